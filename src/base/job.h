// Work that may be too long for one frame: done in steps, tells how far it is, and can be stopped between two of them.
#pragma once

#include <utility>
#include <variant>

namespace base {

// How long one step may take, by the clock of whoever asks for it. Work looks at it about once in half a millisecond.
class Budget {
public:
    using Clock = double (*)(); // milliseconds

    Budget() = default; // to the end in one go
    Budget(Clock now_ms, double milliseconds) : now_ms_(now_ms), end_ms_(now_ms() + milliseconds) {}

    bool is_spent() const { return now_ms_ != nullptr && now_ms_() >= end_ms_; }

private:
    Clock now_ms_ = nullptr;
    double end_ms_ = 0;
};

struct Progress {
    double share = 0; // of the whole, from 0 to 1; never falls
};

// Stopped by being destroyed: until its result is there nothing outside has changed.
template <typename T>
class Job {
public:
    using Stepped = std::variant<Progress, T>;

    virtual ~Job() = default;
    // Goes on until the budget is spent or the result is there; not called again after that.
    virtual Stepped step(Budget const&) = 0;
};

// In one go.
template <typename T>
T run(Job<T>& job) {
    for (;;) {
        auto stepped = job.step(Budget());
        if (T* result = std::get_if<T>(&stepped)) return std::move(*result);
    }
}

} // namespace base
