#include "ui/example_words.h"

#include <algorithm>
#include <string_view>

namespace ui {

unicode::Range example_words(model::Project const& project) {
    constexpr std::string_view kWords = "free ferry";
    unicode::Text const& text = project.article.text;
    std::size_t at = text.utf8().find(kWords);
    if (at != std::string::npos) return {text.from_byte(at), text.from_byte(at + kWords.size())};
    unicode::Position last = project.spans.empty() ? unicode::Position(0) : project.spans.back().extent().end;
    std::size_t from = text.utf8().find_first_not_of(" \n.,;:", text.to_byte(last));
    if (from == std::string::npos) from = 0;
    return {text.from_byte(from),
            text.from_byte(std::min(text.utf8().size(), text.utf8().find_first_of(" \n.,;:", from)))};
}

} // namespace ui
