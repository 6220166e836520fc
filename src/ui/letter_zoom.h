// The zoom at which letters are pictured: while the reader keeps zooming their pictures are stretched, at rest new ones
// are taken.
#pragma once

namespace ui {

class LetterZoom {
public:
    // Asked once a frame. The first step after a rest counts at once, so that a single step is sharp from the start.
    float at(float zoom, double now_ms);

private:
    float pictured_ = 0;
    float zoom_ = 0;
    double changed_ms_ = 0;
};

} // namespace ui
