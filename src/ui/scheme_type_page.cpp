#include <array>
#include <cmath>
#include <cstdio>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/kept_back.h"
#include "ui/rows.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/scheme_removal.h"
#include "ui/type_hues.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::size_t kSuggestions = 6;
constexpr float kBesideWords = 152; // of a field: the column of what it is called, its own edges

// A field of the type itself: `put` writes the words into a copy.
SchemeField field_of(model::SpanType const& type, char const* id, char const* label, std::string text,
                     std::string model::SpanType::*member) {
    SchemeField field;
    field.id = id;
    field.label = label;
    field.text = std::move(text);
    field.owner = "type/" + type.id;
    field.change = [type, member](std::string const& words) -> SchemaChange {
        model::SpanType changed = type;
        changed.*member = words;
        return ChangeType{type.id, changed};
    };
    return field;
}

Section label_field(SchemeView const& view, model::SpanType const& type) {
    SchemeField field = field_of(type, "scheme/label", base::say("Name"), type.label, &model::SpanType::label);
    field.refuse = [&schema = view.schema, id = type.id](std::string const& name) {
        return why_not_name(schema.span_types, id, name);
    };
    return scheme_field(view, std::move(field));
}

Section description_field(SchemeView const& view, model::SpanType const& type) {
    SchemeField field = field_of(type, "scheme/description", base::say("What is marked"), type.description,
                                 &model::SpanType::description);
    field.placeholder = base::say("One sentence that tells readers when to use it");
    return scheme_field(view, std::move(field));
}

Section key_field(SchemeView const& view, model::SpanType const& type) {
    SchemeField field = field_of(type, "scheme/key", base::say("Key"), type.key, &model::SpanType::key);
    field.placeholder = base::say("none");
    field.is_short = true;
    field.refuse = [&schema = view.schema, id = type.id](std::string const& key) {
        return why_not_type_key(schema, id, key);
    };
    return scheme_field(view, std::move(field));
}

Section color_field(SchemeView const& view, model::SpanType const& type) {
    SchemeField field = field_of(type, "scheme/color", base::say("Colour"), type.color, &model::SpanType::color);
    field.placeholder = "#0072B2";
    field.is_short = true;
    field.refuse = [](std::string const& hex) -> std::string {
        bool const is_hex =
            hex.size() == 7 && hex[0] == '#' && hex.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
        return is_hex ? "" : base::say("\u201C{}\u201D is no colour. Write it like #D55E00.", hex);
    };
    return scheme_field(view, std::move(field));
}

std::string contrast_words(DrawnHue const& hue, bool is_dark) {
    std::string const number = base::decimal_words(std::floor(hue.contrast * 10) / 10, 1);
    if (hue.is_as_chosen)
        return is_dark ? base::say("Dark page {} : 1", number) : base::say("Light page {} : 1", number);
    return is_dark ? base::say("Dark page {} : 1, drawn lighter", number)
                   : base::say("Light page {} : 1, drawn darker", number);
}

// The colour as it is drawn on this paper, with the contrast.
void draw_sample(Painter& painter, std::string_view hex, bool is_dark, Rect place) {
    DrawnHue const hue = drawn_hue(hex, is_dark);
    painter.list->AddRectFilled({place.x, place.y}, {place.right(), place.bottom()}, hue.paper, 6);
    painter.list->AddRect({place.x, place.y}, {place.right(), place.bottom()}, theme().edge, 6);
    float const middle = std::floor(place.y + place.height / 2);
    painter.list->AddRectFilled({place.x + 12, middle - 7}, {place.x + 26, middle + 7}, hue.color, 3);
    std::string const words = contrast_words(hue, is_dark);
    draw_label_short(painter, place.x + 36, middle - 9, place.width - 44, words, hue.color, letters::kText,
                     Weight::Medium);
    register_container(painter, is_dark ? "scheme/contrast/dark" : "scheme/contrast/light", words, Role::Text, place);
}

Section samples(SchemeView const& view, model::SpanType const& type) {
    bool const is_narrow = view.body.width < 480;
    float const height = 40;
    return {is_narrow ? 2 * height + 24 : height + 16, [=, hex = type.color](Painter& painter, float y) {
                float const width = is_narrow ? view.width() : (view.width() - 12) / 2;
                draw_sample(painter, hex, false, {view.left(), y + 8, width, height});
                float const x = is_narrow ? view.left() : view.left() + width + 12;
                draw_sample(painter, hex, true, {x, is_narrow ? y + 16 + height : y + 8, width, height});
            }};
}

void draw_swatch(Painter& painter, SchemeView const& view, model::SpanType const& type, std::string const& hex,
                 Rect place) {
    ItemLook look;
    look.role = Role::Chip;
    look.is_checked = type.color == hex;
    look.is_enabled = view.may_change();
    look.description = look.is_enabled ? base::say("{}, told apart by all readers", hex) : view.scene.read_only;
    ItemState const swatch = item(painter, "scheme/color/" + hex, base::say("Colour {}", hex), place, look);
    Color const color = drawn_hue(hex, theme().is_dark).color;
    painter.list->AddRectFilled({place.x + 4, place.y + 4}, {place.right() - 4, place.bottom() - 4}, color, 6);
    if (look.is_checked || swatch.hovered)
        painter.list->AddRect({place.x, place.y}, {place.right(), place.bottom()},
                              look.is_checked ? theme().accent : theme().hint, 8, 0, 2);
    if (!swatch.pressed || !look.is_enabled) return;
    model::SpanType changed = type;
    changed.color = hex;
    change_scheme(*painter.intents, ChangeType{type.id, changed});
}

Section swatches(SchemeView const& view, model::SpanType const& type) {
    std::vector<std::string> hues = suggested_hues(view.schema, type.id, kSuggestions);
    if (hues.empty()) return gap(0);
    float const side = view.is_touch ? measure::kFingertip : measure::kRowHeight;
    return {side + 32, [=, &type, hues = std::move(hues)](Painter& painter, float y) {
                draw_label(painter, view.left(), y + 4, base::say("Colours that everybody can tell from the others"),
                           theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
                float x = view.left();
                for (std::string const& hex : hues) {
                    draw_swatch(painter, view, type, hex, {x, y + 26, side, side});
                    x += side + 4;
                }
            }};
}

Section new_attribute(SchemeView const& view, model::SpanType const& type) {
    SchemeField field;
    field.id = "scheme/new_attribute";
    field.label = base::say("New attribute");
    field.placeholder = base::say("Its name, then Enter");
    field.owner = "type/" + type.id;
    field.is_emptied = true;
    std::vector<std::string> const taken = ids_of(type.attributes);
    field.refuse = [&type](std::string const& name) { return why_not_name(type.attributes, "", name); };
    field.change = [id = type.id, taken](std::string const& name) -> SchemaChange {
        model::Attribute made;
        made.label = name;
        made.id = fresh_id(name, taken, "attribute");
        return AddAttribute{id, made};
    };
    field.then = [taken](State& state, std::string const& name) {
        open_scheme_attribute(state, fresh_id(name, taken, "attribute"));
    };
    return scheme_field(view, std::move(field));
}

std::string values_of(model::Attribute const& attribute) {
    std::string const words = attribute.is_text ? std::string(base::say("text"))
                                                : base::say_count(attribute.values.size(), "1 value", "{} values");
    return is_kept_back(attribute.unknown) ? base::say("kept from beginners, {}", words) : words;
}

void add_attributes(Sections& all, SchemeView const& view, model::SpanType const& type) {
    all.push_back(scheme_heading(view, base::say("Attributes")));
    for (model::Attribute const& attribute : type.attributes)
        all.push_back(scheme_row(view,
                                 {"scheme/attribute/" + attribute.id, name_of(attribute), values_of(attribute), "",
                                  attribute.description, "",
                                  MoveInScheme{model::SchemeList::Attributes, type.id, attribute.id, 0}},
                                 [id = attribute.id](Painter& painter) { open_scheme_attribute(*painter.state, id); }));
    all.push_back(new_attribute(view, type));
}

Section order_of(SchemeView const& view, model::SpanType const& type) {
    auto const& types = view.schema.span_types;
    return scheme_order(view, {model::SchemeList::Types, "", type.id, 0},
                        static_cast<std::size_t>(&type - types.data()), types.size());
}

Section hidden_box(SchemeView const& view, model::SpanType const& type) {
    return scheme_box(view, "scheme/hidden", base::say("Kept from beginners"),
                      base::say("not offered; its marks are shown"), is_kept_back(type.unknown),
                      [type](Painter& painter) {
                          model::SpanType changed = type;
                          keep_back(changed.unknown, !is_kept_back(type.unknown));
                          change_scheme(*painter.intents, ChangeType{type.id, changed});
                      });
}

} // namespace

Sections scheme_type_page(SchemeView const& view, model::SpanType const& type) {
    Sections all = {label_field(view, type), description_field(view, type)};
    // A field is one line: what does not fit can be read all the same.
    if (label_width(type.description) > view.width() - kBesideWords)
        all.push_back(scheme_words(view, type.description, theme().muted));
    all.push_back(key_field(view, type));
    all.push_back(color_field(view, type));
    all.push_back(samples(view, type));
    if (model::SpanType const* const other = too_alike(view.schema, type.id, type.color))
        all.push_back(scheme_words(
            view,
            base::say("Some readers cannot tell this colour from that of {}: they have only the pattern to go by.",
                      plural_of(lower_first(name_of(*other)))),
            theme().warn));
    all.push_back(swatches(view, type));
    add_attributes(all, view, type);
    all.push_back(scheme_heading(view, base::say("Place")));
    all.push_back(order_of(view, type));
    all.push_back(hidden_box(view, type));
    add_type_removal(all, view, type);
    return all;
}

} // namespace ui
