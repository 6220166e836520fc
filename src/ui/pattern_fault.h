// What is wrong with a regular expression, as far as it can be seen from its signs: browsers say neither where nor in
// words for readers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ui {

// A sentence that says what, where and what to do. None: it may be a pattern; the engine has the last word.
std::optional<std::string> pattern_fault(std::string_view utf8);

} // namespace ui
