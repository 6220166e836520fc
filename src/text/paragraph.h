// One paragraph taken apart for layout: units that lines are filled with, each a word, a space or a lone control.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/bidi_state.h"
#include "text/document.h"
#include "text/fonts_implementation.h"
#include "text/shaper.h"
#include "unicode/breaks.h"

namespace text {

// A direction mark takes no room either, but is a letter to UAX #9.
enum class UnitKind : std::uint8_t { Word, Space, Tab, SoftHyphen, ZeroWidth, DirectionMark };

// A maximal stretch between two break opportunities in one level, script and face. Lines begin and end at unit edges,
// so that filling lines never shapes anything; only a unit wider than a line is cut into pieces.
struct Unit {
    WordIndex word = kNoWord;
    std::uint32_t start = 0; // code points from the paragraph's start
    std::uint16_t length = 0;
    std::uint8_t level = 0; // UAX #9
    UnitKind kind : 4 = UnitKind::Word;
    bool breaks_after : 1 = false;
    bool is_continued : 1 = false; // a further piece of a unit that was cut because no line could hold it
};

struct Analysis {
    std::vector<Unit> units;
    std::uint8_t base_level = 0;
};

// What a paragraph is set in, apart from sizes.
struct Voice {
    FontRole role = FontRole::Serif;
    std::string language;
    hb_language_t shaping_language = nullptr;
    BaseDirection direction = BaseDirection::Automatic;
};

// A paragraph, or a part of one that is too long to be taken apart at once: [start, end) of `text`, which holds some of
// what stands around it as well.
struct Excerpt {
    std::u32string_view text;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    BidiState const* before = nullptr; // what stands before `text`; null: `text` begins the paragraph and ends it
};

// Units longer than this are cut at a grapheme border, so that no word in the cache is huge.
inline constexpr std::uint32_t kLongestUnit = 256;

// Takes paragraphs apart. Keeps its scratch space; one at a time.
class Analyser {
public:
    explicit Analyser(Fonts::Implementation& fonts) : fonts_(fonts) {}

    void analyse(std::u32string_view paragraph, Voice const&, Analysis& out);
    // Units count from the part's start.
    void analyse(Excerpt const&, Voice const&, Analysis& out);

    // The word for a part of a paragraph that is set like `like`: a piece of it or the whole again.
    WordIndex shape_part(std::u32string_view paragraph, std::uint32_t start, std::uint32_t length, Word const& like);

private:
    struct Place {
        FaceIndex face = kNoFace;
        CharacterKind kind = CharacterKind::Visible;
        hb_script_t script = HB_SCRIPT_COMMON;
    };
    // Letters that take a dictionary: where they begin in the text, and in word_ends_.
    struct Stretch {
        std::size_t start = 0;
        std::size_t asked = 0;
        std::size_t length = 0;
    };

    void look_up_characters(Voice const&);
    void find_levels_of(Excerpt const&, Voice const&, Analysis& out);
    void choose_faces(FontRole);
    void resolve_scripts();
    void find_breaks(Voice const&);
    void break_between_words();
    void break_between_words(Stretch const&);
    bool look_up_words(std::u32string_view stretches);
    void allow_breaks(Stretch const&);
    bool ends_grapheme(std::uint32_t i) const { return is_simple_ || grapheme_breaks_[i]; }
    UnitKind unit_kind(std::uint32_t start) const;
    std::uint32_t unit_end(std::uint32_t start, UnitKind, std::uint32_t limit) const;
    bool fits_unit(std::uint32_t start, std::uint32_t i, UnitKind) const;
    std::int16_t kern_after(std::uint32_t start, std::uint32_t end);
    void cut_units(Excerpt const&, Voice const&, Analysis& out);
    hb_language_t system_language(Voice const&);

    Fonts::Implementation& fonts_;
    std::u32string_view text_;
    std::vector<Place> places_;
    std::vector<bool> grapheme_breaks_;
    std::vector<unicode::LineBreak> line_breaks_;
    std::vector<std::uint8_t> levels_;
    std::vector<bool> word_ends_;
    std::vector<Stretch> stretches_;
    std::u32string asked_;                    // the stretches with spaces between
    hb_language_t system_language_ = nullptr; // that Han of this text is drawn for; null: not looked at yet
    bool is_simple_ = true;                   // every character is a grapheme
    bool needs_bidi_ = false;                 // something may run from right to left
    bool needs_dictionary_ = false;           // words are not told apart by spaces
};

} // namespace text
