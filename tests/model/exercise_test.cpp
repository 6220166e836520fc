#include <doctest/doctest.h>

#include <algorithm>

#include "model/exercise_progress.h"
#include "model/handing.h"
#include "sample.h"

namespace {

model::Exercise asking(std::vector<model::Ask> ask) {
    model::Exercise exercise;
    exercise.id = "e-1";
    exercise.ask = std::move(ask);
    return exercise;
}

void perform(model::Project& project, base::Result<model::Edit> const& edit) {
    CHECK_MESSAGE(edit.is_ok(), (edit ? "" : edit.error().message));
    if (edit) CHECK(model::apply(project, edit.value()));
}

} // namespace

TEST_CASE("progress counts what is asked: marks of a type, links, a link for each mark") {
    model::Project const project = sample::full_project();
    model::Index const index(project);
    auto const progress = model::progress_of(project, index,
                                             asking({{"Claim", 5, "", ""},
                                                     {"Source", {}, "", ""},
                                                     {"", {}, "says", "Claim"},
                                                     {"", 2, "says", ""},
                                                     {"Hedge", {}, "", ""}}));
    CHECK(progress.size() == 5);
    CHECK(progress[0].done == 4);
    CHECK(progress[0].wanted == 5);
    CHECK_FALSE(progress[0].is_done());
    CHECK(progress[1].done == 3);
    CHECK_FALSE(progress[1].wanted.has_value());
    CHECK(progress[1].is_done());
    CHECK(progress[2].wanted == 4);
    CHECK(progress[2].done + progress[2].open.size() == 4);
    CHECK(progress[2].open.front() == "s-prices");
    CHECK(progress[3].is_done());
    CHECK_FALSE(progress[4].is_done());
}

TEST_CASE("worked examples and marks outside of the exercise's ranges do not count") {
    model::Project const project = sample::full_project();
    model::Index const index(project);
    model::Exercise exercise = asking({{"Claim", 5, "", ""}, {"", {}, "says", "Claim"}});
    exercise.examples = {"s-rise"};
    CHECK(model::progress_of(project, index, exercise)[0].done == 3);
    CHECK(model::progress_of(project, index, exercise)[1].wanted == 3);
    exercise.ranges = {unicode::range(0, 60)};
    CHECK(model::progress_of(project, index, exercise)[0].done == 2);
    exercise.ranges.push_back(unicode::range(132, 140));
    CHECK(model::progress_of(project, index, exercise)[0].done == 3);
}

TEST_CASE("progress follows every mark and link") {
    model::Project project = sample::full_project();
    base::IdentifierSource ids(2);
    model::Exercise const exercise = asking({{"", {}, "says", "Claim"}});
    auto const open = model::progress_of(project, model::Index(project), exercise)[0].open;
    for (base::Identifier const& claim : open)
        perform(project, model::add_relation(project, "says", "s-mayor", claim, ids, sample::kAna));
    CHECK(model::progress_of(project, model::Index(project), exercise)[0].is_done());
}

TEST_CASE("what is missing before handing in is said with its place: the asked first, then mark by mark") {
    model::Project project = sample::full_project();
    project.schema.span_types[0].attributes[0].required = true;
    model::Exercise exercise = asking({{"Claim", 6, "", ""}, {"", {}, "says", "Claim"}});
    auto const missing = model::missing_for_hand_in(project, model::Index(project), exercise);
    CHECK(missing.size() >= 3);
    if (missing.size() < 3) return;
    CHECK(missing[0].lack == model::Lack::Marks);
    CHECK(model::in_words(missing[0], project) == "Claim: 6 are asked for, 4 are there.");
    CHECK(missing[1].lack == model::Lack::Link);
    CHECK(missing[1].mark == "s-prices");
    CHECK(model::in_words(missing[1], project).find("has no link \u201Csays\u201D.") != std::string::npos);
    CHECK(missing.back().lack == model::Lack::Attribute);
    CHECK(missing.back().mark == "s-fall");
    CHECK(model::in_words(missing.back(), project).find("\u201Cthe mode\u201D is not chosen yet.") !=
          std::string::npos);
    CHECK(model::missing_for_hand_in(project, model::Index(project), asking({})).size() == 2); // the attributes

    exercise.hidden.attributes = {{"Claim", {"mode"}}};
    auto const less = model::missing_for_hand_in(project, model::Index(project), exercise);
    CHECK(less.back().lack == model::Lack::Link);
}

TEST_CASE("a claim on nobody's word is missing its link by the scheme's own advice, unless links are hidden") {
    model::Project project = sample::full_project();
    model::Check check;
    check.id = "unsourced";
    check.message = "Who says so?";
    check.on = {"Claim"};
    check.condition.links = model::LinksCondition{"says", model::End::To, {1, {}, {}}, {}};
    project.schema.checks = {check};
    auto const missing = model::missing_for_hand_in(project, model::Index(project), asking({}));
    CHECK(missing.size() >= 1);
    for (model::Missing const& each : missing) {
        CHECK(each.lack == model::Lack::Advice);
        CHECK(model::in_words(each, project).find("Who says so?") != std::string::npos);
    }
    model::Exercise hiding = asking({});
    hiding.hidden.relations = {"says"};
    CHECK(model::missing_for_hand_in(project, model::Index(project), hiding).empty());
    // Asked for by the exercise itself, it is said once.
    auto const asked = model::missing_for_hand_in(project, model::Index(project), asking({{"", {}, "says", "Claim"}}));
    CHECK(asked.size() == missing.size());
    CHECK(asked.front().lack == model::Lack::Link);
}

TEST_CASE("students see the scheme without what is hidden, and no advice about it") {
    model::Schema schema = sample::schema();
    model::Check check;
    check.on = {"Claim"};
    check.condition.links = model::LinksCondition{"cued_by", model::End::From, {1, {}, {}}, {}};
    schema.checks = {check};
    model::Hidden hidden;
    CHECK(model::shown_schema(schema, hidden) == schema);
    hidden.types = {"Cue"};
    hidden.attributes = {{"Claim", {"mode", "topics"}}};
    model::Schema const shown = model::shown_schema(schema, hidden);
    CHECK(shown.find_type("Cue") == nullptr);
    CHECK(shown.find_type("Claim")->attributes.size() == 1);
    CHECK(shown.find_type("Source")->attributes.size() == 2);
    CHECK(shown.find_relation("says") != nullptr);
    CHECK(shown.find_relation("cued_by") == nullptr);
    CHECK(shown.find_relation("near") == nullptr);
    CHECK(shown.checks.size() == 1);
    hidden.relations = {"cued_by"};
    CHECK(model::shown_schema(schema, hidden).checks.empty());

    // In a student's copy it is all still there, kept back.
    model::Schema const kept = model::kept_from_students(schema, hidden);
    model::UnknownMembers const flag{{"hidden", "true"}};
    CHECK(kept.find_type("Cue")->unknown == flag);
    CHECK(kept.find_type("Claim")->unknown.empty());
    CHECK(kept.find_type("Claim")->find_attribute("mode")->unknown == flag);
    CHECK(kept.find_type("Claim")->find_attribute("remark")->unknown.empty());
    CHECK(kept.find_relation("cued_by")->unknown == flag);
    CHECK(kept.checks.empty());
    CHECK(model::kept_from_students(kept, hidden) == kept);
    CHECK(model::kept_from_students(schema, {}) == schema);
}

TEST_CASE("a student's copy is a set of its own that keeps the worked examples") {
    model::Project const full = sample::full_project();
    base::IdentifierSource ids(2);
    model::Exercise exercise = asking({{"Claim", 2, "", ""}});
    exercise.examples = {"s-mayor", "s-rise"};
    model::Project handed_out = model::emptied_for_exercise(full, exercise, ids, "2026-11-22T15:00:00Z");
    handed_out.header.exercise_json = "{}";
    CHECK(handed_out.spans.size() == 2);
    CHECK(handed_out.relations.size() == 1);
    model::Project const ben =
        model::begin_exercise(handed_out, {}, {"p-ben", "", "student", {}}, ids, "2026-11-23T08:00:00Z");
    model::Project const cem =
        model::begin_exercise(handed_out, {}, {"p-cem", "", "student", {}}, ids, "2026-11-23T08:00:00Z");
    CHECK(ben.header.kind == "annotations");
    CHECK(ben.header.annotator == "p-ben");
    CHECK(ben.header.id != handed_out.header.id);
    CHECK(ben.header.id != cem.header.id);
    CHECK(ben.header.annotators.size() == 2);
    CHECK(cem.header.annotators.size() == 2); // whoever has none of the examples is not named
    CHECK(ben.spans == handed_out.spans);
    CHECK(ben.relations == handed_out.relations);
    CHECK(ben.header.exercise_json == handed_out.header.exercise_json);
}

TEST_CASE("a key and an exercise name nobody whose marks they were made of") {
    model::Project adjudicated = sample::full_project();
    adjudicated.header.annotators.push_back({"p-zoe", "Zoe", "student", {}});
    adjudicated.spans.change_each([](model::Span& span) {
        model::Origin origin;
        origin.kind = "adjudication";
        origin.votes = {2, 3};
        origin.from = {{"a-zoe", "s-zoe", "p-zoe"}};
        span.origin = std::move(origin);
    });
    base::IdentifierSource ids(3);
    model::Exercise exercise = asking({});
    exercise.examples = {"s-rise"};
    for (model::Project const& given :
         {model::as_key(adjudicated, ids, "2026-11-23T09:00:00Z"),
          model::emptied_for_exercise(adjudicated, exercise, ids, "2026-11-23T09:00:00Z")}) {
        CHECK(std::none_of(given.header.annotators.begin(), given.header.annotators.end(),
                           [](model::Annotator const& one) { return one.id == "p-zoe"; }));
        REQUIRE_FALSE(given.spans.empty());
        for (model::Span const& span : given.spans) {
            CHECK(span.origin->from.empty());
            CHECK(span.origin->votes == std::vector<int>{2, 3});
        }
        CHECK(std::any_of(given.header.annotators.begin(), given.header.annotators.end(),
                          [&](model::Annotator const& one) { return one.id == given.header.annotator; }));
    }
}

TEST_CASE("handing in writes name and time, in one step that can be undone") {
    model::Project project = sample::full_project();
    model::Project const before = project;
    CHECK_FALSE(model::hand_in(project, " \n ", sample::kAna).is_ok());
    CHECK_FALSE(model::hand_in(project, std::string(200, 'x'), sample::kAna).is_ok());
    auto const edit = model::hand_in(project, "  Ana   Lima ", sample::kAna);
    perform(project, edit);
    CHECK(project.header.handed_in == "2026-11-22T15:00:00Z");
    CHECK(project.header.annotators[0].name == "Ana Lima");
    CHECK(project.header.annotators.size() == 2);
    perform(project, model::hand_in(project, "Ana Lima", {"p-ana", "2026-11-22T16:00:00Z"}));
    CHECK(project.header.handed_in == "2026-11-22T16:00:00Z");
    project = before;
    CHECK(model::apply(project, edit.value()));
    CHECK(model::revert(project, edit.value()));
    CHECK(project == before);
}

TEST_CASE("files that are handed in sort by article, then name, then time, and no file system refuses them") {
    model::Header header;
    header.title = "Harbour bridge: to close/for \u201Crepairs\u201D?";
    header.annotator = "p-1";
    header.annotators = {{"p-1", "Jos\u00E9 d'\u00C1vila/..", "", {}}};
    header.handed_in = "2026-11-22T14:50:09Z";
    CHECK(model::hand_in_file_name(header) ==
          "harbour-bridge-to-close-for-\u201Crepairs_jos\u00E9-d-\u00C1vila_2026-11-22-1450.gloss.json");
    header.annotators[0].name = "\u738B \u5C0F\u660E";
    header.title = "";
    CHECK(model::hand_in_file_name(header) == "article_\u738B-\u5C0F\u660E_2026-11-22-1450.gloss.json");
    header.annotators[0].name = "../..";
    header.title = std::string(300, 'a');
    std::string const name = model::hand_in_file_name(header);
    CHECK(name.size() < 150);
    CHECK(name.find("_no-name_") != std::string::npos);
    CHECK(name.find('/') == std::string::npos);
}
