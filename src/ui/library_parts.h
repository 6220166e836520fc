// The sections that the library is made of.
#pragma once

#include "ui/scene.h"
#include "ui/sections.h"
#include "ui/state.h"

namespace ui {

struct LibraryPlace {
    float x = 0;
    float width = 0;
    bool is_touch = false;

    float padding() const { return is_touch ? 20.0F : 24.0F; }
    float left() const { return x + padding(); }
    float inner() const { return width - 2 * padding(); }
};

// "Sample · 41 marks · 9 paragraphs", "22 November, 14:31 · not marked yet · 9 paragraphs".
std::string library_caption(LibraryRow const&);

Section document_row(LibraryPlace const&, LibraryRow const&, State const&);
Section bin_head(LibraryPlace const&, std::size_t count);
Section deleted_row(LibraryPlace const&, LibraryRow const&);
// Paste text, choose a file.
Section ways_in(LibraryPlace const&);
Section drop_zone(LibraryPlace const&, bool is_lit);

} // namespace ui
