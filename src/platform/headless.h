// The test's hand on the headless platform: events in, clock forward, downloads and fields out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform::headless {

struct Download {
    std::string name;
    std::string media_type;
    std::vector<std::uint8_t> bytes;
};

// Back to the beginning: empty queue, empty vault, clock at 0, 1280 x 800 at ratio 1.
void reset();
void push(Event);
void set_window(Window);
void advance(double milliseconds);
void set_wall_clock(base::UnixSeconds);
// Runs frames until none is asked for (at most `limit`); returns how many ran.
int settle(int limit = 64);

std::vector<Download> const& downloads();
std::vector<FieldRequest> const& fields();
std::optional<CaretBox> const& caret();
std::vector<std::string> const& announcements();
Answers const& answers();
std::string title();

// Assets are read from this folder, synchronously at the next take_events().
void set_asset_folder(std::string path);
// The vault answers every request with this error until cleared (nothing is stored meanwhile).
void break_vault(base::Error);
void mend_vault();

} // namespace platform::headless
