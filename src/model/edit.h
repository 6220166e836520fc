// Everything a user can do to a project, as one reversible value: what it removes and what it puts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/project.h"
#include "model/text_change.h"

namespace model {

// Absent before: added. Absent after: removed. Both: replaced (same id). They share their values with the project.
template <typename T>
struct Change {
    Counted<T> before;
    Counted<T> after;
    friend bool operator==(Change const&, Change const&) = default;
};

struct Edit {
    std::string name;            // in the reader's words, for Undo: "Add Claim"
    std::string time;            // RFC 3339; what header.modified becomes
    std::string modified_before; // what header.modified was, so that undoing to the start gives an equal project
    std::vector<Change<Span>> spans;
    std::vector<Change<Relation>> relations;
    std::vector<Change<Orphan>> orphans;
    std::optional<Change<Header>> header;
    std::optional<Change<Article>> article;
    std::optional<Change<Schema>> schema;
    std::optional<TextChange> text; // the marks that it does not simply move along are among the changes above

    bool is_empty() const;
    friend bool operator==(Edit const&, Edit const&) = default;
};

// Applies or reverts. An edit that does not fit the project (what it removes is not there) changes nothing and says
// why.
base::Status apply(Project&, Edit const&);
base::Status revert(Project&, Edit const&);

// Who does it and when: stamped into what an edit puts.
struct Author {
    base::Identifier id;
    std::string now; // RFC 3339
};

// An edit that changes nothing yet: its name, its time and the time that it replaces.
Edit begin_edit(Project const&, std::string name, Author const&);

// The makers: each validates against the model's rules and the schema and returns the edit, or a sentence why not.
// More of them: model/bulk.h, import.h, merge.h, occurrences.h, reform.h, reshape.h. None of them changes the project.
// Where everything is as wanted already, the edit is empty. Fragments are mended where they can be: sorted, joined
// where they touch, cut to the text, widened to whole characters.
base::Result<Edit> add_span(Project const&, std::vector<unicode::Range> fragments, std::string const& type,
                            base::IdentifierSource&, Author const&);
base::Result<Edit> remove_spans(Project const&, std::vector<base::Identifier> const&,
                                Author const&); // or orphans, with their relations
base::Result<Edit> retype_span(Project const&, base::Identifier const&, std::string const& type,
                               Author const&); // keeps attributes both types know; drops relations that become illegal
// An empty list of values unsets. Schemes know no attributes of relations: theirs can only be unset.
base::Result<Edit> set_attribute(Project const&, base::Identifier const&, std::string const& attribute,
                                 std::vector<std::string> values, Author const&);
base::Result<Edit> set_note(Project const&, base::Identifier const&, std::string note,
                            Author const&); // of a span or a relation
base::Result<Edit> set_links(Project const&, base::Identifier const&, std::vector<std::string> links, Author const&);
base::Result<Edit> set_fragments(Project const&, base::Identifier const&, std::vector<unicode::Range>, Author const&);
base::Result<Edit> add_relation(Project const&, std::string const& type, base::Identifier const& from,
                                base::Identifier const& to, base::IdentifierSource&, Author const&);
base::Result<Edit> remove_relation(Project const&, base::Identifier const&, Author const&);
// Validated as a new one; what a relation of this kind may not do it may not become.
base::Result<Edit> retype_relation(Project const&, base::Identifier const&, std::string const& type, Author const&);
base::Result<Edit> reverse_relation(Project const&, base::Identifier const&, Author const&);
base::Result<Edit> rename_project(Project const&, std::string title, Author const&);
// `language`: BCP 47, empty where nobody knows. `direction` of its paragraphs: auto, ltr, rtl.
base::Result<Edit> set_article_language(Project const&, std::string language, std::string direction, Author const&);

// Puts other words in the place of `range` (empty: between two characters). Every mark stays on its letters; one that
// loses all of its words becomes an orphan.
base::Result<Edit> correct_text(Project const&, unicode::Range range, std::string_view replacement, Author const&);

// Relation types that may be made from `from` to `to` now: ends, cardinality, acyclicity, no duplicate. Empty reason =
// allowed.
std::string why_not_related(Project const&, RelationType const&, base::Identifier const& from,
                            base::Identifier const& to);

} // namespace model
