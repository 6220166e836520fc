// The marks of the article by signed distance: rounded fills, outlines, lines, dots, waves, double bars; one quad each,
// drawn in one call but for sheets of paper.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/result.h"

namespace gfx {

enum class MarkShape : std::uint8_t {
    Fill = 0,       // rounded rectangle; square on an open side
    Outline = 1,    // rounded frame of `thickness`; no edge on an open side
    Line = 2,       // solid bar
    Dots = 3,       // round dots: diameter `thickness`, pitch `period`, centred on the box
    Wave = 4,       // sine: stroke `thickness`, amplitude `amplitude`, wave length `period`
    DashedLine = 5, // bar with on/off `period` / 2 each
    Disc = 6,       // ellipse filling the box
    Triangle = 7,   // arrow head filling the box, pointing up
    SoftShadow =
        8,      // rounded rectangle blurred by `amplitude`; under a sheet that throws it, where it is not seen, none
    Corner = 9, // quarter ring of `thickness` filling a square box; `open_sides` says which corner is its centre
};

inline constexpr std::uint8_t kOpenLeft = 1;
inline constexpr std::uint8_t kOpenRight = 2;
// Of MarkShape::Corner; without them the centre is the top left corner.
inline constexpr std::uint8_t kCenterRight = 1;
inline constexpr std::uint8_t kCenterBelow = 2;

// CSS px of the window, y down. Patterns run from `origin_x` so that pieces of one mark join.
struct MarkQuad {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    std::uint32_t color = 0; // 0xAABBGGRR
    MarkShape shape = MarkShape::Fill;
    std::uint8_t open_sides = 0;
    float radius = 0;
    float thickness = 0;
    float period = 0;
    float amplitude = 0;
    float origin_x = 0;
    friend bool operator==(MarkQuad const&, MarkQuad const&) = default;
};

struct Viewport {
    float width = 0; // CSS px
    float height = 0;
    float pixel_ratio = 1;
    // Clip in CSS px.
    float clip_x0 = 0, clip_y0 = 0, clip_x1 = 0, clip_y1 = 0;
};

class MarkPass {
public:
    MarkPass();
    ~MarkPass();
    MarkPass(MarkPass const&) = delete;
    MarkPass& operator=(MarkPass const&) = delete;

    // Compiles the shaders. An error names the shader and the driver's words.
    base::Status create();
    void forget(); // the context is gone: names are invalid
    void draw(std::span<MarkQuad const>, Viewport const&);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace gfx
