#include <algorithm>
#include <optional>

#include "desk_stage.h"
#include "ui/field_memory.h"

// Text fields as the page has them: an element of its own for each, which tells what was typed.

namespace {

using namespace ui;

struct FieldBench {
    std::string model = "old";
    std::string owner = "first";
    bool is_drawn = true;
    bool is_covered = false;
    FieldLook look;
    FieldResult last;
    int changes = 0;
    std::string lost;
    State state;
    Intents intents;
    test::ImguiStage imgui{400, 300};

    void frame(double milliseconds = 16) {
        imgui.frame([this] { show(); }, milliseconds);
    }
    void enter() {
        take_field_event(platform::FieldEntered{"field"});
        frame();
    }
    void type(std::string const& text) {
        take_field_event(platform::FieldChanged{"field", text});
        frame();
    }
    void begin_with(std::string const& text) {
        frame();
        enter();
        type(text);
    }
    void leave(std::string const& text, platform::FieldExit how = platform::FieldExit::Elsewhere) {
        take_field_event(platform::FieldLeft{"field", text, how});
        frame();
    }
    std::optional<platform::FieldRequest> request() const {
        auto const& fields = platform::headless::fields();
        auto const found =
            std::find_if(fields.begin(), fields.end(), [](auto const& field) { return field.id == "field"; });
        return found == fields.end() ? std::nullopt : std::optional(*found);
    }

private:
    void show() {
        Painter painter;
        painter.list = ImGui::GetBackgroundDrawList();
        painter.state = &state;
        painter.intents = &intents;
        painter.clip = {0, 0, 400, 300};
        painter.now_ms = imgui.now_ms;
        begin_desk_frame(painter);
        if (is_drawn) {
            look.owner = owner;
            look.commit = [this](Intents&, std::string const& text) { lost = owner + ":" + text; };
            last = text_field(painter, "field", model, {20, 20, 200, 36}, look);
            changes += last.changed ? 1 : 0;
        }
        text_button(painter, "after", "After", nullptr, {20, 100, 60, 30});
        if (is_covered) {
            Painter over = begin_layer(painter, "cover", {0, 0, 100, 100}, LayerKind::Popover);
            end_layer(over);
        }
        end_desk_frame(painter);
    }
};

} // namespace

TEST_CASE("the page is asked for an element where a field is drawn, with its text") {
    FieldBench bench;
    bench.look.placeholder = "Add a note";
    bench.frame();
    auto const request = bench.request();
    REQUIRE(request.has_value());
    if (!request) return;
    CHECK(request->text == "old");
    CHECK(request->label == "Add a note");
    CHECK_FALSE(request->covered);
    CHECK(request->x >= 20);
    CHECK(request->x + request->width <= 220);
    bench.is_drawn = false;
    bench.frame();
    CHECK_FALSE(bench.request().has_value());
}

TEST_CASE("what is typed is told after 400 ms of rest, once") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    CHECK(bench.last.entered);
    bench.type("new");
    bench.frame(300);
    CHECK(bench.changes == 0);
    CHECK(wants_frame_in_ms() > 0);
    CHECK(wants_frame_in_ms() <= 100);
    bench.frame(100);
    CHECK(bench.changes == 1);
    CHECK(bench.last.text == "new");
    bench.frame(1000);
    CHECK(bench.changes == 1);
    CHECK(wants_frame_in_ms() < 0);
}

TEST_CASE("typing on puts the telling off") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    for (int letter = 1; letter < 8; ++letter) {
        bench.type(std::string(static_cast<std::size_t>(letter), 'x'));
        bench.frame(200);
    }
    CHECK(bench.changes == 0);
    bench.frame(400);
    CHECK(bench.last.text == "xxxxxxx");
}

TEST_CASE("leaving tells at once, and the draft is forgotten") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.type("new");
    CHECK(bench.state.drafts.count("field") == 1);
    bench.leave("newer");
    CHECK(bench.changes == 1);
    CHECK(bench.last.text == "newer");
    CHECK(bench.last.left);
    CHECK_FALSE(bench.last.submitted);
    CHECK(bench.state.drafts.count("field") == 0);
    CHECK(bench.state.entered_field.empty());
}

TEST_CASE("leaving without a change tells nothing") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.leave("old");
    CHECK(bench.changes == 0);
    CHECK(bench.last.left);
}

TEST_CASE("Enter submits and Escape cancels") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.type("new");
    bench.leave("new", platform::FieldExit::Enter);
    CHECK(bench.last.submitted);
    CHECK(bench.changes == 1);
    bench.model = "new";
    bench.frame();
    bench.enter();
    bench.type("newest");
    bench.leave("newest", platform::FieldExit::Escape);
    CHECK(bench.last.cancelled);
    CHECK(bench.changes == 1);
    bench.frame();
    REQUIRE(bench.request().has_value());
    if (bench.request()) CHECK(bench.request()->text == "new");
}

TEST_CASE("prose keeps what was typed when Escape leaves it") {
    FieldBench bench;
    bench.look.keeps_on_escape = true;
    bench.begin_with("written");
    bench.leave("written", platform::FieldExit::Escape);
    CHECK(bench.last.cancelled);
    CHECK(bench.changes == 1);
    CHECK(bench.last.text == "written");
}

TEST_CASE("prose whose panel goes with the same Escape is handed over") {
    FieldBench bench;
    bench.look.keeps_on_escape = true;
    bench.begin_with("written");
    bench.is_drawn = false;
    bench.leave("written", platform::FieldExit::Escape);
    CHECK(bench.lost == "first:written");
}

TEST_CASE("words that were typed are known before the reader rests, and are told at once when no frame may come") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    CHECK_FALSE(has_typed_words());
    bench.type("half a sen");
    CHECK(has_typed_words());
    CHECK(bench.changes == 0);
    take_field_event(platform::FieldChanged{"field", "half a sentence"});
    take_typed_words(bench.state);
    CHECK(bench.lost == "first:half a sentence");
    CHECK_FALSE(has_typed_words());
    bench.model = "half a sentence";
    bench.lost.clear();
    bench.leave("half a sentence");
    CHECK(bench.changes == 0);
    CHECK(bench.lost.empty());
}

TEST_CASE("what waits for its end is not told before it") {
    FieldBench bench;
    bench.look.waits_for_end = true;
    bench.begin_with("half");
    CHECK(has_typed_words());
    take_typed_words(bench.state);
    CHECK(bench.lost.empty());
    CHECK(has_typed_words());
}

TEST_CASE("a field that waits for the end tells nothing while the reader rests") {
    FieldBench bench;
    bench.look.waits_for_end = true;
    bench.frame();
    bench.enter();
    bench.type("new");
    bench.frame(1000);
    CHECK(bench.changes == 0);
    CHECK(wants_frame_in_ms() < 0);
    bench.leave("new", platform::FieldExit::Enter);
    CHECK(bench.changes == 1);
    CHECK(bench.last.text == "new");
}

TEST_CASE("Tab out of a field goes to the next control, Shift and Tab to the one before") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.leave("old", platform::FieldExit::Tab);
    CHECK(bench.state.focus == "after");
    CHECK(bench.state.focus_visible);
    bench.enter();
    bench.leave("old", platform::FieldExit::BackTab);
    CHECK(bench.state.focus.empty());
}

TEST_CASE("Tab into a field gives it the keyboard of the page") {
    FieldBench bench;
    bench.frame();
    bench.state.focus = "field";
    bench.state.focus_visible = true;
    bench.frame();
    CHECK(platform::focused_field() == "field");
}

TEST_CASE("what was typed is not lost when the field's panel closes") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.type("unsaid");
    bench.is_drawn = false;
    bench.frame();
    CHECK(bench.lost == "first:unsaid");
    CHECK(bench.state.entered_field.empty());
    bench.lost.clear();
    bench.frame();
    CHECK(bench.lost.empty());
}

TEST_CASE("what was typed for one owner never goes to the next") {
    FieldBench bench;
    bench.frame();
    bench.enter();
    bench.type("for the first");
    bench.owner = "second";
    bench.model = "of the second";
    // The commit of the first owner is called, by the closure that it brought.
    bench.frame();
    CHECK(bench.lost.find(":for the first") != std::string::npos);
    bench.leave("for the first");
    bench.frame(1000);
    CHECK(bench.changes == 0);
    bench.frame();
    REQUIRE(bench.request().has_value());
    if (bench.request()) CHECK(bench.request()->text == "of the second");
}

TEST_CASE("a field under a popover is covered") {
    FieldBench bench;
    bench.is_covered = true;
    bench.frame();
    bench.frame();
    REQUIRE(bench.request().has_value());
    if (bench.request()) CHECK(bench.request()->covered);
    bench.is_covered = false;
    bench.frame();
    bench.frame();
    REQUIRE(bench.request().has_value());
    if (bench.request()) CHECK_FALSE(bench.request()->covered);
}
