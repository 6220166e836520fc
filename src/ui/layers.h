// Layers: the types whose marks are hidden, and the one type beside which all others are dim.
#pragma once

#include <string>
#include <string_view>

#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// "" when no type is dim, also where the scheme does not know the one that was asked for.
std::string only_type(model::Schema const&, State const&);
// Of a mark's strength: 1, or less where it is dim.
float dimness(std::string_view only_type, std::string_view type);

void hide_type(State&, std::string const& type, bool is_hidden);
// Dims all other types, or none any more where it is this one already. What is to be looked at is not hidden.
void toggle_only_type(State&, std::string const& type);
// The selected mark's, else the one that was marked with last.
std::string type_at_hand(Scene const&, State const&);

bool is_any_layer_changed(Scene const&, State const&);
void show_all_layers(State&);

} // namespace ui
