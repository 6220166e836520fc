#include "agree/continuum.h"

#include <cmath>

namespace agree {

double Dissimilarity::of_positions(GammaUnit const& u, GammaUnit const& v) const {
    double const apart = std::abs(u.start - v.start) + std::abs(u.end - v.end);
    double const ratio = apart / (u.end - u.start + v.end - v.start);
    return ratio * ratio * empty;
}

double Dissimilarity::operator()(GammaUnit const& u, GammaUnit const& v) const {
    double distance = u.category == v.category ? 0 : 1;
    if (category_distance) distance = category_distance(u.category, v.category);
    return position_weight * of_positions(u, v) + category_weight * distance * empty;
}

} // namespace agree
