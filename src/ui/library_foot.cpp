#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/library_parts.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kRow = 52;

void draw_progress(Painter& painter, LibraryPlace const& place, Progress const& progress, float y) {
    draw_label(painter, place.left(), y + 10, progress.words, theme().ink2);
    register_container(painter, "library/progress", progress.words, Role::Status,
                       {place.left(), y, place.inner(), kRow});
    progress_bar(painter, {place.left(), y + 34, place.inner(), 3}, progress.share);
}

void draw_export(Painter& painter, LibraryPlace const& place, std::size_t count, float y) {
    Rect row{place.left() - 12, y, place.inner() + 24, kRow};
    ItemLook look;
    look.description = base::say("Such a file can be opened here or in any other browser.");
    ItemState state = item(painter, "library/export", base::say("Save everything as one file"), row, look);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    draw_icon(painter, place.left(), y + 18, icons::kDownload, theme().accent);
    draw_label(painter, place.left() + 28, y + 8, base::say("Save everything as one file"), theme().ink, letters::kText,
               Weight::Medium);
    draw_label(painter, place.left() + 28, y + 26, counted_documents(count), theme().muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    if (state.pressed) painter.intents->push_back(ExportLibrary{});
}

Section note(LibraryPlace const& place, char const* id, std::string const& words, bool is_warning) {
    float const indent = is_warning ? 28.0F : 0;
    float const width = place.inner() - indent;
    return {label_wrapped_height(words, width, letters::kCaption, Weight::Regular, letters::kCaptionLine) + 6,
            [=](Painter& painter, float y) {
                if (is_warning) draw_icon(painter, place.left(), y + 1, icons::kTriangleAlert, theme().warn, 14);
                float const height = draw_label_wrapped(painter, place.left() + indent, y, width, words,
                                                        is_warning ? theme().warn : theme().muted, letters::kCaption,
                                                        Weight::Regular, letters::kCaptionLine);
                register_container(painter, id, words, Role::Status, {place.left(), y, place.inner(), height});
            }};
}

} // namespace

Section everything(LibraryPlace const& place, std::size_t count, Progress const& progress) {
    return {kRow, [place, count, progress](Painter& painter, float y) {
                if (progress.words.empty())
                    draw_export(painter, place, count, y);
                else
                    draw_progress(painter, place, progress, y);
            }};
}

std::vector<Section> storage_words(LibraryPlace const& place, StorageNote const& storage) {
    std::vector<Section> sections;
    if (!storage.room.empty()) sections.push_back(note(place, "library/room", storage.room, false));
    if (!storage.keeping.empty())
        sections.push_back(note(place, "library/keeping", storage.keeping, storage.may_be_cleared));
    return sections;
}

} // namespace ui
