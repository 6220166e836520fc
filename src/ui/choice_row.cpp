#include "ui/choice_row.h"

#include <utility>

namespace ui {

namespace {

constexpr float kPadding = space::kSheet;

// Where the chips of one choice stand: beside its name, or below it where the sheet is narrow; in several rows where
// one is too short for the words.
std::vector<Rect> chip_places(Painter const& painter, Choices const& choices, Rect body, bool is_narrow) {
    float const height = choice_height(painter);
    float const left = body.x + kPadding + (is_narrow ? 0 : kChoiceLabel);
    Rect place = {left, is_narrow ? 26.0F : 6.0F, 0, height};
    std::vector<Rect> places;
    for (Choice const& choice : choices.all) {
        place.width = chip_width(choice.label, painter.is_touch ? letters::kHead : letters::kText);
        if (place.right() > body.right() - kPadding && place.x > left) {
            place.x = left;
            place.y += height + 4;
        }
        places.push_back(place);
        place.x += place.width + 8;
    }
    return places;
}

void draw_choices(Painter& painter, Choices const& choices, Rect body, bool is_narrow, float y) {
    float const name_y = is_narrow ? y + 4 : y + choice_height(painter) / 2 - 9 + 6;
    draw_label(painter, body.x + kPadding, name_y, choices.label, theme().ink2);
    std::vector<Rect> const places = chip_places(painter, choices, body, is_narrow);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Choice const& choice = choices.all[i];
        ItemLook look;
        look.is_checked = choices.now == choice.value;
        look.role = Role::Chip;
        look.question = choices.id;
        look.description = choices.refusal.empty() ? choices.label : choices.refusal;
        look.is_enabled = choices.refusal.empty();
        look.has_tooltip = !choices.refusal.empty();
        Rect const place = {places[i].x, y + places[i].y, places[i].width, places[i].height};
        std::string const id = choices.id + "/" + (choice.value.empty() ? "none" : choice.value);
        if (chip(painter, id, choice.label, place, look)) choices.choose(painter, choice.value);
    }
}

} // namespace

float choice_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : 28.0F;
}

Section choice_row(Painter const& painter, Rect body, Choices choices) {
    bool const is_narrow = body.width < 480;
    float const height = chip_places(painter, choices, body, is_narrow).back().bottom() + (is_narrow ? 8.0F : 6.0F);
    return {height, [=, choices = std::move(choices)](Painter& inside, float y) {
                draw_choices(inside, choices, body, is_narrow, y);
            }};
}

} // namespace ui
