// The shapes of everything in a *.gloss.json file, members in the order of file-format.md.
#pragma once

#include "formats/object_shape.h"
#include "model/places.h"
#include "model/project.h"

namespace formats {

template <>
Shape const& ShapeFor<model::Schema>::get();
template <>
Shape const& ShapeFor<model::SpanType>::get();
template <>
Shape const& ShapeFor<model::Attribute>::get();
template <>
Shape const& ShapeFor<model::AttributeValue>::get();
template <>
Shape const& ShapeFor<model::RelationType>::get();
template <>
Shape const& ShapeFor<model::Check>::get();
template <>
Shape const& ShapeFor<model::Condition>::get();
template <>
Shape const& ShapeFor<model::LinksCondition>::get();
template <>
Shape const& ShapeFor<model::Count>::get();
template <>
Shape const& ShapeFor<model::Suggestion>::get();

template <>
Shape const& ShapeFor<model::Article>::get();
template <>
Shape const& ShapeFor<model::ImportedFrom>::get();
template <>
Shape const& ShapeFor<model::StructureItem>::get();
template <>
Shape const& ShapeFor<model::Correction>::get();

template <>
Shape const& ShapeFor<std::vector<model::AttributeSetting>>::get();
template <>
Shape const& ShapeFor<model::Origin>::get();
template <>
Shape const& ShapeFor<model::Vote>::get();
template <>
Shape const& ShapeFor<model::Quote>::get();
template <>
Shape const& ShapeFor<model::Moved>::get();
template <>
Shape const& ShapeFor<model::Relation>::get();
template <>
Shape const& ShapeFor<model::Orphan>::get();

template <>
Shape const& ShapeFor<model::Annotator>::get();
template <>
Shape const& ShapeFor<model::Work>::get();

// Any JSON, kept closed up in a std::string.
Shape const& raw_json_shape();

// A span as it is written: its quote is derived from the article.
struct WrittenSpan {
    model::Span const* span = nullptr;
    model::Quote quote;
};
Shape const& written_span_shape();

// A span as it is read: the quote stays beside it until the article is known.
Shape const& read_span_shape();

// What a file holds while it is read. Each span or orphan passes through `span` or `orphan`.
struct Draft {
    std::string format;
    std::uint32_t version = 0;
    model::Project project;
    model::Orphan span;
    model::Orphan orphan;
    std::vector<model::Relation> relations; // until the whole file is read
};
Shape const& read_file_shape();
void write_file(JsonText&, model::Project const&);

using model::kStandsElsewhere;
using model::kTextLeftOut;

} // namespace formats
