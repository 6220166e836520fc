#include "app/apply_edits.h"
#include "model/bulk.h"

namespace app {

void apply(Program& program, ui::AddRelation const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::add_relation(project, intent.type, intent.from, intent.to, program.identifiers(),
                                   program.author());
    });
    program.state().linking_from.clear();
    program.state().linking_to.clear();
}

void apply(Program& program, ui::RemoveRelation const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::remove_relation(project, intent.relation, program.author());
    });
}

void apply(Program& program, ui::RemoveRelations const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::remove_relations(project, intent.relations, program.author());
    });
}

void apply(Program& program, ui::RetypeRelation const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::retype_relation(project, intent.relation, intent.type, program.author());
    });
}

void apply(Program& program, ui::ReverseRelation const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::reverse_relation(project, intent.relation, program.author());
    });
}

} // namespace app
