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

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
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

std::string usual_language_tag(std::string_view tag) {
    std::string usual;
    bool is_after_singleton = false;
    for (std::size_t start = 0; start <= tag.size();) {
        std::size_t const end = std::min(tag.find('-', start), tag.size());
        bool const is_first = start == 0;
        bool const is_region = !is_first && !is_after_singleton && end - start == 2;
        bool const is_script = !is_first && !is_after_singleton && end - start == 4;
        is_after_singleton = is_after_singleton || end - start == 1;
        if (!is_first) usual += '-';
        for (std::size_t at = start; at < end; ++at)
            usual += is_region || (is_script && at == start) ? capital(tag[at]) : small(tag[at]);
        start = end + 1;
    }
    return usual;
}

} // namespace model
