#include "agree/alignment.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "agree/assignment.h"
#include "agree/packing.h"

namespace agree {

namespace {

struct Item {
    GammaUnit unit;
    std::uint32_t reader = 0;
    std::uint32_t index = 0;
};

// All units in the order of the text.
std::vector<Item> items_of(Continuum const& continuum) {
    std::vector<Item> items;
    for (std::uint32_t reader = 0; reader < continuum.size(); ++reader)
        for (std::uint32_t i = 0; i < continuum[reader].size(); ++i) items.push_back({continuum[reader][i], reader, i});
    std::sort(items.begin(), items.end(), [](Item const& a, Item const& b) {
        if (a.unit.start != b.unit.start) return a.unit.start < b.unit.start;
        if (a.unit.end != b.unit.end) return a.unit.end < b.unit.end;
        return a.reader != b.reader ? a.reader < b.reader : a.index < b.index;
    });
    return items;
}

// Which items hang together by possible pairs; each is dealt with by itself.
class Clusters {
public:
    explicit Clusters(std::size_t items) : above_(items) { std::iota(above_.begin(), above_.end(), 0U); }

    void join(std::uint32_t a, std::uint32_t b) { above_[top(a)] = top(b); }
    std::uint32_t top(std::uint32_t item) {
        while (above_[item] != item) item = above_[item] = above_[above_[item]];
        return item;
    }
    // Each with its items ascending, single ones left out.
    std::vector<std::vector<std::uint32_t>> lists() {
        std::vector<std::vector<std::uint32_t>> lists(above_.size());
        for (std::uint32_t item = 0; item < above_.size(); ++item) lists[top(item)].push_back(item);
        lists.erase(std::remove_if(lists.begin(), lists.end(), [](auto const& list) { return list.size() < 2; }),
                    lists.end());
        return lists;
    }

private:
    std::vector<std::uint32_t> above_;
};

struct Pair {
    std::uint32_t a = 0; // items; a stands before b
    std::uint32_t b = 0;
    double unlike = 0;
};

class Aligner {
public:
    Aligner(Continuum const& continuum, Dissimilarity const& unlike)
        : unlike_(unlike)
        , readers_(continuum.size())
        , items_(items_of(continuum)) {}

    Alignment align() {
        if (items_.empty()) return {};
        find_pairs();
        readers_ == 2 ? align_two() : align_three();
        double const alone = unlike_.empty * static_cast<double>(items_.size());
        result_.disorder =
            std::max(0.0, alone - saved_) * static_cast<double>(readers_) / static_cast<double>(items_.size());
        return std::move(result_);
    }

private:
    // With three readers a group of two costs (d + 2 empty) / 3, and that is less than 2 empty below 4 empty.
    double hopeless() const { return unlike_.empty * (readers_ == 2 ? 2 : 4); }

    // Units further apart than this are hopeless by their positions alone: |ds| + |de| < reach * (both lengths).
    void find_pairs() {
        double const reach = std::sqrt(hopeless() / (unlike_.position_weight * unlike_.empty));
        double longest = 0;
        for (Item const& item : items_) longest = std::max(longest, item.unit.end - item.unit.start);
        for (std::uint32_t a = 0; a < items_.size(); ++a) {
            GammaUnit const& first = items_[a].unit;
            double const end = first.start + reach * (first.end - first.start + longest);
            for (std::uint32_t b = a + 1; b < items_.size() && items_[b].unit.start <= end; ++b) {
                if (items_[a].reader == items_[b].reader) continue;
                double const d = unlike_(first, items_[b].unit);
                if (d < hopeless()) pairs_.push_back({a, b, d});
            }
        }
    }

    void align_two() {
        Clusters clusters(items_.size());
        for (Pair const& pair : pairs_) clusters.join(pair.a, pair.b);
        std::vector<std::vector<Pair const*>> of_cluster(items_.size());
        for (Pair const& pair : pairs_) of_cluster[clusters.top(pair.a)].push_back(&pair);
        for (auto const& pairs : of_cluster)
            if (!pairs.empty()) assign(pairs);
    }

    void assign(std::vector<Pair const*> const& pairs) {
        if (pairs.size() == 1) return take({pairs[0]->a, pairs[0]->b}, hopeless() - pairs[0]->unlike);
        std::vector<std::uint32_t> rows;
        std::vector<std::uint32_t> columns;
        for (Pair const* pair : pairs) {
            for (std::uint32_t const item : {pair->a, pair->b})
                (items_[item].reader == 0 ? rows : columns).push_back(item);
        }
        for (auto* items : {&rows, &columns}) {
            std::sort(items->begin(), items->end());
            items->erase(std::unique(items->begin(), items->end()), items->end());
        }
        if (rows.size() > columns.size()) rows.swap(columns);
        std::uint32_t const reader_of_rows = items_[rows.front()].reader;
        auto const place = [](std::vector<std::uint32_t> const& items, std::uint32_t item) {
            return static_cast<std::size_t>(std::lower_bound(items.begin(), items.end(), item) - items.begin());
        };
        Gains gains(rows.size(), columns.size());
        for (Pair const* pair : pairs) {
            bool const is_turned = items_[pair->a].reader != reader_of_rows;
            gains.at(place(rows, is_turned ? pair->b : pair->a), place(columns, is_turned ? pair->a : pair->b)) =
                hopeless() - pair->unlike;
        }
        auto const best = best_assignment(gains);
        for (std::size_t row = 0; row < best.size(); ++row)
            if (best[row] != kUnassigned) take({rows[row], columns[best[row]]}, gains.at(row, best[row]));
    }

    void align_three() {
        std::vector<Group> const groups = groups_of_two_and_three();
        Clusters clusters(items_.size());
        for (Group const& group : groups) {
            clusters.join(group.items[0], group.items[1]);
            if (group.items[2] != kNoItem) clusters.join(group.items[0], group.items[2]);
        }
        std::vector<std::vector<Group>> of_cluster(items_.size());
        for (Group const& group : groups) of_cluster[clusters.top(group.items[0])].push_back(group);
        for (std::vector<std::uint32_t> const& items : clusters.lists())
            pack(items, std::move(of_cluster[clusters.top(items.front())]));
    }

    void pack(std::vector<std::uint32_t> const& items, std::vector<Group> groups) {
        for (Group& group : groups)
            for (std::uint32_t& item : group.items)
                if (item != kNoItem)
                    item =
                        static_cast<std::uint32_t>(std::lower_bound(items.begin(), items.end(), item) - items.begin());
        Packing const packing = best_packing(static_cast<std::uint32_t>(items.size()), groups);
        result_.is_exact = result_.is_exact && packing.is_exact;
        for (std::uint32_t const g : packing.groups) {
            std::vector<std::uint32_t> taken;
            for (std::uint32_t const item : groups[g].items)
                if (item != kNoItem) taken.push_back(items[item]);
            take(taken, groups[g].gain);
        }
    }

    // What each saves against leaving its units alone. A group of three that saves no more than two of them do is left
    // out, and so are those with two hopeless pairs, which never save more.
    std::vector<Group> groups_of_two_and_three() const {
        std::vector<Group> groups;
        std::vector<std::vector<std::uint32_t>> near(items_.size());
        for (Pair const& pair : pairs_) {
            groups.push_back({{pair.a, pair.b, kNoItem}, (hopeless() - pair.unlike) / 3});
            near[pair.a].push_back(pair.b);
            near[pair.b].push_back(pair.a);
        }
        for (Pair const& pair : pairs_) {
            for (std::uint32_t const end : {pair.a, pair.b}) {
                for (std::uint32_t const third : near[end]) add_three(groups, pair, third);
            }
        }
        return groups;
    }

    void add_three(std::vector<Group>& groups, Pair const& pair, std::uint32_t third) const {
        if (items_[third].reader == items_[pair.a].reader || items_[third].reader == items_[pair.b].reader) return;
        std::array<std::uint32_t, 3> items{pair.a, pair.b, third};
        std::sort(items.begin(), items.end());
        double const d[] = {unlike_(items_[items[0]].unit, items_[items[1]].unit),
                            unlike_(items_[items[0]].unit, items_[items[2]].unit),
                            unlike_(items_[items[1]].unit, items_[items[2]].unit)};
        double const saved = 3 * unlike_.empty - (d[0] + d[1] + d[2]) / 3;
        double const by_two = (hopeless() - *std::min_element(d, d + 3)) / 3;
        if (saved > by_two) groups.push_back({{items[0], items[1], items[2]}, saved});
    }

    void take(std::vector<std::uint32_t> const& items, double saved) {
        std::array<std::uint32_t, 3> group{kNoUnit, kNoUnit, kNoUnit};
        for (std::uint32_t const item : items) group[items_[item].reader] = items_[item].index;
        result_.groups.push_back(group);
        saved_ += saved;
    }

    Dissimilarity const& unlike_;
    std::size_t readers_;
    std::vector<Item> items_;
    std::vector<Pair> pairs_;
    double saved_ = 0;
    Alignment result_;
};

} // namespace

Alignment best_alignment(Continuum const& continuum, Dissimilarity const& unlike) {
    assert(continuum.size() == 2 || continuum.size() == 3);
    return Aligner(continuum, unlike).align();
}

} // namespace agree
