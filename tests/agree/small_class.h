// An article of two paragraphs and projects of a few readers about it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/edit.h"
#include "model/project.h"
#include "model/sha256.h"

namespace small {

inline constexpr char const* kText = "The mayor promised a new school. Parents doubt it.\nA builder said that work "
                                     "starts in May, if the money comes.";

inline model::Attribute attribute(std::string id, std::vector<std::string> values, bool ordered) {
    model::Attribute attribute;
    attribute.id = std::move(id);
    attribute.ordered = ordered;
    for (std::string& value : values) {
        model::AttributeValue known;
        known.id = std::move(value);
        attribute.values.push_back(std::move(known));
    }
    return attribute;
}

inline model::Schema schema() {
    model::Schema schema;
    schema.id = "small";
    schema.span_types.resize(2);
    schema.span_types[0].id = "Claim";
    schema.span_types[0].attributes = {attribute("certainty", {"low", "middle", "high"}, true),
                                       attribute("mode", {"direct", "indirect"}, false)};
    schema.span_types[0].attributes[1].default_value = "indirect";
    schema.span_types[1].id = "Source";
    schema.relations.resize(1);
    schema.relations[0].id = "says";
    schema.relations[0].from = {"Source"};
    schema.relations[0].to = {"Claim"};
    return schema;
}

struct Marked {
    std::string type;
    std::vector<unicode::Range> fragments;
    std::vector<model::AttributeSetting> attributes{};
};

// Marks get the ids s-0, s-1 … in the order given; links go between them.
inline model::Project project(std::string person, std::vector<Marked> const& marks,
                              std::vector<std::pair<int, int>> const& links = {}, std::string const& text = kText) {
    base::IdentifierSource ids(1);
    model::Article article;
    article.text = unicode::Text::from_utf8(text);
    article.title = "School";
    article.sha256 = model::sha256_hex(text);
    article.length = article.text.length();
    model::Project project = model::begin_project(std::move(article), schema(), ids, "2026-11-22T14:00:00Z");
    project.header.annotator = "p-" + person;
    project.header.annotators.resize(1);
    project.header.annotators[0].id = project.header.annotator;
    project.header.annotators[0].name = person;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        model::Span span;
        span.id = "s-" + std::to_string(i);
        span.type = marks[i].type;
        span.fragments = marks[i].fragments;
        span.attributes = marks[i].attributes;
        span.by = project.header.annotator;
        project.spans.push_back(span);
    }
    for (auto const& [from, to] : links) {
        model::Relation relation;
        relation.id = "r-" + std::to_string(project.relations.size());
        relation.type = "says";
        relation.from = "s-" + std::to_string(from);
        relation.to = "s-" + std::to_string(to);
        relation.by = project.header.annotator;
        project.relations.push_back(relation);
    }
    model::sort_canonically(project);
    return project;
}

inline model::AttributeSetting set(std::string attribute, std::string value) {
    model::AttributeSetting setting;
    setting.attribute = std::move(attribute);
    setting.values = {std::move(value)};
    return setting;
}

} // namespace small
