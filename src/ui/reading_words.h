// The words that a reader sees, also in Thai, Lao, Khmer and Burmese, where only a dictionary tells them apart.
#pragma once

#include "unicode/text.h"

namespace ui {

// As unicode::word_at, previous_word and next_word; inside a stretch that needs a dictionary (UAX #14, class SA) by the
// platform's, and by UAX #29 where it has none.
unicode::Range reading_word_at(unicode::Text const&, unicode::Position);
unicode::Position previous_reading_word(unicode::Text const&, unicode::Position);
unicode::Position next_reading_word(unicode::Text const&, unicode::Position);

} // namespace ui
