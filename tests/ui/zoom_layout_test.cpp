#include "article_stage.h"
#include "text/fonts_implementation.h"

// Zoom makes the page larger: it shapes no word anew, and where the column stays as wide it sets no line anew.

using stage::long_text;
using stage::Stage;

namespace {

constexpr float kZooms[] = {0.5F, 0.6F, 0.75F, 0.9F, 1.0F, 1.1F, 1.25F, 1.5F, 2.0F, 2.5F, 3.0F, 1.7F, 0.5F, 1.0F};

struct ZoomStage : Stage {
    explicit ZoomStage(float width) : Stage(long_text(120), width, 1200) {
        reduced_motion = true;
        state.scroll_wish = find("Paragraph 60").start;
        rest();
        document().prepare(0, 1e9F);
        frame();
    }
    text::Document& document() { return *view().document(); }
    void zoom_to(float zoom) {
        state.zoom = zoom;
        frame();
        frame(500); // long enough for the letters to be pictured at this size
    }
    std::vector<unicode::Range> lines() {
        std::vector<unicode::Range> found;
        for (text::LineInfo const& line : document().lines(-1, 1e9F)) found.push_back(line.range);
        return found;
    }
    // Since it was last asked. A word that nobody has had is shaped to see its number.
    std::uint32_t words_shaped() {
        probe_ += U'~';
        text::WordRequest request;
        request.text = probe_;
        request.length = static_cast<std::uint32_t>(probe_.size());
        text::WordIndex const number = ui::faces().article->implementation().shaper.intern(request);
        std::uint32_t const shaped = number - next_;
        next_ = number + 1;
        return shaped;
    }

private:
    std::u32string probe_ = U"~";
    std::uint32_t next_ = 0;
};

} // namespace

TEST_CASE(
    "from 50 % to 300 % no word is shaped, no height changes and every line keeps its words where the column does") {
    ZoomStage stage(2900);
    CHECK(stage.words_shaped() > 50);
    auto const lines = stage.lines();
    std::uint64_t const generation = stage.document().layout_generation();
    float const height = stage.document().height();
    for (float const zoom : kZooms) {
        CAPTURE(zoom);
        stage.zoom_to(zoom);
        CHECK(stage.view().stats().glyphs_drawn > 100);
        CHECK(stage.document().style().width == 600);
        CHECK(stage.words_shaped() == 0);
        CHECK(stage.document().layout_generation() == generation);
        CHECK(stage.document().height() == height);
        CHECK(stage.lines() == lines);
    }
}

TEST_CASE("where a large zoom makes the column narrower its lines are fitted anew, of the words that are there") {
    ZoomStage stage(1100);
    auto const lines = stage.lines();
    CHECK(stage.words_shaped() > 50);
    for (float const zoom : kZooms) {
        CAPTURE(zoom);
        stage.zoom_to(zoom);
        CHECK(stage.words_shaped() == 0);
        CHECK((stage.document().style().width < 500) == (zoom > 1.9F));
    }
    CHECK(stage.lines() == lines);
}
