// What is on the screen and can be used, by name: the one list behind keyboard focus, window.gloss, tests and the
// accessible mirror.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class Role : std::uint8_t {
    Button,
    Checkbox,
    Chip,
    Field,
    Link,
    ListItem,
    Menu,
    MenuItem,
    Region,
    Status,
    Dialog,
    Mark,
    Text,
    Slider
};
char const* role_name(Role); // as ARIA calls it

struct Item {
    std::string id;    // stable: "rail/mark/Claim", "inspector/attribute/mode/direct", "list/s-…"
    std::string label; // accessible name
    Role role = Role::Button;
    float x = 0, y = 0, width = 0, height = 0; // CSS px, clipped to what can be seen
    bool is_enabled = true;
    bool is_checked = false; // chosen chip or row, ticked box
    bool takes_focus = true;
    bool is_whole = true;    // all of it can be seen
    std::string description; // the tooltip's words
    std::string layer;       // what it lies on: a popover, a sheet; "" = the desk itself
    std::string question;    // that it answers together with others; "" = alone

    // False for what is scrolled out of sight: Tab still goes there, nothing else sees it.
    bool is_visible() const { return width > 0 && height > 0; }
};

// Filled anew each frame in the order of drawing, which is the order of Tab.
class Registry {
public:
    void begin_frame();
    void add(Item);
    // Items of the frame that is being built / the visible ones of the last finished frame.
    std::vector<Item> const& building() const { return building_; }
    std::vector<Item> const& shown() const { return shown_; }
    Item const* find_shown(std::string_view id) const;
    void end_frame();

    // Tab order over the items inside the topmost dialog, or all: the id after (before) `id`; "" past the end. "" or an
    // id that is gone: the first (last). The answers to one question are one stop, at the one that is checked or else
    // the first (WAI-ARIA Authoring Practices, "Radio Group").
    std::string next_focus(std::string_view id) const;
    std::string previous_focus(std::string_view id) const;
    // Where an arrow leads from a row, chip or box: the next (last) one of the same role on the same layer, from an
    // answer the next one to its question; "" past the ends.
    std::string neighbour(std::string_view id, bool is_forward) const;
    // Can the keyboard stop there, in sight or not?
    bool is_stop(std::string_view id) const { return place_of(id) != stops_.size(); }
    // The id of the topmost item of Role::Dialog; what was added after it belongs to it. None: "".
    std::string const& dialog() const { return dialog_; }

private:
    struct Stop {
        std::string id;
        std::string layer;
        std::string question;
        Role role = Role::Button;
        bool is_checked = false;
    };
    std::size_t place_of(std::string_view id) const;
    bool is_one_question(std::size_t, std::size_t) const;
    std::string const& answer_at(std::size_t) const;

    std::vector<Item> building_;
    std::vector<Item> shown_;
    std::vector<Stop> stops_; // in the order of Tab
    std::string dialog_;
};

Registry& registry(); // of the one screen

// The control of that layer which a finger means that comes down beside all of them: the nearest one smaller than 44 px
// (product.md, touch) whose 44 px the place lies in. "" where the finger is on one, or near none.
std::string control_beside(std::vector<Item> const&, std::string_view layer, float x, float y);

} // namespace ui
