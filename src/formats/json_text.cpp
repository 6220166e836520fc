#include "formats/json_text.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "formats/json_layout.h"

namespace formats {

namespace {

std::string escape_of(char c) {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    return std::string("\\u00") + kDigits[(c >> 4) & 15] + kDigits[c & 15];
}

bool needs_escape(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

} // namespace

void JsonText::open(char bracket) {
    out_ += bracket;
    ++depth_;
    is_empty_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!is_empty_ && layout_ == JsonLayout::Canonical) {
        out_ += '\n';
        out_.append(std::size_t(depth_) * 2, ' ');
    }
    out_ += bracket;
    is_empty_ = false;
}

void JsonText::begin_line() {
    if (!is_empty_) out_ += ',';
    is_empty_ = false;
    if (layout_ == JsonLayout::OneLine) return;
    out_ += '\n';
    out_.append(std::size_t(depth_) * 2, ' ');
}

void JsonText::name(std::string_view name) {
    begin_line();
    text(name);
    out_ += layout_ == JsonLayout::OneLine ? ":" : ": ";
}

void JsonText::element() {
    begin_line();
}

void JsonText::text(std::string_view text) {
    out_ += '"';
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!needs_escape(text[at])) continue;
        out_ += text.substr(plain, at - plain);
        out_ += escape_of(text[at]);
        plain = at + 1;
    }
    out_ += text.substr(plain);
    out_ += '"';
}

void JsonText::flag(bool flag) {
    out_ += flag ? "true" : "false";
}
void JsonText::natural(std::uint64_t number) {
    out_ += std::to_string(number);
}
void JsonText::decimal(double number) {
    if (!std::isfinite(number)) {
        out_ += "null";
        return;
    }
    char digits[64];
    out_.append(digits, nlohmann::detail::to_chars(digits, digits + sizeof digits, number));
}
void JsonText::spread_out(std::string_view closed_up_json) {
    append_spread_out(out_, closed_up_json, depth_);
}

} // namespace formats
