#include "article_stage.h"

#include <cmath>

#include "formats/gloss_json.h"

// Zoom, measure, and the place where one reads: all that may change around the reader without moving the text away.

using stage::long_text;
using stage::Stage;

namespace {

// A page in the middle of a long article, at rest.
struct ReadingStage : Stage {
    explicit ReadingStage(float width = 1300, float height = 800) : Stage(long_text(200), width, height) {
        reduced_motion = true;
        state.scroll_wish = find("Paragraph 90").start;
        rest();
        // Somewhere inside a line, as a wheel leaves it.
        state.scroll += 7;
        rest();
        anchor_ = first_line().range.start;
        before_ = y_of(anchor_);
    }
    text::LineInfo first_line() {
        float const top = (view().area().y - origin()) / state.zoom;
        return view().document()->lines(top, top + 60).front();
    }
    // Where the column begins in the window, by a letter that is whole in sight.
    float origin() {
        text::Document& document = *view().document();
        unicode::Range const all = project.article.text.all();
        for (unicode::Position at = find("Paragraph 85").start; at < all.end; at = at + 20) {
            auto const seen = view().visible_rects({at, at + 1});
            if (seen.empty() || seen[0].y < view().area().y + 1 || seen[0].width <= 0) continue;
            return seen[0].y - document.pieces({at, at + 1}).front().box.y0 * state.zoom;
        }
        CHECK(false);
        return 0;
    }
    // Of the line that holds the position.
    float y_of(unicode::Position position) {
        text::LineInfo const line = view().document()->line_of({position, text::Affinity::Downstream});
        return origin() + line.top * state.zoom;
    }
    // How far the line that was read has gone from its place on the screen, in lines of the present zoom.
    float lines_moved() { return std::abs(y_of(anchor_) - before_) / (35 * state.zoom); }
    bool is_anchor_first() { return first_line().range.contains(anchor_); }

private:
    unicode::Position anchor_;
    float before_ = 0;
};

} // namespace

TEST_CASE("the line that is read stays through every zoom from 50 % to 300 %") {
    ReadingStage stage;
    for (float const zoom : {1.1F, 1.5F, 2.0F, 3.0F, 0.75F, 0.5F, 1.0F}) {
        CAPTURE(zoom);
        stage.state.zoom = zoom;
        stage.frame();
        CHECK(stage.lines_moved() < 1);
        CHECK(stage.is_anchor_first());
    }
    CHECK(stage.lines_moved() < 0.05F);
}

TEST_CASE("pinching in many small steps does not drift") {
    ReadingStage stage;
    for (int i = 0; i < 120; ++i) {
        stage.state.zoom = std::clamp(stage.state.zoom * (i < 60 ? 1.02F : 1 / 1.02F), 0.5F, 3.0F);
        stage.frame();
        CHECK(stage.lines_moved() < 1);
    }
    stage.state.zoom = 1;
    stage.frame();
    CHECK(stage.lines_moved() < 0.05F);
}

TEST_CASE("the line that is read stays while the window is dragged narrower and wider again") {
    ReadingStage stage;
    for (float width = 1300; width > 420; width -= 40) {
        stage.set_size(width, 800);
        stage.frame();
        CHECK(stage.lines_moved() < 1);
        CHECK(stage.is_anchor_first());
    }
    for (float const height : {500.0F, 300.0F, 900.0F}) {
        stage.set_size(420, height);
        stage.frame();
        CHECK(stage.lines_moved() < 1);
    }
    stage.set_size(1300, 800);
    stage.frame();
    CHECK(stage.lines_moved() < 0.05F);
}

TEST_CASE("the line that is read stays when a font arrives and when the marks need another lane") {
    ReadingStage stage;
    auto const added = ui::faces().article->add(text::FontRole::Serif, "late", test::read_asset("fonts/inter-600.ttf"));
    CHECK(added.is_ok());
    stage.frame();
    CHECK(stage.lines_moved() < 0.05F);
    for (int i = 0; i < 4; ++i) stage.mark("Claim", 30, 50 + static_cast<std::uint32_t>(i) * 5);
    stage.frame();
    CHECK(stage.lines_moved() < 1);
    CHECK(stage.is_anchor_first());
}

TEST_CASE("after the reader scrolls, the new line is the one that stays") {
    ReadingStage stage;
    stage.move(ImVec2(400, 400));
    ImGui::GetIO().AddMouseWheelEvent(0, -30);
    stage.frame();
    unicode::Position const now = stage.first_line().range.start;
    float const before = stage.y_of(now);
    stage.state.zoom = 2;
    stage.frame();
    CHECK(stage.first_line().range.contains(now));
    CHECK(std::abs(stage.y_of(now) - before) < 70);
}

TEST_CASE("at the very top the page stays at the top") {
    Stage stage(long_text(60));
    stage.rest();
    for (float const zoom : {2.0F, 0.5F, 1.0F}) {
        stage.state.zoom = zoom;
        stage.frame();
        CHECK(stage.state.scroll == 0);
    }
}

TEST_CASE("while the zoom changes letters keep their pictures, and at rest they are pictured anew") {
    Stage stage(stage::kText, 1400, 900);
    stage.rest();
    gfx::Glyphs& glyphs = *ui::faces().glyphs;
    auto const pictures = [&glyphs] {
        std::size_t ink = 0;
        for (std::uint32_t page = 0; page < glyphs.page_count(); ++page)
            for (std::uint8_t const share : glyphs.coverage(page)) ink += share;
        return ink;
    };
    // The first step counts at once, the second pictures what it stretches.
    for (float const zoom : {1.02F, 1.03F}) {
        stage.state.zoom = zoom;
        stage.frame();
    }
    std::size_t const before = pictures();
    for (int i = 0; i < 20; ++i) {
        stage.state.zoom *= 1.02F;
        stage.frame();
        CHECK(pictures() == before);
        CHECK(stage.view().stats().glyphs_drawn > 100);
    }
    CHECK(ui::wants_frame_in_ms() > 0);
    stage.frame(200);
    CHECK(pictures() > before);
    CHECK(ui::wants_frame_in_ms() < 0);
}

TEST_CASE("where the window allows, lines of real text have 66 to 72 characters") {
    auto const bytes = test::read_asset("sample.gloss.json");
    auto file = formats::read_gloss(std::string_view(reinterpret_cast<char const*>(bytes.data()), bytes.size()));
    REQUIRE(file.is_ok());
    if (!file) return;
    Stage stage("", 1600, 900);
    stage.project.article = file.value().project.article;
    stage.changed("");
    stage.frame();
    text::Document& document = *stage.view().document();
    CHECK(document.style().width == 600);
    int full = 0;
    std::uint32_t letters = 0;
    for (text::LineInfo const& line : document.lines(0, 1e6F)) {
        bool const is_last = line.range.end >= document.paragraph_range(line.paragraph).end;
        if (is_last || line.height != 35) continue;
        letters += line.range.length();
        ++full;
    }
    REQUIRE(full > 20);
    if (full == 0) return;
    double const mean = static_cast<double>(letters) / full;
    CHECK(mean >= 66);
    CHECK(mean <= 72);
}
