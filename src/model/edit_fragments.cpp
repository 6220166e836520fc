#include <algorithm>

#include "base/words.h"
#include "model/making.h"
#include "model/reshape.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

bool covers(std::vector<Range> const& fragments, std::vector<Range> const& pieces) {
    return std::all_of(pieces.begin(), pieces.end(), [&](Range piece) {
        return std::any_of(fragments.begin(), fragments.end(), [piece](Range whole) { return whole.contains(piece); });
    });
}

char const* verb_for(std::vector<Range> const& before, std::vector<Range> const& after) {
    bool const keeps_all = covers(after, before);
    bool const adds_none = covers(before, after);
    return keeps_all ? "Extend " : adds_none ? "Shrink " : "Move ";
}

// Cut in two: what of the fragments stands before the position, and what after it.
struct Halves {
    std::vector<Range> first;
    std::vector<Range> second;
};
Halves cut(std::vector<Range> const& fragments, Position at) {
    Halves halves;
    for (Range const fragment : fragments) {
        if (fragment.start < at) halves.first.push_back({fragment.start, std::min(fragment.end, at)});
        if (fragment.end > at) halves.second.push_back({std::max(fragment.start, at), fragment.end});
    }
    return halves;
}

// At a cut between words, what stands there is trimmed as at the borders of a selection.
void trim_at_cut(unicode::Text const& text, Halves& halves, Position at) {
    if (unicode::is_inside_word(text, at)) return;
    Range& last = halves.first.back();
    last.end = std::min(last.end, unicode::snap_selection(text, last).end);
    Range& next = halves.second.front();
    next.start = std::max(next.start, unicode::snap_selection(text, next).start);
    if (last.is_empty()) halves.first.pop_back();
    if (next.is_empty()) halves.second.erase(halves.second.begin());
}

Span second_half(Span const& whole, std::vector<Range> fragments, base::IdentifierSource& ids, Author const& author) {
    Span half;
    half.id = ids.next(base::IdentifierKind::Span);
    half.type = whole.type;
    half.fragments = std::move(fragments);
    half.attributes = whole.attributes;
    half.created = author.now;
    half.modified = author.now;
    half.by = author.id;
    return half;
}

} // namespace

base::Result<Edit> set_fragments(Project const& project, base::Identifier const& id, std::vector<Range> fragments,
                                 Author const& author) {
    Span const* span = TRY(require_span(project, id));
    std::vector<Range> tidy = TRY(tidy_fragments(project, std::move(fragments)));
    std::string const verb = verb_for(span->fragments, tidy);
    return place(project, *span, std::move(tidy), verb + label_of(project.schema, span->type), author);
}

base::Result<Edit> extend_span(Project const& project, base::Identifier const& id, SpanSide side,
                               Author const& author) {
    Span const* span = TRY(require_span(project, id));
    unicode::Text const& text = project.article.text;
    std::vector<Range> fragments = span->fragments;
    Range& outer = side == SpanSide::Start ? fragments.front() : fragments.back();
    Range const grown =
        side == SpanSide::Start ? unicode::grow_by_word_before(text, outer) : unicode::grow_by_word(text, outer);
    if (grown == outer)
        return invalid(side == SpanSide::Start ? base::say("There is no word before this mark to take in.")
                                               : base::say("There is no word after this mark to take in."));
    outer = grown;
    return place(project, *span, std::move(fragments), "Extend " + label_of(project.schema, span->type), author);
}

base::Result<Edit> shrink_span(Project const& project, base::Identifier const& id, SpanSide side,
                               Author const& author) {
    Span const* span = TRY(require_span(project, id));
    unicode::Text const& text = project.article.text;
    std::vector<Range> fragments = span->fragments;
    auto const outer = side == SpanSide::Start ? fragments.begin() : fragments.end() - 1;
    Range const shrunk =
        side == SpanSide::Start ? unicode::shrink_by_word_before(text, *outer) : unicode::shrink_by_word(text, *outer);
    if (shrunk == *outer && fragments.size() == 1)
        return invalid(base::say("This mark is one word, so it cannot shrink by one. Remove it instead."));
    if (shrunk == *outer)
        fragments.erase(outer);
    else
        *outer = shrunk;
    return place(project, *span, std::move(fragments), "Shrink " + label_of(project.schema, span->type), author);
}

base::Result<Edit> split_span(Project const& project, base::Identifier const& id, Position at,
                              base::IdentifierSource& ids, Author const& author) {
    Span const* span = TRY(require_span(project, id));
    unicode::Text const& text = project.article.text;
    Position const border = unicode::snap_to_grapheme(text, std::min(at, text.all().end));
    Halves halves = cut(span->fragments, border);
    if (!halves.first.empty() && !halves.second.empty()) trim_at_cut(text, halves, border);
    if (halves.first.empty() || halves.second.empty())
        return invalid(
            base::say("A mark is split inside its words. Put the caret between two words of this mark first."));
    Edit edit = begin_edit(project, "Split " + label_of(project.schema, span->type), author);
    Span first = *span;
    first.fragments = std::move(halves.first);
    first.moved.reset();
    first.modified = author.now;
    edit.spans.push_back({*span, std::move(first)});
    edit.spans.push_back({std::nullopt, second_half(*span, std::move(halves.second), ids, author)});
    return edit;
}

base::Result<Edit> add_fragment(Project const& project, base::Identifier const& id, Range words, Author const& author) {
    Span const* span = TRY(require_span(project, id));
    std::vector<Range> const added = TRY(tidy_fragments(project, {words}));
    std::string const label = label_of(project.schema, span->type);
    if (covers(span->fragments, added)) return invalid(base::say("These words are in this {} already.", label));
    std::vector<Range> fragments = span->fragments;
    fragments.push_back(added.front());
    return place(project, *span, std::move(fragments), "Add words to " + label, author);
}

base::Result<Edit> remove_fragment(Project const& project, base::Identifier const& id, std::size_t fragment,
                                   Author const& author) {
    Span const* span = TRY(require_span(project, id));
    if (fragment >= span->fragments.size()) return invalid(base::say("This piece of the mark is not there any more."));
    if (span->fragments.size() == 1)
        return invalid(base::say("This is all that the mark has. Remove the mark instead."));
    std::vector<Range> fragments = span->fragments;
    fragments.erase(fragments.begin() + static_cast<std::ptrdiff_t>(fragment));
    return place(project, *span, std::move(fragments), "Remove words from " + label_of(project.schema, span->type),
                 author);
}

} // namespace model
