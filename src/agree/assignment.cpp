#include "agree/assignment.h"

#include <cassert>
#include <limits>

namespace agree {

namespace {

// Rows and columns count from 1 in here; column 0 holds the row that is being placed.
class Search {
public:
    explicit Search(Gains const& gains)
        : gains_(gains)
        , row_prices_(gains.rows() + 1)
        , column_prices_(gains.columns() + 1)
        , row_of_(gains.columns() + 1)
        , before_(gains.columns() + 1) {}

    void place(std::size_t row) {
        row_of_[0] = row;
        distances_.assign(gains_.columns() + 1, std::numeric_limits<double>::infinity());
        is_reached_.assign(gains_.columns() + 1, 0);
        std::size_t column = 0;
        while (row_of_[column] != 0) column = go_on(column);
        while (column != 0) {
            row_of_[column] = row_of_[before_[column]];
            column = before_[column];
        }
    }

    std::size_t row_of(std::size_t column) const { return row_of_[column]; }

private:
    // The nearest column that is not reached yet, by the row that stands in this one.
    std::size_t go_on(std::size_t column) {
        is_reached_[column] = 1;
        std::size_t const row = row_of_[column];
        std::size_t nearest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t j = 1; j <= gains_.columns(); ++j) {
            if (is_reached_[j] != 0) continue;
            double const way = -gains_.at(row - 1, j - 1) - row_prices_[row] - column_prices_[j];
            if (way < distances_[j]) {
                distances_[j] = way;
                before_[j] = column;
            }
            if (distances_[j] < least) {
                least = distances_[j];
                nearest = j;
            }
        }
        raise(least);
        return nearest;
    }

    void raise(double by) {
        for (std::size_t j = 0; j < distances_.size(); ++j) {
            if (is_reached_[j] != 0) {
                row_prices_[row_of_[j]] += by;
                column_prices_[j] -= by;
            } else
                distances_[j] -= by;
        }
    }

    Gains const& gains_;
    std::vector<double> row_prices_;
    std::vector<double> column_prices_;
    std::vector<std::size_t> row_of_; // 0: none
    std::vector<std::size_t> before_;
    std::vector<double> distances_;
    std::vector<std::uint8_t> is_reached_;
};

} // namespace

std::vector<std::uint32_t> best_assignment(Gains const& gains) {
    assert(gains.rows() <= gains.columns());
    Search search(gains);
    for (std::size_t row = 1; row <= gains.rows(); ++row) search.place(row);
    std::vector<std::uint32_t> columns(gains.rows(), kUnassigned);
    for (std::size_t column = 1; column <= gains.columns(); ++column) {
        std::size_t const row = search.row_of(column);
        if (row != 0 && gains.at(row - 1, column - 1) > 0) columns[row - 1] = static_cast<std::uint32_t>(column - 1);
    }
    return columns;
}

} // namespace agree
