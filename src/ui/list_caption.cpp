#include "ui/list_caption.h"

#include "model/voices.h"
#include "ui/choosing.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string name_of(Scene const& scene, model::Span const& source) {
    for (std::uint32_t place : scene.index->relations_from(source.id)) {
        model::Relation const& relation = scene.project->relations[place];
        model::Span const* named = model::is_naming(relation.type) ? span_of(scene, relation.to) : nullptr;
        if (named != nullptr) return quoted_words(*scene.project, *named);
    }
    return quoted_words(*scene.project, source);
}

model::Span const* source_of(Scene const& scene, model::Span const& span) {
    for (model::HolderRelation const& holder : model::holder_relations()) {
        bool is_target = holder.claim_end == model::End::To;
        auto places = is_target ? scene.index->relations_to(span.id) : scene.index->relations_from(span.id);
        for (std::uint32_t place : places) {
            model::Relation const& relation = scene.project->relations[place];
            if (relation.type != holder.relation) continue;
            model::Span const* source = span_of(scene, is_target ? relation.from : relation.to);
            if (source != nullptr) return source;
        }
    }
    return nullptr;
}

std::string value_label(model::Schema const& schema, model::Span const& span, std::string_view attribute_id) {
    std::string value = model::effective_value(schema, span, attribute_id);
    model::SpanType const* type = schema.find_type(span.type);
    model::Attribute const* attribute = type == nullptr ? nullptr : type->find_attribute(attribute_id);
    model::AttributeValue const* known = attribute == nullptr ? nullptr : attribute->find_value(value);
    return known == nullptr ? value : known->label;
}

// What was set by hand, in the order of the span, as labels.
void add_set_values(std::vector<CaptionPart>& parts, model::Schema const& schema, model::Span const& span) {
    model::SpanType const* type = schema.find_type(span.type);
    for (auto const& setting : span.attributes) {
        model::Attribute const* attribute = type == nullptr ? nullptr : type->find_attribute(setting.attribute);
        for (auto const& value : setting.values) {
            model::AttributeValue const* known = attribute == nullptr ? nullptr : attribute->find_value(value);
            parts.push_back({known == nullptr ? value : known->label});
        }
    }
}

bool is_flagged(Scene const& scene, model::Span const& span) {
    for (std::uint32_t place : scene.index->relations_to(span.id)) {
        if (scene.project->relations[place].type == "flags") return true;
    }
    if (span.type == "Flag") return false;
    for (auto const& fragment : span.fragments) {
        for (model::SpanIndex other : scene.index->meeting(fragment)) {
            if (scene.project->spans[other].type == "Flag") return true;
        }
    }
    return false;
}

// The first two attributes of a type that somebody answers for say the most: how it is said and what it is.
void add_leading_values(std::vector<CaptionPart>& parts, model::Schema const& schema, model::Span const& span) {
    model::SpanType const* type = schema.find_type(span.type);
    for (std::size_t i = 0; i < type->attributes.size() && i < 2; ++i) {
        std::string value = value_label(schema, span, type->attributes[i].id);
        if (!value.empty() && value != "narrator") parts.push_back({value});
    }
}

} // namespace

std::string holder_of(Scene const& scene, model::Span const& span) {
    model::Span const* source = source_of(scene, span);
    return source == nullptr ? "" : name_of(scene, *source);
}

std::vector<CaptionPart> caption_of(Scene const& scene, model::SpanIndex place) {
    model::Span const& span = scene.project->spans[place];
    model::Schema const& schema = scene.project->schema;
    std::vector<CaptionPart> parts;
    if (model::may_have_holder(schema, span.type)) {
        std::string holder = holder_of(scene, span);
        bool is_writers = model::effective_value(schema, span, "mode") == "narrator";
        if (!holder.empty() || is_writers) parts.push_back({holder.empty() ? "writer" : holder});
        add_leading_values(parts, schema, span);
        if (is_flagged(scene, span)) parts.push_back({"flagged", true});
    } else {
        add_set_values(parts, schema, span);
    }
    if (parts.empty() && !span.note.empty()) parts.push_back({span.note.substr(0, span.note.find('\n'))});
    return parts;
}

std::string joined(std::vector<CaptionPart> const& parts) {
    std::string result;
    for (auto const& part : parts) {
        if (!result.empty()) result += " \u00B7 ";
        result += part.text;
    }
    return result;
}

} // namespace ui
