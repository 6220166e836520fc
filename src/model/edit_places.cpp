#include <algorithm>

#include "base/words.h"
#include "model/making.h"
#include "model/occurrences.h"

namespace model {

namespace {

using unicode::Range;

// Marks of the same step meet each other too.
base::Status check_neighbours(Project const& project, std::vector<Change<Span>> const& added) {
    if (project.schema.overlap == Overlap::Any) return base::Nothing{};
    for (std::size_t i = 1; i < added.size(); ++i)
        if (meet(added[i - 1].after->fragments, added[i].after->fragments))
            return invalid(overlap_sentence(project, *added[i].after, *added[i - 1].after));
    return base::Nothing{};
}

} // namespace

base::Result<Edit> mark_places(Project const& project, std::vector<Range> const& places, std::string const& type,
                               base::IdentifierSource& ids, Author const& author) {
    if (project.schema.find_type(type) == nullptr)
        return invalid(base::say("This scheme has no type \u201C{}\u201D. Choose one from the list.", type));
    std::vector<Range> sorted = places;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::string const label = label_of(project.schema, type);
    Edit edit = begin_edit(project, "", author);
    for (Range const place : sorted) {
        Span span;
        span.type = type;
        span.fragments = TRY(tidy_fragments(project, {place}));
        if (is_marked_already(project, span)) continue;
        if (std::string reason = why_not_over(project, span, {}); !reason.empty()) return invalid(std::move(reason));
        span.id = ids.next(base::IdentifierKind::Span);
        span.created = span.modified = author.now;
        span.by = author.id;
        edit.spans.push_back({std::nullopt, std::move(span)});
    }
    if (edit.is_empty())
        return invalid(places.empty() ? base::say("No place is chosen. Choose where to mark first.")
                                      : base::say("All these places are marked as {} already.", label));
    TRY(check_neighbours(project, edit.spans));
    edit.name = "Mark " + counted(edit.spans.size(), "place") + " as " + label;
    return edit;
}

} // namespace model
