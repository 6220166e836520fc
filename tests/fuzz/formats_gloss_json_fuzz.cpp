// Any bytes as an annotation file: a sentence, or a project whose canonical bytes are a fixed point, in one go and in
// slices alike. What it asks of students counts without harm. Also as a text file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../formats/json_record.h"
#include "formats/article_import.h"
#include "formats/exercise_block.h"
#include "formats/gloss_jobs.h"
#include "model/exercise_progress.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

double frozen() {
    return 0;
}

// The smallest slices that there are.
template <typename T>
T run_in_slices(base::Job<T>& job) {
    for (;;) {
        auto stepped = job.step({frozen, 0});
        if (T* result = std::get_if<T>(&stepped)) return std::move(*result);
    }
}

void try_slices(std::string_view bytes, base::Result<formats::ReadFile> const& whole) {
    formats::GlossReading reading(bytes);
    auto const read = run_in_slices(reading);
    require(read.is_ok() == whole.is_ok());
    if (!read) return require(read.error() == whole.error());
    require(read.value().project == whole.value().project);
    std::string pieces;
    formats::GlossWriting writing(read.value().project, [&](std::string_view piece) { pieces += piece; });
    run_in_slices(writing);
    require(pieces == formats::write_gloss(whole.value().project));
}

void try_exercise(model::Project const& project) {
    auto const exercise = formats::read_exercise(project.header.exercise_json);
    if (!exercise) return require(!exercise.error().message.empty());
    std::string const written = formats::write_exercise(exercise.value());
    auto const again = formats::read_exercise(written);
    require(again.is_ok() && formats::write_exercise(again.value()) == written);
    model::Index const index(project);
    for (model::Missing const& missing : model::missing_for_hand_in(project, index, exercise.value()))
        require(!model::in_words(missing, project).empty());
}

void try_file(std::string_view bytes) {
    require(record_with_pauses(bytes) == record_in_one_go(bytes));
    auto const read = formats::read_gloss(bytes);
    try_slices(bytes, read);
    if (!read) return require(!read.error().message.empty() && !formats::check_gloss(bytes).empty());
    std::string const written = formats::write_gloss(read.value().project);
    auto const again = formats::read_gloss(written);
    require(again.is_ok());
    require(formats::write_gloss(again.value().project) == written);
    formats::check_gloss(bytes);
    try_exercise(read.value().project);
}

void try_article(std::span<std::uint8_t const> bytes) {
    auto const imported = formats::import_text_file(bytes, "story.txt");
    if (!imported) return;
    model::Article const& article = imported.value().article;
    require(article.length == article.text.length() && !article.title.empty());
    for (model::StructureItem const& item : article.structure)
        require(item.range.start < item.range.end && item.range.end.value() <= article.length);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::span const bytes(data, size);
    try_file({reinterpret_cast<char const*>(data), size});
    try_article(bytes);
    return 0;
}
