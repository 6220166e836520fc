#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gfx/glyphs.h"
#include "platform/headless.h"
#include "platform/rasteriser.h"
#include "text/document.h"
#include "ui/character_pictures.h"
#include "ui/fonts.h"
#include "ui/glyph_quads.h"
#include "ui/interaction.h"
#include "unicode/utf8.h"

namespace {

// Faces that only the system writes with.
struct Stage {
    Stage() {
        platform::headless::reset();
        fonts.use_system(ui::character_advance);
        ui::faces().article = &fonts;
        ui::faces().glyphs = &glyphs;
        ui::begin_character_pictures();
    }
    ~Stage() { ui::faces() = {}; }
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;

    text::PlacedGlyph place(std::string const& grapheme, text::FontRole role = text::FontRole::Serif) {
        auto const line = text::set_short_line(fonts, grapheme, role, 18, 0, "ja");
        CHECK(line.glyphs.size() == 1);
        return line.glyphs.empty() ? text::PlacedGlyph{} : line.glyphs.front();
    }

    text::Fonts fonts;
    gfx::Glyphs glyphs;
};

std::vector<std::string> many_han(int count) {
    std::vector<std::string> graphemes;
    for (int i = 0; i < count; ++i)
        graphemes.push_back(unicode::to_utf8(std::u32string(1, U'\u4E00' + static_cast<char32_t>(i))));
    return graphemes;
}

} // namespace

TEST_CASE("a character of the system has a picture of the size it is asked for, made once") {
    Stage stage;
    text::PlacedGlyph const han = stage.place("橋");
    CHECK(text::is_system_face(han.face));
    auto const small = ui::glyph_picture(han.face, han.glyph, 18, 0);
    auto const large = ui::glyph_picture(han.face, han.glyph, 36, 0);
    REQUIRE(small.has_value());
    REQUIRE(large.has_value());
    if (!small || !large) return;
    auto const expected = platform::picture_character({"橋", "ja", true, false, false}, 18, 0);
    CHECK(small->width == expected.width);
    CHECK(small->top == expected.top);
    CHECK(large->width >= 2 * small->width - 1);
    auto const again = ui::glyph_picture(han.face, han.glyph, 18, 0);
    REQUIRE(again.has_value());
    if (again) CHECK(again->u0 == small->u0);
    CHECK(ui::postponed_character_pictures() == 0);
}

TEST_CASE("pages of the system's characters are dropped like all others, and never one used in this frame") {
    Stage stage;
    text::PlacedGlyph const first = stage.place("橋");
    auto const picture = [](text::PlacedGlyph const& glyph) {
        return ui::glyph_picture(glyph.face, glyph.glyph, 300, 0);
    };
    stage.glyphs.begin_frame();
    CHECK(picture(first).has_value());
    int made = 0;
    for (std::string const& grapheme : many_han(256)) made += picture(stage.place(grapheme)) ? 1 : 0;
    // Nine fit a page: eight pages full in one frame, and the rest has to wait.
    CHECK(stage.glyphs.page_count() == 8);
    CHECK(stage.glyphs.generation() == 0);
    CHECK(made == 71);
    stage.glyphs.begin_frame();
    CHECK(picture(stage.place("海")).has_value());
    CHECK(stage.glyphs.page_count() == 8);
    CHECK(stage.glyphs.generation() == 1);
}

TEST_CASE("a picture with colours of its own keeps them under any colour of text") {
    gfx::GlyphPicture picture;
    CHECK(ui::picture_color(picture, 0x80112233) == 0x80112233);
    picture.in_color = true;
    CHECK(ui::picture_color(picture, 0x80112233) == 0x80FFFFFF);
}

TEST_CASE("while there is time, as many pictures as a page may want come in one frame") {
    Stage stage;
    std::uint64_t const postponed = ui::postponed_character_pictures();
    for (std::string const& grapheme : many_han(300)) {
        text::PlacedGlyph const glyph = stage.place(grapheme);
        CHECK(ui::glyph_picture(glyph.face, glyph.glyph, 18, 0).has_value());
    }
    CHECK(ui::postponed_character_pictures() == postponed);
}

TEST_CASE("where pictures take long each frame draws a few and asks for the next, until all have come") {
    struct Machine {
        double picture_ms;
        int in_a_frame; // 4 ms, but not fewer than 48
    };
    for (Machine const machine : {Machine{0.0625, 64}, {1, 48}, {100, 48}}) {
        CAPTURE(machine.picture_ms);
        Stage stage;
        std::vector<text::PlacedGlyph> wanted;
        for (std::string const& grapheme : many_han(300)) wanted.push_back(stage.place(grapheme));
        platform::headless::set_picture_time(machine.picture_ms);
        int had = 0;
        for (int frame = 0; frame < 10 && had < 300; ++frame) {
            CAPTURE(frame);
            stage.glyphs.begin_frame();
            ui::begin_character_pictures();
            ui::interaction() = {};
            std::uint64_t const postponed = ui::postponed_character_pictures();
            int has = 0;
            for (text::PlacedGlyph const& glyph : wanted)
                has += ui::glyph_picture(glyph.face, glyph.glyph, 18, 0) ? 1 : 0;
            CHECK(has == std::min(had + machine.in_a_frame, 300));
            CHECK(ui::postponed_character_pictures() == postponed + static_cast<std::uint64_t>(300 - has));
            CHECK((ui::wants_frame_in_ms() == 0) == (has < 300));
            had = has;
        }
        CHECK(had == 300);
    }
}
