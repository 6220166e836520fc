// Any bytes as what is stored of a document: a document or a sentence, and what was read can be undone to its start and
// redone to its end.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "app/rebuild.h"
#include "formats/edit_codec.h"
#include "store/assembly.h"
#include "store/journal.h"
#include "store/sealed.h"

namespace {

using Bytes = std::span<std::uint8_t const>;

void require(bool holds) {
    if (!holds) std::abort();
}

// {length u16, bytes} in front; everything that is left when there is less.
Bytes next_part(Bytes& bytes) {
    if (bytes.size() < 2) return std::exchange(bytes, {});
    std::size_t const length = std::min<std::size_t>(bytes[0] + 256U * bytes[1], bytes.size() - 2);
    Bytes const part = bytes.subspan(2, length);
    bytes = bytes.subspan(2 + length);
    return part;
}

// Records are framed and snapshots sealed here: a checksum would keep everything else from being tried.
store::StoredLog sealed_log(Bytes bytes, std::uint8_t choice) {
    store::StoredLog stored;
    stored.epoch = 1;
    stored.snapshots.push_back({0, store::seal(next_part(bytes))});
    if (choice % 2 != 0) stored.snapshots.push_back({choice / 32U, store::seal(next_part(bytes))});
    stored.pieces.push_back({1, {}});
    for (std::uint64_t sequence = 1; !bytes.empty(); ++sequence) {
        auto const kind = static_cast<store::RecordKind>(1 + bytes[0] % 3);
        bytes = bytes.subspan(1);
        Bytes const payload = kind == store::RecordKind::Edit ? next_part(bytes) : Bytes{};
        store::Bytes& records = stored.pieces.back().bytes;
        store::append_record(records, {sequence, 1, formats::kEditEncoding, kind, {payload.begin(), payload.end()}});
    }
    return stored;
}

// As it lies: two pieces behind a snapshot that is whole.
store::StoredLog raw_log(Bytes bytes) {
    store::StoredLog stored;
    stored.epoch = 1;
    stored.snapshots.push_back({0, store::seal(formats::encode_snapshot({}, {}))});
    Bytes const first = next_part(bytes);
    stored.pieces.push_back({1, {first.begin(), first.end()}});
    stored.pieces.push_back({2, {bytes.begin(), bytes.end()}});
    return stored;
}

void try_records(Bytes bytes) {
    auto const parsed = store::parse_records(bytes);
    require(parsed.whole_bytes <= bytes.size());
    for (std::size_t place = 1; place < parsed.records.size(); ++place)
        require(parsed.records[place].sequence == parsed.records[place - 1].sequence + 1);
}

void try_payload(Bytes bytes) {
    auto const edit = formats::decode_edit(bytes, formats::kEditEncoding);
    if (edit) {
        formats::Bytes const written = formats::encode_edit(edit.value());
        auto const again = formats::decode_edit(written, formats::kEditEncoding);
        require(again.is_ok() && formats::encode_edit(again.value()) == written);
    }
    auto const snapshot = formats::decode_snapshot(bytes);
    if (!snapshot) return;
    formats::Bytes const written = formats::encode_snapshot(snapshot.value().project, snapshot.value().position);
    require(formats::decode_snapshot(written).is_ok());
}

void walk(model::History history) {
    while (history.can_undo() && history.undo()) {
    }
    while (history.can_redo() && history.redo()) {
    }
    require(!formats::encode_snapshot(history.project(), {}).empty());
}

void try_log(store::StoredLog const& stored) {
    auto assembly = store::assemble(stored);
    if (!assembly) return;
    store::LogContent const& content = assembly.value().content;
    auto const parsed = store::parse_records(content.records);
    require(!parsed.damaged_tail);
    require(parsed.records.empty() || parsed.records.back().sequence == content.last_sequence);
    auto rebuilt = app::rebuild(content);
    if (!rebuilt) return require(!rebuilt.error().message.empty());
    require(rebuilt.value().history.revision() >= stored.snapshots.front().sequence);
    walk(std::move(rebuilt.value().history));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    Bytes const bytes(data + 1, size - 1);
    switch (data[0] % 8) {
    case 0: try_records(bytes); break;
    case 1: try_payload(bytes); break;
    case 2: try_log(raw_log(bytes)); break;
    default: try_log(sealed_log(bytes, data[0])); break;
    }
    return 0;
}
