#include "ui/letter_zoom.h"

#include "ui/interaction.h"

namespace ui {

namespace {
constexpr double kRestMs = 150;
}

float LetterZoom::at(float zoom, double now_ms) {
    bool const has_rested = pictured_ == 0 || now_ms - changed_ms_ >= kRestMs;
    if (zoom != zoom_) {
        zoom_ = zoom;
        changed_ms_ = now_ms;
    }
    if (has_rested) pictured_ = zoom;
    if (pictured_ != zoom) wish_frame(kRestMs - (now_ms - changed_ms_));
    return pictured_;
}

} // namespace ui
