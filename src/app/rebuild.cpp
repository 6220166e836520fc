#include "app/rebuild.h"

#include "formats/edit_codec.h"
#include "store/journal.h"

namespace app {

namespace {

model::StepKind step_kind(store::RecordKind kind) {
    switch (kind) {
    case store::RecordKind::Undo: return model::StepKind::Undo;
    case store::RecordKind::Redo: return model::StepKind::Redo;
    case store::RecordKind::Edit:
    case store::RecordKind::SnapshotMark: break;
    }
    return model::StepKind::Edit;
}

base::Status replay_record(model::History& history, store::RecordView const& record) {
    model::Step step;
    step.kind = step_kind(record.kind);
    if (step.kind == model::StepKind::Edit) step.edit = TRY(formats::decode_edit(record.payload, record.encoding));
    return history.replay(std::move(step));
}

} // namespace

base::Result<model::History> rebuild(store::LogContent const& content) {
    store::Snapshot const& snapshot = content.snapshots.front();
    model::History history(TRY(formats::decode_snapshot(snapshot.bytes)).project, snapshot.sequence);
    for (store::RecordView const& record : store::parse_records(content.records).records) {
        if (record.sequence <= snapshot.sequence || record.kind == store::RecordKind::SnapshotMark) continue;
        TRY(replay_record(history, record));
    }
    return history;
}

base::Result<bool> replay_tail(model::History& history, store::LogContent const& tail) {
    auto const later = store::records_after(tail.records, history.revision());
    auto const records = store::parse_records(later).records;
    std::uint64_t const first = records.empty() ? tail.last_sequence + 1 : records.front().sequence;
    std::uint64_t const last = records.empty() ? history.revision() : records.back().sequence;
    if (first != history.revision() + 1 || last != tail.last_sequence) return false;
    for (store::RecordView const& record : records) {
        if (record.kind != store::RecordKind::SnapshotMark) TRY(replay_record(history, record));
    }
    return true;
}

} // namespace app
