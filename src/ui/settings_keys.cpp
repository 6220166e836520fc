#include <algorithm>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/interaction.h"
#include "ui/keymap.h"
#include "ui/rows.h"
#include "ui/settings_parts.h"
#include "ui/settings_sheet.h"
#include "ui/shortcuts.h"

namespace ui {

namespace {

constexpr float kWaitingRow = 58;
constexpr char const* kWaiting = base::english("Press the new keys. Esc keeps the old ones, Del takes them away.");

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : 34.0F;
}

void say(Intents& intents, Keymap const& changed) {
    intents.push_back(ChangeSetting{"keys", changed.words()});
}

void wait_for_keys(State& state, Command const& command) {
    state.changing_keys = command.id;
    state.keys_refusal.clear();
}

// The row grows by what is said below its name: that is to be seen without scrolling.
void keep_foot_in_sight(Rect row) {
    if (interaction().scroll_regions.empty()) return;
    ScrollRegion const& region = interaction().scroll_regions.back();
    float const hidden = row.bottom() + 8 - region.rect.bottom();
    if (hidden <= 0) return;
    *region.scroll += hidden;
    wish_frame(0);
}

// Gives where they begin.
float draw_caps(Painter& painter, Command const& command, float right, float y) {
    std::vector<std::string> const caps = shortcut_caps_of(command.id);
    if (caps.empty())
        draw_label(painter, right -= label_width(base::say("none"), letters::kCaption), y, base::say("none"),
                   theme().muted, letters::kCaption, Weight::Regular, letters::kTextLine);
    return key_caps(painter, right, y, caps);
}

// Below the name of the command that waits: what to do, or why the last keys were refused.
void draw_waiting(Painter& painter, Rect row) {
    std::string const& refusal = painter.state->keys_refusal;
    bool const is_refused = !refusal.empty();
    draw_label_short(painter, row.x + 12, row.y + 32, row.width - 24, is_refused ? refusal : base::say(kWaiting),
                     is_refused ? theme().warn : theme().accent, letters::kCaption, Weight::Medium,
                     letters::kCaptionLine);
    register_container(painter, "settings/waiting", is_refused ? refusal : base::say(kWaiting), Role::Status,
                       {row.x, row.y + 30, row.width, 20});
}

void draw_restore(Painter& painter, Command const& command, Rect place) {
    ItemLook look;
    look.description = base::say("The first keys again for \u201C{}\u201D", base::say(command.name));
    if (!icon_button(painter, std::string("settings/restore/") + command.id, look.description, icons::kUndo2, place,
                     look))
        return;
    Keymap changed = keymap();
    changed.restore(command.id);
    say(*painter.intents, changed);
}

void draw_row(Painter& painter, Command const& command, Rect row) {
    State& state = *painter.state;
    bool const is_waiting = state.changing_keys == command.id;
    float const height = row_height(painter);
    Rect const restore = {row.right() - 36, row.y + height / 2 - 14, 28, 28};
    bool const is_changed = keymap().is_changed(command.id);
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = is_waiting;
    look.description = base::say("{} Press to give it other keys.", base::say(command.hint));
    std::string const keys = shortcut_label(command.id);
    std::string const label =
        std::string(base::say(command.name)) + ", " + (keys.empty() ? std::string(base::say("no key")) : keys);
    Rect const target = is_changed ? row_around(painter, row, restore) : row;
    ItemState const pressed = item(painter, std::string("settings/key/") + command.id, label, target, look);
    fill_row(painter, row, look, pressed.hovered || pressed.focused);
    if (is_waiting) draw_waiting(painter, row);
    float const left = draw_caps(painter, command, row.right() - 44, row.y + height / 2 - 9);
    draw_label_short(painter, row.x + 12, row.y + height / 2 - 9, left - row.x - 20, base::say(command.name),
                     theme().ink2);
    if (is_changed) draw_restore(painter, command, restore);
    if (is_waiting) keep_foot_in_sight(row);
    if (pressed.pressed) wait_for_keys(state, command);
}

Section key_row(Painter const& painter, Rect body, Command const& command) {
    bool const is_waiting = painter.state->changing_keys == command.id;
    float const height = is_waiting ? kWaitingRow : row_height(painter);
    return {height, [=, &command](Painter& inside, float y) {
                float const left = body.x + kSettingsPadding - 12;
                draw_row(inside, command, {left, y, body.width - 2 * kSettingsPadding + 24, height});
            }};
}

Section all_back(Painter const& painter, Rect body) {
    float const height = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    return {height + 12, [=](Painter& inside, float y) {
                char const* const label = base::say("All keys as they were");
                Rect const place = {body.x + kSettingsPadding - 8, y + 12, text_button_width(label, true), height};
                ItemLook look;
                look.is_enabled = keymap().has_changes();
                look.description = look.is_enabled ? "" : base::say("No key was changed.");
                if (text_button(inside, "settings/restore_all", label, icons::kUndo2, place, look))
                    say(*inside.intents, Keymap());
            }};
}

} // namespace

std::vector<Section> settings_keys(Painter const& painter, Rect body) {
    std::vector<Section> all = {settings_heading(body, base::say("Keys"))};
    for (Command const& command : commands()) {
        std::string_view const id = command.id;
        if (id != "mark" && id != "back") all.push_back(key_row(painter, body, command));
    }
    all.push_back(all_back(painter, body));
    return all;
}

bool takes_new_keys(State const& state) {
    return state.sheet == Sheet::Settings && !state.changing_keys.empty();
}

void take_new_keys(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    Command const* const command = find_command(state.changing_keys);
    using platform::Key;
    bool const is_plain = !event.modifiers.control && !event.modifiers.alt && !event.modifiers.shift;
    if (!command || (is_plain && event.key == Key::Escape)) return state.changing_keys.clear();
    bool const takes_away = is_plain && (event.key == Key::Delete || event.key == Key::Backspace);
    if (!takes_away) {
        state.keys_refusal = refusal_of(*command, event, scene.project ? &scene.project->schema : nullptr);
        if (!state.keys_refusal.empty()) return;
    }
    Keymap changed = keymap();
    changed.change(*command, takes_away ? std::string() : shortcut_of(event));
    say(intents, changed);
    state.changing_keys.clear();
}

} // namespace ui
