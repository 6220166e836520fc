// The parts of a merge: the items, the scheme and the header, each adding to the edit and the report.
#pragma once

#include <cstdint>

#include "model/merge.h"

namespace model {

// Which version of an item that both sets have, but not equally.
enum class Verdict : std::uint8_t { Ours, Theirs, Both };

// Whether everything that differs in one set is newer in the other: then the newer version always wins.
enum class Trust : std::uint8_t { Content, Times };

void merge_marks_and_relations(Project const& ours, Project const& theirs, Trust, Merge&);
void merge_schema(Schema const& ours, Schema const& theirs, Merge&);
void merge_header(Project const& ours, Project const& theirs, Merge&);

// Members that only `theirs` has, added.
void unite(UnknownMembers& ours, UnknownMembers const& theirs);

} // namespace model
