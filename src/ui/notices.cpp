#include "ui/notices.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/rows.h"
#include "ui/set_words.h"

namespace ui {

namespace {

constexpr float kWidest = 520;
constexpr float kPadding = space::kNotice;
constexpr float kCross = 32;
constexpr float kBar = 3;

struct NoticeShape {
    float width = 0;
    float words = 0; // width of the sentence
    float height = 0;
    float action = 0; // width of the button
};

float cross_of(Notice const& notice) {
    return notice.progress ? 0 : kCross;
}

char const* icon_of(NoticeKind kind) {
    if (kind == NoticeKind::Success) return icons::kCircleCheck;
    return kind == NoticeKind::Warning ? icons::kTriangleAlert : icons::kInfo;
}

Color color_of(NoticeKind kind) {
    if (kind == NoticeKind::Success) return theme().ok;
    return kind == NoticeKind::Warning ? theme().warn : theme().accent;
}

// Our own sentences run from the left, also where a title in Hebrew comes first (U+200E, UAX #9).
std::string words_of(Notice const& notice) {
    return needs_setting(notice.text) ? "\xE2\x80\x8E" + notice.text : notice.text;
}

NoticeShape shape_of(Notice const& notice, float room) {
    NoticeShape shape;
    shape.action = notice.action.empty() ? 0 : text_button_width(notice.action, false) + 8;
    float const fixed = kPadding + 16 + 10 + shape.action + cross_of(notice) + 8;
    float const widest = std::min(kWidest, room - 32);
    shape.words = std::min(std::ceil(label_width(words_of(notice))) + 1, std::max(120.0F, widest - fixed));
    if (notice.progress) shape.words = std::max(shape.words, std::min(280.0F, widest - fixed));
    shape.width = std::min(widest, fixed + shape.words);
    shape.height = std::max(44.0F, label_wrapped_height(words_of(notice), shape.words) + 24);
    if (notice.progress) shape.height += kBar + 8;
    return shape;
}

// How far the work is, under its sentence.
void draw_progress(Painter& painter, std::string const& id, float share, Rect place) {
    progress_bar(painter, place, share);
    register_container(painter, id + "/progress", std::to_string(static_cast<int>(share * 100)) + " %", Role::Status,
                       place);
}

void draw_notice(Painter const& below, Notice const& notice, NoticeShape const& shape, Rect place) {
    std::string const id = "notice/" + std::to_string(notice.id);
    Painter painter = begin_layer(below, id, place, LayerKind::Popover);
    card(painter, place);
    register_container(painter, id, notice.text, Role::Status, place);
    float const words_height = label_wrapped_height(words_of(notice), shape.words);
    float const foot = notice.progress ? kBar + 8 : 0;
    float const top = std::floor(place.y + (place.height - foot - words_height) / 2);
    draw_icon(painter, place.x + kPadding, top + 1, icon_of(notice.kind), color_of(notice.kind));
    draw_label_wrapped(painter, place.x + kPadding + 26, top, shape.words, words_of(notice), theme().ink);
    if (notice.progress)
        draw_progress(painter, id, *notice.progress,
                      {place.x + kPadding, place.bottom() - kBar - 12, place.width - 2 * kPadding, kBar});
    float const middle = place.y + (place.height - foot) / 2;
    float const cross = place.right() - cross_of(notice) - 6;
    if (!notice.action.empty()) {
        Rect const button = {cross - shape.action + 4, middle - 16, shape.action - 8, 32};
        ItemLook look;
        ItemState const action = item(painter, id + "/action", notice.action, button, look);
        if (action.hovered) fill_row(painter, button, theme().hover);
        draw_label(painter, button.x + 8, middle - 9, notice.action, theme().accent, letters::kText, Weight::Medium);
        if (action.pressed) painter.intents->push_back(PressNotice{notice.id});
    }
    if (!notice.progress && icon_button(painter, id + "/dismiss", base::say("Close this message"), icons::kX,
                                        {cross, middle - kCross / 2, kCross, kCross}))
        painter.intents->push_back(DismissNotice{notice.id});
    end_layer(painter);
}

} // namespace

void draw_notices(Painter& painter, Scene const& scene, Rect area) {
    if (!scene.notices) return;
    float bottom = area.bottom() - 16;
    for (auto notice = scene.notices->rbegin(); notice != scene.notices->rend(); ++notice) {
        NoticeShape const shape = shape_of(*notice, area.width);
        if (bottom - shape.height < area.y) return;
        float const x = std::floor(area.x + (area.width - shape.width) / 2);
        draw_notice(painter, *notice, shape, {x, bottom - shape.height, shape.width, shape.height});
        bottom -= shape.height + 8;
    }
}

} // namespace ui
