// Shortcuts as the command table writes them ("Ctrl+Shift+Z", "[", "Delete"): read, matched against keys, shown to the
// reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/schema.h"
#include "platform/event.h"

namespace ui {

struct Shortcut {
    platform::Key key = platform::Key::None;
    char32_t character = 0; // of Key::Character, lower case
    platform::Modifiers modifiers;
    friend bool operator==(Shortcut const&, Shortcut const&) = default;
};

// Several separated by spaces. A word that is no shortcut asserts.
std::vector<Shortcut> read_shortcuts(std::string_view);
// Can read_shortcuts read them? Words from outside are asked first.
bool is_shortcut(std::string_view);
std::string_view key_name(platform::Key); // as shortcuts are written: "Delete", "F2"; "" has no name
bool matches(Shortcut const&, platform::KeyEvent const&);
// The caps to draw for the first of them: {"Ctrl", "Z"}, on a Mac {"⌘", "Z"}.
std::vector<std::string> shortcut_caps(std::string_view, bool is_mac);
// Lower case of the Latin alphabet.
char32_t lower(char32_t);

// What is to be typed for a scheme's key, lower case; 0 where it is no single character.
char32_t key_character(std::string_view key);
// The type of the scheme whose key this is, or none. Where the digits of the top row need Shift (French), the key's
// place says which one is meant.
model::SpanType const* type_of_key(platform::KeyEvent const&, model::Schema const&);

} // namespace ui
