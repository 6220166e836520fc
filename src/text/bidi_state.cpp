#include "text/bidi_state.h"

#include <SheenBidi/SheenBidi.h>

namespace text {

namespace {

// More than the 125 levels there are (BD2), so that what overflows is closed in its turn.
constexpr std::size_t kMostOpeners = 512;

constexpr char32_t kLeftToRightIsolate = 0x2066;
constexpr char32_t kRightToLeftIsolate = 0x2067;
constexpr char32_t kFirstStrongIsolate = 0x2068;

bool is_isolate(char32_t control) {
    return control >= kLeftToRightIsolate && control <= kFirstStrongIsolate;
}

} // namespace

void BidiState::pass(char32_t c) {
    bool const is_latin = c < 0x590;
    if (is_latin && !((c | 32) >= U'a' && (c | 32) <= U'z')) return;
    SBBidiType const type = is_latin ? static_cast<SBBidiType>(SBBidiTypeL) : SBCodepointGetBidiType(c);
    switch (type) {
    case SBBidiTypeL:
    case SBBidiTypeR:
    case SBBidiTypeAL: return take_strong(c, type != SBBidiTypeL);
    case SBBidiTypeLRE:
    case SBBidiTypeRLE:
    case SBBidiTypeLRO:
    case SBBidiTypeRLO:
    case SBBidiTypeLRI:
    case SBBidiTypeRLI:
    case SBBidiTypeFSI: return open(c);
    case SBBidiTypePDF: return close_embedding();
    case SBBidiTypePDI: return close_isolate();
    default: return;
    }
}

// Rule X5c: the first strong letter inside an isolate that asks for it decides its direction.
void BidiState::take_strong(char32_t c, bool right_to_left) {
    strong_ = c;
    for (std::size_t i = openers_.size(); isolates_ > 0 && i-- > 0;) {
        char32_t& control = openers_[i].control;
        if (!is_isolate(control)) continue;
        if (control == kFirstStrongIsolate) control = right_to_left ? kRightToLeftIsolate : kLeftToRightIsolate;
        return;
    }
}

void BidiState::open(char32_t control) {
    if (openers_.size() >= kMostOpeners) {
        ++beyond_;
        return;
    }
    openers_.push_back({control, strong_});
    isolates_ += is_isolate(control) ? 1 : 0;
    strong_ = 0;
}

void BidiState::close_embedding() {
    if (beyond_ > 0) {
        --beyond_;
    } else if (!openers_.empty() && !is_isolate(openers_.back().control)) {
        openers_.pop_back();
        strong_ = 0;
    }
}

// X6a: embeddings opened inside the isolate end with it.
void BidiState::close_isolate() {
    if (beyond_ > 0) {
        --beyond_;
        return;
    }
    if (isolates_ == 0) return;
    while (!is_isolate(openers_.back().control)) openers_.pop_back();
    strong_ = openers_.back().strong_before;
    openers_.pop_back();
    --isolates_;
}

std::u32string BidiState::prefix() const {
    std::u32string out;
    for (Opener const& opener : openers_) {
        if (opener.strong_before != 0) out += opener.strong_before;
        out += opener.control;
    }
    if (strong_ != 0) out += strong_;
    return out;
}

} // namespace text
