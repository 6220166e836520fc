// How far a pattern is from what stands in a text: insertions, removals and exchanges of single characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

// G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999), in blocks of 64 characters as in
// H. Hyyrö (2003).
class DistancePattern {
public:
    explicit DistancePattern(std::u32string_view pattern); // not empty

    // For each place of the text: the distance of the pattern to the closest stretch that ends behind it.
    void ending(std::u32string_view text, std::vector<std::uint32_t>& distances) { run(text, 0, distances); }
    // The same for the stretch from the text's beginning.
    void from_beginning(std::u32string_view text, std::vector<std::uint32_t>& distances) { run(text, 1, distances); }

    std::size_t block_count() const { return blocks_.size(); }

private:
    struct Block {
        std::uint64_t plus = 0;
        std::uint64_t minus = 0;
    };
    void run(std::u32string_view text, int first_step, std::vector<std::uint32_t>& distances);
    std::uint64_t const* row(char32_t) const;
    static int advance(Block&, std::uint64_t equal, int step, std::uint64_t top);

    std::uint32_t length_;
    std::vector<Block> blocks_;
    std::unordered_map<char32_t, std::uint32_t> other_rows_;
    std::uint32_t small_rows_[128] = {}; // 0: not in the pattern
    std::vector<std::uint64_t> rows_;
};

// From the beginnings of both, as far into the text as is best. For a few characters.
std::uint32_t beginning_distance(std::u32string_view pattern, std::u32string_view text);

} // namespace model
