#include "article_stage.h"

#include <cmath>
#include <string>

#include "ui/interaction.h"

using stage::Stage;

namespace {

// One paragraph without an end.
std::string endless_text() {
    std::string text = "Bridge to close\n";
    for (int i = 0; i < 4000; ++i)
        text += "Sentence " + std::to_string(i) + " says that the bridge will close, and why. ";
    return text;
}

int frames_until_rest(Stage& stage) {
    int frames = 0;
    for (; frames < 500; ++frames) {
        stage.frame();
        if (ui::wants_frame_in_ms() != 0) break;
    }
    return frames;
}

} // namespace

TEST_CASE("a paragraph without an end is shown at once, laid out over some frames, and then the page rests") {
    Stage stage(endless_text());
    stage.frame();
    float const first = stage.view().document()->height();
    CHECK(stage.view().visible_rects(unicode::range(20, 24)).size() == 1);
    CHECK(frames_until_rest(stage) < 500);
    CHECK(stage.view().document()->prepare_long_paragraphs(0, 0).is_done);
    float const height = stage.view().document()->height();
    CHECK(std::abs(first / height - 1) < 0.25F);
    stage.frame();
    CHECK(stage.view().document()->height() == height);
}

TEST_CASE("the line that is read stays while the rest of its paragraph is laid out") {
    Stage stage(endless_text());
    stage.frame();
    stage.state.scroll = stage.view().document()->height() / 2;
    stage.frame();
    text::Caret const read = stage.view().document()->hit(100, stage.state.scroll + 200);
    unicode::Range const word{read.position, read.position + 1};
    auto const before = stage.view().visible_rects(word);
    REQUIRE(before.size() == 1);
    frames_until_rest(stage);
    auto const after = stage.view().visible_rects(word);
    REQUIRE(after.size() == 1);
    CHECK(std::abs(before[0].y - after[0].y) <= 36);
}

TEST_CASE("a hard paragraph is in sight from the first frame on, and the page rests after no more frames than it has "
          "slices") {
    struct Hard {
        char const* name;
        std::string part;
        int parts;
        int slice; // code points
    };
    for (Hard const& hard : {Hard{"without a space", "abcdefghij", 100'000, 1024},
                             {"marks on one letter", "\u0301", 100'000, 1024},
                             {"embedded", "\u202Ba\u2067\u05D0", 50'000, 1024},
                             {"Thai", "สะพาน", 60'000, 256}}) {
        CAPTURE(std::string(hard.name));
        std::string text = "a";
        for (int i = 0; i < hard.parts; ++i) text += hard.part;
        Stage stage(text);
        stage.frame();
        std::uint32_t const length = stage.view().document()->text().length();
        CHECK_FALSE(stage.view().visible_rects(unicode::range(0, length)).empty());
        int const most = static_cast<int>(length) / hard.slice + 8;
        int frames = 0;
        do {
            stage.frame();
            ++frames;
        } while (frames < most && ui::wants_frame_in_ms() == 0);
        CHECK(frames < most);
        CHECK(stage.view().document()->prepare_long_paragraphs(0, 0).is_done);
        CHECK_FALSE(stage.view().visible_rects(unicode::range(0, length)).empty());
    }
}
