// The vault of tests and of programs that keep nothing: everything in memory, forgotten with the object.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/vault.h"

namespace store {

class MemoryVault : public Vault {
public:
    Ticket begin_log(std::string_view key, std::span<std::uint8_t const> snapshot, std::uint64_t sequence) override;
    Ticket append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                  std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) override;
    Ticket put_snapshot(std::string_view key, std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                        std::uint64_t sequence) override;
    Ticket read_log(std::string_view key) override;
    Ticket read_tail(std::string_view key, std::uint64_t sequence) override;
    Ticket take_over(std::string_view key) override;
    Ticket erase_log(std::string_view key) override;
    Ticket list_logs() override;
    Ticket put_entry(std::string_view name, std::span<std::uint8_t const> bytes) override;
    Ticket remove_entry(std::string_view name) override;
    Ticket read_entries(std::string_view prefix) override;
    Ticket measure() override;
    Ticket ask_to_keep() override;
    std::vector<Completion> take_completions() override;

    bool has_completions() const { return !completions_.empty(); }
    // What is stored of a log, sealed and framed as everywhere, for tests to damage; nothing when there is no such log.
    struct Log {
        std::map<std::uint64_t, Bytes> snapshots; // by sequence, the two newest
        Bytes records;
        Bytes aside; // what was damaged
        std::uint64_t last_sequence = 0;
        std::uint32_t epoch = 0;
    };
    Log* stored_log(std::string_view key);

    // Until mend(), every request is answered with this error and changes nothing.
    void break_with(base::Error error) { fault_ = std::move(error); }
    void mend() { fault_.reset(); }
    // What measure() says of it until ask_to_keep() is called, which gives the promise.
    void set_keeping(Keeping keeping) { keeping_ = keeping; }

private:
    using Answer = decltype(Completion::result);

    Ticket answer(std::function<Answer()> const& perform);
    Answer read(Log&) const;

    std::map<std::string, Log, std::less<>> logs_;
    std::map<std::string, Bytes, std::less<>> entries_;
    std::vector<Completion> completions_;
    std::optional<base::Error> fault_;
    Keeping keeping_ = Keeping::Unknown;
    Ticket last_ticket_ = 0;
};

} // namespace store
