// An article laid out with the faces of the first download, as most tests of this room begin.
#pragma once

#include <string_view>

#include "fixture.h"
#include "text/document.h"

namespace fixture {

inline text::DocumentStyle column(float width) {
    text::DocumentStyle style;
    style.width = width;
    return style;
}

struct Page {
    explicit Page(std::string_view utf8, float width = 576) : Page(unicode::Text::from_utf8(utf8), column(width)) {}
    Page(unicode::Text text, text::DocumentStyle style) {
        add_faces(fonts);
        document.set_text(std::move(text), std::move(style));
    }

    text::Fonts fonts;
    text::Document document{fonts};
};

} // namespace fixture
