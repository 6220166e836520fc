#include "base/words.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

using base::Catalogue;

namespace {

using Bytes = std::vector<std::uint8_t>;

void put(Bytes& bytes, std::size_t at, std::size_t number) {
    for (int byte = 0; byte < 4; ++byte) bytes[at + byte] = static_cast<std::uint8_t>(number >> 8 * byte);
}

// A .mo file of these entries, which are in order.
Bytes mo(std::vector<std::pair<std::string, std::string>> const& entries) {
    std::size_t const tables = 28;
    Bytes bytes(tables + entries.size() * 16);
    put(bytes, 0, 0x950412DE);
    put(bytes, 8, entries.size());
    put(bytes, 12, tables);
    put(bytes, 16, tables + entries.size() * 8);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (auto const& [table, words] :
             {std::pair(tables, entries[i].first), std::pair(tables + entries.size() * 8, entries[i].second)}) {
            put(bytes, table + i * 8, words.size());
            put(bytes, table + i * 8 + 4, bytes.size());
            bytes.insert(bytes.end(), words.begin(), words.end());
            bytes.push_back(0);
        }
    }
    return bytes;
}

std::string const kMarks = std::string("{} mark\0{} marks", 16);
std::string const kMarkierungen = std::string("{} Markierung\0{} Markierungen", 29);

Bytes german() {
    return mo({{"", "Language: de"}, {"Close", "Schließen"}, {kMarks, kMarkierungen}, {"{} of {}", "{2} hat {1}"}});
}

struct German {
    German() {
        base::teach("de", Catalogue::read(german()).release_value());
        base::speak("de");
    }
    ~German() { base::speak("en"); }
};

Bytes read(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t number_at(Bytes const& bytes, std::size_t at) {
    return bytes[at] | bytes[at + 1] << 8U | bytes[at + 2] << 16U | static_cast<std::size_t>(bytes[at + 3]) << 24U;
}

// The forms of an entry of one of the two tables.
std::vector<std::string> forms(Bytes const& bytes, std::size_t table, std::size_t number) {
    std::size_t const length = number_at(bytes, table + number * 8);
    auto const* start = reinterpret_cast<char const*>(bytes.data()) + number_at(bytes, table + number * 8 + 4);
    std::vector<std::string> found;
    for (std::size_t at = 0; at <= length; at += found.back().size() + 1) found.emplace_back(start + at);
    return found;
}

// Which parts a sentence has places for: "{} of {}" and "{2} hat {1}" both {1, 2}.
std::multiset<int> places(std::string const& sentence) {
    std::multiset<int> found;
    int next = 1;
    for (std::size_t at = sentence.find('{'); at != std::string::npos; at = sentence.find('{', at + 1)) {
        if (sentence[at + 1] == '}') found.insert(next++);
        if (sentence[at + 1] >= '1' && sentence[at + 1] <= '9' && sentence[at + 2] == '}')
            found.insert(sentence[at + 1] - '0');
    }
    return found;
}

} // namespace

TEST_CASE("without a catalogue sentences are said in English") {
    base::speak("en");
    CHECK(std::string(base::say("Close")) == "Close");
    CHECK(base::say("{} of {}", 3, "many") == "3 of many");
    CHECK(base::say_count(1, "{} mark", "{} marks") == "1 mark");
    CHECK(base::say_count(0, "{} mark", "{} marks") == "0 marks");
    CHECK(base::language() == "en");
}

TEST_CASE("with a catalogue its sentences are said, and English where it has none") {
    German const german;
    CHECK(std::string(base::say("Close")) == "Schließen");
    CHECK(std::string(base::say("Open")) == "Open");
    CHECK(std::string(base::say("")) == "");
    CHECK(base::language() == "de");
}

TEST_CASE("another language may have the parts in another order") {
    German const german;
    CHECK(base::say("{} of {}", 3, "Anna") == "Anna hat 3");
}

TEST_CASE("the count chooses the form") {
    German const german;
    CHECK(base::say_count(1, "{} mark", "{} marks") == "1 Markierung");
    CHECK(base::say_count(2, "{} mark", "{} marks") == "2 Markierungen");
    CHECK(base::say_count(0, "{} mark", "{} marks") == "0 Markierungen");
    CHECK(base::say_count(5, "{2} has {1} part", "{2} has {1} parts", "It") == "It has 5 parts");
}

TEST_CASE("a place without a part, braces of the reader's and unclosed ones stay as they are") {
    CHECK(base::say("{} and {3} {", "{}") == "{} and {3} {");
    CHECK(base::say("a {x} {12345678901}", 1) == "a {x} {12345678901}");
}

TEST_CASE("numbers have the signs of the language") {
    CHECK(base::number_words(1'234'567) == "1,234,567");
    CHECK(base::number_words(-1234) == "-1,234");
    CHECK(base::number_words(999) == "999");
    CHECK(base::number_words(-999) == "-999");
    CHECK(base::decimal_words(4.5, 1) == "4.5");
    CHECK(base::decimal_words(0.04, 2) == "0.04");
    CHECK(base::decimal_words(-0.001, 1) == "0.0");
    German const german;
    CHECK(base::number_words(1'234'567) == "1.234.567");
    CHECK(base::decimal_words(1234.5, 1) == "1.234,5");
    base::set_number_signs({".", "\u2019"});
    CHECK(base::decimal_words(1234.5, 1) == "1\u2019234.5");
}

TEST_CASE("what was kept in English is said again") {
    CHECK(base::say_again("{} of {}", "3 of 12") == "3 of 12");
    CHECK(base::say_again("Close", "Close") == "Close");
    CHECK(base::say_again("{} of {}", "3 from 12").empty());
    CHECK(base::say_again("Close", "Close it").empty());
    German const german;
    CHECK(base::say_again("{} of {}", "3 of Anna") == "Anna hat 3");
}

TEST_CASE("English can be spoken again, and only what was taught besides") {
    {
        German const german;
        CHECK_FALSE(base::speak("fr"));
        CHECK(base::language() == "de");
    }
    CHECK(std::string(base::say("Close")) == "Close");
    CHECK(base::number_words(1234) == "1,234");
}

TEST_CASE("a catalogue that is cut off anywhere is refused") {
    Bytes const whole = german();
    REQUIRE(Catalogue::read(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Bytes const cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        CAPTURE(size);
        auto const read = Catalogue::read(cut);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.find("English") != std::string::npos);
    }
}

TEST_CASE("a damaged catalogue is refused or read without leaving its bytes") {
    Bytes const whole = german();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (std::uint8_t const value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
            Bytes broken = whole;
            broken[at] = value;
            auto const read = Catalogue::read(std::move(broken));
            if (read) {
                read.value().find("Close");
                read.value().find("{} mark", "{} marks", 2);
            }
        }
    }
    CHECK_FALSE(Catalogue::read(mo({{"b", "1"}, {"a", "2"}})));
    CHECK_FALSE(Catalogue::read(mo({{"a", "1"}, {"a", "2"}})));
}

TEST_CASE("German has the places of each English sentence and nothing left empty") {
    Bytes const bytes = read(GLOSS_ASSETS_DIR "/words/de.mo");
    REQUIRE(Catalogue::read(bytes));
    std::size_t const count = number_at(bytes, 8);
    CHECK(count > 1000);
    for (std::size_t number = 1; number < count; ++number) {
        auto const english = forms(bytes, number_at(bytes, 12), number);
        auto const german = forms(bytes, number_at(bytes, 16), number);
        REQUIRE(english.size() == german.size());
        CAPTURE(english[0]);
        for (std::size_t form = 0; form < german.size(); ++form) {
            CHECK_FALSE(german[form].empty());
            // "one" may stand for "{}" in either language.
            if (form + 1 == german.size()) CHECK(places(german[form]) == places(english.back()));
        }
    }
}
