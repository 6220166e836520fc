// Which keys run which command: those of the command table, and what this reader put in their place.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/schema.h"
#include "platform/event.h"
#include "ui/commands.h"

namespace ui {

class Keymap {
public:
    // As read_shortcuts takes them; "" when the reader took the keys away or there never were any.
    std::string_view keys_of(Command const&) const;
    // What marks in this scheme marks: a command has no key while a type has it.
    void give_to_marks(model::Schema const&);
    // The sentence that says which commands have lost theirs so; "" when none has.
    std::string lost_to_marks(model::Schema const&) const;

    bool is_changed(std::string_view command_id) const { return changes_.contains(command_id); }
    bool has_changes() const { return !changes_.empty(); }

    // `keys`: one shortcut, or "" for none. What the table says anyway is no change.
    void change(Command const&, std::string keys);
    void restore(std::string_view command_id);

    // All changes, a line each: "find=Ctrl+B". Lines that name no command or no keys are left out when reading.
    std::string words() const;
    static Keymap read(std::string_view words);

    // The command that this key runs, whether it applies now or not.
    Command const* command_of(platform::KeyEvent const&) const;

private:
    std::string_view own_keys_of(Command const&) const;

    std::map<std::string, std::string, std::less<>> changes_;
    std::string mark_keys_; // lower case
};

Keymap& keymap(); // of the one reader

// The key that was pressed, as a shortcut is written ("Ctrl+Shift+B"); "" when no shortcut can be made of it.
std::string shortcut_of(platform::KeyEvent const&);
// Can this reader's command have this key? "": yes; else the sentence that says who has it. The keys that mark a type
// are `schema`'s, where there is one.
std::string refusal_of(Command const&, platform::KeyEvent const&, model::Schema const* schema);

} // namespace ui
