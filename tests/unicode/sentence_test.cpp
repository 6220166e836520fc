#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "unicode/segment.h"

using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

// Cuts a paragraph into its sentences by asking at every position.
std::vector<std::string> sentences(std::string_view utf8) {
    Text const text = Text::from_utf8(utf8);
    std::vector<Range> ranges;
    for (std::uint32_t i = 0; i < text.length(); ++i) {
        Range const found = unicode::sentence_at(text, Position(i));
        if (ranges.empty() || !(ranges.back() == found)) ranges.push_back(found);
    }
    std::vector<std::string> out;
    for (Range const range : ranges) out.emplace_back(text.slice(range));
    return out;
}

void check_one(std::string_view sentence) {
    CHECK(sentences(sentence) == std::vector<std::string>{std::string(sentence)});
}

void check_two(std::string const& first, std::string const& second) {
    CHECK(sentences(first + " " + second) == std::vector<std::string>{first, second});
}

} // namespace

TEST_CASE("a sentence ends at . ? ! with closing quotes, and white space after it belongs to no sentence") {
    check_two("The bridge closes.", "Nobody knows why.");
    check_two("“The bridge closes.”", "Nobody knows why.");
    check_two("Does it close?", "Yes!");
    check_two("It costs 3.5 million.", "That is cheap.");
    check_two("It closes... soon.", "Then it opens.");
}

TEST_CASE("English abbreviations and initials do not end a sentence") {
    check_one("Mr. Brown and Dr. Green met Prof. White of St. John’s.");
    check_one("J. R. R. Tolkien was read by J.-P. Smith and George W. Bush.");
    check_one("The U.S. Senate met Sen. Jones at 5 p.m. Monday, i.e. Nov. 22.");
    check_one("See No. 5 and Fig. 3 on p. 12.");
    check_one("Acme Inc. Chairman Lee Jr. resigned, vs. Smith Ltd. Partners.");
}

TEST_CASE("the states of America as the press shortens them do not end a sentence, unless a new one begins") {
    for (std::string const state : {"Ala", "Ark", "Del", "Ill", "Ind", "Kan", "La", "Mass", "Md", "Miss", "Mo", "Mont",
                                    "Neb", "Ore", "Pa", "Vt", "Wash", "W.Va"}) {
        CAPTURE(state);
        check_one("The mayor of Salem, " + state + ". Governor Lee and Ann Ray met.");
        check_two("It rained in Salem, " + state + ".", "The mayor was glad.");
    }
    check_two("That is what they would miss.", "Governors agreed.");
}

TEST_CASE("an abbreviation that may end a sentence does so before an article or a pronoun") {
    check_two("It was made in the U.S.", "The other was not.");
    check_two("He came at 5 p.m.", "She had left.");
    check_two("We have no plan B.", "There is none.");
    check_two("He said no.", "Five others agreed.");
    check_two("I spoke with Phil.", "The council has not answered.");
    check_two("It was modern art.", "Critics agreed.");
}

TEST_CASE("German abbreviations and ordinals do not end a sentence") {
    check_one("Am 22. November sprach Dr. Müller z. B. Herrn Meier an, d. h. Hrn. Meier.");
    check_one("Im 19. Jahrhundert galt Nr. 5 bzw. Abs. 3 ca. Zwanzig Jahre.");
    check_one("Dr. rer. nat. Anna Groß, Dr. med. Ott, Mag. Huber und Univ.-Prof. Kern lesen in der Hl. Schrift.");
    check_two("Sie ist 12.", "Er ist 13.");
}

TEST_CASE("French abbreviations do not end a sentence") {
    check_one("M. Dupont et MM. Durand, av. J.-C. Rome, lisent l’art. 5, p. ex. Hugo.");
    check_one("M. Le Maire et M. Le Drian ont vu MM. Les Roches.");
    check_two("C’est M. Dupont.", "Il est parti.");
}

TEST_CASE("Spanish abbreviations do not end a sentence") {
    check_one("El Sr. García y la Dra. López de EE. UU. Llamazares leyeron la pág. 5.");
    check_two("Vive en EE. UU.", "El otro no.");
}

TEST_CASE("Serbian and Croatian abbreviations do not end a sentence, in either alphabet") {
    check_one("Prof. dr Petrović i g. Ilić su npr. Marku dali br. 5, tj. Sve do tzv. Mosta.");
    check_one("Проф. др Петровић и г. Илић су нпр. Марку дали бр. 5, тзв. Моста.");
    check_one("Umro je 15. novembra 2026. godine u Beogradu.");
    check_two("Most je zatvoren.", "On je star.");
    check_two("Мост је затворен.", "Он је стар.");
}

TEST_CASE("a French quotation ends behind the space before its mark") {
    check_two("« C’est fini ! »", "Il est parti.");
    check_two("« C’est fini ! », dit-il.", "Puis il partit.");
    check_one("« Non ! » répondit-il.");
    check_one("« Non ! » répondit-il.");
    check_two("„Nein!“", "»Doch!«");
    check_two("Er kam.", "»Doch!« rief sie.");
}

TEST_CASE("the news of five languages is cut where a reader would") {
    check_two("President Joe R. Biden Jr. met Gov. Andrew M. Cuomo in Washington, D.C., on Jan. 5.", "He left.");
    check_two("See pp. 12–15, ch. 3, and cf. Smith et al. 2019.", "It was Fig. 2.");
    check_two("Die GmbH & Co. KG in der Hauptstr. 5 gehört u. a. der Fa. Meier.", "Sie ist alt.");
    check_two("Im 20. Jh. v. Chr. lebte hier niemand.", "Im Jahr 300 n. Chr. schon.");
    check_two("Der 1. FC Köln gewann am 14. Spieltag 3:1.", "Die Fans jubelten.");
    check_two("J.-M. Le Clézio, né apr. J.-C., habite bd. Voltaire, etc.", "Il est vieux.");
    check_two("El Dr. J. L. Borges vivía en la Av. de la Paz núm. 5.", "No salía.");
    check_two("Dr. sc. Ivan Horvat, ul. kneza Branimira br. 5, kaže npr. ovo.", "On je star.");
    check_two("Председник А. Вучић је 5. октобра 2023. посетио тзв. Савет, тј. Владу.", "Није говорио.");
}

TEST_CASE("a question goes on when the next word is small") {
    check_one("“Why now?” he asked.");
    check_one("¿Qué pasó? preguntó ella.");
    check_two("“Why now?”", "He asked.");
}

TEST_CASE("a line end ends a sentence, and one is found in a paragraph of any length") {
    Text const text = Text::from_utf8("A headline\nThe first. The second.");
    CHECK(unicode::sentence_at(text, Position(3)) == unicode::range(0, 10));
    CHECK(unicode::sentence_at(text, Position(10)) == unicode::range(0, 10));
    CHECK(unicode::sentence_at(text, Position(12)) == unicode::range(11, 21));
    CHECK(unicode::sentence_at(text, Position(text.length())) == unicode::range(22, text.length()));

    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "Mr. Brown said so again. ";
    Text const long_text = Text::from_utf8(many);
    for (std::uint32_t const at : {0u, 3u, 250'000u, 250'013u, 499'990u})
        CHECK(long_text.slice(unicode::sentence_at(long_text, Position(at))) == "Mr. Brown said so again.");
    Text const endless = Text::from_utf8("Start. A" + std::string(299'999, 'a') + " Bb. Next one.");
    CHECK(unicode::sentence_at(endless, Position(150'000)) == unicode::range(7, 300'011));
}

TEST_CASE("an empty paragraph has an empty sentence") {
    Text const text = Text::from_utf8("a\n\nb");
    CHECK(unicode::sentence_at(text, Position(2)) == unicode::range(2, 2));
    CHECK(unicode::sentence_at(Text(), Position(0)) == unicode::range(0, 0));
}
