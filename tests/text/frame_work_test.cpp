// How much of a paragraph without an end each frame takes upon itself, counted in code points: time is for benchmarks.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "page.h"
#include "text/fonts_implementation.h"

using fixture::Page;
using text::LineInfo;

namespace {

constexpr std::uint64_t kSlice = 1024; // text/slicing.cpp

struct Work {
    std::uint64_t analysed = 0;
    std::uint64_t shaped = 0;
};

Work work_of(Page const& page) {
    auto const& faces = const_cast<text::Fonts&>(page.fonts).implementation();
    return {faces.analysed, faces.shaper.shaped()};
}

Work operator-(Work a, Work b) {
    return {a.analysed - b.analysed, a.shaped - b.shaped};
}

struct Hard {
    char const* name;
    std::string utf8;
    std::uint64_t step;                 // what the smallest step may take apart, with what stands around it
    std::uint64_t screen = 12 * kSlice; // and the first frame: 26 lines, in few slices or in many small ones
    std::size_t lines = 25;             // at least, on a screen
};

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
}

std::string without_spaces() {
    std::string text;
    std::uint32_t state = 3;
    while (text.size() < 1'000'000) {
        state = state * 1664525U + 1013904223U;
        text += static_cast<char>('a' + (state >> 16U) % 26);
    }
    return text;
}

std::string embedded() {
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += i < 30'000 ? "\u202Ba\u2067\u05D0" : "\u202C\u2069b";
    return text;
}

// A line that a slice hands to the next one comes on top, and 256 code points before and behind it.
std::vector<Hard> hard_paragraphs() {
    return {{"a megabyte without a space", without_spaces(), 2 * kSlice},
            // Lines of 4096 that have no width, in slices of sixteen times the size: nothing else ends one.
            {"a tower of marks on one letter", "a" + repeated("\u0301", 1'000'000), 21 * kSlice,
             26 * 4096 + 4 * 21 * kSlice},
            // The same of white space, which hangs, in slices of the usual size. Its lines are far fewer than was
            // thought: what a jump finds is blank, as they are.
            {"spaces alone", repeated(" ", 1'000'000), 6 * kSlice, 4 * 26 * 4096, 0},
            {"tabs alone", repeated("\t", 1'000'000), 6 * kSlice, 4 * 26 * 4096, 0},
            {"deep embeddings", embedded(), 2 * kSlice},
            {"Thai, which takes a dictionary", repeated("สะพานปิดหนึ่งปีนายกกล่าวว่าซ่อม", 1'000'000), kSlice},
            {"prose", repeated("Nobody is sure what the bridge will cost, she said. ", 1'000'000), 2 * kSlice}};
}

void add_dictionary(Page& page) {
    page.fonts.find_words = [](std::u32string_view run, std::vector<bool>& ends) {
        for (std::size_t i = 0; i < run.size(); ++i) ends[i] = i % 5 == 4 || i + 1 == run.size();
        return true;
    };
}

} // namespace

TEST_CASE("of a hard paragraph the first frame lays out what is in sight and little more, wherever that is") {
    for (Hard const& hard : hard_paragraphs()) {
        CAPTURE(std::string(hard.name));
        Page page(hard.utf8);
        add_dictionary(page);
        CHECK(work_of(page).analysed == 0);
        for (float const share : {0.0F, 0.5F, 0.9F}) {
            CAPTURE(share);
            Work const before = work_of(page);
            float top = page.document.height() * share;
            top += page.document.prepare(top, top + 900);
            Work const done = work_of(page) - before;
            CHECK(done.analysed <= hard.screen);
            CHECK(done.shaped <= 3 * hard.screen);
            std::vector<LineInfo> const lines = page.document.lines(top, top + 900);
            CHECK(lines.size() >= hard.lines);
            CHECK((work_of(page) - before).analysed == done.analysed);
        }
    }
}

TEST_CASE(
    "no step of the rest takes more than a bound upon itself, and all of it is done in as many as there are slices") {
    for (Hard const& hard : hard_paragraphs()) {
        CAPTURE(std::string(hard.name));
        Page page(hard.utf8);
        add_dictionary(page);
        page.document.prepare(0, 900);
        Work const first = work_of(page);
        auto& shaper = page.fonts.implementation().shaper;
        std::uint64_t steps = 0;
        int too_large = 0;
        std::uint64_t const length = page.document.text().length();
        for (bool is_done = false; !is_done && steps < length; ++steps) {
            Work const before = work_of(page);
            std::uint32_t const epoch = shaper.epoch();
            // No time at all: the smallest step that there is.
            is_done = page.document.prepare_long_paragraphs(0, 0).is_done;
            page.document.prepare(0, 900);
            Work const done = work_of(page) - before;
            // When the memory for words is full it is emptied, and what is in sight is set anew.
            bool const is_anew = shaper.epoch() != epoch;
            std::uint64_t const most = hard.step + (is_anew ? hard.screen : 0);
            if (done.analysed > most || done.shaped > 4 * most) ++too_large;
        }
        CHECK(too_large == 0);
        std::uint64_t const slice = hard.step == kSlice ? kSlice / 4 : kSlice;
        CHECK(steps <= length / slice + 1);
        // Each slice once, with what stands around it, and perhaps again when the one before it has handed it a line.
        Work const all = work_of(page) - first;
        CHECK(all.analysed <= 4 * length);
        // What is in sight was there from the first frame on, and nothing is left.
        Work const before = work_of(page);
        page.document.prepare(0, 900);
        page.document.lines(0, 900);
        CHECK(page.document.prepare_long_paragraphs(0, 0).is_done);
        CHECK((work_of(page) - before).analysed == 0);
    }
}
