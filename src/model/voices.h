// Who says what: the sources of an article as voices, each with its mentions and claims, and the claims without one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/index.h"
#include "model/project.h"

namespace model {

// The relations of the shipped schemas that name who stands behind a span, and the end at which that span is.
struct HolderRelation {
    std::string_view relation;
    End claim_end;
};
std::span<HolderRelation const> holder_relations();
// Does the relation lead from a source to the mark with its full name?
bool is_naming(std::string_view relation);

// May spans of this type have a holder; may they be one?
bool may_have_holder(Schema const&, std::string_view type);
bool may_be_holder(Schema const&, std::string_view type);

// Somebody or something that is given as a source, once or several times.
struct Voice {
    std::vector<SpanIndex> mentions; // in reading order, at least one
    SpanIndex chief = 0;             // the mention that tells most: one with a name, else no mere "she", else the first
    SpanIndex name = Index::kNone;   // the mark with the full name, where the chief is linked to one
    std::vector<SpanIndex> claims;   // in reading order
};

struct WhoSaysWhat {
    std::vector<Voice> voices;           // by their first mentions
    std::vector<SpanIndex> unsourced;    // claims that want a source and have none
    std::vector<SpanIndex> narrated;     // the writer's own, without a source
    std::vector<SpanIndex> of_lost;      // whose sources have lost their places
    std::vector<std::uint32_t> voice_of; // by span: which voice it mentions, or Index::kNone
    std::size_t sourced_count = 0;       // claims of at least one voice

    std::size_t claim_count() const { return sourced_count + unsourced.size() + narrated.size() + of_lost.size(); }
};

// Mentions are of one voice when they are linked to one name (or to two that are the same), when their words are the
// same whatever the case, or when both are the author. "She" and "the report" without a name are voices of their own.
WhoSaysWhat who_says_what(Project const&, Index const&);

// The words of its name, else of its chief mention.
std::string name_of(Project const&, Voice const&);
// What its chief mention is set to, else the first mention that is set, else the value in force there; may be empty.
std::string value_of(Project const&, Voice const&, std::string_view attribute);

} // namespace model
