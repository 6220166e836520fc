// What happens outside and reaches the program as a queue of values, drained at the start of a frame.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

namespace platform {

struct Modifiers {
    bool control = false; // Ctrl, or ⌘ on a Mac
    bool shift = false;
    bool alt = false;
    friend bool operator==(Modifiers, Modifiers) = default;
};

enum class PointerAction : std::uint8_t { Move, Down, Up, Leave, Cancel };
enum class PointerKind : std::uint8_t { Mouse, Touch, Pen };

// CSS pixels of the viewport. `button`: 0 left, 1 middle, 2 right (as DOM). `clicks`: 1, 2, 3 for Down.
struct PointerEvent {
    PointerAction action = PointerAction::Move;
    PointerKind kind = PointerKind::Mouse;
    int id = 0;
    float x = 0;
    float y = 0;
    int button = 0;
    int clicks = 0;
    Modifiers modifiers;
};

// CSS pixels; y grows when the page should move up. `zoom`: a pinch or Ctrl + wheel.
struct WheelEvent {
    float x = 0;
    float y = 0;
    float delta_x = 0;
    float delta_y = 0;
    bool zoom = false;
    Modifiers modifiers;
};

// Keys with a name; all others come as Key::Character with the character in KeyEvent::character.
enum class Key : std::uint8_t {
    None,
    Character,
    Escape,
    Enter,
    Tab,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Space,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
};

// `character`: what the key gives with its modifiers in the user's layout ("A", "é", "?", "["); with Ctrl or Alt held
// the plain letter in lower case; for layouts without Latin letters the letter on that place of a US keyboard as
// `fallback`.
struct KeyEvent {
    bool down = true;
    bool repeat = false;
    Key key = Key::None;
    char32_t character = 0;
    char32_t fallback = 0;
    Modifiers modifiers;
};

struct WindowChanged {}; // size, pixel ratio, colour scheme, contrast, motion: ask platform::window()
struct FocusLost {};     // all keys and buttons count as released
struct VisibilityChanged {
    bool hidden = false;
};

struct ClipBlock {
    std::string kind; // heading, paragraph, list_item, quotation
    int level = 0;
    std::string text;
};
// Plain text always (may be empty); blocks when the clipboard had HTML, reduced by the browser's own parser.
struct Pasted {
    std::string plain;
    std::vector<ClipBlock> blocks;
    std::string title;
    std::string url;
    std::vector<std::string> links;
    std::string language;  // of most of the blocks, as the page that they are from says: BCP 47
    std::string direction; // ltr, rtl
};
// After Answers::copied() gave the text: what is chosen is to be deleted where Delete would do so.
struct CutRequested {};

// A chosen or dropped file. `request`: what gloss.open or the chooser gave, 0 for a drop.
struct FileArrived {
    std::string name;
    std::string media_type;
    std::vector<std::uint8_t> bytes;
    std::uint32_t request = 0;
    std::uint32_t more = 0; // files of the same drop or choice that are still to come
};
// Media type of an exercise out of the page's address, as formats/exercise_link.h packs it.
inline constexpr char const* kExerciseLink = "application/x-gloss-exercise-link";
inline constexpr std::uint32_t kOneOfSeveral = 0xFFFFFFFD; // request of files that were dropped together

// A file that could not be read, with a sentence.
struct FileFailed {
    std::string name;
    std::string message;
    std::uint32_t request = 0;
    std::uint32_t more = 0; // as in FileArrived
};
struct DropHover {
    bool over = false;
};

struct AssetArrived {
    std::string name;
    std::vector<std::uint8_t> bytes;
};
struct AssetFailed {
    std::string name;
    std::string message;
};

struct FieldChanged {
    std::string id;
    std::string text;
};
// How a field was left: by Enter (single line), Escape, Tab or simply by focus going elsewhere.
enum class FieldExit : std::uint8_t { Elsewhere, Enter, Escape, Tab, BackTab };
struct FieldEntered {
    std::string id;
};
struct FieldLeft {
    std::string id;
    std::string text;
    FieldExit how = FieldExit::Elsewhere;
};

// Answers of platform/locks.h, and what other windows do with a document whose lock was asked for here.
struct LockGained {
    std::string key;
};
struct LockBusy {
    std::string key;
};
struct LockLost {
    std::string key;
};
struct AppendedElsewhere {
    std::string key;
};

// Places of a pattern (platform/patterns.h), in order, or how the search for it ended.
enum class PatternEnd : std::uint8_t {
    GoesOn,
    Done,
    TooLong,  // given up: what it found so far is not all
    Refused,  // no pattern: `reason` are the engine's words
    NoEngine, // this machine has nothing to look for patterns with
};
struct PatternFound {
    std::uint32_t search = 0;
    std::vector<std::uint32_t> places; // start and end of each, code points of the text
    PatternEnd end = PatternEnd::Done;
    std::string reason;
};

struct ContextLost {};
struct ContextRestored {};
struct CloseRequested {};
// Something in the accessible or automation surface asks to press an item of the registry.
struct ItemPressed {
    std::uint32_t item = 0;
};
// Automation: gloss.scrollTo(position).
struct ScrollRequested {
    std::uint32_t position = 0;
};
// The page's address asks to be shown around.
struct TourRequested {};

using Event = std::variant<PointerEvent, WheelEvent, KeyEvent, WindowChanged, FocusLost, VisibilityChanged, Pasted,
                           CutRequested, FileArrived, FileFailed, DropHover, AssetArrived, AssetFailed, FieldChanged,
                           FieldEntered, FieldLeft, LockGained, LockBusy, LockLost, AppendedElsewhere, PatternFound,
                           ContextLost, ContextRestored, CloseRequested, ItemPressed, ScrollRequested, TourRequested>;

} // namespace platform
