// Words shaped by HarfBuzz, each only once: glyphs in font units and the place of every border inside.
#pragma once

#include <hb.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/paged.h"
#include "text/fonts.h"

namespace text {

inline constexpr FaceIndex kNoFace = 0xFFFF;

struct Face;

struct WordGlyph {
    std::uint16_t glyph = 0;
    std::uint16_t cluster : 15 = 0; // code point offset in the word
    std::uint16_t is_box : 1 = 0;   // a glyph of kBoxFace: the face has no such character
    std::int16_t dx = 0;            // font units, y up
    std::int16_t dy = 0;
    std::int32_t advance = 0;
};

struct Word {
    std::uint32_t first_glyph = 0;
    std::uint32_t first_border = 0;
    std::uint16_t glyph_count = 0;
    std::uint16_t length = 0; // code points
    FaceIndex face = kNoFace;
    bool right_to_left = false;
    std::int16_t kern = 0;    // font units, to what follows it on its line; part of the advance
    std::int32_t advance = 0; // font units
    hb_script_t script = HB_SCRIPT_COMMON;
    hb_language_t language = nullptr;
};

using WordIndex = std::uint32_t;
inline constexpr WordIndex kNoWord = 0xFFFFFFFF;

// A stretch of one face, script, language and direction. `text` may hold context around the word proper, which decides
// how its first and last letters join.
struct WordRequest {
    std::u32string_view text;
    std::uint32_t start = 0;
    std::uint32_t length = 0;
    FaceIndex face = kNoFace;
    hb_script_t script = HB_SCRIPT_COMMON;
    hb_language_t language = nullptr;
    bool right_to_left = false;
    std::int16_t kern = 0;
};

class Shaper {
public:
    explicit Shaper(Fonts::Implementation const&);
    ~Shaper();
    Shaper(Shaper const&) = delete;
    Shaper& operator=(Shaper const&) = delete;

    WordIndex intern(WordRequest const&);
    Word const& word(WordIndex index) const { return words_[index].word; }
    WordGlyph const* glyphs(Word const& word) const { return glyphs_.at(word.first_glyph); }
    // length + 1 offsets in font units from the word's logical start, rising; the same inside a grapheme.
    std::int32_t const* borders(Word const& word) const { return borders_.at(word.first_border); }

    // Font units between two graphemes of a face, left to right; `first` of them are the first one's.
    std::int16_t kerning(FaceIndex, hb_script_t, std::u32string_view both, std::size_t first);

    std::size_t memory_bytes() const;
    // Code points given to HarfBuzz so far.
    std::uint64_t shaped() const { return shaped_; }
    // Forgets everything when it has grown past the limit; every WordIndex is void when `epoch` has changed.
    void trim(std::size_t maximum_bytes);
    std::uint32_t epoch() const { return epoch_; }

private:
    struct Entry {
        Word word;
        std::uint32_t hash = 0;
        std::uint32_t first_character = 0; // in characters_: context and word
        std::uint16_t character_count = 0;
        std::uint16_t start = 0;
    };
    struct Pair {
        std::uint64_t hash = 0;
        std::int16_t kern = 0;
    };

    bool matches(Entry const&, WordRequest const&) const;
    WordIndex shape(WordRequest const&, std::uint32_t hash);
    void shape_with_face(WordRequest const&, Word&);
    void kern_end(Word&);
    std::int32_t advance_of(FaceIndex, hb_script_t, std::u32string_view);
    void shape_with_system(WordRequest const&, Word&);
    // A box for a character that `face` lacks; `advance` in units of the em.
    WordGlyph box(char32_t, std::uint16_t cluster, float units_per_em) const;
    WordGlyph missing_glyph(WordRequest const&, Face const&, WordGlyph const&) const;
    char32_t first_missing(WordRequest const&, std::uint32_t cluster) const;
    void shape_without_face(WordRequest const&, Word&);
    void keep_glyphs(Word&);
    void place_borders(WordRequest const&, Word const&);
    void spread(std::u32string_view cluster, std::int32_t from, std::int32_t to, std::int32_t* borders);
    void grow_table();

    Fonts::Implementation const& fonts_;
    hb_buffer_t* buffer_;
    // A book of a million letters fills them while its pages are shown: none may stop a frame to grow.
    base::Paged<Entry> words_;
    base::Paged<WordGlyph> glyphs_;
    base::Paged<std::int32_t> borders_;
    base::Paged<char32_t> characters_;
    std::vector<WordGlyph> fresh_;     // of the word that is being shaped
    std::vector<std::uint32_t> table_; // open addressing; word index + 1, 0 is free
    std::vector<Pair> pairs_;          // the latest of each slot
    std::vector<bool> breaks_;         // scratch
    std::uint64_t shaped_ = 0;
    std::uint32_t epoch_ = 0;
};

} // namespace text
