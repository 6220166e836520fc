#include "model/history.h"

#include <doctest/doctest.h>

#include "sample.h"

using model::History;
using unicode::range;

namespace {

model::Edit note(History const& history, std::string text) {
    auto edit = model::set_note(history.project(), "s-rise", std::move(text), sample::kAna);
    return edit ? edit.release_value() : model::Edit{};
}

std::string note_of(History const& history) {
    model::Span const* span = history.project().find_span("s-rise");
    return span == nullptr ? "" : span->note;
}

} // namespace

TEST_CASE("undo and redo walk through the steps by name") {
    History history(sample::full_project(), 41);
    CHECK_FALSE(history.can_undo());
    CHECK(history.undo_name().empty());
    CHECK(history.perform(note(history, "one")));
    auto removal = model::remove_spans(history.project(), {"s-baker"}, sample::kAna);
    CHECK(removal);
    if (removal) CHECK(history.perform(removal.release_value()));
    CHECK(history.revision() == 43);
    CHECK(history.undo_name() == "Remove Source");
    CHECK(history.undo());
    CHECK(history.undo_name() == "Edit note");
    CHECK(history.redo_name() == "Remove Source");
    CHECK(history.undo());
    CHECK(note_of(history) == "compare with last year");
    CHECK(history.project() == sample::full_project());
    CHECK(history.redo());
    CHECK(note_of(history) == "one");
    CHECK(history.revision() == 46);
}

TEST_CASE("a new edit after an undo drops what could be redone") {
    History history(sample::full_project());
    CHECK(history.perform(note(history, "one")));
    CHECK(history.perform(note(history, "two")));
    CHECK(history.undo());
    CHECK(history.perform(note(history, "three")));
    CHECK_FALSE(history.can_redo());
    CHECK(history.undo());
    CHECK(note_of(history) == "one");
}

TEST_CASE("with nothing to undo or redo, that is said and no revision passes") {
    History history(sample::full_project(), 7);
    CHECK_FALSE(history.undo());
    CHECK_FALSE(history.redo());
    CHECK(history.revision() == 7);
    CHECK(history.take_new_steps().empty());
}

TEST_CASE("an edit that does not fit is no step and keeps what could be redone") {
    History history(sample::full_project(), 7);
    CHECK(history.perform(note(history, "one")));
    model::Edit const late = note(history, "two");
    CHECK(history.undo());
    CHECK_FALSE(history.perform(late));
    CHECK(history.can_redo());
    CHECK(history.revision() == 9);
    CHECK(history.take_new_steps().size() == 2);
}

TEST_CASE("an empty edit is no step") {
    History history(sample::full_project(), 7);
    CHECK(history.perform(note(history, "compare with last year")));
    CHECK(history.revision() == 7);
    CHECK_FALSE(history.can_undo());
    CHECK(history.take_new_steps().empty());
}

TEST_CASE("replaying the recorded steps gives the same project, revision and history") {
    History history(sample::full_project(), 100);
    History replayed(sample::full_project(), 100);
    auto const copy = [&] {
        for (model::Step& step : history.take_new_steps()) CHECK(replayed.replay(std::move(step)));
    };
    CHECK(history.perform(note(history, "one")));
    CHECK(history.perform(note(history, "two")));
    CHECK(history.undo());
    copy();
    CHECK(history.undo());
    CHECK(history.redo());
    CHECK(history.perform(note(history, "three")));
    CHECK(history.undo());
    copy();
    CHECK(replayed.project() == history.project());
    CHECK(replayed.revision() == history.revision());
    CHECK(replayed.undo_name() == history.undo_name());
    CHECK(replayed.redo_name() == history.redo_name());
    CHECK(replayed.take_new_steps().empty());
    CHECK(history.take_new_steps().empty());
    CHECK(replayed.redo());
    CHECK(note_of(replayed) == "three");
}

TEST_CASE("a journal that does not belong to the project is refused and changes nothing") {
    History history(sample::full_project());
    CHECK(history.perform(note(history, "one")));
    History other(sample::project());
    for (model::Step& step : history.take_new_steps()) CHECK_FALSE(other.replay(std::move(step)));
    CHECK_FALSE(other.replay({model::StepKind::Undo, {}}));
    CHECK(other.project() == sample::project());
    CHECK(other.revision() == 0);
}

TEST_CASE("a project that comes in another order is put in order") {
    CHECK(History(sample::backwards(sample::full_project())).project() == sample::full_project());
}
