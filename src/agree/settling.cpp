#include "agree/settling.h"

#include <algorithm>
#include <set>
#include <utility>

namespace agree {

namespace {

struct ReaderMark {
    Mark const* mark = nullptr;
    std::uint32_t reader = 0;
    std::uint32_t index = 0; // in the reader's list
};

unicode::Range extent_of(Mark const& mark) {
    return unicode::range(mark.start, mark.end);
}

std::uint32_t shared(unicode::Range a, unicode::Range b) {
    unicode::Position const start = std::max(a.start, b.start);
    unicode::Position const end = std::min(a.end, b.end);
    return start < end ? end - start : 0;
}

// Marks of one type by all readers, those with the same borders side by side.
std::vector<ReaderMark> all_marks(Study const& study, std::size_t readers, std::size_t type) {
    std::vector<ReaderMark> all;
    for (std::uint32_t reader = 0; reader < readers; ++reader) {
        auto const& marks = study.marks(reader, type).marks;
        for (std::uint32_t i = 0; i < marks.size(); ++i) all.push_back({&marks[i], reader, i});
    }
    std::sort(all.begin(), all.end(), [](ReaderMark const& a, ReaderMark const& b) {
        int const borders = compare_borders(*a.mark, *b.mark);
        return borders != 0 ? borders < 0 : std::tie(a.reader, a.index) < std::tie(b.reader, b.index);
    });
    return all;
}

struct Group {
    unicode::Range range;
    std::size_t count = 0;
};

std::vector<Group> groups_of(std::vector<ReaderMark> const& marks) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i == 0 || compare_borders(*marks[i - 1].mark, *marks[i].mark) != 0)
            groups.push_back({extent_of(*marks[i].mark), 0});
        ++groups.back().count;
    }
    return groups;
}

// What most made alike, then the longest, then the first; none overlaps another.
std::vector<unicode::Range> cores_of(std::vector<Group> groups) {
    std::sort(groups.begin(), groups.end(), [](Group const& a, Group const& b) {
        if (a.count != b.count) return a.count > b.count;
        if (a.range.length() != b.range.length()) return a.range.length() > b.range.length();
        return a.range < b.range;
    });
    std::set<unicode::Range> cores;
    for (Group const& group : groups) {
        auto const next = cores.lower_bound(group.range);
        bool const meets_next = next != cores.end() && next->meets(group.range);
        bool const meets_last = next != cores.begin() && std::prev(next)->meets(group.range);
        if (!meets_next && !meets_last) cores.insert(next, group.range);
    }
    return {cores.begin(), cores.end()};
}

// The core that shares most with the range, the first of several; `first` … are in the order of the text.
template <typename Iterator, typename RangeOf>
Iterator nearest(Iterator first, Iterator last, unicode::Range range, RangeOf range_of) {
    Iterator at =
        std::partition_point(first, last, [&](auto const& each) { return range_of(each).end <= range.start; });
    Iterator best = last;
    for (std::uint32_t most = 0; at != last && range_of(*at).start < range.end; ++at) {
        if (shared(range_of(*at), range) <= most) continue;
        most = shared(range_of(*at), range);
        best = at;
    }
    return best;
}

bool is_cut_alike(std::vector<Mark> const& a, Cut const& cut, std::vector<Mark> const& b,
                  std::vector<std::uint32_t> const& of_b) {
    if (cut.size() != of_b.size()) return false;
    for (std::size_t i = 0; i < of_b.size(); ++i)
        if (compare_borders(a[cut.marks[i]], b[of_b[i]]) != 0) return false;
    return true;
}

double pairs_of(double count) {
    return count * (count - 1) / 2;
}

// The share of pairs that differ where so many chose each of several ways.
double share_that_differs(std::vector<std::size_t> const& counts) {
    double all = 0;
    double same = 0;
    for (std::size_t const count : counts) {
        all += static_cast<double>(count);
        same += pairs_of(static_cast<double>(count));
    }
    return all < 2 ? 0 : 1 - same / pairs_of(all);
}

// On the average of the positions that anybody marked.
double discord_of_borders(Study const& study, Place const& place, std::size_t readers) {
    std::map<std::uint32_t, std::int64_t> steps;
    for (Cut const& cut : place.cuts) {
        auto const& marks = study.marks(cut.readers.front(), place.type).marks;
        for (std::size_t nth = 0; nth < cut.size(); ++nth)
            for (unicode::Range const piece : ranges_of(marks[cut.marks[nth]])) {
                steps[piece.start.value()] += static_cast<std::int64_t>(cut.readers.size());
                steps[piece.end.value()] -= static_cast<std::int64_t>(cut.readers.size());
            }
    }
    double differing = 0;
    double length = 0;
    std::int64_t count = 0;
    std::uint32_t last = 0;
    for (auto const& [at, change] : steps) {
        auto const marked = static_cast<double>(std::min<std::int64_t>(count, static_cast<std::int64_t>(readers)));
        double const run = at - last;
        if (count > 0) length += run;
        differing += run * marked * (static_cast<double>(readers) - marked);
        count += change;
        last = at;
    }
    return length == 0 || readers < 2 ? 0 : differing / length / pairs_of(static_cast<double>(readers));
}

} // namespace

class PlacesOfType {
public:
    PlacesOfType(Study const& study, std::size_t readers, std::uint32_t type)
        : study_(study)
        , readers_(readers)
        , type_(type) {
        std::vector<ReaderMark> const marks = all_marks(study_, readers_, type_);
        for (unicode::Range const core : cores_of(groups_of(marks))) {
            places_.emplace_back();
            places_.back().type = type_;
            places_.back().core = places_.back().extent = core;
        }
        here_.resize(places_.size());
        for (ReaderMark const& mark : marks) put(mark);
    }

    // False when there is none left.
    bool cut_next() {
        if (next_ == places_.size()) return false;
        cut(places_[next_], here_[next_]);
        ++next_;
        return true;
    }
    std::vector<Place> take_places() { return std::move(places_); }

private:
    void put(ReaderMark const& mark) {
        unicode::Range const range = extent_of(*mark.mark);
        auto const place = nearest(places_.begin(), places_.end(), range, [](Place const& each) { return each.core; });
        place->extent.start = std::min(place->extent.start, range.start);
        place->extent.end = std::max(place->extent.end, range.end);
        here_[static_cast<std::size_t>(place - places_.begin())].push_back(mark);
    }

    // Marks as all_marks ordered them, so that each reader's come in the order of the text.
    void cut(Place& place, std::vector<ReaderMark>& marks) const {
        std::stable_sort(marks.begin(), marks.end(),
                         [](ReaderMark const& a, ReaderMark const& b) { return a.reader < b.reader; });
        std::size_t at = 0;
        for (std::uint32_t reader = 0; reader < readers_; ++reader) {
            std::vector<std::uint32_t> mine;
            for (; at < marks.size() && marks[at].reader == reader; ++at) mine.push_back(marks[at].index);
            if (mine.empty())
                place.none.push_back(reader);
            else
                add_to_cuts(place, reader, std::move(mine));
        }
        std::stable_sort(place.cuts.begin(), place.cuts.end(),
                         [](Cut const& a, Cut const& b) { return a.readers.size() > b.readers.size(); });
        find_other_values(place);
        place.discord = std::max(discord_of_borders(study_, place, readers_), place.discord);
    }

    void add_to_cuts(Place& place, std::uint32_t reader, std::vector<std::uint32_t> mine) const {
        auto const& marks = study_.marks(reader, type_).marks;
        for (Cut& cut : place.cuts) {
            if (!is_cut_alike(study_.marks(cut.readers.front(), type_).marks, cut, marks, mine)) continue;
            cut.readers.push_back(reader);
            cut.marks.insert(cut.marks.end(), mine.begin(), mine.end());
            return;
        }
        place.cuts.push_back({{reader}, std::move(mine)});
    }

    // Of a reader with several marks in one place the first one counts.
    void find_other_values(Place& place) const {
        for (std::uint32_t a = 0; a < study_.attributes().size(); ++a) {
            if (study_.attributes()[a].type != type_) continue;
            std::map<std::uint32_t, std::size_t> counts;
            for (Cut const& cut : place.cuts)
                for (std::size_t i = 0; i < cut.readers.size(); ++i) {
                    auto const& values = study_.readers()[cut.readers[i]].values[a];
                    if (cut.mark(i, 0) < values.size()) ++counts[values[cut.mark(i, 0)]];
                }
            if (counts.size() < 2) continue;
            std::vector<std::size_t> numbers;
            numbers.reserve(counts.size());
            for (auto const& [value, count] : counts) numbers.push_back(count);
            place.other_values.push_back(a);
            place.discord = std::max(place.discord, share_that_differs(numbers) / 2);
        }
    }

    Study const& study_;
    std::size_t readers_;
    std::uint32_t type_;
    std::vector<Place> places_;
    std::vector<std::vector<ReaderMark>> here_; // by place
    std::size_t next_ = 0;                      // to be cut
};

std::size_t Place::readers() const {
    std::size_t count = 0;
    for (Cut const& cut : cuts) count += cut.readers.size();
    return count;
}

PlacesWork::PlacesWork(Study const& study, std::size_t readers) : study_(study), readers_(readers) {}

PlacesWork::~PlacesWork() = default;

PlacesWork::Stepped PlacesWork::step(base::Budget const& budget) {
    auto const types = static_cast<double>(study_.types().size() + 1);
    if (!find_some(budget)) return base::Progress{static_cast<double>(type_) / types};
    ways_.resize(places_.size());
    while (reader_ < readers_) {
        add_links_of_next_reader();
        if (budget.is_spent()) return base::Progress{(types - 1) / types};
    }
    compare_links();
    return std::move(places_);
}

bool PlacesWork::find_some(base::Budget const& budget) {
    while (type_ < study_.types().size()) {
        if (!of_type_)
            of_type_ = std::make_unique<PlacesOfType>(study_, readers_, static_cast<std::uint32_t>(type_));
        else if (!of_type_->cut_next()) {
            for (Place& place : of_type_->take_places()) places_.push_back(std::move(place));
            of_type_.reset();
            ++type_;
        }
        if (budget.is_spent()) return false;
    }
    return true;
}

std::size_t place_for(std::vector<Place> const& places, std::size_t type, unicode::Range range) {
    auto const of_type = [](Place const& place, std::size_t wanted) { return place.type < wanted; };
    auto const first = std::lower_bound(places.begin(), places.end(), type, of_type);
    auto const last = std::lower_bound(first, places.end(), type + 1, of_type);
    auto const found = nearest(first, last, range, [](Place const& each) { return each.core; });
    return found == last ? kNoPlace : static_cast<std::size_t>(found - places.begin());
}

std::vector<std::size_t> places_of_spans(Study const& study, std::vector<Place> const& places, std::size_t reader) {
    std::vector<std::size_t> of_spans;
    for (std::size_t type = 0; type < study.types().size(); ++type)
        for (Mark const& mark : study.marks(reader, type).marks) {
            if (mark.span >= of_spans.size()) of_spans.resize(mark.span + 1, kNoPlace);
            of_spans[mark.span] = place_for(places, type, extent_of(mark));
        }
    return of_spans;
}

// Of those who marked a place, who links it to which other places.
void PlacesWork::add_links_of_next_reader() {
    std::vector<std::size_t> const of_spans = places_of_spans(study_, places_, reader_);
    auto const place_of = [&](std::uint32_t span) { return span < of_spans.size() ? of_spans[span] : kNoPlace; };
    std::map<std::size_t, Way> mine;
    for (Link const& link : study_.readers()[reader_].links) {
        std::size_t const from = place_of(link.from);
        std::size_t const to = place_of(link.to);
        if (from == kNoPlace || to == kNoPlace) continue;
        mine[from].emplace_back(link.type, !link.is_symmetric, to);
        mine[to].emplace_back(link.type, false, from);
    }
    std::set<std::size_t> const marked(of_spans.begin(), of_spans.end());
    for (std::size_t const place : marked) {
        if (place == kNoPlace) continue;
        Way ends = mine[place];
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        ++ways_[place][std::move(ends)];
    }
    ++reader_;
}

void PlacesWork::compare_links() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (ways_[i].size() < 2) continue;
        std::vector<std::size_t> counts;
        for (auto const& [ends, count] : ways_[i]) counts.push_back(count);
        places_[i].has_other_links = true;
        places_[i].discord = std::max(places_[i].discord, share_that_differs(counts) / 2);
    }
}

std::vector<std::size_t> places_to_settle(std::vector<Place> const& places, std::size_t type) {
    std::vector<std::size_t> queue;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!places[i].is_settled() && (type == kAllTypes || places[i].type == type)) queue.push_back(i);
    std::sort(queue.begin(), queue.end(), [&](std::size_t a, std::size_t b) {
        if (places[a].discord != places[b].discord) return places[a].discord > places[b].discord;
        return places[a].extent != places[b].extent ? places[a].extent < places[b].extent : a < b;
    });
    return queue;
}

} // namespace agree
