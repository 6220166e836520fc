// What a teacher asks of the class: the exercise block of a file (file-format.md, "kind") as a value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace model {

// So many spans of a type, or a relation for each span of one. Without a number: what there is of it.
struct Ask {
    std::string type;
    std::optional<std::uint64_t> min;
    std::string relation;
    std::string each; // a span type
    UnknownMembers unknown{};
    friend bool operator==(Ask const&, Ask const&) = default;
};

struct HiddenAttributes {
    std::string type;
    std::vector<std::string> attributes;
    friend bool operator==(HiddenAttributes const&, HiddenAttributes const&) = default;
};

struct Hidden {
    std::vector<std::string> types;
    std::vector<HiddenAttributes> attributes;
    std::vector<std::string> relations;
    UnknownMembers unknown{};
    friend bool operator==(Hidden const&, Hidden const&) = default;
};

// The teacher's reference, encrypted (formats/sealed_key.h); bytes in base 64.
struct SealedKey {
    std::string kdf;
    std::uint64_t memory_kib = 0;
    std::uint64_t passes = 0;
    std::string salt;
    std::string cipher;
    std::string nonce;
    std::string data;
    UnknownMembers unknown{};
    friend bool operator==(SealedKey const&, SealedKey const&) = default;
};

struct Exercise {
    base::Identifier id;
    std::string instructions;
    std::uint64_t minutes = 0;          // advice, 0 = none
    std::vector<unicode::Range> ranges; // where to look; empty: the whole article
    std::vector<Ask> ask;
    Hidden hidden;
    std::string suggestions;                // "off" forbids them
    bool blind = false;                     // nothing of others is shown before it is handed in
    std::vector<base::Identifier> examples; // worked examples among the spans
    std::optional<SealedKey> sealed_key;
    UnknownMembers unknown{};

    bool allows_suggestions() const { return suggestions != "off"; }
    bool is_example(std::string_view span_id) const;
    // Whether words at this place are asked about.
    bool is_about(unicode::Range) const;
    friend bool operator==(Exercise const&, Exercise const&) = default;
};

bool hides_type(Hidden const&, std::string_view type);
bool hides_relation(Hidden const&, std::string_view relation);
// Also every attribute of a hidden type.
bool hides_attribute(Hidden const&, std::string_view type, std::string_view attribute);

// The scheme as students see it: without what is hidden and the advice about it.
Schema shown_schema(Schema const&, Hidden const&);

// The same scheme as a student's copy has it: what is hidden stays in it, as kept from beginners (the member "hidden"
// of types, attributes and kinds of links), so that marks of it are still shown by name; the advice about it is gone.
Schema kept_from_students(Schema, Hidden const&);

// Names in `exercise` that the project does not know, and ranges outside of its article, as sentences.
std::vector<std::string> mistakes_in(Exercise const&, Project const&);

} // namespace model
