#include "model/mark.h"

namespace model {

MarksById marks_by_id(Project const& project) {
    MarksById marks;
    marks.reserve(project.spans.size() + project.orphans.size());
    for_each_mark(project, [&](Mark mark) { marks.try_emplace(mark.body().id, mark); });
    return marks;
}

RelationsById relations_by_id(Project const& project) {
    RelationsById relations;
    relations.reserve(project.relations.size());
    for (Relation const& relation : project.relations) relations.try_emplace(relation.id, &relation);
    return relations;
}

} // namespace model
