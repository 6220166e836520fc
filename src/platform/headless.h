// The test's hand on the headless platform: events in, clock forward, downloads and fields out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"

namespace platform::headless {

struct Download {
    std::string name;
    std::string media_type;
    std::vector<std::uint8_t> bytes;
};

struct OpenAnswer {
    std::uint32_t request = 0;
    bool opened = false;
    std::string notice;
};

// A program under test calls platform::run(frame) as any other: it keeps the frame, settles once and returns.

// Back to the beginning: empty queue, empty vault, clock at 0, 1280 x 800 at ratio 1, no frame, no answers.
void reset();
void push(Event);
void set_window(Window);
void advance(double milliseconds);
// What picturing a character takes by the clock from now on; nothing at first.
void set_picture_time(double milliseconds);
void set_wall_clock(base::UnixSeconds);
void set_languages(std::vector<std::string>); // what reader_languages() says
// From now on work is done in the smallest slices that it has, one a frame.
void slice_work();
// Runs frames until none is asked for (at most `limit`); returns how many ran.
int settle(int limit = 64);
// A display that takes no pictures: what needs none goes on until nothing is left of it (at most `limit` times, with
// the `between` that run() was given); returns how many times it was called.
int go_on(int limit = 100'000);

std::vector<Download> const& downloads();
std::vector<FieldRequest> const& fields();
std::optional<CaretBox> const& caret();
std::vector<std::string> const& announcements();
Answers const& answers();
std::string title();
std::vector<std::string> const& given_up();        // what give_up() was called with
std::string focused();                             // what focus_field() asked for last; leave_fields() empties it
std::optional<Clip> const& clipboard();            // what write_clipboard() gave
std::vector<std::string> const& links();           // what open_link() was given
std::vector<std::uint32_t> const& file_choosers(); // the requests of choose_file()
std::vector<OpenAnswer> const& open_answers();
Cursor cursor();

// Assets are read from this folder, synchronously at the next take_events().
void set_asset_folder(std::string path);
// The vault answers every request with this error until cleared (nothing is stored meanwhile).
void break_vault(base::Error);
void mend_vault();
// Whether the vault may be cleared from outside, until it is asked not to be.
void set_keeping(store::Keeping);

// Somebody else gets or gives back the lock of a key: LockBusy, LockLost and LockGained come of it.
void hold_lock_elsewhere(std::string_view key);
void free_lock_elsewhere(std::string_view key);
std::vector<std::string> const& told_appended(); // the keys that tell_appended() was given

} // namespace platform::headless
