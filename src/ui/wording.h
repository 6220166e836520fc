// How counts, names of the schema's things and places in the article are put into words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/project.h"

namespace ui {

std::string capitalised(std::string_view label); // "mode" to "Mode"; the first letter only
// The next three bend labels as English does; other languages leave them as the scheme writes them: "53 × Claim".
std::string lower_first(std::string_view label);                // "Claim" to "claim"; a word all in capitals stays
std::string plural_of(std::string_view noun);                   // "entity" to "entities", "thesis" to "theses"
std::string counted(std::size_t count, std::string_view label); // "53 claims", "1 claim", "no sources"
std::string counted_marks(std::size_t count);                   // "53 marks", "no marks"
std::string counted_documents(std::size_t count);
std::string grouped(std::size_t count); // "12,345"

// A check's id in words, for a row: "claim_without_source" is "Claim without a source". Without a readable id: the
// message up to its first stop.
std::string advice_words(model::Check const&);
// By the words of its id, and not by its own.
bool is_called_by_id(model::Check const&);
// The same where the type is already said, for a chip: "No source".
std::string advice_chip(model::Check const&, model::Schema const&);

// Who marked: the name in the file, else what can be said without one.
std::string name_of_annotator(model::Project const&, std::string_view annotator);

// A relation seen from its far end: "says" is "said by". Unknown relations keep their label.
std::string reversed_label(model::RelationType const&);

// What a mark says, with " … " between its pieces.
std::string quoted_words(model::Project const&, model::Span const&);

} // namespace ui
