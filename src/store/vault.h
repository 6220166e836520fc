// Bytes under keys that outlive the program: one compare-and-append log per document, and small named entries.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace store {

using Bytes = std::vector<std::uint8_t>;

// Names one request. Its completion carries the same number.
using Ticket = std::uint64_t;

// The epoch of a log that nobody has taken over.
inline constexpr std::uint32_t kFirstEpoch = 1;

struct Snapshot {
    std::uint64_t sequence = 0; // of the last record that it contains
    Bytes bytes;
};

// A log as it was read: the whole snapshots, and the records that join the newest of them (also older ones: the undo
// history).
struct LogContent {
    std::vector<Snapshot> snapshots; // newest first, at least one
    Bytes records;                   // framed, see journal.h
    std::uint64_t last_sequence = 0; // of the last whole record or the newest snapshot
    std::uint32_t epoch = 0;
    std::uint64_t lost_bytes = 0; // could not be believed, or joined nothing: put aside, never deleted
    std::uint64_t lost_steps = 0; // at the log's end, as far as can be told; 0 when only older ones or none are missing
};

struct NamedEntry {
    std::string name;
    Bytes bytes;
};

// Has whoever owns the storage promised not to clear it by itself?
enum class Keeping : std::uint8_t { Unknown, Kept, MayBeCleared };

struct Usage {
    std::uint64_t used_bytes = 0;
    std::uint64_t free_bytes = 0; // 0 = not known
    Keeping keeping = Keeping::Unknown;
};

// What came of a request: an error (Conflict, Full, Refused, NotFound, Malformed), or the answer to it.
struct Completion {
    Ticket ticket = 0;
    base::Result<std::variant<base::Nothing, LogContent, std::vector<NamedEntry>, Usage, std::uint32_t>> result =
        std::variant<base::Nothing, LogContent, std::vector<NamedEntry>, Usage, std::uint32_t>(base::Nothing{});
};

// Implemented by platform in IndexedDB, in files and in memory. Requests complete later, in order; nothing blocks the
// page.
class Vault {
public:
    virtual ~Vault() = default;

    // Makes a new log that holds one snapshot. Fails with Conflict when the key exists.
    virtual Ticket begin_log(std::string_view key, std::span<std::uint8_t const> snapshot, std::uint64_t sequence) = 0;
    // One transaction: fails with Conflict when the log's last sequence or epoch is another than the caller thinks.
    virtual Ticket append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                          std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) = 0;
    // Fails with Conflict when the epoch is another, or when `sequence` has not been appended yet.
    virtual Ticket put_snapshot(std::string_view key, std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                                std::uint64_t sequence) = 0;
    virtual Ticket read_log(std::string_view key) = 0; // LogContent
    // LogContent without a snapshot, with no older records than the one after `sequence`: what others have appended.
    // Where those records are kept no more, or never were, it does not begin with that one.
    virtual Ticket read_tail(std::string_view key, std::uint64_t sequence) = 0;
    virtual Ticket take_over(std::string_view key) = 0; // raises the epoch; the new one as uint32
    virtual Ticket erase_log(std::string_view key) = 0;
    virtual Ticket list_logs() = 0; // vector<NamedEntry> by key, without bytes

    // Small records by name: the library's entries, settings. Names are free of '/' but for the prefix ("document/ID").
    virtual Ticket put_entry(std::string_view name, std::span<std::uint8_t const> bytes) = 0;
    virtual Ticket remove_entry(std::string_view name) = 0;
    virtual Ticket read_entries(std::string_view prefix) = 0; // vector<NamedEntry>, by name

    virtual Ticket measure() = 0; // Usage
    // Asks for the promise of Keeping. The reader may be asked and take their time: its completion keeps no order.
    virtual Ticket ask_to_keep() = 0; // Usage

    // What has completed since the last call, in the order of the requests.
    virtual std::vector<Completion> take_completions() = 0;
};

} // namespace store
