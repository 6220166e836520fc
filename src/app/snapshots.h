// When a document gets a new snapshot in the vault: so much was appended since the last one that reading it would take
// longer than it should, and the reader rests. It is made in slices, of the revision that it was begun at.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/job.h"
#include "formats/history_position.h"
#include "formats/snapshot_writing.h"
#include "model/history.h"
#include "store/journal.h"
#include "store/vault.h"

namespace app {

// What a journal record does to the position.
void follow(formats::HistoryPosition&, store::RecordKind, std::uint64_t sequence);

// In the long run a snapshot costs four bytes for each byte that was appended, or a kibibyte for each step: storing a
// step stays O(edit), however large the document is.
class Snapshots {
public:
    Snapshots(store::Vault& vault, std::string key) : vault_(vault), key_(std::move(key)) {}

    // The newest snapshot, what was appended since, and where in its history the log stands.
    struct Stored {
        std::uint64_t snapshot_bytes = 0;
        std::uint64_t appended_bytes = 0;
        std::uint64_t appended_steps = 0;
        formats::HistoryPosition position;
        bool is_behind = false; // the last records are not in the history: a snapshot of it is put at once
    };
    void begin(std::uint64_t snapshot_bytes);
    void resume(Stored, model::History const&, std::uint32_t epoch);
    // A step was made here; only a document that is worked on gets snapshots.
    void count(store::RecordKind, std::uint64_t sequence, std::size_t bytes);
    // A step that others have appended.
    void follow(store::RecordKind, std::uint64_t sequence, std::size_t bytes);

    // To be called in every frame while the history is saved to its present revision.
    void tick(model::History const&, std::uint32_t epoch, double now_ms);
    // To be called in every frame: a slice of the snapshot that is being made.
    void go_on(base::Budget const&);
    bool is_writing() const { return writing_ != nullptr; }
    // Others write the document now: what is being made is let go.
    void stop() { writing_.reset(); }
    // True when the completion was its own.
    bool complete(store::Completion const&);
    // Milliseconds until tick() wants to be called; negative: not at all.
    double wants_tick_in_ms(double now_ms) const;

private:
    void start_writing(model::History const&, std::uint32_t epoch);
    bool is_due() const;

    store::Vault& vault_;
    std::string key_;
    Stored stored_;
    std::unique_ptr<formats::SnapshotWriting> writing_;
    std::uint64_t written_revision_ = 0; // what is being made is of it
    std::uint32_t written_epoch_ = 0;
    std::optional<store::Ticket> putting_;
    double last_step_ms_ = 0;
    bool has_new_steps_ = false; // since the last tick
    bool is_worked_on_ = false;
};

} // namespace app
