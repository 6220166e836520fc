#include <algorithm>

#include "text/document.h"
#include "text/fitting.h"
#include "text/line_view.h"
#include "text/paragraph.h"
#include "unicode/properties.h"
#include "unicode/text.h"

namespace text {

namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr float kTolerance = 0.01f; // px

// A string with its white space made single spaces, and where each character came from.
struct Collapsed {
    std::u32string text;
    std::vector<std::uint32_t> sources;
};

Collapsed collapse(std::string_view utf8) {
    unicode::Text const text = unicode::Text::from_utf8(utf8);
    std::u32string const characters = text.code_points(text.all());
    Collapsed out;
    for (std::uint32_t i = 0; i < characters.size(); ++i) {
        bool const is_white =
            unicode::properties_of(characters[i]).is_white_space() && characters[i] != 0xA0 && characters[i] != 0x202F;
        if (is_white && (out.text.empty() || out.text.back() == U' ')) continue;
        out.text.push_back(is_white ? U' ' : characters[i]);
        out.sources.push_back(i);
    }
    while (!out.text.empty() && out.text.back() == U' ') {
        out.text.pop_back();
        out.sources.pop_back();
    }
    return out;
}

class ShortSetter {
public:
    ShortSetter(Fonts& fonts, FontRole role, float size, std::string_view language)
        : faces_(fonts.implementation())
        , analyser_(faces_)
        , view_(faces_) {
        voice_.role = role;
        voice_.language = std::string(language);
        voice_.shaping_language =
            hb_language_from_string(voice_.language.c_str(), static_cast<int>(voice_.language.size()));
        setting_ = {role, size, 0};
    }

    ShortLine one_line(Collapsed const&, float max_width);
    std::vector<ShortLine> some_lines(Collapsed const&, float width, int max_lines);

private:
    ShortLine set(std::u32string_view text, std::vector<std::uint32_t> const& sources);
    void draw(std::u32string_view text, std::vector<std::uint32_t> const& sources, std::uint32_t line, ShortLine& out);
    float measure(std::u32string_view text);
    void keep_direction();
    std::uint32_t length_within(std::u32string_view text, float width);

    Fonts::Implementation& faces_;
    Analyser analyser_;
    LineView view_;
    Voice voice_;
    Setting setting_;
    Analysis analysis_;
    std::vector<Line> lines_;
};

void ShortSetter::draw(std::u32string_view text, std::vector<std::uint32_t> const& sources, std::uint32_t line,
                       ShortLine& out) {
    FittedParagraph const paragraph{analysis_.units,      lines_,   static_cast<std::uint32_t>(text.size()),
                                    analysis_.base_level, setting_, voice_.shaping_language};
    view_.look_at(paragraph, line);
    PlacedGlyph origin;
    origin.size = setting_.size;
    append_glyphs(faces_, view_, analysis_.units, origin, out.glyphs);
    float const left = view_.left();
    for (PlacedGlyph& glyph : out.glyphs) {
        glyph.x -= left;
        glyph.position = sources.empty() ? 0 : sources[std::min<std::size_t>(glyph.position, sources.size() - 1)];
    }
    out.width = view_.right() - left;
    out.right_to_left = (analysis_.base_level & 1U) != 0;
}

// The whole string on one line, however wide.
ShortLine ShortSetter::set(std::u32string_view text, std::vector<std::uint32_t> const& sources) {
    analyser_.analyse(text, voice_, analysis_);
    lines_.assign(1, Line{});
    ShortLine out;
    draw(text, sources, 0, out);
    return out;
}

float ShortSetter::measure(std::u32string_view text) {
    analyser_.analyse(text, voice_, analysis_);
    float width = 0;
    for (Unit const& unit : analysis_.units) {
        if (unit.word == kNoWord) continue;
        Word const& word = faces_.shaper.word(unit.word);
        width += static_cast<float>(word.advance) * faces_.unit_size(word.face, setting_.size);
    }
    return width;
}

// What is cut off may hold the letter that decided the base direction: the parts keep that of the whole.
void ShortSetter::keep_direction() {
    bool const is_right_to_left = (analysis_.base_level & 1U) != 0;
    voice_.direction = is_right_to_left ? BaseDirection::RightToLeft : BaseDirection::LeftToRight;
}

// The longest start of the text that ends at a grapheme border and is no wider than `width`.
std::uint32_t ShortSetter::length_within(std::u32string_view text, float width) {
    analyser_.analyse(text, voice_, analysis_);
    std::vector<bool> breaks;
    unicode::find_grapheme_breaks(text, breaks);
    std::uint32_t length = 0;
    float x = 0;
    for (Unit const& unit : analysis_.units) {
        if (unit.word == kNoWord) continue;
        Word const& word = faces_.shaper.word(unit.word);
        float const unit_size = faces_.unit_size(word.face, setting_.size);
        for (std::uint32_t i = 1; i <= unit.length; ++i) {
            bool const fits = x + static_cast<float>(faces_.shaper.borders(word)[i]) * unit_size <= width + kTolerance;
            if (!fits) return length;
            if (breaks[unit.start + i - 1]) length = unit.start + i;
        }
        x += static_cast<float>(word.advance) * unit_size;
    }
    return length;
}

ShortLine ShortSetter::one_line(Collapsed const& string, float max_width) {
    setting_.width = 0;
    if (max_width <= 0 || measure(string.text) <= max_width + kTolerance) return set(string.text, string.sources);
    keep_direction();
    std::u32string const ellipsis(1, kEllipsis);
    std::uint32_t length = length_within(string.text, max_width - measure(ellipsis));
    std::vector<bool> breaks;
    unicode::find_grapheme_breaks(string.text, breaks);
    for (;;) {
        std::u32string_view kept = std::u32string_view(string.text).substr(0, length);
        while (!kept.empty() && kept.back() == U' ') kept.remove_suffix(1);
        std::u32string const shortened = std::u32string(kept) + ellipsis;
        ShortLine out = set(shortened, string.sources);
        out.shortened = true;
        if (out.width <= max_width + kTolerance || length == 0) return out;
        do {
            --length;
        } while (length > 0 && !breaks[length - 1]);
    }
}

std::vector<ShortLine> ShortSetter::some_lines(Collapsed const& string, float width, int max_lines) {
    std::vector<ShortLine> out;
    if (string.text.empty() || max_lines <= 0) return out;
    setting_.width = width;
    analyser_.analyse(string.text, voice_, analysis_);
    keep_direction();
    Fitter fitter(faces_, analyser_, setting_, voice_.shaping_language);
    fitter.fit(string.text, analysis_.units, lines_);
    auto const count = static_cast<std::uint32_t>(lines_.size());
    bool const is_cut = count > static_cast<std::uint32_t>(max_lines);
    std::uint32_t const whole = is_cut ? static_cast<std::uint32_t>(max_lines) - 1 : count;
    std::uint32_t const rest = is_cut ? lines_[whole].start : 0;
    for (std::uint32_t line = 0; line < whole; ++line) {
        out.emplace_back();
        draw(string.text, string.sources, line, out.back());
    }
    if (is_cut) {
        auto const from = static_cast<std::ptrdiff_t>(rest);
        Collapsed const tail{string.text.substr(rest), {string.sources.begin() + from, string.sources.end()}};
        out.push_back(one_line(tail, width));
    }
    return out;
}

} // namespace

ShortLine set_short_line(Fonts& fonts, std::string_view utf8, FontRole role, float size, float max_width,
                         std::string_view language) {
    return ShortSetter(fonts, role, size, language).one_line(collapse(utf8), max_width);
}

std::vector<ShortLine> set_short_lines(Fonts& fonts, std::string_view utf8, FontRole role, float size, float width,
                                       int max_lines, std::string_view language) {
    return ShortSetter(fonts, role, size, language).some_lines(collapse(utf8), width, max_lines);
}

} // namespace text
