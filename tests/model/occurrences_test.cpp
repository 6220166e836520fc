#include "model/occurrences.h"

#include <doctest/doctest.h>

#include "sample.h"

using model::LetterCase;
using model::Occurrence;
using model::Project;
using model::WordBorders;
using unicode::range;

namespace {

Project about(std::string const& text) {
    Project project = sample::project();
    project.article = sample::article(text);
    return project;
}

std::vector<std::uint32_t> starts(Project const& project, unicode::Range words, WordBorders borders,
                                  LetterCase letters) {
    std::vector<std::uint32_t> found;
    for (Occurrence const& one : model::occurrences_of(project, words, "Claim", borders, letters))
        found.push_back(one.range.start.value());
    return found;
}

using Starts = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("all places of some words are found, on word borders and in this case where that is asked for") {
    Project const project = about("Art, art and Artful art's heart. ART");
    CHECK(starts(project, range(5, 8), WordBorders::Required, LetterCase::Matters) == Starts{5, 20});
    CHECK(starts(project, range(5, 8), WordBorders::Ignored, LetterCase::Matters) == Starts{5, 20, 28});
    CHECK(starts(project, range(5, 8), WordBorders::Required, LetterCase::Ignored) == Starts{0, 5, 20, 33});
    CHECK(starts(project, range(5, 8), WordBorders::Ignored, LetterCase::Ignored) == Starts{0, 5, 13, 20, 28, 33});
}

TEST_CASE("case is ignored in other alphabets too, and positions are characters") {
    Project const project = about("\U0001F309 \u041C\u0415\u0420 \u043C\u0435\u0440 \u00C9t\u00E9 \u00E9T\u00C9");
    CHECK(starts(project, range(6, 9), WordBorders::Required, LetterCase::Ignored) == Starts{2, 6});
    CHECK(starts(project, range(10, 13), WordBorders::Required, LetterCase::Ignored) == Starts{10, 14});
}

TEST_CASE("places are whole characters and do not meet each other") {
    Project const project = about("cafe cafe\u0301 cafe");
    CHECK(starts(project, range(0, 4), WordBorders::Ignored, LetterCase::Matters) == Starts{0, 11});
    CHECK(starts(about("aaaaa"), range(0, 2), WordBorders::Ignored, LetterCase::Matters) == Starts{0, 2});
    CHECK(starts(about("\u6A4B\u6A4B\u5DE5"), range(0, 1), WordBorders::Required, LetterCase::Matters) == Starts{0, 1});
    CHECK(starts(project, range(4, 4), WordBorders::Ignored, LetterCase::Matters).empty());
    CHECK(starts(project, range(90, 99), WordBorders::Ignored, LetterCase::Matters).empty());
}

TEST_CASE("places that a mark of this type covers exactly are told apart") {
    Project project = about("one two one two one");
    project.spans = {sample::span("s-a", "Claim", {range(0, 3)}), sample::span("s-b", "Cue", {range(8, 11)}),
                     sample::span("s-c", "Claim", {range(8, 15)})};
    auto const found = model::occurrences_of(project, range(0, 3), "Claim", WordBorders::Required, LetterCase::Matters);
    CHECK(found == std::vector<Occurrence>{{range(0, 3), true}, {range(8, 11), false}, {range(16, 19), false}});
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

TEST_CASE("a megabyte is searched whole") {
    std::string text;
    while (text.size() < 1'000'000) text += "The mayor of the town met the mayor of another town. ";
    Project const project = about(text);
    std::size_t const sentences = text.size() / 53;
    CHECK(starts(project, range(4, 9), WordBorders::Required, LetterCase::Matters).size() == 2 * sentences);
    CHECK(starts(project, range(0, 3), WordBorders::Required, LetterCase::Ignored).size() == 3 * sentences);
}
