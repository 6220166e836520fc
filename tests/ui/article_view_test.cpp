#include "article_stage.h"

#include <algorithm>
#include <cmath>

#include "ui/registry.h"

using stage::first_of;
using stage::long_text;
using stage::Stage;

namespace {

int count_shapes(std::vector<gfx::MarkQuad> const& quads, gfx::MarkShape shape) {
    return static_cast<int>(
        std::count_if(quads.begin(), quads.end(), [shape](auto const& quad) { return quad.shape == shape; }));
}

} // namespace

TEST_CASE("the paper lies in the middle of the desk, 24 below the bar, with the column in its middle") {
    Stage stage(stage::kText, 888, 700);
    stage.frame();
    auto const& quads = stage.view().quads_under();
    REQUIRE(quads.size() >= 2);
    if (quads.size() < 2) return;
    gfx::MarkQuad const& paper = quads[1];
    CHECK(paper.color == ui::theme().paper);
    CHECK(paper.y0 == 48 + 24);
    CHECK(paper.x1 - paper.x0 == 800);
    CHECK(std::abs((paper.x0 + paper.x1) / 2 - stage.area().width / 2) <= 0.5F);
    auto const first = stage.view().visible_rects(stage.find("The"));
    REQUIRE(first.size() == 1);
    if (!first.empty()) CHECK(first[0].x == doctest::Approx(paper.x0 + 112).epsilon(0.01));
    CHECK(stage.view().stats().glyphs_drawn > 100);
    CHECK(stage.vertices > 400);
}

TEST_CASE("a narrow window has no paper margins and a text margin of 24") {
    Stage stage(stage::kText, 404, 700);
    stage.frame();
    auto const rects = stage.view().visible_rects(stage.find("The"));
    REQUIRE(rects.size() == 1);
    if (rects.empty()) return;
    CHECK(rects[0].x >= 24);
    CHECK(rects[0].x < 26);
    CHECK(stage.view().document()->style().width == 390 - 48);
}

TEST_CASE("lines of running text are 35 high, 30 when every layer is switched off, and 5 more for a fourth lane") {
    Stage stage;
    stage.frame();
    auto const line_height = [&stage] {
        unicode::Position const inside = stage.find("authority").start;
        return stage.view().document()->line_of({inside, text::Affinity::Downstream}).height;
    };
    CHECK(line_height() == 35);
    std::uint32_t const start = stage.start_of("the bridge will close");
    for (std::uint32_t i = 0; i < 3; ++i) stage.mark("Claim", start + i, start + 20);
    stage.frame();
    CHECK(line_height() == 40);
    for (auto const& type : stage.project.schema.span_types) stage.state.hidden_types[type.id] = true;
    stage.frame();
    CHECK(line_height() == 30);
    CHECK(stage.view().stats().spans_drawn == 0);
}

TEST_CASE("a paragraph that is quoted as a whole is set in italics, words quoted in a paragraph are not") {
    Stage stage;
    unicode::Range const quoted = stage.find("Repairs may begin in spring, an engineer wrote, unless the cracks grow.");
    stage.project.article.structure.push_back({quoted, "quotation", 0, {}});
    stage.project.article.structure.push_back({stage.find("Nobody is sure"), "quotation", 0, {}});
    stage.frame();
    auto const role_of = [&stage](std::uint32_t paragraph) {
        return stage.view().document()->style().paragraph_style(paragraph).role;
    };
    CHECK(role_of(1) == text::FontRole::Serif);
    CHECK(role_of(2) == text::FontRole::SerifItalic);
    CHECK(stage.view().document()->style().paragraph_style(2).line_height == 35);
}

TEST_CASE("the selected mark has its wash, bars in accent and two knobs; a linked source is 3 thick") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.link("says", source, claim);
    stage.state.selected = claim;
    stage.rest();
    CHECK(first_of(stage.view().quads_under(), gfx::MarkShape::Fill, ui::theme().wash) != nullptr);
    auto const* line = first_of(stage.view().quads_over(), gfx::MarkShape::Line, ui::theme().source.line);
    REQUIRE(line != nullptr);
    if (line != nullptr) CHECK(line->y1 - line->y0 == 3);
    auto const* bar = first_of(stage.view().quads_over(), gfx::MarkShape::Line, ui::theme().accent);
    REQUIRE(bar != nullptr);
    if (bar != nullptr) CHECK(bar->y1 - bar->y0 == 2);
}

TEST_CASE("a link of the selected mark is drawn with a dot at the far end that points at it, or not at all") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "Repairs may begin");
    stage.link("says", source, claim);
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Disc) == 0);
    stage.state.selected = claim;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Disc) == 3);
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Corner) == 4);
    stage.state.selected = source;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Triangle) == 1);
    stage.state.links = ui::LinkShow::None;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Triangle) == 0);
    stage.state.links = ui::LinkShow::All;
    stage.state.selected.clear();
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Corner) == 4);
}

TEST_CASE("a link to a place off the screen has a pill that brings it into view") {
    Stage stage(long_text(60));
    base::Identifier const source = stage.mark("Source", 40, 48);
    std::uint32_t const far = stage.start_of("Paragraph 50");
    base::Identifier const claim = stage.mark("Claim", far, far + 12);
    stage.link("says", source, claim);
    stage.state.selected = source;
    stage.rest();
    ui::Item const* pill = ui::registry().find_shown("article/link/r-1");
    REQUIRE(pill != nullptr);
    if (pill == nullptr) return;
    CHECK(pill->label.find("says") == 0);
    CHECK_FALSE(stage.view().is_clear(unicode::Position(far)));
    stage.click(ImVec2(pill->x + pill->width / 2, pill->y + pill->height / 2));
    stage.rest();
    CHECK(stage.view().is_clear(unicode::Position(far)));
    CHECK(stage.state.selected == source);
}

TEST_CASE("every visible mark is an item, the page a region, and a flag's kind stands in the margin") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    base::Identifier const flag = stage.mark("Flag", "an engineer");
    stage.project.find_span(flag);
    stage.project.spans.change_each([&](model::Span& span) {
        if (span.id == flag) span.attributes.push_back({"kind", {"vague"}, false});
    });
    stage.changed("");
    stage.frame();
    ui::Item const* mark = ui::registry().find_shown("mark/" + claim);
    REQUIRE(mark != nullptr);
    if (mark == nullptr) return;
    CHECK(mark->label == "Claim: the bridge will close");
    CHECK(mark->role == ui::Role::Mark);
    CHECK_FALSE(mark->takes_focus);
    ui::Item const* page = ui::registry().find_shown("article");
    REQUIRE(page != nullptr);
    if (page != nullptr) CHECK(page->label == "Bridge to close");
    ui::Item const* note = ui::registry().find_shown("article/flag/" + flag);
    REQUIRE(note != nullptr);
    if (note != nullptr) CHECK(note->label == "vague source");
    CHECK(stage.view().stats().spans_drawn == 2);
    stage.click(ImVec2(mark->x + mark->width / 2, mark->y + mark->height / 2));
    CHECK(stage.state.selected == claim);
}

TEST_CASE("pressing a mark's item from outside chooses it") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    stage.state.pressed_item = "mark/" + claim;
    stage.frame();
    CHECK(stage.state.selected == claim);
}

TEST_CASE("a wheel line scrolls 40 px, and the page stops at both ends") {
    Stage stage(long_text(60));
    stage.frame();
    stage.move(ImVec2(400, 400));
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    stage.frame();
    CHECK(stage.state.scroll == doctest::Approx(80));
    ImGui::GetIO().AddMouseWheelEvent(0, 100);
    stage.frame();
    CHECK(stage.state.scroll == 0);
    for (int i = 0; i < 40; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0, -100);
        stage.frame();
    }
    CHECK(stage.state.scroll == doctest::Approx(stage.view().scroll_max()));
    CHECK(stage.view().stats().glyphs_drawn > 0);
}

TEST_CASE("a wish brings a position to a third of the height in 160 ms, or at once with reduced motion") {
    for (bool const reduced : {false, true}) {
        Stage stage(long_text(80));
        stage.reduced_motion = reduced;
        stage.frame();
        unicode::Position const goal = stage.find("Paragraph 60").start;
        stage.state.scroll_wish = goal;
        stage.frame();
        if (!reduced) {
            CHECK(stage.state.glide.has_value());
            stage.rest();
        }
        CHECK_FALSE(stage.state.glide.has_value());
        CHECK(stage.view().is_clear(goal));
        auto const rects = stage.view().visible_rects({goal, goal + 4});
        REQUIRE(rects.size() == 1);
        if (rects.empty()) return;
        float const third = stage.area().y + stage.area().height / 3;
        CHECK(std::abs(rects[0].y - third) < 20);
    }
}

TEST_CASE("the line that is read stays where it is when the width, the zoom or the line height changes") {
    Stage stage(long_text(80));
    stage.reduced_motion = true;
    unicode::Position const goal = stage.find("Paragraph 60").start;
    stage.state.scroll_wish = goal;
    stage.rest();
    auto const first_line = [&stage] { return stage.view().visible_rects(stage.project.article.text.all()).front(); };
    auto const start =
        stage.view().document()->lines(stage.state.scroll - 48, stage.state.scroll - 47).front().range.start;
    float const before = first_line().y;
    stage.state.zoom = 1.5F;
    stage.frame();
    auto const after = stage.view().document()->lines(stage.state.scroll - 48, stage.state.scroll - 47);
    REQUIRE(!after.empty());
    if (after.empty()) return;
    CHECK(after.front().range.contains(start));
    CHECK(std::abs(first_line().y - before) < 40);
}

TEST_CASE("zoom scales the page without setting it anew") {
    Stage stage(stage::kText, 1400, 900);
    stage.frame();
    auto const small = stage.view().visible_rects(stage.find("authority"));
    float const width = stage.view().document()->style().width;
    stage.state.zoom = 1.5F;
    stage.frame();
    auto const large = stage.view().visible_rects(stage.find("authority"));
    REQUIRE(small.size() == 1);
    REQUIRE(large.size() == 1);
    if (small.empty() || large.empty()) return;
    CHECK(large[0].width == doctest::Approx(small[0].width * 1.5).epsilon(0.001));
    CHECK(width == 600);
    CHECK(stage.view().document()->style().width == width);
}

TEST_CASE("nothing is made anew while nothing changes") {
    Stage stage;
    stage.mark("Claim", "the bridge will close");
    stage.rest();
    auto const under = stage.view().quads_under();
    auto const over = stage.view().quads_over();
    stage.frame();
    CHECK(stage.view().quads_under() == under);
    CHECK(stage.view().quads_over() == over);
    CHECK(ui::wants_frame_in_ms() < 0);
}

TEST_CASE("another article replaces the first, and none leaves the desk") {
    Stage stage;
    stage.frame();
    CHECK(stage.view().document() != nullptr);
    stage.project.article.text = unicode::Text::from_utf8("Another text.");
    stage.project.article.structure.clear();
    stage.changed("");
    stage.frame();
    REQUIRE(stage.view().document() != nullptr);
    if (stage.view().document() != nullptr) CHECK(stage.view().document()->text().length() == 13);
    stage.project.article.text = unicode::Text();
    stage.changed("");
    stage.frame();
    CHECK(stage.view().stats().glyphs_drawn == 0);
}

TEST_CASE("the direction that the article says puts the beginning of its lines on that side, also when it changes") {
    Stage stage;
    stage.frame();
    float const middle = stage.area().x + stage.area().width / 2;
    auto const start_of_last = [&stage] { return stage.at(stage.find("Repairs").start.value()).x; };
    CHECK(start_of_last() < middle);
    std::string const before = stage.project.article.direction;
    stage.project.article.direction = "rtl";
    stage.changed("");
    stage.frame();
    auto const last_line = stage.view().visible_rects(stage.find("grow"));
    REQUIRE(last_line.size() == 1);
    if (!last_line.empty()) CHECK(last_line.front().x > middle);
    stage.project.article.direction = before;
    stage.changed("");
    stage.frame();
    CHECK(start_of_last() < middle);
}

TEST_CASE("another language or direction leaves what is read where it is") {
    Stage stage(long_text(300));
    stage.reduced_motion = true;
    stage.state.scroll_wish = stage.find("Paragraph 200").start;
    stage.rest();
    float const before = stage.at(stage.find("Paragraph 200").start.value()).y;
    for (auto const& [language, direction] : {std::pair{"de", "auto"}, {"de", "rtl"}, {"", "ltr"}}) {
        std::string const said = language;
        CAPTURE(said);
        stage.project.article.language = said;
        stage.project.article.direction = direction;
        stage.changed("");
        stage.rest();
        CHECK(std::abs(stage.at(stage.find("Paragraph 200").start.value()).y - before) < 36);
    }
}

TEST_CASE("an article is set in the language that it says, and where it says none in the one that its words tell") {
    Stage stage;
    stage.frame();
    REQUIRE(stage.view().document() != nullptr);
    if (stage.view().document() == nullptr) return;
    CHECK(stage.view().document()->style().language == "en");
    stage.project.article.language = "sr";
    stage.changed("");
    stage.frame();
    CHECK(stage.view().document()->style().language == "sr");
    stage.project.article.language.clear();
    stage.project.article.text = unicode::Text::from_utf8("橋は月曜日から閉鎖されている。");
    stage.project.article.structure.clear();
    stage.changed("");
    stage.frame();
    CHECK(stage.view().document()->style().language == "ja");
}

TEST_CASE("where the direction changes within a mark its pieces meet without lying on each other") {
    Stage stage("A line with \u05D0\u05D1\u05D2 \u05D3\u05D4 and more words.");
    base::Identifier const entity = stage.mark("Entity", 2, 25);
    stage.state.hovered = entity;
    stage.rest();
    std::vector<gfx::MarkQuad> fills;
    for (auto const& quad : stage.view().quads_under())
        if (quad.color == ui::theme().entity.fill) fills.push_back(quad);
    REQUIRE(fills.size() == 3);
    if (fills.size() < 3) return;
    std::sort(fills.begin(), fills.end(), [](auto const& a, auto const& b) { return a.x0 < b.x0; });
    for (std::size_t i = 1; i < fills.size(); ++i) CHECK(fills[i].x0 >= fills[i - 1].x1 - 0.01F);
}
