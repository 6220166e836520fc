// What the sheets of an exercise are made of besides the parts of the scheme's: a field of any words, figures, a row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/scheme_parts.h"

namespace ui {

struct ExerciseField {
    std::string id;
    std::string label;
    std::string text;
    std::string placeholder;
    bool is_multiline = false;
    bool is_large = false; // words that are read aloud
};
// What is being typed into it, else the words that were taken from it last.
std::string typed(State const&, std::string const& field, std::string const& taken);
// The label above it.
Section exercise_field(SchemeView const&, ExerciseField, std::function<void(Painter&, std::string const&)> take,
                       std::function<void(Painter&)> submit = {});
// A choice in a row: what it is about at the left, the chips after it; under each other where the sheet is narrow.
struct ExerciseChoice {
    std::string type; // whose glyph stands before the label, if any
    std::string label;
    std::vector<SchemeChip> chips;
};
Section exercise_choice(SchemeView const&, ExerciseChoice, std::function<void(Painter&, std::size_t place)> press);
// What is asked: the name, how much of it is there, a bar.
Section exercise_ask(SchemeView const&, std::string name, std::string figures, float share);
Section exercise_button(SchemeView const&, SchemeButton, std::function<void(Painter&)> press); // the one that counts
// The same with another way beside it, where there is one (it has an id).
struct ExerciseEnds {
    SchemeButton first;
    SchemeButton other;
};
Section exercise_ends(SchemeView const&, ExerciseEnds, std::function<void(Painter&, std::size_t which)> press);
// Words to be read aloud, large and apart.
Section exercise_passphrase(SchemeView const&, std::string words);

} // namespace ui
