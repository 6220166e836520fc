// The library as its panel shows it: a row is made when its entry has changed, the others stay as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/library.h"
#include "base/time.h"
#include "ui/scene.h"

namespace app {

class LibraryRows {
public:
    // Makes anew what has changed, and once an hour everything, as `now` decides how loudly a copy is asked for. Says
    // how many rows were made.
    std::size_t refresh(Library const&, std::string_view open_key, base::UnixSeconds now);

    std::vector<ui::LibraryRow> const& rows() const { return rows_; } // in the order of the library's entries
    ui::CopyNote const& copy_of_open() const { return copy_of_open_; }

private:
    void take_order(std::vector<LibraryEntry> const&);
    std::size_t make(std::vector<LibraryEntry> const&, base::UnixSeconds now, bool is_everything_old);
    void show_open(std::string_view open_key);

    std::vector<ui::LibraryRow> rows_;
    std::vector<std::uint64_t> versions_; // of the entries that the rows were made of
    ui::CopyNote copy_of_open_;
    std::string open_key_;
    std::uint64_t revision_ = static_cast<std::uint64_t>(-1);
    base::UnixSeconds hour_ = -1;
    std::string language_;
};

} // namespace app
