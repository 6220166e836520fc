#include <unordered_set>

#include "base/sort.h"
#include "base/words.h"
#include "model/making.h"

namespace model {

namespace {

using unicode::Range;

std::string name_of_removal(Project const& project, Edit const& edit) {
    std::size_t const count = edit.spans.size() + edit.orphans.size();
    if (count > 1) return "Remove " + std::to_string(count) + " marks";
    Span const& span = edit.spans.empty() ? edit.orphans.front().before->span : *edit.spans.front().before;
    return "Remove " + label_of(project.schema, span.type);
}

template <typename T>
void take_out_in_order(std::vector<Change<T>>& changes) {
    base::sort_stably(changes.begin(), changes.end(),
                      [](Change<T> const& a, Change<T> const& b) { return comes_before(*a.before, *b.before); });
}

} // namespace

base::Result<Edit> add_span(Project const& project, std::vector<Range> fragments, std::string const& type,
                            base::IdentifierSource& ids, Author const& author) {
    if (project.schema.find_type(type) == nullptr)
        return invalid(base::say("This scheme has no type \u201C{}\u201D. Choose one from the list.", type));
    Span span;
    span.type = type;
    span.fragments = TRY(tidy_fragments(project, std::move(fragments)));
    std::string const label = label_of(project.schema, type);
    if (is_marked_already(project, span)) return invalid(base::say("These words are marked as {} already.", label));
    if (std::string reason = why_not_over(project, span, {}); !reason.empty()) return invalid(std::move(reason));
    span.id = ids.next(base::IdentifierKind::Span);
    span.created = author.now;
    span.modified = author.now;
    span.by = author.id;
    Edit edit = begin_edit(project, "Add " + label, author);
    edit.spans.push_back({std::nullopt, std::move(span)});
    return edit;
}

base::Result<Edit> remove_spans(Project const& project, std::vector<base::Identifier> const& ids,
                                Author const& author) {
    if (ids.empty()) return invalid(base::say("No mark is chosen. Choose what to remove first."));
    Edit edit = begin_edit(project, "", author);
    std::unordered_set<std::string_view> seen;
    for (base::Identifier const& id : ids) {
        if (!seen.insert(id).second) continue;
        if (Counted<Span> span = project.spans.find_counted(id))
            edit.spans.push_back({std::move(span), std::nullopt});
        else if (Counted<Orphan> orphan = project.orphans.find_counted(id))
            edit.orphans.push_back({std::move(orphan), std::nullopt});
        else
            return invalid(
                base::say("One of these marks is not in the document any more. Choose again what to remove."));
    }
    take_out_in_order(edit.spans);
    take_out_in_order(edit.orphans);
    for (Relation const* relation : relations_at(project, ids))
        edit.relations.push_back({project.relations.find_counted(relation->id), std::nullopt});
    edit.name = name_of_removal(project, edit);
    return edit;
}

} // namespace model
