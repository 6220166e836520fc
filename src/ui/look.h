// How a span type is drawn: each type of the schema wears one of six patterns, told apart without colour.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/schema.h"

namespace ui {

enum class Pattern : std::uint8_t { SoftFill, Underline, Dots, DoubleBar, Wave, Outline };

// Entity, Source, Cue, Claim, Hedge, Flag by id; the types of another schema in turn by their place in it.
Pattern pattern_of(model::Schema const&, std::string_view type_id);

} // namespace ui
