#include <doctest/doctest.h>

#include "panel_stage.h"
#include "ui/paragraphs.h"
#include "ui/wording.h"

TEST_CASE("counts agree with their nouns") {
    CHECK(ui::counted(53, "Claim") == "53 claims");
    CHECK(ui::counted(1, "Claim") == "1 claim");
    CHECK(ui::counted(0, "Entity") == "no entities");
    CHECK(ui::plural_of("thesis") == "theses");
    CHECK(ui::plural_of("fallacy") == "fallacies");
    CHECK(ui::plural_of("evidence") == "evidence");
    CHECK(ui::plural_of("key") == "keys");
    CHECK(ui::plural_of("address") == "addresses");
}

TEST_CASE("abbreviations keep their capitals") {
    CHECK(ui::lower_first("NGO") == "NGO");
    CHECK(ui::lower_first("Claim") == "claim");
    CHECK(ui::lower_first("").empty());
}

TEST_CASE("a check's id reads as words, and as fewer words on a chip of its type") {
    model::Schema const schema = test::small_schema();
    CHECK(ui::advice_words(schema.checks[0]) == "Claim without a source");
    CHECK(ui::advice_chip(schema.checks[0], schema) == "No source");
    CHECK(ui::advice_words(schema.checks[1]) == "Unlinked cue");
}

TEST_CASE("a check whose id is no word is called by its message") {
    model::Check check;
    check.id = "c1";
    check.message = "Mark the whole name: not a part of it.";
    CHECK(ui::advice_words(check) == "Mark the whole name");
}

TEST_CASE("paragraphs of running text are numbered, headings and blank lines are not") {
    model::Article const article = test::small_article();
    ui::ParagraphNumbers const numbers(article);
    CHECK(numbers.count() == 3);
    auto at = [&](std::string_view words) { return article.text.from_byte(article.text.utf8().find(words)); };
    CHECK(numbers.label(at("bridge to close")) == "Heading");
    CHECK(numbers.of(at("bridge to close")) == 0);
    CHECK(numbers.of(at("The port")) == 1);
    CHECK(numbers.of(at("a year.")) == 1);
    CHECK(numbers.label(at("Ana")) == "\u00B6 2");
    CHECK(numbers.of(article.text.all().end) == 3);
}

TEST_CASE("positions count code points, also after letters of several bytes") {
    model::Article article;
    article.text = unicode::Text::from_utf8("d\u00E9j\u00E0 \U0001F600\nzwei\n   \ndrei");
    ui::ParagraphNumbers const numbers(article);
    CHECK(numbers.count() == 3);
    CHECK(numbers.of(unicode::Position(5)) == 1);
    CHECK(numbers.of(unicode::Position(7)) == 2);
    CHECK(numbers.of(unicode::Position(16)) == 3);
    CHECK(numbers.is_of(article));
    model::Article other = article;
    other.text = unicode::Text::from_utf8("anders");
    CHECK(!numbers.is_of(other));
}

TEST_CASE("an article without words has no paragraphs") {
    model::Article article;
    article.text = unicode::Text::from_utf8("\n\n");
    ui::ParagraphNumbers const numbers(article);
    CHECK(numbers.count() == 0);
    CHECK(numbers.label(unicode::Position(0)).empty());
}
