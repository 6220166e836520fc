#include "platform/headless.h"

#include <doctest/doctest.h>

#include <variant>

namespace {

namespace headless = platform::headless;

// Runs frames that count themselves and collect their events.
struct Watcher {
    int frames = 0;
    std::vector<platform::Event> events;

    Watcher() {
        headless::reset();
        platform::run([this] {
            ++frames;
            for (auto& event : platform::take_events()) events.push_back(std::move(event));
        });
    }
    ~Watcher() { headless::reset(); }
};

} // namespace

TEST_CASE("the first frame runs by itself, and then none until something happens") {
    Watcher watcher;
    CHECK(watcher.frames == 1);
    CHECK(headless::settle() == 0);
    headless::push(platform::FocusLost{});
    CHECK(headless::settle() == 1);
    CHECK(watcher.events.size() == 1);
    platform::request_frame();
    CHECK(headless::settle() == 1);
    CHECK(watcher.events.size() == 1);
}

TEST_CASE("a frame asked for later runs when its time has come, the earliest wish counting") {
    Watcher watcher;
    platform::request_frame_after(500);
    platform::request_frame_after(100);
    platform::request_frame_after(300);
    headless::advance(99);
    CHECK(headless::settle() == 0);
    headless::advance(1);
    CHECK(headless::settle() == 1);
    headless::advance(1000);
    CHECK(headless::settle() == 0);
    CHECK(platform::now_ms() == doctest::Approx(1100));
}

TEST_CASE("settling stops at its limit when frames never end, and at quit") {
    headless::reset();
    int frames = 0;
    platform::run([&] {
        ++frames;
        platform::request_frame();
    });
    CHECK(frames == 64);
    CHECK(headless::settle(10) == 10);
    platform::quit();
    CHECK(headless::settle() == 0);
    headless::reset();
}

TEST_CASE("what the vault has finished asks for a frame") {
    Watcher watcher;
    platform::vault().put_entry("name", std::vector<std::uint8_t>{1});
    CHECK(headless::settle(1) == 1);
    CHECK(platform::vault().take_completions().size() == 1);
    CHECK(headless::settle() == 0);
    headless::break_vault({base::ErrorCode::Full, "No room."});
    platform::vault().put_entry("name", {});
    auto const completions = platform::vault().take_completions();
    REQUIRE(completions.size() == 1);
    CHECK_FALSE(completions[0].result.is_ok());
    headless::mend_vault();
}

TEST_CASE("an asset arrives at the next frame, and one that is not there says so by name") {
    Watcher watcher;
    headless::set_asset_folder(std::string(GLOSS_SOURCE_DIR) + "/tests");
    platform::fetch_asset("main.cpp");
    platform::fetch_asset("no-such-thing.ttf");
    CHECK(headless::settle() == 1);
    REQUIRE(watcher.events.size() == 2);
    auto const* arrived = std::get_if<platform::AssetArrived>(&watcher.events[0]);
    CHECK(arrived != nullptr);
    CHECK((arrived && arrived->name == "main.cpp" && !arrived->bytes.empty()));
    auto const* failed = std::get_if<platform::AssetFailed>(&watcher.events[1]);
    CHECK((failed && failed->message.find("no-such-thing.ttf") != std::string::npos));
}

TEST_CASE("a file named by its path arrives as if it had been dropped, or fails by name") {
    Watcher watcher;
    platform::open_file(std::string(GLOSS_SOURCE_DIR) + "/tests/main.cpp", 3);
    platform::open_file("/no/such/story.txt", 4);
    CHECK(headless::settle() == 1);
    REQUIRE(watcher.events.size() == 2);
    auto const* arrived = std::get_if<platform::FileArrived>(&watcher.events[0]);
    CHECK((arrived && arrived->name == "main.cpp" && arrived->request == 3 && !arrived->bytes.empty()));
    auto const* failed = std::get_if<platform::FileFailed>(&watcher.events[1]);
    CHECK((failed && failed->request == 4 && failed->message.find("story.txt") != std::string::npos));
}

TEST_CASE("a reset forgets everything that was set, stored and asked for") {
    headless::reset();
    platform::write_setting("theme", "dark");
    platform::vault().put_entry("x", {});
    platform::set_title("Bridge");
    platform::focus_field("note");
    platform::download("a.json", "application/json", {});
    platform::choose_file(".txt", 7);
    platform::answer_open(3, true, "Read.");
    CHECK(platform::read_setting("theme") == "dark");
    CHECK(headless::downloads().size() == 1);
    CHECK(headless::file_choosers() == std::vector<std::uint32_t>{7});
    headless::set_window({.width = 390, .height = 844});
    CHECK(platform::window().width == 390);
    headless::reset();
    CHECK(platform::read_setting("theme").empty());
    CHECK(headless::downloads().empty());
    CHECK(headless::file_choosers().empty());
    CHECK(headless::open_answers().empty());
    CHECK(headless::title().empty());
    CHECK(platform::focused_field().empty());
    CHECK(platform::window().width == 1280);
    CHECK(platform::take_events().empty());
    platform::vault().read_entries("");
    auto const completions = platform::vault().take_completions();
    REQUIRE(completions.size() == 1);
    auto const* entries = std::get_if<std::vector<store::NamedEntry>>(&completions[0].result.value());
    CHECK((entries && entries->empty()));
}

TEST_CASE("the clock on the wall goes with the test's own") {
    headless::reset();
    headless::set_wall_clock(1'764'000'000);
    headless::advance(61'000);
    CHECK(platform::wall_clock() == 1'764'000'061);
    CHECK(platform::local_clock_time(1'764'000'000) == "16:00");
    CHECK(platform::local_moment(1'764'000'000, platform::MomentStyle::DayAndTime) == "24 Nov, 16:00");
    CHECK(platform::local_moment(1'764'000'000, platform::MomentStyle::Day) == "24 November");
    CHECK(platform::local_moment(951'868'799, platform::MomentStyle::Day) == "29 February 2000");
    headless::reset();
}
