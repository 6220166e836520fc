#include <doctest/doctest.h>

#include "agree/class_figures.h"
#include "agree/compare.h"
#include "nearly.h"
#include "small_class.h"

namespace {

agree::Study scoped(agree::Scope scope, std::vector<model::Project> const& projects) {
    agree::Study study(static_cast<std::uint32_t>(std::string(small::kText).size()), std::move(scope));
    for (model::Project const& project : projects) study.add(project.header.annotators[0].name, project);
    return study;
}

} // namespace

TEST_CASE("what lies outside of an exercise's ranges is as if it had never been there") {
    using small::project;
    // The second paragraph alone; one mark reaches into it from the first one.
    agree::Scope const second{{unicode::range(51, 104)}, {}, {}, {}, {}};
    auto const with_more = scoped(second, {project("Ana",
                                                   {{"Claim", {unicode::range(69, 87)}},
                                                    {"Source", {unicode::range(0, 9)}},
                                                    {"Claim", {unicode::range(33, 60)}}},
                                                   {{1, 0}}),
                                           project("Ben", {{"Claim", {unicode::range(69, 87)}}})});
    auto const without =
        scoped(second, {project("Ana", {{"Claim", {unicode::range(69, 87)}}, {"Claim", {unicode::range(51, 60)}}}),
                        project("Ben", {{"Claim", {unicode::range(69, 87)}}})});
    CHECK(with_more.length() == 53);
    CHECK(with_more.marks(0, 0).marks.size() == 2);
    CHECK(with_more.marks(0, 1).marks.empty());
    CHECK(with_more.readers()[0].links.empty());
    agree::CompareWork first(with_more);
    agree::CompareWork other(without);
    auto const a = base::run(first);
    auto const b = base::run(other);
    for (std::size_t m = 0; m < agree::kMeasuresOfPairs; ++m) {
        auto const measure = static_cast<agree::Measure>(m);
        if (measure == agree::Measure::Gamma) continue;
        CHECK(a.figure(with_more, 0, 0, measure) == b.figure(without, 0, 0, measure));
    }
    CHECK(agree::class_figures(with_more, 0).alpha.value == agree::class_figures(without, 0).alpha.value);
    // Two readers: the class's alpha is the pair's.
    CHECK(nearly(agree::class_figures(with_more, 0).alpha.value,
                 a.figure(with_more, 0, 0, agree::Measure::AlphaCharacters).number(), 1e-12));
}

TEST_CASE("hidden types, attributes, relations and worked examples are not compared") {
    using small::project;
    std::vector<model::Project> const both = {
        project(
            "Ana",
            {{"Claim", {unicode::range(0, 32)}, {small::set("mode", "direct")}}, {"Source", {unicode::range(0, 9)}}},
            {{1, 0}}),
        project("Ben", {{"Claim", {unicode::range(0, 32)}}, {"Claim", {unicode::range(33, 50)}}})};
    auto const no_sources = scoped({{}, {"Source"}, {}, {}, {}}, both);
    CHECK(no_sources.types() == std::vector<std::string>{"Claim"});
    CHECK(no_sources.readers()[0].links.empty());
    auto const no_mode = scoped({{}, {}, {{"Claim", "mode"}}, {}, {}}, both);
    REQUIRE(no_mode.attributes().size() == 1);
    CHECK(no_mode.attributes()[0].id == "certainty");
    CHECK(scoped({{}, {}, {}, {"says"}, {}}, both).readers()[0].links.empty());
    CHECK(scoped({}, both).readers()[0].links.size() == 1);
    auto const no_example = scoped({{}, {}, {}, {}, {"s-1"}}, both);
    CHECK(no_example.marks(0, 1).marks.empty());
    CHECK(no_example.marks(1, 0).marks.size() == 1);
}

TEST_CASE("links against a key have precision and recall") {
    using small::project;
    std::vector<small::Marked> const marks = {
        {"Claim", {unicode::range(0, 32)}}, {"Source", {unicode::range(0, 9)}}, {"Source", {unicode::range(51, 60)}}};
    agree::Study study(104);
    study.add("key", project("Key", marks, {{1, 0}, {2, 0}}));
    study.add("Ana", project("Ana", marks, {{1, 0}}));
    agree::CompareWork work(study, 0);
    auto const comparison = base::run(work);
    CHECK(nearly(comparison.mean_of_links(study, agree::Ends::Exact, &agree::Overlap::precision), 1, 1e-12));
    CHECK(nearly(comparison.mean_of_links(study, agree::Ends::Exact, &agree::Overlap::recall), 0.5, 1e-12));
}

TEST_CASE("a scope that comes to light later gives the same as one that was known before") {
    using small::project;
    std::vector<model::Project> const both = {
        project("Ana",
                {{"Claim", {unicode::range(0, 60)}, {small::set("mode", "direct")}},
                 {"Claim", {unicode::range(10, 87)}, {small::set("certainty", "low")}},
                 {"Source", {unicode::range(51, 60)}}},
                {{2, 0}}),
        project("Ben", {{"Claim", {unicode::range(33, 80)}, {small::set("certainty", "high")}},
                        {"Source", {unicode::range(0, 9)}}})};
    for (agree::Scope const& scope :
         {agree::Scope{{unicode::range(40, 70)}, {}, {}, {}, {}}, agree::Scope{{}, {"Source"}, {}, {}, {}},
          agree::Scope{{unicode::range(5, 20), unicode::range(50, 70)}, {}, {{"Claim", "mode"}}, {"says"}, {}}}) {
        agree::Study const before = scoped(scope, both);
        agree::Study const later = scoped({}, both).within(scope);
        CHECK(before.length() == later.length());
        CHECK(before.types() == later.types());
        REQUIRE(before.readers().size() == later.readers().size());
        for (std::size_t reader = 0; reader < 2; ++reader) {
            for (std::size_t type = 0; type < before.types().size(); ++type) {
                CHECK(before.marks(reader, type).marks == later.marks(reader, type).marks);
                CHECK(before.marks(reader, type).squares == later.marks(reader, type).squares);
            }
            CHECK(before.readers()[reader].values == later.readers()[reader].values);
            CHECK(before.readers()[reader].links.size() == later.readers()[reader].links.size());
        }
    }
}
