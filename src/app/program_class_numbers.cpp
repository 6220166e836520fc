// Numbers of the class view that take longer than a look, and two readers side by side.
#include <memory>

#include "agree/pair_gammas.h"
#include "app/class_desk.h"
#include "app/program.h"
#include "base/words.h"
#include "ui/class_numbers.h"

namespace app {

void Program::change(ui::WorkOutIntervals const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results || desk.scene.is_reckoning || wish.type >= desk.results->numbers.size()) return;
    if (desk.results->numbers[wish.type].intervals) return;
    desk.scene.is_reckoning = true;
    using Intervals = std::vector<std::optional<agree::Interval>>;
    std::shared_ptr<ui::ClassResults> const results = desk.results; // outlives the work, which reads it
    std::vector<agree::Measure> measures(ui::kMeasuresOfClass.begin(), ui::kMeasuresOfClass.end());
    work_.begin<Intervals>(
        base::say("Working out intervals"),
        std::make_unique<agree::IntervalsWork>(results->table.pairs, results->readers, wish.type, std::move(measures),
                                               std::nullopt, agree::BootstrapOptions{}),
        [this, results, type = wish.type](Intervals& intervals) {
            results->numbers[type].intervals = std::move(intervals);
            class_desk().scene.is_reckoning = false;
            platform::request_frame();
        },
        [this, results, type = wish.type] {
            results->numbers[type].intervals = Intervals{};
            class_desk().scene.is_reckoning = false;
        });
}

void Program::change(ui::WorkOutGamma const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results || desk.scene.is_reckoning_gamma || wish.type >= desk.results->numbers.size()) return;
    desk.scene.is_reckoning_gamma = true;
    std::shared_ptr<ui::ClassResults> const results = desk.results;
    work_.begin<agree::Gamma>(
        base::say("Working out \u03B3"),
        std::make_unique<agree::GammaWork>(agree::continuum_of(results->readers, wish.type), agree::GammaOptions{}),
        [this, results, type = wish.type](agree::Gamma& gamma) {
            results->numbers[type].gamma = gamma;
            class_desk().scene.is_reckoning_gamma = false;
            platform::request_frame();
        },
        [this] { class_desk().scene.is_reckoning_gamma = false; });
}

void Program::change(ui::ShowPair const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results) return;
    desk.results->beside.reset();
    auto const& pairs = desk.results->table.pairs.pairs;
    if (!wish.pair || *wish.pair >= pairs.size()) return;
    desk.results->beside = ui::PairBeside{*wish.pair, agree::differences_of(desk.results->readers, pairs[*wish.pair])};
    state_.class_view.pair_scroll = 0;
    if (state_.class_view.page == ui::ClassPage::Article)
        state_.class_view.chosen = {pairs[*wish.pair].a, pairs[*wish.pair].b};
}

} // namespace app
