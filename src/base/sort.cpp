#include "base/sort.h"

#include <numeric>

namespace base {

std::vector<std::uint32_t> stable_order(std::size_t count, ComesBefore comes_before, void const* context) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (comes_before(context, a, b)) return true;
        return a < b && !comes_before(context, b, a);
    });
    return order;
}

} // namespace base
