#include "agree/settling.h"

#include <doctest/doctest.h>

#include "agree/place_words.h"
#include "generated_class.h"
#include "small_class.h"

using namespace agree;

namespace {

std::vector<Place> places_of(Study const& study, std::size_t readers) {
    PlacesWork work(study, readers);
    return base::run(work);
}

Study study_of(std::vector<model::Project> const& projects) {
    Study study(static_cast<std::uint32_t>(std::string(small::kText).size()));
    for (model::Project const& project : projects) study.add(project.header.annotators[0].name, project);
    return study;
}

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kShorter = {unicode::Position(0), unicode::Position(18)};
constexpr unicode::Range kSource = {unicode::Position(0), unicode::Position(9)};

std::string said(Study const& study, Place const& place) {
    return in_words(place, study, small::schema());
}

} // namespace

TEST_CASE("what all mark alike is settled, what they cut differently is one place in words") {
    Study const study = study_of({small::project("Ana", {{"Claim", {kPromise}}, {"Source", {kSource}}}),
                                  small::project("Ben", {{"Claim", {kPromise}}, {"Source", {kSource}}}),
                                  small::project("Cem", {{"Claim", {kShorter}}, {"Source", {kSource}}})});
    auto const places = places_of(study, 3);
    REQUIRE(places.size() == 2);
    CHECK(places[0].core == kPromise);
    REQUIRE(places[0].cuts.size() == 2);
    CHECK(places[0].cuts[0].readers == std::vector<std::uint32_t>{0, 1});
    CHECK(said(study, places[0]) == "Different edges");
    CHECK(places[0].discord == doctest::Approx(14.0 / 32 * 2 / 3));
    CHECK(places[1].is_settled());
    CHECK(places_to_settle(places, kAllTypes) == std::vector<std::size_t>{0});
    CHECK(places_to_settle(places, 1).empty());
}

TEST_CASE("places found in the smallest slices are those found at once, and every slice is told") {
    Study const study = generated::make_class(9, 40, 3, 900);
    auto const places = places_of(study, 9);
    PlacesWork work(study, 9);
    std::size_t slices = 0;
    double share = 0;
    for (;; ++slices) {
        auto stepped = work.step(base::Budget([] { return 0.0; }, 0));
        if (auto const* sliced = std::get_if<std::vector<Place>>(&stepped)) {
            REQUIRE(sliced->size() == places.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                CHECK((*sliced)[i].core == places[i].core);
                CHECK((*sliced)[i].discord == places[i].discord);
                CHECK((*sliced)[i].cuts.size() == places[i].cuts.size());
                CHECK((*sliced)[i].none == places[i].none);
            }
            break;
        }
        CHECK(std::get<base::Progress>(stepped).share >= share);
        share = std::get<base::Progress>(stepped).share;
    }
    CHECK(slices > places.size());
}

TEST_CASE("who has none is said, and a mark of one alone is his") {
    Study const study = study_of({small::project("Ana", {{"Claim", {kPromise}}}),
                                  small::project("Ben", {{"Claim", {kPromise}}, {"Source", {kSource}}}),
                                  small::project("Cem", {{"Claim", {kShorter}}}), small::project("Dana", {})});
    auto const places = places_of(study, 4);
    CHECK(said(study, places[0]) == "Different edges \u00B7 Dana has none");
    CHECK(said(study, places[1]) == "Only Ben has it");
    Study const three = study.with_readers({0, 1, 3});
    CHECK(said(three, places_of(three, 3)[0]) == "Two of three have it");
}

TEST_CASE("a place where all mark the same words but say other things about them is not settled") {
    Study const values = study_of({small::project("Ana", {{"Claim", {kPromise}, {small::set("mode", "direct")}}}),
                                   small::project("Ben", {{"Claim", {kPromise}}})});
    auto const places = places_of(values, 2);
    REQUIRE(places.size() == 1);
    CHECK(places[0].discord == doctest::Approx(0.5));
    CHECK(said(values, places[0]) == "Same words, other mode");
    Study const links = study_of({small::project("Ana", {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}}),
                                  small::project("Ben", {{"Claim", {kPromise}}, {"Source", {kSource}}})});
    auto const linked = places_of(links, 2);
    CHECK(said(links, linked[0]) == "Same words, linked otherwise");
    CHECK_FALSE(linked[1].is_settled());
}

TEST_CASE("every mark of every reader stands in exactly one place, whatever a class marks") {
    Study const study = generated::make_class(300, 200, 3, 20'000, 7);
    auto const places = places_of(study, 300);
    std::vector<std::size_t> count(study.types().size());
    for (Place const& place : places) {
        std::vector<bool> seen(300);
        for (Cut const& cut : place.cuts)
            for (std::uint32_t const reader : cut.readers) {
                CHECK_FALSE(seen[reader]);
                seen[reader] = true;
                count[place.type] += cut.size();
            }
        for (std::uint32_t const reader : place.none) CHECK_FALSE(seen[reader]);
        bool const is_in_range = place.discord >= 0 && place.discord <= 1;
        CHECK(is_in_range);
        CHECK(place.extent.contains(place.core));
        CHECK(place.readers() + place.none.size() == 300);
    }
    for (std::size_t type = 0; type < study.types().size(); ++type) {
        std::size_t marks = 0;
        for (std::size_t reader = 0; reader < 300; ++reader) marks += study.marks(reader, type).marks.size();
        CHECK(count[type] == marks);
    }
    auto const queue = places_to_settle(places, kAllTypes);
    for (std::size_t i = 1; i < queue.size(); ++i) CHECK(places[queue[i - 1]].discord >= places[queue[i]].discord);
}

TEST_CASE("a class that is one reader twice has nothing to settle") {
    Study study = generated::make_class(1, 300, 4, 20'000);
    Study const twice = study.with_readers({0, 0, 0});
    auto const places = places_of(twice, 3);
    CHECK_FALSE(places.empty());
    CHECK(places_to_settle(places, kAllTypes).empty());
}

TEST_CASE("two readers' differences are said in words") {
    model::Project const ana = small::project("Ana",
                                              {{"Claim", {kPromise}, {small::set("mode", "direct")}},
                                               {"Source", {kSource}},
                                               {"Source", {unicode::range(33, 40)}}},
                                              {{1, 0}});
    model::Project const ben = small::project("Ben", {{"Claim", {kShorter}},
                                                      {"Source", {kSource}},
                                                      {"Claim", {unicode::range(33, 40)}},
                                                      {"Source", {unicode::range(51, 60)}}});
    Study const study = study_of({ana, ben});
    std::vector<std::string> words;
    for (PairDifference const& difference : differences_of(study, {0, 1}))
        words.push_back(in_words(difference, study, {0, 1}, small::schema()));
    CHECK(words == std::vector<std::string>{"other source",
                                            "other borders: Ben's ends 14 characters earlier; other mode: direct, "
                                            "indirect; other source",
                                            "other type: Source, Claim", "missing: only Ben has it"});
    CHECK(differences_of(study.with_readers({0, 0}), {0, 1}).empty());
}
