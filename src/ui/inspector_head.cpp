#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/inspector_parts.h"
#include "ui/kept_back.h"
#include "ui/look.h"
#include "ui/paragraphs.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr int kQuoteLines = 4;
constexpr float kQuoteLine = letters::kQuoteLine;
constexpr float kQuoteSize = letters::kQuote;

std::string type_label(Inspected const& shown) {
    return shown.type == nullptr ? shown.span.type : shown.type->label;
}

std::string place_label(Inspected const& shown) {
    unicode::Range extent = shown.span.extent();
    std::string label = paragraph_numbers(shown.state, shown.scene.project->article).label(extent.start);
    if (shown.is_touch) return label;
    std::string range = std::to_string(extent.start.value()) + "\u2013" + std::to_string(extent.end.value());
    return label.empty() ? range : label + " \u00B7 " + range;
}

int pattern_number(Inspected const& shown, std::string_view type) {
    return static_cast<int>(pattern_of(shown.schema(), type));
}

// The type's glyph and name; pressing it offers the other types. Returns where it ends.
float draw_type_button(Painter& painter, Inspected const& shown, float middle, float limit) {
    float size = shown.is_touch ? letters::kTitle : letters::kHead;
    std::string label = type_label(shown);
    float name_x = shown.left() + 30;
    float width = std::min(label_width(label, size, Weight::Semibold), limit - name_x);
    Rect box{shown.left() - 8, middle - (shown.is_touch ? 22.0F : 15.0F), 38 + width + 8,
             shown.is_touch ? measure::kFingertip : 30.0F};
    ItemLook look;
    look.is_checked = shown.state.type_menu_open;
    if (!look.is_checked) look.description = base::say("Change the type");
    ItemState pressed = item(painter, "inspector/type", base::say("{}, change the type", label), box, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, box, theme().hover);
    type_glyph(painter, shown.left() - 4, middle - 11, shown.span.type, pattern_number(shown, shown.span.type));
    draw_label_short(painter, name_x, middle - 10, width + 1, label, theme().ink, size, Weight::Semibold,
                     letters::kHeadLine);
    if (pressed.pressed) shown.state.type_menu_open = !shown.state.type_menu_open;
    return name_x + width;
}

void draw_steps(Painter& painter, Inspected const& shown, float middle) {
    float size = shown.is_touch ? measure::kFingertip : 26.0F;
    float right = shown.x + shown.width - (shown.is_touch ? 8.0F : 12.0F);
    struct Step {
        char const* id;
        char const* label;
        char const* icon;
        int by;
    };
    Step const steps[] = {{"inspector/previous", base::say("Previous mark"), icons::kChevronUp, -1},
                          {"inspector/next", base::say("Next mark"), icons::kChevronDown, 1},
                          {"inspector/close", base::say("Close"), icons::kX, 0}};
    float x = right - 3 * size;
    for (Step const& step : steps) {
        base::Identifier neighbour = neighbour_of(shown.scene, shown.span.id, step.by);
        ItemLook look;
        look.is_enabled = !neighbour.empty();
        if (!look.is_enabled)
            look.description = step.by < 0 ? base::say("This is the first mark.") : base::say("This is the last mark.");
        bool pressed = icon_button(painter, step.id, step.label, step.icon, {x, middle - size / 2, size, size}, look);
        if (pressed && step.by == 0)
            choose_nothing(shown.state);
        else if (pressed)
            choose_span(shown.state, shown.scene, neighbour);
        x += size;
    }
}

void draw_header(Painter& painter, Inspected const& shown, float y) {
    float middle = y + (shown.is_touch ? 22.0F : 26.5F);
    float buttons = shown.is_touch ? 3 * 44.0F + 8 : 3 * 26.0F + 12;
    float limit = shown.x + shown.width - buttons - 4;
    float end = draw_type_button(painter, shown, middle, limit);
    draw_label_short(painter, end + 13, middle - 8, limit - end - 13, place_label(shown), theme().muted,
                     letters::kCaption, Weight::Regular, letters::kCaptionLine);
    draw_steps(painter, shown, middle);
}

void draw_type_cell(Painter& painter, Inspected const& shown, model::SpanType const& type, Rect cell) {
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_checked = type.id == shown.span.type;
    look.description = type.description;
    ItemState pressed = item(painter, "inspector/type/" + type.id, type.label, cell, look);
    fill_row(painter, cell, look, pressed.hovered);
    float middle = cell.y + cell.height / 2;
    float x = cell.x + 6;
    bool has_key = !type.key.empty() && !shown.is_touch;
    if (has_key) key_cap(painter, x, middle - 9, type.key);
    if (!shown.is_touch) x += 24;
    type_glyph(painter, x, middle - 11, type.id, pattern_number(shown, type.id));
    draw_label_short(painter, x + 34, middle - 9, cell.right() - x - 36, type.label,
                     look.is_checked ? theme().accent : theme().ink, letters::kText,
                     look.is_checked ? Weight::Semibold : Weight::Regular);
    if (!pressed.pressed) return;
    if (!look.is_checked) painter.intents->push_back(RetypeSpan{shown.span.id, type.id});
    shown.state.type_menu_open = false;
}

void draw_quote(Painter& painter, Inspected const& shown, float y) {
    std::string quote = quoted_words(*shown.scene.project, shown.span);
    float height = draw_article_lines(painter, shown.left(), y, shown.inner(), kQuoteLines, quote, theme().ink,
                                      kQuoteSize, kQuoteLine, shown.scene.project->article.language);
    register_container(painter, "inspector/quote", quote, Role::Text, {shown.left(), y, shown.inner(), height});
}

float quote_height(Inspected const& shown) {
    std::string quote = quoted_words(*shown.scene.project, shown.span);
    return article_lines_height(shown.inner(), kQuoteLines, quote, kQuoteSize, kQuoteLine,
                                shown.scene.project->article.language);
}

} // namespace

Section header_section(Inspected const& shown) {
    return {shown.is_touch ? measure::kFingertip : 48.0F,
            [shown](Painter& painter, float y) { draw_header(painter, shown, y); }};
}

Section types_section(Inspected const& shown) {
    if (!shown.state.type_menu_open) return {};
    float row = shown.is_touch ? measure::kFingertip : 32.0F;
    auto const types = offered_types(shown.schema());
    std::size_t const rows = (types.size() + 1) / 2;
    float const height = static_cast<float>(rows) * row;
    auto draw = [shown, row, height](Painter& painter, float y) {
        float width = (shown.inner() + 12) / 2;
        std::size_t place = 0;
        for (model::SpanType const* type : offered_types(shown.schema())) {
            std::size_t const line = place / 2;
            float x = shown.left() - 6 + (place % 2 == 0 ? 0 : width);
            draw_type_cell(painter, shown, *type, {x, y + static_cast<float>(line) * row, width, row});
            ++place;
        }
        hairline(painter, shown.left(), y + height + 6, shown.left() + shown.inner(), y + height + 6);
    };
    return {height + 12, draw};
}

Section quote_section(Inspected const& shown) {
    if (shown.is_touch) return {};
    return {quote_height(shown) + 10, [shown](Painter& painter, float y) { draw_quote(painter, shown, y); }};
}

} // namespace ui
