// The text in which marks are looked for, prepared for it: its characters at hand and where runs of them stand.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/gram_index.h"
#include "unicode/text.h"

namespace model {

// A stretch of words to be found, with what stands around it.
struct Needle {
    std::u32string_view words; // not empty
    std::u32string_view prefix;
    std::u32string_view suffix;
};

struct NeedlePlace {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    double score = 0;   // of words and surroundings together
    double context = 0; // of the surroundings alone; 0 where there are none
    bool is_exact = false;
};

class AnchorText {
public:
    explicit AnchorText(unicode::Text);

    std::uint32_t length() const { return static_cast<std::uint32_t>(characters_.size()); }
    std::u32string_view slice(std::uint64_t start, std::uint64_t end) const;
    bool stands_at(std::u32string_view words, std::uint64_t start) const {
        return slice(start, start + words.size()) == words;
    }

    // Places of exactly these words, at most `most`, the nearest to `expected`.
    std::vector<std::uint32_t> exact_places(std::u32string_view words, std::uint32_t expected, std::size_t most) const;
    // Where runs of words and surroundings that are rare in the text suggest that the words begin.
    std::vector<std::uint32_t> likely_starts(Needle const&, std::size_t most) const;
    // The two best places between `from` and `to`; what is nothing like the words is not among them.
    std::vector<NeedlePlace> closest(Needle const&, std::uint64_t from, std::uint64_t to) const;
    // Judges words that stand there.
    NeedlePlace judged(Needle const&, std::uint32_t start, std::uint32_t end) const;

private:
    GramIndex const& grams(std::uint32_t length) const;
    NeedlePlace settled(Needle const&, std::uint32_t start, std::uint32_t end, std::uint32_t distance) const;
    std::uint32_t settled_border(std::uint32_t at, std::u32string_view before, std::u32string_view after,
                                 int reach) const;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> stretch_ending(std::u32string_view words, std::uint32_t end,
                                                                          std::uint32_t distance) const;

    unicode::Text text_;
    std::u32string characters_;
    mutable std::unique_ptr<GramIndex> indexes_[9];
};

} // namespace model
