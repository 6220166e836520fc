#include <algorithm>
#include <cmath>

#include "article_stage.h"

// The strip beside the page: every mark of the article at its height, and where the view is.

using stage::long_text;
using stage::Stage;

namespace {

struct RulerStage : Stage {
    explicit RulerStage(float ratio = 1) : Stage(long_text(60)) {
        reduced_motion = true;
        pixel_ratio = ratio;
        frame();
        view().document()->prepare(0, 1e9F);
    }
    // A mark on the first words of a paragraph.
    unicode::Position mark_paragraph(char const* type, int number, std::uint32_t length = 11) {
        std::uint32_t const start = start_of("Paragraph " + std::to_string(number) + " says");
        mark(type, start, start + length);
        return unicode::Position(start);
    }
    float total() { return view().scroll_max() + view().area().height / state.zoom; }
    // Where a position stands in the strip, by its true line.
    float y_of(unicode::Position position) {
        constexpr float kLead = 48; // above the first line: desk and the paper's head
        float const line = view().document()->line_of({position, text::Affinity::Downstream}).top;
        return ruler().y + (kLead + line) / total() * ruler().height;
    }
    std::vector<gfx::MarkQuad> quads() {
        std::vector<gfx::MarkQuad> found;
        for (gfx::MarkQuad const& quad : view().quads_over())
            if (quad.x0 >= ruler().x) found.push_back(quad);
        return found;
    }
    std::vector<gfx::MarkQuad> of_color(ui::Color color) {
        std::vector<gfx::MarkQuad> found = quads();
        found.erase(
            std::remove_if(found.begin(), found.end(), [color](auto const& quad) { return quad.color != color; }),
            found.end());
        return found;
    }
    gfx::MarkQuad thumb() {
        auto const found = of_color(ui::with_alpha(ui::theme().ink, 0.07F));
        CHECK(found.size() == 1);
        return found.empty() ? gfx::MarkQuad{} : found.front();
    }
};

// The thumb with its two edges.
constexpr std::size_t kOfView = 3;

} // namespace

TEST_CASE("each mark is one bar in the strip, at the height of its line, in its type's colour and column") {
    struct Wanted {
        char const* type;
        ui::Color color;
        float column;
    };
    ui::Theme const theme = ui::make_theme(false, false);
    Wanted const all[] = {{"Claim", theme.claim_bars, 2},
                          {"Source", theme.source.line, 6},
                          {"Cue", theme.cue.line, 6},
                          {"Hedge", theme.hedge.line, 6},
                          {"Flag", theme.flag.line, 10}};
    for (float const ratio : {1.0F, 2.0F}) {
        CAPTURE(ratio);
        RulerStage stage(ratio);
        for (int i = 0; i < 15; ++i) {
            Wanted const& wanted = all[i % 5];
            CAPTURE(wanted.type);
            unicode::Position const at = stage.mark_paragraph(wanted.type, 3 + i * 4);
            stage.frame();
            CHECK(stage.quads().size() == kOfView + static_cast<std::size_t>(i) + 1);
            auto const bars = stage.of_color(wanted.color);
            CHECK(bars.size() == static_cast<std::size_t>(i) / 5 + 1);
            if (bars.empty()) continue;
            CHECK(bars.back().x0 == stage.ruler().x + wanted.column);
            CHECK(bars.back().x1 == bars.back().x0 + 2.5F);
            CHECK(std::abs(bars.back().y0 - stage.y_of(at)) <= 1 / ratio);
            CHECK(bars.back().y1 - bars.back().y0 == doctest::Approx(2).epsilon(0.001));
        }
    }
}

TEST_CASE("a mark over many paragraphs is as high in the strip as its lines are on the page") {
    RulerStage stage;
    unicode::Position const start = stage.mark_paragraph("Claim", 10, 6000);
    stage.frame();
    auto const bars = stage.of_color(ui::theme().claim_bars);
    REQUIRE(bars.size() == 1);
    if (bars.empty()) return;
    CHECK(std::abs(bars[0].y0 - stage.y_of(start)) <= 1);
    CHECK(std::abs(bars[0].y1 - stage.y_of(start + 6000)) <= 2);
    CHECK(bars[0].y1 - bars[0].y0 > 100);
}

TEST_CASE("entities and the marks of hidden types are not in the strip, and come back with their type") {
    RulerStage stage;
    stage.mark_paragraph("Entity", 5);
    stage.mark_paragraph("Source", 15);
    stage.mark_paragraph("Claim", 25);
    stage.mark_paragraph("Flag", 35);
    stage.frame();
    CHECK(stage.quads().size() == kOfView + 3);
    for (char const* const type : {"Source", "Claim", "Flag"}) {
        CAPTURE(type);
        auto const before = stage.quads();
        stage.state.hidden_types[type] = true;
        stage.frame();
        CHECK(stage.quads().size() == kOfView + 2);
        CHECK(stage.of_color(ui::type_colors(type).line).empty());
        stage.state.hidden_types[type] = false;
        stage.frame();
        CHECK(stage.quads() == before);
    }
    stage.state.hidden_types["Claim"] = true;
    stage.frame();
    CHECK(stage.of_color(ui::theme().claim_bars).empty());
}

TEST_CASE("the view's part of the strip is where the page is, as high as it is seen, at every scroll and zoom") {
    for (float const zoom : {1.0F, 0.5F, 3.0F}) {
        CAPTURE(zoom);
        RulerStage stage;
        stage.state.zoom = zoom;
        stage.frame();
        stage.view().document()->prepare(0, 1e9F);
        for (float const share : {0.0F, 0.2F, 0.5F, 0.9F, 1.0F}) {
            CAPTURE(share);
            stage.state.scroll = stage.view().scroll_max() * share;
            stage.frame();
            gfx::MarkQuad const thumb = stage.thumb();
            float const scale = stage.ruler().height / stage.total();
            CHECK(std::abs(thumb.y0 - stage.ruler().y - stage.state.scroll * scale) <= 0.51F);
            CHECK(std::abs(thumb.y1 - thumb.y0 - stage.view().area().height / zoom * scale) <= 1.01F);
            CHECK(thumb.x0 == stage.ruler().x);
            CHECK(thumb.x1 == stage.ruler().right());
            CHECK(thumb.y1 <= stage.ruler().bottom());
        }
    }
}

TEST_CASE("a press on a mark's bar brings its line to the middle of the view") {
    RulerStage stage;
    for (int const paragraph : {12, 30, 41}) {
        CAPTURE(paragraph);
        unicode::Position const at = stage.mark_paragraph("Claim", paragraph);
        stage.frame();
        auto const bars = stage.of_color(ui::theme().claim_bars);
        REQUIRE(!bars.empty());
        if (bars.empty()) return;
        float const pressed = (bars.back().y0 + bars.back().y1) / 2;
        stage.click(ImVec2(stage.ruler().x + 7, pressed));
        stage.move(ImVec2(400, 400));
        auto const seen = stage.view().visible_rects({at, at + 1});
        REQUIRE(seen.size() == 1);
        if (seen.empty()) return;
        // The bar is two pixels high: a pixel of the strip is some of the page's.
        float const pixel = stage.total() / stage.ruler().height;
        float const middle = stage.area().y + stage.area().height / 2;
        CHECK(std::abs(seen[0].y - middle) <= 2 * pixel + 18);
        CHECK(std::abs((stage.thumb().y0 + stage.thumb().y1) / 2 - pressed) <= 1);
    }
}
