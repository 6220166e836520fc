#include "ui/article_links.h"

#include "article_stage.h"
#include "ui/registry.h"

using stage::first_of;
using stage::long_text;
using stage::Stage;

TEST_CASE(
    "pills stand in the order of the article with one right side, of a paragraph one, of many the farthest folded") {
    Stage stage(long_text(60), 900);
    base::Identifier const claim =
        stage.mark("Claim", stage.start_of("Paragraph 30"), stage.start_of("Paragraph 30") + 12);
    for (int const paragraph : {50, 3, 41, 40, 44, 7, 47}) {
        std::uint32_t const at = stage.start_of("Paragraph " + std::to_string(paragraph) + " ");
        stage.link("says", stage.mark("Source", at, at + 9), claim);
    }
    std::uint32_t const again = stage.start_of("Paragraph 41 ");
    stage.link("disputes", stage.mark("Claim", again + 15, again + 30), claim);
    stage.link("supports", stage.mark("Claim", again + 32, again + 40), claim);
    stage.state.selected = claim;
    stage.state.scroll_wish = unicode::Position(stage.start_of("Paragraph 30"));
    stage.rest();
    auto const& pills = stage.view().links().pills;
    std::string words;
    for (ui::LinkPill const& pill : pills) words += pill.name + pill.place + "\n";
    CHECK(words == "says · ¶ 8\nsays · ¶ 4\nsays · ¶ 41\nsays +2 · ¶ 42\nsays · ¶ 45\nsays · ¶ 48\nsays · ¶ 51\n");
    for (std::size_t i = 1; i < pills.size(); ++i) {
        CHECK(pills[i].rect.right() == doctest::Approx(pills[0].rect.right()));
        bool const is_above = pills[i].target < unicode::Position(stage.start_of("Paragraph 30"));
        bool const stands_lower = pills[i].rect.y > pills[i - 1].rect.y;
        CHECK(stands_lower == !is_above);
    }
    std::uint32_t const last = stage.start_of("Paragraph 55 ");
    stage.link("says", stage.mark("Source", last, last + 9), claim);
    stage.rest();
    REQUIRE(stage.view().links().pills.size() == 7);
    CHECK(stage.view().links().pills.back().name == "+ 2");
    CHECK(stage.view().links().pills.back().spoken == "Links to 2 more paragraphs");
    CHECK(stage.view().links().pills.back().target == unicode::Position(stage.start_of("Paragraph 50 ")));
}

TEST_CASE("two headings out of sight are two places, and words that the margin does not hold leave the place whole") {
    Stage stage(long_text(60), 900);
    stage.project.schema.relations[0].label = "says in so many words that nobody can doubt it";
    auto const add_heading = [&stage](char const* words) {
        std::uint32_t const at = stage.start_of(words);
        stage.project.article.structure.push_back({unicode::range(at, at + 12), "heading", 2, {}});
        return stage.mark("Claim", at, at + 12);
    };
    base::Identifier const source = stage.mark("Source", 40, 48);
    for (char const* const words : {"Paragraph 40 ", "Paragraph 50 "}) stage.link("says", source, add_heading(words));
    stage.state.selected = source;
    stage.rest();
    auto const& pills = stage.view().links().pills;
    REQUIRE(pills.size() == 2);
    for (ui::LinkPill const& pill : pills) {
        CHECK(pill.place == " · Heading");
        CHECK(pill.rect.x >= 0);
    }
    CHECK(pills[1].target == unicode::Position(stage.start_of("Paragraph 50 ")));
}

TEST_CASE("where the selected mark is out of sight a pill leads back to it") {
    Stage stage(long_text(60));
    base::Identifier const source = stage.mark("Source", 40, 48);
    std::uint32_t const far = stage.start_of("Paragraph 30");
    stage.link("says", source, stage.mark("Claim", far, far + 12));
    stage.state.selected = source;
    stage.state.scroll_wish = unicode::Position(far);
    stage.rest();
    CHECK_FALSE(stage.view().is_clear(unicode::Position(40)));
    ui::Item const* pill = ui::registry().find_shown("article/link/r-1/back");
    REQUIRE(pill != nullptr);
    if (pill == nullptr) return;
    CHECK(pill->label == "says · ¶ 1");
    stage.click(ImVec2(pill->x + pill->width / 2, pill->y + pill->height / 2));
    stage.rest();
    CHECK(stage.view().is_clear(unicode::Position(40)));
    CHECK(ui::registry().find_shown("article/link/r-1/back") == nullptr);
}

TEST_CASE("a link of a title of several lines runs between its marks and the letters of the next line") {
    std::string const title = "Bridge to close for a year, the port authority says, and nobody knows how to cross";
    for (bool const has_claim : {false, true}) {
        CAPTURE(has_claim);
        Stage stage(title + "\nThe bridge will close.");
        stage.project.article.structure = {
            {unicode::range(0, static_cast<std::uint32_t>(title.size())), "heading", 1, {}}};
        base::Identifier const source = stage.mark("Source", 0, 6);
        base::Identifier const said = stage.mark("Claim", "The bridge will");
        if (has_claim) stage.mark("Claim", 0, 20);
        stage.rest();
        auto const lines = [&stage, &title] { return stage.view().line_places(stage.find(title)); };
        REQUIRE(lines().size() == 2);
        CHECK(lines()[1].rect.y - lines()[0].rect.y == 38);
        stage.link("says", source, said);
        stage.state.links = ui::LinkShow::All;
        stage.rest();
        // A claim reaches as deep as the corridor of lines of 38: they become higher.
        float const pitch = lines()[1].rect.y - lines()[0].rect.y;
        CHECK(pitch == (has_claim ? 46 : 38));
        REQUIRE(stage.view().links().ways.size() == 1);
        auto const* bar = first_of(stage.view().quads_over(), gfx::MarkShape::Line, ui::theme().source.line);
        REQUIRE(bar != nullptr);
        if (bar == nullptr) return;
        float const baseline = bar->y0 - 8; // lane 0: 6 x 1.35, on a pixel
        float const corridor = stage.view().links().ways[0].points[1].y - baseline;
        CHECK(corridor < pitch - 28 * 0.78F); // ascenders of Source Serif 4, with the line's half
        CHECK(corridor > (has_claim ? 12 * 1.35F + 1.35F : 8 * 1.35F));
    }
}
