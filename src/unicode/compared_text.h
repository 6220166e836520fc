// Text as it is compared when words are looked for: by its letters, whatever their case and accents, where those do not
// matter; and where each of these letters stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "unicode/position.h"

namespace unicode {

// What tells two letters apart besides the letter itself.
struct Comparison {
    bool letter_case = false;
    bool accents = false;
    friend bool operator==(Comparison, Comparison) = default;
};

class ComparedText {
public:
    explicit ComparedText(Comparison comparison = {}) : comparison_(comparison) {}

    // The next characters of the text, in pieces of any size.
    void add(std::u32string_view);

    // Quotation marks, spaces and hyphens that a keyboard does not have are those that it has; what cannot be seen is
    // left out; "ß" is "ss" where accents do not matter.
    std::u32string const& letters() const { return letters_; }
    std::uint32_t length() const { return length_; } // of the text so far
    // Where the letters from `first` to before `last` stand, with their accents. None: a part of a character only.
    std::optional<Range> range(std::size_t first, std::size_t last) const;

private:
    void add(char32_t);
    void add_letter(char32_t lower, bool is_capital);
    void put(char32_t);

    Comparison comparison_;
    std::u32string letters_;
    std::vector<std::uint32_t> starts_; // of each letter
    std::uint32_t length_ = 0;
};

std::u32string compared(std::u32string_view, Comparison = {});

} // namespace unicode
