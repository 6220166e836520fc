#include "app/notices.h"

#include <algorithm>
#include <utility>

#include "base/words.h"

namespace app {

namespace {

constexpr double kShownMs = 9'000;
constexpr std::size_t kMostShown = 3;

} // namespace

void Notices::say(ui::NoticeKind kind, std::string text, std::string action_label, Action action) {
    for (ui::Notice const& notice : shown_) {
        if (notice.text == text) {
            dismiss(notice.id);
            break;
        }
    }
    add({0, kind, std::move(text), std::move(action_label)}, kind == ui::NoticeKind::Warning ? -1.0 : 0.0,
        std::move(action));
}

int Notices::say_progress(std::string text, Action stop) {
    return add({0, ui::NoticeKind::Information, std::move(text), base::say("Stop"), 0.0F}, -1.0, std::move(stop));
}

void Notices::set_progress(int id, double share) {
    for (ui::Notice& notice : shown_)
        if (notice.id == id) notice.progress = static_cast<float>(share);
}

int Notices::add(ui::Notice notice, double until_ms, Action action) {
    make_room();
    notice.id = ++last_id_;
    shown_.push_back(std::move(notice));
    behind_.push_back({last_id_, until_ms, std::move(action)});
    return last_id_;
}

// The oldest goes, but none of work that goes on.
void Notices::make_room() {
    if (shown_.size() < kMostShown) return;
    auto const oldest = std::find_if(shown_.begin(), shown_.end(), [](ui::Notice const& one) { return !one.progress; });
    if (oldest != shown_.end()) dismiss(oldest->id);
}

void Notices::dismiss(int id) {
    auto const same = [id](auto const& entry) { return entry.id == id; };
    shown_.erase(std::remove_if(shown_.begin(), shown_.end(), same), shown_.end());
    behind_.erase(std::remove_if(behind_.begin(), behind_.end(), same), behind_.end());
}

void Notices::press(int id) {
    auto const found =
        std::find_if(behind_.begin(), behind_.end(), [id](Behind const& behind) { return behind.id == id; });
    if (found == behind_.end()) return;
    Action const action = found->action;
    dismiss(id);
    if (action) action();
}

void Notices::tick(double now_ms) {
    std::vector<int> over;
    for (Behind& behind : behind_) {
        if (behind.until_ms == 0)
            behind.until_ms = now_ms + kShownMs;
        else if (behind.until_ms > 0 && now_ms >= behind.until_ms)
            over.push_back(behind.id);
    }
    for (int const id : over) dismiss(id);
}

double Notices::expires_in_ms(double now_ms) const {
    double soonest = -1;
    for (Behind const& behind : behind_) {
        if (behind.until_ms > 0 && (soonest < 0 || behind.until_ms - now_ms < soonest))
            soonest = std::max(0.0, behind.until_ms - now_ms);
    }
    return soonest;
}

} // namespace app
