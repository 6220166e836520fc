// Fills lines with a paragraph's units, breaking where the text allows and, where nothing else helps, anywhere.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/paragraph.h"

namespace text {

struct Line {
    std::uint32_t first_unit = 0;
    std::uint32_t start = 0; // code points from the paragraph's start
    float width = 0;         // px, without the white space that hangs at the end
    bool has_hyphen = false; // ends in a soft hyphen that is drawn
};

// The sizes a paragraph is set in.
struct Setting {
    FontRole role = FontRole::Serif;
    float size = 18;
    float width = 576; // of the column
};

// The tab stop after x: every eight spaces.
float next_tab_stop(Fonts::Implementation const&, Setting const&, float x);

// The hyphen drawn at a soft hyphen, in the face of the paragraph.
WordIndex hyphen_word(Fonts::Implementation&, FontRole, hb_language_t);

class Fitter {
public:
    // `paragraph` is the text the units were cut from.
    Fitter(Fonts::Implementation& fonts, Analyser& analyser, Setting const& setting, hb_language_t language)
        : fonts_(fonts)
        , analyser_(analyser)
        , setting_(setting)
        , language_(language) {}

    // Units that are wider than a line are cut into pieces, and pieces of an earlier width joined again, so `units`
    // changes.
    void fit(std::u32string_view paragraph, std::vector<Unit>& units, std::vector<Line>& lines);

private:
    // The last place where the line under way could end.
    struct Candidate {
        std::uint32_t end = 0;
        float width = 0;
        bool has_hyphen = false;
    };

    // A unit that is being cut; offsets count from its start.
    struct Cutting {
        Unit unit;
        Word word;
        std::vector<std::int32_t> borders; // font units
        std::vector<bool> breaks;          // graphemes
    };

    float advance(Unit const&, float x) const;
    void join_pieces(std::u32string_view paragraph, std::vector<Unit>& units);
    bool has_wide_row(std::vector<Unit> const& units) const;
    void cut_wide_units(std::u32string_view paragraph, std::vector<Unit>& units);
    // `room`: width for the first piece.
    void cut(std::u32string_view paragraph, Unit const&, float room, std::vector<Unit>& out);
    WordIndex shape_piece(std::u32string_view paragraph, Cutting const& whole, std::uint32_t start, std::uint32_t end);
    std::uint32_t piece_end(std::u32string_view paragraph, Cutting const&, std::uint32_t start, float room);
    Line fill_line(std::vector<Unit> const& units, std::uint32_t first, std::uint32_t& next);

    Fonts::Implementation& fonts_;
    Analyser& analyser_;
    Setting setting_;
    hb_language_t language_;
    float hyphen_width_ = -1;
};

} // namespace text
