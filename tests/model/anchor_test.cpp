#include "model/anchor.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "model/project.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

namespace {

using unicode::range;
using unicode::Range;
using Ranges = std::vector<Range>;

model::Quote quote(std::string exact, std::string prefix = "", std::string suffix = "") {
    return {std::move(exact), std::move(prefix), std::move(suffix), {}};
}

model::Found found(std::string const& text, Ranges const& last, model::Quote const& words) {
    return model::find_places(unicode::Text::from_utf8(text), {{last, &words}}).front();
}

Ranges placed(std::string const& text, Ranges const& last, model::Quote const& words) {
    return found(text, last, words).fragments;
}

// An article of sentences, none like another.
std::u32string article(std::mt19937& random, std::size_t words) {
    static char const* const kSyllables[] = {"ba", "ker", "mi", "nis",  "ter", "har", "bour", "pri", "ces", "fall",
                                             "to", "day", "re", "port", "say", "in",  "qui",  "ry",  "lon", "do"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        for (std::size_t left = 1 + random() % 4; left > 0; --left) text += kSyllables[random() % 20];
        text += random() % 12 == 0   ? ". "
                : random() % 60 == 0 ? ".\n\n"
                : random() % 40 == 0 ? " caf\u00E9\u0301 "
                                     : " ";
    }
    auto const whole = unicode::Text::from_utf8(text);
    return whole.code_points(whole.all());
}

// The text after random edits; `places`: where each old character is (or would be) in it.
struct Edited {
    std::u32string text;
    std::vector<std::uint32_t> places;
};

Edited edited(std::u32string const& text, std::mt19937& random, double rate) {
    Edited result;
    auto const happens = [&](double chance) { return static_cast<double>(random() % 1'000'000) < chance * 1e6; };
    auto const letter = [&] { return static_cast<char32_t>(U'a' + random() % 26); };
    for (char32_t const character : text) {
        result.places.push_back(static_cast<std::uint32_t>(result.text.size()));
        if (!happens(rate)) {
            result.text += character;
            continue;
        }
        std::uint32_t const kind = random() % 3;
        if (kind == 0) result.text += letter();
        if (kind == 1) (result.text += letter()) += character;
    }
    result.places.push_back(static_cast<std::uint32_t>(result.text.size()));
    return result;
}

unicode::Text as_text(std::u32string const& characters) {
    return unicode::Text::from_utf8(unicode::to_utf8(characters));
}

struct Marked {
    std::vector<Ranges> places;
    std::vector<model::Quote> quotes;
    std::vector<model::Sought> sought() const {
        std::vector<model::Sought> all;
        for (std::size_t i = 0; i < places.size(); ++i) all.push_back({places[i], &quotes[i]});
        return all;
    }
};

// Whole words from one place on, as a reader marks them.
Marked marked(unicode::Text const& text, std::mt19937& random, std::size_t count, std::uint32_t longest) {
    Marked marks;
    for (std::size_t i = 0; i < count; ++i) {
        auto const start = static_cast<std::uint32_t>(random() % (text.length() - longest - 1));
        Range const words = unicode::snap_selection(text, range(start, start + 2 + random() % longest));
        if (words.is_empty()) continue;
        marks.places.push_back({words});
        marks.quotes.push_back(model::quote_of(text, {words}));
    }
    return marks;
}

struct Tally {
    std::size_t right = 0; // on the same words
    std::size_t wrong = 0; // elsewhere
    std::size_t orphans = 0;
    std::size_t same = 0; // to the character
    double share() const { return static_cast<double>(right) / static_cast<double>(right + wrong + orphans); }
};

// Of the words that one covers or the other, most are common to both.
bool is_about(Range first, Range second) {
    auto const begin = std::max(first.start, second.start);
    auto const end = std::min(first.end, second.end);
    std::uint32_t const both = begin < end ? end - begin : 0;
    return 2 * both > std::max(first.end, second.end) - std::min(first.start, second.start);
}

std::vector<Range> places_after(Edited const& text, Marked const& marks) {
    std::vector<Range> places;
    for (Ranges const& old : marks.places)
        places.push_back(range(text.places[old.front().start.value()], text.places[old.front().end.value()]));
    return places;
}

Tally tally(std::vector<Range> const& should, std::vector<model::Found> const& answers) {
    Tally result;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].fragments.empty()) {
            ++result.orphans;
            continue;
        }
        Range const is = answers[i].fragments.front();
        ++(is_about(is, should[i]) ? result.right : result.wrong);
        if (is == should[i]) ++result.same;
    }
    return result;
}

// One stands on the other's words and the other on its.
bool are_swapped(std::vector<Range> const& should, std::vector<model::Found> const& answers, std::size_t i,
                 std::size_t j) {
    if (answers[i].fragments.empty() || answers[j].fragments.empty() || is_about(should[i], should[j])) return false;
    return is_about(answers[i].fragments.front(), should[j]) && is_about(answers[j].fragments.front(), should[i]);
}

Tally land(unsigned seed, double rate, std::uint32_t longest) {
    std::mt19937 random(seed);
    auto const before = article(random, 3'000);
    auto const text = as_text(before);
    auto const marks = marked(text, random, 300, longest);
    auto const after = edited(before, random, rate);
    auto const new_text = as_text(after.text);
    auto const answers = model::find_places(new_text, marks.sought());
    for (model::Found const& answer : answers) {
        CHECK(answer.fragments.empty() == !answer.reason.empty());
        for (Range const& fragment : answer.fragments) {
            CHECK(unicode::is_grapheme_border(new_text, fragment.start));
            CHECK(unicode::is_grapheme_border(new_text, fragment.end));
        }
    }
    auto const should = places_after(after, marks);
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(are_swapped(should, answers, i, j));
    return tally(should, answers);
}

} // namespace

TEST_CASE("words that stand once are found, in code points") {
    auto const one = found("é😀 the word", {range(0, 4)}, quote("word"));
    CHECK(one.fragments == Ranges{range(7, 11)});
    CHECK(one.how == "exact");
    CHECK(one.score == 1);
}

TEST_CASE("what surrounds the words decides between several places") {
    std::string const text = "he said yes. she said no. they said yes.";
    CHECK(placed(text, {range(0, 4)}, quote("said", "she ", " no")) == Ranges{range(17, 21)});
    CHECK(placed(text, {range(0, 4)}, quote("said", "they ", " yes")) == Ranges{range(31, 35)});
}

TEST_CASE("where surroundings agree equally well, the nearer place is taken") {
    std::string const text = "a said b. a said b. a said b.";
    CHECK(placed(text, {range(13, 17)}, quote("said", "a ", " b.")) == Ranges{range(12, 16)});
}

TEST_CASE("words without a place say why") {
    CHECK(found("said said", {range(50, 54)}, quote("said")).reason == "several places fit equally");
    CHECK(found("mute", {range(0, 1)}, quote("")).reason.find("no quote") != std::string::npos);
    CHECK(found("nothing of the kind here", {range(0, 9)}, quote("xylophone")).reason == "text not found");
    CHECK(found("", {range(0, 4)}, quote("said", "he ", " so")).reason == "text not found");
}

TEST_CASE("words that were edited are found as what they are now, whole words and with a score") {
    std::string const text = "Yesterday the harbour bridges were finally closed for repairs, the city said.";
    auto const one =
        found(text, {range(4, 42)}, quote("harbor bridge was finaly closed for repair", "The ", ", the city"));
    CHECK(one.fragments == Ranges{range(14, 61)});
    CHECK(one.how == "approximate");
    CHECK(one.score > 0.7);
    CHECK(one.score < 1);
}

TEST_CASE("a word put in beside a border does not push the first or last word out") {
    model::Quote const words = quote("two engines failed inspection", "by the coast guard, ", " in the town");
    CHECK(placed("A report by the coast guard, two old engines failed the inspections in the town last autumn.",
                 {range(21, 50)}, words) == Ranges{range(29, 67)});
    CHECK(placed("A report by the coast guard, two engines failed yearly inspection in the town last autumn.",
                 {range(21, 50)}, words) == Ranges{range(29, 65)});
}

TEST_CASE("what is altogether different is not taken for the words, even between the same neighbours") {
    CHECK(placed("One two. Completely other words here. Three four.", {range(9, 36)},
                 quote("The mayor closed the bridge", "One two. ", ". Three four."))
              .empty());
}

TEST_CASE("two places that are equally like the words are no place") {
    auto const one =
        found("the harbour brxdge. xx xx. the harbour brydge.", {range(300, 318)}, quote("the harbour bridge"));
    CHECK(one.fragments.empty());
    CHECK(one.reason == "several places fit equally");
}

TEST_CASE("fragments stand one after the other, also when what lies between them has changed") {
    Ranges const old{range(0, 11), range(16, 28)};
    model::Quote const words = quote("the hangers at their end");
    CHECK(placed("xx the hangers are at their end", old, words) == Ranges{range(3, 14), range(19, 31)});
    CHECK(placed("xx the hangers were found at their end", old, words) == Ranges{range(3, 14), range(26, 38)});
    CHECK(placed("xx the hangars were found at their end", old, words) == Ranges{range(3, 14), range(26, 38)});
    CHECK(placed("at their end there are the hangers", old, words).empty());
}

TEST_CASE("what follows an insertion moves along with what stood before it") {
    auto const text = unicode::Text::from_utf8("new. one two. one two.");
    model::Quote const first = quote("two", "one ", ". one two.");
    model::Quote const second = quote("one", "one two. ", " two.");
    auto const answers = model::find_places(text, {{{range(4, 7)}, &first}, {{range(9, 12)}, &second}});
    CHECK(answers[0].fragments == Ranges{range(9, 12)});
    CHECK(answers[1].fragments == Ranges{range(14, 17)});
}

TEST_CASE("the same words in several marks keep their order, and what stands between them says which is which") {
    std::string before;
    for (int i = 0; i < 40; ++i)
        before += i % 8 == 3 ? "Number " + std::to_string(i) + " agrees. " : std::string("She said no to it. ");
    auto const text = unicode::Text::from_utf8(before);
    std::string const opening = "Something new stands here. ";
    Marked marks;
    for (std::size_t at = before.find("said"); at != std::string::npos; at = before.find("said", at + 1)) {
        marks.places.push_back({range(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 4))});
        marks.quotes.push_back(model::quote_of(text, marks.places.back()));
    }
    auto const answers = model::find_places(unicode::Text::from_utf8(opening + before), marks.sought());
    std::size_t right = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].fragments.empty()) continue;
        std::uint32_t const moved = answers[i].fragments.front().start - marks.places[i].front().start;
        right += moved == opening.size() ? 1 : 0;
        for (std::size_t j = 0; j < i; ++j)
            if (!answers[j].fragments.empty()) CHECK(answers[j].fragments <= answers[i].fragments);
    }
    CHECK(marks.places.size() == 35);
    CHECK(right >= 30);
}

TEST_CASE("words longer than any sentence are found by both their ends") {
    std::mt19937 random(5);
    auto const before = article(random, 2'000);
    auto const text = as_text(before);
    Range const old = unicode::snap_selection(text, range(1'000, 6'000));
    model::Quote const words = model::quote_of(text, {old});
    auto const after = edited(before, random, 0.05);
    auto const one = model::find_places(as_text(after.text), {{{old}, &words}}).front();
    CHECK(one.fragments.size() == 1);
    if (one.fragments.empty()) return;
    CHECK(one.fragments.front().start.value() + 8 >= after.places[old.start.value()]);
    CHECK(one.fragments.front().start.value() <= after.places[old.start.value()] + 8);
    CHECK(one.fragments.front().end.value() + 8 >= after.places[old.end.value()]);
    CHECK(one.fragments.front().end.value() <= after.places[old.end.value()] + 8);
}

TEST_CASE("at least 95 of 100 marks land on their words in a text with up to 15 % of edits, and hardly any elsewhere") {
    for (double const rate : {0.01, 0.05, 0.10, 0.15}) {
        for (std::uint32_t const longest : {30U, 120U}) {
            Tally sum;
            for (unsigned seed = 1; seed <= 3; ++seed) {
                Tally const one = land(seed, rate, longest);
                sum.right += one.right;
                sum.wrong += one.wrong;
                sum.orphans += one.orphans;
                sum.same += one.same;
            }
            CAPTURE(rate);
            CAPTURE(longest);
            CAPTURE(sum.right);
            CAPTURE(sum.wrong);
            CAPTURE(sum.orphans);
            CAPTURE(sum.same);
            CHECK(sum.share() >= 0.95);
            CHECK(sum.wrong * 50 <= sum.right);
        }
    }
}

TEST_CASE("nothing of an article is found in quite another one") {
    std::mt19937 random(9);
    auto const text = as_text(article(random, 2'000));
    auto const marks = marked(text, random, 200, 80);
    std::u32string other;
    for (int i = 0; i < 20'000; ++i) other += static_cast<char32_t>(0x0430 + random() % 32);
    for (model::Found const& answer : model::find_places(as_text(other), marks.sought()))
        CHECK(answer.fragments.empty());
}
