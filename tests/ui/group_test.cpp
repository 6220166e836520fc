#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/choosing.h"

namespace {

using namespace ui;
using platform::Key;
using Marks = std::vector<base::Identifier>;

struct Several : test::DeskStage {
    base::Identifier first = mark("Claim", "the bridge will close for a year");
    base::Identifier second = mark("Claim", "Repairs may begin in spring");
    base::Identifier third = mark("Entity", "the east bank");

    Several() { frame(); }
    void ctrl_click(base::Identifier const& id) {
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
        frame(1000);
        hover("mark/" + id);
        imgui.button(true);
        frame();
        imgui.button(false);
        frame();
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
        frame();
    }
    Marks chosen() const { return group_of(scene(), state); }
};

} // namespace

TEST_CASE("Ctrl and a click take a mark into the group and out of it, one that is left is selected") {
    Several stage;
    stage.ctrl_click(stage.first);
    CHECK(stage.state.selected == stage.first);
    stage.ctrl_click(stage.third);
    CHECK(stage.chosen() == Marks{stage.first, stage.third});
    stage.ctrl_click(stage.second);
    CHECK(stage.chosen() == Marks{stage.first, stage.second, stage.third});
    REQUIRE(stage.item("inspector/group"));
    CHECK(stage.item("inspector/group")->label == "3 marks");
    stage.ctrl_click(stage.first);
    stage.ctrl_click(stage.third);
    CHECK(stage.chosen().empty());
    CHECK(stage.state.selected == stage.second);
}

TEST_CASE("a plain click, Escape and undoing the marks end the group") {
    Several stage;
    choose_group(stage.state, {stage.first, stage.second});
    CHECK(stage.key(Key::Escape));
    CHECK(stage.chosen().empty());
    choose_group(stage.state, {stage.first, stage.second});
    stage.frame(1000);
    stage.click("mark/" + stage.third);
    CHECK(stage.chosen().empty());
    CHECK(stage.state.selected == stage.third);
    choose_group(stage.state, {stage.first, "s-gone"});
    CHECK(stage.chosen().empty());
    CHECK_FALSE(has_group(stage.scene(), stage.state));
}

TEST_CASE("in the list Space takes a row in, Shift with the arrows a stretch, Ctrl+A all that are listed") {
    Several stage;
    stage.click("list/" + stage.first);
    CHECK(stage.state.focus == "list/" + stage.first);
    CHECK(stage.key(Key::Down, {false, true, false}));
    CHECK(stage.chosen() == Marks{stage.first, stage.second});
    CHECK(stage.key(Key::Down, {false, true, false}));
    CHECK(stage.chosen() == Marks{stage.first, stage.second, stage.third});
    CHECK(stage.key(Key::Down, {false, true, false})); // the last row
    CHECK(stage.key(Key::Up, {false, true, false}));
    CHECK(stage.chosen() == Marks{stage.first, stage.second});
    CHECK(stage.key(Key::Down));
    CHECK(stage.key(Key::Space));
    CHECK(stage.chosen() == Marks{stage.first, stage.second, stage.third});
    CHECK(stage.key(Key::Space));
    CHECK(stage.chosen() == Marks{stage.first, stage.second});
    stage.state.filter.type = "Claim";
    choose_nothing(stage.state);
    stage.frame();
    stage.state.focus = "list/" + stage.second;
    CHECK(stage.key(U'a', {true, false, false}));
    CHECK(stage.chosen() == Marks{stage.first, stage.second});
    CHECK(stage.state.selection.is_empty()); // not the article
}

TEST_CASE("in the list Shift and a click take all rows up to the one that is pressed") {
    Several stage;
    stage.click("list/" + stage.third);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.click("list/" + stage.first);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.frame();
    CHECK(stage.chosen() == Marks{stage.first, stage.second, stage.third});
}

TEST_CASE("a group gets a type by its key or in the inspector, as one wish") {
    Several stage;
    choose_group(stage.state, {stage.first, stage.third});
    CHECK(stage.key(U'5'));
    auto retyped = stage.taken<RetypeSpans>();
    REQUIRE(retyped.size() == 1);
    if (retyped.empty()) return;
    CHECK(retyped.front().spans == Marks{stage.first, stage.third});
    CHECK(retyped.front().type == "Hedge");
    stage.rest();
    CHECK(stage.click("inspector/group/type/Flag"));
    retyped = stage.taken<RetypeSpans>();
    REQUIRE(retyped.size() == 1);
    if (!retyped.empty()) CHECK(retyped.front().type == "Flag");
}

TEST_CASE("values are set for all, and taken from all that have them already") {
    Several stage;
    choose_group(stage.state, {stage.first, stage.second});
    stage.rest();
    model::Attribute const& attribute = stage.project.schema.find_type("Claim")->attributes.front();
    std::string const value = attribute.values.front().id;
    std::string const id = "inspector/group/attribute/" + attribute.id + "/" + value;
    CHECK(stage.click(id));
    auto set = stage.taken<SetAttributeOfSpans>();
    REQUIRE(set.size() == 1);
    if (set.empty()) return;
    CHECK(set.front().values == std::vector<std::string>{value});
    for (auto const& span : {stage.first, stage.second})
        stage.project.spans.changing(stage.index.find(span))->attributes.push_back({attribute.id, {value}});
    stage.changed();
    stage.rest();
    CHECK(stage.item(id)->is_checked);
    CHECK(stage.click(id));
    set = stage.taken<SetAttributeOfSpans>();
    REQUIRE(set.size() == 1);
    if (!set.empty()) CHECK(set.front().values.empty());
    choose_group(stage.state, {stage.first, stage.third}); // an entity knows no mode
    stage.rest();
    CHECK(stage.item(id) == nullptr);
}

TEST_CASE("a group is noted, joined, unlinked and removed, each in one step") {
    Several stage;
    auto const source = stage.mark("Source", "an engineer");
    stage.link("says", source, stage.second);
    choose_group(stage.state, {stage.first, stage.second});
    stage.rest();
    stage.enter("inspector/group/note");
    stage.leave("inspector/group/note", "check the year");
    auto const noted = stage.taken<AddToNotes>();
    REQUIRE(noted.size() == 1);
    if (!noted.empty()) CHECK(noted.front().note == "check the year");
    stage.rest();
    CHECK(stage.click("inspector/group/unlink"));
    CHECK(stage.taken<UnlinkMarks>().size() == 1);
    CHECK(stage.key(U'j'));
    CHECK(stage.taken<JoinSpans>().size() == 1);
    choose_group(stage.state, {stage.first, stage.third});
    stage.rest();
    CHECK(stage.item("inspector/group/join") == nullptr); // not of one type
    CHECK(stage.key(Key::Delete));
    auto const removed = stage.taken<RemoveSpans>();
    REQUIRE(removed.size() == 1);
    if (!removed.empty()) CHECK(removed.front().spans == Marks{stage.first, stage.third});
    CHECK(stage.state.group.empty());
}

TEST_CASE("the list shows the marks of one person where several have marked") {
    Several stage;
    stage.project.header.annotators = {{"p-ana", "Ana", "", {}}, {"p-ben", "Ben", "", {}}};
    stage.project.spans.changing(0)->by = "p-ana";
    stage.project.spans.changing(1)->by = "p-ben";
    stage.project.spans.changing(2)->by = "p-ana";
    stage.changed();
    stage.rest();
    CHECK(stage.click("list/filter"));
    stage.rest();
    CHECK(stage.item("list/by/p-ben"));
    CHECK(stage.click("list/by/p-ana"));
    stage.rest();
    CHECK(stage.item("list/" + stage.first));
    CHECK(stage.item("list/" + stage.second) == nullptr);
    CHECK(stage.item("list/title")->label == "2 marks");
    CHECK(stage.item("list/by_chip/p-ana"));
    CHECK(stage.click("list/all"));
    stage.rest();
    CHECK(stage.item("list/" + stage.second));
}

TEST_CASE("the edge of the right panel is moved by arrows and goes back with Enter") {
    Several stage;
    stage.state.focus = "desk/side_edge";
    stage.state.focus_visible = true;
    float const before = stage.item("desk/side_edge")->x;
    CHECK(stage.key(Key::Left));
    stage.frame();
    CHECK(stage.item("desk/side_edge")->x < before);
    CHECK(stage.key(Key::Right));
    CHECK(stage.key(Key::Right));
    stage.frame();
    CHECK(stage.item("desk/side_edge")->x > before);
    CHECK(stage.key(Key::Enter));
    stage.frame();
    CHECK(stage.item("desk/side_edge")->x == before);
}

TEST_CASE("the mouse resting on a row of the list asks for no frames, whatever is selected") {
    Several stage;
    choose_span(stage.state, stage.scene(), stage.first);
    stage.rest();
    CHECK(stage.hover("list/" + stage.third));
    stage.rest();
    CHECK(stage.state.hovered == stage.third);
    CHECK(wants_frame_in_ms() < 0);
    stage.move(700, 880);
    stage.rest();
    CHECK(stage.state.hovered.empty());
}
