// What the makers of scheme edits share: a changed scheme is checked, and the marks and links change with it.
#pragma once

#include <functional>
#include <string>
#include <vector>

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

// The place of an item in one of the scheme's lists, or a sentence that it is gone.
template <typename T>
base::Result<T*> require_item(std::vector<T>& items, std::string const& id, char const* what) {
    for (T& item : items)
        if (item.id == id) return &item;
    return invalid("This scheme has no " + std::string(what) + " \u201C" + id + "\u201D any more.");
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
