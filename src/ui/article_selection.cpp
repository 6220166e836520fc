#include "ui/article_selection.h"

#include <algorithm>

#include "ui/reading_words.h"
#include "unicode/segment.h"

namespace ui {

namespace {

text::Caret caret_at_end(unicode::Position position) {
    return {position, text::Affinity::Upstream};
}

unicode::Range joined(unicode::Range a, unicode::Range b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace

unicode::Range unit_at(unicode::Text const& text, SelectionUnit unit, unicode::Position position) {
    switch (unit) {
    case SelectionUnit::Word: return reading_word_at(text, position);
    case SelectionUnit::Sentence: return unicode::sentence_at(text, position);
    case SelectionUnit::Letter: break;
    }
    return {position, position};
}

TextSelection dragged(unicode::Text const& text, unicode::Range anchor, text::Caret focus, SelectionUnit unit,
                      Snapping snapping, std::vector<unicode::Range> earlier) {
    unicode::Range range = joined(anchor, unit_at(text, unit, focus.position));
    if (unit != SelectionUnit::Sentence && snapping == Snapping::On && !range.is_empty())
        range = unit == SelectionUnit::Word && range == anchor ? range : unicode::snap_selection(text, range);
    TextSelection selection;
    selection.earlier = std::move(earlier);
    bool const is_blank = range.is_empty();
    if (is_blank) {
        selection.anchor = selection.focus = focus;
    } else if (focus.position < anchor.start) {
        selection.anchor = caret_at_end(range.end);
        selection.focus = {range.start, text::Affinity::Downstream};
    } else {
        selection.anchor = {range.start, text::Affinity::Downstream};
        selection.focus = caret_at_end(range.end);
    }
    return selection;
}

TextSelection moved(unicode::Text const& text, TextSelection const& selection, Border border, unicode::Position to,
                    Snapping snapping) {
    unicode::Position const last = text.all().end; // the state may be older than the text
    unicode::Range const old{std::min(selection.range().start, last), std::min(selection.range().end, last)};
    if (old.is_empty()) return {caret_at_end(old.end), caret_at_end(old.end), {}};
    unicode::Range const range = reshaped(text, {old}, border, to, snapping).front();
    text::Caret const start{range.start, text::Affinity::Downstream};
    text::Caret const end = caret_at_end(range.end);
    return border == Border::Start ? TextSelection{end, start, {}} : TextSelection{start, end, {}};
}

std::vector<unicode::Range> reshaped(unicode::Text const& text, std::vector<unicode::Range> fragments, Border border,
                                     unicode::Position to, Snapping snapping) {
    if (fragments.empty()) return fragments;
    unicode::Range& edge = border == Border::Start ? fragments.front() : fragments.back();
    unicode::Range wanted = edge;
    if (border == Border::Start)
        wanted.start = std::min(to, unicode::previous_grapheme(text, edge.end));
    else
        wanted.end = std::max(to, unicode::next_grapheme(text, edge.start));
    unicode::Range const snap = snapping == Snapping::On ? unicode::snap_selection(text, wanted) : wanted;
    if (snap.is_empty()) return fragments;
    if (border == Border::Start)
        edge.start = std::min(snap.start, unicode::previous_grapheme(text, edge.end));
    else
        edge.end = std::max(snap.end, unicode::next_grapheme(text, edge.start));
    return fragments;
}

} // namespace ui
