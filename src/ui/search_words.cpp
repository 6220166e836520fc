#include <string>

#include "ui/list_order.h"
#include "unicode/compared_text.h"
#include "unicode/text.h"

namespace ui {

namespace {

std::u32string compared(std::string_view utf8) {
    unicode::Text const text = unicode::Text::from_utf8(utf8);
    return unicode::compared(text.code_points(text.all()));
}

} // namespace

bool holds_words(std::string_view text, std::string_view words) {
    return compared(text).find(compared(words)) != std::u32string::npos;
}

} // namespace ui
