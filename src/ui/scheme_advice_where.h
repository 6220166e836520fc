// Which marks of its types advice is about: those with some values of their attributes.
#pragma once

#include "ui/scheme_pages.h"

namespace ui {

// "scheme/where/ATTRIBUTE/VALUE": chips. Nothing is chosen of an attribute: it does not matter.
void add_where(Sections&, SchemeView const&, model::Check const&);
// With the value among what is asked for, or without it.
void toggle_where(model::Check&, std::string const& attribute, std::string const& value);

} // namespace ui
