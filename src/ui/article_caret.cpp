#include "ui/article_caret.h"

#include <algorithm>

#include "ui/reading_words.h"
#include "unicode/segment.h"

namespace ui {

namespace {

using platform::Key;
using text::Caret;

Caret start_of(text::Document&) {
    return {unicode::Position(0), text::Affinity::Downstream};
}
Caret end_of(text::Document& document) {
    return {document.text().all().end, text::Affinity::Upstream};
}

bool is_vertical(Key key) {
    return key == Key::Up || key == Key::Down || key == Key::PageUp || key == Key::PageDown;
}

Caret by_word(text::Document& document, Caret from, Key key) {
    bool const goes_back = (key == Key::Left) != document.place(from).right_to_left;
    if (goes_back) return {previous_reading_word(document.text(), from.position), text::Affinity::Downstream};
    return {next_reading_word(document.text(), from.position), text::Affinity::Upstream};
}

// The start of this paragraph or, from there, of the one before; the start of the next one.
Caret by_paragraph(text::Document& document, Caret from, Key key) {
    std::uint32_t paragraph = document.paragraph_of(from.position);
    if (key == Key::Up) {
        bool const is_at_start = document.paragraph_range(paragraph).start == from.position;
        if (is_at_start && paragraph > 0) --paragraph;
        return {document.paragraph_range(paragraph).start, text::Affinity::Downstream};
    }
    if (paragraph + 1 >= document.paragraph_count()) return end_of(document);
    return {document.paragraph_range(paragraph + 1).start, text::Affinity::Downstream};
}

// The start of this sentence or, from there, of the one before; the start of the next one.
Caret by_sentence(text::Document& document, Caret from, Key key) {
    unicode::Text const& words = document.text();
    unicode::Position at = from.position;
    unicode::Range const here = unicode::sentence_at(words, at);
    if (key == Key::Up) {
        if (here.start < at) return {here.start, text::Affinity::Downstream};
        while (at.value() > 0 && unicode::is_white_space(words.at(at - 1))) at = at - 1;
        if (at.value() > 0) at = unicode::sentence_at(words, at - 1).start;
        return {at, text::Affinity::Downstream};
    }
    at = std::max(at, here.end);
    while (at < words.all().end && unicode::is_white_space(words.at(at))) at = at + 1;
    return {at, text::Affinity::Downstream};
}

Caret by_page(text::Document& document, Caret from, Key key, float goal_x, float page) {
    text::LineInfo const line = document.line_of(from);
    float const y = line.top + line.height / 2 + (key == Key::PageUp ? -page : page);
    if (y < 0) return start_of(document);
    if (y > document.height()) return end_of(document);
    return document.hit(goal_x, y);
}

Caret by_unit(text::Document& document, Caret from, CaretKey const& pressed) {
    return pressed.alt ? by_sentence(document, from, pressed.key) : by_paragraph(document, from, pressed.key);
}

// A selection that grows downwards ends after the last letter of what it takes in, not where the next begins.
Caret to_end_of_unit(text::Document& document, Caret from, CaretKey const& pressed) {
    unicode::Text const& words = document.text();
    Caret to = from;
    for (int step = 0; step < 2; ++step) {
        to = by_unit(document, to, pressed);
        unicode::Position at = to.position;
        while (at > from.position && unicode::is_white_space(words.at(at - 1))) at = at - 1;
        if (at > from.position) return {at, text::Affinity::Upstream};
    }
    return to;
}

Caret vertically(text::Document& document, Caret from, CaretKey const& pressed, float goal_x) {
    bool const by_units = pressed.alt || pressed.control;
    bool const is_line = pressed.key == Key::Up || pressed.key == Key::Down;
    if (is_line && by_units)
        return pressed.shift && pressed.key == Key::Down ? to_end_of_unit(document, from, pressed)
                                                         : by_unit(document, from, pressed);
    switch (pressed.key) {
    case Key::Up: return document.line_up(from, goal_x);
    case Key::Down: return document.line_down(from, goal_x);
    default: return by_page(document, from, pressed.key, goal_x, pressed.page);
    }
}

Caret sideways(text::Document& document, Caret from, CaretKey const& pressed) {
    switch (pressed.key) {
    case Key::Left: return pressed.control ? by_word(document, from, Key::Left) : document.visual_left(from);
    case Key::Right: return pressed.control ? by_word(document, from, Key::Right) : document.visual_right(from);
    case Key::Home: return pressed.control ? start_of(document) : document.line_start(from);
    default: return pressed.control ? end_of(document) : document.line_end(from);
    }
}

bool is_caret_key(Key key) {
    return is_vertical(key) || key == Key::Left || key == Key::Right || key == Key::Home || key == Key::End;
}

// Left and Right without Shift leave a selection at the side they point to.
bool collapses(State const& state, CaretKey const& pressed) {
    bool const is_arrow = pressed.key == Key::Left || pressed.key == Key::Right;
    return is_arrow && !pressed.shift && !pressed.control && !state.selection.range().is_empty();
}

Caret collapsed(State const& state, text::Document& document, Key key) {
    Caret const a = state.selection.anchor;
    Caret const b = state.selection.focus;
    bool const a_is_first = a.position < b.position;
    Caret const first = a_is_first ? a : b;
    bool const to_first = (key == Key::Left) != document.place(first).right_to_left;
    return to_first ? first : (a_is_first ? b : a);
}

// Projects may be exchanged under the caret.
void keep_inside(State& state, text::Document& document) {
    unicode::Position const end = document.text().all().end;
    for (Caret* caret : {&state.selection.anchor, &state.selection.focus})
        caret->position = std::min(caret->position, end);
}

} // namespace

bool walk_caret(State& state, text::Document& document, CaretKey const& pressed) {
    if (!is_caret_key(pressed.key)) return false;
    keep_inside(state, document);
    Caret const from = state.selection.focus;
    Caret to = from;
    if (is_vertical(pressed.key)) {
        float const goal = state.goal_x ? *state.goal_x : document.place(from).x;
        to = vertically(document, from, pressed, goal);
        state.goal_x = goal;
    } else {
        to = collapses(state, pressed) ? collapsed(state, document, pressed.key) : sideways(document, from, pressed);
        state.goal_x.reset();
    }
    state.selection.focus = to;
    if (!pressed.shift) {
        state.selection.anchor = to;
        state.selection.earlier.clear();
    }
    return true;
}

} // namespace ui
