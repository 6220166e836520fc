// Taking something out of the scheme: asked on its own page, with what becomes of the marks that have it.
#pragma once

#include "ui/scheme_pages.h"

namespace ui {

void add_type_removal(Sections&, SchemeView const&, model::SpanType const&);
void add_attribute_removal(Sections&, SchemeView const&, model::SpanType const&, model::Attribute const&);
void add_relation_removal(Sections&, SchemeView const&, model::RelationType const&);
void add_check_removal(Sections&, SchemeView const&, model::Check const&);

} // namespace ui
