#include "model/article.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kLongestPart = 8;

bool is_part(std::string_view part) {
    auto const is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !part.empty() && part.size() <= kLongestPart && std::all_of(part.begin(), part.end(), is_plain);
}

} // namespace

bool is_language_tag(std::string_view tag) {
    for (std::size_t start = 0; start <= tag.size();) {
        std::size_t const end = std::min(tag.find('-', start), tag.size());
        if (!is_part(tag.substr(start, end - start))) return false;
        start = end + 1;
    }
    return true;
}

} // namespace model
