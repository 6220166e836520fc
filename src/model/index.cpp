#include "model/index.h"

#include <algorithm>

#include "base/sort.h"

namespace model {

namespace {

std::uint32_t length_of(std::vector<unicode::Range> const& fragments) {
    std::uint32_t length = 0;
    for (unicode::Range const& fragment : fragments) length += fragment.length();
    return length;
}

// Keeps the order of the relations within each group.
template <typename Groups>
Groups grouped(std::vector<std::uint32_t> const& numbers, std::uint32_t count) {
    Groups groups;
    groups.starts.assign(count + 1, 0);
    groups.relations.resize(numbers.size());
    for (std::uint32_t number : numbers) ++groups.starts[number + 1];
    for (std::uint32_t i = 0; i < count; ++i) groups.starts[i + 1] += groups.starts[i];
    std::vector<std::uint32_t> next(groups.starts.begin(), groups.starts.end() - 1);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) groups.relations[next[numbers[i]]++] = i;
    return groups;
}

} // namespace

Index::Index(Project const& project) {
    add_spans(project);
    add_relations(project);
    auto const starts_before = [](Node const& a, Node const& b) { return a.start < b.start; };
    if (!std::is_sorted(nodes_.begin(), nodes_.end(), starts_before))
        base::sort_stably(nodes_.begin(), nodes_.end(), starts_before);
    build_tree(0, nodes_.size());
}

void Index::add_spans(Project const& project) {
    std::size_t const count = project.spans.size();
    nodes_.reserve(count);
    lengths_.reserve(count);
    starts_.reserve(count);
    number_of_.reserve(count);
    ids_.reserve(count);
    for (SpanIndex i = 0; i < count; ++i) {
        Span const& span = project.spans[i];
        for (unicode::Range const& fragment : span.fragments)
            nodes_.push_back({fragment.start.value(), fragment.end.value(), 0, i});
        lengths_.push_back(length_of(span.fragments));
        starts_.push_back(span.extent().start.value());
        number_of_.push_back(ids_.add(span.id));
        if (ids_.size() > span_of_.size()) span_of_.push_back(i);
        std::uint32_t const type = types_.add(span.type);
        if (type == counts_.size()) counts_.push_back(0);
        ++counts_[type];
    }
}

void Index::add_relations(Project const& project) {
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    from.reserve(project.relations.size());
    to.reserve(project.relations.size());
    for (Relation const& relation : project.relations) {
        from.push_back(ids_.add(relation.from));
        to.push_back(ids_.add(relation.to));
    }
    span_of_.resize(ids_.size(), kNone);
    from_ = grouped<Groups>(from, ids_.size());
    to_ = grouped<Groups>(to, ids_.size());
}

std::uint32_t Index::build_tree(std::size_t first, std::size_t last) {
    if (first == last) return 0;
    std::size_t const middle = first + (last - first) / 2;
    std::uint32_t const below = std::max(build_tree(first, middle), build_tree(middle + 1, last));
    return nodes_[middle].max_end = std::max(nodes_[middle].end, below);
}

void Index::collect(std::size_t first, std::size_t last, unicode::Range range, std::vector<SpanIndex>& found) const {
    if (first == last) return;
    std::size_t const middle = first + (last - first) / 2;
    Node const& node = nodes_[middle];
    if (node.max_end <= range.start.value()) return;
    collect(first, middle, range, found);
    if (node.start >= range.end.value()) return;
    if (node.end > range.start.value()) found.push_back(node.span);
    collect(middle + 1, last, range, found);
}

std::vector<SpanIndex> Index::meeting(unicode::Range range) const {
    if (range.is_empty()) range.end = range.end + 1;
    std::vector<SpanIndex> found;
    collect(0, nodes_.size(), range, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<SpanIndex> Index::at(unicode::Position position) const {
    std::vector<SpanIndex> found = meeting({position, position});
    base::sort_stably(found.begin(), found.end(),
                      [this](SpanIndex a, SpanIndex b) { return lengths_[a] < lengths_[b]; });
    return found;
}

SpanIndex Index::next_after(unicode::Position position) const {
    auto const found = std::upper_bound(starts_.begin(), starts_.end(), position.value());
    return found == starts_.end() ? kNone : static_cast<SpanIndex>(found - starts_.begin());
}

SpanIndex Index::previous_before(unicode::Position position) const {
    auto const found = std::lower_bound(starts_.begin(), starts_.end(), position.value());
    return found == starts_.begin() ? kNone : static_cast<SpanIndex>(found - starts_.begin() - 1);
}

SpanIndex Index::find(std::string_view span_id) const {
    std::uint32_t const number = ids_.find(span_id);
    return number == IdTable::kNone ? kNone : span_of_[number];
}

std::span<std::uint32_t const> Index::Groups::of(std::uint32_t number) const {
    if (number == IdTable::kNone) return {};
    return std::span(relations).subspan(starts[number], starts[number + 1] - starts[number]);
}

std::span<std::uint32_t const> Index::relations_from(std::string_view id) const {
    return from_.of(ids_.find(id));
}

std::span<std::uint32_t const> Index::relations_to(std::string_view id) const {
    return to_.of(ids_.find(id));
}

std::span<std::uint32_t const> Index::relations_from(SpanIndex span) const {
    return from_.of(number_of_[span]);
}

std::span<std::uint32_t const> Index::relations_to(SpanIndex span) const {
    return to_.of(number_of_[span]);
}

std::uint32_t Index::count_of(std::string_view type) const {
    std::uint32_t const number = types_.find(type);
    return number == IdTable::kNone ? 0 : counts_[number];
}

} // namespace model
