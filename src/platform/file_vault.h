// The vault in a folder of files: a folder per log with segments of records and snapshots, a file per entry.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "platform/log_folder.h"
#include "store/vault.h"

namespace platform {

// Does each request at once and queues its completion. Several programs may use the same folder: every write is made
// under a lock of its log and looks at what is there before.
class FileVault : public store::Vault {
public:
    explicit FileVault(std::string folder);

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
    store::Ticket ask_to_keep() override { return measure(); }
    std::vector<store::Completion> take_completions() override;

    bool has_completions() const { return !completions_.empty(); }

private:
    using Answer = decltype(store::Completion::result);

    store::Ticket answer(Answer);
    LogFolder& log(std::string_view key);
    std::string entry_path(std::string_view name) const;

    std::string folder_;
    std::map<std::string, LogFolder, std::less<>> logs_;
    std::vector<store::Completion> completions_;
    store::Ticket last_ticket_ = 0;
};

// The folder and those it lies in, as far as they can be made.
void make_folder(std::string const& path);
// Any bytes as a file name: letters, digits, '-' and '_' stand for themselves, all others as %XX.
std::string file_name_of(std::string_view name);
// The reverse; empty when `file_name` was not made by file_name_of.
std::string name_of_file(std::string_view file_name);

} // namespace platform
