#include "store/memory_vault.h"

#include <doctest/doctest.h>

#include "store/journal.h"

namespace {

using base::ErrorCode;

// The one completion that is there.
store::Completion only(store::Vault& vault) {
    auto completions = vault.take_completions();
    REQUIRE(completions.size() == 1);
    return completions.empty() ? store::Completion{} : completions.front();
}

ErrorCode code_of(store::Completion const& completion) {
    CHECK_FALSE(completion.result.is_ok());
    return completion.result ? ErrorCode::Empty : completion.result.error().code;
}

template <typename Value>
Value value_of(store::Completion const& completion) {
    CHECK(completion.result.is_ok());
    auto const* value = completion.result ? std::get_if<Value>(&completion.result.value()) : nullptr;
    CHECK(value != nullptr);
    return value ? *value : Value{};
}

store::Bytes record_bytes(std::uint64_t sequence) {
    store::Bytes bytes;
    store::append_record(bytes, {sequence, 1, 1, store::RecordKind::Edit, {static_cast<std::uint8_t>(sequence)}});
    return bytes;
}

std::vector<std::uint64_t> sequences(store::LogContent const& log) {
    std::vector<std::uint64_t> found;
    for (store::RecordView const& record : store::parse_records(log.records).records) found.push_back(record.sequence);
    return found;
}

// A vault whose log a has a snapshot at 0 and records 1 to `last`.
void fill(store::MemoryVault& vault, std::uint64_t last) {
    vault.begin_log("a", store::Bytes{42}, 0);
    for (std::uint64_t sequence = 1; sequence <= last; ++sequence)
        vault.append("a", sequence - 1, 1, record_bytes(sequence), sequence);
    vault.take_completions();
}

store::LogContent log_of(store::MemoryVault& vault) {
    vault.read_log("a");
    return value_of<store::LogContent>(only(vault));
}

} // namespace

TEST_CASE("completions come once, in the order of the requests, with their tickets") {
    store::MemoryVault vault;
    auto const first = vault.begin_log("a", store::Bytes{1}, 0);
    auto const second = vault.read_log("a");
    auto const third = vault.read_log("b");
    auto const completions = vault.take_completions();
    REQUIRE(completions.size() == 3);
    CHECK(completions[0].ticket == first);
    CHECK(completions[1].ticket == second);
    CHECK(completions[2].ticket == third);
    CHECK(code_of(completions[2]) == ErrorCode::NotFound);
    CHECK(vault.take_completions().empty());
}

TEST_CASE("a log is begun once") {
    store::MemoryVault vault;
    vault.begin_log("a", store::Bytes{1}, 3);
    vault.take_completions();
    vault.begin_log("a", store::Bytes{2}, 9);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.read_log("a");
    auto const log = value_of<store::LogContent>(only(vault));
    CHECK(log.snapshots.front().bytes == store::Bytes{1});
    CHECK(log.last_sequence == 3);
    CHECK(log.epoch == store::kFirstEpoch);
}

TEST_CASE("an append takes effect only for the sequence and epoch that are stored") {
    store::MemoryVault vault;
    vault.begin_log("a", {}, 3);
    vault.append("a", 3, 1, record_bytes(4), 4);
    vault.take_completions();
    vault.append("a", 3, 1, record_bytes(9), 4);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.append("a", 4, 2, store::Bytes{9}, 5);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.take_over("a");
    CHECK(value_of<std::uint32_t>(only(vault)) == 2);
    vault.append("a", 4, 1, store::Bytes{9}, 5);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.append("a", 4, 2, record_bytes(5), 5);
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    auto const log = value_of<store::LogContent>(only(vault));
    CHECK(sequences(log) == std::vector<std::uint64_t>{4, 5});
    CHECK(log.last_sequence == 5);
    CHECK(log.epoch == 2);
}

TEST_CASE("a snapshot shortens nothing and never runs ahead of the records") {
    store::MemoryVault vault;
    fill(vault, 2);
    vault.put_snapshot("a", 1, store::Bytes{2}, 3);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.put_snapshot("a", 2, store::Bytes{2}, 2);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.put_snapshot("a", 1, store::Bytes{2}, 2);
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    auto const log = value_of<store::LogContent>(only(vault));
    CHECK(log.snapshots.front().bytes == store::Bytes{2});
    CHECK(log.snapshots.front().sequence == 2);
    CHECK(sequences(log) == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("of the snapshots the two newest are kept, and a damaged one is survived by the other") {
    store::MemoryVault vault;
    fill(vault, 4);
    for (std::uint8_t at = 2; at <= 4; ++at) vault.put_snapshot("a", 1, store::Bytes{at}, at);
    vault.take_completions();
    REQUIRE(log_of(vault).snapshots.size() == 2);
    CHECK(log_of(vault).snapshots[0].bytes == store::Bytes{4});
    CHECK(log_of(vault).snapshots[1].bytes == store::Bytes{3});

    vault.stored_log("a")->snapshots[4].back() ^= 1;
    auto const log = log_of(vault);
    REQUIRE(log.snapshots.size() == 1);
    CHECK(log.snapshots[0].bytes == store::Bytes{3});
    CHECK(log.last_sequence == 4);
    CHECK(log.lost_steps == 0);
    vault.stored_log("a")->snapshots[3].clear();
    vault.read_log("a");
    CHECK(code_of(only(vault)) == ErrorCode::Malformed);
}

TEST_CASE("a damaged end is cut back and kept aside, its steps are counted once, and the log goes on from there") {
    store::MemoryVault vault;
    fill(vault, 4);
    std::size_t const size = record_bytes(1).size();
    vault.stored_log("a")->records[2 * size + 9] ^= 1;
    auto const log = log_of(vault);
    CHECK(sequences(log) == std::vector<std::uint64_t>{1, 2});
    CHECK(log.lost_steps == 2);
    CHECK(vault.stored_log("a")->aside.size() == 2 * size);
    CHECK(log_of(vault).lost_steps == 0);
    vault.append("a", 2, 1, record_bytes(3), 3);
    CHECK(only(vault).result.is_ok());
    CHECK(sequences(log_of(vault)) == std::vector<std::uint64_t>{1, 2, 3});
}

TEST_CASE("entries are found by the beginning of their names, in the order of the names") {
    store::MemoryVault vault;
    vault.put_entry("document/b", store::Bytes{2});
    vault.put_entry("document/a", store::Bytes{1});
    vault.put_entry("setting/x", store::Bytes{9});
    vault.put_entry("document/a", store::Bytes{3});
    vault.put_entry("document/c", store::Bytes{4});
    vault.remove_entry("document/c");
    vault.take_completions();
    vault.read_entries("document/");
    auto const entries = value_of<std::vector<store::NamedEntry>>(only(vault));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].name == "document/a");
    CHECK(entries[0].bytes == store::Bytes{3});
    CHECK(entries[1].name == "document/b");
}

TEST_CASE("logs are listed by their keys, also those that no entry speaks of") {
    store::MemoryVault vault;
    vault.begin_log("b", store::Bytes{1}, 0);
    vault.begin_log("a", store::Bytes{1}, 0);
    vault.begin_log("c", store::Bytes{1}, 0);
    vault.erase_log("c");
    vault.take_completions();
    vault.list_logs();
    auto const logs = value_of<std::vector<store::NamedEntry>>(only(vault));
    REQUIRE(logs.size() == 2);
    CHECK(logs[0].name == "a");
    CHECK(logs[1].name == "b");
}

TEST_CASE("storage that may be cleared is kept once it was asked for") {
    store::MemoryVault vault;
    vault.set_keeping(store::Keeping::MayBeCleared);
    vault.measure();
    CHECK(value_of<store::Usage>(only(vault)).keeping == store::Keeping::MayBeCleared);
    vault.ask_to_keep();
    CHECK(value_of<store::Usage>(only(vault)).keeping == store::Keeping::Kept);
    vault.measure();
    CHECK(value_of<store::Usage>(only(vault)).keeping == store::Keeping::Kept);
}

TEST_CASE("a broken vault answers with its error and changes nothing") {
    store::MemoryVault vault;
    vault.break_with({base::ErrorCode::Full, "No room."});
    vault.begin_log("a", {}, 0);
    CHECK(code_of(only(vault)) == ErrorCode::Full);
    vault.put_entry("x", {});
    CHECK(code_of(only(vault)) == ErrorCode::Full);
    vault.mend();
    vault.read_log("a");
    CHECK(code_of(only(vault)) == ErrorCode::NotFound);
    vault.read_entries("");
    CHECK(value_of<std::vector<store::NamedEntry>>(only(vault)).empty());
}

TEST_CASE("an erased log is gone and its key is free again") {
    store::MemoryVault vault;
    vault.begin_log("a", store::Bytes(10, 1), 0);
    vault.append("a", 0, 1, store::Bytes(5, 1), 1);
    vault.put_entry("n", store::Bytes(3, 1));
    vault.take_completions();
    vault.measure();
    CHECK(value_of<store::Usage>(only(vault)).used_bytes == 22);
    vault.erase_log("a");
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    CHECK(code_of(only(vault)) == ErrorCode::NotFound);
    vault.begin_log("a", {}, 0);
    CHECK(only(vault).result.is_ok());
}

TEST_CASE("the tail of a log is what was appended after a sequence, with the epoch of now") {
    store::MemoryVault vault;
    vault.begin_log("a", store::Bytes{1}, 3);
    store::Bytes records;
    for (std::uint64_t sequence = 4; sequence <= 6; ++sequence)
        store::append_record(records, {sequence, 1, 1, store::RecordKind::Undo, {}});
    vault.append("a", 3, 1, records, 6);
    vault.take_over("a");
    vault.take_completions();
    vault.read_tail("a", 4);
    auto const tail = value_of<store::LogContent>(only(vault));
    auto const parsed = store::parse_records(tail.records);
    REQUIRE(parsed.records.size() == 2);
    CHECK(parsed.records.front().sequence == 5);
    CHECK(tail.last_sequence == 6);
    CHECK(tail.epoch == 2);
    CHECK(tail.snapshots.empty());
    vault.read_tail("a", 6);
    CHECK(value_of<store::LogContent>(only(vault)).records.empty());
    vault.read_tail("b", 0);
    CHECK(code_of(only(vault)) == ErrorCode::NotFound);
}
