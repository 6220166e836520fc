#include "app/snapshots.h"

#include <algorithm>

namespace app {

namespace {

constexpr double kRestMs = 2'000;
constexpr std::uint64_t kFewestBytes = std::uint64_t{16} * 1024;
constexpr std::uint64_t kFewestSteps = 256;
constexpr std::uint64_t kBytesPerByte = 4;
constexpr std::uint64_t kBytesPerStep = 1024;

} // namespace

void Snapshots::follow(store::RecordKind kind, std::uint64_t sequence, std::size_t bytes) {
    app::follow(stored_.position, kind, sequence);
    stored_.appended_bytes += bytes;
    ++stored_.appended_steps;
}

void Snapshots::count(store::RecordKind kind, std::uint64_t sequence, std::size_t bytes) {
    follow(kind, sequence, bytes);
    has_new_steps_ = is_worked_on_ = true;
}

void follow(formats::HistoryPosition& position, store::RecordKind kind, std::uint64_t sequence) {
    switch (kind) {
    case store::RecordKind::Edit: return position.edit(sequence);
    case store::RecordKind::Undo: return position.undo();
    case store::RecordKind::Redo: return position.redo();
    case store::RecordKind::SnapshotMark: break;
    }
}

bool Snapshots::is_due() const {
    bool const is_long = stored_.appended_bytes >= std::max(kFewestBytes, stored_.snapshot_bytes / kBytesPerByte) ||
                         stored_.appended_steps >= std::max(kFewestSteps, stored_.snapshot_bytes / kBytesPerStep);
    return is_worked_on_ && is_long && !putting_ && !writing_;
}

void Snapshots::tick(model::History const& history, std::uint32_t epoch, double now_ms) {
    if (std::exchange(has_new_steps_, false)) last_step_ms_ = now_ms;
    if (is_due() && now_ms >= last_step_ms_ + kRestMs) start_writing(history, epoch);
}

void Snapshots::begin(std::uint64_t snapshot_bytes) {
    writing_.reset();
    stored_ = {snapshot_bytes, 0, 0, {}, false};
}

// Before anything is appended: the vault does what it is asked in order. So this one is made in one go.
void Snapshots::resume(Stored stored, model::History const& history, std::uint32_t epoch) {
    writing_.reset();
    stored_ = std::move(stored);
    if (!stored_.is_behind) return;
    start_writing(history, epoch);
    go_on(base::Budget());
}

void Snapshots::start_writing(model::History const& history, std::uint32_t epoch) {
    constexpr std::uint64_t kMore = 8; // an eighth more than the last one
    auto const expected = static_cast<std::size_t>(stored_.snapshot_bytes + stored_.snapshot_bytes / kMore);
    writing_ = std::make_unique<formats::SnapshotWriting>(history.project(), stored_.position, expected);
    written_revision_ = history.revision();
    written_epoch_ = epoch;
    // Also when it fails: the steps are all there, and the next one comes when as much was appended again.
    stored_.appended_bytes = stored_.appended_steps = 0;
    stored_.is_behind = false;
}

void Snapshots::go_on(base::Budget const& budget) {
    if (!writing_) return;
    auto const stepped = writing_->step(budget);
    auto const* bytes = std::get_if<formats::Bytes>(&stepped);
    if (bytes == nullptr) return;
    writing_.reset();
    putting_ = vault_.put_snapshot(key_, written_epoch_, *bytes, written_revision_);
    stored_.snapshot_bytes = bytes->size();
}

bool Snapshots::complete(store::Completion const& completion) {
    if (!putting_ || completion.ticket != *putting_) return false;
    putting_.reset();
    return true;
}

double Snapshots::wants_tick_in_ms(double now_ms) const {
    if (writing_) return 0;
    return is_due() ? std::max(0.0, last_step_ms_ + kRestMs - now_ms) : -1;
}

} // namespace app
