#include "agree/html_text.h"

#include <utility>

#include "model/sha256.h"

namespace agree {

namespace {

std::uint32_t hex_value(char digit) {
    return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

// RFC 4648, as a Content-Security-Policy wants its hashes.
std::string base64_of_hex(std::string const& hex) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (char const digit : hex) {
        bits = bits << 4 | hex_value(digit);
        for (count += 4; count >= 6; count -= 6) out += kLetters[bits >> (count - 6) & 63];
    }
    if (count > 0) out += kLetters[bits << (6 - count) & 63];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

} // namespace

std::string escaped_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\n':
        case '\t': out += c; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                out += "\uFFFD";
            else
                out += c;
        }
    }
    return out;
}

void HtmlText::begin_page(std::string_view title, std::string_view language, std::string_view style) {
    out_ += "<!DOCTYPE html>\n<html lang=\"" + escaped_html(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" +
            base64_of_hex(model::sha256_hex(style)) + "'; base-uri 'none'; form-action 'none'\">\n";
    out_ +=
        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
    out_ += "<title>" + escaped_html(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
}

std::string HtmlText::end_page() {
    out_ += "</body>\n</html>\n";
    return std::move(out_);
}

void HtmlText::open(std::string_view element, std::string_view class_name) {
    if (class_name.empty())
        out_ += "<" + std::string(element) + ">";
    else
        open_with(element, "class", class_name);
}

void HtmlText::open_with(std::string_view element, std::string_view attribute, std::string_view value) {
    out_ += "<" + std::string(element) + " " + std::string(attribute) + "=\"" + escaped_html(value) + "\">";
}

void HtmlText::close(std::string_view element) {
    out_ += "</" + std::string(element) + ">";
}

void HtmlText::element(std::string_view element, std::string_view foreign, std::string_view class_name) {
    open(element, class_name);
    text(foreign);
    close(element);
}

void HtmlText::apart(std::string_view foreign) {
    element("bdi", foreign);
}

} // namespace agree
