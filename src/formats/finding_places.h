// Lines and columns of byte offsets, and the offsets of JSON paths.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/gloss_json.h"
#include "formats/json_events.h"

namespace formats {

struct LineAndColumn {
    std::uint32_t line = 1;   // from 1
    std::uint32_t column = 1; // code points, from 1
};
LineAndColumn line_and_column(std::string_view bytes, std::size_t offset);

struct Waypoint;

// Gives findings the offset of the value that their path leads to, or of the nearest thing around it that is there. One
// walk for all of them.
class Locator {
public:
    Locator(std::string_view bytes, std::vector<FileFinding*> findings); // which stay where they are
    ~Locator();
    Locator(Locator const&) = delete;
    Locator& operator=(Locator const&) = delete;

    bool step(base::Budget const&); // true: all are found

private:
    class Visitor;

    std::vector<FileFinding*> findings_;
    std::unique_ptr<Waypoint> root_;
    std::unique_ptr<Visitor> visitor_;
    JsonWalk walk_;
};

// Sorts by offset and fills in line and column.
void sort_and_place(std::string_view bytes, std::vector<FileFinding>&);

} // namespace formats
