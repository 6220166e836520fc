#include "ui/lanes.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace ui {

namespace {

constexpr std::uint32_t kLanesThatFit = 3;
constexpr std::uint32_t kMostLanes = 250;
constexpr float kPitch = 5;

// Disjoint ranges by their start.
class Lane {
public:
    bool is_free(unicode::Range range) const {
        auto const after = taken_.lower_bound(range.end.value());
        return after == taken_.begin() || std::prev(after)->second <= range.start.value();
    }
    bool is_free(std::vector<unicode::Range> const& fragments) const {
        return std::all_of(fragments.begin(), fragments.end(), [this](unicode::Range range) { return is_free(range); });
    }
    void take(std::vector<unicode::Range> const& fragments) {
        for (unicode::Range const range : fragments) taken_[range.start.value()] = range.end.value();
    }

private:
    std::map<std::uint32_t, std::uint32_t> taken_;
};

std::uint32_t length_of(LaneMark const& mark) {
    return mark.fragments->back().end - mark.fragments->front().start;
}

std::vector<std::uint32_t> in_turn(std::span<LaneMark const> marks) {
    std::vector<std::uint32_t> order(marks.size());
    std::iota(order.begin(), order.end(), 0U);
    auto const before = [&marks](std::uint32_t a, std::uint32_t b) {
        if (marks[a].group != marks[b].group) return marks[a].group == LaneGroup::Word;
        std::uint32_t const length_a = length_of(marks[a]);
        std::uint32_t const length_b = length_of(marks[b]);
        return length_a != length_b ? length_a < length_b
                                    : marks[a].fragments->front().start < marks[b].fragments->front().start;
    };
    std::stable_sort(order.begin(), order.end(), before);
    return order;
}

} // namespace

Lanes assign_lanes(std::span<LaneMark const> marks) {
    Lanes result;
    result.of.resize(marks.size());
    std::vector<Lane> lanes;
    for (std::uint32_t const index : in_turn(marks)) {
        std::uint32_t lane = marks[index].group == LaneGroup::Word ? 0 : 1;
        while (lane < lanes.size() && lane + 1 < kMostLanes && !lanes[lane].is_free(*marks[index].fragments)) ++lane;
        if (lane >= lanes.size()) lanes.resize(lane + 1);
        lanes[lane].take(*marks[index].fragments);
        result.of[index] = static_cast<std::uint8_t>(lane);
    }
    result.count = static_cast<std::uint32_t>(lanes.size());
    return result;
}

float extra_line_height(Lanes const& lanes) {
    return lanes.count > kLanesThatFit ? kPitch * static_cast<float>(lanes.count - kLanesThatFit) : 0;
}

} // namespace ui
