#include "store/assembly.h"

#include <doctest/doctest.h>

#include "store/journal.h"
#include "store/sealed.h"

namespace {

using Sequences = std::vector<std::uint64_t>;

store::Bytes records(std::uint64_t first, std::uint64_t last) {
    store::Bytes bytes;
    for (std::uint64_t sequence = first; sequence <= last; ++sequence)
        store::append_record(bytes, {sequence, 1, 1, store::RecordKind::Edit,
                                     store::Bytes(5 + sequence % 3, static_cast<std::uint8_t>(sequence))});
    return bytes;
}

std::size_t size_of(std::uint64_t first, std::uint64_t last) {
    return records(first, last).size();
}

// Snapshots at 0 and 4, records 1 to 8 in pieces of three.
store::StoredLog some_log() {
    store::StoredLog stored;
    stored.epoch = 3;
    for (std::uint64_t const sequence : {0, 4})
        stored.snapshots.push_back({sequence, store::seal(store::Bytes{static_cast<std::uint8_t>(sequence)})});
    stored.pieces = {{1, records(1, 3)}, {4, records(4, 6)}, {7, records(7, 8)}};
    return stored;
}

store::Assembly assembled(store::StoredLog const& stored) {
    auto result = store::assemble(stored);
    CHECK(result.is_ok());
    return result ? result.release_value() : store::Assembly{};
}

Sequences sequences(store::Bytes const& bytes) {
    Sequences found;
    auto const parsed = store::parse_records(bytes);
    CHECK_FALSE(parsed.damaged_tail);
    for (store::RecordView const& record : parsed.records) found.push_back(record.sequence);
    return found;
}

// The stored log after the mending that the assembly asks for.
store::StoredLog mended(store::StoredLog stored, store::Mending const& mending) {
    for (store::DamagedPiece const& piece : mending.pieces) stored.pieces[piece.place] = {piece.first, piece.kept};
    std::vector<store::Piece> left;
    for (store::Piece& piece : stored.pieces)
        if (!piece.bytes.empty()) left.push_back(std::move(piece));
    stored.pieces = std::move(left);
    std::vector<store::Snapshot> whole;
    for (store::Snapshot& snapshot : stored.snapshots)
        if (store::unseal(snapshot.bytes)) whole.push_back(std::move(snapshot));
    stored.snapshots = std::move(whole);
    return stored;
}

} // namespace

TEST_CASE("a whole log is all its records and snapshots, the newest first, and needs no mending") {
    auto const assembly = assembled(some_log());
    CHECK(sequences(assembly.content.records) == Sequences{1, 2, 3, 4, 5, 6, 7, 8});
    REQUIRE(assembly.content.snapshots.size() == 2);
    CHECK(assembly.content.snapshots[0].sequence == 4);
    CHECK(assembly.content.snapshots[0].bytes == store::Bytes{4});
    CHECK(assembly.content.snapshots[1].sequence == 0);
    CHECK(assembly.content.last_sequence == 8);
    CHECK(assembly.content.epoch == 3);
    CHECK(assembly.content.lost_bytes == 0);
    CHECK(assembly.content.lost_steps == 0);
    CHECK_FALSE(assembly.mending.is_needed());
}

TEST_CASE("cut at any byte of any piece, what follows the newest snapshot without a gap is kept and nothing else") {
    for (std::size_t place = 0; place < 3; ++place) {
        std::size_t const size = some_log().pieces[place].bytes.size();
        for (std::size_t cut = 0; cut < size; ++cut) {
            CAPTURE(place);
            CAPTURE(cut);
            store::StoredLog stored = some_log();
            stored.pieces[place].bytes.resize(cut);
            auto const assembly = assembled(stored);
            Sequences const kept = sequences(assembly.content.records);
            // Each is as it was written, and they reach from before the snapshot's end to the last that can be joined.
            if (!kept.empty()) CHECK(assembly.content.records == records(kept.front(), kept.back()));
            if (place == 0) CHECK(kept == Sequences{4, 5, 6, 7, 8});
            if (place == 2) CHECK(kept.size() == (cut >= size_of(7, 7) ? 7 : 6));
            CHECK(assembly.content.last_sequence == (kept.empty() ? 4 : std::max<std::uint64_t>(4, kept.back())));
            auto const again = assembled(mended(stored, assembly.mending));
            CHECK_FALSE(again.mending.is_needed());
            CHECK(again.content.records == assembly.content.records);
            CHECK(again.content.lost_bytes == 0);
        }
    }
}

TEST_CASE("any changed byte costs its own step and what cannot be joined without it, and the rest is put aside whole") {
    for (std::size_t place = 0; place < 3; ++place) {
        std::size_t const size = some_log().pieces[place].bytes.size();
        for (std::size_t at = 0; at < size; ++at) {
            CAPTURE(place);
            CAPTURE(at);
            store::StoredLog stored = some_log();
            stored.pieces[place].bytes[at] ^= 0x40;
            auto const assembly = assembled(stored);
            Sequences const kept = sequences(assembly.content.records);
            if (!kept.empty()) CHECK(assembly.content.records == records(kept.front(), kept.back()));
            std::size_t bytes = assembly.content.records.size();
            for (store::DamagedPiece const& piece : assembly.mending.pieces) bytes += piece.aside.size();
            CHECK(bytes == size_of(1, 8));
            CHECK(assembly.content.lost_bytes == size_of(1, 8) - assembly.content.records.size());
            if (place == 0) CHECK(assembly.content.last_sequence == 8);
            CHECK(assembly.content.last_sequence + assembly.content.lost_steps == 8);
            CHECK_FALSE(assembled(mended(stored, assembly.mending)).mending.is_needed());
        }
    }
}

TEST_CASE("damage before the newest snapshot shortens the undo history and costs no step") {
    store::StoredLog stored = some_log();
    stored.pieces[0].bytes[size_of(1, 1) + 12] ^= 1;
    auto const assembly = assembled(stored);
    CHECK(sequences(assembly.content.records) == Sequences{3, 4, 5, 6, 7, 8});
    CHECK(assembly.content.lost_steps == 0);
    REQUIRE(assembly.mending.pieces.size() == 1);
    CHECK(assembly.mending.pieces[0].first == 3);
    CHECK(sequences(assembly.mending.pieces[0].kept) == Sequences{3});
    CHECK(assembly.mending.pieces[0].aside.size() == size_of(1, 2));
}

TEST_CASE("one bad snapshot is survived by the older one with all records since; two are not") {
    store::StoredLog stored = some_log();
    stored.snapshots[1].bytes.back() ^= 1;
    auto const assembly = assembled(stored);
    REQUIRE(assembly.content.snapshots.size() == 1);
    CHECK(assembly.content.snapshots[0].sequence == 0);
    CHECK(sequences(assembly.content.records).size() == 8);
    CHECK(assembly.mending.snapshots == Sequences{4});
    stored.snapshots[0].bytes.clear();
    CHECK_FALSE(store::assemble(stored).is_ok());
}

TEST_CASE("where the log's end was noted beside the records, the lost steps are counted by it") {
    store::StoredLog stored = some_log();
    stored.last_sequence = 8;
    stored.pieces.pop_back();
    auto const assembly = assembled(stored);
    CHECK(assembly.content.last_sequence == 6);
    CHECK(assembly.content.lost_steps == 2);
}

TEST_CASE("a piece found twice, as a crash during mending leaves it, counts once") {
    store::StoredLog stored = some_log();
    stored.pieces[0].bytes[5] ^= 1;
    stored.pieces.insert(stored.pieces.begin() + 1, {2, records(2, 3)});
    auto const assembly = assembled(stored);
    CHECK(sequences(assembly.content.records) == Sequences{2, 3, 4, 5, 6, 7, 8});
    CHECK_FALSE(assembled(mended(stored, assembly.mending)).mending.is_needed());
}

TEST_CASE("bytes between whole records are put aside") {
    store::StoredLog stored = some_log();
    store::Bytes& bytes = stored.pieces[1].bytes;
    bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(size_of(4, 5)), {1, 2, 3});
    auto const assembly = assembled(stored);
    CHECK(sequences(assembly.content.records).size() == 8);
    CHECK(assembly.content.lost_steps == 0);
    REQUIRE(assembly.mending.pieces.size() == 1);
    CHECK(assembly.mending.pieces[0].aside == store::Bytes{1, 2, 3});
    CHECK(assembly.mending.pieces[0].kept == records(4, 6));
}
