// The parts every panel is made of: they draw by the theme, register themselves, and answer to mouse, touch and
// keyboard alike.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "platform/event.h"
#include "ui/intent.h"
#include "ui/registry.h"
#include "ui/state.h"
#include "ui/theme.h"

namespace ui {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool contains(float px, float py) const { return px >= x && px < x + width && py >= y && py < y + height; }
};

// What a frame hands every panel. Panels draw into `list` with absolute window coordinates, clipped by the caller.
struct Painter {
    ImDrawList* list = nullptr;
    State* state = nullptr;
    Intents* intents = nullptr;
    Rect clip; // what of the panel can be seen (and pressed)
    double now_ms = 0;
    bool reduced_motion = false;
    bool is_touch = false;   // 44-px targets
    bool is_covered = false; // a dialog lies above: nothing here answers to the pointer
};

enum class Weight : std::uint8_t { Regular, Medium, Semibold };

// Interface words (Inter). y is the top of a line of `line_height`. Returns the width. Words that are more than letters
// beside each other (labels of a scheme in Arabic, a title in a notice) are set by the text room, as those below are.
float draw_label(Painter&, float x, float y, std::string_view, Color, float size = letters::kText,
                 Weight = Weight::Regular, float line_height = letters::kTextLine);
float label_width(std::string_view, float size = letters::kText, Weight = Weight::Regular);
// Cut with an ellipsis to max_width.
float draw_label_short(Painter&, float x, float y, float max_width, std::string_view, Color,
                       float size = letters::kText, Weight = Weight::Regular, float line_height = letters::kTextLine);
// Wrapped at words; returns the height used.
float draw_label_wrapped(Painter&, float x, float y, float width, std::string_view, Color, float size = letters::kText,
                         Weight = Weight::Regular, float line_height = letters::kTextLine);
float label_wrapped_height(std::string_view, float width, float size = letters::kText, Weight = Weight::Regular,
                           float line_height = letters::kTextLine);
void draw_icon(Painter&, float x, float y, char const* icon, Color, float size = 16); // top left of a box of `size`

// Article words, shaped by the text room (serif): one line with an ellipsis; or up to max_lines, returns the height.
// What runs from the right begins at the right end of max_width.
float draw_article_line(Painter&, float x, float baseline, float max_width, std::string_view utf8, Color, float size,
                        std::string_view language = "", Weight = Weight::Regular);
float draw_article_lines(Painter&, float x, float y, float width, int max_lines, std::string_view utf8, Color,
                         float size, float line_height, std::string_view language = "");
float article_lines_height(float width, int max_lines, std::string_view utf8, float size, float line_height,
                           std::string_view language = "");
// A title or name in any script among words of the interface: Inter, shaped. y is the top of the line, as for labels.
float draw_name_line(Painter&, float x, float y, float max_width, std::string_view utf8, Color,
                     float size = letters::kText, Weight = Weight::Regular, float line_height = letters::kTextLine);
float name_width(std::string_view utf8, float size = letters::kText, Weight = Weight::Regular);
// The reader's own words: at most max_lines, each line end begins a new one; what runs from the right begins there.
float draw_name_lines(Painter&, float x, float y, float width, int max_lines, std::string_view utf8, Color,
                      float size = letters::kText, float line_height = letters::kTextLine, Weight = Weight::Regular);
float name_lines_height(float width, int max_lines, std::string_view utf8, float size = letters::kText,
                        float line_height = letters::kTextLine, Weight = Weight::Regular);

// What lies above the desk is drawn after it, between begin_layer and end_layer. Where layers overlap, the last one has
// the pointer; the others are told so by Painter::is_covered.
enum class LayerKind : std::uint8_t {
    Popover, // its rectangle only
    Menu,    // swallows a press beside it, which closes it (pressed_outside)
    Dialog,  // nothing below answers; Tab stays inside; the caller draws the scrim before
};
Painter begin_layer(Painter const& below, std::string_view id, Rect, LayerKind);
void end_layer(Painter&);
// In a layer: the pointer went down beside it.
bool pressed_outside(Painter const&, Rect);

struct ItemLook {
    bool is_enabled = true;
    bool is_checked = false;
    std::string description; // tooltip; also the reason when disabled
    std::string question;    // that it answers together with others: these are one stop of Tab
    Role role = Role::Button;
    bool has_tooltip = true; // false: the description is to be read beside it
};
struct ItemState {
    bool pressed = false; // by pointer, keyboard or from outside
    bool hovered = false;
    bool held = false;
    bool focused = false; // keyboard ring
    bool double_clicked = false;
};
// The base of all: hit area, registration, focus ring, tooltip. Draws nothing but the ring.
ItemState item(Painter&, std::string_view id, std::string_view label, Rect, ItemLook const& = {});

bool icon_button(Painter&, std::string_view id, std::string_view label, char const* icon, Rect, ItemLook const& = {});
bool text_button(Painter&, std::string_view id, std::string_view label, char const* icon_or_null, Rect,
                 ItemLook const& = {}); // quiet, hover fill
bool primary_button(Painter&, std::string_view id, std::string_view label, Rect, ItemLook const& = {});
bool outline_button(Painter&, std::string_view id, std::string_view label, Rect,
                    ItemLook const& = {}); // quiet, with an edge
float text_button_width(std::string_view label, bool has_icon);
// `key_letter`: the letter underlined when its row has the focus, '\0' = none. `is_default`: pale.
// The letter of each value of a row of chips: the first letter of its label that none before it has taken ('\0': none
// left).
std::vector<char> chip_letters(std::vector<std::string> const& labels);
bool chip(Painter&, std::string_view id, std::string_view label, Rect, ItemLook const&, bool is_default = false,
          char key_letter = '\0');
float chip_width(std::string_view label, float size = letters::kText); // 15 for touch
void check_box(Painter&, float x, float middle, bool is_on);           // 16 px, its middle at that height
bool checkbox_row(Painter&, std::string_view id, std::string_view label, Rect, bool is_on,
                  std::string_view caption = "");
void key_cap(Painter&, float x, float y, std::string_view key, bool is_lit = false); // 18 high; width by key_cap_width
float key_cap_width(std::string_view key);
// Several beside each other that end at `right`, as shortcut_caps_of gives them; returns where they begin.
float key_caps(Painter&, float right, float y, std::vector<std::string> const& caps, bool is_lit = false);
float key_caps_width(std::vector<std::string> const& caps);
void focus_ring(Painter&, Rect, float radius = 6);
void hairline(Painter&, float x0, float y0, float x1, float y1);
void soft_shadow(Painter&, Rect, float radius, float drop, float blur, Color);
void card(Painter&, Rect, float radius = 8); // popover colour, edge, soft shadow
void type_glyph(Painter&, float x, float y, std::string_view type_id,
                int pattern); // the 26 x 22 "ab" box wearing its mark

struct FieldLook {
    std::string placeholder;
    std::string label;
    bool multiline = false;
    bool serif = false;
    float font_size = letters::kText;
    float line_height = letters::kTextLine;
    bool takes_focus = false;
    bool has_frame = true;
    bool is_read_only = false; // its text can be read
    char const* icon = nullptr;
    std::string language;
    bool keeps_enter =
        false;            // Enter is a key for the program (where the page has fields; elsewhere it leaves the field)
    bool selects = false; // all of its text when it gets the keyboard by enter_field
    bool waits_for_end = false;   // nothing is reported while the reader rests, only when the field is left
    bool keeps_on_escape = false; // prose: Escape leaves the field, what was typed stays
    // Whose text it is (a span's id) where one field serves many: when it changes, what was typed stays with the old
    // owner.
    std::string owner;
    // Called with what was typed when the field is gone (its panel closed) before the caller could take it.
    std::function<void(Intents&, std::string const&)> commit;
};
// A text field. The draft (what is typed) lives in State::drafts under the id while it has the keyboard; `text` is
// shown otherwise. The returned value is set when the reader rested 400 ms, left the field or pressed Enter, and it
// differs from `text`.
struct FieldResult {
    bool changed = false; // take `text`
    std::string text;
    bool entered = false; // has the keyboard
    bool left = false;
    bool submitted = false; // by Enter (single line)
    bool cancelled = false; // by Escape
};
FieldResult text_field(Painter&, std::string_view id, std::string_view text, Rect, FieldLook const&);
// From the page's own fields, taken at the start of the next frame.
void take_field_event(platform::FieldChanged const&);
void take_field_event(platform::FieldEntered const&);
void take_field_event(platform::FieldLeft const&);
// Gives the keyboard to a field, now or as soon as it is drawn; takes it back to the article.
void enter_field(State&, std::string_view id);
void leave_field(State&);
// The letters and key names lit up in the rail and in menus for 120 ms after `State::pressed_key_ms`.
bool is_key_lit(Painter const&, std::string_view key);

// A scrolling region of a panel: clips, scrolls by wheel and drag, draws a thin bar. `content_height` from the last
// frame.
void begin_scroll(Painter&, std::string_view id, Rect, float& scroll, float content_height, Rect& saved_clip);
void end_scroll(Painter&, Rect const& saved_clip);

// Called by app around each frame, between ImGui::NewFrame and ImGui::Render. They begin and end the registry's frame
// too.
void begin_widgets(double now_ms);
void end_widgets();
void draw_tooltip(Painter&);
// Called by the desk: first takes what happened to fields; last draws the tooltip and hands over typed text that lost
// its field.
void begin_desk_frame(Painter&);
void end_desk_frame(Painter&);
// True while an animation or a rest timer wants another frame; milliseconds until then (0: at once, negative: none).
double wants_frame_in_ms();

} // namespace ui
