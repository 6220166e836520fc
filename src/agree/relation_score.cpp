#include "agree/relation_score.h"

#include <algorithm>
#include <map>
#include <utility>

namespace agree {

namespace {

// The marks of both sides by one number: two that answer each other have the same.
struct Numbers {
    std::map<std::uint32_t, std::uint32_t> of_a; // by Mark::span
    std::map<std::uint32_t, std::uint32_t> of_b;
};

bool answers(Match const& match, std::vector<Mark> const& a, std::vector<Mark> const& b, Ends ends) {
    if (a[match.a].type != b[match.b].type) return false;
    return ends == Ends::Overlapping || match.likeness == Likeness::Same;
}

std::vector<Mark> of_type(std::vector<Mark> const& marks, std::uint32_t type) {
    std::vector<Mark> result;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(result), [&](Mark const& m) { return m.type == type; });
    return result;
}

Numbers numbers_of(std::vector<Mark> const& marks_a, std::vector<Mark> const& marks_b, Ends ends) {
    std::uint32_t types = 0;
    for (auto const* marks : {&marks_a, &marks_b})
        for (Mark const& mark : *marks) types = std::max(types, mark.type + 1);
    Numbers numbers;
    std::uint32_t next = 0;
    Matcher matcher;
    for (std::uint32_t type = 0; type < types; ++type) {
        std::vector<Mark> const a = of_type(marks_a, type), b = of_type(marks_b, type);
        for (Match const& match : matcher.match(a, b)) {
            if (!answers(match, a, b, ends)) continue;
            numbers.of_a[a[match.a].span] = next;
            numbers.of_b[b[match.b].span] = next++;
        }
    }
    return numbers;
}

// Type and ends of a link, and how often it is there.
struct Key {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t type = 0;
    friend auto operator<=>(Key const&, Key const&) = default;
};

// Of those whose ends are answered on the other side.
std::vector<Key> keys_of(std::vector<Link> const& links, std::map<std::uint32_t, std::uint32_t> const& numbers) {
    std::vector<Key> keys;
    for (Link const& link : links) {
        auto const from = numbers.find(link.from);
        auto const to = numbers.find(link.to);
        if (from == numbers.end() || to == numbers.end()) continue;
        Key key{from->second, to->second, link.type};
        if (link.is_symmetric && key.to < key.from) std::swap(key.from, key.to);
        keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

// Pairs of marks that each linked once; the values are the types of the two links.
Figure label_alpha(std::vector<Key> const& a, std::vector<Key> const& b, std::uint32_t types) {
    Coincidences pairs(types);
    auto const is_before = [](Key const& x, Key const& y) { return x.from != y.from ? x.from < y.from : x.to < y.to; };
    for (Key const& key : a) {
        auto const [first, last] = std::equal_range(b.begin(), b.end(), key, is_before);
        auto const [own_first, own_last] = std::equal_range(a.begin(), a.end(), key, is_before);
        if (last - first == 1 && own_last - own_first == 1) pairs.add_pair(key.type, first->type);
    }
    return krippendorff_alpha(pairs).value;
}

} // namespace

RelationScore score_relations(std::vector<Mark> const& marks_a, std::vector<Link> const& links_a,
                              std::vector<Mark> const& marks_b, std::vector<Link> const& links_b, Ends ends,
                              std::uint32_t types) {
    Numbers const numbers = numbers_of(marks_a, marks_b, ends);
    std::vector<Key> const a = keys_of(links_a, numbers.of_a), b = keys_of(links_b, numbers.of_b);
    std::vector<Key> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    RelationScore score;
    score.overlap = {static_cast<double>(both.size()), static_cast<double>(links_a.size()),
                     static_cast<double>(links_b.size())};
    score.labels = label_alpha(a, b, types);
    return score;
}

} // namespace agree
