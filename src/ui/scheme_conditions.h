// What advice asks for as a list of single things, all of which or one of which must be there; and how it is changed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/scheme_pages.h"

namespace ui {

enum class PartKind : std::uint8_t { Link, Note, Words, First, Last, Count };

struct ConditionParts {
    std::vector<model::Condition> parts; // one thing each
    bool is_any = false;                 // one of them is enough
};

// Nothing where it is put together in a way that this cannot say; then it stays as its file has it.
std::optional<ConditionParts> parts_of(model::Condition const&);
// Asks for these instead. parts_of gives them back.
void put_parts(model::Condition&, ConditionParts const&);
PartKind kind_of(model::Condition const& part);

// "scheme/all", "scheme/any", "scheme/add/KIND", and for each part "scheme/part/N/remove", "/by/ID", "/end/from",
// "/end/to", "/min/N", "/max/N", "/words". KIND: link, note, words, first, last, count.
void add_conditions(Sections&, SchemeView const&, model::Check const&);

} // namespace ui
