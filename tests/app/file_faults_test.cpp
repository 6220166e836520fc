// A disk that fails under a document that is kept in files: it is kept in memory meanwhile, and on the disk afterwards.
#ifndef __EMSCRIPTEN__

#include <doctest/doctest.h>

#include <csignal>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../model/sample.h"
#include "../platform/scratch_folder.h"
#include "app/keeper.h"
#include "app/rebuild.h"
#include "platform/file_vault.h"

namespace {

struct Desk {
    explicit Desk(std::string folder) : vault(std::move(folder)) { save(); }

    platform::FileVault vault;
    model::History history{sample::full_project()};
    app::Keeper keeper{vault, "a"};
    double now_ms = 0;

    void save() {
        for (model::Step const& step : history.take_new_steps()) keeper.record(step);
        for (int frame = 0; frame < 4; ++frame) {
            keeper.tick(history, now_ms);
            for (auto const& completion : vault.take_completions()) keeper.complete(completion, now_ms);
        }
    }
    void edit(std::size_t size = 3) {
        std::string const note = std::to_string(history.revision()) + std::string(size, '.');
        auto edit = model::set_note(history.project(), "s-rise", note, sample::kAna);
        CHECK((edit.is_ok() && history.perform(edit.release_value())));
        save();
    }
    // Until the next retry, however long the pauses have become.
    void wait() {
        now_ms += 31'000;
        save();
    }
    bool says(std::string_view words) const { return keeper.failure().find(words) != std::string::npos; }
};

// What another program finds in the folder, undone to its start.
void check_stored(std::string const& folder, model::History const& expected) {
    platform::FileVault vault(folder);
    vault.read_log("a");
    auto const completions = vault.take_completions();
    REQUIRE(completions.size() == 1);
    auto const* log = completions[0].result ? std::get_if<store::LogContent>(&completions[0].result.value()) : nullptr;
    REQUIRE(log != nullptr);
    if (log == nullptr) return;
    auto rebuilt = app::rebuild(*log);
    REQUIRE(rebuilt.is_ok());
    if (!rebuilt) return;
    CHECK(rebuilt.value().history.project() == expected.project());
    while (rebuilt.value().history.can_undo()) REQUIRE(rebuilt.value().history.undo());
    CHECK(rebuilt.value().history.project() == model::History(sample::full_project()).project());
}

// No file may grow beyond this: the disk is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t largest) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const less{largest, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(FullDisk const&) = delete;
    FullDisk& operator=(FullDisk const&) = delete;

private:
    rlimit before_{};
};

// Nothing below the folder may be changed; root is held off by the file system's own flag.
class ReadOnly {
public:
    explicit ReadOnly(std::string path) : path_(std::move(path)) { set(true); }
    ~ReadOnly() { set(false); }
    ReadOnly(ReadOnly const&) = delete;
    ReadOnly& operator=(ReadOnly const&) = delete;

private:
    void set(bool is_on) {
        for (std::string const& name : test::files_in(path_)) set(path_ + "/" + name, is_on);
        set(path_, is_on);
    }
    static void set(std::string const& path, bool is_on) {
        if (::geteuid() != 0) {
            ::chmod(path.c_str(), is_on ? 0555 : 0777);
            return;
        }
        int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        int flags = 0;
        ::ioctl(file, FS_IOC_GETFLAGS, &flags);
        flags = is_on ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
        ::ioctl(file, FS_IOC_SETFLAGS, &flags);
        ::close(file);
    }

    std::string path_;
};

} // namespace

TEST_CASE("on a full disk work goes on in memory, the reason is said, and all is stored when there is room again") {
    test::ScratchFolder const folder;
    Desk desk(folder.path());
    desk.edit();
    CHECK(desk.keeper.state() == store::SaveState::Saved);
    {
        FullDisk const full(2'000);
        for (int step = 0; step < 5; ++step) desk.edit(1'500);
        CHECK(desk.keeper.state() == store::SaveState::Failed);
        CHECK(desk.says("no room left"));
        desk.wait();
        CHECK(desk.keeper.state() == store::SaveState::Failed);
        CHECK(desk.keeper.has_unsaved());
    }
    desk.wait();
    CHECK(desk.keeper.state() == store::SaveState::Saved);
    CHECK(desk.keeper.failure().empty());
    check_stored(folder.path(), desk.history);
}

TEST_CASE("a document begun on a full disk is stored when there is room") {
    test::ScratchFolder const folder;
    std::optional<Desk> desk;
    {
        FullDisk const full(100);
        desk.emplace(folder.path());
        desk->edit();
        CHECK(desk->keeper.state() == store::SaveState::Failed);
        CHECK(desk->says("no room left"));
    }
    desk->wait();
    CHECK(desk->keeper.state() == store::SaveState::Saved);
    check_stored(folder.path(), desk->history);
}

TEST_CASE("a folder that is made read-only refuses in words, and takes everything when it can be written again") {
    test::ScratchFolder const folder;
    Desk desk(folder.path());
    desk.edit();
    {
        ReadOnly const locked(folder / "logs/a");
        desk.edit();
        desk.edit();
        CHECK(desk.keeper.state() == store::SaveState::Failed);
        CHECK(desk.says("cannot be used"));
    }
    desk.wait();
    CHECK(desk.keeper.state() == store::SaveState::Saved);
    check_stored(folder.path(), desk.history);
}

TEST_CASE("whatever is taken away on the disk, all that is open is there again after the next step") {
    for (char const* const gone : {"", "logs", "logs/a", "logs/a/records-00000000000000000001", "logs/a/epoch",
                                   "logs/a/snapshot-00000000000000000000", "logs/a/lock"}) {
        CAPTURE(gone);
        test::ScratchFolder const folder;
        Desk desk(folder / "data");
        for (int step = 0; step < 3; ++step) desk.edit();
        test::remove_all(folder / ("data/" + std::string(gone)));
        desk.edit();
        desk.wait();
        CHECK(desk.keeper.state() == store::SaveState::Saved);
        check_stored(folder / "data", desk.history);
    }
}

TEST_CASE("a folder that became a file refuses in words, and when it is gone the document is stored anew") {
    test::ScratchFolder const folder;
    Desk desk(folder / "data");
    desk.edit();
    test::remove_all(folder / "data");
    test::write_bytes(folder / "data", {1});
    desk.edit();
    desk.wait();
    CHECK(desk.keeper.state() == store::SaveState::Failed);
    CHECK_FALSE(desk.keeper.failure().empty());
    test::remove_all(folder / "data");
    desk.wait();
    CHECK(desk.keeper.state() == store::SaveState::Saved);
    check_stored(folder / "data", desk.history);
}

#endif
