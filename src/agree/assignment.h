// The assignment problem: pairs of rows and columns, each used at most once, with the largest sum of gains.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agree {

// Debian has one C++ library with an assignment, dlib, whose costs must be whole numbers.
class Gains {
public:
    Gains(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), gains_(rows * columns) {}
    double& at(std::size_t row, std::size_t column) { return gains_[row * columns_ + column]; }
    double at(std::size_t row, std::size_t column) const { return gains_[row * columns_ + column]; }
    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }

private:
    std::size_t rows_;
    std::size_t columns_;
    std::vector<double> gains_;
};

inline constexpr std::uint32_t kUnassigned = static_cast<std::uint32_t>(-1);

// Of each row its column; kUnassigned where nothing is gained. No gain is negative, rows <= columns. Exact, by shortest
// augmenting paths in O(rows^2 * columns) (Kuhn 1955; Jonker & Volgenant 1987).
std::vector<std::uint32_t> best_assignment(Gains const&);

} // namespace agree
