#include "ui/scheme_names.h"

#include <algorithm>

#include "base/words.h"
#include "ui/keymap.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"
#include "unicode/text.h"

namespace ui {

namespace {

std::string quoted(std::string_view words) {
    return "\u201C" + std::string(words) + "\u201D";
}

bool is_plain_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Letters beyond ASCII stay as they are: an id may be any words without quotation marks.
bool may_stand_in_id(char c) {
    return is_plain_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string why_no_key(std::string const& key) {
    unicode::Text const text = unicode::Text::from_utf8(key);
    if (text.length() > 1)
        return base::say("A key is one character, and {} has more. Choose one letter or digit.", quoted(key));
    if (key == " ") return base::say("The space bar marks nothing. Choose a letter or a digit.");
    return "";
}

Command const* command_with(std::string const& key) {
    platform::KeyEvent event;
    event.down = true;
    event.key = platform::Key::Character;
    event.character = key_character(key);
    return event.character == 0 ? nullptr : keymap().command_of(event);
}

bool are_same_key(std::string const& one, std::string const& other) {
    char32_t const character = key_character(one);
    return one == other || (character != 0 && character == key_character(other));
}

} // namespace

std::string fresh_id(std::string_view words, std::vector<std::string> const& taken, std::string_view otherwise) {
    std::string id;
    for (char const c : words) {
        if (may_stand_in_id(c))
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    if (id.empty()) id = otherwise;
    auto const is_taken = [&](std::string const& one) {
        return std::find(taken.begin(), taken.end(), one) != taken.end();
    };
    std::string fresh = id;
    for (int number = 2; is_taken(fresh); ++number) fresh = id + "_" + std::to_string(number);
    return fresh;
}

std::string fresh_advice_id(std::vector<std::string> const& taken) {
    return fresh_id("advice_" + std::to_string(taken.size() + 1), taken, "advice");
}

std::string why_not_type_key(model::Schema const& schema, std::string_view type, std::string const& key) {
    if (key.empty()) return "";
    if (std::string reason = why_no_key(key); !reason.empty()) return reason;
    for (model::SpanType const& other : schema.span_types)
        if (other.id != type && !other.key.empty() && are_same_key(other.key, key))
            return base::say("The key {} marks {} already. Choose another one.", quoted(key),
                             plural_of(lower_first(name_of(other))));
    if (Command const* const command = command_with(key))
        return base::say("The key {} is for {} already. Choose another one, or change that key in the settings.",
                         quoted(key), quoted(base::say(command->name)));
    return "";
}

std::string why_not_relation_key(model::Schema const& schema, std::string_view relation, std::string const& key) {
    if (key.empty()) return "";
    if (std::string reason = why_no_key(key); !reason.empty()) return reason;
    for (model::RelationType const& other : schema.relations)
        if (other.id != relation && !other.key.empty() && are_same_key(other.key, key))
            return base::say("The key {} is for the link {} already. Choose another one.", quoted(key),
                             quoted(name_of(other)));
    return "";
}

std::string free_type_key(model::Schema const& schema) {
    for (char const c : std::string_view("123456789abcdefghijklmnopqrstuvwxyz")) {
        std::string key(1, c);
        if (why_not_type_key(schema, "", key).empty()) return key;
    }
    return "";
}

} // namespace ui
