#include "ui/exercise_draft.h"

#include <algorithm>

#include "desk_stage.h"

namespace {

using Names = std::vector<std::string>;

bool holds(Names const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("what is not asked for is hidden; what a link that is asked leads to is not") {
    test::DeskStage stage;
    ui::settle_exercise_state(stage.state, stage.project);
    model::Exercise& draft = stage.state.exercise.draft;
    ui::ask_for(draft, stage.project.schema, "Claim", 3);
    Names types = ui::drafted_exercise(stage.scene(), stage.state).hidden.types;
    CHECK(types.size() == stage.project.schema.span_types.size() - 1);
    CHECK_FALSE(holds(types, "Claim"));
    ui::ask_for_links(draft, stage.project.schema, "says", "Claim");
    model::Hidden const hidden = ui::drafted_exercise(stage.scene(), stage.state).hidden;
    CHECK_FALSE(holds(hidden.types, "Source"));
    CHECK(holds(hidden.types, "Entity"));
    CHECK_FALSE(holds(hidden.relations, "says"));
    CHECK(hidden.relations.size() == stage.project.schema.relations.size() - 1);
    stage.state.exercise.shows_only_asked = false;
    CHECK(ui::drafted_exercise(stage.scene(), stage.state).hidden == model::Hidden());
}

TEST_CASE("asks stand in the scheme's order, types before links, and each of them once") {
    test::DeskStage stage;
    model::Schema const& schema = stage.project.schema;
    model::Exercise draft;
    ui::ask_for_links(draft, schema, "says", "Claim");
    ui::ask_for(draft, schema, "Claim", 5);
    ui::ask_for(draft, schema, "Entity", 0);
    ui::ask_for(draft, schema, "Claim", 3);
    REQUIRE(draft.ask.size() == 3);
    CHECK(draft.ask[0].type == "Entity");
    CHECK_FALSE(draft.ask[0].min.has_value());
    CHECK(draft.ask[1].min == 3);
    CHECK(draft.ask[2].relation == "says");
    ui::ask_for(draft, schema, "Claim", std::nullopt);
    CHECK(draft.ask.size() == 2);
    CHECK_FALSE(ui::asked_number(draft, "Claim").has_value());
}

TEST_CASE("the sheet makes an exercise of what was pressed in it, and asks first for what is asked") {
    test::DeskStage stage;
    stage.state.sheet = ui::Sheet::MakeExercise;
    stage.rest();
    REQUIRE(stage.item("make/ask/Claim/5") != nullptr);
    stage.press("make/save");
    CHECK(stage.taken<ui::TakeExerciseStep>().empty());
    CHECK(stage.click("make/ask/Claim/5"));
    stage.rest();
    stage.press("make/save");
    stage.rest();
    auto const steps = stage.taken<ui::TakeExerciseStep>();
    REQUIRE(steps.size() == 1);
    auto const* const wish = std::get_if<ui::MakeExercise>(&steps.front().step);
    REQUIRE(wish != nullptr);
    if (wish == nullptr) return;
    CHECK(wish->exercise.ask == std::vector<model::Ask>{{"Claim", 5, "", ""}});
    CHECK(wish->exercise.suggestions == "off");
    CHECK(wish->exercise.blind);
    CHECK_FALSE(wish->seals_key);
}
