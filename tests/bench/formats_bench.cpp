// Reading and writing a 1 MB article with 50,000 spans and 20,000 relations (about 36 MB of JSON), and its stored
// forms.
#include <benchmark/benchmark.h>

#include "formats/edit_codec.h"
#include "large_file.h"

namespace {

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
