#include "model/id_table.h"

#include <functional>

namespace model {

namespace {

std::uint32_t hash_of(std::string_view id) {
    auto const hash = static_cast<std::uint64_t>(std::hash<std::string_view>{}(id));
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

} // namespace

void IdTable::reserve(std::size_t count) {
    constexpr std::size_t kUsualLength = 24;
    characters_.reserve(count * kUsualLength);
    entries_.reserve(count);
    std::size_t slots = 16;
    while (slots < 2 * count) slots *= 2;
    if (slots > slots_.size()) grow(slots);
}

std::uint32_t IdTable::add(std::string_view id) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow(slots_.empty() ? 16 : 2 * slots_.size());
    std::uint32_t const hash = hash_of(id);
    std::uint32_t& slot = slots_[slot_for(id, hash)];
    if (slot != kNone) return slot;
    slot = size();
    characters_ += id;
    entries_.push_back({static_cast<std::uint32_t>(characters_.size()), hash});
    return slot;
}

std::uint32_t IdTable::find(std::string_view id) const {
    return slots_.empty() ? kNone : slots_[slot_for(id, hash_of(id))];
}

std::string_view IdTable::id_of(std::uint32_t number) const {
    std::uint32_t const start = number == 0 ? 0 : entries_[number - 1].end;
    return std::string_view(characters_).substr(start, entries_[number].end - start);
}

// The slot that holds the id, else the free one where it belongs.
std::size_t IdTable::slot_for(std::string_view id, std::uint32_t hash) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != kNone && (entries_[slots_[slot]].hash != hash || id_of(slots_[slot]) != id))
        slot = (slot + 1) & mask;
    return slot;
}

void IdTable::grow(std::size_t slots) {
    slots_.assign(slots, kNone);
    for (std::uint32_t number = 0; number < size(); ++number)
        slots_[slot_for(id_of(number), entries_[number].hash)] = number;
}

} // namespace model
