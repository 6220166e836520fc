#include "ui/share_menu.h"

#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/commands.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kWidth = 300;
constexpr float kPadding = space::kCard;
constexpr float kRow = 52;

struct Entry {
    char const* id;
    char const* icon;
    char const* name;
    char const* caption;
    char const* command; // whose shortcut is shown
};

bool draw_entry(Painter& painter, Entry const& entry, Rect row, bool is_enabled) {
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_enabled = is_enabled;
    if (!is_enabled) look.description = base::say("Open an article first.");
    ItemState state = item(painter, entry.id, entry.name, row, look);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, row.x + 12, row.y + 18, entry.icon, is_enabled ? theme().accent : theme().muted);
    draw_label(painter, row.x + 40, row.y + 8, entry.name, is_enabled ? theme().ink : theme().muted, letters::kText,
               Weight::Medium);
    draw_label(painter, row.x + 40, row.y + 26, entry.caption, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    std::string keys = painter.is_touch ? "" : shortcut_label(entry.command);
    draw_label(painter, row.right() - 12 - label_width(keys, letters::kCaption), row.y + 18, keys, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    return state.pressed;
}

Rect place_of(Rect area, float height) {
    if (area.width < measure::kNarrow && area.height > height * 2) {
        return {area.x + 8, area.bottom() - height - 8, area.width - 16, height};
    }
    return {area.right() - kWidth, area.y, kWidth, height};
}

} // namespace

void draw_share_menu(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (!state.share_menu_open) return;
    Rect menu = place_of(area, 2 * kPadding + 4 * kRow);
    Painter painter = begin_layer(below, "share", menu, LayerKind::Menu);
    card(painter, menu);
    register_container(painter, "share", base::say("Share"), Role::Menu, menu);
    Rect row{menu.x + kPadding, menu.y + kPadding, menu.width - 2 * kPadding, kRow};
    Entry const save{"share/save", icons::kDownload, base::say("Save a copy"),
                     base::say("Annotation file, .gloss.json"), "save_copy"};
    if (draw_entry(painter, save, row, scene.project != nullptr)) {
        painter.intents->push_back(SaveCopy{});
        state.share_menu_open = false;
    }
    row.y += kRow;
    Entry const bare{"share/save_without_article", icons::kFile, base::say("Save a copy without the article"),
                     base::say("Marks and their words only"), "save_without_article"};
    if (draw_entry(painter, bare, row, scene.project != nullptr)) {
        painter.intents->push_back(SaveCopyWithoutArticle{});
        state.share_menu_open = false;
    }
    row.y += kRow;
    Entry const open{"share/open", icons::kFolderOpen, base::say("Open a file\u2026"),
                     base::say("An annotation file or a text"), "choose_file"};
    if (draw_entry(painter, open, row, true)) {
        painter.intents->push_back(ChooseFile{});
        state.share_menu_open = false;
    }
    row.y += kRow;
    Entry const exercise{"share/exercise", icons::kBookOpen, base::say("Make an exercise\u2026"),
                         base::say("For a class, with or without a key"), "exercise"};
    if (draw_entry(painter, exercise, row, scene.project != nullptr)) {
        state.sheet = Sheet::MakeExercise;
        state.share_menu_open = false;
    }
    if (pressed_outside(painter, menu)) state.share_menu_open = false;
    end_layer(painter);
}

} // namespace ui
