// The class on paper: one self-contained HTML file with its tables, heat and words, and the table as CSV.
#pragma once

#include <string>
#include <vector>

#include "agree/class_table.h"
#include "agree/settling.h"

namespace agree {

struct ClassReport {
    ClassPile const* pile = nullptr;
    ClassTable const* table = nullptr;
    std::vector<Place> const* places = nullptr; // of the table's readers
    bool hides_names = false;                   // the table's names are no people's: nobody else is named either
    std::string date;                           // as it is shown; may be empty
};

// Nothing in it runs or is fetched; it prints as text.
std::string report_html(ClassReport const&);

// RFC 4180 with a byte order mark, for spreadsheets. A cell that a spreadsheet would take for a formula begins with '.
std::string report_csv(ClassReport const&);

} // namespace agree
