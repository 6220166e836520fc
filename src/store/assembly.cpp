// Damage anywhere costs only what lies behind it. A damaged step before the newest snapshot ends the undo history
// there, and the steps after the snapshot are still good: so a reader looks for whole records behind the damage too,
// and keeps the row without a gap that joins the newest whole snapshot. What is outside this row can never be used
// again by the program and is put aside.
#include "store/assembly.h"

#include <algorithm>

#include "base/sort.h"
#include "store/faults.h"
#include "store/journal.h"
#include "store/sealed.h"

namespace store {

namespace {

constexpr std::size_t kSequenceAt = 8;
// A record found behind damage is looked at closer only when its sequence is near that of its piece.
constexpr std::uint64_t kFarthest = 10'000'000;

struct Found {
    std::uint64_t sequence = 0;
    std::size_t piece = 0;
    std::size_t at = 0;
    std::size_t size = 0;
};

bool is_near(std::span<std::uint8_t const> bytes, std::uint64_t first) {
    std::uint64_t sequence = 0;
    for (std::size_t index = 0; index < 8; ++index)
        sequence |= std::uint64_t{bytes[kSequenceAt + index]} << (8 * index);
    return sequence >= first && sequence - first < kFarthest;
}

void find_records(std::vector<Found>& found, std::size_t place, Piece const& piece) {
    std::span const bytes(piece.bytes);
    bool is_behind_damage = false;
    for (std::size_t at = 0; at < bytes.size();) {
        auto const rest = bytes.subspan(at);
        bool const is_likely = !is_behind_damage || (claimed_size(rest) > 0 && is_near(rest, piece.first));
        auto const record = is_likely ? first_record(rest) : std::nullopt;
        is_behind_damage = !record;
        if (record) found.push_back({record->sequence, place, at, record->size});
        at += record ? record->size : 1;
    }
}

// The row without a gap that contains `sequence` or begins right after it; the first of several with one number counts.
std::vector<Found> row_at(std::vector<Found> found, std::uint64_t sequence) {
    auto const is_before = [](Found const& left, Found const& right) { return left.sequence < right.sequence; };
    if (!std::is_sorted(found.begin(), found.end(), is_before))
        base::sort_stably(found.begin(), found.end(), is_before);
    auto const same = [](Found const& left, Found const& right) { return left.sequence == right.sequence; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    auto begin = found.begin();
    for (auto next = begin; next != found.end(); ++next) {
        bool const is_last = std::next(next) == found.end() || std::next(next)->sequence != next->sequence + 1;
        if (!is_last) continue;
        if (begin->sequence <= sequence + 1 && next->sequence >= sequence) return {begin, std::next(next)};
        begin = std::next(next);
    }
    return {};
}

// How many steps the bytes behind the row may have held.
std::uint64_t count_steps(std::span<std::uint8_t const> bytes) {
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); ++count) {
        std::size_t const size = claimed_size(bytes.subspan(at));
        at = size == 0 ? bytes.size() : at + size;
    }
    return count;
}

// What one piece has of the row, and what is not of it.
DamagedPiece split(Piece const& piece, std::size_t place, std::span<Found const> row) {
    DamagedPiece damaged;
    damaged.place = place;
    damaged.first = row.empty() ? 0 : row.front().sequence;
    std::size_t at = 0;
    auto const take = [&piece](Bytes& out, std::size_t begin, std::size_t end) {
        out.insert(out.end(), piece.bytes.data() + begin, piece.bytes.data() + end);
    };
    for (Found const& one : row) {
        take(damaged.aside, at, one.at);
        at = one.at + one.size;
        take(damaged.kept, one.at, at);
    }
    take(damaged.aside, at, piece.bytes.size());
    return damaged;
}

void find_damage(Assembly& assembly, StoredLog const& stored, std::vector<Found> row) {
    auto const is_before = [](Found const& left, Found const& right) {
        return left.piece != right.piece ? left.piece < right.piece : left.at < right.at;
    };
    if (!std::is_sorted(row.begin(), row.end(), is_before)) base::sort_stably(row.begin(), row.end(), is_before);
    std::size_t begin = 0;
    for (std::size_t place = 0; place < stored.pieces.size(); ++place) {
        std::size_t end = begin;
        std::size_t size = 0;
        for (; end < row.size() && row[end].piece == place; ++end) size += row[end].size;
        std::size_t const lost = stored.pieces[place].bytes.size() - size;
        assembly.content.lost_bytes += lost;
        if (lost > 0)
            assembly.mending.pieces.push_back(
                split(stored.pieces[place], place, std::span(row).subspan(begin, end - begin)));
        begin = end;
    }
}

void take_row(LogContent& content, StoredLog const& stored, std::vector<Found> const& row) {
    std::size_t size = 0;
    for (Found const& one : row) size += one.size;
    content.records.reserve(size);
    for (Found const& one : row) {
        auto const* record = stored.pieces[one.piece].bytes.data() + one.at;
        content.records.insert(content.records.end(), record, record + one.size);
    }
    if (!row.empty()) content.last_sequence = row.back().sequence;
}

// Of what lay behind the row's end the number was noted, or is in a record found there, or can be counted.
std::uint64_t last_known(LogContent const& content, StoredLog const& stored, std::vector<Found> const& found,
                         std::vector<Found> const& row) {
    std::uint64_t last = std::max(stored.last_sequence, content.last_sequence);
    for (Found const& one : found) last = std::max(last, one.sequence);
    std::size_t const place = row.empty() ? 0 : row.back().piece;
    if (stored.last_sequence != 0 || place >= stored.pieces.size()) return last;
    Piece const& piece = stored.pieces[place];
    std::uint64_t const before = row.empty() ? piece.first - 1 : row.back().sequence;
    std::size_t const at = row.empty() ? 0 : row.back().at + row.back().size;
    return std::max(last, before + count_steps(std::span(piece.bytes).subspan(at)));
}

} // namespace

base::Result<Assembly> assemble(StoredLog const& stored) {
    Assembly assembly;
    LogContent& content = assembly.content;
    for (auto snapshot = stored.snapshots.rbegin(); snapshot != stored.snapshots.rend(); ++snapshot) {
        if (auto const whole = unseal(snapshot->bytes))
            content.snapshots.push_back({snapshot->sequence, Bytes(whole->begin(), whole->end())});
        else
            assembly.mending.snapshots.push_back(snapshot->sequence);
    }
    if (content.snapshots.empty()) return malformed_fault();
    content.epoch = stored.epoch;
    std::vector<Found> found;
    for (std::size_t place = 0; place < stored.pieces.size(); ++place) find_records(found, place, stored.pieces[place]);
    std::uint64_t const joint = content.snapshots.front().sequence;
    std::vector<Found> const row = row_at(found, joint);
    content.last_sequence = joint;
    take_row(content, stored, row);
    find_damage(assembly, stored, row);
    content.lost_steps = last_known(content, stored, found, row) - content.last_sequence;
    return assembly;
}

} // namespace store
