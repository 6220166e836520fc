// Work longer than a frame, one after the other: a slice of each frame, a notice that says how far it is, a way to stop
// it.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "app/notices.h"
#include "base/job.h"

namespace app {

class LongWork {
public:
    explicit LongWork(Notices& notices) : notices_(notices) {}

    // `sentence`: "Opening story.gloss.json". The first slice is worked at once when nothing else is at work, so that
    // short work is done when this returns. `done` is called when the job is gone; after a stop `stopped` is called
    // instead.
    template <typename T>
    void begin(std::string sentence, std::unique_ptr<base::Job<T>> job, std::function<void(T&)> done,
               std::function<void()> stopped) {
        auto held = std::make_shared<std::unique_ptr<base::Job<T>>>(std::move(job));
        add({std::move(sentence),
             [held, done = std::move(done)](base::Budget const& budget) -> Step {
                 auto stepped = (*held)->step(budget);
                 if (auto const* progress = std::get_if<base::Progress>(&stepped)) return {progress->share, nullptr};
                 held->reset();
                 auto result = std::make_shared<T>(std::move(*std::get_if<T>(&stepped)));
                 return {1, [result, done] { done(*result); }};
             },
             std::move(stopped)});
    }

    void tick(); // the next slice

private:
    struct Step {
        double share = 0;
        std::function<void()> deliver; // when the result is there
    };
    struct Work {
        std::string sentence;
        std::function<Step(base::Budget const&)> step;
        std::function<void()> stopped;
        int slices = 0;
        int notice = 0; // once it takes longer
    };

    void add(Work);
    void stop();
    void show_progress();

    Notices& notices_;
    std::deque<Work> queue_;
    double shown_ms_ = 0; // when a picture was asked for last
};

} // namespace app
