// What the model room costs with 50,000 marks and 20,000 links: index, a screen's query, one edit, undo, advice,
// checking.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/advice.h"
#include "model/history.h"
#include "model/index.h"
#include "model/validate.h"

namespace {

constexpr std::uint32_t kLength = 1'000'000;
constexpr std::uint32_t kSpans = 50'000;
constexpr std::uint32_t kRelations = 20'000;
constexpr std::uint32_t kScreen = 3'000; // characters
model::Author const kAuthor{"p-2mXwAAAAAAAAAAAAAAAAAA", "2026-11-22T15:00:00Z"};

model::Schema schema() {
    model::Schema schema;
    for (char const* id : {"Source", "Claim"}) {
        model::SpanType type;
        type.id = type.label = id;
        schema.span_types.push_back(type);
    }
    model::RelationType says;
    says.id = says.label = "says";
    says.from = {"Source"};
    says.to = {"Claim"};
    schema.relations = {says};
    model::Check check;
    check.id = "claim_without_source";
    check.on = {"Claim"};
    check.condition.links = model::LinksCondition{"says", model::End::To, {1, std::nullopt, {}}, {}};
    schema.checks = {check};
    return schema;
}

model::Span span_at(std::uint32_t number, base::IdentifierSource& ids) {
    model::Span span;
    std::uint32_t const start = number * (kLength / kSpans);
    span.id = ids.next(base::IdentifierKind::Span);
    span.type = number % 2 == 0 ? "Source" : "Claim";
    span.fragments = {unicode::range(start, start + 10 + number % 40)};
    span.created = span.modified = kAuthor.now;
    span.by = kAuthor.id;
    return span;
}

model::Project make_project() {
    base::IdentifierSource ids(1);
    model::Article article;
    std::string text;
    while (text.size() < kLength) text += "some plain words ";
    text.resize(kLength);
    article.text = unicode::Text::from_utf8(text);
    article.length = article.text.length();
    model::Project project = model::begin_project(std::move(article), schema(), ids, kAuthor.now);
    for (std::uint32_t i = 0; i < kSpans; ++i) project.spans.push_back(span_at(i, ids));
    for (std::uint32_t i = 0; i < kRelations; ++i) {
        model::Relation relation;
        relation.id = ids.next(base::IdentifierKind::Relation);
        relation.type = "says";
        relation.from = project.spans[2 * i].id;
        relation.to = project.spans[2 * i + 1].id;
        relation.created = relation.modified = kAuthor.now;
        relation.by = kAuthor.id;
        project.relations.push_back(relation);
    }
    model::sort_canonically(project);
    return project;
}

model::Project const& project() {
    static model::Project const kProject = make_project();
    return kProject;
}

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
