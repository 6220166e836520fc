// Names and keys for what a scheme gets anew: ids made from words, and why a key or a name cannot be had.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/schema.h"

namespace ui {

// An id for these words that none of `taken` is: "Eye witness" is "eye_witness"; without a letter or digit in them
// `otherwise`. A number follows where it is taken.
std::string fresh_id(std::string_view words, std::vector<std::string> const& taken, std::string_view otherwise);

// An id for advice: it says nothing, so that the advice is called by its words.
std::string fresh_advice_id(std::vector<std::string> const& taken);

// "": it can be had. `type` has the key already or gets it; "" for a new one.
std::string why_not_type_key(model::Schema const&, std::string_view type, std::string const& key);
std::string why_not_relation_key(model::Schema const&, std::string_view relation, std::string const& key);
// The first of 1 to 9 and the letters that nothing else answers to, "" when none is left.
std::string free_type_key(model::Schema const&);

template <typename T>
std::vector<std::string> ids_of(std::vector<T> const& items) {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (T const& one : items) ids.push_back(one.id);
    return ids;
}

template <typename T>
std::string name_of(T const& item) {
    return item.label.empty() ? item.id : item.label;
}

// Is another one of these called so already? Then the sentence that says it.
template <typename T>
std::string why_not_name(std::vector<T> const& items, std::string_view own_id, std::string const& name) {
    if (name.find_first_not_of(" \t\n") == std::string::npos) return base::say("A name has at least one letter.");
    for (T const& one : items)
        if (one.id != own_id && name_of(one) == name)
            return base::say("There is another one called \u201C{}\u201D. Choose another name.", name);
    return "";
}

} // namespace ui
