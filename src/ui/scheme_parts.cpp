#include "ui/scheme_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/look.h"
#include "ui/rows.h"

namespace ui {

namespace {

float button_height(bool is_touch) {
    return is_touch ? measure::kFingertip : measure::kButtonHeight;
}

void draw_key(Painter& painter, SchemeRow const& row, float& x, float middle) {
    if (row.key.empty()) return;
    key_cap(painter, x, middle - 9, row.key);
    x += key_cap_width(row.key) + 10;
}

// Over its right end while the mouse or the keyboard is there. Gives what they need.
float draw_moves(Painter& painter, SchemeView const& view, SchemeRow const& row, Rect place) {
    float const side = place.height - 8;
    float x = place.right() - 28;
    for (int const steps : {1, -1}) {
        bool const is_up = steps < 0;
        ItemLook look;
        look.is_enabled = view.may_change();
        look.description = std::string(is_up ? base::say("Move up (Alt \u2191)") : base::say("Move down (Alt \u2193)"));
        MoveInScheme wish = *row.move;
        wish.steps = steps;
        x -= side;
        if (icon_button(painter, row.id + (is_up ? "/up" : "/down"),
                        is_up ? base::say("Move {} up", row.label) : base::say("Move {} down", row.label),
                        is_up ? icons::kChevronUp : icons::kChevronDown, {x, place.y + 4, side, side}, look))
            change_scheme(*painter.intents, wish);
    }
    return 2 * side;
}

bool shows_moves(Painter const& painter, SchemeView const& view, SchemeRow const& row, Rect place) {
    if (!row.move || view.is_touch) return false;
    State const& state = *painter.state;
    bool const has_keyboard = state.focus_visible && state.focus.rfind(row.id, 0) == 0 &&
                              (state.focus.size() == row.id.size() || state.focus[row.id.size()] == '/');
    return has_keyboard || is_pointed_at(painter, place);
}

// A row that went elsewhere by key comes into view.
void follow_move(Painter& painter, SchemeView const& view, SchemeRow const& row, Rect place) {
    SchemeState& scheme = painter.state->scheme;
    if (scheme.moved != row.id) return;
    scheme.moved.clear();
    float const top = view.body.y + 48;
    if (place.y < top) scheme.scroll() -= top - place.y;
    if (place.bottom() > view.body.bottom() - 8) scheme.scroll() += place.bottom() - view.body.bottom() + 8;
}

void draw_row(Painter& painter, SchemeView const& view, SchemeRow const& row, Rect place, float moves) {
    float const middle = std::floor(place.y + place.height / 2);
    float x = place.x + 8;
    draw_key(painter, row, x, middle);
    if (!row.type.empty()) {
        type_glyph(painter, x, middle - 11, row.type, static_cast<int>(pattern_of(view.schema, row.type)));
        x += 36;
    }
    float const right = place.right() - 28 - moves;
    float const caption = std::min(label_width(row.caption, letters::kCaption), (right - x) / 2);
    draw_label_short(painter, x, middle - 9, right - caption - 12 - x, row.label, theme().ink);
    draw_label_short(painter, right - caption, middle - 8, caption + 1, row.caption, theme().muted, letters::kCaption,
                     Weight::Regular, letters::kCaptionLine);
    draw_icon(painter, place.right() - 22, middle - 7, icons::kChevronRight, theme().muted, 14);
}

} // namespace

void change_scheme(Intents& intents, SchemaChange change) {
    intents.push_back(ChangeSchema{std::move(change)});
}

Section scheme_heading(SchemeView const& view, char const* words) {
    return {44, [=](Painter& painter, float y) {
                draw_label(painter, view.left(), y + 18, words, theme().muted, letters::kCaption, Weight::Medium,
                           letters::kCaptionLine);
                hairline(painter, view.left(), y + 39, view.left() + view.width(), y + 39);
            }};
}

Section scheme_words(SchemeView const& view, std::string words, Color color) {
    float const height = label_wrapped_height(words, view.width()) + 8;
    return {height, [=, words = std::move(words)](Painter& painter, float y) {
                draw_told(painter, "scheme/" + std::to_string(std::hash<std::string>{}(words)), view.left(), y + 4,
                          view.width(), words, color);
            }};
}

Section scheme_box(SchemeView const& view, std::string id, std::string label, std::string caption, bool is_on,
                   std::function<void(Painter&)> press) {
    Rect const place{view.left(), 0, view.width(), view.row_height()};
    return {place.height, [=, id = std::move(id), label = std::move(label), caption = std::move(caption),
                           press = std::move(press)](Painter& painter, float y) {
                Rect row = place;
                row.y = y;
                bool const is_pressed = checkbox_row(painter, id, label, row, is_on, view.is_touch ? "" : caption);
                if (!is_pressed) return;
                if (!view.may_change()) return painter.intents->push_back(RefuseEdit{});
                press(painter);
            }};
}

Section scheme_row(SchemeView const& view, SchemeRow row, std::function<void(Painter&)> press) {
    Rect const place{view.left() - 8, 0, view.width() + 16, view.row_height()};
    return {place.height, [=, row = std::move(row), press = std::move(press)](Painter& painter, float y) {
                Rect at = place;
                at.y = y;
                ItemLook look;
                look.role = Role::ListItem;
                look.description = row.description;
                bool const has_moves = shows_moves(painter, view, row, at);
                Rect const moves{at.right() - 28 - 2 * (at.height - 8), at.y + 4, 2 * (at.height - 8), at.height - 8};
                Rect const hit = has_moves ? row_around(painter, at, moves) : at;
                std::string const label = row.caption.empty() ? row.label : row.label + ", " + row.caption;
                ItemState const button = item(painter, row.id, label, hit, look);
                fill_row(painter, at, look, button.hovered || button.focused);
                draw_row(painter, view, row, at, has_moves ? draw_moves(painter, view, row, at) : 0);
                follow_move(painter, view, row, at);
                if (button.pressed) press(painter);
            }};
}

Section scheme_button(SchemeView const& view, SchemeButton button, std::function<void(Painter&)> press) {
    float const height = button_height(view.is_touch);
    return {
        height + 8, [=, button = std::move(button), press = std::move(press)](Painter& painter, float y) {
            ItemLook look;
            look.is_enabled = !button.changes || view.may_change();
            look.description = look.is_enabled ? button.description : view.scene.read_only;
            Rect const place{view.left() - 8, y + 4, text_button_width(button.label, button.icon != nullptr), height};
            if (text_button(painter, button.id, button.label, button.icon, place, look)) press(painter);
        }};
}

Section scheme_buttons(SchemeView const& view, std::vector<SchemeButton> buttons,
                       std::function<void(Painter&, std::size_t)> press) {
    float const height = button_height(view.is_touch);
    std::vector<Rect> places;
    float x = 0;
    float y = 0;
    for (SchemeButton const& one : buttons) {
        float const width = text_button_width(one.label, one.icon != nullptr);
        if (x > 0 && x + width > view.width() + 8) x = 0, y += height;
        places.push_back({x, y, width, height});
        x += width + 8;
    }
    return {y + height + 8, [=, buttons = std::move(buttons), places = std::move(places),
                             press = std::move(press)](Painter& painter, float top) {
                for (std::size_t i = 0; i < buttons.size(); ++i) {
                    SchemeButton const& one = buttons[i];
                    ItemLook look;
                    look.is_enabled = !one.changes || view.may_change();
                    look.description = look.is_enabled ? one.description : view.scene.read_only;
                    Rect place = places[i];
                    place.x += view.left() - 8;
                    place.y += top + 4;
                    if (text_button(painter, one.id, one.label, one.icon, place, look)) press(painter, i);
                }
            }};
}

Section scheme_answers(SchemeView const& view, SchemeButton yes, std::string no_id, std::function<void(Painter&)> press,
                       std::function<void(Painter&)> leave) {
    float const height = button_height(view.is_touch);
    return {height + 16, [=, yes = std::move(yes), no_id = std::move(no_id), press = std::move(press),
                          leave = std::move(leave)](Painter& painter, float y) {
                ItemLook look;
                look.is_enabled = view.may_change();
                look.description = look.is_enabled ? yes.description : view.scene.read_only;
                float const width = std::ceil(label_width(yes.label, letters::kText, Weight::Medium)) + 32;
                Rect const first{view.left(), y + 8, width, height};
                if (primary_button(painter, yes.id, yes.label, first, look)) press(painter);
                Rect const second{first.right() + 8, y + 8, text_button_width(base::say("Keep it"), false), height};
                if (text_button(painter, no_id, base::say("Keep it"), nullptr, second)) leave(painter);
            }};
}

} // namespace ui
