// What the class view shows, read only: the files, what they are compared to, and the page under them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agree/adjudication.h"
#include "agree/bootstrap.h"
#include "agree/class_figures.h"
#include "agree/class_table.h"
#include "agree/gamma.h"
#include "agree/place_words.h"
#include "model/index.h"
#include "model/project.h"

namespace ui {

// Of one type. The means are there at once; the rest is worked out when somebody looks at it.
struct ClassNumbers {
    std::vector<agree::Figure> means;                                     // over the pairs, as kMeasuresOfClass
    std::optional<std::vector<std::optional<agree::Interval>>> intervals; // as kMeasuresOfClass
    std::optional<agree::Gamma> gamma;
};

// Two readers side by side.
struct PairBeside {
    std::size_t pair = 0; // of the table's pairs
    std::vector<agree::PairDifference> differences;
};

// What comes out of comparing a settled pile; made anew when it changes.
struct ClassResults {
    std::shared_ptr<agree::ClassPile const> pile;
    std::vector<std::string> names; // by file
    bool hides_names = false;       // those are no people's
    agree::ClassTable table;
    agree::Study readers; // of the table, without the key
    std::vector<agree::Place> places;
    std::vector<agree::ClassFigures> figures; // by type: the heat, too
    std::vector<std::optional<std::size_t>>
        missing;                       // by row: how much of what the exercise asks; none: it asks nothing
    std::vector<ClassNumbers> numbers; // by type
    agree::Figure links_exact = agree::Why::NothingToCompare; // F1 over the pairs
    agree::Figure links_overlapping = agree::Why::NothingToCompare;
    std::optional<PairBeside> beside;
    agree::ClassWork work;
    model::Project page; // the common article without marks
    model::Index page_index;
};

struct ClassScene {
    ClassResults const* results = nullptr; // null: nothing has been compared yet
    bool is_busy = false;                  // files are being read or compared
    bool is_reckoning = false;             // numbers of ClassNumbers
    bool is_reckoning_gamma = false;
    std::string gamma_takes; // of the chosen type, in words
    bool hides_names = false;
    bool has_open_key = false; // the open document is a key about the common article
};

} // namespace ui
