#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/library_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kRow = 52;
constexpr float kDropHeight = 110;

struct WayIn {
    char const* id;
    char const* icon;
    char const* name;
    char const* caption;
    char const* keys;
};

bool draw_way(Painter& painter, LibraryPlace const& place, WayIn const& way, float y) {
    Rect row{place.left() - 12, y, place.inner() + 24, kRow};
    ItemState state = item(painter, way.id, way.name, row);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, place.left(), y + 18, way.icon, theme().accent);
    draw_label(painter, place.left() + 28, y + 8, way.name, theme().ink, letters::kText, Weight::Medium);
    draw_label(painter, place.left() + 28, y + 26, way.caption, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    if (!place.is_touch) {
        float right = place.left() + place.inner();
        draw_label(painter, right - label_width(way.keys, letters::kCaption), y + 18, way.keys, theme().muted,
                   letters::kCaption, Weight::Regular, letters::kCaptionLine);
    }
    return state.pressed;
}

void draw_ways(Painter& painter, LibraryPlace const& place, float y) {
    WayIn const paste{"library/paste", icons::kClipboard, base::say("Paste text"), base::say("From a page or a mail"),
                      base::say("Ctrl V")};
    if (draw_way(painter, place, paste, y)) painter.state->sheet = Sheet::Paste;
    WayIn const file{"library/choose", icons::kFolderOpen, base::say("Choose a file"), ".txt .gloss.json",
                     base::say("Ctrl O")};
    if (draw_way(painter, place, file, y + kRow)) painter.intents->push_back(ChooseFile{});
}

// A straight piece of the frame as dashes of 5 with gaps of 4, spread so that they fit.
void draw_dashes(ImDrawList* list, ImVec2 from, ImVec2 to, Color color) {
    float length = std::hypot(to.x - from.x, to.y - from.y);
    long count = std::max(1L, std::lround(length / 9));
    float pace = length / static_cast<float>(count);
    ImVec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
    for (long i = 0; i < count; ++i) {
        float start = static_cast<float>(i) * pace + 2;
        ImVec2 a{from.x + step.x * start, from.y + step.y * start};
        list->AddLine(a, {a.x + step.x * 5, a.y + step.y * 5}, color, 1.5F);
    }
}

void draw_dashed_frame(ImDrawList* list, Rect box, Color color) {
    constexpr float kRadius = 8;
    float x0 = box.x;
    float y0 = box.y;
    float x1 = box.right();
    float y1 = box.bottom();
    draw_dashes(list, {x0 + kRadius, y0}, {x1 - kRadius, y0}, color);
    draw_dashes(list, {x1, y0 + kRadius}, {x1, y1 - kRadius}, color);
    draw_dashes(list, {x1 - kRadius, y1}, {x0 + kRadius, y1}, color);
    draw_dashes(list, {x0, y1 - kRadius}, {x0, y0 + kRadius}, color);
    ImVec2 const corners[] = {{x1 - kRadius, y1 - kRadius},
                              {x0 + kRadius, y1 - kRadius},
                              {x0 + kRadius, y0 + kRadius},
                              {x1 - kRadius, y0 + kRadius}};
    constexpr float kQuarter = 1.5707963F;
    for (int i = 0; i < 4; ++i) {
        float start = kQuarter * static_cast<float>(i) + 0.4F;
        list->PathArcTo(corners[i], kRadius, start, start + 0.77F, 6);
        list->PathStroke(color, 0, 1.5F);
    }
}

void draw_centred(Painter& painter, Rect box, float y, std::string_view words, Color color, float size, Weight weight) {
    float x = box.x + (box.width - label_width(words, size, weight)) / 2;
    draw_label(painter, x, y, words, color, size, weight);
}

void draw_drop_zone(Painter& painter, LibraryPlace const& place, bool is_lit, float y) {
    Rect box{place.left() + 0.5F, y + 12.5F, place.inner() - 1, kDropHeight};
    ItemState state = item(painter, "library/drop", base::say("Drop a file here or anywhere on the page"), box);
    if (is_lit || state.hovered) {
        painter.list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                    is_lit ? theme().accent_soft : theme().hover, 8);
    }
    draw_dashed_frame(painter.list, box, is_lit ? theme().accent : theme().hint);
    draw_icon(painter, box.x + box.width / 2 - 8, box.y + 24, is_lit ? icons::kDownload : icons::kFile,
              is_lit ? theme().accent : theme().muted);
    draw_centred(painter, box, box.y + 49, is_lit ? base::say("Let go to open it") : base::say("Drop a file here"),
                 theme().ink, letters::kText, Weight::Medium);
    draw_centred(painter, box, box.y + 67, base::say("or anywhere on the page"), theme().muted, letters::kCaption,
                 Weight::Regular);
    if (state.pressed) painter.intents->push_back(ChooseFile{});
}

} // namespace

Section ways_in(LibraryPlace const& place) {
    return {2 * kRow, [place](Painter& painter, float y) { draw_ways(painter, place, y); }};
}

Section drop_zone(LibraryPlace const& place, bool is_lit) {
    return {kDropHeight + 16,
            [place, is_lit](Painter& painter, float y) { draw_drop_zone(painter, place, is_lit, y); }};
}

} // namespace ui
