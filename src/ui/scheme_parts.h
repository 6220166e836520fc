// What the pages of the scheme's sheet are made of: headings, fields, chips, boxes, rows that lead on, buttons.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/scene.h"
#include "ui/sections.h"

namespace ui {

// Of one frame; the sections made from it are drawn in the same one.
struct SchemeView {
    Scene const& scene;
    model::Schema const& schema;
    State const& state;
    Rect body;
    bool is_touch = false;

    float padding() const { return is_touch ? space::kWide : space::kSheet; }
    float left() const { return body.x + padding(); }
    float width() const { return body.width - 2 * padding(); }
    float row_height() const { return is_touch ? measure::kFingertip : measure::kRowHeight; }
    bool may_change() const { return !scene.is_read_only; }
};

void change_scheme(Intents&, SchemaChange);

Section scheme_heading(SchemeView const&, char const* words);
Section scheme_words(SchemeView const&, std::string words, Color);

struct SchemeTool {
    std::string id;
    std::string label; // also the tooltip
    char const* icon = nullptr;
    bool is_enabled = true;
    std::function<void(Painter&)> press;
};

struct SchemeField {
    std::string id;
    std::string label;
    std::string text;
    std::string placeholder;
    std::string owner;                                      // whose text it is
    std::function<std::string(std::string const&)> refuse;  // why these words cannot be taken, "" when they can
    std::function<SchemaChange(std::string const&)> change; // lives longer than the frame: holds copies
    std::function<void(State&, std::string const&)> then;   // after a change was asked for
    bool is_short = false;                                  // a key, a colour
    bool is_emptied = false;                                // the name of something new: empty afterwards
    std::string name;                                       // for those who do not see; else the label
    std::vector<SchemeTool> tools;                          // small buttons beside it
};
// The label beside it, or above it where the sheet is narrow; below it why the last words were refused.
Section scheme_field(SchemeView const&, SchemeField);

struct SchemeChip {
    std::string id; // whole
    std::string label;
    bool is_on = false;
    std::string description; // also the reason when it cannot be pressed
    bool is_enabled = true;
};
// Under their label, in as many lines as they need.
Section scheme_chips(SchemeView const&, std::string label, std::vector<SchemeChip>,
                     std::function<void(Painter&, std::size_t place)> press);

// Several of a scheme's types: all are shown, those in `chosen` are on. Never none.
Section scheme_types(SchemeView const&, std::string const& id, std::string label,
                     std::vector<std::string> const& chosen,
                     std::function<SchemaChange(std::vector<std::string>)> change);
// A count as chips: `none`, then from `least` to 3 and what it is now. `id`/any, `id`/N.
using SchemeNumber = std::optional<std::uint32_t>;
struct SchemeCount {
    std::string id;
    std::string label;
    SchemeNumber now;
    std::string none;
    std::uint32_t least = 1;
};
Section scheme_count(SchemeView const&, SchemeCount const&, std::function<SchemaChange(SchemeNumber)> change);

Section scheme_box(SchemeView const&, std::string id, std::string label, std::string caption, bool is_on,
                   std::function<void(Painter&)> press);

struct SchemeRow {
    std::string id;
    std::string label;
    std::string caption;
    std::string key;
    std::string description;
    std::string type;                   // wears its glyph
    std::optional<MoveInScheme> move{}; // it has a place in this list, and can be moved there
};
Section scheme_row(SchemeView const&, SchemeRow, std::function<void(Painter&)> press);

// Where it stands in its list, with buttons that move it: "scheme/up", "scheme/down".
Section scheme_order(SchemeView const&, MoveInScheme, std::size_t place, std::size_t count);
// The attribute with this value so many places further down.
SchemaChange moved_value(std::string const& type, model::Attribute, std::string const& value, int steps);

struct SchemeButton {
    std::string id;
    std::string label;
    char const* icon = nullptr;
    std::string description;
    bool changes = true; // not where the document is only read
};
Section scheme_button(SchemeView const&, SchemeButton, std::function<void(Painter&)> press);
// Several beside each other, in as many lines as they need.
Section scheme_buttons(SchemeView const&, std::vector<SchemeButton>, std::function<void(Painter&, std::size_t)> press);
// Two, the first of which is done.
Section scheme_answers(SchemeView const&, SchemeButton yes, std::string no_id, std::function<void(Painter&)> press,
                       std::function<void(Painter&)> leave);

} // namespace ui
