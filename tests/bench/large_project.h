// An article of a megabyte with 50,000 marks and 20,000 links, which the model is measured with.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "model/edit.h"
#include "model/project.h"

namespace bench {

inline constexpr std::uint32_t kLength = 1'000'000;
inline constexpr std::uint32_t kSpans = 50'000;
inline constexpr std::uint32_t kRelations = 20'000;
inline constexpr std::uint32_t kScreen = 3'000; // characters
inline model::Author const kAuthor{"p-2mXwAAAAAAAAAAAAAAAAAA", "2026-11-22T15:00:00Z"};

inline model::Schema large_schema() {
    model::Schema schema;
    for (char const* id : {"Source", "Claim"}) {
        model::SpanType type;
        type.id = type.label = id;
        schema.span_types.push_back(type);
    }
    model::RelationType says;
    says.id = says.label = "says";
    says.from = {"Source"};
    says.to = {"Claim"};
    schema.relations = {says};
    model::Check check;
    check.id = "claim_without_source";
    check.on = {"Claim"};
    check.condition.links = model::LinksCondition{"says", model::End::To, {1, std::nullopt, {}}, {}};
    schema.checks = {check};
    return schema;
}

inline model::Span span_at(std::uint32_t number, base::IdentifierSource& ids) {
    model::Span span;
    std::uint32_t const start = number * (kLength / kSpans);
    span.id = ids.next(base::IdentifierKind::Span);
    span.type = number % 2 == 0 ? "Source" : "Claim";
    span.fragments = {unicode::range(start, start + 10 + number % 40)};
    span.created = span.modified = kAuthor.now;
    span.by = kAuthor.id;
    return span;
}

inline model::Project make_large_project() {
    base::IdentifierSource ids(1);
    model::Article article;
    std::string text;
    while (text.size() < kLength) text += "some plain words ";
    text.resize(kLength);
    article.text = unicode::Text::from_utf8(text);
    article.length = article.text.length();
    model::Project project = model::begin_project(std::move(article), large_schema(), ids, kAuthor.now);
    for (std::uint32_t i = 0; i < kSpans; ++i) project.spans.push_back(span_at(i, ids));
    for (std::uint32_t i = 0; i < kRelations; ++i) {
        model::Relation relation;
        relation.id = ids.next(base::IdentifierKind::Relation);
        relation.type = "says";
        relation.from = project.spans[2 * i].id;
        relation.to = project.spans[2 * i + 1].id;
        relation.created = relation.modified = kAuthor.now;
        relation.by = kAuthor.id;
        project.relations.push_back(relation);
    }
    model::sort_canonically(project);
    return project;
}

} // namespace bench
