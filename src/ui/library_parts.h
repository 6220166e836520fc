// The sections that the library is made of.
#pragma once

#include <vector>

#include "ui/scene.h"
#include "ui/sections.h"
#include "ui/state.h"

namespace ui {

struct LibraryPlace {
    float x = 0;
    float width = 0;
    bool is_touch = false;

    float padding() const { return is_touch ? space::kWide : space::kSheet; }
    float left() const { return x + padding(); }
    float inner() const { return width - 2 * padding(); }
};

// "Sample · 41 marks · 9 paragraphs", "not marked yet · 9 paragraphs · English".
std::string library_caption(LibraryRow const&);
// "22 Nov, 14:31 · 12 edits since the last copy"; empty for a sample that was left as it is.
std::string library_times(LibraryRow const&);

Section library_head(LibraryPlace const&);
Section library_search(LibraryPlace const&);
Section document_row(LibraryPlace const&, LibraryRow const&, State const&);
Section bin_head(LibraryPlace const&, std::size_t count);
Section deleted_row(LibraryPlace const&, LibraryRow const&);
Section empty_bin(LibraryPlace const&);
// Paste text, choose a file.
Section ways_in(LibraryPlace const&);
Section drop_zone(LibraryPlace const&, bool is_lit);
// Everything as one file; how far that or the way back has come.
Section everything(LibraryPlace const&, std::size_t count, Progress const&);
// What is used and free, and whether it stays.
std::vector<Section> storage_words(LibraryPlace const&, StorageNote const&);

} // namespace ui
