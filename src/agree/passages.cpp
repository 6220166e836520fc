#include "agree/passages.h"

#include <algorithm>

namespace agree {

namespace {

Difference difference_of(Likeness likeness) {
    switch (likeness) {
    case Likeness::Same: return Difference::None;
    case Likeness::OtherType: return Difference::OtherType;
    case Likeness::OtherBorders: return Difference::OtherBorders;
    case Likeness::OtherBoth: return Difference::OtherBoth;
    }
    return Difference::None;
}

std::vector<Mark> marks_of(Study const& study, std::size_t reader, std::optional<std::size_t> type) {
    if (type) return study.marks(reader, *type).marks;
    std::vector<Mark> all;
    for (TypeMarks const& each : study.readers()[reader].types)
        all.insert(all.end(), each.marks.begin(), each.marks.end());
    std::sort(all.begin(), all.end(), comes_before);
    return all;
}

} // namespace

unicode::Range Passage::extent() const {
    std::uint32_t const start = std::min(a ? a->start : b->start, b ? b->start : a->start);
    std::uint32_t const end = std::max(a ? a->end : b->end, b ? b->end : a->end);
    return unicode::range(start, end);
}

std::vector<Passage> passages_of(Study const& study, ReaderPair pair, std::optional<std::size_t> type) {
    std::vector<Mark> const a = marks_of(study, pair.a, type);
    std::vector<Mark> const b = marks_of(study, pair.b, type);
    std::vector<bool> answered_a(a.size());
    std::vector<bool> answered_b(b.size());
    std::vector<Passage> passages;
    Matcher matcher;
    for (Match const& match : matcher.match(a, b)) {
        answered_a[match.a] = answered_b[match.b] = true;
        passages.push_back({difference_of(match.likeness), a[match.a], b[match.b], match.shared});
    }
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!answered_a[i]) passages.push_back({Difference::OnlyA, a[i], std::nullopt, 0});
    for (std::size_t j = 0; j < b.size(); ++j)
        if (!answered_b[j]) passages.push_back({Difference::OnlyB, std::nullopt, b[j], 0});
    std::sort(passages.begin(), passages.end(), [](Passage const& x, Passage const& y) {
        return x.extent() != y.extent() ? x.extent() < y.extent() : x.difference < y.difference;
    });
    return passages;
}

CharacterPassages character_passages_of(Study const& study, ReaderPair pair, std::size_t type) {
    Ranges const& a = study.marks(pair.a, type).covered;
    Ranges const& b = study.marks(pair.b, type).covered;
    return {intersection(a, b), difference(a, b), difference(b, a)};
}

LinkPassages link_passages_of(Study const& study, ReaderPair pair, Ends ends) {
    LinkMatcher links;
    Matcher matcher;
    links.begin();
    for (std::size_t type = 0; type < study.types().size(); ++type) {
        std::vector<Mark> const& a = study.marks(pair.a, type).marks;
        std::vector<Mark> const& b = study.marks(pair.b, type).marks;
        links.align(a, b, matcher.match(a, b, MarkTypes::One));
    }
    auto const& links_a = study.readers()[pair.a].links;
    auto const& links_b = study.readers()[pair.b].links;
    LinkPassages passages;
    passages.both = links.pairs(links_a, links_b, ends);
    std::vector<bool> answered_a(links_a.size());
    std::vector<bool> answered_b(links_b.size());
    for (auto const& both : passages.both) answered_a[both.first] = answered_b[both.second] = true;
    for (std::uint32_t i = 0; i < links_a.size(); ++i)
        if (!answered_a[i]) passages.only_a.push_back(i);
    for (std::uint32_t j = 0; j < links_b.size(); ++j)
        if (!answered_b[j]) passages.only_b.push_back(j);
    return passages;
}

} // namespace agree
