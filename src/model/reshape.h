// Edits of what a mark covers: a word more or less, in two, several into one, a piece more or less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

enum class SpanSide : std::uint8_t { Start, End };

// By one word at a side. A fragment that has no more words than that goes, unless it is the last one.
base::Result<Edit> extend_span(Project const&, base::Identifier const&, SpanSide, Author const&);
base::Result<Edit> shrink_span(Project const&, base::Identifier const&, SpanSide, Author const&);

// In two at a position: what stands before it keeps the id, the note, the links and all relations; what stands after it
// is a new mark with the same type and attributes. White space and stops at the cut belong to neither.
base::Result<Edit> split_span(Project const&, base::Identifier const&, unicode::Position, base::IdentifierSource&,
                              Author const&);

// Several marks of one type into the first of them, in the order of the article; with nothing but white space between
// two fragments they become one. Attributes: of those that differ, the first mark's. Notes, links and explanations are
// put together. Relations of all lead to and from it, none twice; those among them go. Refused where relations would
// run in a circle that may not.
base::Result<Edit> join_spans(Project const&, std::vector<base::Identifier> const&, Author const&);

base::Result<Edit> add_fragment(Project const&, base::Identifier const&, unicode::Range words, Author const&);
// By its place in Span::fragments. The last one cannot go: that is removing the mark.
base::Result<Edit> remove_fragment(Project const&, base::Identifier const&, std::size_t fragment, Author const&);

} // namespace model
