// One log on the disk: records-N segments that grow at their end, the two newest snapshot-N files, the epoch, a lock.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/descriptor.h"
#include "store/assembly.h"
#include "store/vault.h"

namespace platform {

// Beyond either, the oldest segments are dropped whole when a snapshot is put.
struct LogLimits {
    std::uint64_t bytes = 64ULL * 1024 * 1024;
    std::uint64_t records = 100'000;
    std::uint64_t segment_bytes = 1024ULL * 1024; // a snapshot ends a segment that is larger
};

class LogFolder {
public:
    explicit LogFolder(std::string folder, LogLimits limits = {}) : folder_(std::move(folder)), limits_(limits) {}

    base::Status begin(std::span<std::uint8_t const> snapshot, std::uint64_t sequence);
    base::Status append(std::uint64_t expected_sequence, std::uint32_t epoch, std::span<std::uint8_t const> records,
                        std::uint64_t new_last_sequence);
    base::Status put_snapshot(std::uint32_t epoch, std::span<std::uint8_t const> snapshot, std::uint64_t sequence);
    base::Result<store::LogContent> read();
    base::Result<store::LogContent> read_tail(std::uint64_t sequence) const;
    base::Result<std::uint32_t> take_over();
    base::Status erase();

private:
    using Files = std::map<std::uint64_t, std::uint64_t>; // by first sequence: size in bytes

    // What lies in the folder; compared with what is known before each write, because others may write too.
    struct Listing {
        Files segments;
        Files snapshots;
        friend bool operator==(Listing const&, Listing const&) = default;
    };

    std::string path(char const* kind, std::uint64_t number) const;
    base::Result<Descriptor> lock() const;
    base::Result<Listing> list() const;
    base::Result<std::uint32_t> read_epoch() const;
    base::Status write_epoch(std::uint32_t epoch) const;
    base::Status refresh();
    base::Status leave_ruin();
    base::Status check(std::uint64_t expected_sequence, std::uint32_t epoch);

    base::Result<store::LogContent> scan();
    base::Status mend(store::StoredLog const&, store::Mending const&) const;
    base::Status write_records(std::string const& file, std::uint64_t old_size,
                               std::span<std::uint8_t const> records) const;
    void end_segment();
    void drop_old_files();

    std::string folder_;
    LogLimits limits_;
    bool is_known_ = false; // the members below agree with the disk as of `listing_`
    Listing listing_;
    std::uint64_t last_sequence_ = 0;
};

} // namespace platform
