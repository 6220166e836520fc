// Which mark of one reader answers which mark of another: one to one, the best answers first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agree/mark.h"

namespace agree {

// The order in which answers are taken (domain: MUC-5 and SemEval-2013 task 9.1 leave it open; a list's own order must
// not decide).
enum class Likeness : std::uint8_t { Same, OtherType, OtherBorders, OtherBoth };

struct Match {
    std::uint32_t a = 0; // by index
    std::uint32_t b = 0;
    Likeness likeness = Likeness::Same;
    std::uint32_t shared = 0; // positions
};

// Whether the lists hold marks of one type only, which is quicker.
enum class MarkTypes : std::uint8_t { Many, One };

// First and last positions by themselves: a class of hundreds is compared by these, which are a sixth of the marks.
struct MarkPlaces {
    std::vector<std::uint64_t> places; // start, then end
    bool has_pieces = false;
};
MarkPlaces places_of(std::vector<Mark> const&);

// Keeps its room from one pair of lists to the next.
class Matcher {
public:
    // Both lists ordered by comes_before. Candidates share at least one position (touching is not overlap) and are
    // taken by likeness, then the larger overlap, then the order of the text, whichever of the two lists comes first.
    // Where millions of pairs overlap in one place, as no reader marks, these are taken in the order of the text.
    // The result is valid until the next call.
    std::vector<Match> const& match(std::vector<Mark> const& a, std::vector<Mark> const& b,
                                    MarkTypes = MarkTypes::Many);
    // The same of marks of one type whose places are known.
    std::vector<Match> const& match(std::vector<Mark> const& a, MarkPlaces const& places_a, std::vector<Mark> const& b,
                                    MarkPlaces const& places_b);

private:
    using Marks = std::vector<Mark>;
    // A mark without an answer yet, with what is asked of it again and again.
    struct Left {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t mark = 0; // by index
        std::uint32_t type = 0;
    };
    struct Candidate {
        std::uint64_t rank = 0;   // the better the smaller: likeness, then the larger overlap
        std::uint64_t starts = 0; // then the order of the text: the lesser start, then the greater
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };

    void match_places(Marks const& a, MarkPlaces const&, Marks const& b, MarkPlaces const&, MarkTypes);
    void match_equal(Marks const& a, MarkPlaces const&, Marks const& b, MarkPlaces const&, MarkTypes);
    void match_borders(Marks const& a, Marks const& b);
    void match_overlapping(Marks const& a, Marks const& b);
    void match_cluster(Marks const& a, Marks const& b, std::size_t first_a, std::size_t last_a, std::size_t first_b,
                       std::size_t last_b);
    void match_crowd(Marks const& a, Marks const& b, std::size_t i, std::size_t last_a, std::size_t j,
                     std::size_t last_b);
    void consider(Marks const& a, Marks const& b, Left const&, Left const&);
    void take_best(Marks const& a, Marks const& b);

    std::vector<Match> matches_;
    std::vector<Left> left_a_; // in the lists' order
    std::vector<Left> left_b_;
    std::vector<Left> still_a_;
    std::vector<Left> still_b_;
    MarkPlaces places_a_;
    MarkPlaces places_b_;
    bool has_pieces_ = false; // in either list
    std::vector<Candidate> candidates_;
    std::vector<std::uint8_t> taken_a_;
    std::vector<std::uint8_t> taken_b_;
};

} // namespace agree
