// Keeps one document in the vault: begins its log, then hands every step to autosave; begins anew as long as that
// fails.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/requests.h"
#include "app/snapshots.h"
#include "formats/snapshot_writing.h"
#include "model/history.h"
#include "store/autosave.h"
#include "store/vault.h"

namespace app {

class Keeper {
public:
    // A new log is begun with the history from its start.
    Keeper(store::Vault&, std::string key);
    // An existing one that was read.
    Keeper(store::Vault&, std::string key, model::History const&, std::uint32_t epoch, Snapshots::Stored);

    void record(model::Step const&);
    void tick(model::History const&, double now_ms);
    // What is written in slices (the first snapshot, a later one) one slice further; asks to be called again.
    void go_on(base::Budget const&);
    bool is_writing() const { return first_ || snapshots_.is_writing(); }
    // True when the completion was this document's.
    bool complete(store::Completion const&, double now_ms);
    void retry_now(double now_ms);

    // What others have appended is known up to here; steps that were not saved are let go.
    void follow(std::uint64_t revision, std::uint32_t epoch);
    Snapshots& snapshots() { return snapshots_; }

    // The log could not be begun because another has its name.
    bool is_key_taken() const { return is_key_taken_; }
    // Whether a log was begun since the last call: again, where storage was cleared from outside.
    enum class Begun : std::uint8_t { No, First, Again };
    Begun take_begun() { return std::exchange(begun_, Begun::No); }

    store::SaveState state() const;
    std::string failure() const;
    bool has_unsaved() const;
    std::size_t unsaved_steps() const;
    bool is_appending() const;
    std::uint64_t saved_revision() const;
    // Milliseconds until tick() wants to be called again; negative: not at all.
    double retry_in_ms(double now_ms) const;
    std::vector<double> durations_ms() const;
    std::uint32_t epoch() const { return autosave_ ? autosave_->epoch() : store::kFirstEpoch; }
    std::string const& key() const { return key_; }

private:
    void keep_on(model::History const&, double now_ms);
    void begin(model::History const&, double now_ms);
    void write_first(base::Budget const&);
    bool is_beginning() const { return first_ || beginning_; }
    void finish_begin(store::Completion const&, double now_ms);
    void hand_over(model::Step const&);

    store::Vault& vault_;
    std::string key_;
    std::optional<store::Autosave> autosave_;         // none until the log was begun
    std::unique_ptr<formats::SnapshotWriting> first_; // being made, in slices; then
    std::optional<store::Ticket> beginning_;          // being stored
    std::uint64_t begun_revision_ = 0;
    std::vector<model::Step> early_; // that lead to the present, and those made while the log was being begun
    Snapshots snapshots_;
    double retry_at_ms_ = 0;
    double pause_ms_ = 0;
    std::string failure_;
    bool is_key_taken_ = false;
    Begun begun_ = Begun::No;
    bool was_gone_ = false;
};

} // namespace app
