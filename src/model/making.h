// What the makers of edits share: sentences about marks, and the check that a mark may stand where it shall.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

base::Error invalid(std::string message);

// The label of a type, or its id where the scheme does not know it.
std::string label_of(Schema const&, std::string_view span_type);
std::string label_of(RelationType const&);
// The beginning of the marked text in quotation marks.
std::string excerpt(Project const&, Span const&);

// The span or a sentence that it is gone.
base::Result<Span const*> require_span(Project const&, std::string_view id);

// Mends what can be mended: sorts, joins, cuts to the text, widens to whole characters (UAX #29).
base::Result<std::vector<unicode::Range>> tidy_fragments(Project const&, std::vector<unicode::Range>);

// Whether the scheme's overlap rule lets this mark stand there. What `before` met already does not count again.
std::string why_not_over(Project const&, Span const& candidate, std::vector<unicode::Range> const& before);

} // namespace model
