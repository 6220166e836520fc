#include "ui/status_bar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/commands.h"
#include "ui/kept_back.h"
#include "ui/marking_on.h"
#include "ui/rows.h"
#include "ui/top_bar.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kPadding = space::kPanel;
constexpr float kGap = 20;
constexpr float kStep = 18; // of the zoom, beside its figure

float line_of(Rect area) {
    return std::floor(area.y + (area.height - 16) / 2);
}

// "70 entities": the kinds that an article is first asked about, else the first three of the scheme.
std::vector<std::string> counts_of(Scene const& scene) {
    std::vector<std::string> counts;
    model::Schema const& schema = scene.project->schema;
    bool const is_news = schema.find_type("Entity") && schema.find_type("Source") && schema.find_type("Claim");
    for (model::SpanType const& type : schema.span_types) {
        if (is_news && type.id != "Entity" && type.id != "Source" && type.id != "Claim") continue;
        counts.push_back(counted(scene.index->count_of(type.id), type.label));
        if (counts.size() == 3) break;
    }
    return counts;
}

struct Advice {
    model::Check const* check = nullptr;
    std::size_t count = 0;
};

// The first warning of the scheme that some mark fails.
Advice first_advice(Scene const& scene) {
    Advice advice;
    if (!scene.advice) return advice;
    for (model::Check const& check : scene.project->schema.checks) {
        if (check.severity != model::Severity::Warn) continue;
        advice.check = &check;
        advice.count =
            static_cast<std::size_t>(std::count_if(scene.advice->begin(), scene.advice->end(),
                                                   [&](model::Finding const& one) { return one.check == &check; }));
        if (advice.count > 0) return advice;
    }
    return {};
}

std::string words_of(Advice const& advice) {
    if (advice.check->id == "claim_without_source") return base::say("{} without a source", advice.count);
    return advice_words(*advice.check) + ": " + base::number_words(static_cast<std::int64_t>(advice.count));
}

float draw_counts(Painter& painter, Scene const& scene, Rect area, float limit) {
    float x = area.x + kPadding;
    std::string all;
    for (std::string const& count : counts_of(scene)) {
        float const width = label_width(count, letters::kCaption);
        if (x + width > limit) break;
        draw_label(painter, x, line_of(area), count, theme().muted, letters::kCaption, Weight::Regular,
                   letters::kCaptionLine);
        all += (all.empty() ? "" : ", ") + count;
        x += width + kGap;
    }
    register_container(painter, "status/counts", all, Role::Status,
                       {area.x + kPadding, area.y, x - area.x - kPadding, area.height});
    return x;
}

// Gives where the next may begin.
float draw_advice(Painter& painter, Scene const& scene, Rect area, float x, float limit) {
    Advice const advice = first_advice(scene);
    if (!advice.check) return x;
    std::string const words = words_of(advice);
    float const width = label_width(words, letters::kCaption, Weight::Semibold);
    if (x + width > limit) return x;
    ItemLook look;
    look.description = advice.check->message;
    ItemState const button =
        item(painter, "status/advice", words, {x - 6, area.y + 3, width + 12, area.height - 6}, look);
    draw_label(painter, x, line_of(area), words, button.hovered ? mix(theme().warn, theme().ink, 0.3F) : theme().warn,
               letters::kCaption, Weight::Semibold, letters::kCaptionLine);
    if (button.pressed) {
        painter.state->filter = {};
        painter.state->filter.check = advice.check->id;
        painter.state->list_scroll = 0;
        painter.state->side_view = SideView::Marks;
        painter.state->list_sheet_open = true;
    }
    return x + width + kGap;
}

// How much work no copy outside holds: said quietly as long as it is little and new.
void draw_copy_note(Painter& painter, Scene const& scene, Rect area, float x, float limit) {
    if (!scene.copy || scene.copy->look == CopyLook::None) return;
    bool const is_loud = scene.copy->look != CopyLook::Quiet;
    Weight const weight = is_loud ? Weight::Semibold : Weight::Regular;
    float const width = label_width(scene.copy->words, letters::kCaption, weight);
    if (x + width > limit) return;
    ItemLook look;
    look.description = base::say("They are kept in this browser only. Press to save a copy.");
    ItemState const button =
        item(painter, "status/copy", scene.copy->words, {x - 6, area.y + 3, width + 12, area.height - 6}, look);
    Color const color = is_loud ? theme().warn : theme().muted;
    draw_label(painter, x, line_of(area), scene.copy->words, button.hovered ? mix(color, theme().ink, 0.3F) : color,
               letters::kCaption, weight, letters::kCaptionLine);
    if (button.pressed) painter.intents->push_back(SaveCopy{});
}

struct Words {
    std::string text;
    bool is_strong = false;
};

// The sentence with its parts strong, in whatever order the language has them.
std::vector<Words> with_strong(char const* sentence, std::initializer_list<std::string> parts) {
    constexpr char kBorder = '\1';
    std::vector<std::string> bordered;
    for (std::string const& part : parts) bordered.push_back(kBorder + part + kBorder);
    bordered.resize(3);
    std::string const said = base::say(sentence, bordered[0], bordered[1], bordered[2]);
    std::vector<Words> words;
    bool is_strong = false;
    for (std::size_t at = 0; at <= said.size(); is_strong = !is_strong) {
        std::size_t const end = std::min(said.find(kBorder, at), said.size());
        if (end > at) words.push_back({said.substr(at, end - at), is_strong});
        at = end + 1;
    }
    return words;
}

std::vector<Words> hint_of(Scene const& scene, State const& state) {
    std::string const help = shortcut_label("help");
    if (!state.linking_from.empty())
        return with_strong(base::english("Click the other mark, or {} and {}, then {}"),
                           {shortcut_label("next"), shortcut_label("previous"), base::say("Enter")});
    if (grown_mark(scene, state))
        return with_strong(base::english("Select more words for the mark, then {}. {} stops"),
                           {base::say("Enter"), base::say("Esc")});
    if (model::SpanType const* const type = sticky_type(scene, state)) {
        std::vector<Words> words = with_strong(base::english("{} stops"), {base::say("Esc")});
        words.insert(words.begin(), {sticky_words(*type) + " ", false});
        return words;
    }
    std::string const keys = mark_keys(scene.project->schema);
    if (keys.empty()) return with_strong(base::english("{} for keys"), {help});
    return with_strong(base::english("Press {} to mark, {} for keys"), {keys, help});
}

float width_of(std::vector<Words> const& hint) {
    float width = 0;
    for (Words const& part : hint)
        width += label_width(part.text, letters::kCaption, part.is_strong ? Weight::Semibold : Weight::Regular);
    return width;
}

float draw_hint(Painter& painter, Scene const& scene, Rect area, float right) {
    std::vector<Words> const hint = hint_of(scene, *painter.state);
    float const start = right - width_of(hint);
    float x = start;
    std::string all;
    for (Words const& part : hint) {
        Color const color = part.is_strong ? theme().ink : theme().muted;
        x += draw_label(painter, x, line_of(area), part.text, color, letters::kCaption,
                        part.is_strong ? Weight::Semibold : Weight::Regular, letters::kCaptionLine);
        all += part.text;
    }
    register_container(painter, "status/hint", all, Role::Status, {start, area.y, right - start, area.height});
    return start - kGap;
}

// A step of the text's size; seen while the pointer or the keyboard is at the figure, so that the line stays quiet.
ItemState draw_zoom_step(Painter& painter, std::string_view command, char const* icon, Rect place, bool is_seen) {
    ItemLook look;
    look.description = tooltip_of(command);
    Command const* const known = find_command(command);
    ItemState const step =
        item(painter, "status/" + std::string(command), known ? base::say(known->name) : "", place, look);
    if (step.hovered) fill_row(painter, place, theme().hover);
    if (is_seen || step.hovered || step.focused)
        draw_icon(painter, place.x + 3, place.y + (place.height - 12) / 2, icon, theme().ink2, 12);
    return step;
}

float draw_zoom(Painter& painter, Scene const& scene, ArticleView& article, Rect area, float right) {
    State& state = *painter.state;
    std::string const zoom = std::to_string(std::lround(state.zoom * 100)) + "\xC2\xA0%";
    float const width = label_width(zoom, letters::kCaption);
    float const left = right - width;
    Rect const whole{left - kStep - 2, area.y + 3, width + 2 * kStep + 4, area.height - 6};
    ItemLook look;
    look.description = base::say("Text size. Press for 100 %.");
    ItemState const button = item(painter, "status/zoom", base::say("Text size {}", zoom),
                                  {left - 2, whole.y, width + 4, whole.height}, look);
    draw_label(painter, left, line_of(area), zoom, button.hovered ? theme().ink : theme().muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    if (button.pressed) state.zoom = 1;
    bool const is_seen = painter.is_touch || button.focused || is_pointed_at(painter, whole);
    struct Step {
        char const* command;
        char const* icon;
        float x;
    };
    for (Step const& step : {Step{"zoom_out", icons::kMinus, whole.x}, Step{"zoom_in", icons::kPlus, right + 2}}) {
        Rect const place{step.x, whole.y, kStep, whole.height};
        if (draw_zoom_step(painter, step.command, step.icon, place, is_seen).pressed)
            run_command(step.command, scene, state, article, *painter.intents);
    }
    return left - kGap;
}

float draw_place(Painter& painter, Scene const& scene, ArticleView& article, Rect area, float right) {
    std::string const place = paragraph_place(*painter.state, scene, article);
    if (place.empty()) return right;
    float const width = label_width(place, letters::kCaption);
    draw_label(painter, right - width, line_of(area), place, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    register_container(painter, "status/place", place, Role::Status, {right - width, area.y, width, area.height});
    return right - width - kGap;
}

} // namespace

void draw_status_bar(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    painter.list->AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()), theme().panel);
    hairline(painter, area.x, area.y, area.right(), area.y);
    if (!scene.project || !scene.index) return;
    float right = draw_hint(painter, scene, area, area.right() - kPadding);
    right = draw_zoom(painter, scene, article, area, right);
    right = draw_place(painter, scene, article, area, right);
    float const x = draw_counts(painter, scene, area, right);
    draw_copy_note(painter, scene, area, draw_advice(painter, scene, area, x, right), right);
}

} // namespace ui
