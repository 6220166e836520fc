#include "model/anchor.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/words.h"
#include "model/anchor_course.h"
#include "model/anchor_text.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

constexpr std::string_view kNoQuote = base::english("its place is not in the text and the file has no quote of it");
constexpr std::string_view kNotFound = base::english("text not found");
constexpr std::string_view kSeveral = base::english("several places fit equally");

constexpr double kGoodScore = 0.78;     // found without knowing where to look
constexpr double kFairScore = 0.66;     // found where it is expected
constexpr double kClear = 0.05;         // by so much the best is better than the next
constexpr double kWeakContext = 0.35;   // surroundings that say nothing
constexpr std::size_t kShortWords = 12; // found by chance
constexpr std::size_t kMostExact = 32;
constexpr std::uint32_t kReach = 2'000; // around the expected place
constexpr std::uint32_t kSlack = 40;
constexpr std::uint64_t kWholeTextSteps = 50'000'000; // for looking through all of the text, shared by all

struct Piece {
    std::u32string words;
    std::uint32_t at = 0; // in the text before
};

struct Item {
    std::vector<Piece> pieces;
    std::size_t main = 0; // the longest
    std::u32string prefix;
    std::u32string suffix;
    std::vector<std::uint32_t> candidates; // exact places that fit about equally well
    std::optional<NeedlePlace> place;      // of the main piece
    bool is_tied = false;

    Piece const& main_piece() const { return pieces[main]; }
    Needle needle(std::size_t piece) const {
        return {pieces[piece].words, piece == 0 ? std::u32string_view(prefix) : std::u32string_view(),
                piece + 1 == pieces.size() ? std::u32string_view(suffix) : std::u32string_view()};
    }
    Needle needle() const { return needle(main); }
    bool has_context() const { return !needle().prefix.empty() || !needle().suffix.empty(); }
};

std::u32string characters_of(std::string_view utf8) {
    unicode::Text const text = unicode::Text::from_utf8(utf8);
    return text.code_points(text.all());
}

bool are_sorted(std::vector<Range> const& fragments) {
    for (std::size_t i = 0; i < fragments.size(); ++i)
        if (fragments[i].start >= fragments[i].end || (i > 0 && fragments[i].start <= fragments[i - 1].end))
            return false;
    return !fragments.empty();
}

// The quote joins the fragments' texts by a space, so the old lengths say where to cut it. When they do not add up, the
// whole quote is one piece.
std::vector<Piece> pieces_of(std::vector<Range> const& last, std::u32string words) {
    std::uint64_t total = last.empty() ? 0 : last.size() - 1;
    for (Range const& range : last) total += range.end < range.start ? 0 : range.length();
    if (last.size() < 2 || !are_sorted(last) || total != words.size())
        return {{std::move(words), last.empty() ? 0 : last.front().start.value()}};
    std::vector<Piece> pieces;
    std::size_t from = 0;
    for (Range const& range : last) {
        pieces.push_back({words.substr(from, range.length()), range.start.value()});
        from += range.length() + 1;
    }
    return pieces;
}

Item item_of(Sought const& sought) {
    Item item;
    item.pieces = pieces_of(sought.last, characters_of(sought.quote->exact));
    item.prefix = characters_of(sought.quote->prefix);
    item.suffix = characters_of(sought.quote->suffix);
    for (std::size_t i = 1; i < item.pieces.size(); ++i)
        if (item.pieces[i].words.size() > item.main_piece().words.size()) item.main = i;
    return item;
}

std::uint64_t distance(std::uint64_t a, std::uint64_t b) {
    return a < b ? b - a : a - b;
}

class Search {
public:
    Search(unicode::Text const& text, std::vector<Sought> const& sought) : text_(text) {
        for (Sought const& one : sought) items_.push_back(item_of(one));
        order_.resize(items_.size());
        std::iota(order_.begin(), order_.end(), std::size_t(0));
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            std::uint32_t const first = items_[a].main_piece().at;
            std::uint32_t const second = items_[b].main_piece().at;
            return first != second ? first < second : a < b;
        });
    }

    std::vector<Found> run() {
        for_missing([&](Item& item) { find_exact(item); });
        for_missing([&](Item& item) { find_likely(item); });
        AnchorCourse const known = course();
        for_missing([&](Item& item) { find_near(item, known); });
        for_missing([&](Item& item) { find_anywhere(item); });
        std::vector<Found> result;
        result.reserve(items_.size());
        for (Item const& item : items_) result.push_back(found(item));
        return result;
    }

private:
    template <typename Find>
    void for_missing(Find find) {
        for (std::size_t const at : order_)
            if (!items_[at].place && !items_[at].main_piece().words.empty()) find(items_[at]);
    }

    AnchorCourse course() const {
        std::vector<CoursePoint> points;
        for (std::size_t const at : order_) {
            Item const& item = items_[at];
            if (!item.place) continue;
            CoursePoint const point{item.main_piece().at, item.place->start};
            if (points.empty() || points.back().before < point.before) points.push_back(point);
        }
        return {points, text_.length()};
    }

    std::size_t agreement(Needle const& needle, std::uint32_t start) const {
        std::size_t count = 0;
        std::uint64_t const end = start + needle.words.size();
        auto const before = text_.slice(start < needle.prefix.size() ? 0 : start - needle.prefix.size(), start);
        auto const after = text_.slice(end, end + needle.suffix.size());
        while (count < before.size() && count < needle.prefix.size() &&
               before[before.size() - 1 - count] == needle.prefix[needle.prefix.size() - 1 - count])
            ++count;
        std::size_t same = 0;
        while (same < after.size() && same < needle.suffix.size() && after[same] == needle.suffix[same]) ++same;
        return count + same;
    }

    NeedlePlace exact_at(Item const& item, std::uint32_t start) const {
        return text_.judged(item.needle(), start, start + static_cast<std::uint32_t>(item.main_piece().words.size()));
    }

    void place(Item& item, NeedlePlace const& at) {
        item.place = at;
        item.is_tied = false;
        shift_ = std::int64_t(at.start) - item.main_piece().at;
    }

    // The exact words where they stand once, or where the surroundings agree best by far.
    void find_exact(Item& item) {
        std::u32string_view const words = item.main_piece().words;
        std::int64_t const expected = std::clamp<std::int64_t>(item.main_piece().at + shift_, 0, text_.length());
        auto places = text_.exact_places(words, static_cast<std::uint32_t>(expected), kMostExact);
        if (places.empty()) return;
        Needle const needle = item.needle();
        if (item.has_context() && places.size() > 1) {
            auto const by_agreement = [&](std::uint32_t a, std::uint32_t b) {
                return agreement(needle, a) > agreement(needle, b);
            };
            std::stable_sort(places.begin(), places.end(), by_agreement);
            std::size_t const best = agreement(needle, places.front());
            bool const is_full = best == needle.prefix.size() + needle.suffix.size();
            bool const is_alone = agreement(needle, places[1]) < best;
            if (is_full && (is_alone || places.front() == expected)) return place(item, exact_at(item, places.front()));
            places.resize(std::min<std::size_t>(places.size(), 5));
        }
        choose_exact(item, places);
    }

    void choose_exact(Item& item, std::vector<std::uint32_t> const& places) {
        std::vector<NeedlePlace> judged;
        judged.reserve(places.size());
        for (std::uint32_t const start : places) judged.push_back(exact_at(item, start));
        std::stable_sort(judged.begin(), judged.end(),
                         [](NeedlePlace const& a, NeedlePlace const& b) { return a.context > b.context; });
        NeedlePlace const& best = judged.front();
        bool const by_chance =
            item.has_context() && best.context < kWeakContext && item.main_piece().words.size() < kShortWords;
        bool const is_clear =
            judged.size() == 1 || (item.has_context() && best.context - judged[1].context > 2 * kClear);
        if (is_clear && !by_chance) return place(item, best);
        item.is_tied = judged.size() > 1;
        for (NeedlePlace const& one : judged)
            if (best.context - one.context <= 2 * kClear) item.candidates.push_back(one.start);
    }

    // Where rare runs of words and surroundings stand.
    void find_likely(Item& item) {
        if (!item.candidates.empty()) return;
        std::vector<NeedlePlace> places;
        std::uint64_t const length = item.main_piece().words.size();
        for (std::uint32_t const start : text_.likely_starts(item.needle(), 3)) {
            std::uint64_t const room = length / 4 + kSlack;
            add(places, text_.closest(item.needle(), start < room ? 0 : start - room, start + length + room));
        }
        take_best(item, places, kGoodScore, std::nullopt);
    }

    static void add(std::vector<NeedlePlace>& places, std::vector<NeedlePlace> const& more) {
        for (NeedlePlace const& place : more) {
            bool const is_known = std::any_of(places.begin(), places.end(), [&](NeedlePlace const& one) {
                return one.start < place.end && place.start < one.end;
            });
            if (!is_known) places.push_back(place);
        }
    }

    void take_best(Item& item, std::vector<NeedlePlace>& places, double least, std::optional<Expectation> expected) {
        if (places.empty()) return;
        std::stable_sort(places.begin(), places.end(),
                         [](NeedlePlace const& a, NeedlePlace const& b) { return a.score > b.score; });
        if (places.front().score < least) return;
        if (places.size() == 1 || places[0].score - places[1].score > kClear) return place(item, places.front());
        item.is_tied = true;
        if (!expected || !expected->is_known) return;
        auto const off = [&](NeedlePlace const& place) { return distance(place.start, expected->at); };
        if (off(places[0]) != off(places[1])) place(item, off(places[0]) < off(places[1]) ? places[0] : places[1]);
    }

    // Where the marks around let it be expected.
    void find_near(Item& item, AnchorCourse const& course) {
        Expectation const expected = course.expect(item.main_piece().at);
        if (!item.candidates.empty()) return take_nearest(item, expected);
        std::uint64_t const length = item.main_piece().words.size();
        std::uint64_t const room = length / 4 + kSlack;
        std::uint32_t const low = std::max(expected.low, expected.at - std::min(expected.at, kReach));
        std::uint64_t const high = std::min<std::uint64_t>(expected.high, std::uint64_t(expected.at) + kReach);
        auto places = text_.closest(item.needle(), low < kSlack ? 0 : low - kSlack, high + length + room);
        take_best(item, places, kFairScore, expected);
    }

    void take_nearest(Item& item, Expectation const& expected) {
        auto const off = [&](std::uint32_t start) { return distance(start, expected.at); };
        std::sort(item.candidates.begin(), item.candidates.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return off(a) != off(b) ? off(a) < off(b) : a < b; });
        NeedlePlace const nearest = exact_at(item, item.candidates.front());
        bool const says_little = !item.has_context() || nearest.context < kWeakContext;
        bool const is_near = expected.is_known && expected.low <= nearest.start && nearest.start <= expected.high;
        bool const is_equal = item.candidates.size() > 1 && off(item.candidates[0]) == off(item.candidates[1]);
        if ((says_little && !is_near) || is_equal) {
            item.is_tied = item.candidates.size() > 1;
            return;
        }
        place(item, nearest);
    }

    // The whole text, as long as there is time for it.
    void find_anywhere(Item& item) {
        std::uint64_t const cost = std::uint64_t(text_.length()) * (item.main_piece().words.size() / 64 + 1);
        if (!item.candidates.empty() || item.is_tied || cost > steps_left_) return;
        steps_left_ -= cost;
        auto places = text_.closest(item.needle(), 0, text_.length());
        take_best(item, places, kGoodScore, std::nullopt);
    }

    // A further fragment behind `after` or before it, about as far away as it was.
    std::optional<NeedlePlace> beside(Item const& item, std::size_t piece, std::uint64_t from, std::uint64_t to,
                                      std::uint64_t expected) const {
        Needle const needle = item.needle(piece);
        for (std::uint32_t const start : text_.exact_places(
                 needle.words, static_cast<std::uint32_t>(std::min<std::uint64_t>(expected, text_.length())), 1))
            if (start >= from && start + needle.words.size() <= to)
                return text_.judged(needle, start, start + static_cast<std::uint32_t>(needle.words.size()));
        for (NeedlePlace const& place : text_.closest(needle, from, to))
            if (place.score >= kFairScore && place.start >= from && place.end <= to) return place;
        return std::nullopt;
    }

    std::vector<NeedlePlace> all_pieces(Item const& item) const {
        std::vector<NeedlePlace> places(item.pieces.size());
        places[item.main] = *item.place;
        for (std::size_t i = item.main + 1; i < places.size(); ++i) {
            std::uint64_t const gap = item.pieces[i].at - item.pieces[i - 1].at - item.pieces[i - 1].words.size();
            std::uint64_t const from = places[i - 1].end + 1;
            std::uint64_t const room = gap + gap / 2 + item.pieces[i].words.size() * 5 / 4 + kSlack;
            auto const place = beside(item, i, from, from + room, places[i - 1].end + gap);
            if (!place) return {};
            places[i] = *place;
        }
        for (std::size_t i = item.main; i-- > 0;) {
            std::uint64_t const length = item.pieces[i].words.size();
            std::uint64_t const gap = item.pieces[i + 1].at - item.pieces[i].at - length;
            std::uint64_t const to = places[i + 1].start == 0 ? 0 : places[i + 1].start - 1;
            std::uint64_t const room = gap + gap / 2 + length * 5 / 4 + kSlack;
            std::uint64_t const expected = to + 1 < gap + length ? 0 : to + 1 - gap - length;
            auto const place = beside(item, i, to < room ? 0 : to - room, to, expected);
            if (!place) return {};
            places[i] = *place;
        }
        return places;
    }

    Found found(Item const& item) const {
        Found result;
        result.reason = item.main_piece().words.empty() ? kNoQuote : item.is_tied ? kSeveral : kNotFound;
        if (!item.place) return result;
        auto const places = all_pieces(item);
        if (places.empty()) return result;
        bool is_exact = true;
        for (NeedlePlace const& place : places) {
            result.fragments.push_back({Position(place.start), Position(place.end)});
            result.score += place.score / static_cast<double>(places.size());
            is_exact = is_exact && place.is_exact;
        }
        result.reason = {};
        result.how = is_exact ? kFoundExactly : kFoundApproximately;
        if (is_exact) result.score = 1;
        return result;
    }

    AnchorText text_;
    std::vector<Item> items_;
    std::vector<std::size_t> order_; // by place in the text before
    std::int64_t shift_ = 0;         // of the last one that was found
    std::uint64_t steps_left_ = kWholeTextSteps;
};

} // namespace

std::vector<Found> find_places(unicode::Text const& text, std::vector<Sought> const& sought) {
    if (sought.empty()) return {};
    return Search(text, sought).run();
}

} // namespace model
