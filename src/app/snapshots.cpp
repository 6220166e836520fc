#include "app/snapshots.h"

#include <algorithm>

#include "formats/edit_codec.h"

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
    return is_worked_on_ && is_long && !putting_;
}

void Snapshots::tick(model::History const& history, std::uint32_t epoch, double now_ms) {
    if (std::exchange(has_new_steps_, false)) last_step_ms_ = now_ms;
    if (is_due() && now_ms >= last_step_ms_ + kRestMs) put(history, epoch);
}

// Before anything is appended: the vault does what it is asked in order.
void Snapshots::resume(Stored stored, model::History const& history, std::uint32_t epoch) {
    stored_ = std::move(stored);
    if (stored_.is_behind) put(history, epoch);
}

void Snapshots::put(model::History const& history, std::uint32_t epoch) {
    auto const bytes = formats::encode_snapshot(history.project(), stored_.position);
    putting_ = vault_.put_snapshot(key_, epoch, bytes, history.revision());
    // Also when it fails: the steps are all there, and the next one comes when as much was appended again.
    stored_.snapshot_bytes = bytes.size();
    stored_.appended_bytes = stored_.appended_steps = 0;
    stored_.is_behind = false;
}

bool Snapshots::complete(store::Completion const& completion) {
    if (!putting_ || completion.ticket != *putting_) return false;
    putting_.reset();
    return true;
}

double Snapshots::wants_tick_in_ms(double now_ms) const {
    return is_due() ? std::max(0.0, last_step_ms_ + kRestMs - now_ms) : -1;
}

} // namespace app
