#include "ui/article_places.h"

#include <cmath>

#include "article_stage.h"

using stage::long_text;
using stage::Stage;
using unicode::Position;
using unicode::Range;

TEST_CASE("the lines of a range follow each other and their graphemes stand side by side") {
    Stage stage(long_text(3), 888, 700);
    stage.frame();
    Range const paragraph = stage.view().document()->paragraph_range(2);
    auto const lines = stage.view().line_places(paragraph);
    REQUIRE(lines.size() >= 2);
    Position next = paragraph.start;
    int apart = 0;
    for (ui::LinePlaces const& line : lines) {
        CHECK(line.range.start == next);
        next = line.range.end;
        CHECK(line.graphemes.size() == line.range.length());
        for (std::size_t i = 1; i < line.graphemes.size(); ++i)
            apart += std::abs(line.graphemes[i].left - line.graphemes[i - 1].right) < 0.01F ? 0 : 1;
    }
    CHECK(apart == 0);
    CHECK(next == paragraph.end);
    if (lines.size() >= 2) CHECK(lines[1].rect.y == doctest::Approx(lines[0].rect.y + lines[0].rect.height));
}

TEST_CASE("a grapheme is where its box is drawn, also with zoom") {
    Stage stage;
    stage.state.zoom = 1.5F;
    stage.frame();
    for (char const* const words : {"T", "port", "y said"}) {
        Range const range = stage.find(words);
        auto const boxes = stage.view().visible_rects(range);
        auto const lines = stage.view().line_places(range);
        REQUIRE(boxes.size() == 1);
        REQUIRE(lines.size() == 1);
        if (boxes.empty() || lines.empty() || lines[0].graphemes.empty()) return;
        CHECK(lines[0].graphemes.size() == range.length());
        CHECK(lines[0].graphemes.front().left == doctest::Approx(boxes[0].x).epsilon(0.001));
        CHECK(lines[0].graphemes.back().right == doctest::Approx(boxes[0].right()).epsilon(0.001));
        CHECK(lines[0].rect.width == doctest::Approx(stage.view().document()->style().width * 1.5F));
    }
}

TEST_CASE("lines out of sight have places too, right-to-left letters from the right, a letter and its mark one place") {
    Stage stage("\u05D0\u05D1 e\u0301x\n" + long_text(60) + "last", 888, 700);
    stage.frame();
    auto const first = stage.view().line_places(unicode::range(0, 7));
    REQUIRE(first.size() == 1);
    if (first.empty()) return;
    REQUIRE(first[0].graphemes.size() == 5);
    if (first[0].graphemes.size() != 5) return;
    CHECK(first[0].graphemes[0].left == doctest::Approx(first[0].graphemes[1].right));
    CHECK(first[0].graphemes[3].start == Position(3));
    CHECK(first[0].graphemes[4].start == Position(5));
    std::uint32_t const length = stage.view().document()->text().length();
    auto const last = stage.view().line_places(unicode::range(length - 4, length));
    REQUIRE(last.size() == 1);
    if (!last.empty()) CHECK(last[0].rect.y > stage.area().bottom());
    CHECK(stage.view().visible_rects(unicode::range(length - 4, length)).empty());
}

namespace {

// How far the frame of a flag on `words` reaches beyond them on the left and on the right.
ImVec2 frame_beyond(std::string const& text, std::string const& words) {
    Stage stage(text);
    stage.mark("Flag", words);
    stage.rest();
    auto const* const outline =
        stage::first_of(stage.view().quads_over(), gfx::MarkShape::Outline, ui::theme().flag.line);
    auto const rects = stage.view().visible_rects(stage.find(words));
    CHECK(outline != nullptr);
    CHECK(rects.size() == 1);
    if (!outline || rects.empty()) return ImVec2(0, 0);
    return ImVec2(rects[0].x - outline->x0, outline->x1 - rects[0].right());
}

} // namespace

TEST_CASE("a frame keeps off the letters beside its words and reaches into the space beside others") {
    std::string const quoted = "They called it \u201Creckless\u201D and then went home, all of them.";
    CHECK(frame_beyond(quoted, "reckless").x == doctest::Approx(0.5F).epsilon(0.01));
    CHECK(frame_beyond(quoted, "reckless").y == doctest::Approx(0.5F).epsilon(0.01));
    CHECK(frame_beyond(quoted, "home").x == doctest::Approx(1.75F).epsilon(0.01));
    CHECK(frame_beyond(quoted, "home").y == doctest::Approx(0.5F).epsilon(0.01));
}

TEST_CASE("the letter beside a frame is the one that stands there, whichever way the words run") {
    std::string const word = "\u05E9\u05DC\u05D5\u05DD";
    // The comma after the Hebrew word stands on its right, at what is its start.
    ImVec2 const in_latin = frame_beyond("They said " + word + ", then went home.", word);
    CHECK(in_latin.x == doctest::Approx(1.75F).epsilon(0.01));
    CHECK(in_latin.y == doctest::Approx(0.5F).epsilon(0.01));
    ImVec2 const in_hebrew = frame_beyond(word + " " + word + " Gloss, " + word + ".", "Gloss");
    CHECK(in_hebrew.x == doctest::Approx(0.5F).epsilon(0.01));
    CHECK(in_hebrew.y == doctest::Approx(1.25F).epsilon(0.01));
}
