// The fields of the model's structs in the order of the edit and snapshot encodings. Adding one is a new encoding.
#pragma once

#include "formats/byte_archive.h"
#include "formats/history_position.h"
#include "model/edit.h"

namespace formats {

template <typename T>
struct Fields<model::Change<T>> {
    static void visit(auto& archive, auto& x) { archive(x.before, x.after); }
};
template <>
struct Fields<unicode::Range> {
    static void visit(auto& archive, auto& x) { archive(x.start, x.end); }
};
template <>
struct Fields<model::UnknownMember> {
    static void visit(auto& archive, auto& x) { archive(x.name, x.json); }
};

// Spans and relations.
template <>
struct Fields<model::AttributeSetting> {
    static void visit(auto& archive, auto& x) { archive(x.attribute, x.values, x.is_list); }
};
template <>
struct Fields<model::Vote> {
    static void visit(auto& archive, auto& x) { archive(x.set, x.span, x.by, x.unknown); }
};
template <>
struct Fields<model::Origin> {
    static void visit(auto& archive, auto& x) {
        archive(x.kind, x.rule, x.confidence, x.format, x.file, x.how, x.votes, x.from, x.unknown);
    }
};
template <>
struct Fields<model::Quote> {
    static void visit(auto& archive, auto& x) { archive(x.exact, x.prefix, x.suffix, x.unknown); }
};
template <>
struct Fields<model::Moved> {
    static void visit(auto& archive, auto& x) { archive(x.from, x.how, x.score, x.unknown); }
};
template <>
struct Fields<model::Span> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.type, x.fragments, x.attributes, x.note, x.links, x.explanation, x.created, x.modified, x.by,
                x.origin, x.moved, x.quote_unknown, x.unknown);
    }
};
template <>
struct Fields<model::Orphan> {
    static void visit(auto& archive, auto& x) { archive(x.span, x.quote, x.last_fragments, x.reason); }
};
template <>
struct Fields<model::Relation> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.type, x.from, x.to, x.attributes, x.note, x.links, x.created, x.modified, x.by, x.origin,
                x.unknown);
    }
};

// Header and article.
template <>
struct Fields<model::Annotator> {
    static void visit(auto& archive, auto& x) { archive(x.id, x.name, x.role, x.unknown); }
};
template <>
struct Fields<model::Work> {
    static void visit(auto& archive, auto& x) { archive(x.active_seconds, x.first, x.last, x.unknown); }
};
template <>
struct Fields<model::Header> {
    static void visit(auto& archive, auto& x) {
        archive(x.kind, x.id, x.title, x.created, x.modified, x.generator, x.annotator, x.annotators, x.note, x.work,
                x.handed_in, x.exercise_json, x.documents_json, x.unknown);
    }
};
template <>
struct Fields<model::StructureItem> {
    static void visit(auto& archive, auto& x) { archive(x.range, x.kind, x.level, x.unknown); }
};
template <>
struct Fields<model::ImportedFrom> {
    static void visit(auto& archive, auto& x) { archive(x.name, x.media_type, x.unknown); }
};
template <>
struct Fields<model::Correction> {
    static void visit(auto& archive, auto& x) { archive(x.at, x.removed, x.inserted, x.time, x.by, x.unknown); }
};
template <>
struct Fields<model::Article> {
    static void visit(auto& archive, auto& x) {
        archive(x.text, x.text_left_out, x.sha256, x.length, x.language, x.direction, x.title, x.byline, x.published,
                x.url, x.imported_from, x.structure, x.original_sha256, x.corrections, x.unknown);
    }
};

// Schema.
template <>
struct Fields<model::AttributeValue> {
    static void visit(auto& archive, auto& x) { archive(x.id, x.label, x.description, x.key, x.unknown); }
};
template <>
struct Fields<model::Attribute> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.label, x.description, x.required, x.multi, x.ordered, x.is_text, x.default_value, x.values,
                x.unknown);
    }
};
template <>
struct Fields<model::SpanType> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.label, x.description, x.key, x.color, x.attributes, x.unknown);
    }
};
template <>
struct Fields<model::RelationType> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.label, x.key, x.description, x.from, x.to, x.min_out, x.max_out, x.max_in, x.symmetric,
                x.acyclic, x.unknown);
    }
};
template <>
struct Fields<model::End> {
    static constexpr model::End kLast = model::End::To;
};
template <>
struct Fields<model::Severity> {
    static constexpr model::Severity kLast = model::Severity::Warn;
};
template <>
struct Fields<model::Overlap> {
    static constexpr model::Overlap kLast = model::Overlap::None;
};
template <>
struct Fields<model::Count> {
    static void visit(auto& archive, auto& x) { archive(x.min, x.max, x.unknown); }
};
template <>
struct Fields<model::LinksCondition> {
    static void visit(auto& archive, auto& x) { archive(x.relation, x.end, x.count, x.unknown); }
};
template <>
struct Fields<model::Condition> {
    static void visit(auto& archive, auto& x) {
        archive(x.links, x.note, x.word_borders, x.text_first, x.text_last, x.count, x.any, x.text_unknown, x.unknown);
    }
};
template <>
struct Fields<model::AttributeFilter> {
    static void visit(auto& archive, auto& x) { archive(x.attribute, x.values); }
};
template <>
struct Fields<model::Suggestion> {
    static void visit(auto& archive, auto& x) { archive(x.type, x.attributes, x.unknown); }
};
template <>
struct Fields<model::Check> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.severity, x.message, x.on, x.where, x.condition, x.suggest, x.unknown);
    }
};
template <>
struct Fields<model::Schema> {
    static void visit(auto& archive, auto& x) {
        archive(x.id, x.version, x.name, x.language, x.based_on, x.overlap, x.discontinuous, x.span_types, x.relations,
                x.checks, x.export_map_json, x.unknown);
    }
};

template <>
struct Fields<model::Project> {
    static void visit(auto& archive, auto& x) {
        archive(x.header, x.article, x.schema, x.spans, x.orphans, x.relations);
    }
};
// Of snapshot encoding 2.
template <>
struct Fields<HistoryPosition::Run> {
    static void visit(auto& archive, auto& x) { archive(x.first, x.count); }
};
template <>
struct Fields<HistoryPosition> {
    static void visit(auto& archive, auto& x) { archive(x.edits_, x.applied_); }
};

// Corrections of the text, since edit encoding 2.
template <>
struct Fields<model::TextPiece> {
    static void visit(auto& archive, auto& x) { archive(x.at, x.removed, x.inserted); }
};
template <>
struct Fields<model::StructureChange> {
    static void visit(auto& archive, auto& x) { archive(x.index, x.before, x.after); }
};
template <>
struct Fields<model::CorrectionChange> {
    static void visit(auto& archive, auto& x) { archive(x.index, x.before); }
};
template <>
struct Fields<model::TextChange> {
    static void visit(auto& archive, auto& x) {
        archive(x.pieces, x.sha256_before, x.sha256_after, x.is_first, x.by, x.structure, x.corrections,
                x.exercise_ranges_before, x.exercise_ranges_after);
    }
};

// Of encoding 1; what came later follows it.
template <>
struct Fields<model::Edit> {
    static void visit(auto& archive, auto& x) {
        archive(x.name, x.time, x.modified_before, x.spans, x.relations, x.orphans, x.header, x.article, x.schema);
    }
};

} // namespace formats
