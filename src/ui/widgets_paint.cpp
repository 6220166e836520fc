#include <algorithm>
#include <cmath>
#include <string>

#include "ui/interaction.h"
#include "ui/look.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr float kCapGap = 4;
constexpr double kLitMs = 120;

void dots(ImDrawList* list, float x0, float x1, float y, Color color) {
    for (int i = 0; x0 + 1 + 4 * i <= x1 - 0.5F; ++i) list->AddCircleFilled(ImVec2(x0 + 1 + 4 * i, y), 1, color, 12);
}

void wave(ImDrawList* list, float x0, float x1, float y, Color color) {
    for (int i = 0; 0.5F * i <= x1 - x0; ++i)
        list->PathLineTo(ImVec2(x0 + 0.5F * i, y - 1.2F * std::sin(0.5F * i * 2 * 3.14159265F / 6)));
    list->PathStroke(color, 0, 1.25F);
}

// The marks of mockups/README.md at the size of a legend: `x` is the left of the letters, `baseline` theirs.
void wear_mark(ImDrawList* list, Pattern pattern, TypeColors const& colors, float middle, float baseline) {
    float const x0 = middle - 9;
    float const x1 = middle + 9;
    switch (pattern) {
    case Pattern::SoftFill: break;
    case Pattern::Dashes: // no type's
    case Pattern::Underline:
        return list->AddRectFilled(ImVec2(x0, baseline + 4), ImVec2(x1, baseline + 6), colors.line);
    case Pattern::Dots: return dots(list, x0, x1, baseline + 5, colors.line);
    case Pattern::DoubleBar:
        list->AddRectFilled(ImVec2(x0, baseline + 4), ImVec2(x1, baseline + 5), colors.line);
        return list->AddRectFilled(ImVec2(x0, baseline + 6), ImVec2(x1, baseline + 7), colors.line);
    case Pattern::Wave: return wave(list, x0, x1, baseline + 5, colors.line);
    case Pattern::Outline:
        return list->AddRect(ImVec2(middle - 11, baseline - 12), ImVec2(middle + 11, baseline + 5), colors.line, 3, 0,
                             1.25F);
    }
}

} // namespace

void key_cap(Painter& painter, float x, float y, std::string_view key, bool is_lit) {
    Theme const& now = theme();
    float const width = key_cap_width(key);
    painter.list->AddRectFilled(ImVec2(x, y), ImVec2(x + width, y + 18), is_lit ? now.accent_soft : now.popover, 4);
    painter.list->AddRect(ImVec2(x, y), ImVec2(x + width, y + 18), is_lit ? now.accent : now.edge, 4);
    float const words = label_width(key, letters::kNote, Weight::Medium);
    draw_label(painter, x + (width - words) / 2, y, key, is_lit ? now.accent : now.ink2, letters::kNote, Weight::Medium,
               letters::kTextLine);
}

float key_cap_width(std::string_view key) {
    return std::max(18.0F, std::ceil(label_width(key, letters::kNote, Weight::Medium)) + 10);
}

float key_caps(Painter& painter, float right, float y, std::vector<std::string> const& caps, bool is_lit) {
    for (auto cap = caps.rbegin(); cap != caps.rend(); ++cap) {
        if (cap != caps.rbegin()) right -= kCapGap;
        right -= key_cap_width(*cap);
        key_cap(painter, right, y, *cap, is_lit);
    }
    return right;
}

float key_caps_width(std::vector<std::string> const& caps) {
    float width = caps.empty() ? 0 : kCapGap * static_cast<float>(caps.size() - 1);
    for (std::string const& cap : caps) width += key_cap_width(cap);
    return width;
}

bool is_key_lit(Painter const& painter, std::string_view key) {
    State const& state = *painter.state;
    if (state.pressed_key != key) return false;
    double const left = state.pressed_key_ms + kLitMs - painter.now_ms;
    if (left <= 0) return false;
    wish_frame(left);
    return true;
}

void hairline(Painter& painter, float x0, float y0, float x1, float y1) {
    bool const is_level = y0 == y1;
    painter.list->AddRectFilled(ImVec2(x0, y0), is_level ? ImVec2(x1, y0 + 1) : ImVec2(x0 + 1, y1), theme().hairline);
}

void soft_shadow(Painter& painter, Rect rect, float radius, float drop, float blur, Color color) {
    // Rings of falling strength: each covers what the blur of that distance would. Ten are smooth at these alphas.
    constexpr int kRings = 10;
    for (int ring = 0; ring < kRings; ++ring) {
        float const spread = blur * (static_cast<float>(ring) + 0.5F) / kRings - blur / 2;
        float const share = 1.0F / kRings;
        painter.list->AddRectFilled(ImVec2(rect.x - spread, rect.y + drop - spread),
                                    ImVec2(rect.right() + spread, rect.bottom() + drop + spread),
                                    with_alpha(color, share), std::max(0.0F, radius + spread));
    }
}

void card(Painter& painter, Rect rect, float radius) {
    Theme const& now = theme();
    soft_shadow(painter, rect, radius, 6, 20, now.shadow_popover);
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), now.popover, radius);
    painter.list->AddRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), now.edge, radius);
}

void type_glyph(Painter& painter, float x, float y, std::string_view type_id, int pattern) {
    TypeColors const colors = type_colors(type_id);
    float const middle = x + 13;
    float const baseline = std::round(y) + 15;
    if (pattern == static_cast<int>(Pattern::SoftFill)) {
        painter.list->AddRectFilled(ImVec2(middle - 10, baseline - 12), ImVec2(middle + 10, baseline + 4),
                                    colors.fill_strong, 3);
        painter.list->AddRectFilled(ImVec2(middle - 9, baseline + 3), ImVec2(middle + 9, baseline + 4),
                                    fill_edge(colors));
    }
    Color const ink = theme().ink;
    // Letters of 7.3 and 7.1 px: as wide as the mark is meant to be read on.
    draw_article_line(painter, middle - 7.2F, baseline, 0, "ab", ink, letters::kGlyph);
    wear_mark(painter.list, static_cast<Pattern>(std::clamp(pattern, 0, kPatternCount - 1)), colors, middle, baseline);
}

} // namespace ui
