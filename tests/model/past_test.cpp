#include "model/past.h"

#include <doctest/doctest.h>
#include <memory>
#include <optional>

#include "random_session.h"

using model::HeldEdit;
using model::History;
using model::Past;
using model::StepKind;

namespace {

struct Moment {
    model::Project project;
    Past past; // whose edits are decoded only when asked for
};

// As bytes would: the edit is there, but a copy is made only on demand.
HeldEdit held(model::Edit edit) {
    auto kept = std::make_shared<model::Edit>(std::move(edit));
    return HeldEdit([kept] { return base::Result<model::Edit>(*kept); });
}

HeldEdit damaged() {
    return HeldEdit([] {
        return base::Result<model::Edit>(base::Error{base::ErrorCode::Malformed, "This step is damaged."});
    });
}

void follow(Past& past, model::Step step) {
    if (step.kind == StepKind::Edit)
        past.follow_edit(held(std::move(step.edit)));
    else
        CHECK(past.follow(step.kind));
}

void check_same(History const& one, History const& other) {
    CHECK(one.project() == other.project());
    CHECK(one.can_undo() == other.can_undo());
    CHECK(one.can_redo() == other.can_redo());
    CHECK(one.undo_name() == other.undo_name());
    CHECK(one.redo_name() == other.redo_name());
    CHECK(one.revision() == other.revision());
}

} // namespace

TEST_CASE("a history begun at any moment of a session undoes to its start and redoes to its end like the live one") {
    sample::RandomSession session(11);
    model::Project const beginning = session.project();
    std::vector<Moment> moments;
    Past past;
    while (moments.size() < 250) {
        session.step();
        for (model::Step& step : session.take_new_steps()) {
            follow(past, std::move(step));
            moments.push_back({session.project(), past});
        }
    }
    for (std::size_t i = 0; i < moments.size(); i += 7) {
        History opened(moments[i].project, i + 1, moments[i].past);
        while (opened.can_undo()) CHECK(opened.undo());
        CHECK(opened.project() == beginning);
        std::size_t redone = 0;
        for (; redone < moments[i].past.applied; ++redone) CHECK(opened.redo());
        CHECK(opened.project() == moments[i].project);
        while (opened.can_redo()) CHECK(opened.redo());
    }
}

TEST_CASE("a history begun in the middle goes on like the live one") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        sample::RandomSession session(seed);
        Past past;
        std::optional<History> late;
        for (int number = 0; number < 300; ++number) {
            session.step();
            for (model::Step& step : session.take_new_steps()) {
                if (late)
                    CHECK(late->replay(std::move(step)));
                else
                    follow(past, std::move(step));
            }
            if (number == 150) late.emplace(session.project(), session.history().revision(), past);
            if (late) check_same(*late, session.history());
        }
        History live = session.history();
        CHECK(late);
        while (late && live.can_undo()) {
            CHECK(live.undo());
            CHECK(late->undo());
            check_same(*late, live);
        }
        CHECK((late && !late->undo()));
    }
}

TEST_CASE("nothing is decoded before it is asked for, and then once") {
    int decoded = 0;
    Past past;
    for (int i = 0; i < 3; ++i)
        past.follow_edit(HeldEdit([&decoded] {
            ++decoded;
            model::Edit edit;
            edit.name = "Add Claim";
            return base::Result<model::Edit>(edit);
        }));
    History const history(sample::full_project(), 3, past);
    CHECK(decoded == 0);
    CHECK(history.undo_name() == "Add Claim");
    CHECK(history.undo_name() == "Add Claim");
    CHECK(decoded == 1);
}

TEST_CASE("a step that cannot be read is not undone, says why and leaves everything as it is") {
    Past past;
    past.follow_edit(damaged());
    History history(sample::full_project(), 1, past);
    CHECK(history.can_undo());
    CHECK(history.undo_name() == "a step that cannot be read");
    auto const undone = history.undo();
    CHECK_FALSE(undone);
    if (!undone) CHECK(undone.error().message == "This step is damaged.");
    CHECK(history.project() == sample::full_project());
    CHECK(history.revision() == 1);
    CHECK(history.take_new_steps().empty());
}

TEST_CASE("behind what is kept there is nothing to undo, and that is said") {
    Past past;
    past.is_whole = false;
    History history(sample::full_project(), 70, past);
    CHECK_FALSE(history.can_undo());
    auto const undone = history.undo();
    CHECK_FALSE(undone);
    if (!undone) CHECK(undone.error().message.find("not kept any more") != std::string::npos);
    auto edit = model::set_note(history.project(), "s-rise", "new", sample::kAna);
    CHECK(edit);
    if (edit) CHECK(history.perform(edit.release_value()));
    CHECK(history.undo());
    CHECK_FALSE(history.undo());
    CHECK(history.project() == sample::full_project());
}

TEST_CASE("what was undone behind what is kept cannot be redone, and a later step is not taken for it") {
    Past past;
    past.is_whole = false;
    past.follow_edit(damaged());
    CHECK(past.follow(StepKind::Undo));
    CHECK(past.follow(StepKind::Undo)); // of a step that is not kept
    CHECK_FALSE(past.can_redo());
    History history(sample::full_project(), 9, past);
    auto const redone = history.redo();
    CHECK_FALSE(redone);
    if (!redone) CHECK(redone.error().message.find("not kept any more") != std::string::npos);
    CHECK(past.follow(StepKind::Redo));
    CHECK(past.can_redo());
    CHECK(past.follow(StepKind::Redo));
    CHECK(past.applied == 1);
    CHECK_FALSE(past.follow(StepKind::Redo));
}

TEST_CASE("steps that no history can have written are refused") {
    Past past;
    CHECK_FALSE(past.follow(StepKind::Undo));
    CHECK_FALSE(past.follow(StepKind::Redo));
    past.follow_edit(damaged());
    CHECK_FALSE(past.follow(StepKind::Redo));
    CHECK(past.follow(StepKind::Undo));
    CHECK_FALSE(past.follow(StepKind::Undo));
}
