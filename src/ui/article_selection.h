// What a drag over the text selects: letters, words or sentences, snapped as product.md, "Selecting", says.
#pragma once

#include "text/document.h"
#include "ui/state.h"
#include "unicode/text.h"

namespace ui {

enum class SelectionUnit : std::uint8_t { Letter, Word, Sentence };
enum class Snapping : std::uint8_t { On, Off }; // off: Alt

// The unit at a position: an empty range for letters.
unicode::Range unit_at(unicode::Text const&, SelectionUnit, unicode::Position);

// From the unit where the drag began to the place under the pointer; `earlier` is kept as it is. Nothing worth
// selecting in between: a caret at `focus`.
TextSelection dragged(unicode::Text const&, unicode::Range anchor, text::Caret focus, SelectionUnit, Snapping,
                      std::vector<unicode::Range> earlier);

// A border of the selected words moved to `to`, as reshaped() moves that of a mark.
enum class Border : std::uint8_t { Start, End };
TextSelection moved(unicode::Text const&, TextSelection const&, Border, unicode::Position to, Snapping);

// A border of a mark's fragments moved to `to`: the first one's start or the last one's end. It stops before the
// fragment is empty.
std::vector<unicode::Range> reshaped(unicode::Text const&, std::vector<unicode::Range> fragments, Border,
                                     unicode::Position to, Snapping);

} // namespace ui
