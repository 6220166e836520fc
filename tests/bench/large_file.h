// The set that the memory's figures are about: a 1 MB article with 50,000 spans and 20,000 relations, 36 MB as a file.
#pragma once

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>

#include "formats/article_import.h"
#include "formats/gloss_json.h"

constexpr std::uint32_t kSpans = 50'000;
constexpr std::uint32_t kRelations = 20'000;
constexpr std::uint32_t kStep = 20; // code points from one span to the next

inline model::Article article_of_a_megabyte() {
    std::string text;
    while (text.size() < std::size_t(kSpans) * kStep)
        text += "The port authority said that the bridge will close for a year.\n";
    return formats::import_plain(text, "", "text/plain").release_value().article;
}

inline model::Schema news_schema() {
    std::ostringstream bytes;
    bytes << std::ifstream(std::string(GLOSS_SOURCE_DIR) + "/assets/schemas/news-who-says-what.json").rdbuf();
    return formats::read_schema(bytes.str()).release_value();
}

inline model::Span span_number(std::uint32_t number, base::IdentifierSource& ids) {
    model::Span span;
    span.id = ids.next(base::IdentifierKind::Span);
    span.type = number % 2 == 0 ? "Source" : "Claim";
    span.fragments = {unicode::range(number * kStep, number * kStep + 12)};
    span.attributes = {{number % 2 == 0 ? "kind" : "mode", {number % 2 == 0 ? "official" : "direct"}, false}};
    span.note = number % 4 == 0 ? "compare with the ministry's release" : "";
    span.created = span.modified = "2026-11-22T14:05:09Z";
    span.by = "p-2mXwY1uXwLb3Ag8fJ2kQ0Z";
    return span;
}

inline model::Relation relation_number(std::uint32_t number, model::Project const& project,
                                       base::IdentifierSource& ids) {
    model::Relation relation;
    relation.id = ids.next(base::IdentifierKind::Relation);
    relation.type = "says";
    relation.from = project.spans[2 * number].id;
    relation.to = project.spans[2 * number + 1].id;
    relation.created = relation.modified = "2026-11-22T14:05:09Z";
    relation.by = project.spans[number].by;
    return relation;
}

inline model::Project large_project() {
    base::IdentifierSource ids(1);
    model::Project project = model::begin_project(article_of_a_megabyte(), news_schema(), ids, "2026-11-22T14:05:09Z");
    for (std::uint32_t i = 0; i < kSpans; ++i) project.spans.push_back(span_number(i, ids));
    for (std::uint32_t i = 0; i < kRelations; ++i) project.relations.push_back(relation_number(i, project, ids));
    model::sort_canonically(project);
    return project;
}
