// The vault in the browser's IndexedDB: web/page/vault.mjs does the transactions, this gives out tickets and reads the
// answers.
#pragma once

#include <map>
#include <string>

#include "store/assembly.h"
#include "store/vault.h"

namespace platform::web {

// As web/page/vault.mjs numbers them.
enum class Operation : std::uint8_t {
    BeginLog,
    Append,
    PutSnapshot,
    ReadLog,
    TakeOver,
    EraseLog,
    PutEntry,
    RemoveEntry,
    ReadEntries,
    Measure,
    ReadTail,
    SetAsideSnapshot,
    SetAsideChunk,
    CutBack,
    ListLogs,
    AskToKeep,
};

class IndexedVault : public store::Vault {
public:
    store::Ticket begin_log(std::string_view key, std::span<std::uint8_t const> snapshot,
                            std::uint64_t sequence) override;
    store::Ticket append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                         std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) override;
    store::Ticket put_snapshot(std::string_view key, std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                               std::uint64_t sequence) override;
    store::Ticket read_log(std::string_view key) override;
    store::Ticket read_tail(std::string_view key, std::uint64_t sequence) override;
    store::Ticket take_over(std::string_view key) override;
    store::Ticket erase_log(std::string_view key) override;
    store::Ticket list_logs() override;
    store::Ticket put_entry(std::string_view name, std::span<std::uint8_t const> bytes) override;
    store::Ticket remove_entry(std::string_view name) override;
    store::Ticket read_entries(std::string_view prefix) override;
    store::Ticket measure() override;
    store::Ticket ask_to_keep() override;
    std::vector<store::Completion> take_completions() override;

    // The page's answer; the inbox holds what the operation gives.
    void complete(store::Ticket, int fault);

private:
    store::Ticket ask(Operation, std::string_view key, std::span<std::uint8_t const> bytes = {}, double first = 0,
                      double second = 0, double third = 0);

    void complete_reading(store::Ticket, std::string const& key);
    void mend(std::string_view key, store::StoredLog const&, store::Assembly const&);

    struct Asked {
        Operation operation;
        std::string key;
    };
    std::map<store::Ticket, Asked> asked_;
    // A log that was read is handed on when what was damaged has been put aside.
    std::map<store::Ticket, store::Completion> mended_after_;
    std::vector<store::Completion> completions_;
    store::Ticket last_ticket_ = 0;
};

} // namespace platform::web
