#include <doctest/doctest.h>

#include "file_logs.h"
#include "platform/file_vault.h"

using namespace test;
using base::ErrorCode;

TEST_CASE("a log cut at any byte of its last record opens with all the others, and goes on from there") {
    test::ScratchFolder const folder;
    filled(folder.path(), 3);
    auto const whole = test::bytes_of(segment_path(folder));
    std::size_t const record_size = whole.size() / 3;
    for (std::size_t cut = 1; cut <= record_size; ++cut) {
        CAPTURE(cut);
        auto bytes = whole;
        bytes.resize(whole.size() - cut);
        test::write_bytes(segment_path(folder), bytes);
        platform::FileVault vault(folder.path());
        auto const log = log_of(vault);
        CHECK(log.last_sequence == 2);
        CHECK(log.lost_bytes == record_size - cut);
        vault.append("a-1", 2, 1, record_bytes(3), 3);
        CHECK(is_ok(vault));
        CHECK(sequences(log_of(vault)) == std::vector<std::uint64_t>{1, 2, 3});
    }
}

TEST_CASE("an append after a torn write does not bury it: the tail is cut first") {
    test::ScratchFolder const folder;
    filled(folder.path(), 2);
    auto bytes = test::bytes_of(segment_path(folder));
    bytes.insert(bytes.end(), {9, 9, 9, 9});
    test::write_bytes(segment_path(folder), bytes);
    platform::FileVault vault(folder.path());
    vault.append("a-1", 2, 1, record_bytes(3), 3);
    CHECK(is_ok(vault));
    CHECK(sequences(log_of(vault)) == std::vector<std::uint64_t>{1, 2, 3});
}

TEST_CASE("any changed byte ends the log before it, and what was cut is set aside, not deleted") {
    test::ScratchFolder const folder;
    filled(folder.path(), 3);
    auto const whole = test::bytes_of(segment_path(folder));
    std::size_t const record_size = whole.size() / 3;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        CAPTURE(at);
        auto bytes = whole;
        bytes[at] ^= 0x40;
        test::write_bytes(segment_path(folder), bytes);
        platform::FileVault vault(folder.path());
        auto const log = log_of(vault);
        CHECK(log.last_sequence == at / record_size);
        CHECK(log.lost_bytes == whole.size() - record_size * (at / record_size));
        CHECK(log.lost_steps == 3 - log.last_sequence);
        auto const damaged = test::bytes_of(folder / "logs/a-1/damaged-00000000000000000001");
        CHECK(damaged.size() == log.lost_bytes);
        test::remove_all(folder / "logs/a-1/damaged-00000000000000000001");
    }
}

TEST_CASE("what was put aside stays when more is put aside") {
    test::ScratchFolder const folder;
    filled(folder.path(), 2);
    auto const whole = test::bytes_of(segment_path(folder));
    for (std::uint8_t const end : {1, 2}) {
        auto bytes = whole;
        bytes.push_back(end);
        test::write_bytes(segment_path(folder), bytes);
        platform::FileVault vault(folder.path());
        CHECK(log_of(vault).lost_bytes == 1);
    }
    CHECK(test::bytes_of(folder / "logs/a-1/damaged-00000000000000000001") == store::Bytes{1});
    CHECK(test::bytes_of(folder / "logs/a-1/damaged-00000000000000000001.2") == store::Bytes{2});
}

TEST_CASE("damage before the newest snapshot costs no step, and what follows it stays in the log") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 4);
    vault.put_snapshot("a-1", 1, store::Bytes{43}, 3);
    CHECK(is_ok(vault));
    auto bytes = test::bytes_of(segment_path(folder));
    bytes[bytes.size() / 4 + 10] ^= 1;
    test::write_bytes(segment_path(folder), bytes);
    platform::FileVault again(folder.path());
    auto const log = log_of(again);
    CHECK(sequences(log) == std::vector<std::uint64_t>{3, 4});
    CHECK(log.lost_steps == 0);
    again.append("a-1", 4, 1, record_bytes(5), 5);
    CHECK(is_ok(again));
    platform::FileVault third(folder.path());
    auto const later = log_of(third);
    CHECK(sequences(later) == std::vector<std::uint64_t>{3, 4, 5});
    CHECK(later.lost_bytes == 0);
}

TEST_CASE("the newest snapshot is read, and when it is damaged the one before it with the records since") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 4);
    vault.put_snapshot("a-1", 1, store::Bytes{43}, 5);
    CHECK(code_of(vault) == ErrorCode::Conflict);
    for (std::uint8_t at = 2; at <= 4; ++at) {
        vault.put_snapshot("a-1", 1, store::Bytes{at}, at);
        CHECK(is_ok(vault));
    }
    CHECK(log_of(vault).snapshots.front().bytes == store::Bytes{4});
    CHECK(log_of(vault).snapshots.front().sequence == 4);
    CHECK(sequences(log_of(vault)).size() == 4);

    test::write_bytes(folder / "logs/a-1/snapshot-00000000000000000004", {1, 2, 3, 4, 5});
    auto const log = log_of(vault);
    CHECK(test::bytes_of(folder / "logs/a-1/snapshot-00000000000000000004-damaged").size() == 5);
    CHECK(log.snapshots.front().bytes == store::Bytes{3});
    CHECK(log.snapshots.front().sequence == 3);
    CHECK(log.last_sequence == 4);

    test::write_bytes(folder / "logs/a-1/snapshot-00000000000000000003", {});
    vault.read_log("a-1");
    CHECK(code_of(vault) == ErrorCode::Malformed);
}

TEST_CASE("records that end before the snapshot do not hide the ones that come after it") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 4);
    vault.put_snapshot("a-1", 1, store::Bytes{44}, 4);
    CHECK(is_ok(vault));
    auto bytes = test::bytes_of(segment_path(folder));
    bytes.resize(bytes.size() / 2);
    test::write_bytes(segment_path(folder), bytes);
    platform::FileVault again(folder.path());
    auto const log = log_of(again);
    CHECK(log.last_sequence == 4);
    CHECK(log.records.empty());
    CHECK(log.lost_bytes > 0);
    again.append("a-1", 4, 1, record_bytes(5), 5);
    CHECK(is_ok(again));
    platform::FileVault third(folder.path());
    CHECK(sequences(log_of(third)) == std::vector<std::uint64_t>{5});
}

TEST_CASE("a folder deleted underneath is an error for the log and no obstacle for a new one") {
    test::ScratchFolder const folder;
    auto vault = filled(folder / "data", 2);
    test::remove_all(folder / "data");
    vault.append("a-1", 2, 1, record_bytes(3), 3);
    CHECK(code_of(vault) == ErrorCode::NotFound);
    vault.begin_log("a-1", store::Bytes{7}, 2);
    CHECK(is_ok(vault));
    vault.append("a-1", 2, 1, record_bytes(3), 3);
    CHECK(is_ok(vault));
}

TEST_CASE("a log whose files were taken away is gone, and what is left of it is out of the way of a new one") {
    for (char const* const gone : {"records-00000000000000000001", "epoch"}) {
        CAPTURE(gone);
        test::ScratchFolder const folder;
        auto vault = filled(folder.path(), 2);
        test::remove_all(folder / ("logs/a-1/" + std::string(gone)));
        vault.append("a-1", 2, 1, record_bytes(3), 3);
        CHECK(code_of(vault) == ErrorCode::NotFound);
        vault.begin_log("a-1", store::Bytes{7}, 2);
        CHECK(is_ok(vault));
        vault.append("a-1", 2, 1, record_bytes(3), 3);
        CHECK(is_ok(vault));
        CHECK(sequences(log_of(vault)) == std::vector<std::uint64_t>{3});
        CHECK_FALSE(test::files_in(folder / "logs/a-1.damaged").empty());
    }
}

TEST_CASE("where nothing may be written the answer is a refusal in words") {
    test::ScratchFolder const folder;
    test::write_bytes(folder / "file", {1});
    platform::FileVault vault(folder / "file/below");
    vault.begin_log("a-1", store::Bytes{7}, 0);
    CHECK(code_of(vault) == ErrorCode::Refused);
    vault.put_entry("x", store::Bytes{1});
    CHECK(code_of(vault) == ErrorCode::Refused);
}
