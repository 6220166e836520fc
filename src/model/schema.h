// What can be marked: span types with attributes, relations between them, and the live advice, all as data
// (file-format.md, "Schema block").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unknown.h"

namespace model {

struct AttributeValue {
    std::string id;
    std::string label;
    std::string description;
    std::string key;
    UnknownMembers unknown;

    friend bool operator==(AttributeValue const&, AttributeValue const&) = default;
};

struct Attribute {
    std::string id;
    std::string label;
    std::string description;
    bool required = false;
    bool multi = false;
    bool ordered = false;
    bool is_text = false; // "type": "text"; then no values
    std::optional<std::string> default_value;
    std::vector<AttributeValue> values;
    UnknownMembers unknown; // based_on and the like

    AttributeValue const* find_value(std::string_view value) const;
    friend bool operator==(Attribute const&, Attribute const&) = default;
};

struct SpanType {
    std::string id;
    std::string label;
    std::string description;
    std::string key;   // one character
    std::string color; // #RRGGBB
    std::vector<Attribute> attributes;
    UnknownMembers unknown;

    Attribute const* find_attribute(std::string_view attribute) const;
    friend bool operator==(SpanType const&, SpanType const&) = default;
};

struct RelationType {
    std::string id;
    std::string label;
    std::string key;
    std::string description;
    std::vector<std::string> from; // span type ids
    std::vector<std::string> to;
    std::uint32_t min_out = 0;
    std::optional<std::uint32_t> max_out;
    std::optional<std::uint32_t> max_in;
    bool symmetric = false;
    bool acyclic = false;
    UnknownMembers unknown;

    bool may_start_at(std::string_view span_type) const;
    bool may_end_at(std::string_view span_type) const;
    // From `first` to `second`; a symmetric one counts both ways.
    bool may_join(std::string_view first, std::string_view second) const;
    friend bool operator==(RelationType const&, RelationType const&) = default;
};

enum class End : std::uint8_t { From, To };
enum class Severity : std::uint8_t { Hint, Warn };
enum class Overlap : std::uint8_t { Any, AcrossTypes, None };

struct Count {
    std::optional<std::uint32_t> min;
    std::optional<std::uint32_t> max;
    UnknownMembers unknown{}; // of a "count"; a "links" has its own
    friend bool operator==(Count const&, Count const&) = default;
};

struct LinksCondition {
    std::string relation;
    End end = End::From; // the end at which the span stands
    Count count;
    UnknownMembers unknown{};
    friend bool operator==(LinksCondition const&, LinksCondition const&) = default;
};

// Everything that is set must hold; `any`: at least one of these must hold.
struct Condition {
    std::optional<LinksCondition> links;
    bool note = false;
    bool word_borders = false;
    std::vector<std::string>
        text_first; // "text": {"first": [..], "last": [..]}: the quote begins or ends with one of these
    std::vector<std::string> text_last;
    std::optional<Count> count;
    std::vector<Condition> any;
    UnknownMembers text_unknown{};
    UnknownMembers unknown{}; // of a member of `any`; a check has its own
    friend bool operator==(Condition const&, Condition const&) = default;
};

struct AttributeFilter {
    std::string attribute;
    std::vector<std::string> values;
    friend bool operator==(AttributeFilter const&, AttributeFilter const&) = default;
};

struct Suggestion {
    std::string type;
    std::vector<AttributeFilter> attributes; // one value each
    UnknownMembers unknown{};
    friend bool operator==(Suggestion const&, Suggestion const&) = default;
};

struct Check {
    std::string id;
    Severity severity = Severity::Hint;
    std::string message;
    std::vector<std::string> on;
    std::vector<AttributeFilter> where;
    Condition condition;
    std::optional<Suggestion> suggest;
    UnknownMembers unknown;
    friend bool operator==(Check const&, Check const&) = default;
};

struct Schema {
    std::string id;
    std::uint32_t version = 1;
    std::string name;
    std::string language;
    std::string based_on;
    Overlap overlap = Overlap::Any;
    bool discontinuous = true;
    std::vector<SpanType> span_types;
    std::vector<RelationType> relations;
    std::vector<Check> checks;
    std::string export_map_json; // raw, empty when absent
    UnknownMembers unknown;

    SpanType const* find_type(std::string_view type) const;
    RelationType const* find_relation(std::string_view relation) const;
    // Relations that may go from a span of type `from` to one of type `to`; a symmetric one counts both ways.
    std::vector<RelationType const*> relations_between(std::string_view from, std::string_view to) const;
    friend bool operator==(Schema const&, Schema const&) = default;
};

} // namespace model
