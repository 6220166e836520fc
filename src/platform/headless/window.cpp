#include <algorithm>
#include <memory>
#include <utility>

#include "platform/address.h"
#include "platform/headless/state.h"
#include "platform/moment_words.h"

namespace platform {

namespace headless {

State& state() {
    static State current;
    return current;
}

void reset() {
    State& current = state();
    std::destroy_at(&current);
    std::construct_at(&current);
}

void set_window(Window window) {
    state().window = window;
    push(WindowChanged{});
}

void advance(double milliseconds) {
    state().clock_ms += milliseconds;
}
void set_picture_time(double milliseconds) {
    state().picture_ms = milliseconds;
}
void set_languages(std::vector<std::string> languages) {
    state().languages = std::move(languages);
}
void set_wall_clock(base::UnixSeconds seconds) {
    state().wall_clock = seconds;
}

namespace {

bool is_frame_wanted() {
    State const& now = state();
    bool const is_due = now.due_ms && *now.due_ms <= now.clock_ms;
    return now.frame && !now.has_quit &&
           (now.wants_frame || is_due || !now.events.empty() || !now.asked_assets.empty() ||
            now.vault.has_completions());
}

} // namespace

void slice_work() {
    state().is_sliced = true;
}

int settle(int limit) {
    int frames = 0;
    for (; frames < limit && is_frame_wanted(); ++frames) {
        state().wants_frame = false;
        state().due_ms.reset();
        auto const frame = state().frame;
        frame();
    }
    return frames;
}

int go_on(int limit) {
    int times = 0;
    for (; times < limit && (state().wants_work || state().vault.has_completions()); ++times) {
        state().wants_work = false;
        auto const between = state().between;
        between();
    }
    return times;
}

std::vector<std::string> const& given_up() {
    return state().given_up;
}
std::string title() {
    return state().title;
}
Cursor cursor() {
    return state().cursor;
}
std::vector<std::string> const& announcements() {
    return state().announcements;
}

} // namespace headless

using headless::state;

Window const& window() {
    return state().window;
}

void run(std::function<void()> frame, std::function<void()> between) {
    state().frame = std::move(frame);
    state().between = std::move(between);
    state().wants_frame = true;
    headless::settle();
}

void request_frame() {
    state().wants_frame = true;
}

void request_work() {
    state().wants_work = true;
    if (!state().between) request_frame();
}

void request_frame_after(double milliseconds) {
    double const due = state().clock_ms + milliseconds;
    state().due_ms = state().due_ms ? std::min(*state().due_ms, due) : due;
}

void quit() {
    state().has_quit = true;
}
void present() {}

double now_ms() {
    return state().clock_ms;
}
base::Budget slice() {
    return state().is_sliced ? base::Budget(now_ms, 0) : base::Budget();
}
base::UnixSeconds wall_clock() {
    return state().wall_clock + static_cast<base::UnixSeconds>(state().clock_ms / 1000);
}

// The headless reader lives in Greenwich.
std::string local_clock_time(base::UnixSeconds seconds) {
    return base::format_rfc3339(seconds).substr(11, 5);
}

std::string local_moment(base::UnixSeconds seconds, MomentStyle style) {
    std::string const time = base::format_rfc3339(seconds); // 2026-11-22T14:05:09Z
    auto const number = [&time](std::size_t at, std::size_t size) { return std::stoi(time.substr(at, size)); };
    int const present_year = std::stoi(base::format_rfc3339(wall_clock()).substr(0, 4));
    return moment_words({number(8, 2), number(5, 2), number(0, 4), local_clock_time(seconds)}, style, present_year);
}

std::string own_address() {
    return "https://gloss.test/page/";
}

std::vector<std::string> reader_languages() {
    return state().languages;
}

base::NumberSigns set_language(std::string_view) {
    return base::number_signs();
}

void set_cursor(Cursor cursor) {
    state().cursor = cursor;
}
void set_title(std::string_view title) {
    state().title = title;
}
void announce(std::string_view words) {
    state().announcements.emplace_back(words);
}
void set_page_colors(std::uint32_t, bool) {}
void set_motion(bool) {}

void give_up(std::string_view sentence) {
    state().given_up.emplace_back(sentence);
}

bool has_graphics() {
    return false;
}

} // namespace platform
