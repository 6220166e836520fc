#include "formats/json_layout.h"

#include <algorithm>

namespace formats {

namespace {

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The string token at the beginning, quotation marks included.
std::string_view string_at(std::string_view json) {
    std::size_t at = 1;
    while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2 : 1;
    return json.substr(0, at + 1);
}

// The list at the beginning when it holds only numbers or lists of numbers, else empty.
std::string_view number_list_at(std::string_view json) {
    int depth = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        char const c = json[at];
        if (c == '[' && ++depth > 2) return {};
        if (c == ']' && --depth == 0) return json.substr(0, at + 1);
        if (std::string_view("[],+-.0123456789Ee").find(c) == std::string_view::npos) return {};
    }
    return {};
}

void append_on_one_line(std::string& out, std::string_view list) {
    for (char const c : list) {
        out += c;
        if (c == ',') out += ' ';
    }
}

class Spreader {
public:
    Spreader(std::string& out, int depth) : out_(out), depth_(depth) {}

    // Appends the token at the beginning and returns its length.
    std::size_t put(std::string_view json) {
        switch (json.front()) {
        case '"': out_ += string_at(json); return string_at(json).size();
        case '{':
        case '[': return open(json);
        case '}':
        case ']': new_line(--depth_); break;
        case ',': out_ += ','; return new_line(depth_);
        case ':': out_ += ": "; return 1;
        default: break;
        }
        out_ += json.front();
        return 1;
    }

private:
    std::size_t new_line(int depth) {
        out_ += '\n';
        out_.append(std::size_t(depth) * 2, ' ');
        return 1;
    }

    std::size_t open(std::string_view json) {
        if (json.size() > 1 && (json[1] == '}' || json[1] == ']')) {
            out_ += json.substr(0, 2);
            return 2;
        }
        if (std::string_view const numbers = number_list_at(json); !numbers.empty()) {
            append_on_one_line(out_, numbers);
            return numbers.size();
        }
        out_ += json.front();
        return new_line(++depth_);
    }

    std::string& out_;
    int depth_;
};

} // namespace

std::string close_up(std::string_view json) {
    std::string closed;
    closed.reserve(json.size());
    while (!json.empty()) {
        std::string_view token = json.front() == '"' ? string_at(json) : json.substr(0, 1);
        if (!is_white(token.front())) closed += token;
        json.remove_prefix(token.size());
    }
    return closed;
}

void append_spread_out(std::string& out, std::string_view json, int depth) {
    for (Spreader spreader(out, depth); !json.empty();) json.remove_prefix(spreader.put(json));
}

} // namespace formats
