// The places of the find bar on the page: washed under their letters, the present one framed, and all of them as ticks
// in the overview ruler.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/article_marks.h"

namespace ui {

// Changes with what is washed; zero while the find bar is closed.
struct FoundKey {
    std::uint64_t generation = 0;
    std::size_t now = 0; // the present one's number, from 1
    friend bool operator==(FoundKey const&, FoundKey const&) = default;
};
FoundKey found_key(State const&);

// Of all places those in sight; in the marks the marks that are found.
void add_found(Quads&, ArticleFrame const&, std::vector<VisibleMark> const&);

// Kept until places or heights change by more than the strip can show.
class FoundTicks {
public:
    // `total`: the height of the page that can be scrolled over, at zoom 1.
    void add_quads(Quads&, ArticleFrame const&, float total);

private:
    struct Key {
        std::uint64_t generation = 0;
        float x = 0, y = 0, height = 0;
        float total = 0;
        float pixel_ratio = 1;
        Color color = 0;
        friend bool operator==(Key const&, Key const&) = default;
    };
    void rebuild(ArticleFrame const&, float total);

    Key key_;
    Quads ticks_;
};

} // namespace ui
