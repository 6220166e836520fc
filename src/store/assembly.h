// Puts a log together from what is stored of it: believes what is whole and joins, and says what to put aside.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "store/vault.h"

namespace store {

// A segment or chunk: some records in a row, named by the sequence of the first.
struct Piece {
    std::uint64_t first = 0;
    Bytes bytes;
};

struct StoredLog {
    std::vector<Snapshot> snapshots; // sealed, oldest first
    std::vector<Piece> pieces;       // oldest first
    std::uint64_t last_sequence = 0; // as it was noted beside the records; 0: not known
    std::uint32_t epoch = 0;
};

// A piece of which not everything was believed.
struct DamagedPiece {
    std::size_t place = 0;   // in StoredLog::pieces
    std::uint64_t first = 0; // of what is kept
    Bytes kept;              // empty: nothing is
    Bytes aside;
};

// To be done to the stored log before anything is appended to it.
struct Mending {
    std::vector<std::uint64_t> snapshots; // not what was written
    std::vector<DamagedPiece> pieces;
    bool is_needed() const { return !snapshots.empty() || !pieces.empty(); }
};

struct Assembly {
    LogContent content;
    Mending mending;
};

// Malformed when no snapshot is whole; then nothing is to be mended either.
base::Result<Assembly> assemble(StoredLog const&);

} // namespace store
