// Parts of the settings sheet that more than one of its files draw.
#pragma once

#include <vector>

#include "ui/sections.h"

namespace ui {

inline constexpr float kSettingsPadding = 24;

Section settings_heading(Rect body, char const* words);
// A row for every command that has or can have a key (settings_keys.cpp).
std::vector<Section> settings_keys(Painter const&, Rect body);

} // namespace ui
