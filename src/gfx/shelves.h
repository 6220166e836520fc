// Where rectangles of about the same height go on a page: in rows, left to right.
#pragma once

#include <optional>
#include <vector>

namespace gfx {

struct Place {
    int x = 0;
    int y = 0;
};

// Leaves a gutter of one pixel around every rectangle.
class Shelves {
public:
    explicit Shelves(int side) : side_(side) {}

    std::optional<Place> put(int width, int height);
    void clear();

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int filled = 0; // x of the next rectangle
    };
    Shelf* best_for(int width, int height);
    Shelf* open_for(int width, int height);

    int side_;
    int filled_ = 1; // y of the next shelf
    std::vector<Shelf> shelves_;
};

} // namespace gfx
