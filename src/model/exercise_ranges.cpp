#include "model/exercise_ranges.h"

namespace model {

namespace {

constexpr std::string_view kKey = "\"ranges\"";

// From the opening quotation mark to behind the closing one.
std::size_t end_of_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return at + 1;
}

std::size_t behind_white_space(std::string_view json, std::size_t at) {
    while (at < json.size() && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) ++at;
    return at;
}

std::size_t end_of_array(std::string_view json, std::size_t at) {
    int depth = 0;
    while (at < json.size()) {
        if (json[at] == '"') {
            at = end_of_string(json, at);
            continue;
        }
        if (json[at] == '[') ++depth;
        if (json[at] == ']' && --depth == 0) return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

// Behind the colon of the block's own member; the block is well formed.
std::size_t find_value(std::string_view json) {
    int depth = 0;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            std::size_t const end = end_of_string(json, at);
            std::size_t const colon = behind_white_space(json, end);
            bool const is_key = depth == 1 && json.substr(at, end - at) == kKey && colon < json.size();
            if (is_key && json[colon] == ':') return behind_white_space(json, colon + 1);
            at = end;
            continue;
        }
        if (json[at] == '{' || json[at] == '[') ++depth;
        if (json[at] == '}' || json[at] == ']') --depth;
        ++at;
    }
    return std::string_view::npos;
}

bool read_number(std::string_view json, std::size_t& at, std::uint32_t& number) {
    std::uint64_t value = 0;
    std::size_t const first = at;
    for (; at < json.size() && json[at] >= '0' && json[at] <= '9' && at - first < 10; ++at)
        value = value * 10 + static_cast<std::uint64_t>(json[at] - '0');
    number = static_cast<std::uint32_t>(value);
    return at > first && value <= UINT32_MAX;
}

bool read_sign(std::string_view json, std::size_t& at, char sign) {
    at = behind_white_space(json, at);
    if (at >= json.size() || json[at] != sign) return false;
    at = behind_white_space(json, at + 1);
    return true;
}

} // namespace

std::string_view exercise_ranges(std::string_view json) {
    std::size_t const at = find_value(json);
    if (at == std::string_view::npos || at >= json.size() || json[at] != '[') return {};
    std::size_t const end = end_of_array(json, at);
    return end == std::string_view::npos ? std::string_view() : json.substr(at, end - at);
}

std::string moved_ranges(std::string_view json, TextMap const& map) {
    std::string result;
    std::size_t at = 0;
    if (!read_sign(json, at, '[')) return "";
    while (at < json.size() && json[at] != ']') {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        if (!read_sign(json, at, '[') || !read_number(json, at, start) || !read_sign(json, at, ',') ||
            !read_number(json, at, end) || !read_sign(json, at, ']'))
            return "";
        unicode::Range const moved = map.range(unicode::range(start, end));
        if (moved.start < moved.end) {
            result += (result.empty() ? "[" : ", [") + std::to_string(moved.start.value()) + ", " +
                      std::to_string(moved.end.value()) + "]";
        }
        if (at < json.size() && json[at] == ',') read_sign(json, at, ',');
    }
    return "[" + result + "]";
}

std::string with_exercise_ranges(std::string_view json, std::string_view ranges) {
    std::string_view const present = exercise_ranges(json);
    if (present.empty()) return std::string(json);
    auto const at = static_cast<std::size_t>(present.data() - json.data());
    return std::string(json.substr(0, at)) + std::string(ranges) + std::string(json.substr(at + present.size()));
}

} // namespace model
