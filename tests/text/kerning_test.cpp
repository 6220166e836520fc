#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "page.h"
#include "text/fonts_implementation.h"

using fixture::Page;
using unicode::Position;

namespace {

// The farthest that a letter stands from where it would be if the whole line were shaped in one go.
float farthest(std::string_view utf8) {
    Page page(utf8, 5000);
    std::u32string const letters = page.document.text().code_points(page.document.text().all());
    text::Fonts::Implementation& fonts = page.fonts.implementation();
    text::WordRequest request;
    request.text = letters;
    request.length = static_cast<std::uint32_t>(letters.size());
    request.face = fonts.first_face(text::FontRole::Serif);
    request.script = HB_SCRIPT_LATIN;
    request.language = hb_language_from_string("en", -1);
    text::Word const& whole = fonts.shaper.word(fonts.shaper.intern(request));
    std::vector<std::int32_t> const borders(fonts.shaper.borders(whole), fonts.shaper.borders(whole) + letters.size());
    float const unit_size = fonts.unit_size(whole.face, text::ParagraphStyle{}.size);
    float far = 0;
    for (std::uint32_t i = 0; i < letters.size(); ++i)
        far =
            std::max(far, std::abs(page.document.place({Position(i)}).x - static_cast<float>(borders[i]) * unit_size));
    return far;
}

} // namespace

TEST_CASE("letters are kerned to spaces, hyphens and dashes as if the line were shaped in one go") {
    CHECK(farthest("AV To, in") < 0.01f);
    CHECK(farthest("At West Yard Vera Tull told V. T. W. Young all.") < 0.05f);
    CHECK(farthest("a-Vote-A, X-Y-Z 2011–Then—As x-Ray/Art") < 0.05f);
    CHECK(farthest("Cafe\u0301 Town, vo\u0308-A\u0302ge") < 0.05f);
    CHECK(farthest("V\u00ADA, \u201CT\u00ADo\u201D-\u00ADV") < 0.05f);
}
