// All that the headless platform is at one moment.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/headless.h"
#include "store/memory_vault.h"

namespace platform::headless {

struct State {
    Window window;
    std::vector<Event> events;
    std::vector<std::string> asked_assets;
    std::function<void()> frame;
    std::function<void()> between;
    bool wants_frame = false;
    bool wants_work = false;
    bool has_quit = false;
    std::optional<double> due_ms; // of request_frame_after
    double clock_ms = 0;
    double picture_ms = 0; // of a character
    base::UnixSeconds wall_clock = 1'764'000'000;
    Answers answers;
    store::MemoryVault vault;
    std::map<std::string, std::string, std::less<>> settings;
    std::string asset_folder;
    std::vector<std::string> languages = {"en"};

    std::vector<FieldRequest> fields;
    std::string focused;
    std::optional<CaretBox> caret;
    Cursor cursor = Cursor::Arrow;
    std::string title;
    std::vector<std::string> given_up;
    std::vector<std::string> announcements;
    std::vector<Download> downloads;
    std::vector<std::uint8_t> coming_download;
    bool is_sliced = false;
    std::optional<Clip> clipboard;
    std::vector<std::string> links;
    std::vector<std::uint32_t> file_choosers;
    std::vector<OpenAnswer> open_answers;
    std::set<std::string> locks; // asked for here
    std::set<std::string> held_elsewhere;
    std::vector<std::string> told_appended;
};

State& state();

// Reads the assets that were asked for and queues what became of them.
void deliver_assets();

} // namespace platform::headless
