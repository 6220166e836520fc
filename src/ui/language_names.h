// What languages are called in the language that is spoken now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// "English" of "en-GB"; a language that we have no name for keeps its code.
std::string language_name(std::string_view code);
bool is_known_language(std::string_view code); // as it stands
// The codes of those that have a name, by their names.
std::vector<std::string> known_languages();

} // namespace ui
