// A small article, a small scheme with one of everything, and a project that the tests of this room work on.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/edit.h"
#include "model/project.h"

namespace sample {

// 0123456789 in code points: "The mayor said 🌉 cafe´ prices ..." with an emoji at 15 and a combining acute at 21.
inline constexpr char const* kText =
    "The mayor said \U0001F309 cafe\u0301 prices would rise. \u201CWe have no choice,\u201D she added. A baker "
    "disagreed "
    "with that. Prices may well fall in spring, an expert wrote.\n\nSecond paragraph, with more words to mark in it.";

inline model::Author const kAna{"p-ana", "2026-11-22T15:00:00Z"};

inline model::Attribute attribute(std::string id, std::vector<std::string> values) {
    model::Attribute result;
    result.id = id;
    result.label = "the " + id;
    for (std::string& value : values) result.values.push_back({value, value, "", "", {}});
    return result;
}

inline model::SpanType type(std::string id, std::string key, std::vector<model::Attribute> attributes) {
    model::SpanType result;
    result.id = id;
    result.label = id;
    result.key = std::move(key);
    result.attributes = std::move(attributes);
    return result;
}

inline model::RelationType relation_type(std::string id, std::string key, std::vector<std::string> from,
                                         std::vector<std::string> to) {
    model::RelationType result;
    result.id = id;
    result.label = id;
    result.key = std::move(key);
    result.from = std::move(from);
    result.to = std::move(to);
    return result;
}

inline model::SpanType claim_type() {
    model::Attribute mode = attribute("mode", {"direct", "indirect"});
    mode.default_value = "indirect";
    model::Attribute topics = attribute("topics", {"money", "food", "people"});
    topics.multi = true;
    model::Attribute remark = attribute("remark", {});
    remark.is_text = true;
    return type("Claim", "1", {mode, topics, remark});
}

inline model::Schema schema() {
    model::Schema schema;
    schema.id = "small";
    schema.name = "Small";
    schema.span_types = {claim_type(),
                         type("Source", "2", {attribute("kind", {"named", "unnamed"}), attribute("mode", {"direct"})}),
                         type("Cue", "3", {})};
    model::RelationType cued_by = relation_type("cued_by", "c", {"Claim"}, {"Cue"});
    cued_by.max_out = 1;
    cued_by.max_in = 2;
    model::RelationType supports = relation_type("supports", "+", {"Claim"}, {"Claim"});
    supports.acyclic = true;
    model::RelationType near = relation_type("near", "n", {"Source"}, {"Cue"});
    near.symmetric = true;
    schema.relations = {relation_type("says", "s", {"Source"}, {"Claim"}), cued_by, supports, near};
    return schema;
}

inline model::Article article(std::string const& text = kText) {
    model::Article article;
    article.text = unicode::Text::from_utf8(text);
    article.length = article.text.length();
    article.title = "Prices";
    return article;
}

inline model::Project project(model::Schema scheme = schema()) {
    base::IdentifierSource ids(1);
    model::Project project = model::begin_project(article(), std::move(scheme), ids, "2026-11-22T14:00:00Z");
    project.header.annotator = "p-ana";
    project.header.annotators = {{"p-ana", "Ana", "student", {}}, {"p-ben", "Ben", "", {}}};
    return project;
}

inline model::Span span(std::string id, std::string type, std::vector<unicode::Range> fragments) {
    model::Span span;
    span.id = std::move(id);
    span.type = std::move(type);
    span.fragments = std::move(fragments);
    span.created = "2026-11-22T14:10:00Z";
    span.modified = span.created;
    span.by = "p-ana";
    return span;
}

inline model::Relation relation(std::string id, std::string type, std::string from, std::string to) {
    model::Relation relation;
    relation.id = std::move(id);
    relation.type = std::move(type);
    relation.from = std::move(from);
    relation.to = std::move(to);
    relation.by = "p-ana";
    return relation;
}

inline model::Orphan orphan(std::string id, std::string type, unicode::Range last) {
    model::Orphan orphan;
    orphan.span = span(std::move(id), std::move(type), {});
    orphan.quote.exact = "words that are gone";
    orphan.last_fragments = {last};
    orphan.reason = "text not found";
    return orphan;
}

// Marks of all three types, overlapping and discontinuous, an orphan, and links of every kind.
inline model::Project full_project() {
    using unicode::range;
    model::Project full = project();
    full.spans = {span("s-mayor", "Source", {range(0, 9)}),   span("s-said", "Cue", {range(10, 14)}),
                  span("s-rise", "Claim", {range(17, 41)}),   span("s-prices", "Claim", {range(23, 29), range(36, 40)}),
                  span("s-choice", "Claim", {range(43, 61)}), span("s-baker", "Source", {range(74, 81)}),
                  span("s-fall", "Claim", {range(103, 133)}), span("s-expert", "Source", {range(135, 144)})};
    full.spans.changing(2)->attributes = {{"mode", {"direct"}, false}, {"topics", {"money", "food"}, true}};
    full.spans.changing(2)->note = "compare with last year";
    full.spans.changing(4)->attributes = {{"mode", {"direct"}, false}, {"foreign", {"x"}, false}};
    full.orphans = {orphan("s-lost", "Claim", range(200, 210))};
    full.relations = {
        relation("r-1", "says", "s-mayor", "s-rise"),      relation("r-2", "says", "s-mayor", "s-choice"),
        relation("r-3", "cued_by", "s-rise", "s-said"),    relation("r-4", "supports", "s-choice", "s-rise"),
        relation("r-5", "supports", "s-fall", "s-choice"), relation("r-6", "says", "s-expert", "s-lost"),
        relation("r-7", "near", "s-mayor", "s-said")};
    model::sort_canonically(full);
    return full;
}

// The same with its lists in the opposite order.
inline model::Project backwards(model::Project project) {
    auto const turn = [](auto& items) {
        std::vector<typename std::decay_t<decltype(items)>::value_type> turned(items.begin(), items.end());
        std::reverse(turned.begin(), turned.end());
        items = std::move(turned);
    };
    turn(project.spans);
    turn(project.orphans);
    turn(project.relations);
    return project;
}

} // namespace sample
