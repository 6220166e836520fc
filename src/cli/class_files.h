// The files of a class as the command line names them: annotation files and archives of them, read into one pile.
#pragma once

#include <string>
#include <vector>

#include "agree/class_pile.h"
#include "agree/class_table.h"
#include "agree/settling.h"
#include "cli/commands.h"

namespace cli {

struct ClassFiles {
    agree::ClassPile pile; // settled
    std::vector<std::string> names;
    agree::ClassTable table;
    std::vector<agree::Place> places; // of the table's readers
    bool is_fine = true;              // nothing was broken
};

struct ClassRequest {
    std::vector<std::string> files;
    std::string key;        // empty: a file of kind "key", where there is one
    bool anonymous = false; // readers go by numbers
    bool reanchor = false;  // looks for the marks of files about an edited text in the common one
};

// What the exercise asks about; everything where there is none.
agree::Scope scope_in(std::string const& exercise_json);

// Says on `output` what stays out. An error where nobody takes part.
base::Result<ClassFiles> read_class(ClassRequest const&, Output const&);

} // namespace cli
