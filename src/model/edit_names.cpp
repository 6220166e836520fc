#include "model/edit_names.h"

#include "base/words.h"

namespace model {

namespace {

// Of two that fit, the one that says more stands first.
constexpr char const* kNames[] = {
    base::english("Accept the place"),
    base::english("Accept {} places"),
    base::english("Add a note to 1 mark"),
    base::english("Add a note to {} marks"),
    base::english("Add advice"),
    base::english("Add link {}"),
    base::english("Add type {}"),
    base::english("Add words to {}"),
    base::english("Add {} to {}"),
    base::english("Add {}"),
    base::english("Change advice"),
    base::english("Change link to {}"),
    base::english("Change link {}"),
    base::english("Change to {}"),
    base::english("Change {}"),
    base::english("Clear {} of 1 mark"),
    base::english("Clear {} of {} marks"),
    base::english("Clear {}"),
    base::english("Correct the text"),
    base::english("Edit links"),
    base::english("Edit note"),
    base::english("Extend {}"),
    base::english("Hand in"),
    base::english("Import 1 mark and 1 link"),
    base::english("Import 1 mark and {} links"),
    base::english("Import {} marks and 1 link"),
    base::english("Import {} marks and {} links"),
    base::english("Import 1 link"),
    base::english("Import {} links"),
    base::english("Import 1 mark"),
    base::english("Import {} marks"),
    base::english("Join {} marks of type {}"),
    base::english("Leave {} out"),
    base::english("Link {}"),
    base::english("Mark 1 place as {}"),
    base::english("Mark {} places as {}"),
    base::english("Merge \u201C{}\u201D"),
    base::english("Move advice down"),
    base::english("Move advice up"),
    base::english("Move {} down"),
    base::english("Move {} up"),
    base::english("Move {}"),
    base::english("Place 1 mark again"),
    base::english("Place {} marks again"),
    base::english("Place a mark again"),
    base::english("Place {} again"),
    base::english("Place {}"),
    base::english("Put {} back"),
    base::english("Remove 1 link"),
    base::english("Remove {} links"),
    base::english("Remove {} marks"),
    base::english("Remove advice"),
    base::english("Remove link {}"),
    base::english("Remove type {}"),
    base::english("Remove words from {}"),
    base::english("Remove {} from {}"),
    base::english("Remove {}"),
    base::english("Rename link {} to {}"),
    base::english("Rename {} to {}"),
    base::english("Rename"),
    base::english("Retype 1 mark to {}"),
    base::english("Retype {} marks to {}"),
    base::english("Reverse {}"),
    base::english("Settle {}"),
    base::english("Set direction"),
    base::english("Set language"),
    base::english("Set {} of 1 mark"),
    base::english("Set {} of {} marks"),
    base::english("Set {}"),
    base::english("Settle {}"),
    base::english("Shrink {}"),
    base::english("Split {}"),
    base::english("Supply the article"),
    base::english("Take the newer state"),
    base::english("Take the place of {} away"),
    base::english("Unlink 1 mark"),
    base::english("Unlink {} marks"),
    base::english("Unlink {}"),
    base::english("Use the scheme \u201C{}\u201D"),
};

} // namespace

std::string edit_name_words(std::string_view kept) {
    if (base::language() == "en") return std::string(kept);
    for (char const* const name : kNames)
        if (std::string said = base::say_again(name, kept); !said.empty()) return said;
    return std::string(kept);
}

} // namespace model
