#include <algorithm>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "platform/headless.h"
#include "ui/choosing.h"
#include "ui/desk_layout.h"

namespace {

using namespace ui;

bool overlap(Rect const& a, Rect const& b) {
    Rect const both = intersection(a, b);
    return both.width > 0 && both.height > 0;
}

bool lies_within(Rect const& inner, Rect const& outer) {
    return inner.width <= 0 || inner.height <= 0 ||
           (inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() + 0.5F &&
            inner.bottom() <= outer.bottom() + 0.5F);
}

std::vector<DeskNeeds> all_needs() {
    std::vector<DeskNeeds> all;
    for (int bits = 0; bits < 8; ++bits)
        for (float const sheet : {0.0F, 120.0F, 900.0F}) {
            DeskNeeds needs;
            needs.shows_library = (bits & 1) != 0;
            needs.shows_mark_row = (bits & 2) != 0;
            needs.has_ruler = (bits & 4) != 0;
            needs.sheet_height = sheet;
            all.push_back(needs);
        }
    return all;
}

} // namespace

TEST_CASE("no two parts of the desk overlap and none leaves the window, at any size from 320 x 480 up") {
    for (float width = 320; width <= 2000; width += 37)
        for (float const height : {480.0F, 600.0F, 768.0F, 1200.0F})
            for (DeskNeeds const& needs : all_needs()) {
                CAPTURE(width);
                CAPTURE(height);
                DeskLayout const layout = lay_out_desk(width, height, needs);
                std::vector<Rect> parts = {layout.bar,   layout.article,  layout.ruler, layout.side,
                                           layout.sheet, layout.mark_row, layout.status};
                if (layout.shape != DeskShape::Narrow) parts.push_back(layout.rail);
                for (std::size_t a = 0; a < parts.size(); ++a) {
                    CHECK(lies_within(parts[a], layout.window));
                    for (std::size_t b = a + 1; b < parts.size(); ++b) CHECK_FALSE(overlap(parts[a], parts[b]));
                }
                CHECK(layout.article.height >= 110);
                CHECK(layout.article.width >= 300);
            }
}

TEST_CASE("every control of the desk lies inside the window and has a name, at many sizes") {
    for (float const width : {320.0F, 390.0F, 699.0F, 700.0F, 860.0F, 999.0F, 1000.0F, 1280.0F, 1440.0F}) {
        test::DeskStage stage(width, 640);
        auto const id = stage.mark("Claim", "the bridge will close");
        choose_span(stage.state, stage.scene(), id);
        stage.rest();
        CAPTURE(width);
        CHECK(registry().shown().size() > 8);
        for (Item const& item : registry().shown()) {
            CAPTURE(item.id);
            CHECK_FALSE(item.label.empty());
            CHECK(item.x >= 0);
            CHECK(item.y >= 0);
            CHECK(item.x + item.width <= width + 0.5F);
            CHECK(item.y + item.height <= 640.5F);
        }
    }
}

TEST_CASE("buttons of the top bar never lie on one another") {
    for (float width = 700; width <= 1500; width += 50) {
        test::DeskStage stage(width, 640);
        stage.project.header.title =
            "A very long title that would like to have the whole of the bar for itself, and more";
        stage.rest();
        CAPTURE(width);
        std::vector<Item> bar;
        for (Item const& item : registry().shown())
            if (item.id.rfind("bar/", 0) == 0) bar.push_back(item);
        CHECK(bar.size() >= 7);
        for (std::size_t a = 0; a < bar.size(); ++a)
            for (std::size_t b = a + 1; b < bar.size(); ++b) {
                CAPTURE(bar[a].id);
                CAPTURE(bar[b].id);
                CHECK_FALSE(overlap({bar[a].x, bar[a].y, bar[a].width, bar[a].height},
                                    {bar[b].x, bar[b].y, bar[b].width, bar[b].height}));
            }
    }
}

TEST_CASE("the article's caret is on the page while the article has the keyboard and nothing lies above it") {
    test::DeskStage stage;
    stage.rest();
    CHECK_FALSE(platform::headless::caret().has_value());
    CHECK(stage.key(platform::Key::Right));
    stage.rest();
    auto const first = platform::headless::caret();
    REQUIRE(first.has_value());
    if (!first) return;
    CHECK(stage.desk.article().area().contains(first->x, first->y));
    CHECK(first->height > 10);
    CHECK(first->color == theme().accent);
    stage.key(platform::Key::Right);
    stage.rest();
    CHECK((platform::headless::caret() && platform::headless::caret()->x > first->x));
    stage.state.sheet = Sheet::Help;
    stage.rest();
    CHECK_FALSE(platform::headless::caret().has_value());
    stage.state.sheet = Sheet::None;
    stage.rest();
    CHECK(platform::headless::caret().has_value());
    stage.state.focus = "bar/find";
    stage.rest();
    CHECK_FALSE(platform::headless::caret().has_value());
    stage.state.focus.clear();
    stage.state.scroll = stage.desk.article().scroll_max();
    stage.state.class_view.is_open = true;
    stage.frame();
    CHECK_FALSE(platform::headless::caret().has_value());
}

TEST_CASE("a click on a type marks the selection") {
    test::DeskStage stage;
    stage.select("spring");
    CHECK(stage.click("rail/mark/Hedge"));
    auto const added = stage.taken<AddSpan>();
    REQUIRE(added.size() == 1);
    if (!added.empty()) CHECK(added.front().type == "Hedge");
}

TEST_CASE("the palette at the end of a selection marks it, and lies off the selected line") {
    for (float const width : {390.0F, 800.0F, 1440.0F}) {
        CAPTURE(width);
        test::DeskStage stage(width, 800);
        stage.select("spring");
        stage.rest();
        Item const* const cell = stage.item("palette/mark/Flag");
        REQUIRE(cell != nullptr);
        if (!cell) continue;
        Rect const line = stage.desk.article().selection_end_box();
        CHECK_FALSE(overlap({cell->x, cell->y, cell->width, cell->height}, {0, line.y, width, line.height}));
        CHECK(stage.click("palette/mark/Flag"));
        auto const added = stage.taken<AddSpan>();
        REQUIRE(added.size() == 1);
        if (!added.empty()) CHECK(added.front().type == "Flag");
    }
}

TEST_CASE("the palette is gone without a selection, when dismissed, and under a sheet") {
    test::DeskStage stage;
    stage.rest();
    CHECK(stage.item("palette") == nullptr);
    stage.select("spring");
    stage.rest();
    CHECK(stage.item("palette") != nullptr);
    stage.state.mark_palette_dismissed = true;
    stage.rest();
    CHECK(stage.item("palette") == nullptr);
    stage.state.mark_palette_dismissed = false;
    stage.state.sheet = Sheet::Help;
    stage.rest();
    CHECK(stage.item("palette") == nullptr);
}

TEST_CASE("the eye beside a type hides its marks and shows them again") {
    test::DeskStage stage;
    CHECK(stage.click("rail/hide/Claim"));
    CHECK(stage.state.hidden_types["Claim"]);
    CHECK(stage.click("rail/hide/Claim"));
    CHECK_FALSE(stage.state.hidden_types["Claim"]);
}

TEST_CASE("the links' box and its word choose between none, those of the selection, and all") {
    test::DeskStage stage;
    CHECK(stage.click("rail/links_of"));
    CHECK(stage.state.links == LinkShow::All);
    CHECK(stage.click("rail/links"));
    CHECK(stage.state.links == LinkShow::None);
    stage.frame();
    CHECK(stage.item("rail/links_of") == nullptr);
    CHECK(stage.click("rail/links"));
    CHECK(stage.state.links == LinkShow::OfSelection);
}

TEST_CASE("the title is renamed in the bar: one change when the field is left, none by Escape") {
    test::DeskStage stage;
    CHECK(stage.click(kTitleField));
    CHECK(stage.state.renaming == kTitleField);
    stage.enter(kTitleField);
    stage.type(kTitleField, "Bridge");
    stage.frame(1000);
    CHECK(stage.taken<RenameProject>().empty());
    stage.leave(kTitleField, "Bridge shut", platform::FieldExit::Enter);
    auto const renamed = stage.taken<RenameProject>();
    REQUIRE(renamed.size() == 1);
    if (!renamed.empty()) CHECK(renamed.front().title == "Bridge shut");
    CHECK(stage.state.renaming.empty());
    stage.click(kTitleField);
    stage.enter(kTitleField);
    stage.type(kTitleField, "Something else");
    stage.leave(kTitleField, "Something else", platform::FieldExit::Escape);
    CHECK(stage.taken<RenameProject>().empty());
    CHECK(stage.state.renaming.empty());
}

TEST_CASE("the menu under Gloss opens by a press, runs a command and closes; a press beside it closes it") {
    test::DeskStage stage;
    CHECK(stage.click("bar/gloss"));
    stage.frame();
    CHECK(stage.item("bar/menu") != nullptr);
    CHECK(stage.click("bar/menu/about"));
    CHECK(stage.state.sheet == Sheet::About);
    CHECK_FALSE(stage.state.document_menu_open);
    stage.state.sheet = Sheet::None;
    stage.click("bar/gloss");
    stage.frame();
    CHECK(stage.state.document_menu_open);
    stage.click("rail/mark/Claim");
    CHECK_FALSE(stage.state.document_menu_open);
    CHECK(stage.state.last_type == "Claim");
}

TEST_CASE("the text's size in the status line is stepped up and down beside it, and pressed back to 100 %") {
    test::DeskStage stage;
    CHECK(stage.click("status/zoom_in"));
    float const larger = stage.state.zoom;
    CHECK(larger > 1);
    CHECK(stage.click("status/zoom_in"));
    CHECK(stage.state.zoom > larger);
    CHECK(stage.click("status/zoom"));
    CHECK(stage.state.zoom == 1);
    CHECK(stage.click("status/zoom_out"));
    CHECK(stage.state.zoom < 1);
    for (int i = 0; i < 20; ++i) stage.press("status/zoom_out");
    CHECK(stage.state.zoom == 0.5F);
    for (int i = 0; i < 30; ++i) stage.press("status/zoom_in");
    CHECK(stage.state.zoom == 3);
}

TEST_CASE("the status line counts, names what has no source, and filters the list by it") {
    test::DeskStage stage;
    stage.mark("Claim", "the mayor promised a ferry");
    stage.rest();
    Item const* const counts = stage.item("status/counts");
    REQUIRE(counts != nullptr);
    if (counts) CHECK(counts->label.find("1 claim") != std::string::npos);
    Item const* const advice = stage.item("status/advice");
    REQUIRE(advice != nullptr);
    if (advice) CHECK(advice->label == "1 without a source");
    CHECK(stage.click("status/advice"));
    CHECK(stage.state.filter.check == "claim_without_source");
    Item const* const place = stage.item("status/place");
    REQUIRE(place != nullptr);
    if (place) CHECK(place->label == "\u00B6 1 of 3");
}

TEST_CASE("a notice is shown with its action and its cross, and waits for no one else") {
    test::DeskStage stage;
    stage.notices = {{7, NoticeKind::Success, "The article was moved to the bin.", "Undo"},
                     {9, NoticeKind::Warning, "This file stops in the middle (line 211).", ""}};
    stage.rest();
    CHECK(stage.item("notice/7/action") != nullptr);
    CHECK(stage.item("notice/9/action") == nullptr);
    CHECK(stage.click("notice/7/action"));
    auto const pressed = stage.taken<PressNotice>();
    REQUIRE(pressed.size() == 1);
    if (!pressed.empty()) CHECK(pressed.front().notice == 7);
    CHECK(stage.click("notice/9/dismiss"));
    auto const dismissed = stage.taken<DismissNotice>();
    REQUIRE(dismissed.size() == 1);
    if (!dismissed.empty()) CHECK(dismissed.front().notice == 9);
}

TEST_CASE("on a narrow screen the selected mark is described in a sheet that its grabber closes") {
    test::DeskStage stage(390, 844);
    auto const id = stage.mark("Claim", "the bridge will close");
    stage.rest();
    CHECK(stage.item("sheet") == nullptr);
    choose_span(stage.state, stage.scene(), id);
    stage.rest();
    CHECK(stage.item("sheet") != nullptr);
    CHECK_FALSE(stage.first_with("inspector/attribute/mode/").empty());
    CHECK(stage.desk.article().area().bottom() <= stage.item("sheet")->y + 0.5F);
    CHECK(stage.click("sheet/close"));
    CHECK(stage.state.selected.empty());
}

TEST_CASE("every name in a menu is whole") {
    for (float const width : {390.0F, 1440.0F}) {
        test::DeskStage stage(width, 844);
        stage.mark("Claim", "the bridge will close");
        if (width < 700)
            stage.press("bar/more");
        else
            stage.state.document_menu_open = true;
        stage.rest();
        std::size_t entries = 0;
        for (Item const& row : registry().shown()) {
            if (row.role != Role::MenuItem) continue;
            CAPTURE(row.label);
            CHECK(label_width(row.label) <= row.width - 36 - 16);
            ++entries;
        }
        CHECK(entries > 4);
    }
}

TEST_CASE("on a narrow screen the list of marks opens from More") {
    test::DeskStage stage(390, 844);
    stage.mark("Claim", "the bridge will close");
    CHECK(stage.click("bar/more"));
    stage.frame();
    CHECK(stage.click("bar/more_menu/marks"));
    stage.rest();
    CHECK_FALSE(stage.first_with("list/s-").empty());
}

TEST_CASE("with nothing open the desk says how to begin") {
    for (float const width : {360.0F, 1200.0F}) {
        test::DeskStage stage(width, 700);
        stage.has_project = false;
        stage.rest();
        CHECK(stage.click("empty/choose"));
        CHECK(stage.taken<ChooseFile>().size() == 1);
        CHECK(stage.click("empty/paste"));
        CHECK(stage.state.sheet == Sheet::Paste);
    }
}

TEST_CASE("a desk at rest asks for no frames") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    stage.rest();
    CHECK(wants_frame_in_ms() < 0);
    stage.select("spring");
    stage.rest();
    CHECK(wants_frame_in_ms() < 0);
}

TEST_CASE("the theme's button asks for the other one") {
    test::DeskStage stage;
    CHECK(stage.click("bar/theme"));
    auto const changed = stage.taken<ChangeSetting>();
    REQUIRE(changed.size() == 1);
    if (changed.empty()) return;
    CHECK(changed.front().name == "theme");
    CHECK(changed.front().value == "dark");
}

TEST_CASE("a file held over the page is answered by a frame around everything, at any size") {
    test::DeskStage stage(320, 480);
    stage.rest();
    int const before = ImGui::GetDrawData()->TotalVtxCount;
    ui::Scene scene = stage.scene();
    scene.drop_hover = true;
    stage.imgui.frame([&] { stage.desk.draw(scene, stage.state, stage.intents, stage.imgui.now_ms, 1, false, false); });
    CHECK(ImGui::GetDrawData()->TotalVtxCount > before);
}
