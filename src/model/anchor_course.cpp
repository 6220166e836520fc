#include "model/anchor_course.h"

#include <algorithm>

namespace model {

// The longest ascending row, by the least last element for each length.
AnchorCourse::AnchorCourse(std::vector<CoursePoint> const& points, std::uint32_t text_length) : length_(text_length) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> last_of;
    std::vector<std::size_t> previous(points.size(), kNone);
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const at =
            std::upper_bound(last_of.begin(), last_of.end(), points[i].after,
                             [&](std::uint32_t after, std::size_t one) { return after < points[one].after; });
        if (at != last_of.begin()) previous[i] = *std::prev(at);
        if (at == last_of.end())
            last_of.push_back(i);
        else
            *at = i;
    }
    for (std::size_t i = last_of.empty() ? kNone : last_of.back(); i != kNone; i = previous[i])
        points_.push_back(points[i]);
    std::reverse(points_.begin(), points_.end());
}

Expectation AnchorCourse::expect(std::uint32_t before) const {
    auto const behind =
        std::upper_bound(points_.begin(), points_.end(), before,
                         [](std::uint32_t place, CoursePoint const& point) { return place < point.before; });
    bool const has_front = behind != points_.begin();
    bool const has_behind = behind != points_.end();
    CoursePoint const front = has_front ? *std::prev(behind) : CoursePoint{};
    CoursePoint const next = has_behind ? *behind : CoursePoint{UINT32_MAX, length_};
    std::uint64_t at = before;
    if (has_front && has_behind)
        at = front.after +
             std::uint64_t(before - front.before) * (next.after - front.after) / (next.before - front.before);
    else if (has_front)
        at = std::uint64_t(front.after) + (before - front.before);
    else if (has_behind)
        at = next.after - std::min(next.after, next.before - before);
    return {static_cast<std::uint32_t>(std::min<std::uint64_t>(at, length_)), front.after, next.after,
            has_front && has_behind};
}

} // namespace model
