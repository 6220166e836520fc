#include "ui/article_scroll.h"

#include <algorithm>
#include <cmath>

#include "ui/interaction.h"

namespace ui {

namespace {

constexpr float kPixelsPerLine = 40;
constexpr double kGlideMs = 160;
constexpr double kRestBudgetMs = 8; // of a frame's 16, for what is not in sight; drawing takes 1 to 3
constexpr double kFirstRestMs = 2;  // of the first one; each has a millisecond more
constexpr float kRoomAbove = 40;    // around the caret, at zoom 1
constexpr float kRoomBelow = 60;

constexpr float kReadersStep = 0.25F; // what is less is rounding

// Below 0 while something covers the head of the page, so that its first lines can be brought out from under it.
float least(ArticleFrame const& frame) {
    FindState const& find = frame.state->find;
    return find.is_open ? -find.covers / frame.zoom : 0;
}

} // namespace

void ArticleScroll::shift(State& state, float change) {
    state.scroll += change;
    shifted_ += change;
}

void ArticleScroll::shift_with_glide(State& state, float change) {
    shift(state, change);
    if (!state.glide) return;
    state.glide->from += change;
    state.glide->to += change;
}

void ArticleScroll::keep_limits(ArticleFrame const& frame) {
    State& state = *frame.state;
    shift(state, std::clamp(state.scroll, least(frame), most(frame)) - state.scroll);
}

float ArticleScroll::total(ArticleFrame const& frame) {
    return std::max(frame.page.lead + frame.document->height() + frame.page.tail, frame.height());
}

float ArticleScroll::most(ArticleFrame const& frame) {
    return std::max(total(frame) - frame.height(), 0.0F);
}

void ArticleScroll::wheel(State& state, float lines, float zoom) {
    state.scroll -= lines * kPixelsPerLine / zoom;
    state.glide.reset();
    gliding_to_.reset();
}

// A third of the view's height above the line.
float ArticleScroll::target_for(ArticleFrame const& frame, unicode::Position position) const {
    text::LineInfo const line = frame.document->line_of({position, text::Affinity::Downstream});
    return std::clamp(frame.page.lead + line.top - frame.height() / 3, least(frame), most(frame));
}

void ArticleScroll::update(ArticleFrame const& frame, double now_ms, bool reduced_motion) {
    State& state = *frame.state;
    if (state.scroll_wish) {
        unicode::Position const end = frame.text().all().end;
        gliding_to_ = std::min(*state.scroll_wish, end);
        state.scroll_wish.reset();
        state.glide = ScrollGlide{state.scroll, target_for(frame, *gliding_to_), now_ms};
    }
    if (state.glide) {
        double const passed = reduced_motion ? 1 : std::clamp((now_ms - state.glide->started_ms) / kGlideMs, 0.0, 1.0);
        // What the glide passes becomes exact under way, and its goal moves with it.
        if (gliding_to_) state.glide->to = target_for(frame, *gliding_to_);
        auto const share = static_cast<float>(1 - (1 - passed) * (1 - passed));
        state.scroll = state.glide->from + (state.glide->to - state.glide->from) * share;
        if (passed >= 1) {
            state.glide.reset();
            gliding_to_.reset();
        }
        wish_frame(0);
    }
    keep_limits(frame);
}

void ArticleScroll::lay_out_rest(ArticleFrame& frame) {
    if (!has_prepared_) return;
    frame.origin_y = origin_for(frame, frame.state->scroll);
    std::uint64_t const before = frame.document->layout_generation();
    bool const stands_still = std::abs(frame.state->scroll - left_at_ - shifted_) < kReadersStep;
    // The first frames after an opening have the saving to do as well, with code that runs for the first time.
    double const budget = std::min(kRestBudgetMs, kFirstRestMs + rested_);
    text::Progress const progress = frame.document->prepare_long_paragraphs(budget, frame.top());
    rested_ = progress.is_done ? 0 : rested_ + 1;
    if (progress.shift != 0) shift_with_glide(*frame.state, progress.shift);
    // The shift keeps the line at the very top. What is read may now stand in another one, or below what was not laid
    // out yet.
    if (stands_still && frame.document->layout_generation() != before) restore(frame);
    if (!progress.is_done) wish_frame(0);
}

void ArticleScroll::prepare(ArticleFrame& frame) {
    has_prepared_ = true;
    // Twice: what the first round moves may bring more lines into view.
    for (int round = 0; round < 2; ++round) {
        frame.origin_y = origin_for(frame, frame.state->scroll);
        float const change = frame.document->prepare(frame.top(), frame.bottom());
        if (change == 0) break;
        shift_with_glide(*frame.state, change);
    }
    keep_limits(frame);
    frame.origin_y = origin_for(frame, frame.state->scroll);
}

void ArticleScroll::remember(ArticleFrame const& frame) {
    float const readers = frame.state->scroll - left_at_ - shifted_;
    left_at_ = frame.state->scroll;
    shifted_ = 0;
    if (reading_ && std::abs(readers) < kReadersStep) return;
    float const top = frame.top();
    // The top may lie in the gap between two paragraphs: then the line below it is the first.
    auto const lines = frame.document->lines(std::max(top, 0.0F), std::max(frame.bottom(), 1.0F));
    if (lines.empty() || frame.state->scroll <= 0) return reading_.reset();
    reading_ = Reading{lines.front().range.start, lines.front().top - top};
}

void ArticleScroll::restore(ArticleFrame const& frame) {
    if (!reading_ || frame.state->glide || frame.state->scroll_wish) return;
    text::LineInfo const line = frame.document->line_of({reading_->position, text::Affinity::Downstream});
    shift(*frame.state, frame.page.lead + line.top - reading_->offset - frame.state->scroll);
}

void ArticleScroll::bring_into_view(ArticleFrame const& frame, text::Caret caret) {
    text::LineInfo const line = frame.document->line_of(caret);
    // The first line brings the head of the paper with it.
    float const top = line.top > 0 ? frame.page.lead + line.top - kRoomAbove : least(frame);
    float const bottom = frame.page.lead + line.top + line.height + kRoomBelow;
    float& scroll = frame.state->scroll;
    if (scroll > top)
        scroll = top;
    else if (scroll + frame.height() < bottom)
        scroll = bottom - frame.height();
    scroll = std::clamp(scroll, least(frame), most(frame));
    frame.state->glide.reset();
}

} // namespace ui
