#include "app/class_desk.h"

#include <numeric>
#include <utility>
#include <variant>

#include "formats/exercise_block.h"
#include "formats/gloss_jobs.h"
#include "formats/zip_archive.h"
#include "model/exercise_progress.h"
#include "ui/class_numbers.h"

namespace app {

namespace {

constexpr double kTableShare = 0.85; // of the work, about

model::Exercise exercise_of(agree::ClassPile const& pile) {
    return formats::exercise_or_none(pile.exercise_json());
}

// The common article alone, under an id that no document has.
model::Project page_of(agree::ClassPile const& pile) {
    model::Project page;
    if (pile.common() == nullptr) return page;
    page.header.id = "class " + pile.common()->article.sha256;
    page.header.title = pile.common()->header.title;
    page.article = pile.common()->article;
    page.schema = pile.common()->schema;
    return page;
}

} // namespace

ClassComparing::ClassComparing(std::shared_ptr<agree::ClassPile const> pile, bool hides_names)
    : results_(std::make_shared<ui::ClassResults>()) {
    results_->pile = std::move(pile);
    results_->names = agree::names_of(*results_->pile, hides_names);
    results_->hides_names = hides_names;
    table_.emplace(*results_->pile, results_->names, agree::scope_of(exercise_of(*results_->pile)));
}

ClassComparing::~ClassComparing() = default;

ClassComparing::Stepped ClassComparing::step(base::Budget const& budget) {
    if (phase_ == Phase::Table) {
        auto stepped = table_->step(budget);
        if (auto const* progress = std::get_if<base::Progress>(&stepped))
            return base::Progress{kTableShare * progress->share};
        results_->table = std::move(*std::get_if<agree::ClassTable>(&stepped));
        begin_places();
    }
    if (phase_ == Phase::Places) {
        auto stepped = places_->step(budget);
        if (std::holds_alternative<base::Progress>(stepped)) return base::Progress{kTableShare};
        results_->places = std::move(*std::get_if<std::vector<agree::Place>>(&stepped));
        phase_ = Phase::Figures;
    }
    while (type_ < results_->readers.types().size()) {
        add_next_number();
        if (budget.is_spent()) return base::Progress{kTableShare};
    }
    finish();
    return std::move(results_);
}

void ClassComparing::begin_places() {
    std::vector<std::size_t> readers(results_->table.rows.size());
    std::iota(readers.begin(), readers.end(), std::size_t(0));
    results_->readers = results_->table.study.with_readers(readers);
    places_.emplace(results_->readers, readers.size());
    phase_ = Phase::Places;
}

// One mean over all pairs at a time: of a large class each takes some milliseconds.
void ClassComparing::add_next_number() {
    if (results_->numbers.size() <= type_) results_->numbers.emplace_back();
    auto& means = results_->numbers[type_].means;
    if (means.size() < ui::kMeasuresOfClass.size()) {
        means.push_back(results_->table.pairs.mean(results_->table.study, type_, ui::kMeasuresOfClass[means.size()]));
        return;
    }
    results_->figures.push_back(agree::class_figures(results_->readers, type_++));
}

void ClassComparing::finish() {
    agree::Comparison const& pairs = results_->table.pairs;
    results_->links_exact = pairs.mean_of_links(results_->table.study, agree::Ends::Exact);
    results_->links_overlapping = pairs.mean_of_links(results_->table.study, agree::Ends::Overlapping);
    model::Exercise const exercise = exercise_of(*results_->pile);
    bool const asks = !exercise.ask.empty();
    results_->work = {&results_->readers, &results_->places, {}, results_->pile->common()};
    for (agree::ClassRow const& row : results_->table.rows) {
        auto const& project = results_->pile->files()[row.file].project;
        results_->work.projects.push_back(project);
        results_->missing.emplace_back();
        if (asks)
            results_->missing.back() = model::missing_for_hand_in(*project, model::Index(*project), exercise).size();
    }
    results_->page = page_of(*results_->pile);
    results_->page_index = model::Index(results_->page);
}

std::vector<agree::FileSource> class_sources(std::string const& name, std::vector<std::uint8_t> bytes) {
    auto const text = std::make_shared<std::string>(bytes.begin(), bytes.end());
    std::vector<agree::FileSource> sources;
    if (!formats::is_zip(*text)) {
        sources.push_back({name, [text]() -> base::Result<std::string> { return std::move(*text); }});
        return sources;
    }
    auto opened = formats::ZipArchive::open(std::move(*text));
    if (!opened) {
        sources.push_back({name, [error = opened.release_error()]() -> base::Result<std::string> { return error; }});
        return sources;
    }
    auto const archive = std::make_shared<formats::ZipArchive>(opened.release_value());
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        sources.push_back({archive->entries()[i].name, [archive, i] { return archive->read(i); }});
    return sources;
}

} // namespace app
