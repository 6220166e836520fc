#include "model/gram_index.h"

namespace model {

GramIndex::GramIndex(std::u32string_view text, std::uint32_t gram_length) : gram_length_(gram_length) {
    std::size_t const count = text.size() < gram_length ? 0 : text.size() - gram_length + 1;
    while (mask_ < count) mask_ = 2 * mask_ + 1;
    begins_.assign(std::size_t(mask_) + 2, 0);
    places_.resize(count);
    for (std::size_t at = 0; at < count; ++at) ++begins_[std::size_t(bucket_of(text.substr(at, gram_length))) + 1];
    for (std::size_t bucket = 0; bucket <= mask_; ++bucket) begins_[bucket + 1] += begins_[bucket];
    auto next = begins_;
    for (std::size_t at = 0; at < count; ++at)
        places_[next[bucket_of(text.substr(at, gram_length))]++] = static_cast<std::uint32_t>(at);
}

std::uint32_t GramIndex::bucket_of(std::u32string_view gram) const {
    std::uint64_t hash = 0;
    for (char32_t const character : gram) hash = (hash + character + 1) * 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(hash >> 32) & mask_;
}

std::span<std::uint32_t const> GramIndex::places(std::u32string_view gram) const {
    std::uint32_t const bucket = bucket_of(gram);
    return {places_.data() + begins_[bucket], begins_[std::size_t(bucket) + 1] - begins_[bucket]};
}

} // namespace model
