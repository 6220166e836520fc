#include "agree/adjudication.h"

#include <doctest/doctest.h>

#include "small_class.h"

using namespace agree;

namespace {

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kShorter = {unicode::Position(0), unicode::Position(18)};
constexpr unicode::Range kSource = {unicode::Position(0), unicode::Position(9)};
constexpr unicode::Range kMay = {unicode::Position(69), unicode::Position(87)};

// Owns what ClassWork points at.
struct Class {
    explicit Class(std::vector<model::Project> const& projects)
        : study(static_cast<std::uint32_t>(std::string(small::kText).size())) {
        for (model::Project const& project : projects) {
            study.add(project.header.annotators[0].name, project);
            work.projects.push_back(std::make_shared<model::Project const>(project));
        }
        PlacesWork finding(study, projects.size());
        places = base::run(finding);
        work.study = &study;
        work.places = &places;
    }
    Class(Class const&) = delete;

    Study study;
    std::vector<Place> places;
    ClassWork work;
};

std::vector<model::Project> three() {
    return {
        small::project("Ana", {{"Claim", {kPromise}, {small::set("mode", "direct")}}, {"Source", {kSource}}}, {{1, 0}}),
        small::project("Ben", {{"Claim", {kPromise}, {small::set("mode", "direct")}}, {"Source", {kSource}}}, {{1, 0}}),
        small::project("Cem", {{"Claim", {kShorter}}, {"Source", {kSource}}, {"Claim", {kMay}}})};
}

model::Author const kTeacher = {"p-Teacher", "2026-11-23T09:00:00Z"};

void perform(model::Project& key, base::Result<model::Edit> edit) {
    REQUIRE(edit.is_ok());
    REQUIRE(model::apply(key, edit.value()).is_ok());
}

} // namespace

TEST_CASE("a key from the majority has what more than half marked, with their votes and their names") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project const key = begin_key(all.work, KeyStart::Majority, std::nullopt, ids, kTeacher);
    CHECK(key.header.kind == "key");
    CHECK(key.header.annotator == "p-Teacher");
    CHECK(key.header.annotators.size() == 3);
    REQUIRE(key.spans.size() == 2);
    model::Span const& claim = key.spans[0];
    CHECK(claim.fragments == std::vector<unicode::Range>{kPromise});
    CHECK(claim.attributes == std::vector<model::AttributeSetting>{small::set("mode", "direct")});
    REQUIRE(claim.origin.has_value());
    CHECK(claim.origin->kind == "adjudication");
    CHECK(claim.origin->how == "majority");
    CHECK(claim.origin->votes == std::vector<int>{2, 3});
    REQUIRE(claim.origin->from.size() == 2);
    CHECK(claim.origin->from[1].by == "p-Ben");
    CHECK(claim.origin->from[1].span == "s-0");
    CHECK(key.spans[1].origin->votes == std::vector<int>{3, 3});
    REQUIRE(key.relations.size() == 1);
    CHECK(key.relations[0].from == key.spans[1].id);
    CHECK(key.relations[0].origin->votes == std::vector<int>{2, 3});
}

TEST_CASE("a key from one reader has his marks and links under new ids; from nothing it has none") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project const key = begin_key(all.work, KeyStart::OneReader, 2, ids, kTeacher);
    REQUIRE(key.spans.size() == 3);
    for (model::Span const& span : key.spans) {
        CHECK(span.by == "p-Teacher");
        CHECK(all.work.projects[2]->find_span(span.id) == nullptr);
        CHECK(span.origin->how == "chosen");
        CHECK(span.origin->from[0].by == "p-Cem");
    }
    model::Project const linked = begin_key(all.work, KeyStart::OneReader, 0, ids, kTeacher);
    CHECK(linked.relations.size() == 1);
    model::Project const empty = begin_key(all.work, KeyStart::Nothing, std::nullopt, ids, kTeacher);
    CHECK(empty.spans.empty());
    CHECK(empty.article == all.work.projects[0]->article);
}

TEST_CASE("each place is settled by one step that can be undone") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project key = begin_key(all.work, KeyStart::Majority, std::nullopt, ids, kTeacher);
    model::Project const before = key;
    CHECK(chosen_cut(all.work, key, 0) == std::optional<std::size_t>(0));
    auto const edit = take_cut(all.work, key, 0, 2, ids, kTeacher);
    REQUIRE(edit.is_ok());
    CHECK(edit.value().name == "Settle Claim");
    REQUIRE(model::apply(key, edit.value()).is_ok());
    CHECK(key.find_span(before.spans[0].id)->fragments == std::vector<unicode::Range>{kShorter});
    CHECK(key.relations.size() == 1);
    CHECK(chosen_cut(all.work, key, 0) == std::optional<std::size_t>(1));
    REQUIRE(model::revert(key, edit.value()).is_ok());
    CHECK(key == before);
}

TEST_CASE("taking the cut of a reader who has none leaves the place out, with its links") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project key = begin_key(all.work, KeyStart::OneReader, 2, ids, kTeacher);
    std::size_t const may = place_for(all.places, 0, kMay);
    REQUIRE(may != kNoPlace);
    perform(key, take_cut(all.work, key, may, 0, ids, kTeacher));
    CHECK(key.spans.size() == 2);
    CHECK(take_none(all.work, key, may, kTeacher).value().is_empty());
    perform(key, take_cut(all.work, key, may, 2, ids, kTeacher));
    CHECK(key.spans.size() == 3);
    model::Project linked = begin_key(all.work, KeyStart::Majority, std::nullopt, ids, kTeacher);
    perform(linked, take_none(all.work, linked, 0, kTeacher));
    CHECK(linked.spans.size() == 1);
    CHECK(linked.relations.empty());
}

TEST_CASE("own borders are marked as corrected, from everybody who marked there") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project key = begin_key(all.work, KeyStart::Majority, std::nullopt, ids, kTeacher);
    perform(key, take_own(all.work, key, 0, {unicode::range(10, 32)}, ids, kTeacher));
    auto const spans = spans_in(all.work, key, 0);
    REQUIRE(spans.size() == 1);
    CHECK(spans[0]->fragments == std::vector<unicode::Range>{unicode::range(10, 32)});
    CHECK(spans[0]->origin->how == "corrected");
    CHECK(spans[0]->origin->from.size() == 3);
    CHECK_FALSE(chosen_cut(all.work, key, 0).has_value());
    CHECK_FALSE(take_own(all.work, key, 0, {}, ids, kTeacher).is_ok());
}

TEST_CASE("what stands in the key already is no step when it is taken again") {
    Class const all(three());
    base::IdentifierSource ids(5);
    model::Project key = begin_key(all.work, KeyStart::Majority, std::nullopt, ids, kTeacher);
    CHECK(take_cut(all.work, key, 0, 0, ids, kTeacher).value().is_empty());
    CHECK_FALSE(take_cut(all.work, key, 0, 2, ids, kTeacher).value().is_empty());
    perform(key, take_own(all.work, key, 0, {unicode::range(10, 32)}, ids, kTeacher));
    CHECK(take_own(all.work, key, 0, {unicode::range(10, 32)}, ids, kTeacher).value().is_empty());
}

TEST_CASE("a key is about the common article and scheme, whoever stands first") {
    Class all(three());
    model::Project common = three()[1];
    common.header.title = "As the teacher gave it";
    common.schema.name = "The teacher's scheme";
    all.work.common = &common;
    base::IdentifierSource ids(5);
    model::Project const key = begin_key(all.work, KeyStart::Nothing, std::nullopt, ids, kTeacher);
    CHECK(key.schema == common.schema);
    CHECK(key.header.title == common.header.title);
}
