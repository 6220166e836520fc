#include "gfx/shelves.h"

#include <algorithm>

namespace gfx {

// The lowest shelf that is high enough and wastes no more than half of its height.
Shelves::Shelf* Shelves::best_for(int width, int height) {
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        bool const fits = shelf.height >= height && shelf.height <= height * 2 && shelf.filled + width + 1 <= side_;
        if (fits && (best == nullptr || shelf.height < best->height)) best = &shelf;
    }
    return best;
}

// Heights in steps of four, so that letters of one size share their shelves.
Shelves::Shelf* Shelves::open_for(int width, int height) {
    int const left = side_ - 1 - filled_;
    if (height > left || width + 2 > side_) return nullptr;
    int const shelf_height = std::min((height + 3) / 4 * 4, left);
    shelves_.push_back({filled_, shelf_height, 1});
    filled_ += shelf_height + 1;
    return &shelves_.back();
}

std::optional<Place> Shelves::put(int width, int height) {
    Shelf* shelf = best_for(width, height);
    if (shelf == nullptr) shelf = open_for(width, height);
    if (shelf == nullptr) return std::nullopt;
    Place const place{shelf->filled, shelf->y};
    shelf->filled += width + 1;
    return place;
}

void Shelves::clear() {
    filled_ = 1;
    shelves_.clear();
}

} // namespace gfx
