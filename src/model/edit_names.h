// What a step is called, in the reader's language. Steps are kept with their English names (formats/edit_codec).
#pragma once

#include <string>
#include <string_view>

namespace model {

// "Set mode of 12 marks" as it is said now; a name that no step of today has stays as it was kept.
std::string edit_name_words(std::string_view kept);

} // namespace model
