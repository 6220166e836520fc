// What the makers of scheme edits share: a changed scheme is checked, and the marks and links change with it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/edit.h"
#include "model/making.h"

namespace model {

// What becomes of each mark's members (of a span or an orphan) and each relation: changed in place; false: it goes.
struct Rewrite {
    std::function<bool(Span&)> mark;         // none: all stay
    std::function<bool(Relation&)> relation; // none: all stay
};

// The scheme as it shall be, with what it changes in the text. Relations go with their marks, and where the new type of
// an end does not allow them. Settings are put in the new scheme's order.
base::Result<Edit> reform(Project const&, std::string name, Schema after, Author const&, Rewrite const& = {});

// Why these cannot be the key and the colour of something, or nothing.
std::string why_not_key(std::string const& key);
std::string why_not_color(std::string const& color);

// What is said where one of these is gone.
constexpr char const* kNoType = base::english("This scheme has no type \u201C{}\u201D any more.");
constexpr char const* kNoLink = base::english("This scheme has no link \u201C{}\u201D any more.");
constexpr char const* kNoAdvice = base::english("This scheme has no advice \u201C{}\u201D any more.");
constexpr char const* kNoAttribute = base::english("This scheme has no attribute \u201C{}\u201D any more.");

// The place of an item in one of the scheme's lists, or a sentence that it is gone.
template <typename T>
base::Result<T*> require_item(std::vector<T>& items, std::string const& id, char const* missing) {
    for (T& item : items)
        if (item.id == id) return &item;
    return invalid(base::say(missing, id));
}

template <typename T>
std::string label_or_id(T const& item) {
    return item.label.empty() ? item.id : item.label;
}

// Out of the scheme, with the advice that asks for such links.
void erase_relation_type(Schema&, std::string const& id);

bool replace_id(std::vector<std::string>& ids, std::string const& from, std::string const& to);
bool erase_id(std::vector<std::string>& ids, std::string const& id);

} // namespace model
