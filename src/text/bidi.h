// Embedding levels of a paragraph (UAX #9) and the order in which a line's levels are drawn.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/bidi_state.h"
#include "text/document.h"

namespace text {

// True for what can make any level other than 0: letters of right-to-left scripts, Arabic figures, bidi controls.
bool is_bidi_trigger(char32_t);
bool has_bidi_trigger(std::string_view well_formed_utf8);

// The level of each character; returns the paragraph level.
std::uint8_t find_levels(std::u32string_view paragraph, BaseDirection, std::vector<std::uint8_t>& levels);

// The levels of a part of a paragraph that stands after `before`.
void find_levels(std::u32string_view part, BidiState const& before, std::vector<std::uint8_t>& levels);

// Rules P2 and P3: 1 when the first strong letter outside isolates runs from right to left.
std::uint8_t find_base_level(unicode::Text const&, Range paragraph, BaseDirection);

// Rule L2: fills `order` with 0 .. levels.size() - 1 from left to right.
void find_visual_order(std::vector<std::uint8_t> const& levels, std::vector<std::uint32_t>& order);

} // namespace text
