// Numbers for ids in the order of their arrival, in three allocations however many there are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model {

class IdTable {
public:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

    void reserve(std::size_t count);
    std::uint32_t add(std::string_view id); // its number, new or old
    std::uint32_t find(std::string_view id) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
    std::string_view id_of(std::uint32_t number) const;

private:
    struct Entry {
        std::uint32_t end = 0; // in characters_; it starts where the one before ends
        std::uint32_t hash = 0;
    };
    std::size_t slot_for(std::string_view id, std::uint32_t hash) const;
    void grow(std::size_t slots);

    std::string characters_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_; // numbers, by hash with linear probing; a power of two, at most half full
};

} // namespace model
