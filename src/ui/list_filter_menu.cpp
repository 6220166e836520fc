#include "ui/list_filter_menu.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/words.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 288;
constexpr float kPadding = space::kField;
constexpr float kChipPitch = 28;

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : 32.0F;
}

void set_filter(State& state, ListFilter filter) {
    if (filter.by.empty()) filter.by = state.filter.by;
    filter.text = state.filter.text;
    state.filter = std::move(filter);
    state.list_scroll = 0;
    state.list_filter_open = false;
}

void draw_type(Painter& painter, Scene const& scene, model::SpanType const* type, Rect cell) {
    State& state = *painter.state;
    std::string id = type == nullptr ? "" : type->id;
    std::string label = type == nullptr ? base::say("All marks") : type->label;
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_checked = state.filter.type == id;
    ItemState pressed = item(painter, "list/filter/" + (id.empty() ? std::string("all") : id), label, cell, look);
    fill_row(painter, cell, look, pressed.hovered);
    float middle = cell.y + cell.height / 2;
    float x = cell.x + 8;
    if (type != nullptr)
        type_glyph(painter, x - 2, middle - 11, id, static_cast<int>(pattern_of(scene.project->schema, id)));
    if (type != nullptr) x += 32;
    std::size_t number = type == nullptr ? scene.project->spans.size() : scene.index->count_of(id);
    std::string count = grouped(number);
    float right = cell.right() - 8 - label_width(count, letters::kCaption);
    draw_label_short(painter, x, middle - 9, right - x - 4, label, look.is_checked ? theme().accent : theme().ink,
                     letters::kText, look.is_checked ? Weight::Semibold : Weight::Regular);
    draw_label(painter, right, middle - 8, count, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    if (pressed.pressed) set_filter(state, ListFilter{id, "", "", "", "", ""});
}

// All marks in a row of its own, then the types in two columns. `first`: the uppermost row.
void draw_types(Painter& painter, Scene const& scene, Rect first) {
    draw_type(painter, scene, nullptr, first);
    std::size_t place = 0;
    for (auto const& type : scene.project->schema.span_types) {
        float x = first.x + (place % 2 == 0 ? 0 : first.width / 2);
        std::size_t const row = 1 + place / 2;
        float y = first.y + first.height * static_cast<float>(row);
        draw_type(painter, scene, &type, {x, y, first.width / 2, first.height});
        ++place;
    }
}

struct AuthorChip {
    std::string annotator; // "": everybody
    std::string label;
    Rect box; // from the top left of the block
};

// Everybody who has marked here, the one with the most marks first; none where it was one person alone.
std::vector<AuthorChip> place_authors(Painter const& painter, Scene const& scene, float& height) {
    std::map<std::string, std::size_t> counts;
    for (model::Span const& span : scene.project->spans)
        if (!span.by.empty()) ++counts[span.by];
    std::vector<AuthorChip> chips;
    height = 0;
    if (counts.size() < 2) return chips;
    chips.push_back({"", base::say("Everybody"), {}});
    for (auto const& entry : counts)
        chips.push_back(
            {entry.first, name_of_annotator(*scene.project, entry.first) + " " + grouped(entry.second), {}});
    float const pitch = painter.is_touch ? measure::kFingertip : kChipPitch;
    float x = 0;
    float y = 20;
    for (AuthorChip& chip : chips) {
        float const width = chip_width(chip.label, painter.is_touch ? letters::kHead : letters::kText);
        if (x > 0 && x + width > kWidth - 2 * kPadding - 6) {
            x = 0;
            y += pitch;
        }
        chip.box = {x, y, std::min(width, kWidth - 2 * kPadding), painter.is_touch ? 36.0F : measure::kChipHeight};
        x += width + 1;
    }
    height = y + pitch;
    return chips;
}

void draw_authors(Painter& painter, std::vector<AuthorChip> const& chips, float x, float y) {
    State& state = *painter.state;
    draw_label(painter, x + 6, y + 2, base::say("Marked by"), theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    for (AuthorChip const& shown : chips) {
        ItemLook look;
        look.is_checked = state.filter.by == shown.annotator;
        look.question = "list/by";
        std::string const id = "list/by/" + (shown.annotator.empty() ? std::string("everybody") : shown.annotator);
        if (!chip(painter, id, shown.label, {x + shown.box.x, y + shown.box.y, shown.box.width, shown.box.height},
                  look))
            continue;
        state.filter.by = shown.annotator;
        state.list_scroll = 0;
        state.list_filter_open = false;
    }
}

struct ValueChip {
    model::Attribute const* attribute;
    model::AttributeValue const* value;
    Rect box; // from the top left of the block of values
};

// Each attribute's name, then its values in lines of chips. Returns the height.
float place_values(Painter const& painter, model::SpanType const& type, std::vector<ValueChip>& chips) {
    float y = 0;
    float height = painter.is_touch ? 36.0F : measure::kChipHeight;
    float pitch = painter.is_touch ? measure::kFingertip : kChipPitch;
    for (auto const& attribute : type.attributes) {
        if (attribute.values.empty()) continue;
        y += 20;
        float x = 0;
        for (auto const& value : attribute.values) {
            float width = chip_width(value.label, painter.is_touch ? letters::kHead : letters::kText);
            if (x > 0 && x + width > kWidth - 2 * kPadding - 6) {
                x = 0;
                y += pitch;
            }
            chips.push_back({&attribute, &value, {x, y, width, height}});
            x += width + 1;
        }
        y += pitch;
    }
    return y;
}

void draw_values(Painter& painter, std::vector<ValueChip> const& chips, float x, float y) {
    State& state = *painter.state;
    model::Attribute const* last = nullptr;
    for (auto const& shown : chips) {
        if (shown.attribute != last) {
            draw_label(painter, x + 6, y + shown.box.y - 18, capitalised(shown.attribute->label), theme().muted,
                       letters::kCaption, Weight::Regular, letters::kCaptionLine);
        }
        last = shown.attribute;
        ItemLook look;
        look.is_checked = state.filter.attribute == shown.attribute->id && state.filter.value == shown.value->id;
        Rect box{x + shown.box.x, y + shown.box.y, shown.box.width, shown.box.height};
        look.question = "list/value/" + shown.attribute->id;
        std::string const id = look.question + "/" + shown.value->id;
        if (!chip(painter, id, shown.value->label, box, look)) continue;
        ListFilter filter{state.filter.type, "", shown.attribute->id, shown.value->id, "", ""};
        set_filter(state, look.is_checked ? ListFilter{state.filter.type, "", "", "", "", ""} : filter);
    }
}

} // namespace

void draw_list_filter_menu(Painter& below, Scene const& scene, Rect button) {
    State& state = *below.state;
    auto const& types = scene.project->schema.span_types;
    model::SpanType const* chosen = scene.project->schema.find_type(state.filter.type);
    std::vector<ValueChip> chips;
    float values = chosen == nullptr ? 0 : place_values(below, *chosen, chips);
    std::size_t const rows = 1 + (types.size() + 1) / 2;
    float lines = static_cast<float>(rows) * row_height(below);
    float authors_height = 0;
    std::vector<AuthorChip> const authors = place_authors(below, scene, authors_height);
    float height = 2 * kPadding + lines + (values > 0 ? values + 8 : 0) + (authors.empty() ? 0 : authors_height + 8);
    ImVec2 window = ImGui::GetIO().DisplaySize;
    Rect menu{button.right() - kWidth + 28, button.bottom() + 4, kWidth, height};
    menu.x = std::clamp(menu.x, 8.0F, std::max(8.0F, window.x - kWidth - 8));
    menu.y = std::max(8.0F, std::min(menu.y, window.y - height - 8));
    Painter painter = begin_layer(below, "list/filters", menu, LayerKind::Menu);
    painter.list = ImGui::GetForegroundDrawList();
    card(painter, menu);
    register_container(painter, "list/filters", base::say("Which marks are listed"), Role::Menu, menu);
    draw_types(painter, scene, {menu.x + kPadding, menu.y + kPadding, kWidth - 2 * kPadding, row_height(below)});
    float y = menu.y + kPadding + lines;
    if (values > 0) {
        hairline(painter, menu.x + kPadding, y + 3, menu.right() - kPadding, y + 3);
        draw_values(painter, chips, menu.x + kPadding, y + 8);
        y += values + 8;
    }
    if (!authors.empty()) {
        hairline(painter, menu.x + kPadding, y + 3, menu.right() - kPadding, y + 3);
        draw_authors(painter, authors, menu.x + kPadding, y + 8);
    }
    if (pressed_outside(painter, menu)) state.list_filter_open = false;
    end_layer(painter);
}

} // namespace ui
