#include "ui/share_menu.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/commands.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kLeast = 300; // of the menu's width
constexpr float kWords = 40;  // left of the words in a row
constexpr float kGap = 20;    // between them and the keys
constexpr float kPadding = space::kCard;
constexpr float kRow = 52;

struct Entry {
    char const* id;
    char const* icon;
    char const* command;
    char const* caption;            // English
    char const* students = nullptr; // the same where an exercise is being done
};

constexpr std::array<Entry, 4> kEntries = {{
    {"share/save", icons::kDownload, "save_copy", base::english("Annotation file, .gloss.json")},
    {"share/save_without_article", icons::kFile, "save_without_article", base::english("Marks and their words only")},
    {"share/open", icons::kFolderOpen, "choose_file", base::english("An annotation file or a text")},
    {"share/exercise", icons::kBookOpen, "exercise", base::english("For a class, with or without a key"),
     base::english("What is asked, and handing it in")},
}};

char const* caption_of(Entry const& entry, Scene const& scene) {
    bool const is_students = scene.exercise != nullptr && scene.project->header.kind != "feedback";
    return is_students && entry.students ? entry.students : entry.caption;
}

bool draw_entry(Painter& painter, Entry const& entry, char const* caption, Rect row, bool is_enabled) {
    Command const* const command = find_command(entry.command);
    if (!command) return false;
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_enabled = is_enabled;
    if (!is_enabled) look.description = base::say("Open an article first.");
    ItemState const state = item(painter, entry.id, base::say(command->name), row, look);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, row.x + 12, row.y + 18, entry.icon, is_enabled ? theme().accent : theme().muted);
    draw_label(painter, row.x + kWords, row.y + 8, base::say(command->name), is_enabled ? theme().ink : theme().muted,
               letters::kText, Weight::Medium);
    draw_label(painter, row.x + kWords, row.y + 26, base::say(caption), theme().muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    std::string const keys = painter.is_touch ? "" : shortcut_label(entry.command);
    draw_label(painter, row.right() - 12 - label_width(keys, letters::kCaption), row.y + 18, keys, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    return state.pressed;
}

// So wide that no words lie over others, in whatever language.
float width_of(Scene const& scene, bool is_touch) {
    float widest = 0;
    for (Entry const& entry : kEntries) {
        Command const* const command = find_command(entry.command);
        if (!command) continue;
        float const name = label_width(base::say(command->name), letters::kText, Weight::Medium);
        float const caption = label_width(base::say(caption_of(entry, scene)), letters::kCaption);
        std::string const keys = is_touch ? "" : shortcut_label(entry.command);
        float const beside = keys.empty() ? 0 : kGap + label_width(keys, letters::kCaption);
        widest = std::max(widest, std::max(name, caption) + beside);
    }
    return std::max(kLeast, std::ceil(widest) + kWords + 12 + 2 * kPadding);
}

Rect place_of(Rect area, float width, float height) {
    if (area.width < measure::kNarrow && area.height > height * 2) {
        return {area.x + 8, area.bottom() - height - 8, area.width - 16, height};
    }
    return {area.right() - width, area.y, width, height};
}

} // namespace

void draw_share_menu(Painter& below, Scene const& scene, ArticleView& article, Rect area) {
    State& state = *below.state;
    if (!state.share_menu_open) return;
    Rect const menu =
        place_of(area, width_of(scene, below.is_touch), 2 * kPadding + kRow * static_cast<float>(kEntries.size()));
    Painter painter = begin_layer(below, "share", menu, LayerKind::Menu);
    card(painter, menu);
    register_container(painter, "share", base::say("Share"), Role::Menu, menu);
    Rect row{menu.x + kPadding, menu.y + kPadding, menu.width - 2 * kPadding, kRow};
    char const* pressed = nullptr;
    for (Entry const& entry : kEntries) {
        bool const is_enabled = applies(entry.command, scene, state);
        if (draw_entry(painter, entry, caption_of(entry, scene), row, is_enabled)) pressed = entry.command;
        row.y += kRow;
    }
    if (pressed || pressed_outside(painter, menu)) state.share_menu_open = false;
    end_layer(painter);
    if (pressed) run_command(pressed, scene, state, article, *painter.intents);
}

} // namespace ui
