// Edits of the scheme: types, attributes, kinds of links and advice come, change and go, with what stands in the text.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "model/edit.h"

namespace model {

// Of all makers here: ids and keys are unique, what is referred to is there, a colour is #RRGGBB, a key one character;
// else a sentence. A changed id is followed by the marks, the links, the advice and the scheme's export map. What the
// scheme does not know stays as it is.

// At the end of the list; with its attributes.
base::Result<Edit> add_type(Project const&, SpanType, Author const&);
// Id, label, description, key, colour. Attributes are changed by the makers below.
base::Result<Edit> change_type(Project const&, std::string const& id, SpanType changed, Author const&);

enum class LeftMarks : std::uint8_t {
    Refuse, // a type that is in use stays
    Remove, // with their links
    Retype, // to another type, as retype_spans does
};
// Kinds of links that could no longer begin or end anywhere go too, and advice that was about this type alone.
base::Result<Edit> remove_type(Project const&, std::string const& id, LeftMarks, std::string const& retype_to,
                               Author const&);

base::Result<Edit> add_attribute(Project const&, std::string const& type, Attribute, Author const&);
// Whatever of it, values too. Settings of values that are gone are kept as they are.
base::Result<Edit> change_attribute(Project const&, std::string const& type, std::string const& id, Attribute changed,
                                    Author const&);
enum class LeftSettings : std::uint8_t { Keep, Drop };
base::Result<Edit> remove_attribute(Project const&, std::string const& type, std::string const& id, LeftSettings,
                                    Author const&);

base::Result<Edit> add_relation_type(Project const&, RelationType, Author const&);
// Refused while a link stands where the changed kind may not.
base::Result<Edit> change_relation_type(Project const&, std::string const& id, RelationType changed, Author const&);
// With all its links, and advice that asks for them.
base::Result<Edit> remove_relation_type(Project const&, std::string const& id, Author const&);

base::Result<Edit> add_check(Project const&, Check, Author const&);
base::Result<Edit> change_check(Project const&, std::string const& id, Check changed, Author const&);
base::Result<Edit> remove_check(Project const&, std::string const& id, Author const&);

// The lists of a scheme that have an order which readers see.
enum class SchemeList : std::uint8_t { Types, Attributes, Links, Advice };
// So many places down its list, or up where `steps` is negative; at the end of the list it stays. `type`: whose
// attribute it is.
base::Result<Edit> move_in_scheme(Project const&, SchemeList, std::string const& type, std::string const& id, int steps,
                                  Author const&);

// Marks and links of types that it does not know stay and are shown as they are.
base::Result<Edit> replace_schema(Project const&, Schema, Author const&);

} // namespace model
