#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/class_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kPadding = space::kWide;
constexpr std::size_t kMostLanes = 5;

// Which of the lanes is this reader's (mockups/compare.png).
void draw_lane_sign(Painter& painter, float x, float middle, std::size_t lane, std::size_t lanes) {
    for (std::size_t i = 0; i < std::max<std::size_t>(lanes, 1); ++i) {
        float const y = std::floor(middle - 2.0F * static_cast<float>(lanes) + 4 * static_cast<float>(i)) + 1;
        painter.list->AddRectFilled(ImVec2(x, y), ImVec2(x + 30, y + 1 + (i == lane ? 1.0F : 0.0F)),
                                    i == lane ? theme().accent : theme().edge);
    }
}

void toggle_lane(ClassState& view, std::size_t reader) {
    auto const found = std::find(view.chosen.begin(), view.chosen.end(), reader);
    if (found != view.chosen.end())
        view.chosen.erase(found);
    else if (view.chosen.size() < kMostLanes)
        view.chosen.push_back(reader);
    std::sort(view.chosen.begin(), view.chosen.end());
}

float draw_reader_rows(Painter& painter, Scene const& scene, Rect area, float y) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    std::vector<std::size_t> const lanes = lanes_shown(scene, *painter.state);
    view.hovered.reset();
    for (std::size_t reader = 0; reader < results.table.rows.size(); ++reader) {
        agree::ClassRow const& row = results.table.rows[reader];
        Rect const rect = {area.x + 8, y, area.width - 16, 36};
        y += 38;
        if (rect.bottom() < area.y || rect.y > area.bottom()) continue;
        auto const lane = std::find(lanes.begin(), lanes.end(), reader);
        bool const is_shown = lane != lanes.end();
        ItemLook look;
        look.is_checked = !view.chosen.empty() && is_shown;
        look.description = look.is_checked ? base::say("Press to hide this reader\u2019s lane")
                                           : base::say("Press to show this reader\u2019s lane");
        ItemState const now = item(painter, "class/reader/" + std::to_string(reader), row.name, rect, look);
        fill_row(painter, rect, look, now.hovered);
        if (now.hovered) view.hovered = reader;
        if (now.pressed) toggle_lane(view, reader);
        float const middle = std::floor(rect.y + 18);
        reader_badge(painter, rect.x + 12, middle, reader, false);
        draw_name_line(painter, rect.x + 40, middle - 9, rect.width - 116, row.name, theme().ink);
        if (is_shown)
            draw_lane_sign(painter, rect.right() - 74, middle, static_cast<std::size_t>(lane - lanes.begin()),
                           lanes.size());
        std::string const count = std::to_string(row.marks[view.type]);
        draw_label(painter, rect.right() - 12 - label_width(count, letters::kCaption), middle - 8, count, theme().muted,
                   letters::kCaption, Weight::Regular, letters::kCaptionLine);
    }
    return y;
}

float draw_show(Painter& painter, Scene const& scene, float x, float y, float width) {
    ClassState& view = painter.state->class_view;
    draw_label(painter, x, y, base::say("Show"), theme().muted, letters::kCaption, Weight::Medium,
               letters::kCaptionLine);
    y += 25;
    auto const row = [&](char const* id, char const* label, char const* caption, bool& is_on) {
        if (checkbox_row(painter, id, label, {x, y, width, 32}, is_on, caption)) is_on = !is_on;
        y += 32;
    };
    row("class/heat", base::say("Heat"), base::say("how many"), view.shows_heat);
    row("class/lanes", base::say("Lanes"), base::say("differences"), view.shows_lanes);
    row("class/all_lanes", base::say("All lanes"), "", view.shows_all_lanes);
    if (scene.class_scene->has_open_key || class_results(scene)->table.key)
        row("class/key", base::say("The key"), "", view.shows_key);
    bool hides = scene.class_scene->hides_names;
    row("class/names", base::say("Hide names"), "", hides);
    if (hides != scene.class_scene->hides_names) change_class(painter, HideNames{hides});
    return y;
}

} // namespace

void draw_class_readers(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    Rect saved;
    begin_scroll(painter, "class/readers", area, view.rail_scroll, view.rail_height, saved);
    float const x = area.x + kPadding;
    float const width = area.width - 2 * kPadding;
    float y = area.y - view.rail_scroll + 20;
    draw_label(painter, x, y, base::say("Readers"), theme().muted, letters::kCaption, Weight::Medium,
               letters::kCaptionLine);
    std::string const type = class_type_label(results, view.type);
    draw_label(painter, area.right() - kPadding - label_width(type, letters::kCaption), y, type, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    y = draw_reader_rows(painter, scene, area, y + 24) + 12;
    hairline(painter, x, y, x + width, y);
    y = draw_show(painter, scene, x, y + 16, width) + 12;
    hairline(painter, x, y, x + width, y);
    y += 12;
    if (text_button(painter, "class/add", base::say("Add hand-ins"), icons::kPlus, {x - 8, y, width + 16, 32}))
        change_class(painter, AddHandIns{});
    y += 34;
    if (text_button(painter, "class/forget", base::say("Start over"), icons::kX, {x - 8, y, width + 16, 32}))
        change_class(painter, ForgetClass{});
    view.rail_height = y + 44 - (area.y - view.rail_scroll);
    end_scroll(painter, saved);
}

} // namespace ui
