// Which language a text seems to be written in: for the letter forms, the line breaks and the names of an article whose
// language nobody has said.
#pragma once

#include <string>
#include <string_view>

namespace unicode {

// Of well-formed UTF-8: a BCP 47 tag ("de", "sr-Latn", "zh-Hant"), empty where the words do not tell. Looks at the
// beginning alone, some thousand words. A script that one language of the press is written in says it at once; else its
// most frequent small words do (Grefenstette, "Comparing two language identification schemes", JADT 1995: the way that
// is best on whole articles and needs least).
std::string guess_language(std::string_view utf8);

} // namespace unicode
