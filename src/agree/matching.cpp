#include "agree/matching.h"

#include <algorithm>

namespace agree {

namespace {

constexpr std::size_t kCrowd = 4'000'000;

} // namespace

MarkPlaces places_of(std::vector<Mark> const& marks) {
    MarkPlaces places;
    places.places.reserve(marks.size());
    for (Mark const& mark : marks) {
        places.places.push_back((std::uint64_t(mark.start) << 32) | mark.end);
        places.has_pieces = places.has_pieces || !mark.pieces.empty();
    }
    return places;
}

std::vector<Match> const& Matcher::match(Marks const& a, Marks const& b, MarkTypes types) {
    places_a_ = places_of(a);
    places_b_ = places_of(b);
    match_places(a, places_a_, b, places_b_, types);
    return matches_;
}

std::vector<Match> const& Matcher::match(Marks const& a, MarkPlaces const& places_a, Marks const& b,
                                         MarkPlaces const& places_b) {
    match_places(a, places_a, b, places_b, MarkTypes::One);
    return matches_;
}

void Matcher::match_places(Marks const& a, MarkPlaces const& places_a, Marks const& b, MarkPlaces const& places_b,
                           MarkTypes types) {
    matches_.clear();
    left_a_.clear();
    left_b_.clear();
    has_pieces_ = places_a.has_pieces || places_b.has_pieces;
    match_equal(a, places_a, b, places_b, types);
    if (left_a_.empty() || left_b_.empty()) return;
    if (types == MarkTypes::Many) match_borders(a, b);
    match_overlapping(a, b);
}

// One pass over both, for they are in one order.
void Matcher::match_equal(Marks const& a, MarkPlaces const& places_a, Marks const& b, MarkPlaces const& places_b,
                          MarkTypes types) {
    bool const is_simple = types == MarkTypes::One && !has_pieces_;
    auto const leave = [&](std::vector<Left>& left, Marks const& marks, MarkPlaces const& places, std::uint32_t at) {
        std::uint64_t const place = places.places[at];
        left.push_back({static_cast<std::uint32_t>(place >> 32), static_cast<std::uint32_t>(place), at,
                        types == MarkTypes::One ? 0 : marks[at].type});
    };
    auto const is_before = [&](std::uint32_t i, std::uint32_t j) {
        if (places_a.places[i] != places_b.places[j]) return places_a.places[i] < places_b.places[j];
        return comes_before(a[i], b[j]);
    };
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    while (i < a.size() && j < b.size()) {
        std::uint64_t const place = places_a.places[i];
        bool const is_one_place = place == places_b.places[j];
        if (is_one_place && (is_simple || (compare_borders(a[i], b[j]) == 0 && a[i].type == b[j].type))) {
            std::uint32_t const length = static_cast<std::uint32_t>(place) - static_cast<std::uint32_t>(place >> 32);
            matches_.push_back({i, j, Likeness::Same, is_simple ? length : shared_length(a[i], b[j])});
            ++i;
            ++j;
        } else if (is_before(i, j))
            leave(left_a_, a, places_a, i++);
        else
            leave(left_b_, b, places_b, j++);
    }
    while (i < a.size()) leave(left_a_, a, places_a, i++);
    while (j < b.size()) leave(left_b_, b, places_b, j++);
}

void Matcher::match_borders(Marks const& a, Marks const& b) {
    still_a_.clear();
    still_b_.clear();
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left_a_.size() && j < left_b_.size()) {
        int const borders = compare_borders(a[left_a_[i].mark], b[left_b_[j].mark]);
        if (borders < 0)
            still_a_.push_back(left_a_[i++]);
        else if (borders > 0)
            still_b_.push_back(left_b_[j++]);
        else {
            std::uint32_t const at_a = left_a_[i++].mark;
            std::uint32_t const at_b = left_b_[j++].mark;
            matches_.push_back({at_a, at_b, Likeness::OtherType, shared_length(a[at_a], b[at_b])});
        }
    }
    still_a_.insert(still_a_.end(), left_a_.begin() + static_cast<std::ptrdiff_t>(i), left_a_.end());
    still_b_.insert(still_b_.end(), left_b_.begin() + static_cast<std::ptrdiff_t>(j), left_b_.end());
    left_a_.swap(still_a_);
    left_b_.swap(still_b_);
}

// Walks along the text and deals with each cluster of marks that hang together by itself: most are of two.
void Matcher::match_overlapping(Marks const& a, Marks const& b) {
    taken_a_.assign(a.size(), 0);
    taken_b_.assign(b.size(), 0);
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t first_a = 0;
    std::size_t first_b = 0;
    std::uint32_t reach = 0;
    while (i < left_a_.size() || j < left_b_.size()) {
        bool const is_a = j == left_b_.size() || (i < left_a_.size() && left_a_[i].start <= left_b_[j].start);
        Left const& next = is_a ? left_a_[i] : left_b_[j];
        if (next.start >= reach) {
            match_cluster(a, b, first_a, i, first_b, j);
            first_a = i;
            first_b = j;
        }
        reach = std::max(reach, next.end);
        ++(is_a ? i : j);
    }
    match_cluster(a, b, first_a, i, first_b, j);
}

void Matcher::match_cluster(Marks const& a, Marks const& b, std::size_t first_a, std::size_t last_a,
                            std::size_t first_b, std::size_t last_b) {
    if (first_a == last_a || first_b == last_b) return;
    candidates_.clear();
    if (last_a - first_a == 1 && last_b - first_b == 1) {
        consider(a, b, left_a_[first_a], left_b_[first_b]);
        return take_best(a, b);
    }
    std::size_t live = first_b; // what ends before it meets no later mark either
    for (std::size_t i = first_a; i < last_a; ++i) {
        while (live < last_b && left_b_[live].end <= left_a_[i].start) ++live;
        for (std::size_t j = live; j < last_b && left_b_[j].start < left_a_[i].end; ++j) {
            if (left_b_[j].end > left_a_[i].start) consider(a, b, left_a_[i], left_b_[j]);
        }
        if (candidates_.size() > kCrowd) return match_crowd(a, b, first_a, last_a, first_b, last_b);
    }
    take_best(a, b);
}

// One pass, whatever is in the file.
void Matcher::match_crowd(Marks const& a, Marks const& b, std::size_t i, std::size_t last_a, std::size_t j,
                          std::size_t last_b) {
    while (i < last_a && j < last_b) {
        candidates_.clear();
        consider(a, b, left_a_[i], left_b_[j]);
        bool const is_pair = !candidates_.empty();
        bool const ends_first = left_a_[i].end <= left_b_[j].end;
        i += is_pair || ends_first ? 1 : 0;
        j += is_pair || !ends_first ? 1 : 0;
        if (is_pair) take_best(a, b);
    }
}

void Matcher::consider(Marks const& a, Marks const& b, Left const& one, Left const& other) {
    std::uint32_t const start = std::max(one.start, other.start);
    std::uint32_t const end = std::min(one.end, other.end);
    if (start >= end) return;
    std::uint32_t const shared = has_pieces_ ? shared_length(a[one.mark], b[other.mark]) : end - start;
    std::uint64_t const is_other_type = one.type == other.type ? 0 : 1;
    if (shared == 0) return;
    std::uint64_t const lesser = std::min(one.start, other.start);
    candidates_.push_back(
        {(is_other_type << 32) | (0xFFFFFFFFU - shared), (lesser << 32) | start, one.mark, other.mark});
}

namespace {

// The order of the text where the starts are the same; the same with the two exchanged.
std::uint64_t ends_of(Mark const& a, Mark const& b) {
    return (std::uint64_t(std::min(a.end, b.end)) << 32) | std::max(a.end, b.end);
}

} // namespace

void Matcher::take_best(Marks const& a, Marks const& b) {
    if (candidates_.size() > 1)
        std::sort(candidates_.begin(), candidates_.end(), [&](Candidate const& x, Candidate const& y) {
            if (x.rank != y.rank) return x.rank < y.rank;
            if (x.starts != y.starts) return x.starts < y.starts;
            std::uint64_t const ends_x = ends_of(a[x.a], b[x.b]);
            std::uint64_t const ends_y = ends_of(a[y.a], b[y.b]);
            if (ends_x != ends_y) return ends_x < ends_y;
            return x.a != y.a ? x.a < y.a : x.b < y.b;
        });
    for (Candidate const& each : candidates_) {
        if (taken_a_[each.a] != 0 || taken_b_[each.b] != 0) continue;
        taken_a_[each.a] = taken_b_[each.b] = 1;
        Likeness const likeness = (each.rank >> 32) == 0 ? Likeness::OtherBorders : Likeness::OtherBoth;
        matches_.push_back({each.a, each.b, likeness, 0xFFFFFFFFU - static_cast<std::uint32_t>(each.rank)});
    }
}

} // namespace agree
