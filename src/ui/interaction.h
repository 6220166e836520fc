// What the widgets remember from frame to frame: which item is held, which layer has the pointer, fades, timers, typed
// fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "platform/event.h"
#include "platform/platform.h"
#include "ui/widgets.h"

namespace ui {

struct Layer {
    std::string id;
    Rect rect;
    LayerKind kind = LayerKind::Popover;
};

// How far a hover colour has come in, 0 to 1.
struct Fade {
    float amount = 0;
    double changed_ms = 0;
};

// A text field between two frames.
struct FieldMemory {
    std::string typed;
    bool has_typed = false; // `typed` is newer than what the caller has
    double typed_ms = 0;
    std::string reported; // given to the caller as changed; not given twice
    bool has_reported = false;
    bool entered = false;
    bool left = false; // this frame
    platform::FieldExit how = platform::FieldExit::Elsewhere;
    int drawn_frame = 0;
    std::string owner;
    bool waits_for_end = false; // as the field's look says
    bool keeps_on_escape = false;
    std::function<void(Intents&, std::string const&)> commit;
};

using FieldEvent = std::variant<platform::FieldChanged, platform::FieldEntered, platform::FieldLeft>;

struct ScrollRegion {
    float* scroll = nullptr;
    Rect rect;
    float content_height = 0;
};

// Drawn when the rest of its layer is there, so that no neighbour paints over it.
struct FocusRing {
    Rect rect;
    Rect clip;
    std::string layer;
};

struct Interaction {
    double now_ms = 0;
    double wish_ms = -1;
    int frame = -1;             // Dear ImGui's count at the last begin_pointer()
    bool has_pointer = false;   // the pointer is somewhere on the page
    bool is_touch = false;      // the last pointer was a finger: it does not hover
    double pointer_rest_ms = 0; // since when it has not moved
    float last_x = 0, last_y = 0;

    std::string held;          // item under the pressed button
    std::string beside_finger; // the control a finger meant that came down beside it
    std::string hovered;       // of this frame
    std::string focus_seen;    // State::focus of the last frame

    std::vector<Layer> layers_shown;
    std::vector<Layer> layers_building;
    std::vector<std::string> layer_stack; // being drawn
    std::string pointer_layer;            // "" = the desk itself
    bool is_captured = false;             // a button went down and has not come up

    std::vector<ScrollRegion> scroll_regions;
    std::optional<FocusRing> ring; // of this frame, until it is drawn
    std::unordered_map<std::string, Fade> fades;

    // The one tooltip of the frame.
    std::string tooltip_item;
    std::string tooltip_text;
    Rect tooltip_rect;
    double tooltip_since_ms = 0;

    std::unordered_map<std::string, FieldMemory> fields;
    std::vector<FieldEvent> field_events;
    std::vector<platform::FieldRequest> field_requests;
    std::string field_to_focus; // natively: set the keyboard there when it is drawn
};

Interaction& interaction();

// Reads the pointer once per frame; every widget calls it.
void begin_pointer();
// Asks for a frame in so many milliseconds.
void wish_frame(double milliseconds);
// Moves towards 1 while `on`, back to 0 otherwise, in 120 ms; at once with reduced motion.
float fade(Painter const&, std::string_view id, bool on);
// Does the layer being drawn have the pointer?
bool layer_has_pointer();

// The ring of the layer being drawn, if the keyboard is on one of its items.
void draw_pending_ring(Painter&);

Rect intersection(Rect const&, Rect const&);

} // namespace ui
