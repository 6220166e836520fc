#include "ui/finder.h"

#include <algorithm>
#include <utility>

#include "base/words.h"
#include "platform/patterns.h"
#include "platform/platform.h"
#include "ui/pattern_fault.h"
#include "ui/reading_words.h"
#include "unicode/breaks.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

// Gather (the marks' words), Compare (letters without case and accents), Search. What has been compared stays for the
// next words; a pattern is looked for by the platform, in the compared letters as well, so that accents need not matter
// there.

namespace ui {

namespace {

constexpr std::uint32_t kMarksAtOnce = 200;
constexpr std::uint32_t kCharactersAtOnce = 16'384;
constexpr std::size_t kLettersAtOnce = 131'072;
constexpr std::size_t kHitsAtOnce = 1000;
// So long the hits of the words before stay on the screen.
constexpr double kKeepMs = 120;

using unicode::Position;
using unicode::Range;

bool needs_dictionary(unicode::Text const& text, Position position) {
    return position.value() < text.length() && unicode::needs_dictionary(text.at(position));
}

bool is_inside(unicode::Text const& text, Position position) {
    bool const is_in_stretch =
        position.value() > 0 && needs_dictionary(text, position) && needs_dictionary(text, position - 1);
    if (is_in_stretch) return reading_word_at(text, position).start < position;
    if (unicode::is_inside_word(text, position)) return true;
    // Numbers are words here too.
    if (position.value() == 0 || position.value() >= text.length()) return false;
    bool const is_between =
        unicode::is_word_character(text.at(position - 1)) && unicode::is_word_character(text.at(position));
    return is_between && !unicode::is_word_border(text, position);
}

// Latin letters without marks are each a character.
bool is_plain(unicode::Text const& text, Position position) {
    return position.value() >= text.length() || text.at(position) < 0x300;
}

bool is_border(unicode::Text const& text, Position position) {
    return is_plain(text, position) || unicode::is_grapheme_border(text, position);
}

bool stands_free(unicode::Text const& text, Range range) {
    return !is_inside(text, range.start) && !is_inside(text, range.end);
}

std::string to_utf8(std::u32string const& letters) {
    std::string out;
    out.reserve(letters.size());
    for (char32_t const letter : letters) unicode::append_utf8(out, letter);
    return out;
}

std::u32string letters_of(std::string const& utf8, unicode::Comparison comparison) {
    unicode::Text const text = unicode::Text::from_utf8(utf8);
    return unicode::compared(text.code_points(text.all()), comparison);
}

// The engine minds the case; accents are taken off beforehand where they do not matter, and else all is left as it is.
unicode::Comparison comparison_of(FindQuery const& query) {
    return {query.is_pattern || query.match_case, query.match_accents};
}

bool is_looked_through_as_it_is(FindQuery const& query) {
    return query.is_pattern && query.match_accents;
}

std::string sentence_of(platform::PatternFound const& found) {
    switch (found.end) {
    case platform::PatternEnd::TooLong:
        return base::say("This pattern takes too long, so the search was stopped. Make it simpler: a repeat inside a "
                         "repeat, such as (a+)+, may never come to an end.");
    case platform::PatternEnd::Refused:
        return base::say("This is not a pattern that can be looked for ({}). Take out what you typed last.",
                         found.reason);
    case platform::PatternEnd::NoEngine:
        return base::say(
            "Patterns cannot be looked for on this machine. Switch the regular expression off and look for words.");
    default: return {};
    }
}

} // namespace

bool Finder::is_of(Scene const& scene) const {
    return project_ == scene.project && revision_ == scene.revision;
}

// The project has changed: what still holds is kept.
void Finder::renew(Scene const& scene) {
    project_ = scene.project;
    revision_ = scene.revision;
    bool const is_same_text = text_ == scene.project->article.text;
    text_ = scene.project->article.text;
    bool const is_changed = !is_same_text || query_.scope == FindScope::Marks;
    if (!is_changed) return;
    shown_.clear();
    ++generation_;
    is_compared_ = false;
    has_begun_ = false;
}

void Finder::begin(FindQuery const& query) {
    bool const is_other_text = query.scope != query_.scope || !has_begun_;
    if (is_other_text || !(comparison_of(query) == comparison_) || !is_compared_) {
        comparison_ = comparison_of(query);
        compared_ = unicode::ComparedText(comparison_);
        is_compared_ = false;
    }
    if (is_other_text) {
        marks_ = {};
        is_gathered_ = query.scope == FindScope::Text;
    }
    // Marks are not the places of a text: nothing of it stays.
    if (query.scope != query_.scope) {
        shown_.clear();
        ++generation_;
    }
    query_ = query;
    has_begun_ = true;
    begun_ms_ = platform::now_ms();
    found_.clear();
    waiting_.clear();
    search_ = 0;
    next_fault_.clear();
    phase_ = is_gathered_ ? Phase::Compare : Phase::Gather;
    if (query.words.empty()) return finish();
    auto const fault = query.is_pattern ? pattern_fault(query.words) : std::nullopt;
    if (!fault) return;
    next_fault_ = *fault;
    finish();
}

void Finder::compare_more() {
    std::uint32_t const start = compared_.length();
    std::uint32_t const end = std::min(start + kCharactersAtOnce, text().length());
    compared_.add(text().code_points(unicode::range(start, end)));
    is_compared_ = end == text().length();
}

void Finder::begin_search(Scene const& scene) {
    from_ = 0;
    phase_ = Phase::Search;
    if (query_.is_pattern) return look_for_pattern();
    words_ = letters_of(query_.words, comparison_);
    if (words_.empty()) return finish();
    search_more(scene);
}

void Finder::look_for_pattern() {
    platform::PatternWish wish{query_.words, !query_.match_case};
    phase_ = Phase::Wait;
    if (is_looked_through_as_it_is(query_)) {
        search_ = platform::find_pattern(text().utf8(), wish);
        return;
    }
    wish.pattern = to_utf8(letters_of(query_.words, comparison_));
    search_ = platform::find_pattern(to_utf8(compared_.letters()), wish);
}

void Finder::search_more(Scene const& scene) {
    std::u32string const& letters = compared_.letters();
    std::size_t const end = std::min(from_ + kLettersAtOnce, letters.size());
    std::u32string_view const window(letters.data(), std::min(end + words_.size() - 1, letters.size()));
    std::size_t const most = found_.size() + kHitsAtOnce;
    while (from_ < end && found_.size() < most) {
        std::size_t const at = window.find(words_, from_);
        from_ = std::min(at, end);
        if (at >= end) break;
        auto const range = compared_.range(at, at + words_.size());
        std::size_t const before = found_.size();
        if (range && is_border(text(), range->start) && is_border(text(), range->end)) add(scene, *range);
        from_ = at + (found_.size() > before || query_.scope == FindScope::Marks ? words_.size() : 1);
    }
    if (from_ >= letters.size()) finish();
}

void Finder::add(Scene const& scene, Range range) {
    if (query_.whole_words && !stands_free(text(), range)) return;
    if (query_.scope == FindScope::Text) return found_.push_back({range, model::Index::kNone});
    model::SpanIndex const mark = marks_.span_at(range.start);
    bool const is_known = !found_.empty() && found_.back().mark == mark;
    if (is_known || mark >= scene.project->spans.size() || scene.project->spans[mark].fragments.empty()) return;
    found_.push_back({scene.project->spans[mark].extent(), mark});
}

void Finder::take(platform::PatternFound const& found) {
    if (phase_ == Phase::Wait && found.search == search_) waiting_.push_back(found);
}

void Finder::take_waiting(Scene const& scene) {
    bool const is_raw = is_looked_through_as_it_is(query_);
    std::uint32_t const length = is_raw ? text().length() : static_cast<std::uint32_t>(compared_.letters().size());
    for (platform::PatternFound const& batch : std::exchange(waiting_, {})) {
        for (std::size_t i = 0; i + 1 < batch.places.size(); i += 2) {
            std::uint32_t const first = batch.places[i];
            std::uint32_t const last = std::min(batch.places[i + 1], length);
            if (first >= last) continue;
            auto range = is_raw ? std::optional(unicode::range(first, last)) : compared_.range(first, last);
            if (!range) continue;
            range->start = unicode::snap_to_grapheme(text(), range->start);
            if (!is_border(text(), range->end)) range->end = unicode::next_grapheme(text(), range->end);
            add(scene, *range);
        }
        if (batch.end == platform::PatternEnd::GoesOn) continue;
        next_fault_ = sentence_of(batch);
        finish();
    }
}

void Finder::show() {
    ++generation_;
    shown_ = found_;
    fault_ = next_fault_;
}

void Finder::finish() {
    phase_ = Phase::Done;
    ++generation_;
    shown_ = std::exchange(found_, {});
    fault_ = next_fault_;
}

bool Finder::step(Scene const& scene) {
    switch (phase_) {
    case Phase::Gather:
        is_gathered_ = !marks_.add(*scene.project, kMarksAtOnce);
        if (is_gathered_) phase_ = Phase::Compare;
        return true;
    case Phase::Compare:
        if (!is_compared_ && !is_looked_through_as_it_is(query_)) compare_more();
        if (is_compared_ || is_looked_through_as_it_is(query_)) begin_search(scene);
        return phase_ != Phase::Done;
    case Phase::Search: search_more(scene); return phase_ != Phase::Done;
    case Phase::Wait: take_waiting(scene); return false;
    case Phase::Done: break;
    }
    return false;
}

bool Finder::work(Scene const& scene, FindQuery const& query, double budget_ms) {
    if (!is_of(scene)) renew(scene);
    if (!has_begun_ || !(query == query_)) begin(query);
    double const started = platform::now_ms();
    while (step(scene))
        if (platform::now_ms() - started >= budget_ms) break;
    bool const is_late = phase_ != Phase::Done && started - begun_ms_ > kKeepMs;
    if (is_late && (found_.size() != shown_.size() || fault_ != next_fault_)) show();
    return phase_ != Phase::Done && phase_ != Phase::Wait;
}

std::optional<std::size_t> Finder::first_from(Position position) const {
    if (shown_.empty()) return std::nullopt;
    auto const found = std::lower_bound(shown_.begin(), shown_.end(), position,
                                        [](Hit const& hit, Position p) { return hit.range.start < p; });
    return found == shown_.end() ? 0 : static_cast<std::size_t>(found - shown_.begin());
}

} // namespace ui
