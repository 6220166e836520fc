#include "app/long_work.h"

#include <utility>

#include "platform/platform.h"

namespace app {

namespace {

// What is over sooner, a blink, is not spoken of.
constexpr int kSlicesInSilence = 8;
// A bar that grows ten times a second is seen to grow; more pictures would only take time from the work.
constexpr double kBetweenPicturesMs = 100;

} // namespace

void LongWork::add(Work work) {
    queue_.push_back(std::move(work));
    if (queue_.size() == 1) tick();
}

void LongWork::tick() {
    if (queue_.empty()) return;
    Work& work = queue_.front();
    Step step = work.step(platform::slice());
    if (!step.deliver) {
        if (++work.slices == kSlicesInSilence) work.notice = notices_.say_progress(work.sentence, [this] { stop(); });
        notices_.set_progress(work.notice, step.share);
        show_progress();
        return platform::request_work();
    }
    notices_.dismiss(work.notice);
    queue_.pop_front();
    step.deliver();
    platform::request_frame();
}

void LongWork::show_progress() {
    double const now_ms = platform::now_ms();
    if (now_ms - shown_ms_ < kBetweenPicturesMs) return;
    shown_ms_ = now_ms;
    platform::request_frame();
}

void LongWork::stop() {
    auto const stopped = std::move(queue_.front().stopped);
    queue_.pop_front();
    stopped();
    if (!queue_.empty()) platform::request_frame();
}

} // namespace app
