#include <algorithm>

#include "model/cycles.h"
#include "model/making.h"

namespace model {

namespace {

// A mark at the end of a relation: placed, or an orphan.
Span const* find_end(Project const& project, base::Identifier const& id) {
    if (Span const* span = project.find_span(id)) return span;
    Orphan const* orphan = project.find_orphan(id);
    return orphan == nullptr ? nullptr : &orphan->span;
}

struct Ends {
    std::uint32_t out = 0;     // that leave `from`
    std::uint32_t in = 0;      // that arrive at `to`
    std::uint32_t at_from = 0; // at `from` in either direction
    std::uint32_t at_to = 0;
    bool joined = false;      // from -> to
    bool joined_back = false; // to -> from
};

Ends count_ends(Project const& project, RelationType const& type, std::string_view from, std::string_view to) {
    Ends ends;
    for (Relation const& relation : project.relations) {
        if (relation.type != type.id) continue;
        bool const leaves = relation.from == from;
        bool const arrives = relation.to == to;
        ends.out += leaves ? 1 : 0;
        ends.in += arrives ? 1 : 0;
        ends.at_from += leaves || relation.to == from ? 1 : 0;
        ends.at_to += arrives || relation.from == to ? 1 : 0;
        ends.joined = ends.joined || (leaves && arrives);
        ends.joined_back = ends.joined_back || (relation.from == to && relation.to == from);
    }
    return ends;
}

std::string times(std::uint32_t count) {
    return count == 1 ? "once" : std::to_string(count) + " times";
}

std::string full(std::string const& where, RelationType const& type, std::uint32_t limit) {
    return where + " may have \u201C" + label_of(type) + "\u201D only " + times(limit) +
           ". Remove the link that is there first.";
}

// A symmetric relation has no direction, so both limits hold at both ends.
std::string why_full(Project const& project, RelationType const& type, Ends const& ends, Span const& from,
                     Span const& to) {
    std::uint32_t const leaving = type.symmetric ? ends.at_from : ends.out;
    std::uint32_t const arriving = type.symmetric ? ends.at_to : ends.in;
    auto const name = [&](Span const& span) { return label_of(project.schema, span.type); };
    if (type.max_out && leaving >= *type.max_out) return full(name(from), type, *type.max_out);
    if (type.max_in && arriving >= *type.max_in) return full("At this " + name(to), type, *type.max_in);
    if (!type.symmetric) return "";
    if (type.max_out && ends.at_to >= *type.max_out) return full(name(to), type, *type.max_out);
    if (type.max_in && ends.at_from >= *type.max_in) return full(name(from), type, *type.max_in);
    return "";
}

} // namespace

std::string why_not_related(Project const& project, RelationType const& type, base::Identifier const& from,
                            base::Identifier const& to) {
    std::string const name = "\u201C" + label_of(type) + "\u201D";
    Span const* start = find_end(project, from);
    Span const* end = find_end(project, to);
    if (start == nullptr || end == nullptr) return "One of these marks is not in the document any more.";
    if (from == to) return "A mark cannot be linked to itself. Choose another mark.";
    if (!type.may_join(start->type, end->type))
        return name + " does not lead from " + label_of(project.schema, start->type) + " to " +
               label_of(project.schema, end->type) + " in this scheme.";
    Ends const ends = count_ends(project, type, from, to);
    if (ends.joined || (type.symmetric && ends.joined_back)) return "These two are linked by " + name + " already.";
    if (std::string reason = why_full(project, type, ends, *start, *end); !reason.empty()) return reason;
    if (type.acyclic && leads_to(project, type, to, from))
        return "This link would make " + name + " run in a circle. Remove one of the others first.";
    return "";
}

base::Result<Edit> add_relation(Project const& project, std::string const& type, base::Identifier const& from,
                                base::Identifier const& to, base::IdentifierSource& ids, Author const& author) {
    RelationType const* known = project.schema.find_relation(type);
    if (known == nullptr) return invalid("This scheme has no link \u201C" + type + "\u201D. Choose one from the list.");
    if (std::string reason = why_not_related(project, *known, from, to); !reason.empty())
        return invalid(std::move(reason));
    // A symmetric relation begun at its far end is stored the way the scheme writes it.
    bool const is_turned =
        !known->may_start_at(find_end(project, from)->type) || !known->may_end_at(find_end(project, to)->type);
    Relation relation;
    relation.id = ids.next(base::IdentifierKind::Relation);
    relation.type = type;
    relation.from = is_turned ? to : from;
    relation.to = is_turned ? from : to;
    relation.created = author.now;
    relation.modified = author.now;
    relation.by = author.id;
    Edit edit = begin_edit(project, "Link " + label_of(*known), author);
    edit.relations.push_back({std::nullopt, std::move(relation)});
    return edit;
}

base::Result<Edit> remove_relation(Project const& project, base::Identifier const& id, Author const& author) {
    Relation const* relation = project.find_relation(id);
    if (relation == nullptr) return invalid("This link is not in the document any more.");
    RelationType const* type = project.schema.find_relation(relation->type);
    Edit edit = begin_edit(project, "Unlink " + (type == nullptr ? relation->type : label_of(*type)), author);
    edit.relations.push_back({*relation, std::nullopt});
    return edit;
}

} // namespace model
