#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "model/making.h"

namespace model {

namespace {

using unicode::Range;

std::string name_of_removal(Project const& project, Edit const& edit) {
    std::size_t const count = edit.spans.size() + edit.orphans.size();
    if (count > 1) return "Remove " + std::to_string(count) + " marks";
    Span const& span = edit.spans.empty() ? edit.orphans.front().before->span : *edit.spans.front().before;
    return "Remove " + label_of(project.schema, span.type);
}

bool covers(std::vector<Range> const& fragments, std::vector<Range> const& pieces) {
    return std::all_of(pieces.begin(), pieces.end(), [&](Range piece) {
        return std::any_of(fragments.begin(), fragments.end(), [piece](Range whole) { return whole.contains(piece); });
    });
}

char const* verb_for(std::vector<Range> const& before, std::vector<Range> const& after) {
    bool const keeps_all = covers(after, before);
    bool const adds_none = covers(before, after);
    return keeps_all ? "Extend " : adds_none ? "Shrink " : "Move ";
}

// The same words marked as the same and not told apart by an attribute: a key that was pressed twice.
bool is_marked_already(Project const& project, Span const& candidate) {
    Range const extent = candidate.extent();
    auto const stands_before = [](Span const& span, Range place) {
        Range const its = span.extent();
        return std::tie(its.start, place.end) < std::tie(place.start, its.end);
    };
    auto other = std::lower_bound(project.spans.begin(), project.spans.end(), extent, stands_before);
    for (; other != project.spans.end() && other->extent() == extent; ++other)
        if (other->fragments == candidate.fragments && other->type == candidate.type &&
            other->attributes == candidate.attributes)
            return true;
    return false;
}

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

std::string type_at(Project const& project, Span const& changed, base::Identifier const& id) {
    if (id == changed.id) return changed.type;
    if (Span const* span = project.find_span(id)) return span->type;
    Orphan const* orphan = project.find_orphan(id);
    return orphan == nullptr ? "" : orphan->span.type;
}

// Relations of a type that the scheme knows, whose ends it no longer allows.
void drop_illegal_relations(Project const& project, Span const& changed, Edit& edit) {
    for (Relation const& relation : project.relations) {
        if (relation.from != changed.id && relation.to != changed.id) continue;
        RelationType const* type = project.schema.find_relation(relation.type);
        bool const is_legal = type == nullptr || type->may_join(type_at(project, changed, relation.from),
                                                                type_at(project, changed, relation.to));
        if (!is_legal) edit.relations.push_back({relation, std::nullopt});
    }
}

} // namespace

base::Result<Edit> add_span(Project const& project, std::vector<Range> fragments, std::string const& type,
                            base::IdentifierSource& ids, Author const& author) {
    if (project.schema.find_type(type) == nullptr)
        return invalid("This scheme has no type \u201C" + type + "\u201D. Choose one from the list.");
    Span span;
    span.type = type;
    span.fragments = TRY(tidy_fragments(project, std::move(fragments)));
    std::string const label = label_of(project.schema, type);
    if (is_marked_already(project, span)) return invalid("These words are marked as " + label + " already.");
    if (std::string reason = why_not_over(project, span, {}); !reason.empty()) return invalid(std::move(reason));
    span.id = ids.next(base::IdentifierKind::Span);
    span.created = author.now;
    span.modified = author.now;
    span.by = author.id;
    Edit edit = begin_edit(project, "Add " + label, author);
    edit.spans.push_back({std::nullopt, std::move(span)});
    return edit;
}

base::Result<Edit> remove_spans(Project const& project, std::vector<base::Identifier> const& ids,
                                Author const& author) {
    std::unordered_set<std::string_view> const leaving(ids.begin(), ids.end());
    auto const leaves = [&leaving](base::Identifier const& id) { return leaving.contains(id); };
    Edit edit = begin_edit(project, "", author);
    for (Span const& span : project.spans)
        if (leaves(span.id)) edit.spans.push_back({span, std::nullopt});
    for (Orphan const& orphan : project.orphans)
        if (leaves(orphan.span.id)) edit.orphans.push_back({orphan, std::nullopt});
    for (Relation const& relation : project.relations)
        if (leaves(relation.from) || leaves(relation.to)) edit.relations.push_back({relation, std::nullopt});
    if (leaving.empty()) return invalid("No mark is chosen. Choose what to remove first.");
    if (edit.spans.size() + edit.orphans.size() < leaving.size())
        return invalid("One of these marks is not in the document any more. Choose again what to remove.");
    edit.name = name_of_removal(project, edit);
    return edit;
}

base::Result<Edit> retype_span(Project const& project, base::Identifier const& id, std::string const& type,
                               Author const& author) {
    Span const* span = TRY(require_span(project, id));
    SpanType const* new_type = project.schema.find_type(type);
    if (new_type == nullptr)
        return invalid("This scheme has no type \u201C" + type + "\u201D. Choose one from the list.");
    Edit edit = begin_edit(project, "Change to " + label_of(project.schema, type), author);
    if (span->type == type) return edit;
    Span changed = *span;
    changed.attributes = carried_over(project.schema, *span, *new_type);
    changed.type = type;
    changed.modified = author.now;
    // Where nothing may overlap at all, another type makes it no worse.
    bool const is_new_overlap = project.schema.overlap == Overlap::AcrossTypes;
    std::vector<Range> const before = is_new_overlap ? std::vector<Range>{} : span->fragments;
    if (std::string reason = why_not_over(project, changed, before); !reason.empty()) return invalid(std::move(reason));
    drop_illegal_relations(project, changed, edit);
    edit.spans.push_back({*span, std::move(changed)});
    return edit;
}

base::Result<Edit> set_fragments(Project const& project, base::Identifier const& id, std::vector<Range> fragments,
                                 Author const& author) {
    Span const* span = TRY(require_span(project, id));
    Span changed = *span;
    changed.fragments = TRY(tidy_fragments(project, std::move(fragments)));
    std::string const verb = verb_for(span->fragments, changed.fragments);
    Edit edit = begin_edit(project, verb + label_of(project.schema, span->type), author);
    if (changed.fragments == span->fragments) return edit;
    if (std::string reason = why_not_over(project, changed, span->fragments); !reason.empty())
        return invalid(std::move(reason));
    changed.moved.reset(); // placed by hand now
    changed.modified = author.now;
    edit.spans.push_back({*span, std::move(changed)});
    return edit;
}

} // namespace model
