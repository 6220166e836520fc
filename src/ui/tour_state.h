// How far the reader is in the tour, and what was there when its present step began.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ui {

enum class TourStep : std::uint8_t { Article, Select, Mark, Link, Describe, Save, End };

struct TourState {
    bool is_running = false;
    TourStep step = TourStep::Article;
    std::string article; // the set that was open, "" for none
    std::size_t marks = 0;
    std::size_t links = 0;
    std::uint64_t described = 0; // everything that is said about the marks, in one number
    std::uint64_t revision = 0;  // at which that was last looked at
    bool has_saved = false;      // a copy, since the step began
    int corner = 0;              // where the card is
};

} // namespace ui
