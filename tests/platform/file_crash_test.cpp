// A program that is killed while it writes: what it was told is stored must be there afterwards.
#ifndef __EMSCRIPTEN__

#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/file_vault.h"
#include "scratch_folder.h"
#include "store/journal.h"

namespace {

store::Bytes payload_of(std::uint64_t sequence) {
    store::Bytes payload(1 + sequence * 37 % 900);
    for (std::size_t index = 0; index < payload.size(); ++index)
        payload[index] = static_cast<std::uint8_t>(sequence * 31 + index);
    return payload;
}

// Appends from `last` on until killed, reporting each completed sequence through the pipe.
[[noreturn]] void write_until_killed(std::string const& folder, std::uint64_t last, int report) {
    platform::FileVault vault(folder);
    for (;;) {
        store::Bytes bytes;
        store::append_record(bytes, {last + 1, 1, 1, store::RecordKind::Edit, payload_of(last + 1)});
        vault.append("a-1", last, 1, bytes, last + 1);
        auto const completions = vault.take_completions();
        if (completions.size() != 1 || !completions[0].result) ::_exit(3);
        ++last;
        if (::write(report, &last, sizeof last) != sizeof last) ::_exit(4);
        if (last % 16 == 0) vault.put_snapshot("a-1", 1, payload_of(last), last);
        vault.put_entry("document/a-1", payload_of(last));
        vault.take_completions();
    }
}

// Kills a writer that has begun to save, `delay` microseconds later; the last sequence that it reported, 0 for none.
std::uint64_t kill_a_writer(std::string const& folder, std::uint64_t last, unsigned delay) {
    int ends[2];
    if (::pipe(ends) != 0) return 0;
    pid_t const child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        write_until_killed(folder, last, ends[1]);
    }
    ::close(ends[1]);
    std::uint64_t reported = 0;
    CHECK(::read(ends[0], &reported, sizeof reported) == sizeof reported);
    ::usleep(delay);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    while (::read(ends[0], &reported, sizeof reported) == sizeof reported) {
    }
    ::close(ends[0]);
    return reported;
}

} // namespace

TEST_CASE("a program killed while appending has kept everything that it had been told is stored") {
    test::ScratchFolder const folder;
    platform::FileVault(folder.path()).begin_log("a-1", store::Bytes{1}, 0);
    std::uint64_t last = 0;
    std::srand(20261122);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        std::uint64_t const reported = kill_a_writer(folder.path(), last, static_cast<unsigned>(std::rand()) % 10'000);
        CHECK(reported > last); // it was killed between saves or in the middle of one
        platform::FileVault vault(folder.path());
        vault.read_log("a-1");
        vault.read_entries("document/");
        auto const completions = vault.take_completions();
        REQUIRE(completions.size() == 2);
        REQUIRE(completions[0].result.is_ok());
        auto const* log = std::get_if<store::LogContent>(&completions[0].result.value());
        REQUIRE(log != nullptr);
        CHECK(log->last_sequence >= reported);
        CHECK(log->last_sequence <= reported + 1);
        auto const parsed = store::parse_records(log->records);
        CHECK_FALSE(parsed.damaged_tail);
        CHECK(parsed.records.size() == log->last_sequence);
        for (store::RecordView const& record : parsed.records) {
            store::Bytes const payload(record.payload.begin(), record.payload.end());
            CHECK(payload == payload_of(record.sequence));
        }
        CHECK(completions[1].result.is_ok());
        last = log->last_sequence;
    }
}

#endif
