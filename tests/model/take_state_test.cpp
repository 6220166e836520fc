#include "model/take_state.h"

#include <doctest/doctest.h>

#include "model/history.h"
#include "sample.h"

namespace {

// The same set after some work: a mark gone, one changed, one come, a link gone, the title another.
model::Project worked_on(model::Project project) {
    project.header.title = "Another title";
    project.header.modified = "2027-01-01T00:00:00Z";
    project.relations.erase_at({project.relations.size() - 1});
    model::Span added = project.spans.front();
    added.id = "s-added";
    project.spans.changing(0)->note = "changed";
    project.spans.push_back(added);
    model::sort_canonically(project);
    return project;
}

} // namespace

TEST_CASE("by taking a state a set becomes equal to it, and by undo what it was") {
    model::Project const ours = sample::full_project();
    model::Project const theirs = worked_on(ours);
    model::History history(ours);
    CHECK(history.perform(model::take_state(ours, theirs, "Take the newer state")).is_ok());
    CHECK(history.project() == theirs);
    CHECK(history.undo_name() == "Take the newer state");
    CHECK(history.undo().is_ok());
    CHECK(history.project() == ours);
    CHECK(history.redo().is_ok());
    CHECK(history.project() == theirs);
}

TEST_CASE("an equal state takes nothing") {
    model::Project const ours = sample::full_project();
    CHECK(model::take_state(ours, ours, "x").is_empty());
}
