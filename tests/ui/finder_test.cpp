#include "ui/finder.h"

#include <doctest/doctest.h>

#include "model/index.h"
#include "platform/headless.h"
#include "ui/finding.h"

namespace {

using ui::Finder;
using ui::FindQuery;
using ui::FindScope;
using ui::Hit;

struct Searched {
    explicit Searched(std::string_view utf8) {
        platform::headless::reset();
        project.article.text = unicode::Text::from_utf8(utf8);
        project.header.id = "searched";
    }

    ui::Scene scene() {
        index = model::Index(project);
        ui::Scene scene;
        scene.project = &project;
        scene.index = &index;
        scene.revision = revision;
        return scene;
    }
    void mark(std::uint32_t start, std::uint32_t end, std::string note = {}) {
        model::Span span;
        span.id = "s-" + std::to_string(project.spans.size());
        span.type = "Claim";
        span.fragments = {unicode::range(start, end)};
        span.note = std::move(note);
        project.spans.push_back(span);
        ++revision;
    }
    // To the end, with what the platform answers.
    std::vector<Hit> const& find(FindQuery const& query) {
        while (finder.work(scene(), query, 5)) {
        }
        for (platform::Event const& event : platform::take_events())
            if (auto const* found = std::get_if<platform::PatternFound>(&event)) finder.take(*found);
        finder.work(scene(), query, 5);
        CHECK(finder.is_done());
        return finder.hits();
    }
    std::vector<std::string> words(FindQuery const& query) {
        std::vector<std::string> result;
        for (Hit const& hit : find(query)) result.emplace_back(project.article.text.slice(hit.range));
        return result;
    }
    std::vector<std::uint32_t> starts(FindQuery const& query) {
        std::vector<std::uint32_t> result;
        for (Hit const& hit : find(query)) result.push_back(hit.range.start.value());
        return result;
    }

    model::Project project;
    model::Index index;
    std::uint64_t revision = 1;
    Finder finder;
};

FindQuery query(std::string words) {
    FindQuery result;
    result.words = std::move(words);
    return result;
}
FindQuery whole(std::string words) {
    FindQuery result = query(std::move(words));
    result.whole_words = true;
    return result;
}

using Words = std::vector<std::string>;
using Starts = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("words are found whatever their case and accents, in many scripts, with their accents") {
    Searched searched("Caf\u00E9 cafe\u0301 CAFE decaf. \u0391\u03B8\u03AE\u03BD\u03B1 \u0391\u0398\u0397\u039D\u0391. "
                      "\u0401\u043B\u043A\u0430 \u0435\u043B\u043A\u0430. \u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD. "
                      "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F. Stra\u00DFe");
    CHECK(searched.words(query("cafe")) == Words{"Caf\u00E9", "cafe\u0301", "CAFE"});
    CHECK(searched.words(query("\u03B1\u03B8\u03B7\u03BD\u03B1")).size() == 2);
    CHECK(searched.words(query("\u0415\u041B\u041A\u0410")).size() == 2);
    CHECK(searched.words(query("\u05E9\u05DC\u05D5\u05DD")) == Words{"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD"});
    CHECK(searched.words(query("\u0645\u062D\u0645\u062F")).size() == 1);
    CHECK(searched.words(query("strasse")) == Words{"Stra\u00DFe"});
    CHECK(searched.words(query("s")) == Words{"S"}); // half an \u00DF is none
}

TEST_CASE("case and accents can be made to matter, one without the other") {
    Searched searched("Caf\u00E9 cafe\u0301 Cafe CAF\u00C9");
    FindQuery wish = query("Cafe");
    wish.match_case = true;
    CHECK(searched.starts(wish) == Starts{0, 11});
    wish.match_case = false;
    wish.match_accents = true;
    CHECK(searched.starts(wish) == Starts{11});
    wish.words = "caf\u00E9";
    CHECK(searched.starts(wish) == Starts{0, 5, 16});
    wish.match_case = true;
    CHECK(searched.starts(wish) == Starts{5});
}

TEST_CASE("whole words end where words end: at a possessive, around a hyphen, not inside") {
    Searched searched("Art, art and Artful art's heart. State-of-the-art");
    CHECK(searched.starts(whole("art")) == Starts{0, 5, 20, 46});
    CHECK(searched.find(query("art")).size() == 6);
    CHECK(searched.words(whole("of the")).empty());
    CHECK(Searched("12 2012 1.2 12").starts(whole("12")) == Starts{0, 12});
}

TEST_CASE("whole words of Thai are those of the dictionary; Han has borders everywhere") {
    // The headless dictionary has words of five characters.
    Searched thai("\u0E01\u0E02\u0E03\u0E04\u0E05\u0E01\u0E02\u0E03\u0E04\u0E05\u0E02\u0E03\u0E01\u0E02\u0E03");
    CHECK(thai.starts(query("\u0E01\u0E02\u0E03")) == Starts{0, 5, 12});
    CHECK(thai.starts(whole("\u0E01\u0E02\u0E03")).empty());
    CHECK(thai.starts(whole("\u0E01\u0E02\u0E03\u0E04\u0E05")) == Starts{0, 5});
    CHECK(thai.starts(whole("\u0E02\u0E03\u0E01\u0E02\u0E03")) == Starts{10});
    Searched han("\u6A4B\u6A4B\u5DE5\u6A4B");
    CHECK(han.starts(whole("\u6A4B")) == Starts{0, 1, 3});
}

TEST_CASE("places are whole characters, do not meet each other, and count characters beyond the first plane as one") {
    CHECK(Searched("aaaaa").starts(query("aa")) == Starts{0, 2});
    CHECK(Searched("\U0001F309\U0001F309 x\U0001F309x").starts(query("x")) == Starts{3, 5});
    FindQuery accents = query("e");
    accents.match_accents = true;
    CHECK(Searched("e\u0301 \u00E9 e").starts(accents) == Starts{5});
    CHECK(Searched("\u0915\u093F \u0915").starts(query("\u0915")) == Starts{3}); // a vowel sign belongs to its letter
    CHECK(Searched("anything").find(query("")).empty());
    CHECK(Searched("anything").find(query("\u0301")).empty());
}

TEST_CASE("in the marks their words and notes are looked through, and every mark counts once, in order") {
    Searched searched("The bridge will close. Repairs of the bridge may begin.");
    searched.mark(4, 10, "See the bridge report");
    searched.mark(23, 30, "Who says so? Na\u00EFve");
    searched.mark(38, 44);
    FindQuery wish = query("bridge");
    wish.scope = FindScope::Marks;
    auto const& hits = searched.find(wish);
    CHECK(hits == std::vector<Hit>{{unicode::range(4, 10), 0}, {unicode::range(38, 44), 2}});
    wish.words = "naive";
    CHECK(searched.starts(wish) == Starts{23});
    wish.words = "close";
    CHECK(searched.find(wish).empty());
    wish.words = "bridge See"; // of one mark's words and note
    CHECK(searched.find(wish).empty());
    searched.mark(0, 10, "close to tears");
    wish.words = "close";
    CHECK(searched.find(wish).size() == 1);
}

TEST_CASE("the places follow the text when it is corrected, and stay when a mark is made") {
    Searched searched("one two one");
    CHECK(searched.starts(query("one")) == Starts{0, 8});
    std::uint64_t const before = searched.finder.generation();
    searched.mark(0, 3);
    CHECK(searched.starts(query("one")) == Starts{0, 8});
    CHECK(searched.finder.generation() == before);
    searched.project.article.text = unicode::Text::from_utf8("two one");
    ++searched.revision;
    CHECK(searched.starts(query("one")) == Starts{4});
    CHECK(*searched.finder.first_from(unicode::Position(4)) == 0);
    CHECK(*searched.finder.first_from(unicode::Position(5)) == 0);
}

TEST_CASE("a megabyte is counted to the end, a little at a time") {
    std::string text;
    while (text.size() < 1'000'000) text += "The mayor of the town met the mayor of another town. ";
    std::size_t const sentences = text.size() / 53;
    Searched searched(text);
    FindQuery const wish = query("e");
    int slices = 1;
    // No time at all: one step of the work.
    while (searched.finder.work(searched.scene(), wish, 0)) ++slices;
    CHECK(slices > 60);
    CHECK(searched.finder.hits().size() == 5 * sentences);
    CHECK(searched.find(whole("mayor")).size() == 2 * sentences);
}

#ifndef __EMSCRIPTEN__

TEST_CASE("a pattern is looked for without case and accents too, and its places are characters") {
    Searched searched("\U0001F309 Caf\u00E9 12, cafe\u0301 345; CAFE x.");
    FindQuery wish = query("caf\u00E9 \\d+");
    wish.is_pattern = true;
    CHECK(searched.words(wish) == Words{"Caf\u00E9 12", "cafe\u0301 345"});
    wish.words = "C\\w+";
    wish.match_case = true;
    CHECK(searched.words(wish) == Words{"Caf\u00E9", "CAFE"});
    wish.words = "e";
    wish.match_accents = true;
    CHECK(searched.words(wish) == Words{"e\u0301"}); // no mark without its letter
    wish.words = "\\w";
    wish.whole_words = true;
    CHECK(searched.words(wish) == Words{"x"});
}

TEST_CASE("a pattern looks through the marks as well") {
    Searched searched("The bridge will close.");
    searched.mark(4, 10, "p. 12");
    searched.mark(11, 21);
    FindQuery wish = query("\\d+|^will");
    wish.is_pattern = true;
    wish.scope = FindScope::Marks;
    CHECK(searched.starts(wish) == Starts{4, 11});
}

TEST_CASE(
    "a bad pattern gets a sentence, another one that takes too long or that the engine refuses, and all end well") {
    Searched searched(std::string(40, 'a') + "! text");
    FindQuery wish = query("te(xt");
    wish.is_pattern = true;
    CHECK(searched.find(wish).empty());
    CHECK(searched.finder.fault().find("character 3") != std::string::npos);
    wish.words = "(a+)+$";
    CHECK(searched.find(wish).empty());
    CHECK(searched.finder.fault().find("takes too long") != std::string::npos);
    wish.words = "\\p{Nonsense}";
    CHECK(searched.find(wish).empty());
    CHECK(searched.finder.fault().find("not a pattern") != std::string::npos);
    wish.words = "te(xt)";
    CHECK(searched.words(wish) == Words{"text"});
    CHECK(searched.finder.fault().empty());
    wish.is_pattern = false;
    CHECK(searched.find(wish).empty());
}

TEST_CASE("what an older search for a pattern finds is not taken") {
    Searched searched("one two");
    FindQuery wish = query("one");
    wish.is_pattern = true;
    while (searched.finder.work(searched.scene(), wish, 5)) {
    }
    auto const late = platform::take_events();
    wish.words = "two";
    while (searched.finder.work(searched.scene(), wish, 5)) {
    }
    for (platform::Event const& event : late)
        if (auto const* found = std::get_if<platform::PatternFound>(&event)) searched.finder.take(*found);
    searched.finder.work(searched.scene(), wish, 5);
    CHECK_FALSE(searched.finder.is_done());
    CHECK(searched.starts(wish) == Starts{4});
}

#endif
