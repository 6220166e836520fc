#include <algorithm>

#include "ui/inspector_parts.h"
#include "ui/kept_back.h"
#include "ui/wording.h"

namespace ui {

namespace {

struct ChipPlace {
    model::Attribute const* attribute = nullptr;
    model::AttributeValue const* value = nullptr; // none: "+3", which shows the rest
    std::string label;
    Rect box; // from the left of the panel and the top of the section
    char letter = '\0';
    model::AttributeValue const* folded = nullptr; // behind "+3": the first
};

struct AttributeRow {
    model::Attribute const* attribute = nullptr;
    float y = 0;
    std::vector<ChipPlace> chips;
};

struct AttributeLayout {
    std::vector<AttributeRow> rows;
    float height = 0;
};

struct ChipMetrics {
    float height, row_pitch, wrap_pitch, padding;
};
ChipMetrics metrics_of(Inspected const& shown) {
    if (shown.is_touch) return {36, 44, 40, 9};
    return {measure::kChipHeight, 32, 26, kChipPadding};
}

float width_of(Inspected const& shown, std::string const& label) {
    return chip_width(label, shown.is_touch ? letters::kHead : letters::kText);
}

// Fills lines of chips; on narrow screens one line, the rest behind "+3" until the row is opened.
class ChipFlow {
public:
    ChipFlow(Inspected const& shown, float y)
        : shown_(shown)
        , metrics_(metrics_of(shown))
        , start_(shown.padding() + shown.label_column() - metrics_.padding)
        , x_(start_)
        , y_(y) {}

    bool fits(float width, float reserve = 0) const { return x_ + width + reserve <= limit() || x_ == start_; }
    Rect place(float width) {
        if (!fits(width)) {
            x_ = start_;
            y_ += metrics_.wrap_pitch;
        }
        Rect box{x_, y_, std::min(width, limit() - start_), metrics_.height};
        x_ += box.width + 1;
        return box;
    }
    float room() const { return limit() - start_; } // of one line
    float bottom() const { return y_ + metrics_.row_pitch; }

private:
    float limit() const { return shown_.width - shown_.padding() + 3; }

    Inspected const& shown_;
    ChipMetrics metrics_;
    float start_;
    float x_;
    float y_;
};

// A row that is too long by no more than what its chips can spare is drawn closer, so that it stays one line.
float squeeze_of(Inspected const& shown, model::Attribute const& attribute, ChipFlow const& flow) {
    constexpr float kSpare = 3; // of each chip: the room that weight 600 would take
    float width = -1;
    for (model::AttributeValue const& value : attribute.values) width += width_of(shown, value.label) + 1;
    float const excess = width - flow.room();
    auto const count = static_cast<float>(std::max<std::size_t>(attribute.values.size(), 1));
    return !shown.is_touch && excess > 0 && excess <= kSpare * count ? excess / count : 0;
}

void place_values(Inspected const& shown, AttributeRow& row, ChipFlow& flow) {
    model::Attribute const& attribute = *row.attribute;
    std::vector<char> letters = value_letters(attribute);
    bool is_short = shown.is_touch && shown.state.expanded_attribute != attribute.id;
    float more = width_of(shown, "+9");
    float const squeeze = squeeze_of(shown, attribute, flow);
    for (std::size_t i = 0; i < attribute.values.size(); ++i) {
        model::AttributeValue const& value = attribute.values[i];
        // The hundredth: a row that just fits must not break for rounding.
        float width = width_of(shown, value.label) - squeeze - (squeeze > 0 ? 0.01F : 0);
        bool is_last = i + 1 == attribute.values.size();
        if (is_short && !flow.fits(width, is_last ? 0 : more)) {
            std::string label = "+" + std::to_string(attribute.values.size() - i);
            row.chips.push_back({&attribute, nullptr, label, flow.place(width_of(shown, label)), '\0', &value});
            return;
        }
        row.chips.push_back({&attribute, &value, value.label, flow.place(width), shown.is_touch ? '\0' : letters[i]});
    }
}

AttributeLayout layout_of(Inspected const& shown) {
    AttributeLayout layout;
    if (shown.type == nullptr) return layout;
    for (auto const& attribute : shown.type->attributes) {
        if (is_kept_back(attribute.unknown) && shown.span.find_attribute(attribute.id) == nullptr) continue;
        AttributeRow row{&attribute, layout.height, {}};
        ChipFlow flow(shown, layout.height);
        if (!attribute.is_text) place_values(shown, row, flow);
        layout.height = attribute.is_text ? layout.height + 40 : flow.bottom();
        layout.rows.push_back(std::move(row));
    }
    return layout;
}

bool is_chosen(model::Span const& span, model::Attribute const& attribute, std::string const& value) {
    model::AttributeSetting const* setting = span.find_attribute(attribute.id);
    if (setting == nullptr) return false;
    return std::find(setting->values.begin(), setting->values.end(), value) != setting->values.end();
}

bool is_default(model::Span const& span, model::Attribute const& attribute, std::string const& value) {
    return span.find_attribute(attribute.id) == nullptr && attribute.default_value == value;
}

std::string row_label(Inspected const& shown, model::Attribute const& attribute) {
    float room = shown.label_column() - kChipPadding;
    std::string label = capitalised(attribute.label.empty() ? attribute.id : attribute.label);
    if (label_width(label, letters::kCaption) <= room) return label;
    std::string from_id = capitalised(attribute.id);
    return label_width(from_id, letters::kCaption) <= room ? from_id : label;
}

void draw_chip(Painter& painter, Inspected const& shown, ChipPlace const& place, float y) {
    Rect box{shown.x + place.box.x, y + place.box.y, place.box.width, place.box.height};
    if (place.value == nullptr) {
        ItemLook more;
        more.question = "inspector/attribute/" + place.attribute->id;
        if (chip(painter, "inspector/more/" + place.attribute->id, place.label, box, more)) {
            shown.state.expanded_attribute = place.attribute->id;
            shown.state.focus = more.question + "/" + place.folded->id;
        }
        return;
    }
    ItemLook look;
    look.role = Role::Chip;
    bool pale = is_default(shown.span, *place.attribute, place.value->id);
    look.is_checked = pale || is_chosen(shown.span, *place.attribute, place.value->id);
    look.description = place.value->description;
    look.question = "inspector/attribute/" + place.attribute->id;
    std::string id = look.question + "/" + place.value->id;
    if (chip(painter, id, place.label, box, look, pale, place.letter)) {
        press_value(shown, *painter.intents, *place.attribute, place.value->id);
    }
}

void draw_text_attribute(Painter& painter, Inspected const& shown, model::Attribute const& attribute, float y) {
    model::AttributeSetting const* setting = shown.span.find_attribute(attribute.id);
    std::string text = setting == nullptr || setting->values.empty() ? "" : setting->values.front();
    FieldLook look;
    look.label = capitalised(attribute.label);
    look.placeholder = attribute.default_value.value_or("");
    base::Identifier span = shown.span.id;
    look.owner = span;
    look.keeps_on_escape = true;
    look.is_read_only = shown.scene.is_read_only;
    std::string attribute_id = attribute.id;
    auto take = [span, attribute_id](Intents& intents, std::string const& typed) {
        intents.push_back(
            SetAttribute{span, attribute_id, typed.empty() ? std::vector<std::string>{} : std::vector{typed}});
    };
    look.commit = take;
    float x = shown.left() + shown.label_column() - kChipPadding;
    FieldResult field = text_field(painter, "inspector/attribute/" + attribute.id, text,
                                   {x, y, shown.left() + shown.inner() - x, 32}, look);
    if (field.changed) take(*painter.intents, field.text);
}

void draw_attributes(Painter& painter, Inspected const& shown, float y) {
    AttributeLayout layout = layout_of(shown);
    float middle = metrics_of(shown).height / 2;
    for (auto const& row : layout.rows) {
        draw_label_short(painter, shown.left(), y + row.y + middle - 8, shown.label_column() - kChipPadding,
                         row_label(shown, *row.attribute), theme().muted, letters::kCaption, Weight::Regular,
                         letters::kCaptionLine);
        if (row.attribute->is_text) draw_text_attribute(painter, shown, *row.attribute, y + row.y);
        for (auto const& place : row.chips) draw_chip(painter, shown, place, y);
    }
}

// What a file brought along that the schema does not know is shown as it is.
std::vector<std::string> unknown_settings(Inspected const& shown) {
    std::vector<std::string> lines;
    for (auto const& setting : shown.span.attributes) {
        if (shown.type != nullptr && shown.type->find_attribute(setting.attribute) != nullptr) continue;
        std::string line = setting.attribute + ":";
        for (auto const& value : setting.values) line += " " + value;
        lines.push_back(line);
    }
    return lines;
}

} // namespace

std::vector<char> value_letters(model::Attribute const& attribute) {
    std::vector<std::string> labels;
    for (auto const& value : attribute.values) labels.push_back(value.label);
    return chip_letters(labels);
}

void press_value(Inspected const& shown, Intents& intents, model::Attribute const& attribute,
                 std::string const& value) {
    bool chosen = is_chosen(shown.span, attribute, value);
    std::vector<std::string> values;
    if (attribute.multi) {
        for (auto const& other : attribute.values) {
            bool wanted = other.id == value ? !chosen : is_chosen(shown.span, attribute, other.id);
            if (wanted) values.push_back(other.id);
        }
    } else if (!chosen) {
        values.push_back(value);
    }
    intents.push_back(SetAttribute{shown.span.id, attribute.id, values});
}

Section attributes_section(Inspected const& shown) {
    float height = layout_of(shown).height;
    std::vector<std::string> unknown = unknown_settings(shown);
    float total = height + 20 * static_cast<float>(unknown.size());
    auto draw = [shown, height, unknown](Painter& painter, float y) {
        draw_attributes(painter, shown, y);
        float line = y + height;
        for (auto const& words : unknown) {
            draw_label_short(painter, shown.left(), line, shown.inner(), words, theme().muted, letters::kCaption,
                             Weight::Regular, letters::kCaptionLine);
            line += 20;
        }
    };
    return {total, draw};
}

} // namespace ui
