#include "ui/banner.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kPadding = space::kPanel;
constexpr float kIcon = 26; // with its gap
constexpr float kInset = 8; // above and below
constexpr float kCross = 32;
constexpr float kLeastBeside = 100; // words narrower than this stand above their button

struct Row {
    char const* icon;
    Color color;
    std::string const& words;
    char const* id;
    char const* button;
    Intent pressed;
    bool can_be_dismissed;
};

std::vector<Row> rows_of(Scene const& scene) {
    std::vector<Row> rows;
    if (scene.is_read_only)
        rows.push_back({icons::kEye, theme().accent, scene.read_only, "banner/take_over",
                        base::say("Mark here instead"), TakeOver{}, false});
    if (!scene.leftover.empty())
        rows.push_back({icons::kTriangleAlert, theme().warn, scene.leftover, "banner/keep_copy",
                        base::say("Keep as a copy"), KeepCopy{}, true});
    return rows;
}

struct RowShape {
    float words = 0;  // their width
    float button = 0; // its width
    float line = 0;   // height of the words
    float target = 0; // height of the button
    bool is_stacked = false;
    float height() const { return 2 * kInset + (is_stacked ? line + 6 + target : std::max(line, target)); }
};

RowShape shape_of(Row const& row, Painter const& painter, float width) {
    RowShape shape;
    shape.target = painter.is_touch ? 40 : 28;
    shape.button = text_button_width(row.button, false) + 8;
    float const cross = row.can_be_dismissed ? kCross + 4 : 0;
    float const beside = width - 2 * kPadding - kIcon - shape.button - 16 - cross;
    shape.is_stacked = label_width(row.words) > beside && beside < kLeastBeside;
    shape.words = shape.is_stacked ? width - 2 * kPadding - kIcon - cross : beside;
    shape.line = label_wrapped_height(row.words, shape.words);
    return shape;
}

void draw_row(Painter& painter, Row const& row, RowShape const& shape, Rect place) {
    float const left = place.x + kPadding + kIcon;
    float const middle = place.y + place.height / 2;
    float const top = shape.is_stacked ? place.y + kInset : std::floor(middle - shape.line / 2);
    draw_icon(painter, place.x + kPadding, top + 1, row.icon, row.color);
    draw_label_wrapped(painter, left, top, shape.words, row.words, theme().ink);
    register_container(painter, std::string(row.id) + "/words", row.words, Role::Status,
                       {left, top, shape.words, shape.line});
    float const cross = row.can_be_dismissed ? kCross + 4 : 0;
    float const y = shape.is_stacked ? top + shape.line + 6 : std::floor(middle - shape.target / 2);
    float const x = shape.is_stacked ? left : place.right() - kPadding - cross - shape.button;
    if (outline_button(painter, row.id, row.button, {x, y, shape.button, shape.target}))
        painter.intents->push_back(row.pressed);
    if (!row.can_be_dismissed) return;
    Rect const box = {place.right() - kPadding - kCross + 8, shape.is_stacked ? place.y + 1 : middle - kCross / 2,
                      kCross, kCross};
    if (icon_button(painter, "banner/let_go", base::say("Do not keep"), icons::kX, box))
        painter.intents->push_back(LetGo{});
}

} // namespace

float banner_height(Scene const& scene, Painter const& painter, float width) {
    float height = 0;
    for (Row const& row : rows_of(scene)) height += shape_of(row, painter, width).height();
    return height > 0 ? height + 1 : 0;
}

void draw_banner(Painter& painter, Scene const& scene, Rect area) {
    if (area.height <= 0) return;
    painter.list->AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()), theme().wash);
    hairline(painter, area.x, area.bottom() - 1, area.right(), area.bottom() - 1);
    float y = area.y;
    for (Row const& row : rows_of(scene)) {
        RowShape const shape = shape_of(row, painter, area.width);
        draw_row(painter, row, shape, {area.x, y, area.width, shape.height()});
        y += shape.height();
    }
}

} // namespace ui
