// How far a class agrees, number by number: each with its interval and what it means, and the pairs that make it.
#pragma once

#include <array>

#include "agree/measures.h"
#include "ui/class_parts.h"
#include "ui/sections.h"

namespace ui {

// On the average of the pairs; ClassNumbers::intervals stand in this order.
inline constexpr std::array<agree::Measure, 7> kMeasuresOfClass = {
    agree::Measure::F1Exact,       agree::Measure::F1Partial,       agree::Measure::F1Type,
    agree::Measure::F1Characters,  agree::Measure::KappaCharacters, agree::Measure::AlphaCharacters,
    agree::Measure::AlphaUnitizing};

// Registry: "class/number/…", "class/gamma", "class/pair/A/B".
void draw_class_numbers(Painter&, Scene const&, Rect);

std::string name_of_measure(agree::Measure);
// Every reader beside every other one, in shades of what the chosen measure says of the two.
void add_class_matrix(std::vector<Section>&, Painter const&, Scene const&, Rect);
// What two readers did differently, in words; has the place of what is to be settled.
void draw_class_pair(Painter&, Scene const&, Rect);

} // namespace ui
