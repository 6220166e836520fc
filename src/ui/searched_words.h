// Words looked for, whatever their case and accents (unicode/compared_text.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace ui {

bool holds_words(std::string_view text, std::string_view words);

// What all marks of a project say, made ready to be looked through with each letter that is typed.
class SearchedMarks {
public:
    explicit SearchedMarks(model::Project const&);

    // For each span by its index: are the words in its text or in its note?
    std::vector<bool> holding(std::string_view words) const;

private:
    void add(std::string_view utf8);

    std::u32string letters_; // as they are compared: text and note of one span after another, a zero behind each
    std::vector<std::size_t> starts_; // of each span among the letters
};

} // namespace ui
