#include <utility>

#include "base/words.h"
#include "model/cycles.h"
#include "model/making.h"

namespace model {

namespace {

struct Ends {
    std::uint32_t out = 0;     // that leave `from`
    std::uint32_t in = 0;      // that arrive at `to`
    std::uint32_t at_from = 0; // at `from` in either direction
    std::uint32_t at_to = 0;
    bool joined = false;      // from -> to
    bool joined_back = false; // to -> from
};

Ends count_ends(Project const& project, RelationType const& type, std::string_view from, std::string_view to,
                std::string_view except) {
    Ends ends;
    auto const counts = [&](Relation const& relation, std::string_view mark) {
        return relation.type == type.id && relation.id != except && (relation.from == mark || relation.to == mark);
    };
    project.relations.with_key(from, [&](Relation const& relation) {
        if (!counts(relation, from)) return;
        ++ends.at_from;
        ends.out += relation.from == from ? 1 : 0;
        ends.joined = ends.joined || relation.to == to;
        ends.joined_back = ends.joined_back || relation.from == to;
    });
    project.relations.with_key(to, [&](Relation const& relation) {
        if (!counts(relation, to)) return;
        ++ends.at_to;
        ends.in += relation.to == to ? 1 : 0;
    });
    return ends;
}

std::string times(std::uint32_t count) {
    return count == 1 ? base::say("once") : base::say("{} times", count);
}

std::string full(std::string const& mark, RelationType const& type, std::uint32_t limit) {
    return base::say("{} may have \u201C{}\u201D only {}. Remove the link that is there first.", mark, label_of(type),
                     times(limit));
}

// A symmetric relation has no direction, so both limits hold at both ends.
std::string why_full(Project const& project, RelationType const& type, Ends const& ends, Span const& from,
                     Span const& to) {
    std::uint32_t const leaving = type.symmetric ? ends.at_from : ends.out;
    std::uint32_t const arriving = type.symmetric ? ends.at_to : ends.in;
    auto const name = [&](Span const& span) { return label_of(project.schema, span.type); };
    if (type.max_out && leaving >= *type.max_out) return full(name(from), type, *type.max_out);
    if (type.max_in && arriving >= *type.max_in)
        return base::say("At this {} \u201C{}\u201D may end only {}. Remove the link that is there first.", name(to),
                         label_of(type), times(*type.max_in));
    if (!type.symmetric) return "";
    if (type.max_out && ends.at_to >= *type.max_out) return full(name(to), type, *type.max_out);
    if (type.max_in && ends.at_from >= *type.max_in) return full(name(from), type, *type.max_in);
    return "";
}

// `except`: a relation that shall become this one and does not count itself.
std::string why_not(Project const& project, RelationType const& type, base::Identifier const& from,
                    base::Identifier const& to, std::string_view except) {
    std::string const name = "\u201C" + label_of(type) + "\u201D";
    Span const* start = project.find_mark(from);
    Span const* end = project.find_mark(to);
    if (start == nullptr || end == nullptr) return base::say("One of these marks is not in the document any more.");
    if (from == to) return base::say("A mark cannot be linked to itself. Choose another mark.");
    if (!type.may_join(start->type, end->type))
        return base::say("{} does not lead from {} to {} in this scheme.", name, label_of(project.schema, start->type),
                         label_of(project.schema, end->type));
    Ends const ends = count_ends(project, type, from, to, except);
    if (ends.joined || (type.symmetric && ends.joined_back))
        return base::say("These two are linked by {} already.", name);
    if (std::string reason = why_full(project, type, ends, *start, *end); !reason.empty()) return reason;
    if (type.acyclic && leads_to(project, type, to, from, except))
        return base::say("This link would make {} run in a circle. Remove one of the others first.", name);
    return "";
}

// A symmetric relation begun at its far end is stored the way the scheme writes it.
void turn_as_the_scheme(Project const& project, RelationType const& type, Relation& relation) {
    if (!type.may_start_at(project.find_mark(relation.from)->type) ||
        !type.may_end_at(project.find_mark(relation.to)->type))
        std::swap(relation.from, relation.to);
}

base::Result<Relation const*> require_relation(Project const& project, base::Identifier const& id) {
    if (Relation const* relation = project.find_relation(id)) return relation;
    return invalid(base::say("This link is not in the document any more. Choose another one."));
}

std::string label_of_type(Project const& project, Relation const& relation) {
    RelationType const* type = project.schema.find_relation(relation.type);
    return type == nullptr ? relation.type : label_of(*type);
}

} // namespace

std::string why_not_related(Project const& project, RelationType const& type, base::Identifier const& from,
                            base::Identifier const& to) {
    return why_not(project, type, from, to, {});
}

base::Result<Edit> add_relation(Project const& project, std::string const& type, base::Identifier const& from,
                                base::Identifier const& to, base::IdentifierSource& ids, Author const& author) {
    RelationType const* known = project.schema.find_relation(type);
    if (known == nullptr)
        return invalid(base::say("This scheme has no link \u201C{}\u201D. Choose one from the list.", type));
    if (std::string reason = why_not_related(project, *known, from, to); !reason.empty())
        return invalid(std::move(reason));
    Relation relation;
    relation.id = ids.next(base::IdentifierKind::Relation);
    relation.type = type;
    relation.from = from;
    relation.to = to;
    turn_as_the_scheme(project, *known, relation);
    relation.created = author.now;
    relation.modified = author.now;
    relation.by = author.id;
    Edit edit = begin_edit(project, "Link " + label_of(*known), author);
    edit.relations.push_back({std::nullopt, std::move(relation)});
    return edit;
}

base::Result<Edit> remove_relation(Project const& project, base::Identifier const& id, Author const& author) {
    Relation const* relation = TRY(require_relation(project, id));
    Edit edit = begin_edit(project, "Unlink " + label_of_type(project, *relation), author);
    edit.relations.push_back({*relation, std::nullopt});
    return edit;
}

base::Result<Edit> retype_relation(Project const& project, base::Identifier const& id, std::string const& type,
                                   Author const& author) {
    Relation const* relation = TRY(require_relation(project, id));
    RelationType const* known = project.schema.find_relation(type);
    if (known == nullptr)
        return invalid(base::say("This scheme has no link \u201C{}\u201D. Choose one from the list.", type));
    Edit edit = begin_edit(project, "Change link to " + label_of(*known), author);
    if (relation->type == type) return edit;
    if (std::string reason = why_not(project, *known, relation->from, relation->to, id); !reason.empty())
        return invalid(std::move(reason));
    Relation changed = *relation;
    changed.type = type;
    turn_as_the_scheme(project, *known, changed);
    changed.modified = author.now;
    edit.relations.push_back({*relation, std::move(changed)});
    return edit;
}

base::Result<Edit> reverse_relation(Project const& project, base::Identifier const& id, Author const& author) {
    Relation const* relation = TRY(require_relation(project, id));
    std::string const label = label_of_type(project, *relation);
    RelationType const* known = project.schema.find_relation(relation->type);
    if (known != nullptr && known->symmetric)
        return invalid(base::say("\u201C{}\u201D has no direction, so there is nothing to reverse.", label));
    if (known != nullptr)
        if (std::string reason = why_not(project, *known, relation->to, relation->from, id); !reason.empty())
            return invalid(std::move(reason));
    Relation changed = *relation;
    std::swap(changed.from, changed.to);
    changed.modified = author.now;
    Edit edit = begin_edit(project, "Reverse " + label, author);
    edit.relations.push_back({*relation, std::move(changed)});
    return edit;
}

} // namespace model
