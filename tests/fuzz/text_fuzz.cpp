// Any bytes as an article in any width: laid out, drawn, hit and walked through without a fault.
#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "unicode/segment.h"

namespace {

std::vector<std::uint8_t> read_font(char const* name) {
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/fonts/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

text::Fonts& fonts() {
    static text::Fonts all;
    if (!all.has_face(text::FontRole::Serif) &&
        !all.add(text::FontRole::Serif, "serif", read_font("source-serif-400.ttf")))
        __builtin_trap();
    return all;
}

// Now and then so often in a row that its paragraphs are laid out in slices.
std::string article_of(std::string_view bytes, std::uint8_t choice) {
    std::string article(bytes);
    while (choice >= 250 && !bytes.empty() && article.size() < 100'000) article += bytes;
    return article;
}

void walk(text::Document& document) {
    text::Caret caret;
    for (int i = 0; i < 50; ++i) {
        caret = document.visual_right(caret);
        if (caret.position.value() > document.text().length()) __builtin_trap();
    }
    caret = document.line_end(document.line_down(caret, 30));
    document.place(caret);
}

} // namespace

// HarfBuzz is built without files; only clang's sanitizers keep the function that would call this.
extern "C" hb_blob_t* hb_blob_create_from_file_or_fail(char const*) {
    return nullptr;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 2) return 0;
    std::string_view const bytes(reinterpret_cast<char const*>(data) + 2, size - 2);
    unicode::Text const article = unicode::Text::from_utf8(article_of(bytes, data[1]));
    text::Document document(fonts());
    text::DocumentStyle style;
    style.width = static_cast<float>(data[0]) * 3;
    style.direction = static_cast<text::BaseDirection>(data[1] % 3);
    document.set_text(article, style);
    document.prepare(0, 900);
    while (!document.prepare_long_paragraphs(1, 0).is_done) {
    }
    document.prepare(0, 1e6f);
    std::uint32_t covered = 0;
    for (text::LineInfo const& line : document.lines(-1, 1e7f)) covered += line.range.length();
    std::uint32_t expected = 0;
    for (unicode::Range const range : unicode::paragraphs(article)) expected += range.length();
    if (covered != expected) __builtin_trap();
    std::vector<text::PlacedGlyph> glyphs;
    document.glyphs(0, 1e6f, glyphs);
    document.pieces(article.all());
    document.hit(static_cast<float>(data[1]), static_cast<float>(data[0]) * 5);
    walk(document);
    unicode::Range const picked = unicode::range(article.length() / 3, article.length() / 2);
    unicode::snap_selection(article, picked);
    unicode::sentence_at(article, picked.start);
    return 0;
}
