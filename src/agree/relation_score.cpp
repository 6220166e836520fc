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

bool LinkMatcher::comes_before(Key const& x, Key const& y) {
    if (x.from != y.from) return x.from < y.from;
    return x.to != y.to ? x.to < y.to : x.type < y.type;
}

// Those whose ends are answered on the other side.
void LinkMatcher::collect(std::vector<Link> const& links, Numbers const& numbers, Ends ends,
                          std::vector<Key>& keys) const {
    keys.clear();
    auto const number = [&](std::uint32_t span) { return span < numbers.size() ? numbers[span] : kNoMark; };
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        Link const& link = links[i];
        Key key{number(link.from), number(link.to), link.type, i};
        if (key.from == kNoMark || key.to == kNoMark) continue;
        if (ends == Ends::Exact && (key.from % 2 != 0 || key.to % 2 != 0)) continue;
        if (link.is_symmetric && key.to < key.from) std::swap(key.from, key.to);
        keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end(), comes_before);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> const& LinkMatcher::pairs(std::vector<Link> const& a,
                                                                               std::vector<Link> const& b, Ends ends) {
    collect(a, of_a_, ends, keys_a_);
    collect(b, of_b_, ends, keys_b_);
    pairs_.clear();
    std::size_t i = 0, j = 0;
    while (i < keys_a_.size() && j < keys_b_.size()) {
        bool const is_less = comes_before(keys_a_[i], keys_b_[j]), is_more = comes_before(keys_b_[j], keys_a_[i]);
        if (!is_less && !is_more) pairs_.emplace_back(keys_a_[i].link, keys_b_[j].link);
        i += is_more ? 0 : 1;
        j += is_less ? 0 : 1;
    }
    return pairs_;
}

Overlap LinkMatcher::score(std::vector<Link> const& a, std::vector<Link> const& b, Ends ends) {
    return {static_cast<double>(pairs(a, b, ends).size()), static_cast<double>(a.size()),
            static_cast<double>(b.size())};
}

void LinkMatcher::add_labels(std::vector<Link> const& a, std::vector<Link> const& b, Coincidences& pairs) {
    collect(a, of_a_, Ends::Overlapping, keys_a_);
    collect(b, of_b_, Ends::Overlapping, keys_b_);
    auto const stands_before = [](Key const& x, Key const& y) {
        return x.from != y.from ? x.from < y.from : x.to < y.to;
    };
    for (Key const& key : keys_a_) {
        auto const own = std::equal_range(keys_a_.begin(), keys_a_.end(), key, stands_before);
        auto const theirs = std::equal_range(keys_b_.begin(), keys_b_.end(), key, stands_before);
        if (own.second - own.first == 1 && theirs.second - theirs.first == 1)
            pairs.add_pair(key.type, theirs.first->type);
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
        std::vector<Mark> const a = of_type(marks_a, type), b = of_type(marks_b, type);
        links.align(a, b, matcher.match(a, b, MarkTypes::One));
    }
    Coincidences labels(types);
    links.add_labels(links_a, links_b, labels);
    return {links.score(links_a, links_b, ends), krippendorff_alpha(labels).value};
}

} // namespace agree
