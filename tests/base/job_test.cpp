#include "base/job.h"

#include <doctest/doctest.h>

namespace {

double the_time = 0;
double now_ms() {
    return the_time;
}

// Counts to a number; each count takes a millisecond.
class Counting final : public base::Job<int> {
public:
    explicit Counting(int end) : end_(end) {}

    Stepped step(base::Budget const& budget) override {
        while (at_ < end_) {
            ++at_;
            the_time += 1;
            if (budget.is_spent() && at_ < end_) return base::Progress{double(at_) / end_};
        }
        return at_;
    }

private:
    int end_;
    int at_ = 0;
};

} // namespace

TEST_CASE("a job works as long as its budget lasts and tells how far it is") {
    Counting counting(20);
    auto const first = counting.step({now_ms, 8});
    CHECK(std::holds_alternative<base::Progress>(first));
    if (auto const* progress = std::get_if<base::Progress>(&first)) CHECK(progress->share == 0.4);
    CHECK(std::holds_alternative<base::Progress>(counting.step({now_ms, 8})));
    auto const last = counting.step({now_ms, 8});
    CHECK(std::holds_alternative<int>(last));
    if (auto const* result = std::get_if<int>(&last)) CHECK(*result == 20);
}

TEST_CASE("without a budget a job is done in one go") {
    Counting counting(1000);
    CHECK(base::run(counting) == 1000);
    CHECK_FALSE(base::Budget().is_spent());
}
