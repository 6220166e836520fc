#include "formats/json_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace formats {

namespace {

// The place after the string that begins at `at`.
std::size_t after_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

bool is_huge(std::string const& number) {
    return std::isinf(std::strtod(number.c_str(), nullptr));
}

} // namespace

std::size_t number_length(std::string_view text) {
    return std::min(text.find_first_not_of("+-.0123456789Ee"), text.size());
}

std::string without_huge_numbers(std::string_view text) {
    std::string tamed(text);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            at = after_string(text, at);
            continue;
        }
        bool const number = text[at] == '-' || (text[at] >= '0' && text[at] <= '9');
        std::size_t const length = number ? number_length(text.substr(at)) : 1;
        if (number && is_huge(std::string(text.substr(at, length))))
            tamed.replace(at, length, std::string(length, ' ')).at(at) = '1';
        at += length;
    }
    return tamed;
}

} // namespace formats
