// How the places of a changed text follow those of the old one, as far as is known from marks found already.
#pragma once

#include <cstdint>
#include <vector>

namespace model {

struct CoursePoint {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

struct Expectation {
    std::uint32_t at = 0;
    std::uint32_t low = 0; // between the nearest known places before and behind
    std::uint32_t high = 0;
    bool is_known = false; // there is one on either side
};

class AnchorCourse {
public:
    // Of the points, which are sorted by `before`, the most that keep their order.
    AnchorCourse(std::vector<CoursePoint> const&, std::uint32_t text_length);

    Expectation expect(std::uint32_t before) const;

private:
    std::vector<CoursePoint> points_;
    std::uint32_t length_;
};

} // namespace model
