// Prints what the model of a megabyte with 50,000 marks and 20,000 links takes, in bytes and in time, each time as the
// median and the least of some rounds (on a busy machine the least is nearest to what it costs alone). No arguments.
// As WebAssembly: node -r src/cmake/nofetch.cjs build/web/bench/model_figures.js
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <malloc.h>
#include <new>
#include <string>
#include <vector>

#include "large_project.h"
#include "model/advice.h"
#include "model/history.h"
#include "model/index.h"

namespace {

std::size_t bytes_in_use = 0; // as the allocator rounds them up, without its own word for each

} // namespace

void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory == nullptr) std::abort();
    bytes_in_use += malloc_usable_size(memory);
    return memory;
}
void operator delete(void* memory) noexcept {
    if (memory != nullptr) bytes_in_use -= malloc_usable_size(memory);
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}

namespace {

using namespace bench;

constexpr int kRounds = 41;

double now_us() {
    auto const since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::micro>(since).count();
}

void print_times(char const* name, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    std::printf("%-44s %10.1f %10.1f us\n", name, times[times.size() / 2], times.front());
}

void time(
    char const* name, std::function<void()> const& what, std::function<void()> const& undo_it = [] {}) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        double const start = now_us();
        what();
        times.push_back(now_us() - start);
        undo_it();
    }
    print_times(name, std::move(times));
}

void print_bytes(char const* name, std::size_t before) {
    std::printf("%-44s %10.2f MB\n", name, static_cast<double>(bytes_in_use - before) / 1e6);
}

void must(bool done) {
    if (!done) std::printf("A step was refused.\n");
}

// A document as it is on the desk.
struct Desk {
    model::History history{make_large_project()};
    model::Index index{history.project()};
    model::Advice advice{history.project(), index};
    base::IdentifierSource ids{2};

    model::Project const& project() const { return history.project(); }
    void perform(base::Result<model::Edit> edit) { must(edit && history.perform(edit.release_value())); }
    void add_at_the_front() { perform(model::add_span(project(), {unicode::range(1, 7)}, "Claim", ids, kAuthor)); }
    void move_first() {
        perform(model::set_fragments(project(), project().spans[0].id, {unicode::range(kLength - 20, kLength - 9)},
                                     kAuthor));
    }
    void remove_first() { perform(model::remove_spans(project(), {project().spans[0].id}, kAuthor)); }
    void undo() { must(history.undo().is_ok()); }
    void redo() { must(history.redo().is_ok()); }
};

void print_memory() {
    std::size_t const before = bytes_in_use;
    {
        model::Project const project = make_large_project();
        print_bytes("project", before);
        std::size_t const with_project = bytes_in_use;
        model::Project const copy = project;
        print_bytes("a copy of it", with_project);
    }
    Desk const desk;
    print_bytes("project, history, index and advice", before);
}

void print_edits(Desk& desk) {
    time(
        "a mark is added at the front", [&] { desk.add_at_the_front(); }, [&] { desk.undo(); });
    desk.add_at_the_front();
    time(
        "undo at the front", [&] { desk.undo(); }, [&] { desk.redo(); });
    desk.undo();
    time(
        "a linked mark moves to the end", [&] { desk.move_first(); }, [&] { desk.undo(); });
    time(
        "a linked mark is removed", [&] { desk.remove_first(); }, [&] { desk.undo(); });
    time("copy of the project", [&] { model::Project const copy = desk.project(); });
}

void print_following(Desk& desk) {
    std::vector<double> index_times, advice_times;
    desk.remove_first();
    desk.undo();
    for (int round = 0; round < kRounds; ++round) {
        desk.history.can_redo() ? desk.redo() : desk.undo();
        double const start = now_us();
        desk.index.update(desk.project(), desk.history.last_change());
        double const between = now_us();
        desk.advice.update(desk.project(), desk.index, desk.history.last_change());
        advice_times.push_back(now_us() - between);
        index_times.push_back(between - start);
    }
    if (desk.history.can_undo()) desk.undo();
    print_times("index update", std::move(index_times));
    print_times("advice update", std::move(advice_times));
    time("index made anew", [&] { desk.index = model::Index(desk.project()); });
    time("advice made anew", [&] { desk.advice = model::Advice(desk.project(), desk.index); });
}

void print_queries(Desk const& desk) {
    std::uint32_t start = 0;
    std::size_t found = 0;
    time("query of a screen", [&] {
        start = (start + 77'777) % (kLength - kScreen);
        auto const marks = desk.index.meeting(unicode::range(start, start + kScreen));
        found += marks.size();
        for (model::SpanIndex const mark : marks)
            found += desk.index.relations_from(mark).size() + desk.index.relations_to(mark).size();
    });
    std::printf("%-44s %10zu\n", "marks and links found", found);
}

} // namespace

int main() {
    print_memory();
    Desk desk;
    print_edits(desk);
    print_following(desk);
    print_queries(desk);
    return 0;
}
