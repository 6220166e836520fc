#include "agree/report_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <tuple>

namespace agree {

namespace {

// In the order of the names that are shown: any other may tell whose they stand for.
std::vector<std::size_t> by_shown_name(ClassTable const& table) {
    std::vector<std::size_t> order(table.rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    auto const key = [&](std::size_t row) {
        std::string const& name = table.rows[row].name;
        return std::tuple(name.size(), std::string_view(name)); // "Reader 2" before "Reader 10"
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

} // namespace

std::vector<std::size_t> rows_in_order(ClassReport const& report) {
    if (report.hides_names) return by_shown_name(*report.table);
    std::vector<std::size_t> order(report.table->rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    return order;
}

std::string digits_of(Figure const& figure, std::string const& decimal) {
    if (!figure.is_defined()) return "\u2013";
    long const hundredths = std::lround(std::abs(figure.number()) * 100);
    std::string const rest = std::to_string(hundredths % 100);
    return (figure.number() < 0 && hundredths > 0 ? "\u2212" : "") + std::to_string(hundredths / 100) + decimal +
           (rest.size() < 2 ? "0" : "") + rest;
}

std::string minutes_of(std::optional<std::uint64_t> seconds) {
    return seconds ? std::to_string((*seconds + 59) / 60) : "\u2013";
}

} // namespace agree
