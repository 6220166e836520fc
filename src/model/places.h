// Edits of where marks stand when the text is not the one they were made on: orphans placed, automatic moves judged,
// the article supplied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/edit.h"

namespace model {

// Reasons of orphans. The first is one only because the file came without its text: it is written as the span it was.
inline constexpr std::string_view kTextLeftOut = base::english("the article's text is not in the file");
inline constexpr std::string_view kStandsElsewhere = base::english("its words are not where the file says");
inline constexpr std::string_view kTakenAway = base::english("its place was taken away");

// An orphan on words that the reader chose: again a mark, with its note and links.
base::Result<Edit> place_orphan(Project const&, base::Identifier const&, std::vector<unicode::Range>, Author const&);
// Looks for these orphans' words once more, for all when none is named. An error when none has a place.
base::Result<Edit> place_again(Project const&, std::vector<base::Identifier> const&, Author const&);

// Of marks that were moved without being asked (Span::moved): the place is right; back to where it was, whatever stands
// there; no place. All of them when none is named.
base::Result<Edit> accept_moves(Project const&, std::vector<base::Identifier> const&, Author const&);
base::Result<Edit> put_back(Project const&, base::Identifier const&, Author const&);
// `quote`: the words it was made on, where they are known still; else those that it covers now.
base::Result<Edit> take_place_away(Project const&, base::Identifier const&, Quote const* quote, Author const&);

struct Supply {
    Edit edit;
    bool is_same = false; // the very text that was marked
};
// The article of a set that came without it: every mark is put where its words are. `text` as imported.
base::Result<Supply> supply_text(Project const&, unicode::Text text, Author const&);
// The same set without its text, as a file that leaves it out holds it.
Project without_text(Project);

// A project as a file gave it, before marks were moved in it, and the step that moves them: so that it can be undone.
// `as_read`: those marks as orphans with what the file says of them.
struct Opening {
    Project before;
    Edit moves; // empty when nothing was moved
};
Opening opening_of(Project after, std::vector<Orphan> const& as_read);

} // namespace model
