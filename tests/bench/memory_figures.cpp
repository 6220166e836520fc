// Prints what a 1 MB article with 50,000 spans and 20,000 relations costs, in a process for each kind of work, so that
// its peak of memory is its own: memory_figures file <path> | open <path> | write | stored | model |
// anchors.
// tests/bench/memory_bench.mjs runs it as WebAssembly and prints what is wanted beside.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <vector>
#ifdef __EMSCRIPTEN__
#include <unistd.h>
#endif

#include "formats/edit_codec.h"
#include "formats/gloss_jobs.h"
#include "large_file.h"
#include "model/anchor.h"
#include "model/history.h"
#include "model/index.h"

namespace {

constexpr int kRounds = 5;
constexpr double kSliceMs = 8;
model::Author const kAuthor{"p-2mXwY1uXwLb3Ag8fJ2kQ0Z", "2026-11-22T14:05:09Z"};

// The processor's time. WebAssembly has no such clock: there tests/bench/processor_clock.mjs stands behind the other
// one.
double now_ms() {
#ifdef __EMSCRIPTEN__
    auto const since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
#else
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
#endif
}

double allocated_MB() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(static_cast<unsigned>(mallinfo().uordblks)) / 1e6;
#else
    return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd) / 1e6;
#endif
}

// The most that there ever was: the heap never shrinks on the page. Natively what there is now.
double peak_MB() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(reinterpret_cast<std::uintptr_t>(sbrk(0))) / 1e6;
#else
    return allocated_MB();
#endif
}

void print(std::string const& name, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::printf("%s %.4f %.4f\n", name.c_str(), values[values.size() / 2], values.front());
}

template <typename Work>
std::vector<double> times_of(Work const& work) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        double const start = now_ms();
        work();
        times.push_back(now_ms() - start);
    }
    return times;
}

struct Sliced {
    double whole = 0;
    double longest = 0; // slice
};

template <typename T>
Sliced time_of_slices(base::Job<T>& job, T* result = nullptr) {
    Sliced sliced;
    for (;;) {
        double const start = now_ms();
        auto stepped = job.step({now_ms, kSliceMs});
        double const took = now_ms() - start;
        sliced.whole += took;
        sliced.longest = std::max(sliced.longest, took);
        if (std::holds_alternative<base::Progress>(stepped)) continue;
        if (result != nullptr) *result = std::move(*std::get_if<T>(&stepped));
        return sliced;
    }
}

std::string bytes_of_file(char const* path) {
    std::string bytes;
    std::FILE* const file = std::fopen(path, "rb");
    if (file == nullptr) return bytes;
    std::fseek(file, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(std::ftell(file)));
    std::fseek(file, 0, SEEK_SET);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return bytes;
}

int make_file(char const* path) {
    std::ofstream(path, std::ios::binary) << formats::write_gloss(large_project());
    return 0;
}

int open(char const* path) {
    std::string const bytes = bytes_of_file(path);
    std::vector<double> whole;
    std::vector<double> longest;
    double peak = 0;
    for (int round = 0; round < kRounds; ++round) {
        formats::GlossReading reading(bytes);
        base::Result<formats::ReadFile> read = base::Error{};
        Sliced const sliced = time_of_slices(reading, &read);
        if (!read || !read.value().findings.empty()) return 1;
        whole.push_back(sliced.whole);
        longest.push_back(sliced.longest);
        if (round == 0) peak = peak_MB();
    }
    print("open", whole);
    print("open_slice", longest);
    print("open_peak_MB", {peak});
    return 0;
}

int write() {
    model::Project const project = large_project();
    double const before = peak_MB();
    std::vector<double> whole;
    std::vector<double> longest;
    std::size_t size = 0;
    for (int round = 0; round < kRounds; ++round) {
        size = 0;
        formats::GlossWriting writing(project, [&](std::string_view bytes) { size += bytes.size(); });
        Sliced const sliced = time_of_slices(writing);
        whole.push_back(sliced.whole);
        longest.push_back(sliced.longest);
    }
    print("write", whole);
    print("write_slice", longest);
    print("write_peak_MB", {peak_MB()});
    print("write_more_MB", {peak_MB() - before});
    print("file_MB", {double(size) / 1e6});
    return 0;
}

int stored() {
    formats::Bytes snapshot;
    {
        model::Project const project = large_project();
        print("snapshot_write", times_of([&] { snapshot = formats::encode_snapshot(project, {}); }));
    }
    print("snapshot_MB", {double(snapshot.size()) / 1e6});
    bool is_good = true;
    print("reopen", times_of([&] {
              auto read = formats::decode_snapshot(snapshot);
              is_good = is_good && read.is_ok();
              if (read) model::History const history(std::move(read.value().project));
          }));
    return is_good ? 0 : 1;
}

int in_memory() {
    double const before = allocated_MB();
    model::Project const project = large_project();
    print("model_MB", {allocated_MB() - before});
    std::vector<double> const index_times = times_of([&] { model::Index const index(project); });
    print("index", index_times);
    model::Index const index(project);
    constexpr int kQueries = 10'000;
    constexpr std::uint32_t kScreen = 2'000;
    std::size_t met = 0;
    double const start = now_ms();
    for (std::uint32_t i = 0; i < kQueries; ++i)
        met += index.meeting(unicode::range(i * 77 % 900'000, i * 77 % 900'000 + kScreen)).size();
    print("query_us", {1000 * (now_ms() - start) / kQueries});
    model::History history(project);
    base::IdentifierSource ids(2);
    std::vector<double> undos;
    std::vector<double> edits;
    for (std::uint32_t round = 0; round < 40; ++round) {
        auto const place = unicode::range(round * 20'000 + 13, round * 20'000 + 18);
        double const begun = now_ms();
        auto edit = model::add_span(history.project(), {place}, "Claim", ids, kAuthor);
        if (!edit || !history.perform(edit.release_value())) return 1;
        double const edited = now_ms();
        if (!history.undo()) return 1;
        undos.push_back(now_ms() - edited);
        edits.push_back(edited - begun);
    }
    model::Edit edit;
    edit.spans.push_back({std::nullopt, project.spans[0]});
    std::vector<double> const encodings = times_of([&] {
        for (int i = 0; i < 1000; ++i) met += formats::encode_edit(edit).size();
    });
    print("edit_encoded_us", encodings); // a thousand take so many milliseconds
    print("edit", edits);
    print("undo", undos);
    return met > 0 ? 0 : 1;
}

// Every hundredth letter of the article was changed since the marks were made.
int found_again() {
    std::string before;
    std::string after;
    for (std::uint32_t i = 0; before.size() < 100'000; ++i) {
        std::string const sentence = "The port authority said that bridge " + std::to_string(i * 7919 % 1000) +
                                     " will close for " + std::to_string(i % 50) + " weeks.\n";
        before += sentence;
        after += sentence;
        if (i % 2 == 0) after[after.size() - 9 - i % 40] = 'z';
        if (i % 9 == 0) after += "Nobody knows why. ";
    }
    unicode::Text const old = unicode::Text::from_utf8(before);
    unicode::Text const text = unicode::Text::from_utf8(after);
    std::vector<model::Quote> quotes;
    std::vector<model::Sought> sought;
    quotes.reserve(1000);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        unicode::Range const place = unicode::range(i * 99 + 3, i * 99 + 12 + i % 30);
        quotes.push_back(model::quote_of(old, {place}));
        sought.push_back({{place}, &quotes.back()});
    }
    std::size_t found = 0;
    print("reattach", times_of([&] { found = model::find_places(text, sought).size(); }));
    return found == sought.size() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    std::string const work = count > 1 ? arguments[1] : "";
    if (work == "file" && count > 2) return make_file(arguments[2]);
    if (work == "open" && count > 2) return open(arguments[2]);
    if (work == "write") return write();
    if (work == "stored") return stored();
    if (work == "model") return in_memory();
    if (work == "anchors") return found_again();
    std::puts("memory_figures file <path> | open <path> | write | stored | model | anchors");
    return 2;
}
