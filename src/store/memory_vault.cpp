#include "store/memory_vault.h"

#include "store/assembly.h"
#include "store/faults.h"
#include "store/journal.h"
#include "store/sealed.h"

namespace store {

namespace {

using Value = std::variant<base::Nothing, LogContent, std::vector<NamedEntry>, Usage, std::uint32_t>;

Value done() {
    return base::Nothing{};
}

} // namespace

Ticket MemoryVault::answer(std::function<Answer()> const& perform) {
    Ticket const ticket = ++last_ticket_;
    completions_.push_back({ticket, fault_ ? Answer(*fault_) : perform()});
    return ticket;
}

Ticket MemoryVault::begin_log(std::string_view key, std::span<std::uint8_t const> snapshot, std::uint64_t sequence) {
    return answer([&]() -> Answer {
        if (logs_.find(key) != logs_.end()) return exists_fault();
        Log log;
        log.snapshots[sequence] = seal(snapshot);
        log.last_sequence = sequence;
        log.epoch = kFirstEpoch;
        logs_.emplace(key, std::move(log));
        return done();
    });
}

Ticket MemoryVault::append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                           std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) {
    return answer([&]() -> Answer {
        auto const found = logs_.find(key);
        if (found == logs_.end()) return missing_fault();
        Log& log = found->second;
        if (log.last_sequence != expected_sequence || log.epoch != epoch) return conflict_fault();
        log.records.insert(log.records.end(), records.begin(), records.end());
        log.last_sequence = new_last_sequence;
        return done();
    });
}

Ticket MemoryVault::put_snapshot(std::string_view key, std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                                 std::uint64_t sequence) {
    return answer([&]() -> Answer {
        auto const found = logs_.find(key);
        if (found == logs_.end()) return missing_fault();
        Log& log = found->second;
        if (log.epoch != epoch || sequence > log.last_sequence) return conflict_fault();
        log.snapshots[sequence] = seal(snapshot);
        while (log.snapshots.size() > 2) log.snapshots.erase(log.snapshots.begin());
        return done();
    });
}

Ticket MemoryVault::read_log(std::string_view key) {
    return answer([&]() -> Answer {
        auto const found = logs_.find(key);
        return found == logs_.end() ? Answer(missing_fault()) : read(found->second);
    });
}

Ticket MemoryVault::read_tail(std::string_view key, std::uint64_t sequence) {
    return answer([&]() -> Answer {
        auto const found = logs_.find(key);
        if (found == logs_.end()) return missing_fault();
        LogContent tail;
        auto const records = records_after(found->second.records, sequence);
        tail.records.assign(records.begin(), records.end());
        tail.last_sequence = found->second.last_sequence;
        tail.epoch = found->second.epoch;
        return Value(std::move(tail));
    });
}

MemoryVault::Answer MemoryVault::read(Log& log) const {
    StoredLog stored;
    for (auto const& snapshot : log.snapshots) stored.snapshots.push_back({snapshot.first, snapshot.second});
    stored.pieces.push_back({1, log.records});
    stored.last_sequence = log.last_sequence;
    stored.epoch = log.epoch;
    Assembly assembly = TRY(assemble(stored));
    for (std::uint64_t const bad : assembly.mending.snapshots) log.snapshots.erase(bad);
    for (DamagedPiece const& piece : assembly.mending.pieces) {
        log.records = piece.kept;
        log.aside.insert(log.aside.end(), piece.aside.begin(), piece.aside.end());
    }
    log.last_sequence = assembly.content.last_sequence;
    return Value(std::move(assembly.content));
}

MemoryVault::Log* MemoryVault::stored_log(std::string_view key) {
    auto const found = logs_.find(key);
    return found == logs_.end() ? nullptr : &found->second;
}

Ticket MemoryVault::take_over(std::string_view key) {
    return answer([&]() -> Answer {
        auto const found = logs_.find(key);
        return found == logs_.end() ? Answer(missing_fault()) : Answer(Value(++found->second.epoch));
    });
}

Ticket MemoryVault::erase_log(std::string_view key) {
    return answer([&]() -> Answer {
        logs_.erase(std::string(key));
        return done();
    });
}

Ticket MemoryVault::list_logs() {
    return answer([&]() -> Answer {
        std::vector<NamedEntry> found;
        for (auto const& log : logs_) found.push_back({log.first, {}});
        return Value(std::move(found));
    });
}

Ticket MemoryVault::put_entry(std::string_view name, std::span<std::uint8_t const> bytes) {
    return answer([&]() -> Answer {
        entries_.insert_or_assign(std::string(name), Bytes(bytes.begin(), bytes.end()));
        return done();
    });
}

Ticket MemoryVault::remove_entry(std::string_view name) {
    return answer([&]() -> Answer {
        entries_.erase(std::string(name));
        return done();
    });
}

Ticket MemoryVault::read_entries(std::string_view prefix) {
    return answer([&]() -> Answer {
        std::vector<NamedEntry> found;
        for (auto entry = entries_.lower_bound(prefix); entry != entries_.end(); ++entry) {
            if (entry->first.compare(0, prefix.size(), prefix) != 0) break;
            found.push_back({entry->first, entry->second});
        }
        return Value(std::move(found));
    });
}

Ticket MemoryVault::measure() {
    return answer([&]() -> Answer {
        Usage usage;
        usage.keeping = keeping_;
        for (auto const& log : logs_) {
            usage.used_bytes += log.second.records.size() + log.second.aside.size();
            for (auto const& snapshot : log.second.snapshots) usage.used_bytes += snapshot.second.size();
        }
        for (auto const& entry : entries_) usage.used_bytes += entry.second.size();
        return Value(usage);
    });
}

Ticket MemoryVault::ask_to_keep() {
    if (!fault_ && keeping_ == Keeping::MayBeCleared) keeping_ = Keeping::Kept;
    return measure();
}

std::vector<Completion> MemoryVault::take_completions() {
    return std::exchange(completions_, {});
}

} // namespace store
