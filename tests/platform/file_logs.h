// A vault in a scratch folder with one log in it, and what the vault answers.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "platform/file_vault.h"
#include "scratch_folder.h"
#include "store/journal.h"

namespace test {

using base::ErrorCode;

inline store::Bytes record_bytes(std::uint64_t sequence, std::size_t size = 3) {
    store::Bytes bytes;
    store::append_record(
        bytes, {sequence, 1, 1, store::RecordKind::Edit, store::Bytes(size, static_cast<std::uint8_t>(sequence))});
    return bytes;
}

inline store::Completion only(store::Vault& vault) {
    auto completions = vault.take_completions();
    CHECK(completions.size() == 1);
    return completions.empty() ? store::Completion{} : completions.back();
}

inline bool is_ok(store::Vault& vault) {
    return only(vault).result.is_ok();
}

inline ErrorCode code_of(store::Vault& vault) {
    auto const completion = only(vault);
    CHECK_FALSE(completion.result.is_ok());
    return completion.result ? ErrorCode::Empty : completion.result.error().code;
}

inline store::LogContent log_of(store::Vault& vault, std::string const& key = "a-1") {
    vault.read_log(key);
    auto const completion = only(vault);
    CHECK(completion.result.is_ok());
    auto const* content = completion.result ? std::get_if<store::LogContent>(&completion.result.value()) : nullptr;
    return content ? *content : store::LogContent{};
}

inline std::vector<std::uint64_t> sequences(store::LogContent const& log) {
    std::vector<std::uint64_t> found;
    auto const parsed = store::parse_records(log.records);
    CHECK_FALSE(parsed.damaged_tail);
    for (store::RecordView const& record : parsed.records) found.push_back(record.sequence);
    return found;
}

// A vault whose log a-1 has a snapshot at 0 and records 1 to `last`.
inline platform::FileVault filled(std::string const& folder, std::uint64_t last) {
    platform::FileVault vault(folder);
    vault.begin_log("a-1", store::Bytes{42}, 0);
    CHECK(is_ok(vault));
    for (std::uint64_t sequence = 1; sequence <= last; ++sequence) {
        vault.append("a-1", sequence - 1, 1, record_bytes(sequence), sequence);
        CHECK(is_ok(vault));
    }
    return vault;
}

inline std::string segment_path(ScratchFolder const& folder, int first = 1) {
    char name[64];
    std::snprintf(name, sizeof name, "logs/a-1/records-%020d", first);
    return folder / name;
}

} // namespace test
