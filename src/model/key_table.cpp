#include "model/key_table.h"

#include <functional>

namespace model {

std::uint32_t KeyTable::hash_of(std::string_view key) {
    auto const hash = static_cast<std::uint64_t>(std::hash<std::string_view>{}(key));
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

void KeyTable::reserve(std::size_t count) {
    entries_.reserve(count);
    std::size_t heads = 16;
    while (heads < count) heads *= 2;
    if (heads > heads_.size()) spread(heads);
}

void KeyTable::add(std::uint32_t hash, void* item) {
    std::uint32_t entry = free_;
    if (entry != kNone) {
        free_ = entries_[entry].next;
    } else {
        if (entries_.size() >= heads_.size()) spread(heads_.empty() ? 16 : 2 * heads_.size());
        entry = static_cast<std::uint32_t>(entries_.size());
        entries_.emplace_back();
    }
    std::uint32_t& head = head_of(hash);
    entries_[entry] = {hash, head, item};
    head = entry;
}

void KeyTable::remove(std::uint32_t hash, void* item) {
    std::uint32_t* link = &head_of(hash);
    while (entries_[*link].item != item || entries_[*link].hash != hash) link = &entries_[*link].next;
    std::uint32_t const entry = *link;
    *link = entries_[entry].next;
    entries_[entry] = {0, free_, nullptr};
    free_ = entry;
}

std::uint32_t KeyTable::first(std::uint32_t hash) const {
    return heads_.empty() ? kNone : matching(heads_[hash & (heads_.size() - 1)], hash);
}

std::uint32_t KeyTable::next(std::uint32_t entry) const {
    return matching(entries_[entry].next, entries_[entry].hash);
}

std::uint32_t KeyTable::matching(std::uint32_t entry, std::uint32_t hash) const {
    while (entry != kNone && entries_[entry].hash != hash) entry = entries_[entry].next;
    return entry;
}

void KeyTable::spread(std::size_t heads) {
    heads_.assign(heads, kNone);
    free_ = kNone;
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) {
        std::uint32_t& head = entries_[entry].item == nullptr ? free_ : head_of(entries_[entry].hash);
        entries_[entry].next = head;
        head = entry;
    }
}

} // namespace model
