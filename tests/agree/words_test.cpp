// What the class is told goes through the catalogue: in a language that puts each sentence in ‹brackets›, and in
// German.
#include "base/words.h"

#include <doctest/doctest.h>

#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "agree/class_report.h"
#include "agree/explain.h"
#include "agree/pair_gammas.h"
#include "agree/place_words.h"
#include "small_class.h"

using namespace agree;

namespace {

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kShorter = {unicode::Position(0), unicode::Position(18)};
constexpr unicode::Range kSource = {unicode::Position(0), unicode::Position(9)};

struct Spoken {
    Spoken(std::string const& language, std::string const& path) {
        std::ifstream file(path, std::ios::binary);
        base::teach(language, base::Catalogue::read({std::istreambuf_iterator<char>(file), {}}).release_value());
        REQUIRE(base::speak(language));
    }
    ~Spoken() { base::speak("en"); }
};
struct Bracketed : Spoken {
    Bracketed() : Spoken("bracketed", GLOSS_WORDS_DIR "/bracketed.mo") {}
};
struct German : Spoken {
    German() : Spoken("de", GLOSS_ASSETS_DIR "/words/de.mo") {}
};

// Runs of letters outside the brackets and outside the elements of a page.
std::set<std::string> bare_words(std::string const& text) {
    std::set<std::string> words;
    std::string word;
    int depth = 0;
    bool is_in_tag = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        std::string const here = text.substr(at, 3);
        depth += here == "\u2039" ? 1 : here == "\u203A" ? -1 : 0;
        is_in_tag = at < text.size() && (text[at] == '<' || (is_in_tag && text[at - 1] != '>'));
        bool const is_letter = at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
        if (is_letter && depth == 0 && !is_in_tag) {
            word += text[at];
        } else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

// Four that differ in every way that the report has words for, one file that cannot be read and one of another article.
struct TalkedOver {
    explicit TalkedOver(bool hides_names, bool has_key) {
        pile.add("ana.json", small::project("Ana", {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}}));
        pile.add("ben.json", small::project("Ben", {{"Claim", {kShorter}}, {"Source", {kSource}}}));
        pile.add("cem.json", small::project("Cem", {{"Claim", {kPromise}}}));
        pile.add("dana.json", small::project("Dana", {{"Claim", {kPromise}, {small::set("mode", "direct")}}}));
        model::Project odd = small::project("Odd", {}, {}, "Quite another text.");
        odd.article.title = "Weather";
        pile.add("odd.json", std::move(odd));
        if (has_key) {
            model::Project key = small::project("Teacher", {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}});
            key.header.kind = "key";
            pile.add("key.json", std::move(key));
        }
        pile.settle();
        ClassTableWork comparing(pile, names_of(pile, hides_names));
        table = base::run(comparing);
        PlacesWork finding(table.study, table.rows.size());
        places = base::run(finding);
        report = {&pile, &table, &places, hides_names, ""};
    }

    ClassPile pile;
    ClassTable table;
    std::vector<Place> places;
    ClassReport report;
};

// What the files say and not the program.
std::set<std::string> words_of_files() {
    return bare_words(std::string(small::kText) + " School Claim Source mode direct indirect Ana Ben Cem Dana");
}

void check_said(std::string const& text) {
    std::set<std::string> const known = words_of_files();
    CHECK(text.find("\u2039") != std::string::npos);
    for (std::string const& word : bare_words(text)) {
        CAPTURE(word);
        CHECK(known.count(word) == 1);
    }
}

} // namespace

TEST_CASE("the report says nothing outside the catalogue, with a key, without one and without names") {
    Bracketed const language;
    for (bool const has_key : {false, true}) {
        for (bool const hides_names : {false, true}) {
            TalkedOver const four(hides_names, has_key);
            std::string const html = report_html(four.report);
            check_said(html.substr(html.find("<body>")));
            std::string const csv = report_csv(four.report);
            check_said(csv.substr(0, csv.find('\r')));
        }
    }
    ClassPile const none;
    ClassReport nothing;
    nothing.pile = &none;
    std::string const html = report_html(nothing);
    check_said(html.substr(html.find("<body>")));
}

TEST_CASE("why a file stays out, where two differ and what a number means is said whole, through the catalogue") {
    Bracketed const language;
    TalkedOver const four(false, false);
    CHECK(four.pile.files()[4].place.why.starts_with("\u2039odd.json: This "));
    for (std::uint32_t a = 0; a < 4; ++a)
        for (std::uint32_t b = 0; b < 4; ++b)
            for (PairDifference const& difference : differences_of(four.table.study, {a, b}))
                check_said(in_words(difference, four.table.study, {a, b}, four.pile.common()->schema));
    for (std::size_t i = 0; i < kMeasures; ++i) {
        auto const measure = static_cast<Measure>(i);
        CHECK(question_of(measure).starts_with("\u2039"));
        std::string const meaning = explain(four.table.pairs, four.table.study, 0, 0, measure);
        CHECK(meaning.starts_with("\u2039"));
        CHECK(meaning.ends_with("\u203A"));
    }
    check_said(explain_links(four.table.pairs, four.table.study, 0, Ends::Exact));
    for (double const comparisons : {1e6, 4e9, 1e11, 1.08e12}) check_said(duration_in_words(comparisons));
}

TEST_CASE("a class is told in German, numbers as Germans write them, and tables for programs keep their point") {
    German const language;
    TalkedOver const four(false, true);
    std::string const html = report_html(four.report);
    for (char const* const expected :
         {"<html lang=\"de\">", "4 Lesende \u00B7 verglichen mit einer L\u00F6sung", "<h2>Die Klasse</h2>",
          "Wer was als Claim markiert hat", "So steht es in der L\u00F6sung.", "Verschiedene Grenzen", "1,00",
          "odd.json: Diese Datei geh\u00F6rt zu einem anderen Artikel als die \u00FCbrigen"})
        CHECK_MESSAGE(html.find(expected) != std::string::npos, expected);
    CHECK(html.find("1.00") == std::string::npos);
    std::string const csv = report_csv(four.report);
    CHECK(csv.starts_with("\uFEFFName,Datei,Claim,Source,Verbindungen,F1 gegen die L\u00F6sung,"));
    CHECK(csv.find(",1.00,") != std::string::npos);
}

TEST_CASE("a sentence in German has its parts in German order") {
    German const language;
    TalkedOver const four(false, false);
    CHECK(explain(four.table.pairs, four.table.study, 0, 0, Measure::F1Exact) ==
          "Markierungen vom Typ Claim: 1 von Ana, 1 von Ben; davon mit genau denselben Grenzen: 0.");
    std::set<std::string> said;
    for (PairDifference const& difference : differences_of(four.table.study, {0, 1}))
        said.insert(in_words(difference, four.table.study, {0, 1}, four.pile.common()->schema));
    CHECK(said.count("andere Grenzen: bei Ben Ende 14 Zeichen fr\u00FCher; andere Quelle") == 1);
}
