#include "platform/web/vault.h"

#include <utility>

#include <emscripten.h>

#include "platform/platform.h"
#include "platform/web/bridge.h"
#include "platform/web/packet.h"
#include "store/faults.h"
#include "store/sealed.h"

namespace platform {

namespace web {

namespace {

using Answer = decltype(store::Completion::result);
using Value =
    std::variant<base::Nothing, store::LogContent, std::vector<store::NamedEntry>, store::Usage, std::uint32_t>;

// As web/page/vault.mjs numbers them.
enum class Fault : std::uint8_t { None, Conflict, Exists, Missing, Full, Refused };

base::Error fault_error(Fault fault) {
    switch (fault) {
    case Fault::Conflict: return store::conflict_fault();
    case Fault::Exists: return store::exists_fault();
    case Fault::Missing: return store::missing_fault();
    case Fault::Full: return store::full_fault();
    case Fault::None:
    case Fault::Refused: break;
    }
    return store::refused_fault();
}

// last sequence, epoch, number of snapshots, {sequence, sealed bytes}, number of chunks, {first sequence, bytes}; all
// oldest first
store::StoredLog read_stored_log(PacketReader packet) {
    store::StoredLog stored;
    stored.last_sequence = static_cast<std::uint64_t>(packet.number());
    stored.epoch = static_cast<std::uint32_t>(packet.number());
    for (auto snapshots = static_cast<int>(packet.number()); snapshots > 0; --snapshots) {
        auto const sequence = static_cast<std::uint64_t>(packet.number());
        stored.snapshots.push_back({sequence, packet.blob()});
    }
    for (auto chunks = static_cast<int>(packet.number()); chunks > 0; --chunks) {
        auto const first = static_cast<std::uint64_t>(packet.number());
        stored.pieces.push_back({first, packet.blob()});
    }
    return stored;
}

// last sequence, epoch, number of chunks, chunks in order
Answer read_tail_answer(PacketReader packet) {
    store::LogContent tail;
    tail.last_sequence = static_cast<std::uint64_t>(packet.number());
    tail.epoch = static_cast<std::uint32_t>(packet.number());
    for (auto chunks = static_cast<int>(packet.number()); chunks > 0; --chunks) {
        auto const chunk = packet.blob();
        tail.records.insert(tail.records.end(), chunk.begin(), chunk.end());
    }
    return Value(std::move(tail));
}

Answer read_entries_answer(PacketReader packet) {
    std::vector<store::NamedEntry> entries;
    for (auto count = static_cast<int>(packet.number()); count > 0; --count) {
        std::string name = packet.string();
        entries.push_back({std::move(name), packet.blob()});
    }
    return Value(std::move(entries));
}

Answer usage_answer(PacketReader packet) {
    store::Usage usage;
    usage.used_bytes = static_cast<std::uint64_t>(packet.number());
    usage.free_bytes = static_cast<std::uint64_t>(packet.number());
    usage.keeping = static_cast<store::Keeping>(packet.number());
    return Value(usage);
}

Answer answer_of(Operation operation) {
    switch (operation) {
    case Operation::ReadTail: return read_tail_answer(inbox());
    case Operation::ReadEntries:
    case Operation::ListLogs: return read_entries_answer(inbox());
    case Operation::Measure:
    case Operation::AskToKeep: return usage_answer(inbox());
    case Operation::TakeOver: return Value(static_cast<std::uint32_t>(inbox().number()));
    default: return Value(base::Nothing{});
    }
}

// What the vault asks for itself: nobody waits for the answer.
bool is_mending(Operation operation) {
    return operation == Operation::SetAsideSnapshot || operation == Operation::SetAsideChunk ||
           operation == Operation::CutBack;
}

} // namespace

store::Ticket IndexedVault::ask(Operation operation, std::string_view key, std::span<std::uint8_t const> bytes,
                                double first, double second, double third) {
    store::Ticket const ticket = ++last_ticket_;
    asked_[ticket] = {operation, std::string(key)};
    page_store(static_cast<double>(ticket), static_cast<int>(operation), key.data(), key.size(), first, second, third,
               bytes.data(), bytes.size());
    return ticket;
}

store::Ticket IndexedVault::begin_log(std::string_view key, std::span<std::uint8_t const> snapshot,
                                      std::uint64_t sequence) {
    return ask(Operation::BeginLog, key, store::seal(snapshot), static_cast<double>(sequence), store::kFirstEpoch);
}

store::Ticket IndexedVault::append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                                   std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) {
    return ask(Operation::Append, key, records, static_cast<double>(expected_sequence), epoch,
               static_cast<double>(new_last_sequence));
}

store::Ticket IndexedVault::put_snapshot(std::string_view key, std::uint32_t epoch,
                                         std::span<std::uint8_t const> snapshot, std::uint64_t sequence) {
    return ask(Operation::PutSnapshot, key, store::seal(snapshot), static_cast<double>(sequence), epoch);
}

store::Ticket IndexedVault::read_log(std::string_view key) {
    return ask(Operation::ReadLog, key);
}
store::Ticket IndexedVault::read_tail(std::string_view key, std::uint64_t sequence) {
    return ask(Operation::ReadTail, key, {}, static_cast<double>(sequence));
}
store::Ticket IndexedVault::take_over(std::string_view key) {
    return ask(Operation::TakeOver, key);
}
store::Ticket IndexedVault::erase_log(std::string_view key) {
    return ask(Operation::EraseLog, key);
}

store::Ticket IndexedVault::list_logs() {
    return ask(Operation::ListLogs, {});
}

store::Ticket IndexedVault::put_entry(std::string_view name, std::span<std::uint8_t const> bytes) {
    return ask(Operation::PutEntry, name, bytes);
}

store::Ticket IndexedVault::remove_entry(std::string_view name) {
    return ask(Operation::RemoveEntry, name);
}
store::Ticket IndexedVault::read_entries(std::string_view prefix) {
    return ask(Operation::ReadEntries, prefix);
}
store::Ticket IndexedVault::measure() {
    return ask(Operation::Measure, {});
}

store::Ticket IndexedVault::ask_to_keep() {
    return ask(Operation::AskToKeep, {});
}

std::vector<store::Completion> IndexedVault::take_completions() {
    return std::exchange(completions_, {});
}

void IndexedVault::complete(store::Ticket ticket, int fault) {
    auto const found = asked_.find(ticket);
    if (found == asked_.end()) return;
    Asked const asked = std::move(found->second);
    asked_.erase(found);
    bool const is_done = static_cast<Fault>(fault) == Fault::None;
    if (auto const waiting = mended_after_.find(ticket); waiting != mended_after_.end()) {
        // Also where nothing could be put aside: what was read is good, and the next append will say what is wrong.
        completions_.push_back(std::move(waiting->second));
        mended_after_.erase(waiting);
    } else if (asked.operation == Operation::ReadLog && is_done) {
        complete_reading(ticket, asked.key);
    } else if (!is_mending(asked.operation)) {
        completions_.push_back(
            {ticket, is_done ? answer_of(asked.operation) : Answer(fault_error(static_cast<Fault>(fault)))});
    }
    page_wake();
}

void IndexedVault::complete_reading(store::Ticket ticket, std::string const& key) {
    store::StoredLog const stored = read_stored_log(inbox());
    auto assembly = store::assemble(stored);
    if (!assembly) return completions_.push_back({ticket, assembly.release_error()});
    if (assembly.value().mending.is_needed()) mend(key, stored, assembly.value());
    store::Completion completion{ticket, Value(std::move(assembly.value().content))};
    if (assembly.value().mending.is_needed())
        mended_after_[last_ticket_] = std::move(completion);
    else
        completions_.push_back(std::move(completion));
}

// Each only as long as the log is still the one that was read.
void IndexedVault::mend(std::string_view key, store::StoredLog const& stored, store::Assembly const& assembly) {
    auto const last = static_cast<double>(stored.last_sequence);
    for (std::uint64_t const sequence : assembly.mending.snapshots)
        ask(Operation::SetAsideSnapshot, key, {}, static_cast<double>(sequence), last);
    for (store::DamagedPiece const& piece : assembly.mending.pieces) {
        auto const first = static_cast<double>(stored.pieces[piece.place].first);
        ask(Operation::SetAsideChunk, key, piece.kept, first, last, static_cast<double>(piece.first));
    }
    ask(Operation::CutBack, key, {}, static_cast<double>(assembly.content.last_sequence), last, stored.epoch);
}

namespace {

IndexedVault& the_vault() {
    static IndexedVault vault;
    return vault;
}

} // namespace

} // namespace web

store::Vault& vault() {
    return web::the_vault();
}

} // namespace platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void gloss_completion(double ticket, int fault) {
    platform::web::the_vault().complete(static_cast<store::Ticket>(ticket), fault);
}

} // extern "C"
