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
// "1 mark", "4 marks".
std::string counted(std::size_t count, std::string_view what);
// The beginning of the marked text in quotation marks.
std::string excerpt(Project const&, Span const&);

// The span or a sentence that it is gone.
base::Result<Span const*> require_span(Project const&, std::string_view id);
// In the order of the article; a sentence where there are none or one is gone.
base::Result<std::vector<Span const*>> require_spans(Project const&, std::vector<base::Identifier> const&);

// Mends what can be mended: sorts, joins, cuts to the text, widens to whole characters (UAX #29).
base::Result<std::vector<unicode::Range>> tidy_fragments(Project const&, std::vector<unicode::Range>);

// Whether two marks share words.
bool meet(std::vector<unicode::Range> const&, std::vector<unicode::Range> const&);
std::string overlap_sentence(Project const&, Span const& candidate, Span const& other);
// Whether the scheme's overlap rule lets this mark stand there. What `before` met already does not count again.
std::string why_not_over(Project const&, Span const& candidate, std::vector<unicode::Range> const& before);

// The same words marked as the same and not told apart by an attribute: a key that was pressed twice.
bool is_marked_already(Project const&, Span const& candidate);

// Known attributes in the scheme's order with the values of lists likewise, unknown ones after them by id. `type` may
// be null.
void put_in_order(std::vector<AttributeSetting>&, SpanType const* type);

void drop_setting(std::vector<AttributeSetting>&, std::string const& attribute);
// Keeps the settings that both types know and those that neither knows (they came with a file).
void give_type(Schema const&, Span&, SpanType const&);

// The span on other words, tidied and checked; empty where it stands there already.
base::Result<Edit> place(Project const&, Span const&, std::vector<unicode::Range> fragments, std::string name,
                         Author const&);

} // namespace model
