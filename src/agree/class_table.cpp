#include "agree/class_table.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <variant>

namespace agree {

namespace {

constexpr double kStudyShare = 0.1; // of the whole work, about
constexpr double kClassShare = 0.85;

std::uint32_t sum_of(std::vector<std::uint32_t> const& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::uint32_t(0));
}

Study::Marks marks_that_count(model::Project const& project) {
    return project.header.kind == "feedback" ? Study::Marks::OwnOnly : Study::Marks::All;
}

ClassRow row_of(std::size_t file, std::string name, model::Project const& project) {
    ClassRow row;
    row.file = file;
    row.name = std::move(name);
    row.without_place = static_cast<std::uint32_t>(project.orphans.size());
    if (project.header.work) row.active_seconds = project.header.work->active_seconds;
    row.handed_in = project.header.handed_in;
    return row;
}

} // namespace

Overlap overlap_of_all(Comparison const& comparison, Study const& study, std::size_t pair) {
    Overlap all;
    for (std::size_t type = 0; type < comparison.types; ++type) {
        PairCounts const& counts = comparison.of(pair, type);
        all.both += counts.same + 0.5 * counts.overlapping;
        all.in_key += static_cast<double>(study.marks(comparison.pairs[pair].a, type).marks.size());
        all.in_other += static_cast<double>(study.marks(comparison.pairs[pair].b, type).marks.size());
    }
    return all;
}

ClassTableWork::ClassTableWork(ClassPile const& pile, std::vector<std::string> names, Scope scope)
    : pile_(pile)
    , names_(std::move(names)) {
    if (pile.common() != nullptr) table_.study = Study(model::length_of(pile.common()->article), std::move(scope));
}

ClassTableWork::Stepped ClassTableWork::step(base::Budget const& budget) {
    std::size_t const readers = pile_.readers().size();
    while (phase_ == Phase::Study) {
        if (next_ == readers) {
            begin_class();
            break;
        }
        add_next();
        if (budget.is_spent())
            return base::Progress{kStudyShare * static_cast<double>(next_) / static_cast<double>(readers)};
    }
    for (;;) {
        auto stepped = comparing_->step(budget);
        if (auto const* progress = std::get_if<base::Progress>(&stepped)) {
            double const from = phase_ == Phase::Class ? kStudyShare : kStudyShare + kClassShare;
            double const part = phase_ == Phase::Class ? kClassShare : 1 - from;
            return base::Progress{from + part * progress->share};
        }
        (phase_ == Phase::Class ? table_.pairs : table_.with_key) = std::move(*std::get_if<Comparison>(&stepped));
        if (phase_ == Phase::Key || !pile_.key()) break;
        begin_key();
    }
    fill_rows();
    return std::move(table_);
}

void ClassTableWork::add_next() {
    std::size_t const file = pile_.readers()[next_++];
    model::Project const& project = *pile_.files()[file].project;
    table_.study.add(names_[file], project, marks_that_count(project));
    table_.rows.push_back(row_of(file, names_[file], project));
}

void ClassTableWork::begin_class() {
    if (pile_.key()) {
        model::Project const& key = *pile_.files()[*pile_.key()].project;
        table_.key = table_.study.readers().size();
        table_.study.add(names_[*pile_.key()], key, marks_that_count(key));
    }
    std::vector<std::size_t> places(table_.rows.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    readers_only_ = table_.study.with_readers(places);
    phase_ = Phase::Class;
    comparing_.emplace(readers_only_);
}

void ClassTableWork::begin_key() {
    phase_ = Phase::Key;
    comparing_.emplace(table_.study, table_.key);
}

void ClassTableWork::fill_rows() {
    for (std::size_t reader = 0; reader < table_.rows.size(); ++reader) {
        ClassRow& row = table_.rows[reader];
        for (TypeMarks const& type : table_.study.readers()[reader].types)
            row.marks.push_back(static_cast<std::uint32_t>(type.marks.size()));
        row.all_marks = sum_of(row.marks);
        row.links = static_cast<std::uint32_t>(table_.study.readers()[reader].links.size());
    }
    std::vector<double> sums(table_.rows.size());
    std::vector<std::uint32_t> counts(table_.rows.size());
    for (std::size_t pair = 0; pair < table_.pairs.pairs.size(); ++pair) {
        Figure const f1 = overlap_of_all(table_.pairs, table_.study, pair).f1();
        if (!f1.is_defined()) continue;
        for (std::size_t const reader : {table_.pairs.pairs[pair].a, table_.pairs.pairs[pair].b}) {
            sums[reader] += f1.number();
            ++counts[reader];
        }
    }
    for (std::size_t reader = 0; reader < table_.rows.size(); ++reader)
        if (counts[reader] > 0) table_.rows[reader].against_class = sums[reader] / counts[reader];
    for (std::size_t pair = 0; pair < table_.with_key.pairs.size(); ++pair) {
        ClassRow& row = table_.rows[table_.with_key.pairs[pair].b];
        Overlap const overlap = overlap_of_all(table_.with_key, table_.study, pair);
        row.against_key = overlap.f1();
        row.precision = overlap.precision();
        row.recall = overlap.recall();
    }
}

namespace {

// What the column sorts by; none: stands last.
std::optional<double> number_in(ClassRow const& row, ClassColumn column, std::size_t type) {
    auto const number_of = [](Figure const& figure) {
        return figure.is_defined() ? std::optional<double>(figure.number()) : std::nullopt;
    };
    switch (column) {
    case ClassColumn::Name:
    case ClassColumn::HandedIn: return std::nullopt;
    case ClassColumn::Marks: return row.all_marks;
    case ClassColumn::Type: return row.marks[type];
    case ClassColumn::Links: return row.links;
    case ClassColumn::AgainstKey: return number_of(row.against_key);
    case ClassColumn::AgainstClass: return number_of(row.against_class);
    case ClassColumn::Time:
        return row.active_seconds ? std::optional<double>(static_cast<double>(*row.active_seconds)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> order_of(std::vector<ClassRow> const& rows, ClassColumn column, SortWay way,
                                  std::size_t type) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    auto const is_up = [&](auto const& a, auto const& b) { return way == SortWay::Up ? a < b : b < a; };
    auto const comes_before = [&](std::size_t a, std::size_t b) {
        if (column == ClassColumn::Name && rows[a].name != rows[b].name) return is_up(rows[a].name, rows[b].name);
        if (column == ClassColumn::HandedIn && rows[a].handed_in != rows[b].handed_in) {
            if (rows[a].handed_in.empty() || rows[b].handed_in.empty()) return rows[b].handed_in.empty();
            return is_up(rows[a].handed_in, rows[b].handed_in);
        }
        auto const first = number_in(rows[a], column, type);
        auto const second = number_in(rows[b], column, type);
        if (first.has_value() != second.has_value()) return first.has_value();
        if (first && *first != *second) return is_up(*first, *second);
        return rows[a].name != rows[b].name ? rows[a].name < rows[b].name : a < b;
    };
    std::sort(order.begin(), order.end(), comes_before);
    return order;
}

} // namespace agree
