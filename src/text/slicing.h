// Cuts a paragraph that is too long to be laid out within a frame into slices, which are laid out one by one.
#pragma once

#include <cstdint>
#include <vector>

#include "text/bidi_state.h"
#include "text/document.h"

namespace text {

// A paragraph of many slices, and what each of them must know of those before it.
class LongParagraph {
public:
    LongParagraph(unicode::Text const&, Range, BaseDirection);

    Range range() const { return range_; }
    // Where slices begin; the first is the paragraph's start.
    std::vector<Position> const& starts() const { return starts_; }
    // What stands between the paragraph's start and the position.
    BidiState state_at(unicode::Text const&, Position) const;

private:
    void cut(unicode::Text const&);

    Range range_;
    std::vector<Position> starts_;
    std::vector<BidiState> states_; // at the starts; only the first where nothing runs from right to left
};

// Longer than 32 Ki code points, or of words that take a dictionary and long enough to take as much time.
bool is_long(unicode::Text const&, Range paragraph);

} // namespace text
