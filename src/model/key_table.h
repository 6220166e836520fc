// Items found by a key that they have, as many as have it: chains of entries by the hash of the key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace model {

// Adding, and finding one of few, takes no longer with a million items. The table knows hashes only: whoever walks
// along a chain looks whether the item really has the key.
class KeyTable {
public:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
    static std::uint32_t hash_of(std::string_view key);

    void reserve(std::size_t count);
    void add(std::uint32_t hash, void* item);
    void remove(std::uint32_t hash, void* item); // it is there
    void clear() { *this = {}; }

    // for (entry = first(hash); entry != kNone; entry = next(entry)) item(entry)…
    std::uint32_t first(std::uint32_t hash) const;
    std::uint32_t next(std::uint32_t entry) const;
    void* item(std::uint32_t entry) const { return entries_[entry].item; }

private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t next = kNone;
        void* item = nullptr;
    };
    std::uint32_t matching(std::uint32_t entry, std::uint32_t hash) const;
    std::uint32_t& head_of(std::uint32_t hash) { return heads_[hash & (heads_.size() - 1)]; }
    void spread(std::size_t heads);

    std::vector<std::uint32_t> heads_; // a power of two, at least as many as entries
    std::vector<Entry> entries_;
    std::uint32_t free_ = kNone; // a chain of entries to be used again
};

} // namespace model
