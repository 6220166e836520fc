#include "agree/compare.h"

#include <doctest/doctest.h>

#include <cmath>

#include "agree/bootstrap.h"
#include "agree/class_figures.h"
#include "agree/explain.h"
#include "agree/pair_gammas.h"
#include "agree/passages.h"
#include "agree/unitizing.h"
#include "generated_class.h"
#include "nearly.h"
#include "small_class.h"

using namespace agree;
using small::Marked;
using unicode::range;

namespace {

Comparison compared(Study const& study, std::optional<std::size_t> key = std::nullopt) {
    CompareWork work(study, key);
    Comparison comparison = base::run(work);
    PairGammasWork gammas(study, comparison.pairs, {});
    comparison.gammas = base::run(gammas);
    return comparison;
}

std::vector<Measure> all_measures() {
    std::vector<Measure> measures;
    for (std::size_t i = 0; i < kMeasures; ++i) measures.push_back(static_cast<Measure>(i));
    return measures;
}

// Ana and Ben: one claim alike, one with other borders, one only Ana has; one source alike.
model::Project ana() {
    return small::project("Ana",
                          {{"Source", {range(0, 9)}},
                           {"Claim", {range(10, 32)}, {small::set("certainty", "high")}},
                           {"Claim", {range(33, 50)}, {small::set("certainty", "low")}},
                           {"Claim", {range(66, 91)}, {}}},
                          {{0, 1}});
}
model::Project ben() {
    return small::project("Ben",
                          {{"Source", {range(0, 9)}},
                           {"Claim", {range(10, 32)}, {small::set("certainty", "high"), small::set("mode", "direct")}},
                           {"Claim", {range(33, 45)}, {small::set("certainty", "middle")}}},
                          {{0, 1}, {0, 2}});
}

Study ana_and_ben() {
    Study study(static_cast<std::uint32_t>(std::string(small::kText).size()));
    study.add("Ana", ana());
    study.add("Ben", ben());
    return study;
}

constexpr std::size_t kClaim = 0, kSource = 1;

} // namespace

TEST_CASE("the gammas of all pairs come to their end in the smallest slices, and are those of one go") {
    Study const study = ana_and_ben();
    PairGammasWork whole(study, pairs_of(2, std::nullopt), {}), sliced(study, pairs_of(2, std::nullopt), {});
    auto const at_once = base::run(whole);
    int steps = 0;
    double share = 0;
    for (; steps < 1000; ++steps) {
        auto const stepped = sliced.step(base::Budget([] { return 0.0; }, 0));
        if (auto const* result = std::get_if<std::vector<std::optional<Figure>>>(&stepped)) {
            CHECK(*result == at_once);
            break;
        }
        CHECK(std::get<base::Progress>(stepped).share >= share);
        share = std::get<base::Progress>(stepped).share;
    }
    CHECK(steps > 2);
    CHECK(steps < 1000);
}

TEST_CASE("two readers are compared type by type") {
    Study const study = ana_and_ben();
    Comparison const comparison = compared(study);
    REQUIRE(comparison.pairs.size() == 1);
    auto const claim = [&](Measure measure) { return comparison.figure(study, 0, kClaim, measure); };
    CHECK(nearly(claim(Measure::F1Exact), 2.0 / 5, 1e-12));
    CHECK(nearly(claim(Measure::F1Partial), 3.0 / 5, 1e-12));
    CHECK(nearly(claim(Measure::F1Type), 4.0 / 5, 1e-12));
    CHECK(nearly(claim(Measure::F1Characters), 2.0 * 34 / (64 + 34), 1e-12));
    CHECK(nearly(comparison.figure(study, 0, kSource, Measure::KappaCharacters), 1, 1e-12));
    CHECK(nearly(comparison.figure(study, 0, kSource, Measure::Gamma), 1, 0));
    CHECK(comparison.links[0].exact == 1);
    CHECK(comparison.links[0].overlapping == 1);
    CHECK(nearly(comparison.links_of(study, 0, Ends::Exact).f1(), 2.0 / 3, 1e-12));
}

TEST_CASE("against a key there are precision and recall, and no pairs of readers") {
    Study study = ana_and_ben();
    study.add("Cem", small::project("Cem", {}));
    Comparison const comparison = compared(study, 0);
    REQUIRE(comparison.pairs.size() == 2);
    CHECK(nearly(comparison.figure(study, 0, kClaim, Measure::PrecisionExact), 1.0 / 2, 1e-12));
    CHECK(nearly(comparison.figure(study, 0, kClaim, Measure::RecallExact), 1.0 / 3, 1e-12));
    CHECK(nearly(comparison.figure(study, 0, kClaim, Measure::PrecisionType), 1, 1e-12));
    CHECK(nearly(comparison.figure(study, 0, kClaim, Measure::RecallCharacters), 34.0 / 64, 1e-12));
    CHECK(comparison.figure(study, 1, kClaim, Measure::PrecisionExact) == Figure(Why::NothingFound));
    CHECK(nearly(comparison.figure(study, 1, kClaim, Measure::RecallExact), 0, 0));
    // The mean is over what is defined.
    CHECK(nearly(comparison.mean(study, kClaim, Measure::PrecisionExact), 1.0 / 2, 1e-12));
    CHECK(nearly(comparison.mean(study, kClaim, Measure::RecallExact), 1.0 / 6, 1e-12));
}

TEST_CASE("a type that nobody used is undefined everywhere, with a reason") {
    Study study(100);
    study.add("Ana", small::project("Ana", {}));
    study.add("Ben", small::project("Ben", {}));
    Comparison const comparison = compared(study);
    for (Measure const measure : all_measures()) {
        Figure const figure = comparison.mean(study, kClaim, measure);
        CHECK_FALSE(figure.is_defined());
        CHECK_FALSE(sentence_of(figure.why()).empty());
        CHECK(explain(comparison, study, 0, kClaim, measure) == sentence_of(figure.why()));
    }
    CHECK(comparison.mean_of_links(study, Ends::Exact) == Figure(Why::NothingMarked));
}

TEST_CASE("one reader alone has no pairs") {
    Study study(100);
    study.add("Ana", ana());
    Comparison const comparison = compared(study);
    CHECK(comparison.pairs.empty());
    CHECK(comparison.mean(study, kClaim, Measure::F1Exact) == Figure(Why::TooFewReaders));
    CHECK(comparison.mean_of_links(study, Ends::Exact) == Figure(Why::TooFewReaders));
    CHECK(class_figures(study, kClaim).alpha.value == Figure(Why::TooFewReaders));
}

TEST_CASE("attributes are compared on marks that answer each other, defaults included") {
    Study const study = ana_and_ben();
    Comparison const comparison = compared(study);
    REQUIRE(study.attributes().size() == 2);
    CHECK(study.attributes()[0].scale == Scale::Ordinal);
    CHECK(study.attributes()[1].scale == Scale::Nominal);
    // high and high, low and middle.
    CHECK(comparison.attributes[0].total() == 4);
    CHECK(comparison.attributes[0].at(2, 2) == 2);
    CHECK(comparison.attributes[0].at(0, 1) == 1);
    // The default against "direct", and twice the default.
    CHECK(comparison.attributes[1].at(0, 1) == 1);
    CHECK(comparison.attributes[1].at(1, 1) == 2);
    CHECK(study.attributes()[1].set == 1);
    CHECK(study.attributes()[1].left_at_default == 4);
}

TEST_CASE("the same file twice agrees in everything that is defined") {
    Study study(static_cast<std::uint32_t>(std::string(small::kText).size()));
    study.add("Ana", ana());
    study.add("Ana again", ana());
    Comparison const comparison = compared(study);
    for (Measure const measure : all_measures())
        for (std::size_t type : {kClaim, kSource}) CHECK(nearly(comparison.mean(study, type, measure), 1, 1e-12));
    CHECK(nearly(comparison.mean_of_links(study, Ends::Exact), 1, 0));
    CHECK(nearly(class_figures(study, kClaim).alpha.value, 1, 1e-12));
    CHECK(nearly(class_figures(study, kClaim).unitizing, 1, 1e-12));
}

TEST_CASE("disjoint marks have F1 0 and the alphas that follow from their lengths") {
    Study study(40);
    study.add("Ana", {mark_at(0, 10)}, 1);
    study.add("Ben", {mark_at(20, 30)}, 1);
    Comparison const comparison = compared(study);
    CHECK(nearly(comparison.figure(study, 0, 0, Measure::F1Type), 0, 0));
    CHECK(nearly(comparison.figure(study, 0, 0, Measure::F1Characters), 0, 0));
    // Observed 1/2, expected 1/16 + 9/16.
    CHECK(nearly(comparison.figure(study, 0, 0, Measure::KappaCharacters), -1.0 / 3, 1e-12));
    CHECK(nearly(comparison.figure(study, 0, 0, Measure::AlphaCharacters), 1 - 79.0 * 20 / (20 * 60), 1e-12));
    CHECK(nearly(comparison.figure(study, 0, 0, Measure::AlphaUnitizing), -0.2791666666666668, 1e-9));
}

TEST_CASE("three hundred students: all numbers are in their bounds, and the same in any order") {
    Study const study = generated::make_class(300, 40, 2, 2'000);
    CompareWork work(study);
    Comparison const comparison = base::run(work);
    CHECK(comparison.pairs.size() == 44'850);
    std::vector<std::size_t> turned;
    for (std::size_t i = 300; i-- > 0;) turned.push_back(i);
    Study const backwards = study.with_readers(turned);
    CompareWork other_work(backwards);
    Comparison const other = base::run(other_work);
    for (Measure const measure : all_measures()) {
        if (measure == Measure::Gamma || needs_key(measure)) continue;
        Figure const mean = comparison.mean(study, 0, measure);
        REQUIRE(mean.is_defined());
        CHECK(mean.number() > 0.2);
        CHECK(mean.number() < 1);
        CHECK(nearly(other.mean(backwards, 0, measure), mean.number(), 1e-9));
    }
    for (std::size_t pair = 0; pair < comparison.pairs.size(); pair += 997) {
        auto const of = [&](Measure measure) { return comparison.figure(study, pair, 0, measure).number(); };
        CHECK(of(Measure::F1Exact) <= of(Measure::F1Partial));
        CHECK(of(Measure::F1Partial) <= of(Measure::F1Type));
        CHECK(std::abs(of(Measure::AlphaCharacters) - of(Measure::KappaCharacters)) < 0.05);
    }
}

TEST_CASE("the work in small steps gives what it gives in one go, and its progress never falls") {
    Study const study = generated::make_class(12, 30, 2, 2'000);
    CompareWork whole(study), sliced(study);
    Comparison const at_once = base::run(whole);
    static double now = 0;
    now = 0;
    double share = 0;
    int steps = 0;
    for (;; ++steps) {
        auto stepped = sliced.step(base::Budget([] { return now += 1; }, 0.5));
        if (auto const* result = std::get_if<Comparison>(&stepped)) {
            CHECK(result->mean(study, 1, Measure::F1Partial) == at_once.mean(study, 1, Measure::F1Partial));
            break;
        }
        double const next = std::get<base::Progress>(stepped).share;
        CHECK(next > share);
        share = next;
    }
    CHECK(steps > 3);
}

TEST_CASE("the class's numbers are those of its readers position by position") {
    Study const study = generated::make_class(7, 20, 1, 500, 5);
    ClassFigures const figures = class_figures(study, 0);
    Coincidences pairs(2);
    std::vector<RatedUnits> rated;
    for (std::uint32_t at = 0; at < 500; ++at) {
        std::uint32_t marked = 0;
        for (Reader const& reader : study.readers())
            marked += shared_length(reader.types[0].covered, {range(at, at + 1)});
        pairs.add({marked, 7 - marked});
        rated.push_back({{marked, 7 - marked}, 1});
    }
    CHECK(nearly(figures.alpha.value, krippendorff_alpha(pairs).value.number(), 1e-9));
    CHECK(nearly(figures.fleiss.value, fleiss_kappa(rated).value.number(), 1e-9));
    UnitStudy units{500, 1, {}};
    for (Reader const& reader : study.readers()) {
        Ranges ranges;
        for (Mark const& mark : reader.types[0].marks) ranges.push_back(range(mark.start, mark.end));
        auto& own = units.readers.emplace_back();
        for (unicode::Range const unit : without_overlaps(ranges)) own.push_back({unit, 0});
    }
    CHECK(nearly(figures.unitizing, unit_alphas(units).u.number(), 1e-9));
    std::uint32_t length = 0;
    for (HeatRun const& run : figures.heat) length += run.range.length();
    CHECK(length == 500);
}

TEST_CASE("heat counts readers, not marks") {
    Study study(30);
    study.add("Ana", {mark_at(0, 10), mark_at(5, 15)}, 1);
    study.add("Ben", {mark_at(8, 20)}, 1);
    Heat const heat = heat_of(study, 0);
    std::vector<std::uint32_t> readers;
    for (HeatRun const& run : heat) readers.push_back(run.readers);
    CHECK(readers == std::vector<std::uint32_t>{1, 2, 1, 0});
    CHECK(heat[1].range == range(8, 15));
    CHECK(heat_of_all(study).size() == heat.size());
}

TEST_CASE("words can stand for characters") {
    unicode::Text const text = unicode::Text::from_utf8("The mayor, she said: no.");
    Ranges const tokens = tokens_of(text);
    CHECK(tokens == Ranges{range(0, 3), range(4, 9), range(11, 14), range(15, 19), range(21, 23)});
    Study study(text.length());
    study.add("Ana", {mark_at(0, 9), mark_at(9, 11)}, 1);
    study.add("Ben", {mark_at(5, 19)}, 1);
    Study const words = in_tokens(study, tokens);
    CHECK(words.length() == 5);
    CHECK(words.marks(0, 0).covered == Ranges{range(0, 2)});
    CHECK(words.marks(0, 0).marks.size() == 1);
    CHECK(words.marks(1, 0).covered == Ranges{range(1, 4)});
}

TEST_CASE("a number opens the passages that make it") {
    Study const study = ana_and_ben();
    std::vector<Passage> const passages = passages_of(study, {0, 1}, kClaim);
    REQUIRE(passages.size() == 3);
    CHECK(passages[0].difference == Difference::None);
    CHECK(passages[1].difference == Difference::OtherBorders);
    CHECK(passages[1].extent() == range(33, 50));
    CHECK(passages[1].shared == 12);
    CHECK(passages[2].difference == Difference::OnlyA);
    CHECK_FALSE(passages[2].b.has_value());
    CharacterPassages const characters = character_passages_of(study, {0, 1}, kClaim);
    CHECK(characters.both == Ranges{range(10, 32), range(33, 45)});
    CHECK(characters.only_a == Ranges{range(45, 50), range(66, 91)});
    CHECK(characters.only_b.empty());
    LinkPassages const links = link_passages_of(study, {0, 1}, Ends::Overlapping);
    CHECK(links.both.size() == 1);
    CHECK(links.only_a.empty());
    CHECK(links.only_b == std::vector<std::uint32_t>{1});
}

TEST_CASE("among all types a mark of another type answers too") {
    Study study(50);
    study.add("Ana", {mark_at(0, 10, 0), mark_at(20, 30, 0)}, 2);
    study.add("Ben", {mark_at(0, 10, 1), mark_at(22, 30, 1), mark_at(40, 45, 1)}, 2);
    std::vector<Passage> const passages = passages_of(study, {0, 1}, std::nullopt);
    REQUIRE(passages.size() == 3);
    CHECK(passages[0].difference == Difference::OtherType);
    CHECK(passages[1].difference == Difference::OtherBoth);
    CHECK(passages[2].difference == Difference::OnlyB);
}

TEST_CASE(
    "over all types at once a mark of another type is a wrong answer by its type and a right one by its borders") {
    Study study(50);
    study.add("Ana", {mark_at(0, 10, 0), mark_at(20, 30, 0)}, 2);
    study.add("Ben", {mark_at(0, 10, 1), mark_at(20, 30, 0)}, 2);
    SemEval2013 const scores = score_all_types(study, {0, 1});
    CHECK(nearly(scores.strict.f1(), 0.5, 1e-12));
    CHECK(nearly(scores.exact.f1(), 1, 1e-12));
    CHECK(nearly(scores.type.f1(), 0.5, 1e-12));
}

TEST_CASE("every number says in a sentence what it means, with its counts") {
    Study const study = ana_and_ben();
    Comparison const comparison = compared(study);
    auto const claim = [&](Measure measure) { return explain(comparison, study, 0, kClaim, measure); };
    CHECK(claim(Measure::F1Exact) ==
          "Of the 3 marks of Claim by Ana and the 2 by Ben, 1 have exactly the same borders.");
    CHECK(claim(Measure::F1Characters) == "Ana marked 64 characters as Claim and Ben 34; 34 of them are the same.");
    CHECK(explain(comparison, study, 0, kClaim, Measure::F1Exact, "Behauptung").find("marks of Behauptung by") !=
          std::string::npos);
    CHECK(explain_links(comparison, study, 0, Ends::Exact) ==
          "Of the 1 links by Ana and the 2 by Ben, 1 join marks with exactly the same borders.");
    for (Measure const measure : all_measures()) {
        CHECK(claim(measure).back() == '.');
        CHECK_FALSE(question_of(measure).empty());
    }
}

TEST_CASE("the interval of a class's mean holds the mean, and is the same for one seed") {
    Study const study = generated::make_class(12, 40, 1, 2'000);
    Comparison const comparison = compared(study);
    BootstrapOptions const options;
    auto const interval = interval_over_readers(comparison, study, 0, Measure::F1Partial, std::nullopt, options);
    REQUIRE(interval.has_value());
    double const mean = comparison.mean(study, 0, Measure::F1Partial).number();
    CHECK(interval->low < mean);
    CHECK(interval->high > mean);
    CHECK(interval->high - interval->low < 0.3);
    auto const again = interval_over_readers(comparison, study, 0, Measure::F1Partial, std::nullopt, options);
    CHECK(again->low == interval->low);
    CHECK_FALSE(
        interval_over_readers(compared(ana_and_ben()), ana_and_ben(), 0, Measure::F1Partial, std::nullopt, options));
}

TEST_CASE("the interval of one pair comes from drawing the text's stretches again") {
    Study const study = generated::make_class(2, 60, 1, 2'000);
    Comparison const comparison = compared(study);
    Ranges stretches;
    for (std::uint32_t at = 0; at < 2'000; at += 100) stretches.push_back(range(at, at + 100));
    for (Measure const measure : {Measure::F1Exact, Measure::F1Characters, Measure::KappaCharacters}) {
        auto const interval = interval_over_stretches(study, {0, 1}, 0, measure, stretches, {});
        REQUIRE(interval.has_value());
        double const number = comparison.figure(study, 0, 0, measure).number();
        CHECK(interval->low <= number);
        CHECK(interval->high >= number);
    }
    CHECK_FALSE(interval_over_stretches(study, {0, 1}, 0, Measure::Gamma, stretches, {}));
    CHECK(percentile_interval({1, 2, 3, 4, 5}, 0.5)->low == 2);
}

TEST_CASE("gamma says what it would take before it begins") {
    Study const study = generated::make_class(30, 60, 1, 20'000);
    double const estimate = gamma_estimate(study, pairs_of(30, std::nullopt), {});
    CHECK(estimate > 435 * 31 * 40 * 40);
    CHECK(duration_in_words(1e6) == "about a second");
    CHECK(duration_in_words(4e9) == "about 40 seconds");
    CHECK(duration_in_words(1.08e12) == "about 3 hours");
}
