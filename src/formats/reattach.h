// Finds the place of a span whose quote no longer stands at its offsets: the exact words, told apart by what surrounds
// them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/span.h"
#include "unicode/text.h"

namespace formats {

struct Reattached {
    std::vector<unicode::Range> fragments;
    std::string_view reason; // why there is no place; empty when there is one
};

// Looks for the words of `quote` in the text. One place: that. Several: the one whose surroundings agree best with
// prefix and suffix, the nearer to the old place where they agree equally well. Several fragments must all have moved
// by the same distance. Remembers the last move, since what follows an insertion moves along with it.
class Reattacher {
public:
    explicit Reattacher(unicode::Text text) : text_(std::move(text)) {}

    Reattached find(std::vector<unicode::Range> const& old_fragments, model::Quote const& quote);

private:
    struct Piece {
        std::string_view words;
        std::uint32_t length = 0;   // code points
        std::uint32_t distance = 0; // from the first piece's start
    };
    struct Candidate {
        unicode::Position start;
        std::size_t agreement = 0; // bytes of prefix and suffix that fit
    };

    static std::vector<Piece> pieces_of(std::vector<unicode::Range> const&, model::Quote const&);
    bool stands_at(unicode::Position start, std::vector<Piece> const&) const;
    std::size_t agreement_at(unicode::Position start, std::vector<Piece> const&, model::Quote const&) const;
    std::vector<Candidate> candidates(std::vector<Piece> const&, model::Quote const&) const;
    std::optional<unicode::Position> moved_with_the_last(unicode::Position old_start, std::vector<Piece> const&,
                                                         model::Quote const&) const;
    static std::vector<unicode::Range> placed(unicode::Position start, std::vector<Piece> const&);

    unicode::Text text_;
    std::int64_t last_move_ = 0;
};

} // namespace formats
