#include "agree/pile.h"

#include <doctest/doctest.h>

#include "small_class.h"

using namespace agree;

namespace {

TextMarks text_of(std::string const& text, std::string const& title = "", std::string const& original = "") {
    model::Article article;
    article.text = unicode::Text::from_utf8(text);
    article.sha256 = "hash of " + text;
    article.title = title;
    article.original_sha256 = original;
    return text_marks_of(article);
}

HandIn file(std::string name, std::string person, std::string modified, std::string handed_in = "") {
    return {std::move(name), "annotations", "p-" + person, person, std::move(modified), std::move(handed_in)};
}

} // namespace

TEST_CASE("of two files by one person the newer takes part, and it is said") {
    auto const places =
        places_in_pile({file("a.json", "Ana", "2026-11-22T15:00:00Z"), file("b.json", "Ben", "2026-11-22T14:00:00Z"),
                        file("c.json", "Ana", "2026-11-22T14:00:00Z")});
    CHECK(places[0].apart == Apart::No);
    CHECK(places[1].apart == Apart::No);
    CHECK(places[2].apart == Apart::SamePerson);
    CHECK(places[2].why == "c.json: Ana also handed in a.json, which is newer. Only that one takes part.");
}

TEST_CASE("what was handed in later counts before what was changed later") {
    auto const places = places_in_pile({file("a.json", "Ana", "2026-11-22T18:00:00Z", "2026-11-22T14:00:00Z"),
                                        file("b.json", "Ana", "2026-11-22T14:00:00Z", "2026-11-22T15:00:00Z"),
                                        file("c.json", "Ana", "2026-11-22T19:00:00Z")});
    CHECK(places[0].apart == Apart::SamePerson);
    CHECK(places[1].apart == Apart::No);
    CHECK(places[2].apart == Apart::SamePerson);
}

TEST_CASE("files without an owner are different people, and one name under two ids is only pointed out") {
    std::vector<HandIn> files = {file("a.json", "", ""), file("b.json", "", "")};
    files[0].annotator = files[1].annotator = "";
    for (PlaceInPile const& place : places_in_pile(files)) CHECK(place.apart == Apart::No);
    CHECK(notes_on_names(files).empty());
    std::vector<HandIn> anas = {file("a.json", "Ana", ""), file("b.json", "Ana", "")};
    anas[1].annotator = "p-other";
    for (PlaceInPile const& place : places_in_pile(anas)) CHECK(place.apart == Apart::No);
    REQUIRE(notes_on_names(anas).size() == 1);
    CHECK(notes_on_names(anas)[0] ==
          "The name Ana stands in several files under different ids (a.json, b.json). They count as different people.");
}

TEST_CASE("an edited text is told from another article") {
    TextMarks const text = text_of("One line.\nA second line.\nA third line.\n", "School");
    CHECK(is_edited(text, text_of("One line.\nA second line.\nA third line, corrected.\n")));
    CHECK(is_edited(text, text_of("All new.", "", text.sha256)));
    CHECK(is_edited(text_of("All new.", "", "x"), text_of("Also new.", "", "x")));
    CHECK(is_edited(text, text_of("All new.", "School")));
    CHECK_FALSE(is_edited(text, text_of("All new.", "Other")));
    CHECK_FALSE(is_edited(text, text));
    CHECK_FALSE(is_edited(text_of("a"), text_of("b")));
}

TEST_CASE("files that are nobody's reading are refused in a sentence") {
    CHECK_FALSE(refusal_of_kind("annotations").has_value());
    CHECK_FALSE(refusal_of_kind("key").has_value());
    CHECK(refusal_of_kind("exercise").has_value());
    CHECK(refusal_of_kind("library").has_value());
}

TEST_CASE("a hand-in is named by its file and its owner") {
    HandIn const hand_in = hand_in_of("ana.json", small::project("Ana", {}).header);
    CHECK(hand_in.annotator == "p-Ana");
    CHECK(hand_in.annotator_name == "Ana");
    CHECK(hand_in.kind == "annotations");
}
