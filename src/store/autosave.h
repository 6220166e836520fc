// Gets every step of one document into the vault, in order, retrying until it is there; and says how that stands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/journal.h"
#include "store/vault.h"

namespace store {

enum class SaveState : std::uint8_t {
    Saved,
    Saving,
    Failed, // work goes on in memory; retried with growing pauses
    Lost,   // somebody else writes this document now; nothing more is written from here
};

// Appends start in the frame that applied the edit: call record() for each step, then tick() at the end of the frame.
class Autosave {
public:
    Autosave(Vault&, std::string key, std::uint64_t last_sequence, std::uint32_t epoch);

    void record(RecordKind, std::uint16_t encoding, Bytes payload);
    // Starts an append when there is something to write and none is under way (or a retry is due). `now_ms` is
    // monotonic.
    void tick(double now_ms);
    // True when the completion was this document's.
    bool complete(Completion const&, double now_ms);
    void retry_now(double now_ms);

    // What others have appended is known up to here, and may be gone on from: the log's last sequence and epoch. Steps
    // that were not saved are let go.
    void follow(std::uint64_t last_sequence, std::uint32_t epoch);

    SaveState state() const { return state_; }
    std::string const& failure() const { return failure_; } // sentence, when Failed or Lost
    // The last append failed because there is no such log any more (storage cleared from outside): begin it anew.
    bool log_is_gone() const { return log_is_gone_; }
    bool has_unsaved() const { return !waiting_.empty(); }
    std::size_t unsaved_steps() const { return waiting_.size(); }
    bool is_appending() const { return in_flight_ != 0; }
    std::uint64_t saved_sequence() const { return saved_sequence_; }
    std::uint64_t last_sequence() const { return last_sequence_; }
    std::uint32_t epoch() const { return epoch_; }
    std::string const& key() const { return key_; }
    // Milliseconds until tick() wants to be called again for a retry; negative: not at all.
    double retry_in_ms(double now_ms) const;
    // Durations from tick() to completion of the last appends, newest last (at most 256).
    std::vector<double> const& durations_ms() const { return durations_ms_; }

private:
    void succeed(double now_ms);
    void fail(base::Error const&, double now_ms);

    Vault& vault_;
    std::string key_;
    std::uint64_t last_sequence_ = 0; // of the last recorded step
    std::uint64_t saved_sequence_ = 0;
    std::uint64_t in_flight_sequence_ = 0;
    std::uint32_t epoch_ = 0;
    std::vector<Record> waiting_; // not yet saved, oldest first
    std::size_t in_flight_count_ = 0;
    Ticket in_flight_ = 0;
    double started_ms_ = 0;
    double retry_at_ms_ = 0;
    double pause_ms_ = 0;
    SaveState state_ = SaveState::Saved;
    bool log_is_gone_ = false;
    std::string failure_;
    std::vector<double> durations_ms_;
};

} // namespace store
