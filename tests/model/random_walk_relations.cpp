#include "random_walk.h"

#include "model/bulk.h"
#include "model/occurrences.h"
#include "model/reshape.h"

namespace sample {

using model::Edit;
using model::Project;

void Walk::change_relations() {
    switch (below(12)) {
    case 0: return unlink();
    case 1: return unlink_marks();
    case 2: return retype_relation();
    case 3:
    case 4: return reverse_relation();
    default: return link();
    }
}

// One that is stored the way the scheme writes it.
NaiveRelation Walk::turned(Naive const& naive, NaiveRelation one) {
    if (one.type == "near" && naive.spans.at(one.from).type == "Cue") std::swap(one.from, one.to);
    return one;
}

void Walk::link() {
    NaiveRelation const wanted{project().schema.relations[below(5)].id, some_span(), some_span(), ""};
    perform(model::add_relation(project(), wanted.type, wanted.from, wanted.to, ids_, author_),
            [&](Naive& next, Edit const& edit) {
                next.relations[edit.relations.front().after->id] = turned(next, wanted);
                CHECK(is_allowed(wanted.type, next.spans[wanted.from].type, next.spans[wanted.to].type));
            });
}

void Walk::unlink() {
    Ids ids{some_relation()};
    if (std::string other = some_relation(); below(4) == 0 && other != ids.front()) ids.push_back(other);
    perform(ids.size() == 1 ? model::remove_relation(project(), ids.front(), author_)
                            : model::remove_relations(project(), ids, author_),
            [&](Naive& next, Edit const&) {
                for (std::string const& id : ids) next.relations.erase(id);
            });
}

void Walk::unlink_marks() {
    Ids const ids = some_spans(2);
    perform(model::unlink_marks(project(), ids, author_), [&](Naive& next, Edit const&) {
        next.forget_relations([&](NaiveRelation const& one) { return holds(ids, one.from) || holds(ids, one.to); });
    });
}

void Walk::retype_relation() {
    std::string const id = some_relation();
    std::string const type = project().schema.relations[below(5)].id;
    perform(model::retype_relation(project(), id, type, author_),
            [&](Naive& next, Edit const&) { next.relations[id].type = type; });
}

void Walk::reverse_relation() {
    std::string const id = some_relation();
    perform(model::reverse_relation(project(), id, author_), [&](Naive& next, Edit const&) {
        NaiveRelation& one = next.relations[id];
        std::swap(one.from, one.to);
        CHECK(is_allowed(one.type, next.mark(one.from).type, next.mark(one.to).type));
    });
}

} // namespace sample
