// One cluster of characters as pixels: outlines in white, pictures of the font in their colours.
#pragma once

#include "platform/native/color_bitmaps.h"
#include "platform/native/system_font.h"

namespace platform::native {

struct ClusterPicture {
    int left = 0; // device px from the pen on the baseline, y down
    int top = 0;
    bool in_color = false;
    Pixels pixels; // width 0: nothing to be seen
};

// `size`: em in device px; `shift`: px to the right, below 1.
ClusterPicture draw_cluster(SystemFont const&, Cluster const&, float size, float shift);

} // namespace platform::native
