#include <algorithm>
#include <unordered_set>

#include "base/words.h"
#include "model/bulk.h"
#include "model/making.h"

namespace model {

namespace {

using Chosen = std::unordered_set<std::string_view>;

bool takes(Attribute const& attribute, std::vector<std::string> const& values) {
    if (values.empty() || (values.size() > 1 && !attribute.multi)) return false;
    return attribute.is_text || std::all_of(values.begin(), values.end(), [&](std::string const& value) {
               return attribute.find_value(value) != nullptr;
           });
}

// Keeps what both types know and what neither knows (it came with a file); drops what only the old type knows.
std::vector<AttributeSetting> carried_over(Schema const& schema, Span const& span, SpanType const& type) {
    SpanType const* old_type = schema.find_type(span.type);
    std::vector<AttributeSetting> known;
    std::vector<AttributeSetting> unknown;
    for (AttributeSetting setting : span.attributes) {
        Attribute const* attribute = type.find_attribute(setting.attribute);
        bool const was_known = old_type != nullptr && old_type->find_attribute(setting.attribute) != nullptr;
        bool const fits = attribute != nullptr && takes(*attribute, setting.values);
        if (!fits && was_known) continue;
        if (fits) setting.is_list = attribute->multi;
        (attribute == nullptr ? unknown : known).push_back(std::move(setting));
    }
    std::sort(known.begin(), known.end(), [&](AttributeSetting const& a, AttributeSetting const& b) {
        return type.find_attribute(a.attribute) < type.find_attribute(b.attribute);
    });
    known.insert(known.end(), unknown.begin(), unknown.end());
    return known;
}

// Relations of a type that the scheme knows, whose ends it no longer allows.
void drop_illegal_relations(Project const& project, Chosen const& chosen, std::string const& type, Edit& edit) {
    auto const type_at = [&](base::Identifier const& id) -> std::string {
        if (chosen.contains(id)) return type;
        Span const* mark = project.find_mark(id);
        return mark == nullptr ? "" : mark->type;
    };
    for (Relation const* relation : relations_at(project, {chosen.begin(), chosen.end()})) {
        RelationType const* known = project.schema.find_relation(relation->type);
        if (known != nullptr && !known->may_join(type_at(relation->from), type_at(relation->to)))
            edit.relations.push_back({project.relations.find_counted(relation->id), std::nullopt});
    }
}

// Where nothing may overlap at all, another type makes it no worse. Marks that change together count as of the new
// type, unless they were of one type before.
std::string why_not_retyped(Project const& project, Span const& before, Span const& after, Chosen const& chosen) {
    if (project.schema.overlap != Overlap::AcrossTypes) return "";
    unicode::Position const end = after.extent().end;
    for (Span const& other : project.spans) {
        if (other.extent().start >= end) break;
        bool const counts = other.type == after.type || (chosen.contains(other.id) && other.type != before.type);
        if (counts && other.id != after.id && meet(after.fragments, other.fragments))
            return overlap_sentence(project, after, other);
    }
    return "";
}

base::Result<Edit> retype(Project const& project, std::vector<Span const*> const& spans, std::string const& type,
                          Author const& author) {
    SpanType const* new_type = project.schema.find_type(type);
    if (new_type == nullptr)
        return invalid(base::say("This scheme has no type \u201C{}\u201D. Choose one from the list.", type));
    Chosen chosen;
    for (Span const* span : spans)
        if (span->type != type) chosen.insert(span->id);
    Edit edit = begin_edit(project, "", author);
    for (Span const* span : spans) {
        if (span->type == type) continue;
        Span changed = *span;
        give_type(project.schema, changed, *new_type);
        changed.modified = author.now;
        if (std::string reason = why_not_retyped(project, *span, changed, chosen); !reason.empty())
            return invalid(std::move(reason));
        edit.spans.push_back({*span, std::move(changed)});
    }
    drop_illegal_relations(project, chosen, type, edit);
    return edit;
}

} // namespace

void give_type(Schema const& schema, Span& span, SpanType const& type) {
    span.attributes = carried_over(schema, span, type);
    span.type = type.id;
}

base::Result<Edit> retype_span(Project const& project, base::Identifier const& id, std::string const& type,
                               Author const& author) {
    Span const* span = TRY(require_span(project, id));
    Edit edit = TRY(retype(project, {span}, type, author));
    edit.name = "Change to " + label_of(project.schema, type);
    return edit;
}

base::Result<Edit> retype_spans(Project const& project, std::vector<base::Identifier> const& ids,
                                std::string const& type, Author const& author) {
    std::vector<Span const*> const spans = TRY(require_spans(project, ids));
    Edit edit = TRY(retype(project, spans, type, author));
    edit.name = "Retype " + counted(edit.spans.size(), "mark") + " to " + label_of(project.schema, type);
    return edit;
}

} // namespace model
