// The canonical order of what was set on a span: attributes and their values as the schema has them.
#pragma once

#include <vector>

#include "model/schema.h"
#include "model/span.h"

namespace formats {

// Attributes in schema order, those that the type does not know after them by id; the values of a list likewise,
// unknown ones in the order they had. `type` may be null.
void sort_attributes(std::vector<model::AttributeSetting>&, model::SpanType const* type);

} // namespace formats
