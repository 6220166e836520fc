// What stands between an edit and the library's row of its document, on an article of a megabyte with 50,000 marks in a
// library of 300: in the end it costs what the edit costs, whatever the length of the article.
#include <benchmark/benchmark.h>

#include "app/library_rows.h"
#include "app/open_document.h"
#include "app/requests.h"
#include "large_project.h"
#include "platform/headless.h"

namespace {

constexpr int kOthers = 299;

class Shelf {
public:
    Shelf() : library(platform::vault(), requests), document(platform::vault(), "a-large", history()) {
        for (int number = 0; number < kOthers; ++number) {
            app::LibraryEntry entry;
            entry.key = entry.set = "a-" + std::to_string(number);
            entry.title = "Article " + std::to_string(number);
            entry.modified = "2026-11-01T10:00:00Z";
            library.put(entry);
        }
        describe();
    }

    // As app::Program does it.
    void describe() {
        app::LibraryEntry entry;
        entry.key = document.key();
        app::describe(entry, document.project(), document.paragraphs()->count());
        app::note_revision(entry.copy, document.history().revision(), bench::kAuthor.now);
        library.put(entry);
        rows.refresh(library, document.key(), platform::wall_clock());
        document.tick(0);
        for (auto const& completion : platform::vault().take_completions())
            if (!document.complete(completion, 0)) requests.deliver(completion);
    }

    model::Span const& a_mark() const { return document.project().spans[document.project().spans.size() / 2]; }
    void note(std::string words) {
        auto edit = model::set_note(document.project(), a_mark().id, std::move(words), bench::kAuthor);
        if (edit) benchmark::DoNotOptimize(document.perform(edit.release_value()).is_ok());
    }
    void correct(std::string_view words) {
        auto edit = model::correct_text(document.project(), unicode::range(5, 10), words, bench::kAuthor);
        if (edit) benchmark::DoNotOptimize(document.perform(edit.release_value()).is_ok());
    }

private:
    static model::History history() {
        platform::headless::reset();
        return model::History(bench::make_large_project());
    }

    app::Requests requests;

public:
    app::Library library;
    app::LibraryRows rows;
    app::OpenDocument document;
};

void only_described(benchmark::State& state) {
    Shelf shelf;
    int number = 0;
    for (auto _ : state) {
        state.PauseTiming();
        shelf.note(std::to_string(++number));
        state.ResumeTiming();
        shelf.describe();
    }
}

void edit_to_description(benchmark::State& state) {
    Shelf shelf;
    int number = 0;
    for (auto _ : state) {
        shelf.note(std::to_string(++number));
        shelf.describe();
    }
}

void correction_to_description(benchmark::State& state) {
    Shelf shelf;
    bool is_odd = false;
    for (auto _ : state) {
        shelf.correct((is_odd = !is_odd) ? "apple" : "pears");
        shelf.describe();
    }
}

} // namespace

BENCHMARK(only_described)->Name("library description after an edit, 1 MB")->Unit(benchmark::kMicrosecond);
BENCHMARK(edit_to_description)->Name("edit to library description, 1 MB")->Unit(benchmark::kMicrosecond);
BENCHMARK(correction_to_description)
    ->Name("correction of the text to library description, 1 MB")
    ->Unit(benchmark::kMicrosecond);
