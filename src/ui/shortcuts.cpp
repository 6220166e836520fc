#include "ui/shortcuts.h"

#include <array>
#include <cassert>
#include <utility>

#include "base/words.h"
#include "ui/kept_back.h"
#include "unicode/text.h"

namespace ui {

namespace {

using platform::Key;

struct KeyName {
    std::string_view name;
    Key key;
    char const* shown;
};

constexpr std::array<KeyName, 14> kKeyNames = {{{"Delete", Key::Delete, base::english("Del")},
                                                {"Backspace", Key::Backspace, "\xE2\x8C\xAB"},
                                                {"Insert", Key::Insert, base::english("Ins")},
                                                {"Escape", Key::Escape, base::english("Esc")},
                                                {"Enter", Key::Enter, base::english("Enter")},
                                                {"Space", Key::Space, base::english("Space")},
                                                {"F1", Key::F1, "F1"},
                                                {"F2", Key::F2, "F2"},
                                                {"F3", Key::F3, "F3"},
                                                {"F4", Key::F4, "F4"},
                                                {"F7", Key::F7, "F7"},
                                                {"F8", Key::F8, "F8"},
                                                {"F9", Key::F9, "F9"},
                                                {"F10", Key::F10, "F10"}}};

KeyName const* find_key(std::string_view name) {
    for (KeyName const& key : kKeyNames)
        if (key.name == name) return &key;
    return nullptr;
}

std::vector<std::string_view> split(std::string_view words, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (start < words.size()) {
        // The separator itself may be the last part: "Ctrl+Alt++".
        std::size_t end = words.find(separator, start + 1);
        if (end == std::string_view::npos) end = words.size();
        parts.push_back(words.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

// One of them; false where it is none.
bool read_shortcut(std::string_view words, Shortcut& shortcut) {
    for (std::string_view const part : split(words, '+')) {
        if (part == "Ctrl")
            shortcut.modifiers.control = true;
        else if (part == "Shift")
            shortcut.modifiers.shift = true;
        else if (part == "Alt")
            shortcut.modifiers.alt = true;
        else if (KeyName const* const named = find_key(part))
            shortcut.key = named->key;
        else if (part.size() == 1 && part.front() > ' ' && part.front() <= '~') {
            shortcut.key = Key::Character;
            shortcut.character = lower(static_cast<unsigned char>(part.front()));
        } else
            return false;
    }
    return shortcut.key != Key::None;
}

bool is_letter(char32_t character) {
    return character >= U'a' && character <= U'z';
}

// '+' stands above '=' on many keyboards, and with Ctrl held the browser may name either.
char32_t plain(char32_t character) {
    return character == U'=' ? U'+' : lower(character);
}

} // namespace

char32_t lower(char32_t character) {
    return character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character;
}

std::vector<Shortcut> read_shortcuts(std::string_view words) {
    std::vector<Shortcut> shortcuts;
    for (std::string_view const part : split(words, ' ')) {
        Shortcut shortcut;
        bool const is_read = read_shortcut(part, shortcut);
        assert(is_read);
        if (is_read) shortcuts.push_back(shortcut);
    }
    return shortcuts;
}

bool is_shortcut(std::string_view words) {
    auto const all = split(words, ' ');
    Shortcut shortcut;
    for (std::string_view const part : all)
        if (!read_shortcut(part, shortcut = {})) return false;
    return !all.empty();
}

std::string_view key_name(Key key) {
    for (KeyName const& one : kKeyNames)
        if (one.key == key) return one.name;
    return {};
}

bool matches(Shortcut const& shortcut, platform::KeyEvent const& event) {
    platform::Modifiers const& wanted = shortcut.modifiers;
    if (event.key != shortcut.key || event.modifiers.control != wanted.control || event.modifiers.alt != wanted.alt)
        return false;
    if (shortcut.key != Key::Character) return event.modifiers.shift == wanted.shift;
    bool const is_command = wanted.control || wanted.alt;
    // Signs are wherever the layout has them, with Shift or without; so are letters alone (Caps Lock).
    if (is_command && is_letter(shortcut.character) && event.modifiers.shift != wanted.shift) return false;
    if (is_command)
        return plain(event.character) == plain(shortcut.character) ||
               plain(event.fallback) == plain(shortcut.character);
    return lower(event.character) == shortcut.character ||
           (event.character > 0x7F && lower(event.fallback) == shortcut.character);
}

char32_t key_character(std::string_view key) {
    if (key.size() <= 1) return key.empty() ? 0 : lower(static_cast<unsigned char>(key[0]));
    unicode::Text const text = unicode::Text::from_utf8(key);
    return text.length() == 1 ? text.at(unicode::Position(0)) : 0;
}

model::SpanType const* type_of_key(platform::KeyEvent const& event, model::Schema const& schema) {
    if (event.key != Key::Character || event.modifiers.control || event.modifiers.alt) return nullptr;
    auto const types = offered_types(schema);
    for (char32_t const character : {lower(event.character), lower(event.fallback)})
        for (model::SpanType const* type : types)
            if (character != 0 && key_character(type->key) == character) return type;
    return nullptr;
}

std::vector<std::string> shortcut_caps(std::string_view words, bool is_mac) {
    std::vector<std::string> caps;
    std::string_view const first = words.substr(0, words.find(' '));
    for (std::string_view const part : split(first, '+')) {
        if (part == "Ctrl")
            caps.emplace_back(is_mac ? "\xE2\x8C\x98" : base::say("Ctrl"));
        else if (part == "Alt")
            caps.emplace_back(is_mac ? "\xE2\x8C\xA5" : base::say("Alt"));
        else if (part == "Shift")
            caps.emplace_back(is_mac ? "\xE2\x87\xA7" : base::say("Shift"));
        else if (KeyName const* const named = find_key(part))
            caps.emplace_back(base::say(named->shown));
        else
            caps.emplace_back(part == "-" ? "\xE2\x88\x92" : std::string(part));
    }
    return caps;
}

} // namespace ui
