#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../all_there.h"
#include "unicode/breaks.h"
#include "unicode/segment.h"
#include "unicode/sentence.h"
#include "unicode/utf8.h"

namespace {

// One line of an official break test: the characters and, after each, whether a border is there.
struct Sample {
    int line = 0;
    std::u32string characters;
    std::vector<bool> breaks;
};

std::vector<Sample> read_samples(std::string const& path) {
    std::ifstream file(path);
    std::vector<Sample> samples;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::istringstream words(line.substr(0, line.find('#')));
        Sample sample{number, {}, {}};
        bool first = true;
        for (std::string word; words >> word;) {
            bool const is_break = word == "\xC3\xB7";
            bool const is_sign = is_break || word == "\xC3\x97";
            if (!is_sign)
                sample.characters.push_back(static_cast<char32_t>(std::strtoul(word.c_str(), nullptr, 16)));
            else if (!first)
                sample.breaks.push_back(is_break);
            first = false;
        }
        if (!sample.characters.empty()) samples.push_back(sample);
    }
    return samples;
}

std::string libunibreak_file(char const* name) {
    return std::string(GLOSS_LIBUNIBREAK_DATA) + "/" + name;
}

// Surrogates cannot be in a Text; the files have none.
unicode::Text text_of(Sample const& sample) {
    return unicode::Text::from_utf8(unicode::to_utf8(sample.characters));
}

// Tests of LB25 with a regular expression for numbers, which libunibreak does not tailor (its own list).
std::set<int> lines_skipped_by_libunibreak() {
    std::ifstream file(libunibreak_file("test_skips.h"));
    std::set<int> skipped;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        inside = inside || line.find("testSkipsLine") != std::string::npos;
        int const number = inside ? std::atoi(line.c_str()) : 0;
        if (number > 0) skipped.insert(number);
    }
    return skipped;
}

} // namespace

TEST_CASE("graphemes are cut as in Unicode's official test, whole and position by position") {
    std::vector<Sample> const samples = read_samples(libunibreak_file("GraphemeBreakTest.txt"));
    REQUIRE(samples.size() == 1187);
    for (Sample const& sample : samples) {
        CAPTURE(sample.line);
        std::vector<bool> breaks;
        unicode::find_grapheme_breaks(sample.characters, breaks);
        CHECK(breaks == sample.breaks);
        unicode::Text const text = text_of(sample);
        for (std::uint32_t i = 1; i < sample.characters.size(); ++i)
            CHECK(unicode::is_grapheme_border(text, unicode::Position(i)) == sample.breaks[i - 1]);
    }
}

TEST_CASE("words are cut as in Unicode's official test, whole and position by position") {
    std::vector<Sample> const samples = read_samples(libunibreak_file("WordBreakTest.txt"));
    REQUIRE(samples.size() == 1826);
    for (Sample const& sample : samples) {
        CAPTURE(sample.line);
        std::vector<bool> breaks;
        unicode::find_word_breaks(sample.characters, breaks);
        CHECK(breaks == sample.breaks);
        unicode::Text const text = text_of(sample);
        for (std::uint32_t i = 1; i < sample.characters.size(); ++i)
            CHECK(unicode::is_word_border(text, unicode::Position(i)) == sample.breaks[i - 1]);
    }
}

TEST_CASE("lines may break as in Unicode's official test, but for the numbers that libunibreak leaves out") {
    std::vector<Sample> const samples = read_samples(libunibreak_file("LineBreakTest.txt"));
    std::set<int> const skipped = lines_skipped_by_libunibreak();
    REQUIRE(skipped.size() == 35);
    int tested = 0;
    for (Sample const& sample : samples) {
        if (skipped.count(sample.line) != 0) continue;
        CAPTURE(sample.line);
        std::vector<unicode::LineBreak> breaks;
        unicode::find_line_breaks(sample.characters, "-strict", unicode::LineBreakRules::Standard, breaks);
        std::vector<bool> found;
        for (unicode::LineBreak const line_break : breaks) found.push_back(line_break != unicode::LineBreak::Forbidden);
        CHECK(found == sample.breaks);
        ++tested;
    }
    CHECK(tested == 7619);
}

TEST_CASE("sentences are cut as in Unicode's official test") {
    std::string const path = test::unicode_file("auxiliary/SentenceBreakTest.txt");
    if (!test::can_test_with_file(path, "unicode-data")) return;
    std::vector<Sample> const samples = read_samples(path);
    CHECK(samples.size() >= 502);
    for (Sample const& sample : samples) {
        CAPTURE(sample.line);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < sample.breaks.size(); ++i) {
            if (sample.breaks[i]) expected.push_back(i + 1);
        }
        CHECK(unicode::sentence_borders(sample.characters, unicode::SentenceRules::Standard) == expected);
    }
}
