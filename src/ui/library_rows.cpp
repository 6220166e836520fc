#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/library_parts.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kRow = 58;

constexpr float kWideActions = 56;

// A line more for the times, where there are any.
float row_height(LibraryRow const& row) {
    return library_times(row).empty() ? kRow : kRow + 17;
}

std::string title_of(LibraryRow const& row) {
    return row.title.empty() ? base::say("Untitled article") : row.title;
}

void open_document(LibraryRow const& row, Painter& painter) {
    State& state = *painter.state;
    if (!row.is_open) painter.intents->push_back(OpenDocument{row.id});
    state.library_open = false;
    if (state.sheet == Sheet::Library) state.sheet = Sheet::None;
}

enum class RowDeed : std::uint8_t { Rename, Duplicate, Download, Delete };

struct RowAction {
    RowDeed deed;
    char const* id; // under "library/"
    char const* label;
    char const* word; // where there is room for one only
    char const* icon;
};
constexpr RowAction kActions[] = {
    {RowDeed::Rename, "rename/", base::english("Rename"), base::english("Rename"), icons::kPencil},
    {RowDeed::Duplicate, "duplicate/", base::english("Duplicate"), base::english("Duplicate"), icons::kCopy},
    {RowDeed::Download, "download/", base::english("Save a copy"), base::english("Save"), icons::kDownload},
    {RowDeed::Delete, "delete/", base::english("Move to the bin"), base::english("Delete"), icons::kTrash2},
};
constexpr float kActionCount = 4;

void act(Painter& painter, LibraryRow const& row, RowDeed deed) {
    painter.state->library_row.clear();
    switch (deed) {
    case RowDeed::Rename: painter.state->renaming = row.id; return;
    case RowDeed::Duplicate: painter.intents->push_back(DuplicateDocument{row.id}); return;
    case RowDeed::Download: painter.intents->push_back(DownloadDocument{row.id}); return;
    case RowDeed::Delete: painter.intents->push_back(DeleteDocument{row.id}); return;
    }
}

ItemState action_item(Painter& painter, LibraryRow const& row, RowAction const& action, Rect box) {
    ItemLook look;
    look.description = base::say(action.label);
    ItemState state = item(painter, "library/" + std::string(action.id) + row.id,
                           std::string(base::say(action.label)) + ": " + title_of(row), box, look);
    if (state.hovered || state.focused) fill_row(painter, box, theme().pressed);
    return state;
}

// At the right end of a row, seen while it has the pointer or the keyboard.
void draw_actions(Painter& painter, LibraryRow const& row, Rect area, bool are_seen) {
    constexpr float kIcon = 14;
    float size = area.width / kActionCount;
    float x = area.x;
    for (RowAction const& action : kActions) {
        Rect box{x, area.y, size, area.height};
        ItemState state = action_item(painter, row, action, box);
        if (are_seen || state.focused)
            draw_icon(painter, x + (size - kIcon) / 2, area.y + (area.height - kIcon) / 2, action.icon, theme().ink2,
                      kIcon);
        x += size;
        if (state.pressed) act(painter, row, action.deed);
    }
}

// Below a row that was opened for them, each with its word.
void draw_wide_actions(Painter& painter, LibraryRow const& row, Rect area) {
    float size = area.width / kActionCount;
    float x = area.x;
    for (RowAction const& action : kActions) {
        Rect box{x, area.y, size, area.height};
        ItemState state = action_item(painter, row, action, box);
        draw_icon(painter, x + (size - 18) / 2, area.y + 8, action.icon, theme().ink2, 18);
        draw_label(painter, x + (size - label_width(base::say(action.word), letters::kCaption)) / 2, area.y + 32,
                   base::say(action.word), theme().ink2, letters::kCaption, Weight::Regular, letters::kCaptionLine);
        x += size;
        if (state.pressed) act(painter, row, action.deed);
    }
}

void draw_rename(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    FieldLook look;
    look.label = base::say("Title");
    look.takes_focus = true;
    look.waits_for_end = true;
    base::Identifier id = row.id;
    std::string before = row.title;
    look.commit = [id, before](Intents& intents, std::string const& typed) {
        if (!typed.empty() && typed != before) intents.push_back(RenameDocument{id, typed});
    };
    float height = painter.is_touch ? measure::kFingertip : 32.0F;
    Rect box{place.left(), y + (row_height(row) - height) / 2, place.inner(), height};
    FieldResult field = text_field(painter, "library/title/" + row.id, row.title, box, look);
    if (field.changed) look.commit(*painter.intents, field.text);
    if (field.left) painter.state->renaming.clear();
}

Color color_of(CopyLook look) {
    return look == CopyLook::Advice || look == CopyLook::Reminder ? theme().warn : theme().muted;
}

// The date, then what a copy would be good for in its own colour.
void draw_times(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y, float limit) {
    std::string const date = row.is_sample ? std::string() : row.modified_label;
    float x = place.left();
    float const end = x + limit;
    if (!date.empty()) {
        std::string const shown = row.copy.words.empty() ? date : date + " \u00B7 ";
        draw_label_short(painter, x, y, limit, shown, theme().muted, letters::kCaption, Weight::Regular,
                         letters::kCaptionLine);
        x += label_width(shown, letters::kCaption);
    }
    if (x < end && !row.copy.words.empty())
        draw_label_short(painter, x, y, end - x, row.copy.words, color_of(row.copy.look), letters::kCaption,
                         Weight::Regular, letters::kCaptionLine);
}

void draw_more(Painter& painter, LibraryRow const& row, Rect box) {
    State& state = *painter.state;
    ItemLook look;
    look.is_checked = state.library_row == row.id;
    if (icon_button(painter, "library/more/" + row.id, base::say("More: {}", title_of(row)), icons::kEllipsis, box,
                    look))
        state.library_row = look.is_checked ? base::Identifier() : row.id;
}

void draw_document(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    float height = row_height(row);
    Rect whole{place.left() - 12, y, place.inner() + 24, height};
    Rect tools = place.is_touch ? Rect{whole.right() - 44, y + (height - 44) / 2, 44, 44}
                                : Rect{whole.right() - 6 - kActionCount * 26, y + height - 28, kActionCount * 26, 24};
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = row.is_open;
    std::string times = library_times(row);
    std::string label = title_of(row) + ", " + library_caption(row) + (times.empty() ? "" : ", " + times);
    ItemState state = item(painter, "library/" + row.id, label, row_around(painter, whole, tools), look);
    bool is_lit = state.hovered || state.focused || is_pointed_at(painter, whole);
    fill_row(painter, whole, look, is_lit);
    float beside = tools.x - place.left() - 4;
    float width = place.is_touch ? beside : place.inner();
    draw_article_line(painter, place.left(), y + 26, width, title_of(row), theme().ink,
                      place.is_touch ? letters::kShelfTitle : letters::kQuote, row.language);
    bool const is_last = times.empty();
    draw_label_short(painter, place.left(), y + 34, is_lit && is_last ? beside : width, library_caption(row),
                     theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (!is_last) draw_times(painter, place, row, y + 51, is_lit ? beside : width);
    if (place.is_touch)
        draw_more(painter, row, tools);
    else
        draw_actions(painter, row, tools, is_lit);
    if (state.pressed) open_document(row, painter);
    if (state.double_clicked) painter.state->renaming = row.id;
}

std::string bin_caption(LibraryRow const& row) {
    return row.gone_label.empty() ? library_caption(row) : base::say("goes for good on {}", row.gone_label);
}

void draw_deleted(Painter& painter, LibraryPlace const& place, LibraryRow const& row, float y) {
    float width = text_button_width(base::say("Put back"), false);
    float size = place.is_touch ? measure::kFingertip : 28.0F;
    float top = y + (kRow - size) / 2;
    Rect erase{place.left() + place.inner() + 8 - size, top, size, size};
    Rect back{erase.x - width, top, width, size};
    float limit = back.x - place.left() - 8;
    draw_article_line(painter, place.left(), y + 26, limit, title_of(row), theme().muted, letters::kShelfTitle,
                      row.language);
    draw_label_short(painter, place.left(), y + 34, limit, bin_caption(row), theme().muted, letters::kCaption,
                     Weight::Regular, letters::kCaptionLine);
    register_container(painter, "library/" + row.id, title_of(row) + ", " + bin_caption(row), Role::ListItem,
                       {place.left(), y, limit, kRow});
    ItemLook look;
    look.description = base::say("Put it back into the library");
    if (text_button(painter, "library/restore/" + row.id, base::say("Put back"), nullptr, back, look))
        painter.intents->push_back(RestoreDocument{row.id});
    look.description = base::say("Delete it for good");
    if (icon_button(painter, "library/erase/" + row.id, base::say("Delete for good: {}", title_of(row)), icons::kX,
                    erase, look))
        painter.intents->push_back(EraseDocument{row.id});
}

void draw_bin_head(Painter& painter, LibraryPlace const& place, std::size_t count, float y) {
    State& state = *painter.state;
    float height = place.is_touch ? measure::kFingertip : measure::kRowHeight;
    Rect row{place.left() - 12, y, place.inner() + 24, height};
    ItemLook look;
    look.description = base::say("Articles you deleted. They can be put back.");
    ItemState pressed = item(painter, "library/bin",
                             count == 0 ? std::string(base::say("Bin, no articles"))
                                        : base::say_count(count, "Bin, {} article", "Bin, {} articles"),
                             row, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, place.left(), y + height / 2 - 8, icons::kTrash2, theme().muted);
    draw_label(painter, place.left() + 28, y + height / 2 - 9, base::say("Bin"), theme().ink2);
    char const* arrow = state.bin_open ? icons::kChevronDown : icons::kChevronRight;
    float right = place.left() + place.inner();
    draw_icon(painter, right - 16, y + height / 2 - 8, arrow, theme().muted);
    std::string number = grouped(count);
    draw_label(painter, right - 24 - label_width(number, letters::kCaption), y + height / 2 - 8, number, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (pressed.pressed) state.bin_open = !state.bin_open;
}

} // namespace

std::string library_caption(LibraryRow const& row) {
    std::string caption = row.is_sample ? base::say("Sample") : "";
    auto add = [&](std::string const& part) { caption += (caption.empty() ? "" : " \u00B7 ") + part; };
    add(row.spans == 0 ? std::string(base::say("not marked yet")) : counted_marks(row.spans));
    if (row.paragraphs > 0) add(base::say_count(row.paragraphs, "{} paragraph", "{} paragraphs"));
    if (!row.language_name.empty()) add(row.language_name);
    return caption;
}

std::string library_times(LibraryRow const& row) {
    if (row.is_sample || row.modified_label.empty()) return row.copy.words;
    return row.copy.words.empty() ? row.modified_label : row.modified_label + " \u00B7 " + row.copy.words;
}

Section document_row(LibraryPlace const& place, LibraryRow const& row, State const& state) {
    if (state.renaming == row.id && !row.id.empty())
        return {row_height(row), [place, &row](Painter& painter, float y) { draw_rename(painter, place, row, y); }};
    bool const is_open = place.is_touch && state.library_row == row.id;
    return {row_height(row) + (is_open ? kWideActions : 0), [place, &row, is_open](Painter& painter, float y) {
                draw_document(painter, place, row, y);
                if (is_open)
                    draw_wide_actions(painter, row,
                                      {place.left() - 8, y + row_height(row), place.inner() + 16, kWideActions});
            }};
}

Section empty_bin(LibraryPlace const& place) {
    float const height = place.is_touch ? measure::kFingertip : 32.0F;
    return {height + 8, [place, height](Painter& painter, float y) {
                float const width = text_button_width(base::say("Empty the bin"), true);
                Rect const box{place.left() - 8, y + 4, width, height};
                if (text_button(painter, "library/empty_bin", base::say("Empty the bin"), icons::kTrash2, box))
                    painter.intents->push_back(EmptyBin{});
            }};
}

Section bin_head(LibraryPlace const& place, std::size_t count) {
    float height = place.is_touch ? measure::kFingertip : measure::kRowHeight;
    return {height, [place, count](Painter& painter, float y) { draw_bin_head(painter, place, count, y); }};
}

Section deleted_row(LibraryPlace const& place, LibraryRow const& row) {
    return {kRow, [place, &row](Painter& painter, float y) { draw_deleted(painter, place, row, y); }};
}

} // namespace ui
