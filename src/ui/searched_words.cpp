#include "ui/searched_words.h"

#include <algorithm>

#include "unicode/compared_text.h"
#include "unicode/utf8.h"

namespace ui {

namespace {

std::u32string compared(std::string_view utf8) {
    std::u32string characters;
    while (!utf8.empty()) {
        unicode::DecodedCharacter const next = unicode::decode_first(utf8);
        characters += next.character;
        utf8.remove_prefix(next.length);
    }
    return unicode::compared(characters);
}

} // namespace

bool holds_words(std::string_view text, std::string_view words) {
    return compared(text).find(compared(words)) != std::u32string::npos;
}

SearchedMarks::SearchedMarks(model::Project const& project) {
    starts_.reserve(project.spans.size());
    for (model::Span const& span : project.spans) {
        starts_.push_back(letters_.size());
        add(model::text_of(project.article.text, span.fragments));
        if (!span.note.empty()) add(span.note);
    }
}

void SearchedMarks::add(std::string_view utf8) {
    letters_ += compared(utf8);
    letters_ += U'\0';
}

std::vector<bool> SearchedMarks::holding(std::string_view words) const {
    std::u32string const wanted = compared(words);
    std::vector<bool> held(starts_.size(), wanted.empty());
    std::size_t at = wanted.empty() ? std::u32string::npos : letters_.find(wanted);
    while (at != std::u32string::npos) {
        auto const next = std::upper_bound(starts_.begin(), starts_.end(), at);
        held[static_cast<std::size_t>(next - starts_.begin()) - 1] = true;
        at = next == starts_.end() ? std::u32string::npos : letters_.find(wanted, *next);
    }
    return held;
}

} // namespace ui
