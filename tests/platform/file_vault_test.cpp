#include "platform/file_vault.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "scratch_folder.h"
#include "store/journal.h"

namespace {

using base::ErrorCode;

store::Bytes record_bytes(std::uint64_t sequence, std::size_t size = 3) {
    store::Bytes bytes;
    store::append_record(
        bytes, {sequence, 1, 1, store::RecordKind::Edit, store::Bytes(size, static_cast<std::uint8_t>(sequence))});
    return bytes;
}

store::Completion only(store::Vault& vault) {
    auto completions = vault.take_completions();
    CHECK(completions.size() == 1);
    return completions.empty() ? store::Completion{} : completions.back();
}

bool is_ok(store::Vault& vault) {
    return only(vault).result.is_ok();
}

ErrorCode code_of(store::Vault& vault) {
    auto const completion = only(vault);
    CHECK_FALSE(completion.result.is_ok());
    return completion.result ? ErrorCode::Empty : completion.result.error().code;
}

store::LogContent log_of(store::Vault& vault, std::string const& key = "a-1") {
    vault.read_log(key);
    auto const completion = only(vault);
    CHECK(completion.result.is_ok());
    auto const* content = completion.result ? std::get_if<store::LogContent>(&completion.result.value()) : nullptr;
    return content ? *content : store::LogContent{};
}

std::vector<std::uint64_t> sequences(store::LogContent const& log) {
    std::vector<std::uint64_t> found;
    auto const parsed = store::parse_records(log.records);
    CHECK_FALSE(parsed.damaged_tail);
    for (store::RecordView const& record : parsed.records) found.push_back(record.sequence);
    return found;
}

// A vault whose log a-1 has a snapshot at 0 and records 1 to `last`.
platform::FileVault filled(std::string const& folder, std::uint64_t last) {
    platform::FileVault vault(folder);
    vault.begin_log("a-1", store::Bytes{42}, 0);
    CHECK(is_ok(vault));
    for (std::uint64_t sequence = 1; sequence <= last; ++sequence) {
        vault.append("a-1", sequence - 1, 1, record_bytes(sequence), sequence);
        CHECK(is_ok(vault));
    }
    return vault;
}

std::string segment_path(test::ScratchFolder const& folder, int first = 1) {
    char name[64];
    std::snprintf(name, sizeof name, "logs/a-1/records-%020d", first);
    return folder / name;
}

} // namespace

TEST_CASE("what was appended is there for the next program") {
    test::ScratchFolder const folder;
    filled(folder / "deep/down", 5);
    platform::FileVault again(folder / "deep/down");
    auto const log = log_of(again);
    CHECK(log.snapshots.front().bytes == store::Bytes{42});
    CHECK(log.snapshots.front().sequence == 0);
    CHECK(log.last_sequence == 5);
    CHECK(log.epoch == store::kFirstEpoch);
    CHECK(log.lost_bytes == 0);
    CHECK(sequences(log) == std::vector<std::uint64_t>{1, 2, 3, 4, 5});
    again.append("a-1", 5, 1, record_bytes(6), 6);
    CHECK(is_ok(again));
}

TEST_CASE("a log is begun once, and one that was never begun is not found") {
    test::ScratchFolder const folder;
    platform::FileVault vault(folder.path());
    vault.read_log("a-1");
    CHECK(code_of(vault) == ErrorCode::NotFound);
    vault.append("a-1", 0, 1, record_bytes(1), 1);
    CHECK(code_of(vault) == ErrorCode::NotFound);
    vault.begin_log("a-1", store::Bytes{1}, 7);
    CHECK(is_ok(vault));
    vault.begin_log("a-1", store::Bytes{2}, 0);
    CHECK(code_of(vault) == ErrorCode::Conflict);
    CHECK(log_of(vault).snapshots.front().bytes == store::Bytes{1});
    CHECK(log_of(vault).last_sequence == 7);
}

TEST_CASE("of two programs with the same log the slower one conflicts and changes nothing") {
    test::ScratchFolder const folder;
    auto first = filled(folder.path(), 2);
    platform::FileVault second(folder.path());
    second.append("a-1", 2, 1, record_bytes(3), 3);
    CHECK(is_ok(second));
    first.append("a-1", 2, 1, record_bytes(3, 9), 3);
    CHECK(code_of(first) == ErrorCode::Conflict);
    second.take_over("a-1");
    CHECK(is_ok(second));
    first.append("a-1", 3, 1, record_bytes(4), 4);
    CHECK(code_of(first) == ErrorCode::Conflict);
    second.append("a-1", 3, 2, record_bytes(4), 4);
    CHECK(is_ok(second));
    auto const log = log_of(first);
    CHECK(log.epoch == 2);
    CHECK(sequences(log) == std::vector<std::uint64_t>{1, 2, 3, 4});
}

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

TEST_CASE("old segments are dropped whole and oldest first, but never one that a kept snapshot needs") {
    test::ScratchFolder const folder;
    platform::LogFolder log(folder / "log", {.bytes = 400, .records = 100'000, .segment_bytes = 100});
    CHECK(log.begin(store::Bytes{0}, 0).is_ok());
    std::size_t segments_at_most = 0;
    for (std::uint64_t sequence = 1; sequence <= 60; ++sequence) {
        CHECK(log.append(sequence - 1, 1, record_bytes(sequence, 50), sequence).is_ok());
        if (sequence % 3 == 0) CHECK(log.put_snapshot(1, store::Bytes{1}, sequence).is_ok());
        auto const names = test::files_in(folder / "log");
        auto const is_segment = [](std::string const& name) { return name.rfind("records-", 0) == 0; };
        segments_at_most =
            std::max<std::size_t>(segments_at_most, std::count_if(names.begin(), names.end(), is_segment));
    }
    CHECK(segments_at_most >= 2);
    CHECK(segments_at_most <= 5);
    platform::LogFolder again(folder / "log");
    auto const read = again.read();
    REQUIRE(read.is_ok());
    CHECK(read.value().last_sequence == 60);
    CHECK(read.value().lost_bytes == 0);
    auto const kept = sequences(read.value());
    REQUIRE_FALSE(kept.empty());
    CHECK(kept.front() > 1);
    CHECK(kept.front() <= 58);
    CHECK(kept.back() == 60);
}

TEST_CASE("entries come back by prefix and in order, whatever their names are made of") {
    test::ScratchFolder const folder;
    {
        platform::FileVault vault(folder.path());
        for (std::string const name : {"document/b", "document/a.json", "document/..", "setting/ä%/x", "document/c"}) {
            vault.put_entry(name, store::Bytes(name.begin(), name.end()));
            CHECK(is_ok(vault));
        }
        vault.remove_entry("document/c");
        CHECK(is_ok(vault));
        vault.remove_entry("document/never");
        CHECK(is_ok(vault));
    }
    platform::FileVault vault(folder.path());
    vault.read_entries("document/");
    auto const completion = only(vault);
    REQUIRE(completion.result.is_ok());
    auto const* entries = std::get_if<std::vector<store::NamedEntry>>(&completion.result.value());
    REQUIRE(entries != nullptr);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].name == "document/..");
    CHECK((*entries)[1].name == "document/a.json");
    CHECK((*entries)[2].name == "document/b");
    CHECK((*entries)[1].bytes ==
          store::Bytes{'d', 'o', 'c', 'u', 'm', 'e', 'n', 't', '/', 'a', '.', 'j', 's', 'o', 'n'});
}

TEST_CASE("the logs on the disk are listed by their keys, without what a crash has left half made") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 1);
    vault.begin_log("a/strange key", store::Bytes{1}, 0);
    CHECK(is_ok(vault));
    platform::make_folder(folder / "logs/a-2.begun");
    vault.list_logs();
    auto const completion = only(vault);
    REQUIRE(completion.result.is_ok());
    auto const* logs = std::get_if<std::vector<store::NamedEntry>>(&completion.result.value());
    REQUIRE(logs != nullptr);
    REQUIRE(logs->size() == 2);
    CHECK((*logs)[0].name == "a-1");
    CHECK((*logs)[1].name == "a/strange key");
}

TEST_CASE("a file name made from bytes leads back to them, and foreign file names to nothing") {
    std::string every;
    for (int byte = 1; byte < 256; ++byte) every += static_cast<char>(byte);
    CHECK(platform::name_of_file(platform::file_name_of(every)) == every);
    CHECK(platform::file_name_of("../etc").find('/') == std::string::npos);
    CHECK(platform::name_of_file("half.new").empty());
    CHECK(platform::name_of_file("%4").empty());
    CHECK(platform::name_of_file("%zz").empty());
}

TEST_CASE("an erased log is gone from the disk, and its key can be begun anew") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 2);
    vault.erase_log("a-1");
    CHECK(is_ok(vault));
    CHECK(test::files_in(folder / "logs").empty());
    vault.begin_log("a-1", store::Bytes{7}, 0);
    CHECK(is_ok(vault));
    CHECK(sequences(log_of(vault)).empty());
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

TEST_CASE("use and free room are told") {
    test::ScratchFolder const folder;
    auto vault = filled(folder.path(), 10);
    vault.measure();
    auto const completion = only(vault);
    REQUIRE(completion.result.is_ok());
    auto const* usage = std::get_if<store::Usage>(&completion.result.value());
    REQUIRE(usage != nullptr);
    CHECK(usage->used_bytes >= 260);
    CHECK(usage->used_bytes < 2000);
    CHECK(usage->free_bytes > 0);
}

TEST_CASE(
    "a program that reads along gets the records after its own last one, also across segments, and cuts nothing") {
    test::ScratchFolder folder;
    auto writer = filled(folder.path(), 5);
    platform::FileVault reader(folder.path());
    auto const tail_after = [&](std::uint64_t sequence) {
        reader.read_tail("a-1", sequence);
        auto const completion = only(reader);
        CHECK(completion.result.is_ok());
        auto const* tail = completion.result ? std::get_if<store::LogContent>(&completion.result.value()) : nullptr;
        return tail ? *tail : store::LogContent{};
    };
    CHECK(sequences(tail_after(2)) == std::vector<std::uint64_t>{3, 4, 5});
    CHECK(tail_after(5).records.empty());
    CHECK(tail_after(5).last_sequence == 5);

    store::Bytes const large = record_bytes(6, 2 * 1024 * 1024);
    writer.append("a-1", 5, 1, large, 6);
    CHECK(is_ok(writer));
    writer.put_snapshot("a-1", 1, store::Bytes{9}, 6);
    CHECK(is_ok(writer));
    writer.append("a-1", 6, 1, record_bytes(7), 7);
    CHECK(is_ok(writer));
    CHECK(sequences(tail_after(4)) == std::vector<std::uint64_t>{5, 6, 7});
    CHECK(sequences(tail_after(6)) == std::vector<std::uint64_t>{7});
    CHECK(tail_after(6).epoch == 1);

    writer.take_over("a-1");
    CHECK(is_ok(writer));
    CHECK(tail_after(7).epoch == 2);
    CHECK(tail_after(7).last_sequence == 7);
    reader.read_tail("a-2", 0);
    CHECK(code_of(reader) == ErrorCode::NotFound);
}

TEST_CASE("after a take-over the old writer's append and snapshot conflict, and the new one's go on") {
    test::ScratchFolder folder;
    auto old_writer = filled(folder.path(), 2);
    platform::FileVault new_writer(folder.path());
    new_writer.take_over("a-1");
    auto const taken = only(new_writer);
    REQUIRE(taken.result.is_ok());
    CHECK(std::get<std::uint32_t>(taken.result.value()) == 2);
    old_writer.append("a-1", 2, 1, record_bytes(3), 3);
    CHECK(code_of(old_writer) == ErrorCode::Conflict);
    old_writer.put_snapshot("a-1", 1, store::Bytes{7}, 2);
    CHECK(code_of(old_writer) == ErrorCode::Conflict);
    new_writer.append("a-1", 2, 2, record_bytes(3), 3);
    CHECK(is_ok(new_writer));
    CHECK(sequences(log_of(old_writer)) == std::vector<std::uint64_t>{1, 2, 3});
}
