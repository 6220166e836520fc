#include <doctest/doctest.h>

#include <algorithm>

#include "file_logs.h"
#include "platform/file_vault.h"

using namespace test;
using base::ErrorCode;

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
