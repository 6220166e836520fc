#include "ui/lanes.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/sort.h"

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

// Marks that hang together by overlapping; marks of different clusters cannot meet. Fragments count from first to last.
struct Cluster {
    std::vector<std::uint32_t> marks;
    std::uint32_t end = 0;
};

void sort_by_turn(std::vector<std::uint32_t>& order, std::span<LaneMark const> marks) {
    auto const before = [&marks](std::uint32_t a, std::uint32_t b) {
        if (marks[a].group != marks[b].group) return marks[a].group == LaneGroup::Word;
        std::uint32_t const length_a = length_of(marks[a]);
        std::uint32_t const length_b = length_of(marks[b]);
        return length_a != length_b ? length_a < length_b : a < b;
    };
    std::sort(order.begin(), order.end(), before);
}

bool meet(std::vector<unicode::Range> const& a, std::vector<unicode::Range> const& b) {
    for (unicode::Range const left : a)
        for (unicode::Range const right : b)
            if (left.meets(right)) return true;
    return false;
}

std::uint32_t lowest_lane(LaneMark const& mark) {
    return mark.group == LaneGroup::Word ? 0 : 1;
}

// A few marks: compared with each other.
void place_few(Cluster const& cluster, std::span<LaneMark const> marks, std::vector<std::uint8_t>& lanes) {
    for (std::size_t i = 0; i < cluster.marks.size(); ++i) {
        std::uint32_t const mark = cluster.marks[i];
        std::uint64_t taken = 0;
        for (std::size_t j = 0; j < i; ++j) {
            std::uint32_t const other = cluster.marks[j];
            if (meet(*marks[mark].fragments, *marks[other].fragments)) taken |= std::uint64_t{1} << lanes[other];
        }
        std::uint32_t lane = lowest_lane(marks[mark]);
        while ((taken >> lane & 1U) != 0) ++lane;
        lanes[mark] = static_cast<std::uint8_t>(lane);
    }
}

// Many marks under one that covers them all: each lane knows what it holds.
void place_many(Cluster const& cluster, std::span<LaneMark const> marks, std::vector<std::uint8_t>& lanes) {
    std::vector<Lane> held;
    for (std::uint32_t const mark : cluster.marks) {
        std::uint32_t lane = lowest_lane(marks[mark]);
        while (lane < held.size() && lane + 1 < kMostLanes && !held[lane].is_free(*marks[mark].fragments)) ++lane;
        if (lane >= held.size()) held.resize(lane + 1);
        held[lane].take(*marks[mark].fragments);
        lanes[mark] = static_cast<std::uint8_t>(lane);
    }
}

} // namespace

Lanes assign_lanes(std::span<LaneMark const> marks) {
    constexpr std::size_t kFew = 48; // lanes of a cluster then fit in 64 bits
    Lanes result;
    result.of.resize(marks.size());
    std::vector<std::uint32_t> by_start(marks.size());
    std::iota(by_start.begin(), by_start.end(), 0U);
    auto const starts_before = [&marks](std::uint32_t a, std::uint32_t b) {
        return marks[a].fragments->front().start < marks[b].fragments->front().start;
    };
    if (!std::is_sorted(by_start.begin(), by_start.end(), starts_before))
        base::sort_stably(by_start.begin(), by_start.end(), starts_before);
    Cluster cluster;
    auto const finish = [&] {
        sort_by_turn(cluster.marks, marks);
        if (cluster.marks.size() <= kFew)
            place_few(cluster, marks, result.of);
        else
            place_many(cluster, marks, result.of);
        for (std::uint32_t const mark : cluster.marks)
            result.count = std::max<std::uint32_t>(result.count, result.of[mark] + 1U);
        cluster.marks.clear();
    };
    for (std::uint32_t const mark : by_start) {
        if (!cluster.marks.empty() && marks[mark].fragments->front().start.value() >= cluster.end) finish();
        if (cluster.marks.empty()) cluster.end = 0;
        cluster.marks.push_back(mark);
        cluster.end = std::max(cluster.end, marks[mark].fragments->back().end.value());
    }
    finish();
    return result;
}

float extra_line_height(Lanes const& lanes) {
    return lanes.count > kLanesThatFit ? kPitch * static_cast<float>(lanes.count - kLanesThatFit) : 0;
}

} // namespace ui
