#include "ui/relation_chooser.h"

#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "model/edit.h"
#include "ui/choosing.h"
#include "ui/kept_back.h"
#include "ui/rows.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 248;
constexpr float kPadding = space::kCard;
constexpr float kRow = 36;
constexpr float kTouchRow = measure::kFingertip;
constexpr char const* kQuestion = base::english("How are the two linked?");

bool is_key_taken(std::vector<RelationChoice> const& choices, std::string_view key) {
    return std::any_of(choices.begin(), choices.end(), [&](RelationChoice const& choice) { return choice.key == key; });
}

void add_choice(std::vector<RelationChoice>& choices, model::Project const& project, model::RelationType const& type,
                base::Identifier const& from, base::Identifier const& to, bool outward) {
    model::Span const* start = project.find_span(from);
    model::Span const* end = project.find_span(to);
    if (start == nullptr || end == nullptr || !type.may_start_at(start->type) || !type.may_end_at(end->type)) return;
    if (is_kept_back(type.unknown) || !model::why_not_related(project, type, from, to).empty()) return;
    std::string key = type.key;
    if (key.empty() || is_key_taken(choices, key)) key = std::to_string(choices.size() + 1);
    choices.push_back({type.id, from, to, outward ? type.label : reversed_label(type), outward, key});
}

void choose(RelationChoice const& choice, State& state, Intents& intents) {
    intents.push_back(AddRelation{choice.relation, choice.from, choice.to});
    state.selected = state.linking_from;
    stop_linking(state);
}

std::string item_id(RelationChoice const& choice) {
    return "chooser/" + choice.relation + (choice.outward ? "/out" : "/in");
}

Rect place_of(Scene const& scene, ArticleView& article, State const& state, Rect window, float height) {
    Rect place{window.x + (window.width - kWidth) / 2, window.y + (window.height - height) / 2, kWidth, height};
    model::Span const* target = span_of(scene, state.linking_to);
    std::vector<Rect> boxes;
    if (target != nullptr && article.document() != nullptr) boxes = article.visible_rects(target->extent());
    if (!boxes.empty()) {
        place.x = boxes.back().x;
        place.y = boxes.back().bottom() + 12;
        if (place.bottom() > window.bottom() - 8) place.y = boxes.front().y - height - 12;
    }
    place.x = std::clamp(place.x, window.x + 8, std::max(window.x + 8, window.right() - kWidth - 8));
    place.y = std::clamp(place.y, window.y + 8, std::max(window.y + 8, window.bottom() - height - 8));
    return place;
}

// "says →", "← said by".
void draw_choice(Painter& painter, RelationChoice const& choice, Rect row) {
    ItemLook look;
    look.role = Role::MenuItem;
    std::string label = choice.outward ? choice.words + " \u2192" : "\u2190 " + choice.words;
    ItemState state = item(painter, item_id(choice), label, row, look);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    float middle = row.y + row.height / 2;
    float x = row.x + 10;
    if (!choice.outward) {
        draw_icon(painter, x, middle - 8, icons::kArrowLeft, theme().accent);
        x += 24;
    }
    x += draw_label(painter, x, middle - 9, choice.words, theme().ink, letters::kText, Weight::Medium);
    if (choice.outward) draw_icon(painter, x + 8, middle - 8, icons::kArrowRight, theme().accent);
    key_cap(painter, row.right() - 10 - key_cap_width(choice.key), middle - 9, choice.key);
    if (state.pressed) choose(choice, *painter.state, *painter.intents);
}

} // namespace

std::vector<RelationChoice> relation_choices(model::Project const& project, base::Identifier const& here,
                                             base::Identifier const& there) {
    std::vector<RelationChoice> choices;
    if (here == there) return choices;
    for (auto const& type : project.schema.relations) {
        add_choice(choices, project, type, here, there, true);
        if (!type.symmetric) add_choice(choices, project, type, there, here, false);
    }
    return choices;
}

LinkOutcome link_to(Scene const& scene, State& state, Intents& intents, base::Identifier const& target) {
    if (scene.project == nullptr) return LinkOutcome::Impossible;
    auto choices = relation_choices(*scene.project, state.linking_from, target);
    state.linking_to = target;
    if (choices.empty()) return LinkOutcome::Impossible;
    if (choices.size() > 1) return LinkOutcome::Choosing;
    choose(choices.front(), state, intents);
    return LinkOutcome::Linked;
}

std::string why_no_link(model::Project const& project, base::Identifier const& here, base::Identifier const& there) {
    if (here.empty() || there.empty() || !relation_choices(project, here, there).empty()) return "";
    if (here == there) return base::say("A mark cannot be linked to itself. Choose another.");
    model::Span const* from = project.find_span(here);
    model::Span const* to = project.find_span(there);
    if (from == nullptr || to == nullptr) return "";
    for (auto const& type : project.schema.relations) {
        bool fits = type.may_start_at(from->type) && type.may_end_at(to->type);
        bool fits_back = type.may_start_at(to->type) && type.may_end_at(from->type);
        if (fits) return model::why_not_related(project, type, here, there);
        if (fits_back) return model::why_not_related(project, type, there, here);
    }
    auto noun = [&](model::Span const& span) {
        model::SpanType const* type = project.schema.find_type(span.type);
        return plural_of(lower_first(type == nullptr ? span.type : type->label));
    };
    if (from->type == to->type)
        return base::say("The scheme has no link between two {}. Choose another mark.", noun(*from));
    return base::say("The scheme has no link between {} and {}. Choose another mark.", noun(*from), noun(*to));
}

void start_linking(Scene const& scene, State& state, base::Identifier const& span) {
    choose_span(state, scene, span);
    stop_linking(state);
    state.linking_from = span;
}

void stop_linking(State& state) {
    state.linking_from.clear();
    state.linking_to.clear();
}

bool asks_for_link(model::Check const& check) {
    return check.condition.links && check.condition.links->count.min.value_or(0) > 0;
}

bool is_relation_chooser_open(Scene const& scene, State const& state) {
    return scene.project != nullptr && !state.linking_from.empty() && !state.linking_to.empty() &&
           !relation_choices(*scene.project, state.linking_from, state.linking_to).empty();
}

void draw_relation_chooser(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    State& state = *painter.state;
    if (!is_relation_chooser_open(scene, state)) return;
    auto choices = relation_choices(*scene.project, state.linking_from, state.linking_to);
    float row = painter.is_touch ? kTouchRow : kRow;
    float height = 2 * kPadding + 24 + row * static_cast<float>(choices.size());
    Rect place = place_of(scene, article, state, area, height);
    Painter above = begin_layer(painter, "chooser", place, LayerKind::Menu);
    card(above, place);
    register_container(above, "chooser", base::say(kQuestion), Role::Dialog, place);
    draw_label(above, place.x + kPadding + 10, place.y + kPadding + 4, base::say(kQuestion), theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    float y = place.y + kPadding + 24;
    for (auto const& choice : choices) {
        draw_choice(above, choice, {place.x + kPadding, y, kWidth - 2 * kPadding, row});
        y += row;
    }
    if (pressed_outside(above, place)) state.linking_to.clear();
    end_layer(above);
}

bool relation_chooser_key(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    if (!event.down || !is_relation_chooser_open(scene, state)) return false;
    if (event.key == platform::Key::Escape) {
        state.linking_to.clear();
        return true;
    }
    if (event.key != platform::Key::Character || event.modifiers.control || event.modifiers.alt) return false;
    for (auto const& choice : relation_choices(*scene.project, state.linking_from, state.linking_to)) {
        char32_t const key = key_character(choice.key);
        if (key == 0) continue;
        if (event.character != key && event.fallback != key) continue;
        choose(choice, state, intents);
        return true;
    }
    return false;
}

} // namespace ui
