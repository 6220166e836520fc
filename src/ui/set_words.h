// Words of any script as lines that the text room has set, kept while panels show them: the one way by which a string
// of an article, a scheme or a reader becomes letters outside the page.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"
#include "ui/widgets.h"

namespace ui {

struct WordStyle {
    text::FontRole role = text::FontRole::Sans;
    float size = letters::kText;
    std::string_view language;
};

// Weight 500 lies between the two faces that we ship: the regular one, and once more a quarter pixel beside it,
// fainter.
inline constexpr float kMediumShift = 0.25F;
inline constexpr float kMediumShare = 0.4F;

inline text::FontRole sans_role(Weight weight) {
    return weight == Weight::Semibold ? text::FontRole::SansSemibold : text::FontRole::Sans;
}
inline text::FontRole serif_role(Weight weight) {
    return weight == Weight::Semibold ? text::FontRole::SerifSemibold : text::FontRole::Serif;
}

enum class LineRule : std::uint8_t {
    One,        // cut at `width` with an ellipsis; 0: however wide
    Wrapped,    // at most `max_lines`, the last one cut; line ends are spaces
    Paragraphs, // the same, but each line end begins a new line
};
// Empty without words or before the faces have arrived.
std::vector<text::ShortLine> const& set_words(std::string_view utf8, WordStyle const&, float width, LineRule,
                                              int max_lines = 1);

// Where a line begins in a box of `width`: on the right where its words run from there.
enum class LineStart : std::uint8_t { Left, ByDirection };
void put_words(Painter&, text::ShortLine const&, float x, float baseline, Color, Weight = Weight::Regular);
void put_words(Painter&, std::vector<text::ShortLine> const&, Rect const& first_line, WordStyle const&, Color, Weight,
               LineStart);

// As CSS: ascent and descent in the middle of the line box.
float words_baseline(WordStyle const&, float y, float line_height);

// Do the words hold more than letters which stand beside each other as they are: marks that combine, scripts that join
// or run from the right, or letters that the interface's face lacks?
bool needs_setting(std::string_view words);

// Have these words been set at this size in this frame or the last?
bool has_set_words(std::string_view utf8, float size);

} // namespace ui
