#include "model/validate.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

#include "sample.h"

using model::ProblemLevel;
using model::Project;
using unicode::range;

namespace {

constexpr ProblemLevel kError = ProblemLevel::Error;
constexpr ProblemLevel kWarning = ProblemLevel::Warning;

// A project without anything to find.
Project sound() {
    Project project = sample::full_project();
    project.spans.change_each([](model::Span& span) {
        if (span.id == "s-choice") span.attributes.pop_back();
    });
    return project;
}

struct Fault {
    char const* name;
    std::function<void(Project&)> commit;
    ProblemLevel level;
    char const* path;
    char const* words; // part of the sentence
};

std::size_t at(Project const& project, std::string const& id) {
    auto const found = std::find_if(project.spans.begin(), project.spans.end(),
                                    [&](model::Span const& span) { return span.id == id; });
    return static_cast<std::size_t>(found - project.spans.begin());
}

model::Check suggestion(std::string on) {
    model::Check check;
    check.id = "advice";
    check.message = "Look again.";
    check.on = {std::move(on)};
    return check;
}

void add(Project& project, model::Span span) {
    project.spans.push_back(std::move(span));
}

// The sound project's spans are: 0 s-mayor, 1 s-said, 2 s-rise, 3 s-prices, 4 s-choice, 5 s-baker, 6 s-fall, 7
// s-expert.
std::vector<Fault> faults_of_places() {
    return {
        {"a fragment beyond the text", [](Project& p) { p.spans.changing(7)->fragments = {range(150, 999)}; }, kError,
         "/spans/7/fragments/0", "the article has 201 characters"},
        {"a fragment that ends before it begins",
         [](Project& p) { p.spans.changing(7)->fragments = {range(150, 140)}; }, kError, "/spans/7/fragments/0",
         "ends before that"},
        {"an empty fragment", [](Project& p) { p.spans.changing(7)->fragments = {range(150, 150)}; }, kError,
         "/spans/7/fragments/0", "is empty"},
        {"a mark without fragments", [](Project& p) { p.spans.changing(0)->fragments.clear(); }, kError,
         "/spans/0/fragments", "no fragments"},
        {"fragments out of order",
         [](Project& p) {
             p.spans.changing(3)->fragments = {range(36, 40), range(23, 29)};
         },
         kError, "/spans/3/fragments/1", "in order"},
        {"fragments that touch",
         [](Project& p) {
             p.spans.changing(3)->fragments = {range(23, 29), range(29, 33)};
         },
         kError, "/spans/3/fragments/1", "touches"},
        {"fragments that overlap",
         [](Project& p) {
             p.spans.changing(3)->fragments = {range(23, 29), range(25, 33)};
         },
         kError, "/spans/3/fragments/1", "overlaps"},
        {"a heading beyond the text",
         [](Project& p) {
             p.article.structure = {{range(0, 3), "heading", 1, {}}, {range(0, 999), "page", 0, {}}};
         },
         kError, "/article/structure/1/range", "reaches to 999"},
        {"several fragments in a scheme of whole pieces", [](Project& p) { p.schema.discontinuous = false; }, kWarning,
         "/spans/3/fragments", "one piece of text"},
        {"an overlap where none is wanted", [](Project& p) { p.schema.overlap = model::Overlap::None; }, kWarning,
         "/spans/3", "overlaps"},
        {"an overlap within a type", [](Project& p) { p.schema.overlap = model::Overlap::AcrossTypes; }, kWarning,
         "/spans/3", "/spans/2"},
        {"a mark made twice", [](Project& p) { add(p, sample::span("s-again", "Source", {range(135, 144)})); },
         kWarning, "/spans/8", "repeats /spans/7"},
    };
}

std::vector<Fault> faults_of_ids() {
    return {
        {"two marks with one id", [](Project& p) { add(p, sample::span("s-fall", "Cue", {range(190, 195)})); }, kError,
         "/spans/8/id", "taken by /spans/6"},
        {"an orphan with a mark's id",
         [](Project& p) { p.orphans.push_back(sample::orphan("s-baker", "Cue", range(0, 1))); }, kError,
         "/orphans/1/id", "taken by /spans/5"},
        {"a link with a mark's id", [](Project& p) { p.relations.changing(0)->id = "s-baker"; }, kError,
         "/relations/0/id", "taken by /spans/5"},
        {"a mark without an id", [](Project& p) { add(p, sample::span("", "Cue", {range(190, 195)})); }, kError,
         "/spans/8/id", "no id"},
        {"two annotators with one id", [](Project& p) { p.header.annotators[1].id = "p-ana"; }, kError,
         "/annotators/1/id", "taken"},
        {"a set without an id", [](Project& p) { p.header.id.clear(); }, kError, "/id", "no id"},
        {"an owner who is not listed", [](Project& p) { p.header.annotator = "p-who"; }, kWarning, "/annotator",
         "p-who"},
        {"a mark by somebody who is not listed", [](Project& p) { p.spans.changing(2)->by = "p-who"; }, kWarning,
         "/spans/2/by", "p-who"},
        {"a link by somebody who is not listed", [](Project& p) { p.relations.changing(1)->by = "p-who"; }, kWarning,
         "/relations/1/by", "p-who"},
        {"a link from nowhere", [](Project& p) { p.relations.changing(0)->from = "s-none"; }, kError,
         "/relations/0/from", "s-none"},
        {"a link to nowhere", [](Project& p) { p.relations.changing(0)->to = "s-none"; }, kError, "/relations/0/to",
         "s-none"},
    };
}

std::vector<Fault> faults_of_attributes() {
    return {
        {"an unknown type", [](Project& p) { add(p, sample::span("s-new", "Verdict", {range(190, 195)})); }, kWarning,
         "/spans/8/type", "Verdict"},
        {"an orphan of an unknown type",
         [](Project& p) { p.orphans.push_back(sample::orphan("s-new", "Verdict", range(210, 211))); }, kWarning,
         "/orphans/1/type", "Verdict"},
        {"an unknown attribute",
         [](Project& p) {
             p.spans.changing(0)->attributes = {{"a/b~c", {"x"}, false}};
         },
         kWarning, "/spans/0/attributes/a~1b~0c", "no attribute"},
        {"an unknown value", [](Project& p) { p.spans.changing(2)->attributes[0].values = {"sung"}; }, kWarning,
         "/spans/2/attributes/mode", "sung"},
        {"a list where one value belongs", [](Project& p) { p.spans.changing(2)->attributes[0].is_list = true; },
         kWarning, "/spans/2/attributes/mode", "not a list"},
        {"one value where a list belongs", [](Project& p) { p.spans.changing(2)->attributes[1].is_list = false; },
         kWarning, "/spans/2/attributes/topics", "a list of values"},
        {"a required attribute that is not set",
         [](Project& p) { p.schema.span_types[1].attributes[0].required = true; }, kWarning, "/spans/0", "by hand"},
    };
}

std::vector<Fault> faults_of_relations() {
    return {
        {"a link that begins at a wrong type",
         [](Project& p) { p.relations.push_back(sample::relation("r-x", "says", "s-said", "s-fall")); }, kError,
         "/relations/7/from", "may not begin at Cue"},
        {"a link that ends at a wrong type",
         [](Project& p) { p.relations.push_back(sample::relation("r-x", "says", "s-baker", "s-said")); }, kError,
         "/relations/7/to", "may not end at Cue"},
        {"a link to an orphan of a wrong type", [](Project& p) { p.orphans.changing(0)->span.type = "Cue"; }, kError,
         "/relations/6/to", "may not end at Cue"},
        {"a link to itself",
         [](Project& p) {
             p.schema.relations[2].acyclic = false;
             p.relations.push_back(sample::relation("r-x", "supports", "s-fall", "s-fall"));
         },
         kError, "/relations/7/to", "to itself"},
        {"a circle", [](Project& p) { p.relations.push_back(sample::relation("r-x", "supports", "s-rise", "s-fall")); },
         kError, nullptr, "runs in a circle"},
        {"an unknown link",
         [](Project& p) { p.relations.push_back(sample::relation("r-x", "sings", "s-rise", "s-fall")); }, kWarning,
         "/relations/7/type", "sings"},
        {"an attribute of a link",
         [](Project& p) {
             p.relations.changing(0)->attributes = {{"how", {"loud"}, false}};
         },
         kWarning, "/relations/0/attributes/how", "no attributes"},
        {"a link made twice",
         [](Project& p) { p.relations.push_back(sample::relation("r-x", "near", "s-said", "s-mayor")); }, kWarning,
         "/relations/7", "repeats /relations/0"},
        {"too few links", [](Project& p) { p.schema.relations[0].min_out = 1; }, kWarning, "/spans/5", "at least once"},
        {"too many links out", [](Project& p) { p.schema.relations[0].max_out = 1; }, kWarning, "/spans/0",
         "2 times, but it should be at most once"},
        {"too many links in",
         [](Project& p) {
             p.schema.relations[0].max_in = 1;
             p.relations.push_back(sample::relation("r-x", "says", "s-baker", "s-choice"));
         },
         kWarning, "/spans/4", "at most once"},
        {"a check that fails", [](Project& p) { p.schema.checks = {suggestion("Cue")}; }, kWarning, "/spans/1",
         "Look again."},
        {"a mark that is wanted and not there",
         [](Project& p) {
             p.schema.span_types.push_back(sample::type("Thesis", "9", {}));
             p.schema.checks = {suggestion("Thesis")};
             p.schema.checks[0].condition.count = model::Count{1, 1, {}};
         },
         kWarning, "/schema/checks/0", "Look again."},
    };
}

std::vector<Fault> faults_of_schemas() {
    return {
        {"two types with one id", [](Project& p) { p.schema.span_types.push_back(sample::type("Cue", "9", {})); },
         kError, "/schema/span_types/3/id", "taken"},
        {"a type without an id", [](Project& p) { p.schema.span_types.push_back(sample::type("", "9", {})); }, kError,
         "/schema/span_types/3/id", "no id"},
        {"two types with one key", [](Project& p) { p.schema.span_types[1].key = "3"; }, kWarning,
         "/schema/span_types/2/key", "taken"},
        {"two attributes with one id", [](Project& p) { p.schema.span_types[1].attributes[1].id = "kind"; }, kError,
         "/schema/span_types/1/attributes/1/id", "taken"},
        {"two values with one id", [](Project& p) { p.schema.span_types[1].attributes[0].values[1].id = "named"; },
         kError, "/schema/span_types/1/attributes/0/values/1/id", "taken"},
        {"a default that is no value", [](Project& p) { p.schema.span_types[1].attributes[0].default_value = "odd"; },
         kWarning, "/schema/span_types/1/attributes/0/default", "odd"},
        {"two links with one id",
         [](Project& p) { p.schema.relations.push_back(sample::relation_type("near", "9", {"Cue"}, {"Cue"})); }, kError,
         "/schema/relations/4/id", "taken"},
        {"a link between unknown types", [](Project& p) { p.schema.relations[0].to.push_back("Verdict"); }, kWarning,
         "/schema/relations/0/to/1", "Verdict"},
        {"numbers of links that exclude each other", [](Project& p) { p.schema.relations[1].min_out = 2; }, kWarning,
         "/schema/relations/1/max_out", "less than min_out"},
        {"two checks with one id",
         [](Project& p) {
             p.schema.checks = {suggestion("Verdict"), suggestion("Verdict")};
         },
         kError, "/schema/checks/1/id", "taken"},
        {"a check on an unknown type", [](Project& p) { p.schema.checks = {suggestion("Verdict")}; }, kWarning,
         "/schema/checks/0/on/0", "Verdict"},
        {"a check on an unknown attribute",
         [](Project& p) {
             p.schema.checks = {suggestion("Cue")};
             p.schema.checks[0].where = {{"colour", {"red"}}};
         },
         kWarning, "/schema/checks/0/where/colour", "no attribute"},
        {"a check on an unknown value",
         [](Project& p) {
             p.schema.checks = {suggestion("Claim")};
             p.schema.checks[0].where = {{"mode", {"direct", "sung"}}};
         },
         kWarning, "/schema/checks/0/where/mode", "sung"},
        {"a check on an unknown link",
         [](Project& p) {
             p.schema.checks = {suggestion("Cue")};
             p.schema.checks[0].condition.any.resize(2);
             p.schema.checks[0].condition.any[1].links = model::LinksCondition{"sings", model::End::To, {1, 1, {}}, {}};
         },
         kWarning, "/schema/checks/0/any/1/links/relation", "sings"},
        {"a suggestion of an unknown type",
         [](Project& p) {
             p.schema.checks = {suggestion("Cue")};
             p.schema.checks[0].suggest = model::Suggestion{"Verdict", {}, {}};
         },
         kWarning, "/schema/checks/0/suggest/type", "Verdict"},
        {"a suggestion of an unknown value",
         [](Project& p) {
             p.schema.checks = {suggestion("Cue")};
             p.schema.checks[0].suggest = model::Suggestion{"Claim", {{"mode", {"sung"}}}, {}};
         },
         kWarning, "/schema/checks/0/suggest/attributes/mode", "sung"},
    };
}

bool is_found(std::vector<model::Problem> const& problems, Fault const& fault) {
    return std::any_of(problems.begin(), problems.end(), [&](model::Problem const& problem) {
        return problem.level == fault.level && (fault.path == nullptr || problem.path == fault.path) &&
               problem.message.find(fault.words) != std::string::npos;
    });
}

std::string all_of(std::vector<model::Problem> const& problems) {
    std::string text;
    for (model::Problem const& problem : problems) text += problem.path + ": " + problem.message + "\n";
    return text;
}

} // namespace

TEST_CASE("a sound project has no problems") {
    CHECK(all_of(model::validate(sound())).empty());
    CHECK(at(sound(), "s-expert") == 7);
}

TEST_CASE("every fault is found, at its place, with a sentence") {
    for (auto const& faults :
         {faults_of_places(), faults_of_ids(), faults_of_attributes(), faults_of_relations(), faults_of_schemas()}) {
        for (Fault const& fault : faults) {
            CAPTURE(fault.name);
            Project project = sound();
            fault.commit(project);
            auto const problems = model::validate(project);
            CHECK_MESSAGE(is_found(problems, fault), all_of(problems));
        }
    }
}

TEST_CASE("every fault is found at once") {
    Project project = sound();
    std::size_t count = 0;
    for (Fault const& fault : faults_of_attributes()) {
        if (fault.path == std::string("/spans/2/attributes/mode")) continue;
        fault.commit(project);
        ++count;
    }
    CHECK(model::validate(project).size() >= count);
}

TEST_CASE("somebody who is not listed is pointed out once") {
    Project project = sound();
    project.spans.change_each([](model::Span& span) { span.by = "p-who"; });
    CHECK(model::validate(project).size() == 1);
}

TEST_CASE("in a circle only the links that close it are named, in a tree without direction too") {
    Project project = sample::project();
    project.schema.relations = {sample::relation_type("same", "=", {"Claim"}, {"Claim"})};
    project.schema.relations[0].acyclic = true;
    for (char id = 'a'; id <= 'f'; ++id)
        project.spans.push_back(
            sample::span(std::string(1, id), "Claim", {range(static_cast<std::uint32_t>(id - 'a'), 20)}));
    project.relations = {sample::relation("1", "same", "a", "b"), sample::relation("2", "same", "a", "c"),
                         sample::relation("3", "same", "b", "d"), sample::relation("4", "same", "c", "d"),
                         sample::relation("5", "same", "d", "e")};
    CHECK(model::validate(project).empty()); // two ways to d are no circle
    project.relations.push_back(sample::relation("6", "same", "e", "a"));
    auto const circle = model::validate(project);
    CHECK(circle.size() == 1);
    if (!circle.empty()) CHECK(circle.front().path == "/relations/5");

    project.relations.erase_at({5});
    project.schema.relations[0].symmetric = true;
    auto const undirected = model::validate(project);
    CHECK(undirected.size() == 1);
    if (!undirected.empty()) CHECK(undirected.front().path == "/relations/3");
}

TEST_CASE("a chain of a hundred thousand links is followed without falling over") {
    Project project = sample::project();
    project.schema.relations = {sample::relation_type("next", ">", {"Claim"}, {"Claim"})};
    project.schema.relations[0].acyclic = true;
    constexpr int kLength = 100000;
    for (int i = 0; i < kLength; ++i)
        project.relations.push_back(sample::relation("r-" + std::to_string(i), "next", "s-" + std::to_string(i),
                                                     "s-" + std::to_string((i + 1) % kLength)));
    auto const problems = model::validate(project);
    CHECK(std::count_if(problems.begin(), problems.end(), [](model::Problem const& problem) {
              return problem.message.find("circle") != std::string::npos;
          }) == 1);
}

TEST_CASE("overlaps are found between every two marks that share words, and between no others") {
    Project project = sample::project();
    project.schema.overlap = model::Overlap::None;
    project.spans = {sample::span("a", "Claim", {range(0, 5), range(20, 25)}),
                     sample::span("b", "Claim", {range(5, 20)}), sample::span("c", "Cue", {range(24, 26)}),
                     sample::span("d", "Claim", {range(26, 30)})};
    auto problems = model::validate(project);
    CHECK(problems.size() == 1);
    if (!problems.empty()) CHECK(problems.front().path == "/spans/2");
    project.schema.overlap = model::Overlap::AcrossTypes;
    CHECK(model::validate(project).empty());
}
