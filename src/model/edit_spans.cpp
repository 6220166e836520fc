#include <algorithm>
#include <tuple>
#include <unordered_set>

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

} // namespace

base::Result<Edit> add_span(Project const& project, std::vector<Range> fragments, std::string const& type,
                            base::IdentifierSource& ids, Author const& author) {
    if (project.schema.find_type(type) == nullptr)
        return invalid("This scheme has no type \u201C" + type + "\u201D. Choose one from the list.");
    Span span;
    span.type = type;
    span.fragments = TRY(tidy_fragments(project, std::move(fragments)));
    std::string const label = label_of(project.schema, type);
    if (is_marked_already(project, span)) return invalid("These words are marked as " + label + " already.");
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
    std::unordered_set<std::string_view> const leaving(ids.begin(), ids.end());
    auto const leaves = [&leaving](base::Identifier const& id) { return leaving.contains(id); };
    Edit edit = begin_edit(project, "", author);
    for (Span const& span : project.spans)
        if (leaves(span.id)) edit.spans.push_back({span, std::nullopt});
    for (Orphan const& orphan : project.orphans)
        if (leaves(orphan.span.id)) edit.orphans.push_back({orphan, std::nullopt});
    for (Relation const& relation : project.relations)
        if (leaves(relation.from) || leaves(relation.to)) edit.relations.push_back({relation, std::nullopt});
    if (leaving.empty()) return invalid("No mark is chosen. Choose what to remove first.");
    if (edit.spans.size() + edit.orphans.size() < leaving.size())
        return invalid("One of these marks is not in the document any more. Choose again what to remove.");
    edit.name = name_of_removal(project, edit);
    return edit;
}

} // namespace model
