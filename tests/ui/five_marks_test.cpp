#include <algorithm>
#include <cmath>

#include "article_stage.h"
#include "ui/glyph_quads.h"

// Five marks on the same words stay five marks to the eye, at every size of the page.

using stage::Stage;

namespace {

using Types = std::vector<char const*>;

constexpr char const* kWords = "bridge will close for a year";
// Tall letters everywhere, so that the next line reaches as high as it can.
constexpr char const* kTall = "Title\nThe port authority bold hill told that the bridge will close for a year. "
                              "Blythe thought held bold hill floods; dull kilts fold lightly behind the tall "
                              "halls, held by bold hill folk that hold that hill, bold hill and all that.";

constexpr char const* kTallHeading = "Title\nThe bridge will close for a year. Blythe thought held bold hill floods; "
                                     "dull kilts fold lightly behind the tall halls, held by bold hill folk.";

Types const kFives[] = {{"Claim", "Claim", "Claim", "Claim", "Claim"},
                        {"Source", "Cue", "Hedge", "Claim", "Claim"},
                        {"Source", "Source", "Source", "Source", "Source"},
                        {"Hedge", "Hedge", "Hedge", "Hedge", "Hedge"},
                        {"Cue", "Cue", "Cue", "Cue", "Cue"},
                        {"Entity", "Source", "Cue", "Claim", "Flag"}};

struct Band {
    float top = 0;
    float bottom = 0;

    bool overlaps(Band const& other) const { return top < other.bottom - 0.001F && other.top < bottom - 0.001F; }
};

// What one mark draws below the words.
struct Bars {
    std::vector<Band> bars; // two of a claim
    float top() const { return bars.front().top; }
    float bottom() const { return bars.back().bottom; }
};

struct FiveStage : Stage {
    // The words stand in a heading of this level, 0: in running text.
    FiveStage(Types const& types, float zoom, float ratio, int level = 0)
        : Stage(level > 0 ? kTallHeading : kTall, 3200, 1600) {
        project.article.structure.clear();
        unicode::Range const paragraph{find("The ").start, unicode::Position(project.article.text.length())};
        if (level > 0) project.article.structure.push_back({paragraph, "heading", level, {}});
        pixel_ratio = ratio;
        reduced_motion = true;
        for (char const* const type : types) mark(type, kWords);
        state.zoom = zoom;
        rest();
    }
    std::vector<gfx::MarkQuad> quads_below(bool are_ticks) {
        std::vector<gfx::MarkQuad> found;
        for (gfx::MarkQuad const& quad : view().quads_over()) {
            bool const is_tick = quad.x1 - quad.x0 < 10 * state.zoom;
            bool const is_of_words = quad.shape != gfx::MarkShape::Outline && quad.x0 < ruler().x;
            if (is_of_words && is_tick == are_ticks) found.push_back(quad);
        }
        return found;
    }
    // From the words downwards.
    std::vector<Bars> marks_below() {
        std::vector<Bars> marks;
        bool was_claim = false;
        for (gfx::MarkQuad const& quad : quads_below(false)) {
            bool const is_claim = quad.color == ui::theme().claim_bars;
            bool const is_second = is_claim && !marks.empty() && marks.back().bars.size() == 1 && was_claim;
            if (!is_second) marks.emplace_back();
            marks.back().bars.push_back({quad.y0, quad.y1});
            was_claim = is_claim;
        }
        std::sort(marks.begin(), marks.end(), [](Bars const& a, Bars const& b) { return a.top() < b.top(); });
        return marks;
    }
    text::LineInfo marked_line() {
        return view().document()->line_of({find(kWords).start, text::Affinity::Downstream});
    }
    // The ink of the letters of the line that holds this height of the column.
    Band ink_at(float column_y) {
        std::vector<text::PlacedGlyph> glyphs;
        view().document()->glyphs(column_y, column_y + 1, glyphs);
        Band ink{1e9F, -1e9F};
        for (text::PlacedGlyph const& glyph : glyphs) {
            auto const picture = ui::glyph_picture(glyph.face, glyph.glyph, glyph.size * state.zoom * pixel_ratio, 0);
            if (!picture || picture->height == 0) continue;
            float const top = window_y(glyph.baseline) + static_cast<float>(picture->top) / pixel_ratio;
            ink.top = std::min(ink.top, top);
            ink.bottom = std::max(ink.bottom, top + static_cast<float>(picture->height) / pixel_ratio);
        }
        return ink;
    }
    Band own_ink() { return ink_at(marked_line().top + 1); }
    Band next_ink() { return ink_at(marked_line().top + marked_line().height + 1); }

private:
    float window_y(float column_y) {
        auto const seen = view().visible_rects(find(kWords));
        CHECK(seen.size() == 1);
        if (seen.empty()) return 0;
        float const origin = seen[0].y - view().document()->pieces(find(kWords)).front().box.y0 * state.zoom;
        return ui::snapped(origin + column_y * state.zoom, pixel_ratio);
    }
};

std::size_t count_in_lanes(Types const& types) {
    auto const has_lane = [](std::string const& type) { return type != "Entity" && type != "Flag"; };
    return static_cast<std::size_t>(std::count_if(types.begin(), types.end(), has_lane));
}

bool has_bar_of_its_own(std::vector<Bars> const& marks, std::size_t mark) {
    auto const is_free = [&](Band const& bar) {
        for (std::size_t other = 0; other < marks.size(); ++other)
            for (Band const& one : marks[other].bars)
                if (other != mark && bar.overlaps(one)) return false;
        return true;
    };
    return std::any_of(marks[mark].bars.begin(), marks[mark].bars.end(), is_free);
}

struct Size {
    float zoom;
    float ratio;
};

} // namespace

TEST_CASE(
    "five marks on the same words lie below each other with paper between them, between their letters and the next") {
    for (Types const& types : kFives)
        for (Size const size : {Size{0.5F, 2}, {1, 1}, {1, 1.5F}, {1, 2}, {3, 1}, {3, 1.5F}, {3, 2}}) {
            CAPTURE(std::string(types[0]) + " " + types[1]);
            CAPTURE(size.zoom);
            CAPTURE(size.ratio);
            FiveStage stage(types, size.zoom, size.ratio);
            std::vector<Bars> const marks = stage.marks_below();
            CHECK(marks.size() == count_in_lanes(types));
            if (marks.empty()) continue;
            for (std::size_t i = 1; i < marks.size(); ++i)
                CHECK(marks[i].top() - marks[i - 1].bottom() >= 1 / size.ratio - 0.001F);
            for (Bars const& mark : marks)
                if (mark.bars.size() == 2) CHECK(mark.bars[1].top - mark.bars[0].bottom >= 1 / size.ratio - 0.001F);
            CHECK(marks.front().top() >= stage.own_ink().bottom);
            CHECK(marks.back().bottom() <= stage.next_ink().top);
        }
}

TEST_CASE("in a title or heading of several lines five marks keep clear of the next line as well") {
    for (Types const& types : kFives)
        for (int const level : {1, 2})
            for (Size const size : {Size{1, 1}, {1, 2}, {3, 2}}) {
                CAPTURE(std::string(types[0]) + " " + types[1]);
                CAPTURE(level);
                CAPTURE(size.zoom);
                CAPTURE(size.ratio);
                FiveStage stage(types, size.zoom, size.ratio, level);
                std::vector<Bars> const marks = stage.marks_below();
                CHECK(marks.size() == count_in_lanes(types));
                if (marks.empty()) continue;
                CHECK(marks.front().top() >= stage.own_ink().bottom);
                CHECK(marks.back().bottom() <= stage.next_ink().top);
            }
}

TEST_CASE("the ticks at the ends of a claim's bars touch no bars but its own") {
    Types const claims(5, "Claim");
    for (Size const size : {Size{0.5F, 2}, {1, 1}, {1, 2}, {3, 1}, {3, 2}}) {
        CAPTURE(size.zoom);
        CAPTURE(size.ratio);
        FiveStage stage(claims, size.zoom, size.ratio);
        auto const ticks = stage.quads_below(true);
        CHECK(ticks.size() == 10);
        for (gfx::MarkQuad const& tick : ticks) {
            int met = 0;
            for (gfx::MarkQuad const& bar : stage.quads_below(false))
                met += Band{bar.y0, bar.y1}.overlaps({tick.y0, tick.y1}) ? 1 : 0;
            CHECK(met == 2);
        }
    }
}

TEST_CASE("at half the size on a coarse screen each of the five still has a bar that no other covers") {
    for (Types const& types : kFives)
        for (float const ratio : {1.0F, 1.5F}) {
            CAPTURE(std::string(types[0]) + " " + types[1]);
            CAPTURE(ratio);
            FiveStage stage(types, 0.5F, ratio);
            std::vector<Bars> const marks = stage.marks_below();
            CHECK(marks.size() == count_in_lanes(types));
            for (std::size_t i = 0; i < marks.size(); ++i) CHECK(has_bar_of_its_own(marks, i));
            // Lines begin on whole pixels: one of them may be shared with the tallest letters.
            if (!marks.empty()) CHECK(marks.back().bottom() <= stage.next_ink().top + 1 / ratio);
        }
}

TEST_CASE("a fill and a frame around the words leave the lanes below them alone") {
    FiveStage stage({"Entity", "Source", "Cue", "Claim", "Flag"}, 1, 1);
    auto const* const fill = stage::first_of(stage.view().quads_under(), gfx::MarkShape::Fill, ui::theme().entity.fill);
    auto const* const frame =
        stage::first_of(stage.view().quads_over(), gfx::MarkShape::Outline, ui::theme().flag.line);
    REQUIRE(fill != nullptr);
    REQUIRE(frame != nullptr);
    if (!fill || !frame) return;
    std::vector<Bars> const marks = stage.marks_below();
    REQUIRE(marks.size() == 3);
    if (marks.empty()) return;
    CHECK(fill->y1 <= marks.front().top());
    CHECK(frame->y1 <= marks.front().top());
    CHECK(fill->y0 > frame->y0);
}
