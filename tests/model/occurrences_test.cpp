#include "model/occurrences.h"

#include <doctest/doctest.h>

#include "sample.h"

using model::Project;
using unicode::range;

namespace {

Project about(std::string const& text) {
    Project project = sample::project();
    project.article = sample::article(text);
    return project;
}

} // namespace

TEST_CASE("the places that marks of a type cover exactly, in order") {
    Project project = about("one two one two one");
    project.spans = {sample::span("s-a", "Claim", {range(0, 3)}), sample::span("s-b", "Cue", {range(8, 11)}),
                     sample::span("s-c", "Claim", {range(8, 15)})};
    using Places = std::vector<unicode::Range>;
    CHECK(model::marked_places(project, "Claim") == Places{range(0, 3), range(8, 15)});
    CHECK(model::marked_places(project, "Cue") == Places{range(8, 11)});
    CHECK(model::marked_places(project, "Flag").empty());
}

TEST_CASE("the chosen places are marked in one step, those that are so already passed over") {
    Project project = about("one two one two one");
    project.spans = {sample::span("s-a", "Claim", {range(0, 3)})};
    base::IdentifierSource ids(1);
    std::vector<unicode::Range> const places = {range(16, 19), range(8, 11), range(0, 3), range(8, 11)};
    auto const edit = model::mark_places(project, places, "Claim", ids, sample::kAna);
    CHECK(edit.is_ok());
    if (!edit) return;
    CHECK(edit.value().name == "Mark 2 places as Claim");
    CHECK(model::apply(project, edit.value()));
    CHECK(project.spans.size() == 3);
    CHECK_FALSE(model::mark_places(project, places, "Claim", ids, sample::kAna).is_ok());
    CHECK_FALSE(model::mark_places(project, {}, "Claim", ids, sample::kAna).is_ok());
    CHECK_FALSE(model::mark_places(project, places, "None", ids, sample::kAna).is_ok());
    project.schema.overlap = model::Overlap::AcrossTypes;
    CHECK_FALSE(model::mark_places(project, {range(4, 7), range(5, 9)}, "Cue", ids, sample::kAna).is_ok());
    CHECK(model::mark_places(project, {range(4, 7), range(8, 11)}, "Cue", ids, sample::kAna).is_ok());
}
