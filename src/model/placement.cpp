#include "model/placement.h"

namespace model {

namespace {

constexpr Placement::Place kFirstOrphan = Placement::Place(1) << 32;

} // namespace

Placement::Place Placement::place_of(Span const& span) {
    return span.extent().start.value();
}

Placement::Place Placement::place_of(Orphan const& orphan) {
    return kFirstOrphan + extent_of(orphan.last_fragments).start.value();
}

Placement::Placement(Project const& project) {
    entries_.reserve(project.spans.size() + project.orphans.size());
    relations_.reserve(project.relations.size());
    for (Span const& span : project.spans) entries_.try_emplace(span.id, Entry{place_of(span), 0});
    for (Orphan const& orphan : project.orphans) entries_.try_emplace(orphan.span.id, Entry{place_of(orphan), 0});
    for (Relation const& relation : project.relations) link(relation);
}

Placement::Place Placement::place_of(std::string_view id) const {
    auto const found = entries_.find(id);
    return found == entries_.end() ? kNowhere : found->second.place;
}

bool Placement::has_relations(std::string_view id) const {
    auto const found = entries_.find(id);
    return found != entries_.end() && found->second.relation_ends > 0;
}

void Placement::place(std::string const& id, Place place) {
    entries_[id].place = place;
    drop_if_unused(id);
}

void Placement::link(Relation const& relation) {
    relations_.insert(relation.id);
    ++entries_[relation.from].relation_ends;
    ++entries_[relation.to].relation_ends;
}

void Placement::unlink(Relation const& relation) {
    relations_.erase(relation.id);
    for (std::string const* end : {&relation.from, &relation.to}) {
        --entries_[*end].relation_ends;
        drop_if_unused(*end);
    }
}

void Placement::drop_if_unused(std::string const& id) {
    auto const found = entries_.find(id);
    if (found != entries_.end() && found->second.place == kNowhere && found->second.relation_ends == 0)
        entries_.erase(found);
}

bool Placement::comes_before(Relation const& first, Relation const& second) const {
    Place const from = place_of(first.from);
    Place const other_from = place_of(second.from);
    if (from != other_from) return from < other_from;
    Place const to = place_of(first.to);
    Place const other_to = place_of(second.to);
    if (to != other_to) return to < other_to;
    if (first.type != second.type) return first.type < second.type;
    return first.id < second.id;
}

} // namespace model
