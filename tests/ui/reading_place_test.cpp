#include <cmath>

#include "desk_stage.h"

// What is read stays where it is when something around the page changes: a column folds away, a font arrives.

using test::DeskStage;

namespace {

std::string sentence(int number, bool has_arabic) {
    std::string const words = has_arabic ? "قالت هيئة الميناء إن الجسر سيغلق لمدة عام كامل, it " : "it ";
    return "Sentence " + std::to_string(number) + " says that " + words +
           "will close for repairs, and that nobody knows why. ";
}

// Short paragraphs, long ones, and one of more than 32 Ki letters in the middle.
std::string uneven_article(bool has_arabic) {
    std::string text = "Bridge to close\n";
    int number = 0;
    for (int paragraph = 0; paragraph < 60; ++paragraph) {
        int const length = paragraph == 30 ? 700 : paragraph % 4 == 0 ? 14 : 1 + paragraph % 3;
        for (int i = 0; i < length; ++i, ++number) text += sentence(number, has_arabic && number % 2 == 0);
        text += '\n';
    }
    return text;
}

struct ReadingDesk : DeskStage {
    explicit ReadingDesk(bool has_arabic = false) {
        project.article.text = unicode::Text::from_utf8(uneven_article(has_arabic));
        project.header.id = "a-long-one";
        state.preferences.reduced_motion = true;
        changed();
        settle();
    }
    // Until the long paragraph is laid out, too.
    void settle() {
        for (int i = 0; i < 200; ++i) {
            frame();
            if (i > 2 && ui::wants_frame_in_ms() != 0) break;
        }
    }
    text::Document& document() { return *desk.article().document(); }
    float width() { return document().style().width; }

    void read_at(float share) {
        state.scroll = std::floor(desk.article().scroll_max() * share) + 11;
        settle();
        anchor_ = first_line().range.start;
        before_ = y_of(anchor_);
    }
    float lines_moved() { return std::abs(y_of(anchor_) - before_) / 35; }
    bool is_anchor_first() {
        text::LineInfo const line = first_line();
        return line.range.contains(anchor_);
    }

private:
    // The column's beginning in the window, by the scroll and the 48 above the first line.
    float origin() { return desk.article().area().y + 48 - state.scroll; }
    text::LineInfo first_line() {
        float const top = desk.article().area().y - origin();
        return document().lines(top, top + 60).front();
    }
    float y_of(unicode::Position position) {
        return origin() + document().line_of({position, text::Affinity::Downstream}).top;
    }

    unicode::Position anchor_;
    float before_ = 0;
};

// From the first screen to the last; the middle half lies in the long paragraph.
constexpr float kShares[] = {0.02F, 0.1F, 0.2F, 0.27F, 0.35F, 0.43F, 0.5F, 0.58F, 0.66F, 0.75F, 0.85F, 0.95F};

} // namespace

TEST_CASE("folding the right column away and back keeps the line that is read, wherever in the article it is") {
    ReadingDesk desk;
    CHECK(desk.width() == 576);
    for (float const share : kShares) {
        CAPTURE(share);
        desk.read_at(share);
        for (bool const is_folded : {true, false}) {
            CAPTURE(is_folded);
            desk.state.preferences.side_folded = is_folded;
            desk.frame();
            CHECK(desk.width() == (is_folded ? 600 : 576));
            CHECK(desk.lines_moved() < 0.05F);
            CHECK(desk.is_anchor_first());
            desk.settle();
            CHECK(desk.lines_moved() < 1);
            CHECK(desk.is_anchor_first());
        }
        CHECK(desk.lines_moved() < 0.05F);
    }
}

TEST_CASE("the line that is read stays when the script above it gets its font after a column was folded") {
    for (float const share : kShares) {
        CAPTURE(share);
        ReadingDesk desk(true);
        text::Fonts& fonts = *ui::faces().article;
        desk.read_at(share);
        CHECK(fonts.take_wishes() == std::vector<std::string>{"arabic"});
        desk.state.preferences.side_folded = true;
        desk.settle();
        CHECK(desk.lines_moved() < 1);
        float const height = desk.document().height();
        CHECK(fonts.take_file("arabic", test::read_asset("fonts/arabic.ttf")).is_ok());
        desk.frame();
        CHECK(desk.lines_moved() < 1);
        CHECK(desk.is_anchor_first());
        desk.settle();
        CHECK(desk.document().height() != height);
        CHECK(desk.lines_moved() < 1);
        CHECK(desk.is_anchor_first());
    }
}
