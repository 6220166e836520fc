#include "model/compare.h"

#include <doctest/doctest.h>

#include "sample.h"

using model::Kinship;
using model::Project;
using unicode::range;

namespace {

// The project as it is after an edit made at a later time.
Project after(Project project, base::Result<model::Edit> const& edit) {
    CHECK(edit.is_ok());
    if (edit) CHECK(model::apply(project, edit.value()));
    return project;
}

model::Author at(std::string const& time) {
    return {"p-ana", time};
}

} // namespace

TEST_CASE("a set is equal to itself, whichever Gloss wrote it") {
    Project const project = sample::full_project();
    Project other = project;
    other.header.generator = "gloss 9.9.9";
    CHECK(model::compare(project, project) == model::Comparison{});
    CHECK(model::compare(project, other).kinship == Kinship::Equal);
}

TEST_CASE("a set that was worked on goes on from what it was, not the other way round") {
    Project const before = sample::full_project();
    base::IdentifierSource ids(3);
    Project later = after(before, model::add_span(before, {range(80, 90)}, "Claim", ids, at("2026-11-22T16:00:00Z")));
    later = after(later, model::set_note(later, "s-mayor", "who?", at("2026-11-22T16:01:00Z")));
    model::Comparison const found = model::compare(before, later);
    CHECK(found.kinship == Kinship::SecondGoesOn);
    CHECK(found.marks.only_first.empty());
    CHECK(found.marks.only_second.size() == 1);
    CHECK(found.marks.changed == std::vector<std::string>{"s-mayor"});
    CHECK(found.relations.is_empty());
    CHECK(model::compare(later, before).kinship == Kinship::FirstGoesOn);
    CHECK(model::goes_on_from(later, before));
    CHECK_FALSE(model::goes_on_from(before, later));
}

TEST_CASE("a set that lacks something of the other is no continuation") {
    Project const before = sample::full_project();
    Project const later = after(before, model::remove_relation(before, "r-2", at("2026-11-22T16:00:00Z")));
    model::Comparison const found = model::compare(before, later);
    CHECK(found.kinship == Kinship::Apart);
    CHECK(found.relations.only_first == std::vector<std::string>{"r-2"});
    CHECK(found.marks.is_empty());
}

TEST_CASE("two sets that were both worked on are apart, and each difference is counted") {
    Project const start = sample::full_project();
    Project const first = after(start, model::set_note(start, "s-fall", "mine", at("2026-11-22T16:00:00Z")));
    Project const second = after(start, model::set_note(start, "s-rise", "yours", at("2026-11-22T17:00:00Z")));
    model::Comparison const found = model::compare(first, second);
    CHECK(found.kinship == Kinship::Apart);
    CHECK(found.marks.changed == std::vector<std::string>{"s-rise", "s-fall"});
    CHECK(found.header_differs);
    CHECK_FALSE(found.article_differs);
    CHECK_FALSE(found.schema_differs);
}

TEST_CASE("a difference at the same moment cannot be put in order") {
    Project const first = sample::full_project();
    Project second = first;
    second.header.note = "another";
    CHECK(model::compare(first, second).kinship == Kinship::Apart);
}

TEST_CASE("marks that moved with a corrected text go on, with another text they do not") {
    Project const before = sample::full_project();
    Project later = before;
    later.header.modified = "2026-11-22T18:00:00Z";
    later.article = sample::article(std::string("So: ") + sample::kText);
    later.spans.change_each([](model::Span& span) {
        for (unicode::Range& fragment : span.fragments) fragment = {fragment.start + 4, fragment.end + 4};
    });
    CHECK(model::compare(before, later).kinship == Kinship::Apart);
    later.article.corrections = {{unicode::Position(0), "", "So: ", "2026-11-22T18:00:00Z", "p-ana", {}}};
    CHECK(model::compare(before, later).kinship == Kinship::SecondGoesOn);
    CHECK(model::compare(before, later).article_differs);
    CHECK(model::compare(before, later).text_differs);
}

TEST_CASE("a text that was left out is known by its hash") {
    model::Article const whole = sample::article();
    model::Article bare = whole;
    bare.text = {};
    bare.text_left_out = true;
    CHECK_FALSE(model::have_same_text(whole, bare));
    model::Article hashed = whole;
    hashed.sha256 = bare.sha256 = "abc";
    CHECK(model::have_same_text(hashed, bare));
    bare.sha256 = "abd";
    CHECK_FALSE(model::have_same_text(hashed, bare));
}

TEST_CASE("times with fractions of a second are in order too") {
    CHECK(model::is_later_time("2026-11-22T16:00:01Z", "2026-11-22T16:00:00Z"));
    CHECK(model::is_later_time("2026-11-22T16:00:00.5Z", "2026-11-22T16:00:00Z"));
    CHECK_FALSE(model::is_later_time("2026-11-22T16:00:00Z", "2026-11-22T16:00:00.5Z"));
    CHECK_FALSE(model::is_later_time("2026-11-22T16:00:00Z", "2026-11-22T16:00:00Z"));
    CHECK(model::is_later_time("2026-11-22T16:00:00Z", ""));
}
