// Between programs: not on the page.
#ifndef __EMSCRIPTEN__

#include "platform/file_locks.h"

#include <csignal>
#include <doctest/doctest.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/file_vault.h"
#include "scratch_folder.h"
#include "store/journal.h"

namespace {

using platform::FileLocks;
using platform::LockWish;

struct News {
    std::string operator()(platform::LockGained const& event) const { return "gained " + event.key; }
    std::string operator()(platform::LockBusy const& event) const { return "busy " + event.key; }
    std::string operator()(platform::LockLost const& event) const { return "lost " + event.key; }
    std::string operator()(platform::AppendedElsewhere const& event) const { return "appended " + event.key; }
    template <typename Other>
    std::string operator()(Other const&) const {
        return "other";
    }
};

// Everything that is new, in words.
std::string news(FileLocks& locks) {
    std::string all;
    for (platform::Event const& event : locks.poll()) all += std::visit(News{}, event) + "; ";
    return all;
}

} // namespace

TEST_CASE("of two programs the first one writes, and the other one gets the lock when it is given back") {
    test::ScratchFolder const folder;
    FileLocks first(folder.path());
    FileLocks second(folder.path());
    first.request("a-1", LockWish::WhenFree);
    CHECK(news(first) == "gained a-1; ");
    second.request("a-1", LockWish::WhenFree);
    CHECK(news(second) == "busy a-1; ");
    CHECK(second.is_waiting());
    CHECK_FALSE(first.is_waiting());
    second.request("a-2", LockWish::WhenFree);
    CHECK(news(second) == "gained a-2; ");
    first.release("a-1");
    CHECK(news(second) == "gained a-1; ");
    CHECK(news(second).empty());
    CHECK(first.is_empty());
}

TEST_CASE("a lock that is taken away is lost to its holder, and waits for nobody else in line") {
    test::ScratchFolder const folder;
    FileLocks holder(folder.path());
    FileLocks in_line(folder.path());
    FileLocks taker(folder.path());
    holder.request("a-1", LockWish::WhenFree);
    in_line.request("a-1", LockWish::WhenFree);
    taker.request("a-1", LockWish::WhenFree);
    for (FileLocks* locks : {&holder, &in_line, &taker}) news(*locks);

    taker.request("a-1", LockWish::Now);
    CHECK(news(taker).empty());
    CHECK(news(holder) == "lost a-1; ");
    CHECK(news(in_line).empty());
    CHECK(news(taker) == "gained a-1; ");
    holder.request("a-1", LockWish::WhenFree);
    CHECK(news(holder) == "busy a-1; ");
    taker.release("a-1");
    CHECK(news(holder) == "gained a-1; ");
}

TEST_CASE("whoever waits learns of every append and of a take-over") {
    test::ScratchFolder const folder;
    platform::FileVault vault(folder.path());
    vault.begin_log("a-1", store::Bytes{1}, 0);
    FileLocks writer(folder.path());
    FileLocks reader(folder.path());
    writer.request("a-1", LockWish::WhenFree);
    reader.request("a-1", LockWish::WhenFree);
    news(writer);
    CHECK(news(reader) == "busy a-1; ");
    store::Bytes record;
    store::append_record(record, {1, 1, 1, store::RecordKind::Undo, {}});
    vault.append("a-1", 0, 1, record, 1);
    CHECK(news(reader) == "appended a-1; ");
    CHECK(news(reader).empty());
    vault.take_over("a-1");
    CHECK(news(reader) == "appended a-1; ");
    CHECK(news(writer).empty());
}

TEST_CASE("the lock of a program that was killed is free") {
    test::ScratchFolder const folder;
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    pid_t const child = ::fork();
    if (child == 0) {
        FileLocks locks(folder.path());
        locks.request("a-1", LockWish::WhenFree);
        static_cast<void>(::write(ready[1], "x", 1));
        for (;;) ::pause();
    }
    REQUIRE(child > 0);
    char sign = 0;
    CHECK(::read(ready[0], &sign, 1) == 1);
    FileLocks heir(folder.path());
    heir.request("a-1", LockWish::WhenFree);
    CHECK(news(heir) == "busy a-1; ");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(news(heir) == "gained a-1; ");
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("where no lock file can be made nobody is kept from writing") {
    FileLocks locks("/proc/nowhere");
    locks.request("a-1", LockWish::WhenFree);
    CHECK(news(locks) == "gained a-1; ");
    CHECK(news(locks).empty());
}

#endif
