// What it costs to find marks again: 1,000 in an edited article of 100 KB, 50,000 in one of a megabyte, edited and
// quite another one; and to correct a word in front of 50,000 marks.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "model/anchor.h"
#include "model/history.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

namespace {

std::u32string article(std::size_t length, unsigned seed) {
    static char const* const kSyllables[] = {"ba", "ker", "mi", "nis",  "ter", "har", "bour", "pri", "ces", "fall",
                                             "to", "day", "re", "port", "say", "in",  "qui",  "ry",  "lon", "do"};
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < length) {
        for (std::size_t left = 1 + random() % 4; left > 0; --left) text += kSyllables[random() % 20];
        text += random() % 12 == 0 ? ". " : random() % 60 == 0 ? ".\n\n" : " ";
    }
    auto const whole = unicode::Text::from_utf8(text);
    return whole.code_points(whole.all());
}

unicode::Text edited(std::u32string const& text, double rate) {
    std::mt19937 random(7);
    std::u32string result;
    for (char32_t const character : text) {
        bool const is_hit = static_cast<double>(random() % 1'000'000) < rate * 1e6;
        std::uint32_t const kind = is_hit ? random() % 3 : 3;
        if (kind < 2) result += static_cast<char32_t>(U'a' + random() % 26);
        if (kind != 0 && kind != 2) result += character;
    }
    return unicode::Text::from_utf8(unicode::to_utf8(result));
}

struct Marks {
    std::vector<unicode::Range> places;
    std::vector<model::Quote> quotes;
    std::vector<model::Sought> sought;
};

Marks marks_in(unicode::Text const& text, std::uint32_t count) {
    Marks marks;
    std::uint32_t const step = (text.length() - 200) / count;
    for (std::uint32_t i = 0; i < count; ++i) {
        unicode::Range const words = unicode::snap_selection(text, unicode::range(i * step, i * step + 6 + i * 7 % 90));
        if (words.is_empty()) continue;
        marks.places.push_back(words);
        marks.quotes.push_back(model::quote_of(text, {words}));
    }
    for (std::size_t i = 0; i < marks.places.size(); ++i) marks.sought.push_back({{marks.places[i]}, &marks.quotes[i]});
    return marks;
}

void find(benchmark::State& state, Marks const& marks, unicode::Text const& text) {
    std::size_t found = 0;
    for (auto _ : state) {
        auto const answers = model::find_places(text, marks.sought);
        found = 0;
        for (model::Found const& answer : answers) found += answer.fragments.empty() ? 0 : 1;
    }
    state.counters["marks"] = static_cast<double>(marks.sought.size());
    state.counters["found"] = static_cast<double>(found);
}

// Range 0: thousandths of the characters that were edited.
void find_1000_in_100_kb(benchmark::State& state) {
    auto const before = article(100'000, 1);
    auto const text = unicode::Text::from_utf8(unicode::to_utf8(before));
    find(state, marks_in(text, 1'000), edited(before, static_cast<double>(state.range(0)) / 1000));
}
BENCHMARK(find_1000_in_100_kb)->Arg(1)->Arg(10)->Arg(50)->Arg(150)->Unit(benchmark::kMillisecond);

void find_50000_in_1_mb(benchmark::State& state) {
    auto const before = article(1'000'000, 1);
    auto const text = unicode::Text::from_utf8(unicode::to_utf8(before));
    find(state, marks_in(text, 50'000), edited(before, static_cast<double>(state.range(0)) / 1000));
}
BENCHMARK(find_50000_in_1_mb)->Arg(10)->Arg(150)->Unit(benchmark::kMillisecond)->Iterations(1);

void find_50000_in_another_article(benchmark::State& state) {
    auto const text = unicode::Text::from_utf8(unicode::to_utf8(article(1'000'000, 1)));
    find(state, marks_in(text, 50'000), unicode::Text::from_utf8(unicode::to_utf8(article(1'000'000, 2))));
}
BENCHMARK(find_50000_in_another_article)->Unit(benchmark::kMillisecond)->Iterations(1);

void correct_before_50000_marks(benchmark::State& state) {
    model::Article text;
    text.text = unicode::Text::from_utf8(unicode::to_utf8(article(1'000'000, 1)));
    text.length = text.text.length();
    base::IdentifierSource ids(1);
    model::Project project = model::begin_project(text, {}, ids, "2026-11-22T15:00:00Z");
    std::vector<model::Span> spans;
    for (unicode::Range const place : marks_in(text.text, 50'000).places) {
        model::Span span;
        span.id = ids.next(base::IdentifierKind::Span);
        span.type = "Claim";
        span.fragments = {place};
        spans.push_back(std::move(span));
    }
    project.spans = std::move(spans);
    model::History history(std::move(project));
    model::Author const author{"p-ana", "2026-11-22T15:00:00Z"};
    std::uint32_t number = 0;
    for (auto _ : state) {
        auto const first = unicode::word_at(history.project().article.text, unicode::Position(0));
        auto edit = model::correct_text(history.project(), first, "word" + std::to_string(++number), author);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not corrected");
    }
}
BENCHMARK(correct_before_50000_marks)->Unit(benchmark::kMillisecond);

} // namespace
