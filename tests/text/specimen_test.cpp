#include "specimen.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "../all_there.h"
#include "golden.h"
#include "unicode/segment.h"

using fixture::Specimen;
using fixture::SpecimenPage;
using text::Caret;
using text::CaretPlace;
using text::LineInfo;
using text::RangePiece;
using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

// fontRevision of the head table (OpenType 1.9, "head"), which survives the cutting.
std::string revision_of(std::vector<std::uint8_t> const& font) {
    auto const number = [&font](std::size_t at, int bytes) {
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i) value = value << 8U | (at + i < font.size() ? font[at + i] : 0U);
        return value;
    };
    for (std::size_t entry = 12; entry < 12 + 16 * std::size_t{number(4, 2)}; entry += 16) {
        if (number(entry, 4) != 0x68656164) continue;
        std::uint32_t const revision = number(number(entry + 8, 4) + 4, 4);
        return std::to_string(revision >> 16U) + "." + std::to_string((revision & 0xFFFFU) * 1000 / 65536);
    }
    return "none";
}

// The first line of a record: fonts of other releases have other widths.
std::string fonts_line(SpecimenPage const& page) {
    std::string line = "source-serif-400 " + revision_of(fixture::font_bytes("source-serif-400"));
    for (std::string const& name : page.fetched) line += ", " + name + " " + revision_of(fixture::font_bytes(name));
    return line;
}

void dump_run(std::ostringstream& out, text::Document& document, RangePiece const& piece) {
    out << (piece.right_to_left ? "  <" : "  >") << ' ' << fixture::tenths(piece.box.x0) << " to "
        << fixture::tenths(piece.box.x1) << ':';
    Text const& text = document.text();
    for (Position at = piece.range.start; at < piece.range.end; at = unicode::next_grapheme(text, at))
        out << ' ' << std::lround(document.place({at}).x);
    out << '\n';
}

// Line by line: its words and their place; run by run: its direction and where each grapheme begins, in whole px.
std::string dump(text::Document& document) {
    std::ostringstream out;
    for (LineInfo const& line : document.lines(-1, 1e6f)) {
        out << line.paragraph << '.' << line.line << " [" << line.range.start.value() << ", " << line.range.end.value()
            << ") width " << fixture::tenths(line.width) << ' ' << document.text().slice(line.range) << '\n';
        for (RangePiece const& piece : document.pieces(line.range)) dump_run(out, document, piece);
    }
    return out.str();
}

std::vector<Position> borders_of(Text const& text) {
    std::vector<Position> borders{Position(0)};
    while (borders.back().value() < text.length()) borders.push_back(unicode::next_grapheme(text, borders.back()));
    return borders;
}

// Points at a caret's place, a hair inside the character that follows it or, at the end, the one before it, and looks
// which caret is found. What has no width, like an alef over its lam, cannot be pointed at.
int count_lost_carets(SpecimenPage& page) {
    int lost = 0;
    text::Document& document = page.document;
    Text const& text = document.text();
    for (Position const position : borders_of(text)) {
        CaretPlace const place = document.place({position});
        bool const is_end = position == document.paragraph_range(document.paragraph_of(position)).end;
        Position const next = is_end ? position : unicode::next_grapheme(text, position);
        bool const has_width = std::abs(document.place({next, text::Affinity::Upstream}).x - place.x) > 0.01f;
        if (!has_width && !is_end) continue;
        float const nudge = place.right_to_left == is_end ? 0.02f : -0.02f;
        Caret const hit = document.hit(place.x + nudge, (place.top + place.bottom) / 2);
        CaretPlace const again = document.place(hit);
        bool const is_same =
            hit.position == position && std::abs(again.x - place.x) < 0.01f && again.baseline == place.baseline;
        if (!is_same && lost++ < 3)
            MESSAGE("position " << position.value() << " at " << place.x << " is hit as " << hit.position.value()
                                << " at " << again.x);
    }
    return lost;
}

} // namespace

TEST_CASE("the specimen is laid out as recorded, in every language") {
    std::vector<Specimen> const specimens = fixture::read_specimens();
    CHECK(specimens.size() >= 30);
    for (Specimen const& specimen : specimens) {
        CAPTURE(specimen.name);
        SpecimenPage page(576, specimen.language());
        page.set(specimen.text);
        std::string const wide = dump(page.document);
        page.set_width(250);
        std::string const fonts = fonts_line(page);
        std::string const record = fixture::read_golden(specimen.name);
        bool const has_other_fonts = !record.empty() && record.substr(0, record.find('\n')) != fonts;
        if (has_other_fonts && std::getenv("GLOSS_REBASELINE") == nullptr) {
            test::can_test_with(false, "the fonts that " + specimen.name + " was recorded with: these are " + fonts);
            continue;
        }
        fixture::check_golden(specimen.name, fonts + "\n576\n" + wide + "250\n" + dump(page.document));
    }
}

TEST_CASE("a caret's place hits the same caret again, at every grapheme border of every language") {
    for (Specimen const& specimen : fixture::read_specimens()) {
        CAPTURE(specimen.name);
        SpecimenPage page(576, specimen.language());
        page.set(specimen.text);
        for (float const width : {576.0f, 250.0f, 90.0f}) {
            CAPTURE(width);
            page.set_width(width);
            CHECK(count_lost_carets(page) == 0);
        }
    }
}

TEST_CASE("no character of the specimen is left without a font") {
    for (Specimen const& specimen : fixture::read_specimens()) {
        CAPTURE(specimen.name);
        SpecimenPage page(576, specimen.language());
        page.set(specimen.text);
        std::vector<text::PlacedGlyph> glyphs;
        page.document.glyphs(0, 1e6f, glyphs);
        CHECK(!glyphs.empty());
        auto const is_box = [](text::PlacedGlyph const& glyph) {
            return glyph.face == text::kBoxFace || (glyph.glyph == 0 && !text::is_system_face(glyph.face));
        };
        auto const box = std::find_if(glyphs.begin(), glyphs.end(), is_box);
        if (box == glyphs.end()) continue;
        Position const position(box->position);
        CHECK_MESSAGE(false, "a box stands for \"" << page.document.text().slice({position, position + 1}) << "\"");
    }
}
