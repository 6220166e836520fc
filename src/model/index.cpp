#include "model/index.h"

#include <algorithm>

#include "base/sort.h"

namespace model {

namespace {

// More than so many changes of one kind are no longer followed one by one.
constexpr std::size_t kMany = 48;
constexpr std::size_t kGroup = 16;

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

// Makes room for `at` among numbers that name places: those from there on stand one further. kNone stays.
void shift_up(std::vector<std::uint32_t>& places, std::uint32_t at) {
    for (std::uint32_t& place : places) place += place >= at && place != Index::kNone ? 1 : 0;
}

void shift_down(std::vector<std::uint32_t>& places, std::uint32_t at) {
    for (std::uint32_t& place : places) place -= place > at && place != Index::kNone ? 1 : 0;
}

template <typename T>
void insert_at(std::vector<T>& items, std::size_t at, T item) {
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), item);
}

template <typename T>
void remove_at(std::vector<T>& items, std::size_t at) {
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
}

struct Piece {
    unicode::Range range;
    SpanIndex span = 0;
};

std::vector<Piece> pieces_of(Project const& project) {
    std::vector<Piece> pieces;
    pieces.reserve(project.spans.size());
    for (SpanIndex i = 0; i < project.spans.size(); ++i)
        for (unicode::Range const& fragment : project.spans[i].fragments) pieces.push_back({fragment, i});
    auto const starts_before = [](Piece const& a, Piece const& b) { return a.range.start < b.range.start; };
    if (!std::is_sorted(pieces.begin(), pieces.end(), starts_before))
        base::sort_stably(pieces.begin(), pieces.end(), starts_before);
    return pieces;
}

} // namespace

Index::Index(Project const& project) {
    add_spans(project);
    add_relations(project);
    auto const pieces = pieces_of(project);
    piece_starts_.reserve(pieces.size());
    piece_spans_.reserve(pieces.size());
    reaches_[0].reserve(pieces.size());
    for (Piece const& piece : pieces) {
        piece_starts_.push_back(piece.range.start.value());
        piece_spans_.push_back(piece.span);
        reaches_[0].push_back(piece.range.end.value());
    }
    measure();
}

void Index::add_spans(Project const& project) {
    std::size_t const count = project.spans.size();
    lengths_.reserve(count);
    starts_.reserve(count);
    number_of_.reserve(count);
    ids_.reserve(count);
    for (SpanIndex i = 0; i < count; ++i) {
        Span const& span = project.spans[i];
        lengths_.push_back(length_of(span.fragments));
        starts_.push_back(span.extent().start.value());
        number_of_.push_back(ids_.add(span.id));
        if (ids_.size() > span_of_.size())
            span_of_.push_back(i);
        else
            repeats_ids_ = true;
        ++count_of_type(span.type);
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

std::uint32_t& Index::count_of_type(std::string_view type) {
    std::uint32_t const number = types_.add(type);
    if (number == counts_.size()) counts_.push_back(0);
    return counts_[number];
}

void Index::measure() {
    for (std::size_t level = 0; reaches_[level].size() > kGroup; ++level) {
        if (reaches_.size() == level + 1) reaches_.emplace_back();
        std::vector<std::uint32_t> const& lower = reaches_[level];
        std::vector<std::uint32_t>& upper = reaches_[level + 1];
        upper.resize((lower.size() + kGroup - 1) / kGroup);
        for (std::size_t i = 0; i < upper.size(); ++i) {
            auto const first = lower.begin() + static_cast<std::ptrdiff_t>(i * kGroup);
            upper[i] = *std::max_element(
                first, first + static_cast<std::ptrdiff_t>(std::min(kGroup, lower.size() - i * kGroup)));
        }
        if (upper.size() <= kGroup) reaches_.resize(level + 2);
    }
    if (reaches_[0].size() <= kGroup) reaches_.resize(1);
}

void Index::update(Project const& project, Applied const& done) {
    std::size_t const changes = done.spans.erased.size() + done.spans.added.size();
    if (done.everything || repeats_ids_ || changes > kMany || has_grown_stale(project)) {
        *this = Index(project);
        return;
    }
    bool const follows_links = done.relations.erased.size() + done.relations.added.size() <= kMany;
    if (follows_links) {
        auto const& gone = done.relations.erased;
        for (auto item = gone.rbegin(); item != gone.rend(); ++item) {
            from_.remove(ids_.find(item->item->from), static_cast<std::uint32_t>(item->at));
            to_.remove(ids_.find(item->item->to), static_cast<std::uint32_t>(item->at));
        }
    }
    update_spans(done.spans);
    if (!follows_links) return add_relations(project);
    for (auto const& item : done.relations.added) {
        from_.add(ids_.add(item.item->from), static_cast<std::uint32_t>(item.at));
        to_.add(ids_.add(item.item->to), static_cast<std::uint32_t>(item.at));
    }
    span_of_.resize(ids_.size(), kNone);
}

// Ids of what is gone are not forgotten; when they are most of the table, it is time to begin anew.
bool Index::has_grown_stale(Project const& project) const {
    return ids_.size() > 2 * (project.spans.size() + 2 * project.relations.size()) + 4096;
}

void Index::update_spans(ListChange<Span> const& done) {
    bool has_moved = !done.erased.empty() || !done.added.empty();
    for (auto const& one : done.replaced) {
        --count_of_type(one.before->type);
        ++count_of_type(one.after->type);
        if (one.before->fragments == one.after->fragments) continue;
        has_moved = true;
        auto const at = static_cast<SpanIndex>(one.at);
        remove_pieces(at, *one.before);
        add_pieces(at, *one.after);
        lengths_[at] = length_of(one.after->fragments);
    }
    for (auto one = done.erased.rbegin(); one != done.erased.rend(); ++one)
        remove(static_cast<SpanIndex>(one->at), *one->item);
    for (auto const& one : done.added) add(static_cast<SpanIndex>(one.at), *one.item);
    if (has_moved) measure();
}

void Index::remove(SpanIndex at, Span const& span) {
    remove_pieces(at, span);
    shift_down(piece_spans_, at);
    span_of_[number_of_[at]] = kNone;
    shift_down(span_of_, at);
    remove_at(lengths_, at);
    remove_at(starts_, at);
    remove_at(number_of_, at);
    --count_of_type(span.type);
}

void Index::add(SpanIndex at, Span const& span) {
    shift_up(piece_spans_, at);
    add_pieces(at, span);
    shift_up(span_of_, at);
    std::uint32_t const number = ids_.add(span.id);
    span_of_.resize(ids_.size(), kNone);
    span_of_[number] = at;
    insert_at(lengths_, at, length_of(span.fragments));
    insert_at(starts_, at, span.extent().start.value());
    insert_at(number_of_, at, number);
    ++count_of_type(span.type);
}

void Index::add_pieces(SpanIndex at, Span const& span) {
    for (unicode::Range const& fragment : span.fragments) {
        auto const start = fragment.start.value();
        auto const found = std::upper_bound(piece_starts_.begin(), piece_starts_.end(), start);
        auto const place = static_cast<std::size_t>(found - piece_starts_.begin());
        insert_at(piece_starts_, place, start);
        insert_at(piece_spans_, place, at);
        insert_at(reaches_[0], place, fragment.end.value());
    }
}

void Index::remove_pieces(SpanIndex at, Span const& span) {
    for (unicode::Range const& fragment : span.fragments) {
        auto const found = std::lower_bound(piece_starts_.begin(), piece_starts_.end(), fragment.start.value());
        auto place = static_cast<std::size_t>(found - piece_starts_.begin());
        while (piece_spans_[place] != at) ++place;
        remove_at(piece_starts_, place);
        remove_at(piece_spans_, place);
        remove_at(reaches_[0], place);
    }
}

// `first` and `last` count in this level.
void Index::collect(std::size_t level, std::size_t first, std::size_t last, unicode::Range range,
                    std::vector<SpanIndex>& found) const {
    std::vector<std::uint32_t> const& reach = reaches_[level];
    for (std::size_t i = first; i < last; ++i) {
        if (reach[i] <= range.start.value()) continue;
        if (level == 0) {
            if (piece_starts_[i] >= range.end.value()) return;
            found.push_back(piece_spans_[i]);
        } else {
            if (piece_starts_[i << 4 * level] >= range.end.value()) return;
            std::size_t const below = i * kGroup;
            collect(level - 1, below, std::min(below + kGroup, reaches_[level - 1].size()), range, found);
        }
    }
}

std::vector<SpanIndex> Index::meeting(unicode::Range range) const {
    if (range.is_empty()) range.end = range.end + 1;
    std::vector<SpanIndex> found;
    collect(reaches_.size() - 1, 0, reaches_.back().size(), range, found);
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
    if (number == IdTable::kNone || number + 1 >= starts.size()) return {};
    return std::span(relations).subspan(starts[number], starts[number + 1] - starts[number]);
}

void Index::Groups::add(std::uint32_t number, std::uint32_t relation) {
    while (starts.size() < number + 2) starts.push_back(static_cast<std::uint32_t>(relations.size()));
    shift_up(relations, relation);
    auto const group = relations.begin();
    auto const place = std::lower_bound(group + starts[number], group + starts[number + 1], relation);
    relations.insert(place, relation);
    for (std::size_t i = number + 1; i < starts.size(); ++i) ++starts[i];
}

void Index::Groups::remove(std::uint32_t number, std::uint32_t relation) {
    auto const group = relations.begin();
    relations.erase(std::lower_bound(group + starts[number], group + starts[number + 1], relation));
    shift_down(relations, relation);
    for (std::size_t i = number + 1; i < starts.size(); ++i) --starts[i];
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
