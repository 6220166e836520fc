// The caret's walk through the article by keys.
#pragma once

#include "platform/event.h"
#include "text/document.h"
#include "ui/state.h"

namespace ui {

struct CaretKey {
    platform::Key key = platform::Key::None;
    bool shift = false;   // extends the selection
    bool control = false; // by words and paragraphs, to the ends of the article
    bool alt = false;     // Up and Down: by sentences
    float page = 600;     // what PageUp and PageDown move by, px of the column
};

// True when the key is one that moves the caret; the selection, caret and goal of `state` are then as they should be.
bool walk_caret(State&, text::Document&, CaretKey const&);

} // namespace ui
