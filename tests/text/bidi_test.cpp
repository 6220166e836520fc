#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "../all_there.h"
#include "text/bidi.h"
#include "text/line_view.h"
#include "unicode/utf8.h"

using text::BaseDirection;

namespace {

std::vector<std::string> fields_of(std::string const& line) {
    std::vector<std::string> fields(1);
    for (char const c : line) {
        if (c == ';')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

std::u32string characters_of(std::string const& codes) {
    std::u32string out;
    std::istringstream words(codes);
    for (std::string code; words >> code;)
        out.push_back(static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16)));
    return out;
}

BaseDirection direction_of(std::string const& field) {
    return field == "0"   ? BaseDirection::LeftToRight
           : field == "1" ? BaseDirection::RightToLeft
                          : BaseDirection::Automatic;
}

std::vector<std::uint32_t> order_of(std::vector<std::uint8_t> const& levels) {
    std::vector<std::uint32_t> order;
    text::find_visual_order(levels, order);
    return order;
}

std::vector<std::string> words_of(std::string const& field) {
    std::vector<std::string> out;
    std::istringstream words(field);
    for (std::string word; words >> word;) out.push_back(word);
    return out;
}

std::vector<std::uint32_t> numbers_of(std::string const& field) {
    std::vector<std::uint32_t> out;
    for (std::string const& word : words_of(field))
        out.push_back(static_cast<std::uint32_t>(std::strtoul(word.c_str(), nullptr, 10)));
    return out;
}

// Sets a text on one line and tells its characters from left to right, by the units that are drawn.
class LineOrder {
public:
    explicit LineOrder(text::Fonts& fonts) : analyser_(fonts.implementation()), view_(fonts.implementation()) {}

    // Without those that have no level ("x"), as rule X9 removes them.
    std::vector<std::uint32_t> order(std::u32string const& text, BaseDirection direction,
                                     std::vector<std::string> const& levels) {
        text::Voice voice;
        voice.direction = direction;
        analyser_.analyse(text, voice, analysis_);
        lines_.assign(1, text::Line{});
        auto const length = static_cast<std::uint32_t>(text.size());
        view_.look_at({analysis_.units, lines_, length, analysis_.base_level, {}, nullptr}, 0);
        std::vector<std::uint32_t> out;
        for (text::VisualUnit const& unit : view_.units()) {
            for (std::uint32_t i = 0; i < unit.length; ++i) {
                std::uint32_t const at = unit.right_to_left ? unit.end() - 1 - i : unit.start + i;
                if (levels[at] != "x") out.push_back(at);
            }
        }
        return out;
    }
    std::uint8_t base_level() const { return analysis_.base_level; }

private:
    text::Analyser analyser_;
    text::LineView view_;
    text::Analysis analysis_;
    std::vector<text::Line> lines_;
};

} // namespace

TEST_CASE("only what can run from right to left asks for bidi levels") {
    for (char32_t const c :
         {U'א', U'ب', U'٣', U'ﬡ', U'ﷲ', char32_t(0x200F), char32_t(0x202B), char32_t(0x2067), char32_t(0x1E900)})
        CHECK(text::is_bidi_trigger(c));
    for (char32_t const c :
         {U'a', U'é', U'Ж', U'ω', U'’', U'“', U'…', U'—', U'क', U'漢', char32_t(0x200D), char32_t(0x1F309)})
        CHECK_FALSE(text::is_bidi_trigger(c));
}

TEST_CASE("levels follow the first strong character unless a direction is set") {
    std::vector<std::uint8_t> levels;
    CHECK(text::find_levels(U"ab אב", BaseDirection::Automatic, levels) == 0);
    CHECK(levels == std::vector<std::uint8_t>{0, 0, 0, 1, 1});
    CHECK(text::find_levels(U"אב ab 12", BaseDirection::Automatic, levels) == 1);
    CHECK(levels == std::vector<std::uint8_t>{1, 1, 1, 2, 2, 2, 2, 2});
    CHECK(text::find_levels(U"ab", BaseDirection::RightToLeft, levels) == 1);
    CHECK(levels == std::vector<std::uint8_t>{2, 2});
    CHECK(text::find_levels(U"א\u001Ca", BaseDirection::Automatic, levels) == 1);
    CHECK(levels.size() == 3);
    CHECK(text::find_levels(U"", BaseDirection::RightToLeft, levels) == 1);
    CHECK(levels.empty());
}

TEST_CASE("a part of a paragraph has the levels that it has in the whole") {
    std::u32string_view const alphabet = U"abc אבג عبم 12 ٣٤,.!\u202A\u202B\u202D\u202E\u202C\u2066\u2067\u2068"
                                         U"\u2069\u202C\u2069\u200F";
    constexpr std::size_t kContext = 64;
    std::mt19937 random(5);
    std::vector<std::uint8_t> whole;
    std::vector<std::uint8_t> part;
    std::uint32_t differing = 0;
    std::uint32_t compared = 0;
    for (int round = 0; round < 300; ++round) {
        std::u32string text;
        while (text.size() < 600) text += alphabet[random() % (round % 2 == 0 ? 16 : alphabet.size())];
        std::uint8_t const base = text::find_levels(text, BaseDirection::Automatic, whole);
        unicode::Text const article = unicode::Text::from_utf8(unicode::to_utf8(text));
        CHECK(text::find_base_level(article, article.all(), BaseDirection::Automatic) == base);
        std::size_t const window = 200;
        text::BidiState before(base);
        for (std::size_t i = 0; i < window; ++i) before.pass(text[i]);
        text::find_levels(std::u32string_view(text).substr(window), before, part);
        REQUIRE(part.size() == text.size() - window);
        for (std::size_t i = window + kContext; i < text.size(); ++i, ++compared)
            differing += whole[i] != part[i - window] ? 1 : 0;
    }
    CHECK(compared > 100'000);
    CHECK(differing == 0);
}

TEST_CASE("embeddings deeper than there are levels close in their turn") {
    std::u32string text = U"a";
    for (int i = 0; i < 2000; ++i) text += i % 3 == 0 ? U"\u202B" : i % 3 == 1 ? U"\u2067" : U"\u202Aא";
    for (int i = 0; i < 1000; ++i) text += i % 2 == 0 ? U"\u202Cb" : U"\u2069b";
    text += U" אב 12 cd";
    std::vector<std::uint8_t> whole;
    std::uint8_t const base = text::find_levels(text, BaseDirection::Automatic, whole);
    text::BidiState before(base);
    CHECK_FALSE(before.is_embedded());
    for (char32_t const c : text) before.pass(c);
    CHECK(before.is_embedded());
    CHECK(before.prefix().size() < 2000);
    CHECK(*std::max_element(whole.begin(), whole.end()) <= 126);
}

TEST_CASE("a line is reordered level by level, the highest first") {
    CHECK(order_of({}).empty());
    CHECK(order_of({0, 0, 0}) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(order_of({1, 1, 1}) == std::vector<std::uint32_t>{2, 1, 0});
    CHECK(order_of({0, 1, 2, 2, 1, 0}) == std::vector<std::uint32_t>{0, 4, 2, 3, 1, 5});
    CHECK(order_of({1, 2, 2, 1}) == std::vector<std::uint32_t>{3, 1, 2, 0});
}

TEST_CASE("the order on a line is that of Unicode's official bidi test, every case of it") {
    std::string const path = test::unicode_file("BidiCharacterTest.txt");
    if (!test::can_test_with_file(path, "unicode-data")) return;
    text::Fonts fonts;
    LineOrder line(fonts);
    std::ifstream file(path);
    int samples = 0;
    int wrong = 0;
    int number = 0;
    for (std::string row; std::getline(file, row);) {
        ++number;
        std::vector<std::string> const fields = fields_of(row);
        if (fields.size() < 5 || row[0] == '#') continue;
        std::u32string const characters = characters_of(fields[0]);
        std::vector<std::string> const levels = words_of(fields[3]);
        std::vector<std::uint32_t> const found = line.order(characters, direction_of(fields[1]), levels);
        bool const is_right = std::to_string(line.base_level()) == fields[2] && found == numbers_of(fields[4]);
        if (!is_right && wrong++ < 5) MESSAGE(path << ":" << number << ": " << fields[0]);
        ++samples;
    }
    CHECK(samples == 91'707);
    CHECK(wrong == 0);
}
