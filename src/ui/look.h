// How a span type is drawn: each type of the schema wears one of six patterns, told apart without colour.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/schema.h"
#include "ui/theme.h"

namespace ui {

// Types of a scheme look like the first six. Dashes are the key's marks, of whatever type, beside a reader's own.
enum class Pattern : std::uint8_t { SoftFill, Underline, Dots, DoubleBar, Wave, Outline, Dashes };
inline constexpr int kPatternCount = 6; // of types

// Entity, Source, Cue, Claim, Hedge, Flag by id; the other types of a schema take the patterns that are left, in turn.
Pattern pattern_of(model::Schema const&, std::string_view type_id);

// Tells type_colors() (theme.h) which types there are; called at the start of a frame.
void set_type_looks(model::Schema const&);

// What a type of this id and colour wears in that theme: the six that the theme knows have colours chosen by hand.
TypeColors drawn_colors(std::string_view type_id, std::string_view hex, Theme const&);

// A colour of a scheme as line and fills, moved towards the ink until it can be text on paper and panel.
TypeColors colors_from_hex(std::string_view hex, Theme const&);

} // namespace ui
