// What the model room costs with 50,000 marks and 20,000 links: a screen's query, one edit, undo, what follows them,
// checking. The same as WebAssembly, and the bytes of the model: model_figures.cpp.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "large_project.h"
#include "model/advice.h"
#include "model/history.h"
#include "model/index.h"
#include "model/validate.h"

namespace {

using namespace bench;

model::Project const& project() {
    static model::Project const kProject = make_large_project();
    return kProject;
}

void copy_project(benchmark::State& state) {
    for (auto _ : state) {
        model::Project copy = project();
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(copy_project)->Unit(benchmark::kMicrosecond);

void build_index(benchmark::State& state) {
    for (auto _ : state) {
        model::Index index(project());
        benchmark::DoNotOptimize(index);
    }
}
BENCHMARK(build_index)->Unit(benchmark::kMillisecond);

void query_screen(benchmark::State& state) {
    model::Index const index(project());
    std::uint32_t start = 0;
    for (auto _ : state) {
        start = (start + 77'777) % (kLength - kScreen);
        benchmark::DoNotOptimize(index.meeting(unicode::range(start, start + kScreen)));
    }
}
BENCHMARK(query_screen)->Unit(benchmark::kMicrosecond);

// `place`: where in the article, in percent. Adding at the front moves every mark behind it.
unicode::Range place_of(benchmark::State const& state) {
    auto const start = static_cast<std::uint32_t>(static_cast<std::uint64_t>(state.range(0)) * (kLength - 100) / 100);
    return unicode::range(start, start + 7);
}

void add_span(benchmark::State& state) {
    base::IdentifierSource ids(2);
    model::History history(project());
    for (auto _ : state) {
        auto edit = model::add_span(history.project(), {place_of(state)}, "Claim", ids, kAuthor);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not added");
        state.PauseTiming();
        if (!history.undo()) return state.SkipWithError("not undone");
        state.ResumeTiming();
    }
}
BENCHMARK(add_span)->Arg(0)->Arg(50)->Arg(100)->Unit(benchmark::kMicrosecond);

void undo_added_span(benchmark::State& state) {
    base::IdentifierSource ids(2);
    model::History history(project());
    auto edit = model::add_span(history.project(), {place_of(state)}, "Claim", ids, kAuthor);
    if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not added");
    for (auto _ : state) {
        if (!history.undo()) return state.SkipWithError("not undone");
        state.PauseTiming();
        if (!history.redo()) return state.SkipWithError("not redone");
        state.ResumeTiming();
    }
}
BENCHMARK(undo_added_span)->Arg(0)->Arg(50)->Arg(100)->Unit(benchmark::kMicrosecond);

// A mark with links moves to the other end of the article and back, and its links follow.
void move_linked_span(benchmark::State& state) {
    model::History history(project());
    std::string const id = history.project().spans[0].id;
    bool is_away = false;
    for (auto _ : state) {
        is_away = !is_away;
        std::uint32_t const start = is_away ? kLength - 20 : 0;
        auto edit = model::set_fragments(history.project(), id, {unicode::range(start, start + 10)}, kAuthor);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not moved");
    }
}
BENCHMARK(move_linked_span)->Unit(benchmark::kMicrosecond);

void remove_linked_span(benchmark::State& state) {
    model::History history(project());
    std::string const id = history.project().spans[0].id;
    for (auto _ : state) {
        auto edit = model::remove_spans(history.project(), {id}, kAuthor);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not removed");
        state.PauseTiming();
        if (!history.undo()) return state.SkipWithError("not undone");
        state.ResumeTiming();
    }
}
BENCHMARK(remove_linked_span)->Unit(benchmark::kMicrosecond);

void set_note(benchmark::State& state) {
    model::History history(project());
    std::string const id = history.project().spans[kSpans / 2].id;
    std::uint32_t number = 0;
    for (auto _ : state) {
        auto edit = model::set_note(history.project(), id, "note " + std::to_string(++number), kAuthor);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not noted");
    }
}
BENCHMARK(set_note)->Unit(benchmark::kMicrosecond);

void remove_a_thousand(benchmark::State& state) {
    model::History history(project());
    std::vector<std::string> ids;
    for (std::uint32_t i = 0; i < kSpans; i += 50) ids.push_back(history.project().spans[i].id);
    for (auto _ : state) {
        auto edit = model::remove_spans(history.project(), ids, kAuthor);
        if (!edit || !history.perform(edit.release_value())) return state.SkipWithError("not removed");
        state.PauseTiming();
        if (!history.undo()) return state.SkipWithError("not undone");
        state.ResumeTiming();
    }
}
BENCHMARK(remove_a_thousand)->Unit(benchmark::kMillisecond);

// The first mark of the article, with its link, goes and comes back: what follows that, step by step.
template <typename Follow>
void follow_steps(benchmark::State& state, Follow follow) {
    model::History history(project());
    auto edit = model::remove_spans(history.project(), {history.project().spans[0].id}, kAuthor);
    if (!edit || !history.perform(edit.release_value()) || !history.undo()) return state.SkipWithError("not removed");
    model::Index index(history.project());
    model::Advice advice(history.project(), index);
    for (auto _ : state) {
        state.PauseTiming();
        if (!(history.can_redo() ? history.redo() : history.undo())) return state.SkipWithError("no step");
        state.ResumeTiming();
        follow(state, history, index, advice);
    }
}

void index_update(benchmark::State& state) {
    follow_steps(state, [](benchmark::State&, model::History const& history, model::Index& index, model::Advice&) {
        index.update(history.project(), history.last_change());
    });
}
BENCHMARK(index_update)->Unit(benchmark::kMicrosecond);

void advice_update(benchmark::State& state) {
    follow_steps(
        state, [](benchmark::State& paused, model::History const& history, model::Index& index, model::Advice& advice) {
            paused.PauseTiming();
            index.update(history.project(), history.last_change());
            paused.ResumeTiming();
            advice.update(history.project(), index, history.last_change());
        });
}
BENCHMARK(advice_update)->Unit(benchmark::kMicrosecond);

void advise(benchmark::State& state) {
    model::Index const index(project());
    for (auto _ : state) benchmark::DoNotOptimize(model::advise(project(), index));
}
BENCHMARK(advise)->Unit(benchmark::kMillisecond);

void validate(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(model::validate(project()));
}
BENCHMARK(validate)->Unit(benchmark::kMillisecond);

} // namespace
