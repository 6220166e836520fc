// What a correction of the article's text changes, and where a place in the text before it is after it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/identifier.h"
#include "model/article.h"
#include "unicode/position.h"

namespace model {

// Words that give way to others, UTF-8.
struct TextPiece {
    unicode::Position at; // in the text before
    std::string removed;
    std::string inserted;
    friend bool operator==(TextPiece const&, TextPiece const&) = default;
};

// A structure item that does not simply move along: where it is in the list before, and what becomes of it.
struct StructureChange {
    std::uint32_t index = 0;
    StructureItem before;
    std::optional<StructureItem> after; // none: its words are gone
    friend bool operator==(StructureChange const&, StructureChange const&) = default;
};

// An earlier correction that stood inside words that are removed now.
struct CorrectionChange {
    std::uint32_t index = 0;
    unicode::Position before;
    friend bool operator==(CorrectionChange const&, CorrectionChange const&) = default;
};

// Only what cannot be told from the pieces is written down; everything else moves along (TextMap), in both directions.
struct TextChange {
    std::vector<TextPiece> pieces; // ascending, neither overlapping nor touching
    std::string sha256_before;
    std::string sha256_after;
    bool is_first = false; // original_sha256 was empty
    base::Identifier by;
    std::vector<StructureChange> structure; // by index
    std::vector<CorrectionChange> corrections;
    std::string exercise_ranges_before; // raw JSON; both empty when there is nothing to change
    std::string exercise_ranges_after;
    friend bool operator==(TextChange const&, TextChange const&) = default;
};

// The pieces that lead back.
std::vector<TextPiece> reversed(std::vector<TextPiece> const&);
// The text with the pieces changed, which must stand in it (stands_in).
unicode::Text changed_text(unicode::Text const&, std::vector<TextPiece> const&);
bool stands_in(unicode::Text const&, std::vector<TextPiece> const&);

// Where places are after a change. What is inserted at a border stays outside; words that begin and end alike before
// and after keep the places in their like parts; a border among words that are gone retreats from them.
class TextMap {
public:
    explicit TextMap(std::vector<TextPiece> const&);

    unicode::Position start(unicode::Position) const;
    unicode::Position end(unicode::Position) const;
    // Empty or turned around when all of it is gone.
    unicode::Range range(unicode::Range range) const { return {start(range.start), end(range.end)}; }

    // One after the other, in the text after: from where each piece begins to where it ends.
    std::vector<unicode::Range> places() const;

private:
    struct Step {
        std::uint32_t at = 0;
        std::uint32_t removed = 0;
        std::uint32_t inserted = 0;
        std::uint32_t like_start = 0; // code points that both begin with
        std::uint32_t like_end = 0;   // and end with
        std::int64_t before = 0;      // how far the text before the piece has moved
    };
    std::vector<Step> steps_;
};

// Moved along as they are: whole, in order, apart, and back again at the same place by the reverse map.
bool moves_along(std::vector<unicode::Range> const&, TextMap const& there, TextMap const& back);

} // namespace model
