// The world outside the program: window, events, files, clipboard, text fields, storage, time. One interface, built
// three times (web, native, headless) with the same file names; the executable chooses.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/job.h"
#include "base/result.h"
#include "base/time.h"
#include "base/words.h"
#include "platform/event.h"
#include "store/vault.h"

namespace platform {

struct Window {
    float width = 1280; // CSS pixels
    float height = 800;
    float pixel_ratio = 1;
    int device_width = 1280; // of the drawing buffer
    int device_height = 800;
    bool dark = false;          // the system's colour scheme
    bool high_contrast = false; // forced-colors or prefers-contrast: more
    bool reduced_motion = false;
    bool coarse_pointer = false; // touch first
    bool is_mac = false;
};
Window const& window();

// Everything queued since the last call. Empty on a frame that was asked for by time or animation.
std::vector<Event> take_events();

// What the browser must know inside its own event, answered from state that is already there; const, runs no frame.
struct Clip {
    std::string plain;
    std::string html;
};
struct Answers {
    std::function<std::optional<Clip>()> copied; // of the selection; none: the browser's own copy
    std::function<bool(KeyEvent const&)> claims; // is this key ours in the present context
    std::function<bool()> unsaved;               // warn before closing
    std::function<std::string(std::string_view member, std::string_view argument)> automation; // JSON for window.gloss
};
void set_answers(Answers);

// Frames. Nothing runs unless something is queued or asked for. `frame` is called by run() (native, headless) or by the
// browser (web: run() never comes back there, so that what main() made stays for the frames to come; headless: run()
// keeps `frame`, runs until none is wanted and returns).
//
// Between two frames, without waiting for the display to take the last picture, `between` goes on with what needs none:
// what the vault has done, long work. Only the page calls it; elsewhere request_work() asks for a frame.
void run(std::function<void()> frame, std::function<void()> between = {});
void request_frame();
void request_work();
void request_frame_after(double milliseconds); // the earliest such wish since the last frame counts
void quit();
void present(); // after drawing: swap buffers where that is ours to do

// Milliseconds, monotonic. In headless: what the test says.
double now_ms();
// How long work may hold up a frame: 8 ms on the page, whose thread is the browser's; to its end elsewhere.
base::Budget slice();
base::UnixSeconds wall_clock();
std::string local_clock_time(base::UnixSeconds); // "14:05" in the reader's zone
// The same with its day, and the year unless it is the present one; as the reader's system writes it where it says so.
enum class MomentStyle : std::uint8_t { DayAndTime, Day }; // "22 Nov, 14:31", "24 December"
std::string local_moment(base::UnixSeconds, MomentStyle);

// What the reader's browser or system prefers, best first: "de-CH", "en".
std::vector<std::string> reader_languages();
// The page is in `language` from now on, and so are its dates. How this reader's country writes numbers in it.
base::NumberSigns set_language(std::string_view language);

// A visible text field of this frame. The page has real DOM elements for them; where `has_native_fields()` is false the
// widget draws Dear ImGui's field instead and no request is sent.
struct FieldRequest {
    std::string id;
    float x = 0, y = 0, width = 0, height = 0;                     // CSS px
    float clip_x = 0, clip_y = 0, clip_width = 0, clip_height = 0; // what may be seen of it
    std::string text; // used when the field is made and when it has no focus
    std::string placeholder;
    std::string label; // accessible name
    std::string language;
    std::string direction = "auto";
    bool multiline = false;
    bool covered = false;     // a popover lies over it: hidden, its text is drawn by us
    bool takes_focus = false; // focus it when it appears
    bool keeps_enter = false; // Enter is a key like any other and leaves it not
    bool selects = false;     // all of its text when it is entered by focus_field
    bool serif = false;
    float font_size = 13;
    float line_height = 18;
    std::uint32_t text_color = 0xFF000000; // 0xAABBGGRR as Dear ImGui packs it
    std::uint32_t placeholder_color = 0xFF808080;
};
bool has_native_fields();
void set_fields(std::vector<FieldRequest>);
void focus_field(std::string_view id); // when it is there, else as soon as it is
void leave_fields();                   // keyboard back to the canvas
std::string focused_field();           // "" when none

// The caret in the article: an element of its own that blinks without frames. No value: not shown.
struct CaretBox {
    float x = 0, y = 0, width = 1.5F, height = 20;
    std::uint32_t color = 0xFF000000;
};
bool has_native_caret();
void set_caret(std::optional<CaretBox>);

enum class Cursor : std::uint8_t { Arrow, Text, Hand, ResizeHorizontal, ResizeVertical, Grab, NotAllowed };
void set_cursor(Cursor);
void set_title(std::string_view);
void announce(std::string_view);                              // to screen readers, politely
void set_page_colors(std::uint32_t background, bool is_dark); // of the page around and behind the canvas
void set_motion(bool is_reduced);                             // of what the page moves without frames: the caret

// Performed while the user's gesture still counts (the same or the next frame).
void download(std::string_view name, std::string_view media_type, std::span<std::uint8_t const>);
// A download that comes in pieces, which need no longer stand in the program's memory. One at a time.
void add_to_download(std::span<std::uint8_t const>);
void finish_download(std::string_view name, std::string_view media_type);
void drop_download();
void choose_file(std::string_view accept, std::uint32_t request); // FileArrived events; nothing when cancelled
// A file of this machine by its path, as a command line names it: FileArrived or FileFailed. The page cannot and does
// nothing.
void open_file(std::string_view path, std::uint32_t request);
void open_link(std::string_view url);
void write_clipboard(Clip); // from a button; may be refused by the browser, then announced
void answer_open(std::uint32_t request, bool opened, std::string_view notice); // settles gloss.open's promise

// Files of the site by name ("fonts/inter-400.ttf"): AssetArrived or AssetFailed.
void fetch_asset(std::string_view name);

// Small settings, readable at once: localStorage, a file, memory. Nothing that matters is only here.
std::string read_setting(std::string_view name);
void write_setting(std::string_view name, std::string_view value);

store::Vault& vault();

// The words of stretches of Thai, Lao, Khmer or Burmese, a space between two: sets ends[i] (all false before) where one
// ends after character i. False when this machine has no dictionary for one of them.
bool find_words(std::u32string_view, std::vector<bool>& ends);

// Nothing can ever be shown: the program ends, or is left standing where the page itself offers what is stored.
void give_up(std::string_view sentence);

bool has_graphics(); // false: headless, or a page whose browser has no WebGL

} // namespace platform
