// An annotation: a stretch of the article (one or more fragments) with a type, attributes, a note; and the relations
// between them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier.h"
#include "model/boxed.h"
#include "model/unknown.h"
#include "unicode/position.h"

namespace model {

// What somebody set by hand; unset attributes are absent. In schema order, unknown ones after by id.
struct AttributeSetting {
    std::string attribute;
    std::vector<std::string> values; // one, unless `is_list`
    bool is_list = false;            // the attribute is multi: written as an array
    friend bool operator==(AttributeSetting const&, AttributeSetting const&) = default;
};

struct Vote {
    std::string set;
    std::string span;
    std::string by;
    UnknownMembers unknown{};
    friend bool operator==(Vote const&, Vote const&) = default;
};

struct Origin {
    std::string kind = "user"; // user, suggestion, import, adjudication
    std::string rule;
    std::optional<double> confidence;
    std::string format;
    std::string file;
    std::string how;
    std::vector<int> votes;
    std::vector<Vote> from;
    UnknownMembers unknown;
    friend bool operator==(Origin const&, Origin const&) = default;
};

struct Quote {
    std::string exact;  // the fragments' texts joined by one space
    std::string prefix; // up to 32 code points
    std::string suffix;
    UnknownMembers unknown;
    friend bool operator==(Quote const&, Quote const&) = default;
};

struct Moved {
    std::vector<unicode::Range> from;
    std::string how;
    std::optional<double> score;
    UnknownMembers unknown;
    friend bool operator==(Moved const&, Moved const&) = default;
};

// From the first fragment's start to the last one's end; of no fragments: empty at 0.
inline unicode::Range extent_of(std::vector<unicode::Range> const& fragments) {
    return fragments.empty() ? unicode::Range{} : unicode::Range{fragments.front().start, fragments.back().end};
}

struct Span {
    base::Identifier id;
    std::string type;
    std::vector<unicode::Range> fragments; // sorted, non-empty, neither overlapping nor touching
    std::vector<AttributeSetting> attributes;
    std::string note;
    std::vector<std::string> links;
    std::string explanation;
    std::string created; // RFC 3339
    std::string modified;
    base::Identifier by;
    Boxed<Origin> origin;
    Boxed<Moved> moved;
    UnknownMembers quote_unknown; // the quote itself is derived from the article
    UnknownMembers unknown;

    unicode::Range extent() const { return extent_of(fragments); }
    AttributeSetting const* find_attribute(std::string_view attribute) const;
    friend bool operator==(Span const&, Span const&) = default;
};

// A span that lost its place: the same members, kept with its quote until it can be placed again.
struct Orphan {
    Span span; // without fragments
    Quote quote;
    std::vector<unicode::Range> last_fragments;
    std::string reason;
    friend bool operator==(Orphan const&, Orphan const&) = default;
};

struct Relation {
    base::Identifier id;
    std::string type;
    base::Identifier from;
    base::Identifier to;
    std::vector<AttributeSetting> attributes;
    std::string note;
    std::vector<std::string> links;
    std::string created;
    std::string modified;
    base::Identifier by;
    Boxed<Origin> origin;
    UnknownMembers unknown;

    friend bool operator==(Relation const&, Relation const&) = default;
};

inline base::Identifier const& id_of(Span const& span) {
    return span.id;
}
inline base::Identifier const& id_of(Orphan const& orphan) {
    return orphan.span.id;
}
inline base::Identifier const& id_of(Relation const& relation) {
    return relation.id;
}

// What a Sequence finds them by: the id, and relations by their ends.
void each_key(Span const& span, auto visit) {
    visit(span.id);
}
void each_key(Orphan const& orphan, auto visit) {
    visit(orphan.span.id);
}
void each_key(Relation const& relation, auto visit) {
    visit(relation.id);
    visit(relation.from);
    if (relation.to != relation.from) visit(relation.to);
}

} // namespace model
