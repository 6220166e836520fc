// Prints what a class takes from its files to the page that is printed, in processor time, and the most memory: 300
// files with 1,000 marks each about an article of 20,000 characters. No arguments. As WebAssembly: node -r
// src/cmake/nofetch.cjs build/web/bench/cli_figures.js
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>

#ifdef __EMSCRIPTEN__
#include <unistd.h>
#else
#include <sys/resource.h>
#endif

#include "../agree/generated_class.h"
#include "agree/adjudication.h"
#include "agree/class_reading.h"
#include "agree/class_report.h"
#include "formats/gloss_jobs.h"

namespace {

constexpr std::uint32_t kLength = 20'000;

double seconds() {
#ifdef __EMSCRIPTEN__
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

// Of the process so far.
double most_megabytes() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(reinterpret_cast<std::uintptr_t>(sbrk(0))) / (1024 * 1024);
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
#endif
}

template <typename Work>
auto time(char const* name, Work work) {
    double const start = seconds();
    auto result = work();
    std::printf("%-64s %8.3f s   %6.0f MB at most so far\n", name, seconds() - start, most_megabytes());
    return result;
}

model::Project project_of(std::uint32_t number, std::vector<agree::Mark> const& marks) {
    base::IdentifierSource ids(number + 1);
    model::Article article;
    article.text = unicode::Text::from_utf8(std::string(kLength, 'x'));
    model::Schema schema;
    schema.id = "figures";
    schema.span_types.resize(6);
    for (std::size_t type = 0; type < 6; ++type) schema.span_types[type].id = std::to_string(type);
    model::Project project = model::begin_project(std::move(article), std::move(schema), ids, "2026-11-22T14:00:00Z");
    project.header.annotator = ids.next(base::IdentifierKind::Annotator);
    project.header.annotators.resize(1);
    project.header.annotators[0].id = project.header.annotator;
    project.header.annotators[0].name = "Reader " + std::to_string(number);
    for (agree::Mark const& mark : marks) {
        model::Span span;
        span.id = ids.next(base::IdentifierKind::Span);
        span.type = std::to_string(mark.type);
        span.fragments = {unicode::range(mark.start, mark.end)};
        span.created = span.modified = "2026-11-22T14:00:00Z";
        span.by = project.header.annotator;
        project.spans.push_back(std::move(span));
    }
    model::sort_canonically(project);
    return project;
}

// Each file is made when its turn comes, as a browser hands it over.
std::vector<agree::FileSource> files_of(std::uint32_t count) {
    agree::Random random(1);
    auto const truth = generated::truth_of(1000, 6, kLength, random);
    std::vector<agree::FileSource> files;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto const bytes = std::make_shared<std::string>(
            formats::write_gloss(project_of(i, generated::marks_like(truth, kLength, random))));
        files.push_back(
            {std::to_string(i) + ".gloss.json", [bytes]() -> base::Result<std::string> { return std::move(*bytes); }});
    }
    return files;
}

} // namespace

int main() {
    auto files = files_of(300);
    std::printf("%-64s %8s     %6.0f MB at most so far\n", "the files' bytes", "", most_megabytes());
    auto const pile = time("300 files x 1,000 marks read", [&] {
        agree::ClassReading reading({}, std::move(files), [](std::string_view bytes) {
            return std::make_unique<formats::ProjectReading>(bytes);
        });
        return base::run(reading);
    });
    auto const names = agree::names_of(pile, false);
    auto const table = time("class table with all pairs", [&] {
        agree::ClassTableWork work(pile, names);
        return base::run(work);
    });
    auto const places = time("places to settle", [&] {
        agree::PlacesWork work(table.study, table.rows.size());
        return base::run(work);
    });
    time("a key from the majority", [&] {
        agree::ClassWork work{&table.study, &places, {}};
        for (std::size_t const file : pile.readers()) work.projects.push_back(pile.files()[file].project);
        base::IdentifierSource ids(1);
        return agree::begin_key(work, agree::KeyStart::Majority, std::nullopt, ids, {}).spans.size();
    });
    agree::ClassReport const report{&pile, &table, &places, false, ""};
    std::size_t const bytes = time("the report", [&] { return agree::report_html(report).size(); });
    std::printf("%zu readers, %zu places, %zu bytes of report\n", table.rows.size(), places.size(), bytes);
    return 0;
}
