#include "agree/relation_score.h"

#include <algorithm>
#include <utility>

namespace agree {

namespace {

void put(std::vector<std::uint32_t>& numbers, std::uint32_t span, std::uint32_t number) {
    if (span >= numbers.size()) numbers.resize(span + 1, kNoMark);
    numbers[span] = number;
}

std::vector<Mark> of_type(std::vector<Mark> const& marks, std::uint32_t type) {
    std::vector<Mark> result;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(result), [&](Mark const& m) { return m.type == type; });
    return result;
}

} // namespace

void LinkMatcher::begin() {
    of_a_.clear();
    of_b_.clear();
    next_ = 0;
}

void LinkMatcher::align(std::vector<Mark> const& a, std::vector<Mark> const& b, std::vector<Match> const& matches) {
    for (Match const& match : matches) {
        std::uint32_t const number = next_ + (match.likeness == Likeness::Same ? 0 : 1);
        put(of_a_, a[match.a].span, number);
        put(of_b_, b[match.b].span, number);
        next_ += 2;
    }
}

bool LinkMatcher::is_exact(Key const& key) {
    return (key.ends & 1) == 0 && ((key.ends >> 32) & 1) == 0;
}

// Those whose ends are answered on the other side.
void LinkMatcher::collect(std::vector<Link> const& links, Numbers const& numbers, std::vector<Key>& keys) {
    keys.clear();
    auto const number = [&](std::uint32_t span) { return span < numbers.size() ? numbers[span] : kNoMark; };
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        std::uint64_t from = number(links[i].from);
        std::uint64_t to = number(links[i].to);
        if (from == kNoMark || to == kNoMark) continue;
        if (links[i].is_symmetric && to < from) std::swap(from, to);
        keys.push_back({(from << 32) | to, links[i].type, i});
    }
    std::sort(keys.begin(), keys.end(), [](Key const& x, Key const& y) {
        if (x.ends != y.ends) return x.ends < y.ends;
        return x.type != y.type ? x.type < y.type : x.link < y.link;
    });
}

template <typename Visit>
void LinkMatcher::each_pair(Visit visit) const {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < keys_a_.size() && j < keys_b_.size()) {
        Key const& a = keys_a_[i];
        Key const& b = keys_b_[j];
        bool const is_less = a.ends != b.ends ? a.ends < b.ends : a.type < b.type;
        bool const is_more = a.ends != b.ends ? a.ends > b.ends : a.type > b.type;
        if (!is_less && !is_more) visit(a, b);
        i += is_more ? 0 : 1;
        j += is_less ? 0 : 1;
    }
}

LinkCounts LinkMatcher::compare(std::vector<Link> const& a, std::vector<Link> const& b, Coincidences& labels) {
    collect(a, of_a_, keys_a_);
    collect(b, of_b_, keys_b_);
    LinkCounts counts;
    each_pair([&](Key const& key, Key const&) {
        ++counts.overlapping;
        counts.exact += is_exact(key) ? 1 : 0;
    });
    add_labels(labels);
    return counts;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> LinkMatcher::pairs(std::vector<Link> const& a,
                                                                        std::vector<Link> const& b, Ends ends) {
    collect(a, of_a_, keys_a_);
    collect(b, of_b_, keys_b_);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    each_pair([&](Key const& first, Key const& second) {
        if (ends == Ends::Overlapping || is_exact(first)) pairs.emplace_back(first.link, second.link);
    });
    return pairs;
}

void LinkMatcher::add_labels(Coincidences& labels) const {
    auto const end_of_run = [](std::vector<Key> const& keys, std::size_t from) {
        std::size_t to = from;
        while (to < keys.size() && keys[to].ends == keys[from].ends) ++to;
        return to;
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < keys_a_.size() && j < keys_b_.size()) {
        std::uint64_t const a = keys_a_[i].ends;
        std::uint64_t const b = keys_b_[j].ends;
        std::size_t const next_i = a <= b ? end_of_run(keys_a_, i) : i;
        std::size_t const next_j = b <= a ? end_of_run(keys_b_, j) : j;
        if (a == b && next_i == i + 1 && next_j == j + 1) labels.add_pair(keys_a_[i].type, keys_b_[j].type);
        i = next_i;
        j = next_j;
    }
}

RelationScore score_relations(std::vector<Mark> const& marks_a, std::vector<Link> const& links_a,
                              std::vector<Mark> const& marks_b, std::vector<Link> const& links_b, Ends ends,
                              std::uint32_t types) {
    std::uint32_t span_types = 0;
    for (auto const* marks : {&marks_a, &marks_b})
        for (Mark const& mark : *marks) span_types = std::max(span_types, mark.type + 1);
    LinkMatcher links;
    Matcher matcher;
    for (std::uint32_t type = 0; type < span_types; ++type) {
        std::vector<Mark> const a = of_type(marks_a, type);
        std::vector<Mark> const b = of_type(marks_b, type);
        links.align(a, b, matcher.match(a, b, MarkTypes::One));
    }
    Coincidences labels(types);
    LinkCounts const counts = links.compare(links_a, links_b, labels);
    double const both = ends == Ends::Exact ? counts.exact : counts.overlapping;
    return {{both, static_cast<double>(links_a.size()), static_cast<double>(links_b.size())},
            krippendorff_alpha(labels).value};
}

} // namespace agree
