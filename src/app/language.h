// Which language the reader sees, and where its words are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

// "en" or "de": what the reader has set ("en", "de", else as the browser), or the first of the browser's that we speak.
std::string chosen_language(std::string_view set, std::vector<std::string> const& preferred);
inline constexpr std::string_view kWordsFolder = "words/";
inline constexpr std::string_view kWordsEnding = ".mo";

// "words/de.mo"; empty for English, which needs none.
std::string words_asset(std::string_view language);

} // namespace app
