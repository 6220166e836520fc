#include <string>

#include "icons/icons.h"
#include "ui/library_parts.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kRow = 58;

std::string title_of(LibraryRow const& row) {
    return row.title.empty() ? "Untitled article" : row.title;
}

void open_document(LibraryRow const& row, Painter& painter) {
    State& state = *painter.state;
    if (!row.is_open) painter.intents->push_back(OpenDocument{row.id});
    state.library_open = false;
    if (state.sheet == Sheet::Library) state.sheet = Sheet::None;
}

struct RowAction {
    char const* id; // under "library/"
    char const* label;
    char const* icon;
};
constexpr float kActions = 3;

// Rename, download, delete, at the right end of the row.
void draw_actions(Painter& painter, LibraryRow const& row, Rect area, bool are_seen) {
    RowAction const actions[] = {{"rename/", "Rename", icons::kPencil},
                                 {"download/", "Download a copy", icons::kDownload},
                                 {"delete/", "Move to the bin", icons::kTrash2}};
    float size = area.width / kActions;
    float x = area.x;
    for (RowAction const& action : actions) {
        Rect box{x, area.y, size, area.height};
        ItemLook look;
        look.description = action.label;
        std::string label = std::string(action.label) + ": " + title_of(row);
        ItemState state = item(painter, "library/" + std::string(action.id) + row.id, label, box, look);
        if (state.hovered || state.focused) fill_row(painter, box, theme().pressed);
        float icon = painter.is_touch ? 20.0F : 14.0F;
        Color color = are_seen || state.focused ? theme().ink2 : 0;
        if (color != 0)
            draw_icon(painter, x + (size - icon) / 2, area.y + (area.height - icon) / 2, action.icon, color, icon);
        x += size;
        if (!state.pressed) continue;
        if (action.icon == icons::kPencil)
            painter.state->renaming = row.id;
        else if (action.icon == icons::kDownload)
            painter.intents->push_back(DownloadDocument{row.id});
        else
            painter.intents->push_back(DeleteDocument{row.id});
    }
}

void draw_rename(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    FieldLook look;
    look.label = "Title";
    look.takes_focus = true;
    look.waits_for_end = true;
    base::Identifier id = row.id;
    std::string before = row.title;
    look.commit = [id, before](Intents& intents, std::string const& typed) {
        if (!typed.empty() && typed != before) intents.push_back(RenameDocument{id, typed});
    };
    float height = painter.is_touch ? 44.0F : 32.0F;
    Rect box{place.left(), y + (kRow - height) / 2, place.inner(), height};
    FieldResult field = text_field(painter, "library/title/" + row.id, row.title, box, look);
    if (field.changed) look.commit(*painter.intents, field.text);
    if (field.left) painter.state->renaming.clear();
}

void draw_document(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    Rect whole{place.left() - 12, y, place.inner() + 24, kRow};
    float size = place.is_touch ? 44.0F : 26.0F;
    Rect actions{whole.right() - 6 - kActions * size, place.is_touch ? y + 7 : y + 31, kActions * size,
                 place.is_touch ? 44.0F : 24.0F};
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = row.is_open;
    std::string caption = library_caption(row);
    ItemState state =
        item(painter, "library/" + row.id, title_of(row) + ", " + caption, row_around(painter, whole, actions), look);
    bool is_lit = state.hovered || state.focused || is_pointed_at(painter, whole);
    bool shows_actions = is_lit || place.is_touch;
    fill_row(painter, whole, look, is_lit);
    float title_width = place.is_touch ? actions.x - place.left() - 4 : place.inner();
    draw_article_line(painter, place.left(), y + 26, title_width, title_of(row), theme().ink,
                      place.is_touch ? 16.0F : 17.0F, row.language);
    float caption_width = shows_actions ? actions.x - place.left() - 4 : place.inner();
    draw_label_short(painter, place.left(), y + 34, caption_width, caption, theme().muted, 12, Weight::Regular, 16);
    draw_actions(painter, row, actions, shows_actions);
    if (state.pressed) open_document(row, painter);
    if (state.double_clicked) painter.state->renaming = row.id;
}

void draw_deleted(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    float width = text_button_width("Put back", false);
    float size = place.is_touch ? 44.0F : 28.0F;
    Rect back{place.left() + place.inner() + 8 - width, y + (kRow - size) / 2, width, size};
    float limit = back.x - place.left() - 8;
    draw_article_line(painter, place.left(), y + 26, limit, title_of(row), theme().muted, 16, row.language);
    draw_label_short(painter, place.left(), y + 34, limit, library_caption(row), theme().muted, 12, Weight::Regular,
                     16);
    if (text_button(painter, "library/restore/" + row.id, "Put back", nullptr, back)) {
        painter.intents->push_back(RestoreDocument{row.id});
    }
}

void draw_bin_head(Painter& painter, LibraryPlace const& place, std::size_t count, float y) {
    State& state = *painter.state;
    float height = place.is_touch ? 44.0F : measure::kRowHeight;
    Rect row{place.left() - 12, y, place.inner() + 24, height};
    ItemLook look;
    look.description = "Articles you deleted. They can be put back.";
    ItemState pressed = item(painter, "library/bin", "Bin, " + counted(count, "article"), row, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, place.left(), y + height / 2 - 8, icons::kTrash2, theme().muted);
    draw_label(painter, place.left() + 28, y + height / 2 - 9, "Bin", theme().ink2);
    char const* arrow = state.bin_open ? icons::kChevronDown : icons::kChevronRight;
    float right = place.left() + place.inner();
    draw_icon(painter, right - 16, y + height / 2 - 8, arrow, theme().muted);
    std::string number = std::to_string(count);
    draw_label(painter, right - 24 - label_width(number, 12), y + height / 2 - 8, number, theme().muted, 12,
               Weight::Regular, 16);
    if (pressed.pressed) state.bin_open = !state.bin_open;
}

} // namespace

std::string library_caption(LibraryRow const& row) {
    std::string caption = row.is_sample ? "Sample" : row.modified_label;
    auto add = [&](std::string const& part) { caption += (caption.empty() ? "" : " \u00B7 ") + part; };
    add(row.spans == 0 ? "not marked yet" : counted(row.spans, "mark"));
    if (row.paragraphs > 0) add(counted(row.paragraphs, "paragraph"));
    return caption;
}

Section document_row(LibraryPlace const& place, LibraryRow const& row, State const& state) {
    bool is_renaming = state.renaming == row.id && !row.id.empty();
    return {kRow, [place, &row, is_renaming](Painter& painter, float y) {
                if (is_renaming)
                    draw_rename(painter, place, row, y);
                else
                    draw_document(painter, place, row, y);
            }};
}

Section bin_head(LibraryPlace const& place, std::size_t count) {
    float height = place.is_touch ? 44.0F : measure::kRowHeight;
    return {height, [place, count](Painter& painter, float y) { draw_bin_head(painter, place, count, y); }};
}

Section deleted_row(LibraryPlace const& place, LibraryRow const& row) {
    return {kRow, [place, &row](Painter& painter, float y) { draw_deleted(painter, place, row, y); }};
}

} // namespace ui
