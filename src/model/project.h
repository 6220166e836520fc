// One annotator's work on one article: a comparable value, the same thing that a *.gloss.json file holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier.h"
#include "model/article.h"
#include "model/schema.h"
#include "model/sequence.h"
#include "model/span.h"

namespace model {

struct Annotator {
    base::Identifier id;
    std::string name;
    std::string role;
    UnknownMembers unknown;
    friend bool operator==(Annotator const&, Annotator const&) = default;
};

struct Work {
    std::uint64_t active_seconds = 0;
    std::string first;
    std::string last;
    UnknownMembers unknown;
    friend bool operator==(Work const&, Work const&) = default;
};

// Everything but the spans, orphans and relations: small, changed as a whole by one edit.
struct Header {
    std::string kind = "annotations";
    base::Identifier id;
    std::string title;
    std::string created;
    std::string modified;
    std::string generator;
    base::Identifier annotator;
    std::vector<Annotator> annotators;
    std::string note;
    std::optional<Work> work;
    std::string handed_in;
    std::string exercise_json;  // the exercise block, raw; empty when absent
    std::string documents_json; // of a library file, raw; empty when absent
    UnknownMembers unknown;
    friend bool operator==(Header const&, Header const&) = default;
};

struct Project {
    Header header;
    Article article;
    Schema schema;
    Sequence<Span> spans; // canonical order: by start, then longer, then id
    Sequence<Orphan> orphans;
    Sequence<Relation> relations; // canonical order: by position of from, of to, type, id

    // In O(1), without their places; null when absent. model/index.h knows the places too.
    Span const* find_span(std::string_view id) const { return spans.find(id); }
    Orphan const* find_orphan(std::string_view id) const { return orphans.find(id); }
    Relation const* find_relation(std::string_view id) const { return relations.find(id); }
    // A mark at the end of a relation: placed, or an orphan; null when it is neither.
    Span const* find_mark(std::string_view id) const;
    friend bool operator==(Project const&, Project const&) = default;
};

// Where relations find their ends: spans by the start of their extent, then orphans by the start that they had, then
// what is not there at all.
using Place = std::uint64_t;
inline constexpr Place kNowhere = static_cast<Place>(-1);
Place place_of(Span const&);
Place place_of(Orphan const&);
Place place_of(Project const&, std::string_view mark_id);

// The canonical orders of file-format.md, "Canonical bytes". An orphan stands where it stood last.
bool comes_before(Span const&, Span const&);
bool comes_before(Orphan const&, Orphan const&);
bool comes_before(Project const&, Relation const&, Relation const&); // by place of from, of to, type, id
void sort_canonically(Project&);

// Relations that begin or end at one of these marks, once each, in canonical order.
std::vector<Relation const*> relations_at(Project const&, std::vector<base::Identifier> const& mark_ids);

// The exact text (text_of); prefix and suffix of up to 32 code points around them.
Quote quote_of(unicode::Text const&, std::vector<unicode::Range> const& fragments);

// The length that the spans' offsets are measured against; known also when the text is left out.
std::uint32_t length_of(Article const&);

// The fragments' texts joined by one space.
std::string text_of(unicode::Text const&, std::vector<unicode::Range> const& fragments);

// The set value, else the schema's default, else empty. Several values of a multi attribute joined by a space.
std::string effective_value(Schema const&, Span const&, std::string_view attribute);

// A first set on an article: ids from the source, times as given, the schema embedded.
Project begin_project(Article, Schema, base::IdentifierSource&, std::string const& now);

} // namespace model
