// Reading and writing a 1 MB article with 50,000 spans and 20,000 relations (about 36 MB of JSON), and its stored
// forms.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

#include "formats/article_import.h"
#include "formats/edit_codec.h"
#include "formats/gloss_json.h"

namespace {

constexpr std::uint32_t kSpans = 50'000;
constexpr std::uint32_t kRelations = 20'000;
constexpr std::uint32_t kStep = 20; // code points from one span to the next

model::Article article_of_a_megabyte() {
    std::string text;
    while (text.size() < std::size_t(kSpans) * kStep)
        text += "The port authority said that the bridge will close for a year.\n";
    return formats::import_plain(text, "", "text/plain").release_value().article;
}

model::Schema news_schema() {
    std::ostringstream bytes;
    bytes << std::ifstream(std::string(GLOSS_SOURCE_DIR) + "/assets/schemas/news-who-says-what.json").rdbuf();
    return formats::read_schema(bytes.str()).release_value();
}

model::Span span_number(std::uint32_t number, base::IdentifierSource& ids) {
    model::Span span;
    span.id = ids.next(base::IdentifierKind::Span);
    span.type = number % 2 == 0 ? "Source" : "Claim";
    span.fragments = {unicode::range(number * kStep, number * kStep + 12)};
    span.attributes = {{number % 2 == 0 ? "kind" : "mode", {number % 2 == 0 ? "official" : "direct"}, false}};
    span.note = number % 4 == 0 ? "compare with the ministry's release" : "";
    span.created = span.modified = "2026-11-22T14:05:09Z";
    span.by = "p-2mXwY1uXwLb3Ag8fJ2kQ0Z";
    return span;
}

model::Project large_project() {
    base::IdentifierSource ids(1);
    model::Project project = model::begin_project(article_of_a_megabyte(), news_schema(), ids, "2026-11-22T14:05:09Z");
    for (std::uint32_t i = 0; i < kSpans; ++i) project.spans.push_back(span_number(i, ids));
    for (std::uint32_t i = 0; i < kRelations; ++i) {
        model::Relation relation;
        relation.id = ids.next(base::IdentifierKind::Relation);
        relation.type = "says";
        relation.from = project.spans[2 * i].id;
        relation.to = project.spans[2 * i + 1].id;
        relation.created = relation.modified = "2026-11-22T14:05:09Z";
        relation.by = project.spans[i].by;
        project.relations.push_back(std::move(relation));
    }
    model::sort_canonically(project);
    return project;
}

model::Project const& project() {
    static model::Project const large = large_project();
    return large;
}

void report_size(benchmark::State& state, std::size_t size) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
    state.counters["MB"] = double(size) / 1e6;
}

void write_file(benchmark::State& state) {
    std::size_t size = 0;
    for (auto step : state) size = formats::write_gloss(project()).size();
    report_size(state, size);
}

void read_file(benchmark::State& state) {
    std::string const bytes = formats::write_gloss(project());
    for (auto step : state) benchmark::DoNotOptimize(formats::read_gloss(bytes));
    report_size(state, bytes.size());
}

void check_file(benchmark::State& state) {
    std::string const bytes = formats::write_gloss(project());
    for (auto step : state) benchmark::DoNotOptimize(formats::check_gloss(bytes));
    report_size(state, bytes.size());
}

void encode_snapshot(benchmark::State& state) {
    std::size_t size = 0;
    for (auto step : state) size = formats::encode_snapshot(project(), {}).size();
    report_size(state, size);
}

void decode_snapshot(benchmark::State& state) {
    formats::Bytes const bytes = formats::encode_snapshot(project(), {});
    for (auto step : state) benchmark::DoNotOptimize(formats::decode_snapshot(bytes));
    report_size(state, bytes.size());
}

void encode_edit(benchmark::State& state) {
    model::Edit edit;
    edit.spans.push_back({std::nullopt, project().spans.front()});
    for (auto step : state) benchmark::DoNotOptimize(formats::encode_edit(edit));
}

} // namespace

BENCHMARK(read_file)->Unit(benchmark::kMillisecond);
BENCHMARK(write_file)->Unit(benchmark::kMillisecond);
BENCHMARK(check_file)->Unit(benchmark::kMillisecond);
BENCHMARK(encode_snapshot)->Unit(benchmark::kMillisecond);
BENCHMARK(decode_snapshot)->Unit(benchmark::kMillisecond);
BENCHMARK(encode_edit)->Unit(benchmark::kMicrosecond);
