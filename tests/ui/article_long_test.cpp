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
