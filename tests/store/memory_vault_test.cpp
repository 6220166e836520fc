#include "store/memory_vault.h"

#include <doctest/doctest.h>

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
    CHECK(log.snapshot == store::Bytes{1});
    CHECK(log.last_sequence == 3);
    CHECK(log.epoch == store::kFirstEpoch);
}

TEST_CASE("an append takes effect only for the sequence and epoch that are stored") {
    store::MemoryVault vault;
    vault.begin_log("a", {}, 3);
    vault.append("a", 3, 1, store::Bytes{4}, 4);
    vault.take_completions();
    vault.append("a", 3, 1, store::Bytes{9}, 4);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.append("a", 4, 2, store::Bytes{9}, 5);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.take_over("a");
    CHECK(value_of<std::uint32_t>(only(vault)) == 2);
    vault.append("a", 4, 1, store::Bytes{9}, 5);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.append("a", 4, 2, store::Bytes{5}, 5);
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    auto const log = value_of<store::LogContent>(only(vault));
    CHECK(log.records == store::Bytes{4, 5});
    CHECK(log.last_sequence == 5);
    CHECK(log.epoch == 2);
}

TEST_CASE("a snapshot shortens nothing and never runs ahead of the records") {
    store::MemoryVault vault;
    vault.begin_log("a", store::Bytes{1}, 0);
    vault.append("a", 0, 1, store::Bytes{7, 7}, 2);
    vault.take_completions();
    vault.put_snapshot("a", 1, store::Bytes{2}, 3);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.put_snapshot("a", 2, store::Bytes{2}, 2);
    CHECK(code_of(only(vault)) == ErrorCode::Conflict);
    vault.put_snapshot("a", 1, store::Bytes{2}, 2);
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    auto const log = value_of<store::LogContent>(only(vault));
    CHECK(log.snapshot == store::Bytes{2});
    CHECK(log.snapshot_sequence == 2);
    CHECK(log.records == store::Bytes{7, 7});
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
    CHECK(value_of<store::Usage>(only(vault)).used_bytes == 18);
    vault.erase_log("a");
    CHECK(only(vault).result.is_ok());
    vault.read_log("a");
    CHECK(code_of(only(vault)) == ErrorCode::NotFound);
    vault.begin_log("a", {}, 0);
    CHECK(only(vault).result.is_ok());
}
