#include "cli/class_files.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "agree/class_reading.h"
#include "formats/exercise_block.h"
#include "formats/gloss_jobs.h"
#include "formats/zip_archive.h"

namespace cli {

namespace {

void add_archive(std::string const& path, base::Result<std::string> bytes, std::vector<agree::FileSource>& sources) {
    auto opened = formats::ZipArchive::open(bytes.release_value());
    if (!opened) {
        sources.push_back({path, [error = opened.release_error()]() -> base::Result<std::string> { return error; }});
        return;
    }
    auto const archive = std::make_shared<formats::ZipArchive>(opened.release_value());
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        sources.push_back({archive->entries()[i].name, [archive, i] { return archive->read(i); }});
}

std::vector<agree::FileSource> sources_of(std::vector<std::string> const& files) {
    std::vector<agree::FileSource> sources;
    for (std::string const& path : files) {
        if (path.ends_with(".zip")) {
            auto bytes = read_file(path);
            if (bytes && formats::is_zip(bytes.value())) {
                add_archive(path, std::move(bytes), sources);
                continue;
            }
        }
        sources.push_back({path, [path] { return read_file(path); }});
    }
    return sources;
}

void take_edited_ones_in(agree::ClassPile& pile) {
    for (std::size_t i = 0; i < pile.files().size(); ++i) {
        agree::PileFile const& file = pile.files()[i];
        if (file.place.apart != agree::Apart::EditedText) continue;
        // What finds no place stays out, with the sentence that it has.
        (void)pile.take_in(i, {file.hand_in.annotator, file.hand_in.modified}).is_ok();
    }
}

bool say(agree::ClassPile const& pile, Output const& output) {
    bool is_fine = true;
    for (agree::PileFile const& file : pile.files()) {
        if (file.place.apart != agree::Apart::No) output.error(file.place.why + "\n");
        if (!file.note.empty()) output.error(file.note + "\n");
        is_fine = is_fine && file.place.apart != agree::Apart::Broken;
    }
    for (std::string const& note : pile.notes()) output.error(note + "\n");
    return is_fine;
}

} // namespace

agree::Scope scope_in(std::string const& exercise_json) {
    auto const exercise = formats::read_exercise(exercise_json);
    return exercise ? agree::scope_of(exercise.value()) : agree::Scope{};
}

base::Result<ClassFiles> read_class(ClassRequest const& request, Output const& output) {
    std::vector<std::string> files = request.files;
    if (!request.key.empty()) {
        // "*.gloss.json" names the key once more.
        files.erase(std::remove(files.begin(), files.end(), request.key), files.end());
        files.insert(files.begin(), request.key);
    }
    agree::ClassReading reading(
        {}, sources_of(files), [](std::string_view bytes) { return std::make_unique<formats::ProjectReading>(bytes); });
    ClassFiles all;
    all.pile = base::run(reading);
    if (!request.key.empty()) {
        all.pile.choose_key(0);
        all.pile.settle();
        if (all.pile.key() != std::optional<std::size_t>(0))
            return base::Error{base::ErrorCode::Invalid, all.pile.files()[0].place.why};
    }
    if (request.reanchor) take_edited_ones_in(all.pile);
    all.is_fine = say(all.pile, output);
    if (all.pile.readers().empty())
        return base::Error{base::ErrorCode::Empty, "There is no file left in which somebody marked an article."};
    all.names = agree::names_of(all.pile, request.anonymous);
    agree::ClassTableWork comparing(all.pile, all.names, scope_in(all.pile.exercise_json()));
    all.table = base::run(comparing);
    agree::PlacesWork finding(all.table.study, all.table.rows.size());
    all.places = base::run(finding);
    return all;
}

} // namespace cli
