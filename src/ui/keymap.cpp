#include "ui/keymap.h"

#include <algorithm>
#include <array>

#include "base/words.h"
#include "platform/platform.h"
#include "ui/kept_back.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"

namespace ui {

namespace {

using platform::Key;
using platform::KeyEvent;

bool is_fixed(std::string_view command_id) {
    return command_id == "mark" || command_id == "back"; // the scheme's keys; the way out
}

char lower_letter(char letter) {
    return static_cast<char>(lower(static_cast<unsigned char>(letter)));
}

bool has(std::string_view keys, KeyEvent const& event) {
    auto const all = read_shortcuts(keys);
    return std::any_of(all.begin(), all.end(), [&](Shortcut const& one) { return matches(one, event); });
}

// What moves the caret and the keyboard's place, whatever is held with it.
bool moves(Key key) {
    constexpr std::array kMoving = {Key::Escape, Key::Enter, Key::Tab, Key::Left,  Key::Right,  Key::Up,
                                    Key::Down,   Key::Home,  Key::End, Key::Space, Key::PageUp, Key::PageDown};
    return std::find(kMoving.begin(), kMoving.end(), key) != kMoving.end();
}

// What no page can have, what readers leave a page by, and the clipboard. Ctrl with a sign zooms the whole page.
bool is_browsers(KeyEvent const& event) {
    if (event.key == Key::F5 || event.key == Key::F6 || event.key == Key::F11 || event.key == Key::F12) return true;
    if (event.key != Key::Character || !event.modifiers.control || event.modifiers.alt) return false;
    char32_t const character = event.character > 0x7F ? event.fallback : lower(event.character);
    return std::u32string_view(U"cvxtnwqrlp+-=0").find(character) != std::u32string_view::npos;
}

std::string label_of(std::string_view keys) {
    std::string label;
    for (std::string const& cap : shortcut_caps(keys, platform::window().is_mac))
        label += (label.empty() ? "" : " ") + cap;
    return label;
}

} // namespace

std::string_view Keymap::own_keys_of(Command const& command) const {
    auto const change = changes_.find(std::string_view(command.id));
    return change == changes_.end() ? std::string_view(command.shortcut) : std::string_view(change->second);
}

std::string_view Keymap::keys_of(Command const& command) const {
    std::string_view const keys = own_keys_of(command);
    bool const is_taken = keys.size() == 1 && mark_keys_.find(lower_letter(keys[0])) != std::string::npos;
    return is_taken && command.id != std::string_view("mark") ? std::string_view() : keys;
}

void Keymap::give_to_marks(model::Schema const& schema) {
    mark_keys_.clear();
    for (model::SpanType const* type : offered_types(schema))
        if (type->key.size() == 1) mark_keys_ += lower_letter(type->key[0]);
}

std::string Keymap::lost_to_marks(model::Schema const& schema) const {
    std::string said;
    std::size_t count = 0;
    for (model::SpanType const* type : offered_types(schema)) {
        for (Command const& command : commands()) {
            std::string_view const keys = own_keys_of(command);
            if (type->key.size() != 1 || keys.size() != 1 || lower_letter(keys[0]) != lower_letter(type->key[0]))
                continue;
            said += said.empty() ? "" : ", ";
            said += base::say("{} marks as {} and is not for \u201C{}\u201D", label_of(keys), lower_first(type->label),
                              base::say(command.name));
            ++count;
        }
    }
    if (count == 0) return {};
    return base::say_count(count, "Here {2}. The settings give that command another key.",
                           "Here {2}. The settings give those commands other keys.", said);
}

void Keymap::change(Command const& command, std::string keys) {
    if (keys == command.shortcut)
        restore(command.id);
    else
        changes_.insert_or_assign(command.id, std::move(keys));
}

void Keymap::restore(std::string_view command_id) {
    auto const change = changes_.find(command_id);
    if (change != changes_.end()) changes_.erase(change);
}

std::string Keymap::words() const {
    std::string all;
    for (auto const& [id, keys] : changes_) all += id + "=" + keys + "\n";
    return all;
}

Keymap Keymap::read(std::string_view words) {
    Keymap map;
    while (!words.empty()) {
        std::string_view const line = words.substr(0, words.find('\n'));
        words.remove_prefix(std::min(line.size() + 1, words.size()));
        std::size_t const equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        Command const* const command = find_command(line.substr(0, equals));
        std::string_view const keys = line.substr(equals + 1);
        if (command && !is_fixed(command->id) && (keys.empty() || is_shortcut(keys)))
            map.change(*command, std::string(keys));
    }
    return map;
}

Command const* Keymap::command_of(KeyEvent const& event) const {
    for (Command const& command : commands())
        if (std::string_view(command.id) != "mark" && has(keys_of(command), event)) return &command;
    return nullptr;
}

Keymap& keymap() {
    static Keymap map;
    return map;
}

std::string shortcut_of(KeyEvent const& event) {
    std::string keys;
    if (event.modifiers.control) keys += "Ctrl+";
    if (event.modifiers.alt) keys += "Alt+";
    if (event.key != Key::Character) {
        std::string_view const name = key_name(event.key);
        if (name.empty()) return {};
        return keys + (event.modifiers.shift ? "Shift+" : "") + std::string(name);
    }
    char32_t character = event.character > 0x7F ? event.fallback : event.character;
    if (character <= U' ' || character > U'~') return {};
    bool const is_letter = lower(character) >= U'a' && lower(character) <= U'z';
    if (is_letter && event.modifiers.shift && !keys.empty()) keys += "Shift+";
    if (is_letter) character = lower(character) - U'a' + U'A';
    return keys + static_cast<char>(character);
}

std::string refusal_of(Command const& command, KeyEvent const& event, model::Schema const* schema) {
    std::string const keys = shortcut_of(event);
    if (moves(event.key))
        return base::say("Arrows, Tab, Enter, Space and Esc have the same work everywhere. Press other keys.");
    if (keys.empty())
        return base::say("Gloss can keep letters from A to Z, digits, signs and F keys. Press other keys.");
    if (is_browsers(event)) return base::say("{} belongs to the browser. Press other keys.", label_of(keys));
    if (model::SpanType const* const type = schema ? type_of_key(event, *schema) : nullptr)
        return base::say("{} marks as {}. Press other keys.", label_of(keys), lower_first(type->label));
    Command const* const owner = keymap().command_of(event);
    if (!owner || owner == &command) return {};
    return base::say("{} is already for \u201C{}\u201D. Press other keys.", label_of(keys), base::say(owner->name));
}

} // namespace ui
