#include "ui/class_numbers.h"

#include <algorithm>
#include <cmath>

#include "agree/explain.h"
#include "agree/kappa.h"
#include "agree/pair_gammas.h"
#include "base/words.h"
#include "icons/icons.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kRow = 32;
constexpr float kValue = 56;
constexpr float kInterval = 104;

using Sections = std::vector<Section>;

struct Row {
    std::string id; // after "class/number/"
    std::string label;
    std::string question;
    agree::Figure value = agree::Why::NothingToCompare;
    std::optional<agree::Interval> interval;
    std::optional<agree::Measure> measure; // that the pairs show when it is pressed
};

// The room of the page's words, on the paper.
struct Paper {
    Scene const& scene;
    ClassResults const& results;
    std::size_t type = 0;
    agree::Measure chosen = agree::Measure::F1Partial;
    float x = 0;
    float width = 0;
    bool is_wide() const { return width > 460; }
};

Section words(Paper const& paper, std::string text, Color color, float size = letters::kText, float gap_below = 8) {
    float const x = paper.x;
    float const width = paper.width;
    float const height = label_wrapped_height(text, width, size);
    return {height + gap_below, [=, text = std::move(text)](Painter& painter, float y) {
                draw_told(painter, "class/numbers/" + std::to_string(std::hash<std::string>{}(text)), x, y, width, text,
                          color, size);
            }};
}

Section heading(Paper const& paper, std::string text, std::string caption) {
    float const x = paper.x;
    return {44, [=, text = std::move(text), caption = std::move(caption)](Painter& painter, float y) {
                draw_label(painter, x, y + 16, text, theme().ink, letters::kHead, Weight::Semibold, letters::kHeadLine);
                draw_label(painter, x + label_width(text, letters::kHead, Weight::Semibold) + 10, y + 18, caption,
                           theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
            }};
}

std::string interval_words(std::optional<agree::Interval> const& interval) {
    if (!interval) return "";
    return base::say("{} to {}", two_digits(interval->low), two_digits(interval->high));
}

std::string spoken(Row const& row) {
    std::string label = row.label + " " + two_digits(row.value);
    if (row.interval) label += ", " + interval_words(row.interval);
    return label;
}

Section number_row(Paper const& paper, Row row) {
    std::string const why = row.value.is_defined() ? std::string() : std::string(agree::sentence_of(row.value.why()));
    float const x = paper.x;
    float const width = paper.width;
    bool const is_wide = paper.is_wide();
    bool const is_chosen = row.measure == paper.chosen;
    return {kRow, [=, row = std::move(row)](Painter& painter, float y) {
                ItemLook look;
                look.is_checked = is_chosen;
                look.description = row.question + (why.empty() ? "" : " " + why);
                Rect const rect = {x - 8, y, width + 16, kRow};
                ItemState const now = item(painter, "class/number/" + row.id, spoken(row), rect, look);
                fill_row(painter, rect, look, now.hovered && row.measure.has_value());
                float const middle = y + kRow / 2 - 9;
                float const right = x + width - (is_wide ? kInterval : 0);
                std::string const value = two_digits(row.value);
                draw_label_short(painter, x, middle, right - kValue - x, row.label, theme().ink, letters::kText,
                                 is_chosen ? Weight::Semibold : Weight::Regular);
                draw_label(painter, right - label_width(value), middle, value, theme().ink);
                std::string const interval = interval_words(row.interval);
                if (is_wide)
                    draw_label(painter, x + width - label_width(interval, letters::kCaption), middle + 1, interval,
                               theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
                if (now.pressed && row.measure) painter.state->class_view.shown_measure = *row.measure;
            }};
}

// What stands for gamma until somebody wants it: it takes long.
Section gamma_button(Paper const& paper) {
    ClassScene const& scene = *paper.scene.class_scene;
    float const x = paper.x;
    std::size_t const type = paper.type;
    std::string const label =
        scene.is_reckoning_gamma ? base::say("Working out \u03B3\u2026") : base::say("Work out \u03B3");
    std::string const takes = base::say("Takes {}; it can be stopped.", scene.gamma_takes);
    bool const is_busy = scene.is_reckoning_gamma;
    float const room = paper.width;
    return {44, [=](Painter& painter, float y) {
                ItemLook look;
                look.is_enabled = !is_busy;
                look.description = takes;
                float const width = text_button_width(label, false);
                if (text_button(painter, "class/gamma", label, nullptr, {x - 8, y + 4, width, 32}, look))
                    change_class(painter, WorkOutGamma{type});
                draw_label_short(painter, x + width, y + 12, room - width, takes, theme().muted, letters::kCaption,
                                 Weight::Regular, letters::kCaptionLine);
            }};
}

void add_pairs(Sections& sections, Paper const& paper) {
    ClassResults const& results = paper.results;
    std::size_t const pairs = results.table.pairs.pairs.size();
    sections.push_back(heading(paper, base::say("Two readers at a time"),
                               base::say_count(pairs, "{} pair", "on the average of {} pairs")));
    auto const& intervals = results.numbers[paper.type].intervals;
    for (std::size_t i = 0; i < kMeasuresOfClass.size(); ++i) {
        agree::Measure const measure = kMeasuresOfClass[i];
        Row row{std::string(agree::name_of(measure)),
                name_of_measure(measure),
                std::string(agree::question_of(measure)),
                results.numbers[paper.type].means[i],
                {},
                measure};
        if (intervals && i < intervals->size()) row.interval = (*intervals)[i];
        sections.push_back(number_row(paper, std::move(row)));
    }
}

void add_gamma(Sections& sections, Paper const& paper) {
    auto const& gamma = paper.results.numbers[paper.type].gamma;
    if (!gamma) return sections.push_back(gamma_button(paper));
    sections.push_back(number_row(paper, {"gamma",
                                          name_of_measure(agree::Measure::Gamma),
                                          std::string(agree::question_of(agree::Measure::Gamma)),
                                          gamma->value,
                                          {},
                                          {}}));
    sections.push_back(words(
        paper, base::say("\u03B3 is held against {} samples of chance from seed {}.", gamma->samples, gamma->seed),
        theme().muted, letters::kCaption));
}

void add_all_readers(Sections& sections, Paper const& paper) {
    agree::ClassFigures const& figures = paper.results.figures[paper.type];
    sections.push_back(
        heading(paper, base::say("All readers at once"), base::say("what nobody marked counts as a category, too")));
    auto const add = [&](char const* id, char const* label, char const* question, agree::Figure const& value) {
        sections.push_back(number_row(paper, {id, label, question, value, {}, {}}));
    };
    add("fleiss", base::say("Fleiss\u2019 \u03BA, characters"),
        base::say("How much more than by chance do all readers agree on each character?"), figures.fleiss.value);
    add("alpha", base::say("Krippendorff\u2019s \u03B1, characters"),
        base::say("How much less than by chance do all readers differ on each character?"), figures.alpha.value);
    add("unitizing", base::say("Krippendorff\u2019s \u03B1, units"),
        base::say("The same, where a mark cut into two differs from one mark."), figures.unitizing);
}

void add_key(Sections& sections, Paper const& paper) {
    agree::ClassTable const& table = paper.results.table;
    if (!table.key || paper.type >= table.study.types().size()) return;
    sections.push_back(heading(paper, base::say("Against the key"), base::say("on the average of the readers")));
    using agree::Measure;
    for (Measure const measure :
         {Measure::F1Exact, Measure::PrecisionExact, Measure::RecallExact, Measure::F1Partial,
          Measure::PrecisionPartial, Measure::RecallPartial, Measure::F1Type, Measure::PrecisionType,
          Measure::RecallType, Measure::F1Characters, Measure::PrecisionCharacters, Measure::RecallCharacters})
        sections.push_back(number_row(paper, {"key/" + std::string(agree::name_of(measure)),
                                              name_of_measure(measure),
                                              std::string(agree::question_of(measure)),
                                              table.with_key.mean(table.study, paper.type, measure),
                                              {},
                                              {}}));
}

void add_links(Sections& sections, Paper const& paper) {
    sections.push_back(heading(paper, base::say("Links"), base::say("of all types")));
    auto const add = [&](char const* id, char const* label, char const* question, agree::Figure const& value) {
        sections.push_back(number_row(paper, {id, label, question, value, {}, {}}));
    };
    add("links_exact", base::say("Same links, same borders (F1)"),
        base::say("How many links join marks with exactly the same borders, with the same meaning?"),
        paper.results.links_exact);
    add("links_overlap", base::say("Same links, overlapping ends (F1)"),
        base::say("How many links join marks that answer each other, with the same meaning?"),
        paper.results.links_overlapping);
}

void add_attributes(Sections& sections, Paper const& paper) {
    agree::Study const& study = paper.results.table.study;
    bool has_head = false;
    for (std::size_t i = 0; i < study.attributes().size() && i < paper.results.table.pairs.attributes.size(); ++i) {
        agree::StudiedAttribute const& attribute = study.attributes()[i];
        if (attribute.type != paper.type) continue;
        if (!has_head)
            sections.push_back(heading(paper, base::say("Attributes"), base::say("of marks that two readers share")));
        has_head = true;
        model::SpanType const* const type = paper.results.page.schema.find_type(study.types()[attribute.type]);
        model::Attribute const* const known = type == nullptr ? nullptr : type->find_attribute(attribute.id);
        std::string const name = known == nullptr || known->label.empty() ? attribute.id : known->label;
        bool const is_scale = attribute.scale == agree::Scale::Ordinal;
        sections.push_back(number_row(
            paper,
            {"attribute/" + attribute.id,
             is_scale ? base::say("{} (\u03B1, in steps)", name) : base::say("{} (\u03B1)", name),
             is_scale ? base::say("How much less than by chance do readers differ, where near values differ less?")
                      : base::say("How much less than by chance do readers give other values?"),
             agree::krippendorff_alpha(paper.results.table.pairs.attributes[i], attribute.scale).value,
             {},
             {}}));
    }
}

void want_intervals(Painter& painter, Paper const& paper) {
    ClassScene const& scene = *paper.scene.class_scene;
    if (!paper.results.numbers[paper.type].intervals && !scene.is_reckoning && !scene.is_busy)
        change_class(painter, WorkOutIntervals{paper.type});
}

Sections sections_of(Painter const& painter, Paper const& paper, Rect area) {
    Sections sections;
    sections.push_back(gap(12));
    sections.push_back(words(paper,
                             base::say("Beside each number: where it would lie in 95 of 100 classes drawn anew from "
                                       "these readers. Press a number to see which pairs make it."),
                             theme().ink2));
    add_pairs(sections, paper);
    add_gamma(sections, paper);
    add_class_matrix(sections, painter, paper.scene, {paper.x, area.y, paper.width, area.height});
    add_all_readers(sections, paper);
    add_key(sections, paper);
    add_links(sections, paper);
    add_attributes(sections, paper);
    return sections;
}

} // namespace

std::string name_of_measure(agree::Measure measure) {
    using agree::Measure;
    switch (measure) {
    case Measure::F1Exact: return base::say("Same borders (F1)");
    case Measure::F1Partial: return base::say("Overlap counts half (F1)");
    case Measure::F1Type: return base::say("Any overlap (F1)");
    case Measure::F1Characters: return base::say("Characters (F1)");
    case Measure::KappaCharacters: return base::say("Cohen\u2019s \u03BA, characters");
    case Measure::AlphaCharacters: return base::say("Krippendorff\u2019s \u03B1, characters");
    case Measure::AlphaUnitizing: return base::say("Krippendorff\u2019s \u03B1, units");
    case Measure::Gamma: return base::say("\u03B3");
    case Measure::PrecisionExact: return base::say("Same borders, precision");
    case Measure::PrecisionPartial: return base::say("Overlap counts half, precision");
    case Measure::PrecisionType: return base::say("Any overlap, precision");
    case Measure::PrecisionCharacters: return base::say("Characters, precision");
    case Measure::RecallExact: return base::say("Same borders, recall");
    case Measure::RecallPartial: return base::say("Overlap counts half, recall");
    case Measure::RecallType: return base::say("Any overlap, recall");
    case Measure::RecallCharacters: return base::say("Characters, recall");
    }
    return {};
}

void draw_class_numbers(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    float const types = draw_class_types(painter, scene, {area.x + 24, area.y, area.width - 48, 28}, false);
    Rect const sheet = {area.x + 24, area.y + types, area.width - 48, area.height - types - 16};
    painter.list->AddRectFilled(ImVec2(sheet.x, sheet.y), ImVec2(sheet.right(), sheet.bottom()), theme().paper, 2);
    float const inset = sheet.width > 500 ? space::kSheet : space::kPanel;
    Paper const paper{scene, results, view.type, view.shown_measure, sheet.x + inset, sheet.width - 2 * inset};
    want_intervals(painter, paper);
    draw_sections(painter, "class/numbers", sheet, sections_of(painter, paper, sheet), 24, view.numbers_scroll);
}

} // namespace ui
