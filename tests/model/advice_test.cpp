#include "model/advice.h"

#include <doctest/doctest.h>

#include "sample.h"

using model::Check;
using model::Condition;
using model::End;
using unicode::range;

namespace {

Check check(std::string id, std::vector<std::string> on) {
    Check check;
    check.id = id;
    check.message = "About " + id + ".";
    check.on = std::move(on);
    return check;
}

Condition links(std::string relation, End end, std::optional<std::uint32_t> min, std::optional<std::uint32_t> max) {
    Condition condition;
    condition.links = model::LinksCondition{std::move(relation), end, {min, max, {}}, {}};
    return condition;
}

// The ids of the spans that fail this one check, in order.
std::vector<std::string> failing(model::Project project, Check const& one) {
    project.schema.checks = {one};
    std::vector<std::string> ids;
    for (model::Finding const& finding : model::advise(project, model::Index(project))) {
        CHECK(finding.check == &project.schema.checks[0]);
        ids.push_back(project.spans[finding.span].id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a check on links counts those at the named end") {
    Check one = check("silent_source", {"Source"});
    one.condition = links("says", End::From, 1, std::nullopt);
    CHECK(failing(sample::full_project(), one) == Ids{"s-baker"});

    one = check("claim_without_source", {"Claim"});
    one.condition = links("says", End::To, 1, std::nullopt);
    CHECK(failing(sample::full_project(), one) == Ids{"s-prices", "s-fall"});

    one.condition = links("says", End::To, std::nullopt, 0);
    CHECK(failing(sample::full_project(), one) == Ids{"s-rise", "s-choice"});

    one.on = {"Source"};
    one.condition = links("says", End::From, std::nullopt, 1);
    CHECK(failing(sample::full_project(), one) == Ids{"s-mayor"});
}

TEST_CASE("a symmetric link counts at both ends") {
    Check one = check("far", {"Cue", "Source"});
    one.condition = links("near", End::From, 1, std::nullopt);
    CHECK(failing(sample::full_project(), one) == Ids{"s-baker", "s-expert"});
    one.condition = links("near", End::To, 1, std::nullopt);
    CHECK(failing(sample::full_project(), one) == Ids{"s-baker", "s-expert"});
}

TEST_CASE("a check is about the values in force, set or default, of all its filters") {
    Check one = check("direct", {"Claim"});
    one.condition = links("says", End::To, std::nullopt, 0);
    one.where = {{"mode", {"direct"}}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-rise", "s-choice"});
    one.where = {{"mode", {"indirect"}}};
    CHECK(failing(sample::full_project(), one).empty());
    one.where = {{"mode", {"direct"}}, {"topics", {"food", "people"}}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-rise"});
    one.condition = links("says", End::To, 1, std::nullopt);
    one.where = {{"mode", {"indirect", "unheard"}}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-prices", "s-fall"});
    one.where = {{"colour", {""}}};
    CHECK(failing(sample::full_project(), one).empty());
}

TEST_CASE("a check wants a note that says something") {
    Check one = check("note", {"Claim"});
    one.condition.note = true;
    CHECK(failing(sample::full_project(), one) == Ids{"s-prices", "s-choice", "s-fall"});
    model::Project project = sample::full_project();
    project.spans.change_each([](model::Span& span) { span.note = " \n"; });
    CHECK(failing(project, one).size() == 4);
}

TEST_CASE("of several conditions one is enough, but every other one must hold too") {
    Check one = check("reason", {"Claim"});
    Condition note;
    note.note = true;
    one.condition.any = {note, links("supports", End::From, 1, std::nullopt)};
    CHECK(failing(sample::full_project(), one) == Ids{"s-prices"});
    one.condition.links = model::LinksCondition{"says", End::To, {1, std::nullopt, {}}, {}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-prices", "s-fall"});
}

TEST_CASE("a check wants words to begin and end where a mark does") {
    Check one = check("words", {"Source", "Claim"});
    one.condition.word_borders = true;
    model::Project project = sample::full_project();
    CHECK(failing(project, one).empty());
    project.spans = {sample::span("s-cut", "Source", {range(4, 7)}), sample::span("s-whole", "Source", {range(4, 9)}),
                     sample::span("s-middle", "Claim", {range(4, 9), range(11, 14)}),
                     sample::span("s-cue", "Cue", {range(5, 6)})};
    CHECK(failing(project, one) == Ids{"s-cut", "s-middle"});
}

TEST_CASE("a check wants the text to begin and end with one of its marks") {
    Check one = check("quote_marks", {"Claim"});
    one.condition.text_first = {"\u201C", "\""};
    one.condition.text_last = {"\u201D", "\""};
    model::Project project = sample::project();
    project.spans = {sample::span("s-whole", "Claim", {range(42, 62)}),
                     sample::span("s-pieces", "Claim", {range(42, 45), range(46, 62)}),
                     sample::span("s-no-first", "Claim", {range(43, 62)}),
                     sample::span("s-no-last", "Claim", {range(42, 61)})};
    model::sort_canonically(project);
    CHECK(failing(project, one) == Ids{"s-no-last", "s-no-first"});
    one.condition.text_last.clear();
    CHECK(failing(project, one) == Ids{"s-no-first"});
    project.article.text = {};
    project.article.text_left_out = true;
    CHECK(failing(project, one).empty()); // nothing is known about text that is not there
}

TEST_CASE("a check on the number of marks is said at each of them") {
    Check one = check("one_thesis", {"Source"});
    one.condition.count = model::Count{1, 1, {}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-mayor", "s-baker", "s-expert"});
    one.condition.count = model::Count{1, 3, {}};
    CHECK(failing(sample::full_project(), one).empty());
    one.condition.count = model::Count{4, std::nullopt, {}};
    CHECK(failing(sample::full_project(), one).size() == 3);
    one.on = {"Claim"};
    one.where = {{"mode", {"direct"}}};
    one.condition.count = model::Count{std::nullopt, 1, {}};
    CHECK(failing(sample::full_project(), one) == Ids{"s-rise", "s-choice"});
}

TEST_CASE("marks that are wanted, but not there at all, are told apart from findings") {
    model::Project project = sample::full_project();
    Check one = check("one_thesis", {"Thesis"});
    one.condition.count = model::Count{1, 1, {}};
    Check two = check("some_claims", {"Claim"});
    two.condition.count = model::Count{9, std::nullopt, {}};
    Check three = check("no_thesis", {"Thesis"});
    three.condition.count = model::Count{std::nullopt, 3, {}};
    project.schema.checks = {two, one, three};
    CHECK(model::checks_without_marks(project) == std::vector<Check const*>{&project.schema.checks[1]});
}

TEST_CASE("a check that only suggests speaks wherever it matches") {
    Check one = check("vague", {"Source"});
    one.where = {{"kind", {"unnamed"}}};
    one.suggest = model::Suggestion{"Claim", {{"mode", {"direct"}}}, {}};
    model::Project project = sample::full_project();
    CHECK(failing(project, one).empty());
    project.spans.changing(0)->attributes = {{"kind", {"unnamed"}, false}};
    CHECK(failing(project, one) == Ids{"s-mayor"});
    // With a condition beside it, it speaks where that fails.
    one.condition.note = true;
    project.spans.changing(0)->note = "asked for no name";
    CHECK(failing(project, one).empty());
}

TEST_CASE("findings stand in the order of the spans, then of the checks") {
    model::Project project = sample::full_project();
    Check first = check("first", {"Claim", "Claim", "Source"});
    Check second = check("second", {"Claim"});
    first.suggest = second.suggest = model::Suggestion{"Cue", {}, {}};
    project.schema.checks = {first, second};
    std::vector<std::string> seen;
    for (model::Finding const& finding : model::advise(project, model::Index(project)))
        seen.push_back(project.spans[finding.span].id + " " + finding.check->id);
    CHECK(seen == Ids{"s-mayor first", "s-rise first", "s-rise second", "s-prices first", "s-prices second",
                      "s-choice first", "s-choice second", "s-baker first", "s-fall first", "s-fall second",
                      "s-expert first"});
}
