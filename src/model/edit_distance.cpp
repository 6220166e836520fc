#include "model/edit_distance.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

constexpr std::uint32_t kBits = 64;
constexpr std::size_t kFewCharacters = 48;

} // namespace

DistancePattern::DistancePattern(std::u32string_view pattern)
    : length_(static_cast<std::uint32_t>(pattern.size()))
    , blocks_((pattern.size() + kBits - 1) / kBits)
    , rows_(blocks_.size(), 0) {
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        char32_t const character = pattern[at];
        std::uint32_t& number = character < 128 ? small_rows_[character] : other_rows_[character];
        if (number == 0) {
            number = static_cast<std::uint32_t>(rows_.size() / blocks_.size());
            rows_.resize(rows_.size() + blocks_.size(), 0);
        }
        rows_[number * blocks_.size() + at / kBits] |= std::uint64_t(1) << (at % kBits);
    }
}

std::uint64_t const* DistancePattern::row(char32_t character) const {
    std::uint32_t number = 0;
    if (character < 128) {
        number = small_rows_[character];
    } else if (auto const found = other_rows_.find(character); found != other_rows_.end()) {
        number = found->second;
    }
    return rows_.data() + number * blocks_.size();
}

// `step`: by how much the row above differs from one place to the next; gives the same of the block's last row.
int DistancePattern::advance(Block& block, std::uint64_t equal, int step, std::uint64_t top) {
    std::uint64_t const vertical = equal | block.minus;
    if (step < 0) equal |= 1;
    std::uint64_t const horizontal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
    std::uint64_t plus = block.minus | ~(horizontal | block.plus);
    std::uint64_t minus = block.plus & horizontal;
    int const out = (plus & top) != 0 ? 1 : (minus & top) != 0 ? -1 : 0;
    plus = plus << 1 | (step > 0 ? 1 : 0);
    minus = minus << 1 | (step < 0 ? 1 : 0);
    block.plus = minus | ~(vertical | plus);
    block.minus = plus & vertical;
    return out;
}

void DistancePattern::run(std::u32string_view text, int first_step, std::vector<std::uint32_t>& distances) {
    for (Block& block : blocks_) block = {~std::uint64_t(0), 0};
    std::uint64_t const last_top = std::uint64_t(1) << ((length_ - 1) % kBits);
    std::uint64_t const top = std::uint64_t(1) << (kBits - 1);
    std::uint32_t distance = length_;
    distances.resize(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::uint64_t const* equal = row(text[at]);
        int step = first_step;
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            step = advance(blocks_[i], equal[i], step, i + 1 == blocks_.size() ? last_top : top);
        distance += static_cast<std::uint32_t>(step);
        distances[at] = distance;
    }
}

std::uint32_t beginning_distance(std::u32string_view pattern, std::u32string_view text) {
    pattern = pattern.substr(0, kFewCharacters);
    text = text.substr(0, pattern.size() + pattern.size() / 2);
    std::array<std::uint32_t, kFewCharacters + 1> column{};
    for (std::size_t i = 0; i <= pattern.size(); ++i) column[i] = static_cast<std::uint32_t>(i);
    std::uint32_t best = column[pattern.size()];
    for (char32_t const letter : text) {
        std::uint32_t diagonal = column[0]++;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            std::uint32_t const exchanged = diagonal + (pattern[i] == letter ? 0 : 1);
            diagonal = column[i + 1];
            column[i + 1] = std::min({exchanged, diagonal + 1, column[i] + 1});
        }
        best = std::min(best, column[pattern.size()]);
    }
    return best;
}

} // namespace model
