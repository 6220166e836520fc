// Making a key out of what readers marked: begun from the majority, from one reader or from nothing, then place by
// place; each mark keeps who proposed it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agree/settling.h"
#include "model/edit.h"

namespace agree {

// The readers of a study with what they made; in the same order.
struct ClassWork {
    Study const* study = nullptr;
    std::vector<Place> const* places = nullptr;
    std::vector<std::shared_ptr<model::Project const>> projects;
    model::Project const* common = nullptr; // whose article and scheme a key has; null: the first reader's
};

enum class KeyStart : std::uint8_t { Nothing, Majority, OneReader };

// A set of kind "key" on the common article. Majority: every place that more than half of the readers marked, cut as
// most of them cut it, with the values and links that more than half of those agree on. `reader`: for OneReader only.
model::Project begin_key(ClassWork const&, KeyStart, std::optional<std::uint32_t> reader, base::IdentifierSource&,
                         model::Author const&);

// Each gives one undoable step; empty where the key is so already. What stood in the place makes way; a mark that takes
// the place of one keeps its id and links.
base::Result<model::Edit> take_cut(ClassWork const&, model::Project const& key, std::size_t place, std::uint32_t reader,
                                   base::IdentifierSource&, model::Author const&);
base::Result<model::Edit> take_none(ClassWork const&, model::Project const& key, std::size_t place,
                                    model::Author const&);
// The adjudicator's own borders for the place.
base::Result<model::Edit> take_own(ClassWork const&, model::Project const& key, std::size_t place,
                                   std::vector<unicode::Range> fragments, base::IdentifierSource&,
                                   model::Author const&);

// The marks of the key in a place, in the order of the text.
std::vector<model::Span const*> spans_in(ClassWork const&, model::Project const& key, std::size_t place);
// Whose cut the key has there: an index in Place::cuts; none where it is somebody's own, or nothing.
std::optional<std::size_t> chosen_cut(ClassWork const&, model::Project const& key, std::size_t place);

} // namespace agree
