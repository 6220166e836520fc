#include <algorithm>
#include <cmath>
#include <utility>

#include "icons/icons.h"
#include "ui/rows.h"
#include "ui/scheme_parts.h"

namespace ui {

namespace {

constexpr float kLabel = 128; // the column of what the fields are
constexpr float kShort = 112;
constexpr float kNarrowSheet = 480;

float field_height(bool is_touch) {
    return is_touch ? measure::kFingertip : 32.0F;
}

bool is_refused(SchemeView const& view, SchemeField const& field) {
    return view.state.scheme.refused_field == field.id && !view.state.scheme.refusal.empty();
}

Rect field_place(SchemeView const& view, SchemeField const& field, bool is_narrow, float y) {
    float const left = is_narrow ? view.left() : view.left() + kLabel;
    float const room = view.left() + view.width() - left -
                       static_cast<float>(field.tools.size()) * field_height(view.is_touch) -
                       (field.tools.empty() ? 0.0F : 8.0F);
    return {left, is_narrow ? y + 24 : y + 4, field.is_short ? std::min(kShort, room) : room,
            field_height(view.is_touch)};
}

FieldLook look_of(SchemeView const& view, SchemeField const& field) {
    FieldLook look;
    look.label = field.name.empty() ? field.label : field.name;
    look.placeholder = field.placeholder;
    look.owner = field.owner;
    look.waits_for_end = true;
    look.is_read_only = !view.may_change();
    // When the page is left while something is typed. What the scheme cannot take is refused there in words.
    look.commit = [change = field.change](Intents& intents, std::string const& words) {
        if (!words.empty()) change_scheme(intents, change(words));
    };
    return look;
}

void take(Painter& painter, SchemeField const& field, std::string const& words) {
    SchemeState& scheme = painter.state->scheme;
    scheme.refused_field = field.id;
    scheme.refusal = field.refuse ? field.refuse(words) : std::string();
    if (!scheme.refusal.empty()) return;
    change_scheme(*painter.intents, field.change(words));
    if (field.then) field.then(*painter.state, words);
}

void draw_refusal(Painter& painter, SchemeView const& view, Rect place) {
    std::string const& words = view.state.scheme.refusal;
    float const width = view.left() + view.width() - place.x;
    float const height = draw_label_wrapped(painter, place.x, place.bottom() + 4, width, words, theme().warn,
                                            letters::kCaption, Weight::Medium, letters::kCaptionLine);
    register_container(painter, "scheme/refusal", words, Role::Status, {place.x, place.bottom() + 4, width, height});
}

void draw_tools(Painter& painter, SchemeView const& view, SchemeField const& field, Rect beside) {
    Rect place{beside.right() + 8, beside.y, beside.height, beside.height};
    for (SchemeTool const& tool : field.tools) {
        ItemLook look;
        look.is_enabled = view.may_change() && tool.is_enabled;
        look.description = view.may_change() ? tool.label : view.scene.read_only;
        if (icon_button(painter, tool.id, tool.label, tool.icon, place, look)) tool.press(painter);
        place.x += place.width;
    }
}

void draw_field(Painter& painter, SchemeView const& view, SchemeField const& field, bool is_narrow, float y) {
    Rect const place = field_place(view, field, is_narrow, y);
    draw_label(painter, view.left(), is_narrow ? y + 4 : place.y + place.height / 2 - 9, field.label, theme().ink2);
    FieldResult const result = text_field(painter, field.id, field.text, place, look_of(view, field));
    if (result.changed && !(field.is_emptied && result.text.empty())) take(painter, field, result.text);
    // The next one can be typed at once; what stands has been said, and Tab goes on from it.
    if (result.submitted && field.is_emptied)
        enter_field(*painter.state, field.id);
    else if (result.submitted && painter.state->focus.empty())
        painter.state->focus = field.id, painter.state->focus_visible = true;
    draw_tools(painter, view, field, place);
    if (is_refused(view, field)) draw_refusal(painter, view, place);
}

struct ChipLine {
    std::vector<Rect> places; // from the left of the sheet and the top of the chips
    float height = 0;
};

ChipLine flow(SchemeView const& view, std::vector<SchemeChip> const& chips) {
    float const height = view.is_touch ? 36.0F : 28.0F;
    ChipLine line;
    float x = 0;
    float y = 0;
    for (SchemeChip const& one : chips) {
        float const width =
            std::min(view.width(), chip_width(one.label, view.is_touch ? letters::kHead : letters::kText) + 8);
        if (x > 0 && x + width > view.width()) x = 0, y += height + 8;
        line.places.push_back({x, y, width, height});
        x += width + 8;
    }
    line.height = y + height;
    return line;
}

} // namespace

Section scheme_field(SchemeView const& view, SchemeField field) {
    bool const is_narrow = view.body.width < kNarrowSheet;
    float height = field_height(view.is_touch) + (is_narrow ? 32.0F : 8.0F);
    if (is_refused(view, field)) {
        float const width = view.left() + view.width() - field_place(view, field, is_narrow, 0).x;
        height += label_wrapped_height(view.state.scheme.refusal, width, letters::kCaption, Weight::Medium,
                                       letters::kCaptionLine) +
                  8;
    }
    return {height, [=, field = std::move(field)](Painter& painter, float y) {
                draw_field(painter, view, field, is_narrow, y);
            }};
}

Section scheme_chips(SchemeView const& view, std::string label, std::vector<SchemeChip> chips,
                     std::function<void(Painter&, std::size_t)> press) {
    ChipLine line = flow(view, chips);
    float const head = label.empty() ? 4.0F : 28.0F;
    return {head + line.height + 8, [=, label = std::move(label), chips = std::move(chips), press = std::move(press),
                                     line = std::move(line)](Painter& painter, float y) {
                draw_label(painter, view.left(), y + 6, label, theme().ink2);
                for (std::size_t i = 0; i < chips.size(); ++i) {
                    ItemLook look;
                    look.is_checked = chips[i].is_on;
                    look.is_enabled = view.may_change() && chips[i].is_enabled;
                    look.description = view.may_change() ? chips[i].description : view.scene.read_only;
                    Rect place = line.places[i];
                    place.x += view.left();
                    place.y += y + head;
                    bool const is_pressed = chip(painter, chips[i].id, chips[i].label, place, look);
                    if (is_pressed && look.is_enabled) press(painter, i);
                }
            }};
}

} // namespace ui
