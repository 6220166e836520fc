#include "text/fitting.h"

#include <algorithm>
#include <cmath>

// Line filling is greedy, as in browsers: a line takes units as long as what is visible of it fits. White space at the
// end hangs over. Units follow each other without a break opportunity where only the face, script or level changes, so
// the line remembers the last unit after which it could end and goes back there when it overflows. When there was none,
// it ends before the unit that overflows, and a unit that no line can hold has been cut into pieces beforehand. Nothing
// here shapes text except that cutting.

namespace text {

namespace {

constexpr float kTolerance = 0.01f; // px, for sums of rounded advances
constexpr int kTabSpaces = 8;
// Code points. Only what has no width, such as a row of control characters, or what hangs, a row of spaces, could fill
// a line so far; everything that walks along a line would take long there.
constexpr std::uint32_t kLongestLine = 4096;

bool hangs(Unit const& unit) {
    return unit.kind == UnitKind::Space || unit.kind == UnitKind::Tab;
}

} // namespace

float next_tab_stop(Fonts::Implementation const& fonts, Setting const& setting, float x) {
    float const step = kTabSpaces * fonts.space_advance(setting.role, setting.size);
    return step > 0 ? (std::floor(x / step + kTolerance) + 1) * step : x;
}

WordIndex hyphen_word(Fonts::Implementation& fonts, FontRole role, hb_language_t language) {
    FaceIndex const index = fonts.first_face(role);
    Face const* const face = fonts.face(index);
    char32_t const hyphen = face != nullptr && face->covers(0x2010) ? 0x2010 : U'-';
    WordRequest request;
    request.text = std::u32string_view(&hyphen, 1);
    request.length = 1;
    request.face = index;
    request.language = language;
    return fonts.shaper.intern(request);
}

float Fitter::advance(Unit const& unit, float x) const {
    if (unit.kind == UnitKind::Tab) return next_tab_stop(fonts_, setting_, x) - x;
    if (unit.word == kNoWord) return 0;
    Word const& word = fonts_.shaper.word(unit.word);
    return static_cast<float>(word.advance) * fonts_.unit_size(word.face, setting_.size);
}

void Fitter::fit(std::u32string_view paragraph, std::vector<Unit>& units, std::vector<Line>& lines) {
    lines.clear();
    join_pieces(paragraph, units);
    cut_wide_units(paragraph, units);
    std::uint32_t first = 0;
    do {
        std::uint32_t next = first;
        lines.push_back(fill_line(units, first, next));
        first = next;
    } while (first < units.size());
}

void Fitter::join_pieces(std::u32string_view paragraph, std::vector<Unit>& units) {
    auto const is_continued = [](Unit const& unit) { return unit.is_continued; };
    if (std::none_of(units.begin(), units.end(), is_continued)) return;
    std::vector<Unit> joined;
    for (std::size_t i = 0; i < units.size();) {
        Unit whole = units[i++];
        bool const is_cut = i < units.size() && units[i].is_continued;
        for (; i < units.size() && units[i].is_continued; ++i) {
            whole.length = static_cast<std::uint16_t>(whole.length + units[i].length);
            whole.breaks_after = units[i].breaks_after;
        }
        if (is_cut) {
            Word like = fonts_.shaper.word(whole.word);
            like.kern = fonts_.shaper.word(units[i - 1].word).kern;
            whole.word = analyser_.shape_part(paragraph, whole.start, whole.length, like);
        }
        joined.push_back(whole);
    }
    units = std::move(joined);
}

// A row of units without a break opportunity that no line can hold is cut wherever a line is full.
void Fitter::cut_wide_units(std::u32string_view paragraph, std::vector<Unit>& units) {
    if (!has_wide_row(units)) return;
    std::vector<Unit> pieces;
    float glued = 0; // what stands before the unit in its row
    for (Unit const& unit : units) {
        float const width = advance(unit, 0);
        bool const is_wide =
            unit.kind == UnitKind::Word && (glued + width > setting_.width + kTolerance || unit.length > kLongestLine);
        if (is_wide)
            cut(paragraph, unit, std::max(setting_.width - glued, 0.0f), pieces);
        else
            pieces.push_back(unit);
        glued = pieces.back().breaks_after ? 0 : is_wide ? advance(pieces.back(), 0) : glued + width;
    }
    units = std::move(pieces);
}

bool Fitter::has_wide_row(std::vector<Unit> const& units) const {
    float row = 0;
    for (Unit const& unit : units) {
        row += advance(unit, 0);
        bool const is_too_long = row > setting_.width + kTolerance || unit.length > kLongestLine;
        if (unit.kind == UnitKind::Word && is_too_long) return true;
        if (unit.breaks_after) row = 0;
    }
    return false;
}

// The borders of the whole word tell about how much of it fills a line; a piece shaped on its own may be a little wider
// than inside the word, so it is measured again.
void Fitter::cut(std::u32string_view paragraph, Unit const& unit, float room, std::vector<Unit>& out) {
    Cutting cutting{unit, fonts_.shaper.word(unit.word), {}, {}};
    std::int32_t const* const borders = fonts_.shaper.borders(cutting.word);
    cutting.borders.assign(borders, borders + unit.length + 1);
    unicode::find_grapheme_breaks(paragraph.substr(unit.start, unit.length), cutting.breaks);
    for (std::uint32_t start = 0; start < unit.length; room = setting_.width) {
        std::uint32_t end = piece_end(paragraph, cutting, start, room);
        // Where not even one grapheme fits beside what is glued before it, the word begins a line of its own.
        if (end == start) end = piece_end(paragraph, cutting, start, setting_.width);
        Unit piece = unit;
        piece.start = unit.start + start;
        piece.length = static_cast<std::uint16_t>(end - start);
        piece.word = shape_piece(paragraph, cutting, start, end);
        piece.is_continued = start > 0;
        piece.breaks_after = end == unit.length ? unit.breaks_after : true;
        out.push_back(piece);
        start = end;
    }
}

// Only the last piece is kerned to what follows the word.
WordIndex Fitter::shape_piece(std::u32string_view paragraph, Cutting const& whole, std::uint32_t start,
                              std::uint32_t end) {
    Word like = whole.word;
    like.kern = end == whole.unit.length ? whole.word.kern : 0;
    return analyser_.shape_part(paragraph, whole.unit.start + start, end - start, like);
}

// As many whole graphemes as fit into the room; at least one into a whole line.
std::uint32_t Fitter::piece_end(std::u32string_view paragraph, Cutting const& whole, std::uint32_t start, float room) {
    float const unit_size = fonts_.unit_size(whole.word.face, setting_.size);
    std::uint32_t end = start;
    for (std::uint32_t i = start + 1; i <= whole.unit.length; ++i) {
        bool const fits = static_cast<float>(whole.borders[i] - whole.borders[start]) * unit_size <= room + kTolerance;
        bool const is_first = end == start && room >= setting_.width;
        bool const is_long = i - start > kLongestLine && end > start;
        if (is_long || (!fits && !is_first)) break;
        if (whole.breaks[i - 1]) end = i;
    }
    auto const is_too_wide = [&] {
        WordIndex const piece = shape_piece(paragraph, whole, start, end);
        return static_cast<float>(fonts_.shaper.word(piece).advance) * unit_size > room + kTolerance;
    };
    while (end > start + 1 && is_too_wide()) {
        std::uint32_t shorter = end - 1;
        while (shorter > start && !whole.breaks[shorter - 1]) --shorter;
        if (shorter == start) break;
        end = shorter;
    }
    return end;
}

Line Fitter::fill_line(std::vector<Unit> const& units, std::uint32_t first, std::uint32_t& next) {
    Line line;
    line.first_unit = first;
    line.start = first < units.size() ? units[first].start : 0;
    Candidate candidate;
    float x = 0;
    float visible = 0;
    for (std::uint32_t i = first; i < units.size(); ++i) {
        Unit const& unit = units[i];
        float const before = visible;
        x += advance(unit, x);
        if (!hangs(unit)) visible = unit.kind == UnitKind::Word ? x : visible;
        bool const is_too_long = unit.start + unit.length - line.start > kLongestLine;
        if ((visible > setting_.width + kTolerance || is_too_long) && i > first) {
            bool const can_go_back = candidate.end > first;
            next = can_go_back ? candidate.end : i;
            line.width = can_go_back ? candidate.width : before;
            line.has_hyphen = can_go_back && candidate.has_hyphen;
            return line;
        }
        if (!unit.breaks_after) continue;
        if (unit.kind != UnitKind::SoftHyphen) {
            candidate = {i + 1, visible, false};
            continue;
        }
        if (hyphen_width_ < 0) {
            Word const& hyphen = fonts_.shaper.word(hyphen_word(fonts_, setting_.role, language_));
            hyphen_width_ = static_cast<float>(hyphen.advance) * fonts_.unit_size(hyphen.face, setting_.size);
        }
        if (visible + hyphen_width_ <= setting_.width + kTolerance || candidate.end <= first)
            candidate = {i + 1, visible + hyphen_width_, true};
    }
    next = static_cast<std::uint32_t>(units.size());
    line.width = visible;
    return line;
}

} // namespace text
