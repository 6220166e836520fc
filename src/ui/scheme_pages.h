// The pages of the scheme's sheet, each as sections, and the ways from one to another.
#pragma once

#include <string>
#include <vector>

#include "ui/scheme_parts.h"
#include "ui/scheme_sheet.h"

namespace ui {

using Sections = std::vector<Section>;

// "scheme/type/ID", "scheme/relation/ID", "scheme/check/ID" lead on; "scheme/new_type", "scheme/new_relation",
// "scheme/new_check" are fields; "scheme/ready", "scheme/import", "scheme/export" are buttons; "scheme/name" a field.
Sections scheme_overview(SchemeView const&);
// "scheme/label", "scheme/description", "scheme/key", "scheme/color", "scheme/color/#RRGGBB", "scheme/attribute/ID",
// "scheme/new_attribute", "scheme/remove"; while removing "scheme/left/…", "scheme/retype/ID", "scheme/remove_now",
// "scheme/remove_not".
Sections scheme_type_page(SchemeView const&, model::SpanType const&);
// "scheme/values/list", "scheme/values/text", "scheme/value/ID", "scheme/value/ID/remove" (and "/up", "/down"),
// "scheme/new_value",
// "scheme/default/ID" ("scheme/default/" for none), "scheme/required", "scheme/multi", "scheme/ordered",
// "scheme/hidden", "scheme/remove" as above with "scheme/left/drop" and "scheme/left/keep".
Sections scheme_attribute_page(SchemeView const&, model::SpanType const&, model::Attribute const&);
// "scheme/from/ID", "scheme/to/ID", "scheme/min_out/N", "scheme/max_out/N", "scheme/max_in/N", "scheme/symmetric",
// "scheme/acyclic".
Sections scheme_relation_page(SchemeView const&, model::RelationType const&);
// "scheme/message", "scheme/severity/hint", "scheme/severity/warn", "scheme/on/ID", "scheme/where/ATTRIBUTE/VALUE",
// and what scheme_conditions.h says.
Sections scheme_advice_page(SchemeView const&, model::Check const&);
// "scheme/use/ID": the four that come with the program.
Sections scheme_ready_page(SchemeView const&);

void open_ready_schemes(State&);
void open_scheme_type(State&, std::string const& id);
void open_scheme_attribute(State&, std::string const& id);
void open_scheme_relation(State&, std::string const& id);
void open_scheme_check(State&, std::string const& id);

} // namespace ui
