// Figures of the running page for window.gloss.stats(): frames and how long they took.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace app {

// The last 256 durations, in ms.
class Durations {
public:
    void add(double milliseconds) {
        if (values_.size() < kKept)
            values_.push_back(milliseconds);
        else
            values_[next_] = milliseconds;
        next_ = (next_ + 1) % kKept;
        last_ = milliseconds;
    }
    double last() const { return last_; }
    double percentile_95() const { return percentile_95_of(values_); }

    static double percentile_95_of(std::vector<double> values) {
        if (values.empty()) return 0;
        auto const place = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * 95 / 100);
        std::nth_element(values.begin(), place, values.end());
        return *place;
    }

private:
    static constexpr std::size_t kKept = 256;
    std::vector<double> values_;
    std::size_t next_ = 0;
    double last_ = 0;
};

struct Statistics {
    std::uint64_t frames = 0;
    std::uint64_t revision_shown = 0;
    Durations frame_ms;
    Durations hand_over_ms; // of the frames that gave steps to the vault: encoding and handing them over
};

} // namespace app
