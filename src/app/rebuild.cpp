#include "app/rebuild.h"

#include <memory>
#include <optional>

#include "base/words.h"
#include "formats/edit_codec.h"
#include "store/journal.h"

namespace app {

namespace {

using base::ErrorCode;

// The bytes that the edits of the past are read from when somebody first asks for them.
using Kept = std::shared_ptr<store::Bytes const>;

std::optional<model::StepKind> step_kind(store::RecordKind kind) {
    switch (kind) {
    case store::RecordKind::Edit: return model::StepKind::Edit;
    case store::RecordKind::Undo: return model::StepKind::Undo;
    case store::RecordKind::Redo: return model::StepKind::Redo;
    case store::RecordKind::SnapshotMark: break;
    }
    return std::nullopt;
}

model::HeldEdit held(Kept const& kept, store::RecordView const& record) {
    return model::HeldEdit(model::HeldEdit::Source([kept, payload = record.payload, encoding = record.encoding] {
        return formats::decode_edit(payload, encoding);
    }));
}

// The records of a log in order, by sequence.
struct Records {
    Kept bytes;
    std::vector<store::RecordView> all;

    explicit Records(store::Bytes const& framed)
        : bytes(std::make_shared<store::Bytes const>(framed))
        , all(store::parse_records(*bytes).records) {}
    std::uint64_t first() const { return all.empty() ? 0 : all.front().sequence; }
};

// What of the snapshot's history is still kept.
model::Past past_of(formats::HistoryPosition const& position, std::uint64_t sequence, Records const& records) {
    model::Past past;
    auto const reach = position.reach(records.all.empty() ? sequence + 1 : records.first(), sequence);
    for (std::uint64_t const edit : reach.edits)
        past.edits.push_back(held(records.bytes, records.all[static_cast<std::size_t>(edit - records.first())]));
    past.applied = reach.applied;
    past.is_whole = reach.out_of_reach == 0 && reach.edits.size() == position.count();
    past.lost_undone = reach.edits.empty() ? static_cast<std::size_t>(position.count() - position.applied()) : 0;
    return past;
}

base::Status replay(model::History& history, store::RecordView const& record) {
    auto const kind = step_kind(record.kind);
    if (!kind) return base::Nothing{};
    model::Step step{*kind, {}};
    if (*kind == model::StepKind::Edit) step.edit = TRY(formats::decode_edit(record.payload, record.encoding));
    return history.replay(std::move(step));
}

base::Result<Rebuilt> begin_from(store::Snapshot const& stored, Records const& records) {
    formats::Snapshot snapshot = TRY(formats::decode_snapshot(stored.bytes));
    Rebuilt rebuilt;
    model::Past past = past_of(snapshot.position, stored.sequence, records);
    rebuilt.out_of_reach = snapshot.position.applied() - past.applied;
    rebuilt.history = model::History(std::move(snapshot.project), stored.sequence, std::move(past));
    rebuilt.stored.snapshot_bytes = stored.bytes.size();
    rebuilt.stored.position = std::move(snapshot.position);
    return rebuilt;
}

// Every later record, as far as they can be understood.
base::Status go_on(Rebuilt& rebuilt, Records const& records) {
    std::uint64_t const begin = rebuilt.history.revision();
    for (store::RecordView const& record : records.all) {
        if (record.sequence <= begin) continue;
        auto const replayed = replay(rebuilt.history, record);
        if (!replayed && replayed.error().code == ErrorCode::Unsupported) return replayed.error();
        if (!replayed) break;
        follow(rebuilt.stored.position, record.kind, record.sequence);
        rebuilt.stored.appended_bytes += record.size;
        ++rebuilt.stored.appended_steps;
    }
    return base::Nothing{};
}

// The first snapshot that can be read, the newest first.
base::Result<Rebuilt> begin(std::vector<store::Snapshot> const& snapshots, Records const& records) {
    base::Error newest;
    for (store::Snapshot const& snapshot : snapshots) {
        auto begun = begin_from(snapshot, records);
        if (begun || begun.error().code == ErrorCode::Unsupported) return begun;
        if (newest.message.empty()) newest = begun.error();
    }
    return newest;
}

} // namespace

base::Result<Rebuilt> rebuild(store::LogContent const& content) {
    Records const records(content.records);
    Rebuilt rebuilt = TRY(begin(content.snapshots, records));
    TRY(go_on(rebuilt, records));
    rebuilt.epoch = content.epoch;
    rebuilt.is_past_damaged = content.lost_bytes > 0;
    std::uint64_t const not_understood = content.last_sequence - rebuilt.history.revision();
    rebuilt.lost_steps = content.lost_steps + not_understood;
    if (not_understood > 0) {
        rebuilt.stored.is_behind = true;
        rebuilt.history = model::History(rebuilt.history.project(), content.last_sequence, rebuilt.history.past());
    }
    return rebuilt;
}

std::string missing_sentence(Rebuilt const& rebuilt) {
    if (rebuilt.lost_steps > 0)
        return base::say_count(rebuilt.lost_steps,
                               "The last step of this document could not be read back, because what was stored of it "
                               "is damaged. The rest is whole. What is damaged was put aside, not deleted.",
                               "The last {} steps of this document could not be read back, because what was stored of "
                               "it is damaged. The rest is whole. What is damaged was put aside, not deleted.");
    if (rebuilt.out_of_reach == 0) return {};
    std::uint64_t const reach = rebuilt.history.past().applied;
    if (rebuilt.is_past_damaged)
        return base::say_count(reach,
                               "This document is whole, but undo reaches back one step only: what was stored of older "
                               "ones is damaged. It was put aside, not deleted.",
                               "This document is whole, but undo reaches back {} steps only: what was stored of older "
                               "ones is damaged. It was put aside, not deleted.");
    return base::say_count(reach, "In this document undo reaches back one step. Older ones are not kept any more.",
                           "In this document undo reaches back {} steps. Older ones are not kept any more.");
}

base::Result<bool> replay_tail(model::History& history, Snapshots& snapshots, store::LogContent const& tail) {
    auto const later = store::records_after(tail.records, history.revision());
    auto const records = store::parse_records(later).records;
    std::uint64_t const first = records.empty() ? tail.last_sequence + 1 : records.front().sequence;
    std::uint64_t const last = records.empty() ? history.revision() : records.back().sequence;
    if (first != history.revision() + 1 || last != tail.last_sequence) return false;
    for (store::RecordView const& record : records) {
        TRY(replay(history, record));
        snapshots.follow(record.kind, record.sequence, record.size);
    }
    return true;
}

} // namespace app
