// Where in a text each short run of characters stands, found in one step.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace model {

// Refers to the text, which must outlive it.
class GramIndex {
public:
    GramIndex(std::u32string_view text, std::uint32_t gram_length);

    std::uint32_t gram_length() const { return gram_length_; }
    // Ascending; other runs with the same hash may be among them. The gram has gram_length() characters.
    std::span<std::uint32_t const> places(std::u32string_view gram) const;

private:
    std::uint32_t bucket_of(std::u32string_view gram) const;

    std::uint32_t gram_length_;
    std::uint32_t mask_ = 0;
    std::vector<std::uint32_t> begins_; // by bucket, one more at the end
    std::vector<std::uint32_t> places_;
};

} // namespace model
