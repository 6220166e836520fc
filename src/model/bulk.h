// Edits of many marks or links at once: one step each, named with their number.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

// As retype_span; all or, where the scheme forbids one of them, none. (To remove many: remove_spans.)
base::Result<Edit> retype_spans(Project const&, std::vector<base::Identifier> const&, std::string const& type,
                                Author const&);
// Of those marks whose type knows the attribute; no values: unset.
base::Result<Edit> set_attribute_of_spans(Project const&, std::vector<base::Identifier> const&,
                                          std::string const& attribute, std::vector<std::string> values, Author const&);
// Below what each note says already, unless it says this.
base::Result<Edit> add_to_notes(Project const&, std::vector<base::Identifier> const&, std::string const& note,
                                Author const&);
// Every relation of these marks, placed or orphans.
base::Result<Edit> unlink_marks(Project const&, std::vector<base::Identifier> const&, Author const&);
base::Result<Edit> remove_relations(Project const&, std::vector<base::Identifier> const&, Author const&);

} // namespace model
