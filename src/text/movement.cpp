#include <algorithm>

#include "text/document.h"
#include "text/document_implementation.h"
#include "unicode/segment.h"

// Moving left and right follows the picture. A line is a row of graphemes from left to right with a slot before,
// between and after them; a caret stands in a slot, and a move passes one grapheme. Which logical position that gives
// depends on the direction of the grapheme that was passed: behind it in its own direction.

namespace text {

namespace {

struct SeenGrapheme {
    Position start;
    Position end;
    bool right_to_left = false;
};

enum class Step : std::uint8_t { Left, Right };

class Mover {
public:
    Mover(Document::Implementation& document, Caret caret);

    Caret move(Step);

private:
    void look_at(Document::Implementation::LineKey);
    std::size_t slot_of(Caret) const;
    Caret pass(std::size_t index, Step) const;
    bool go_to_next_line(bool forward);
    Caret enter_line(Step);

    Document::Implementation& document_;
    Caret caret_;
    Document::Implementation::LineKey key_;
    std::vector<SeenGrapheme> graphemes_;
};

Mover::Mover(Document::Implementation& document, Caret caret) : document_(document), caret_(caret) {
    look_at(document.line_of(caret));
}

void Mover::look_at(Document::Implementation::LineKey key) {
    key_ = key;
    graphemes_.clear();
    Position const origin = document_.sections[key.section].range.start;
    for (VisualUnit const& unit : document_.look_at(key.section, key.line).units()) {
        std::size_t const first = graphemes_.size();
        Position const end = origin + unit.end();
        for (Position start = origin + unit.start; start < end;) {
            Position const next = std::min(unicode::next_grapheme(document_.text, start), end);
            graphemes_.push_back({start, next, unit.right_to_left});
            start = next;
        }
        if (unit.right_to_left) std::reverse(graphemes_.begin() + static_cast<std::ptrdiff_t>(first), graphemes_.end());
    }
}

std::size_t Mover::slot_of(Caret caret) const {
    bool const before = caret.affinity == Affinity::Upstream;
    std::size_t touching = 0;
    for (std::size_t i = 0; i < graphemes_.size(); ++i) {
        SeenGrapheme const& grapheme = graphemes_[i];
        bool const is_own = before ? grapheme.end == caret.position : grapheme.start == caret.position;
        bool const is_other = before ? grapheme.start == caret.position : grapheme.end == caret.position;
        bool const at_right = is_own ? before != grapheme.right_to_left : before == grapheme.right_to_left;
        if (is_own) return i + (at_right ? 1 : 0);
        touching = is_other ? i + (at_right ? 1 : 0) : touching;
    }
    return touching;
}

Caret Mover::pass(std::size_t index, Step step) const {
    SeenGrapheme const& grapheme = graphemes_[index];
    bool const ends_behind = (step == Step::Right) != grapheme.right_to_left;
    Caret const passed =
        ends_behind ? Caret{grapheme.end, Affinity::Upstream} : Caret{grapheme.start, Affinity::Downstream};
    Caret const other{passed.position, Affinity::Downstream};
    // The end of a wrapped line and the start of the next are one stop, at the start.
    return document_.line_of(passed) == document_.line_of(other) ? document_.settle(passed) : other;
}

bool Mover::go_to_next_line(bool forward) {
    Document::Implementation::LineKey key = key_;
    bool const is_there = forward ? document_.go_to_line_after(key) : document_.go_to_line_before(key);
    if (is_there) look_at(key);
    return is_there;
}

// A new paragraph is entered at its edge; in the same one the edge is where the caret came from, so one grapheme is
// passed.
Caret Mover::enter_line(Step step) {
    std::uint32_t const paragraph = document_.sections[key_.section].paragraph;
    bool const from_right = document_.laid_out(key_.section).base_level % 2 != 0;
    bool const forward = (step == Step::Right) != from_right;
    if (!go_to_next_line(forward)) return caret_;
    Document::Implementation::Section const& section = document_.sections[key_.section];
    Range const range = section.range;
    if (section.paragraph != paragraph) return {forward ? range.start : range.end, Affinity::Downstream};
    if (graphemes_.empty()) return caret_;
    return pass(step == Step::Right ? 0 : graphemes_.size() - 1, step);
}

Caret Mover::move(Step step) {
    std::size_t const slot = slot_of(caret_);
    if (step == Step::Right && slot < graphemes_.size()) return pass(slot, step);
    if (step == Step::Left && slot > 0) return pass(slot - 1, step);
    return enter_line(step);
}

} // namespace

Caret Document::visual_left(Caret caret) {
    implementation_->keep_up_with_fonts();
    return Mover(*implementation_, caret).move(Step::Left);
}

Caret Document::visual_right(Caret caret) {
    implementation_->keep_up_with_fonts();
    return Mover(*implementation_, caret).move(Step::Right);
}

Caret Document::line_up(Caret caret, float goal_x) {
    implementation_->keep_up_with_fonts();
    Implementation::LineKey key = implementation_->line_of(caret);
    if (!implementation_->go_to_line_before(key)) return {Position(0)};
    return implementation_->hit_line(key, goal_x);
}

Caret Document::line_down(Caret caret, float goal_x) {
    implementation_->keep_up_with_fonts();
    Implementation::LineKey key = implementation_->line_of(caret);
    if (!implementation_->go_to_line_after(key)) return {Position(implementation_->text.length())};
    return implementation_->hit_line(key, goal_x);
}

Caret Document::line_start(Caret caret) {
    return {line_of(caret).range.start, Affinity::Downstream};
}

// Before the white space that hangs; where there is none, at the end of this line and not the start of the next.
Caret Document::line_end(Caret caret) {
    LineInfo const line = line_of(caret);
    Position end = line.range.end;
    while (end > line.range.start && unicode::is_white_space(text().at(end - 1))) end = end - 1;
    bool const is_paragraph_end = line.range.end == paragraph_range(line.paragraph).end;
    if (is_paragraph_end || end == line.range.start)
        return implementation_->settle({line.range.end, Affinity::Upstream});
    return implementation_->settle({end, Affinity::Upstream});
}

} // namespace text
