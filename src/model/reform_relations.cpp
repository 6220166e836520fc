#include <algorithm>

#include "base/words.h"
#include "model/cycles.h"
#include "model/mark.h"
#include "model/reform.h"
#include "model/reforming.h"

namespace model {

namespace {

void rename_in(Condition& condition, std::string const& from, std::string const& to) {
    if (condition.links && condition.links->relation == from) condition.links->relation = to;
    for (Condition& one : condition.any) rename_in(one, from, to);
}

// Whether nothing of the condition is left without this kind of links.
bool depends_on(Condition& condition, std::string const& relation) {
    if (condition.links && condition.links->relation == relation) return true;
    if (condition.any.empty()) return false;
    auto const dead = [&](Condition& one) { return depends_on(one, relation); };
    condition.any.erase(std::remove_if(condition.any.begin(), condition.any.end(), dead), condition.any.end());
    return condition.any.empty();
}

base::Status check_ends(Project const& project, std::string const& id, RelationType const& changed) {
    MarksById const marks = marks_by_id(project);
    std::size_t count = 0;
    for (Relation const& relation : project.relations) {
        if (relation.type != id) continue;
        auto const from = marks.find(relation.from);
        auto const to = marks.find(relation.to);
        bool const is_known = from != marks.end() && to != marks.end();
        count += is_known && !changed.may_join(from->second.body().type, to->second.body().type) ? 1 : 0;
    }
    if (count > 0)
        return invalid(
            base::say_count(count, "{} link stands where \u201C{}\u201D could not any more. Remove or change it first.",
                            "{} links stand where \u201C{}\u201D could not any more. Remove or change them first.",
                            label_or_id(changed)));
    return base::Nothing{};
}

base::Status check_circles(Project const& project, std::string const& id, RelationType changed) {
    std::string const label = label_or_id(changed);
    changed.id = id;
    if (!changed.acyclic || closing_relations(project, changed).empty()) return base::Nothing{};
    return invalid(base::say("\u201C{}\u201D runs in a circle in this article. Remove one of its links first.", label));
}

} // namespace

void erase_relation_type(Schema& schema, std::string const& id) {
    schema.relations.erase(std::remove_if(schema.relations.begin(), schema.relations.end(),
                                          [&](RelationType const& one) { return one.id == id; }),
                           schema.relations.end());
    schema.checks.erase(std::remove_if(schema.checks.begin(), schema.checks.end(),
                                       [&](Check& check) { return depends_on(check.condition, id); }),
                        schema.checks.end());
}

base::Result<Edit> add_relation_type(Project const& project, RelationType type, Author const& author) {
    if (std::string reason = why_not_key(type.key); !reason.empty()) return invalid(std::move(reason));
    if (type.from.empty() || type.to.empty())
        return invalid(base::say("A link begins and ends at a type of mark. Choose at least one for each end."));
    Schema after = project.schema;
    std::string const name = "Add link " + label_or_id(type);
    after.relations.push_back(std::move(type));
    return reform(project, name, std::move(after), author);
}

base::Result<Edit> change_relation_type(Project const& project, std::string const& id, RelationType changed,
                                        Author const& author) {
    if (std::string reason = why_not_key(changed.key); !reason.empty()) return invalid(std::move(reason));
    Schema after = project.schema;
    RelationType* type = TRY(require_item(after.relations, id, kNoLink));
    TRY(check_ends(project, id, changed));
    if (!type->acyclic || type->symmetric != changed.symmetric) TRY(check_circles(project, id, changed));
    std::string const old_label = label_or_id(*type);
    std::string const new_label = label_or_id(changed);
    std::string const new_id = changed.id;
    *type = std::move(changed);
    Rewrite rewrite;
    if (new_id != id) {
        for (Check& check : after.checks) rename_in(check.condition, id, new_id);
        rewrite.relation = [&](Relation& relation) {
            if (relation.type == id) relation.type = new_id;
            return true;
        };
    }
    std::string name =
        old_label == new_label ? "Change link " + old_label : "Rename link " + old_label + " to " + new_label;
    return reform(project, std::move(name), std::move(after), author, rewrite);
}

base::Result<Edit> remove_relation_type(Project const& project, std::string const& id, Author const& author) {
    Schema after = project.schema;
    RelationType const* type = TRY(require_item(after.relations, id, kNoLink));
    std::string const name = "Remove link " + label_or_id(*type);
    erase_relation_type(after, id);
    Rewrite rewrite;
    rewrite.relation = [&](Relation const& relation) { return relation.type != id; };
    return reform(project, name, std::move(after), author, rewrite);
}

} // namespace model
