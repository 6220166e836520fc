// What a scheme keeps from beginners: the member "hidden" of a type or an attribute, which its file carries along.
#pragma once

#include <string>
#include <vector>

#include "model/schema.h"

namespace ui {

bool is_kept_back(model::UnknownMembers const&);
void keep_back(model::UnknownMembers&, bool is_kept);

// The types that are offered for marking, in the scheme's order. Marks of the others are shown like any. Where all are
// kept back, all are offered.
std::vector<model::SpanType const*> offered_types(model::Schema const&);

// Which keys mark, for a status line: "1–6", "1 2 a"; empty where no type has one.
std::string mark_keys(model::Schema const&);
// The same in a sentence: "press a key from 1 to 6", "press 1, 2 or a", "choose what they are".
std::string press_a_mark_key(model::Schema const&);

} // namespace ui
