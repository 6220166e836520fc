#include "agree/feedback.h"

#include <algorithm>
#include <map>
#include <utility>

namespace agree {

namespace {

// The key's owner as somebody else than the student, whoever made it.
base::Identifier add_teacher(model::Project& feedback, model::Project const& key, base::IdentifierSource& ids) {
    model::Annotator teacher;
    for (model::Annotator const& person : key.header.annotators)
        if (person.id == key.header.annotator) teacher = person;
    teacher.id = key.header.annotator;
    auto& people = feedback.header.annotators;
    auto const is_taken = [&](base::Identifier const& id) {
        return id.empty() || id == feedback.header.annotator ||
               std::any_of(feedback.spans.begin(), feedback.spans.end(),
                           [&](model::Span const& span) { return span.by == id; });
    };
    if (is_taken(teacher.id)) teacher.id = ids.next(base::IdentifierKind::Annotator);
    teacher.role = "teacher";
    if (teacher.name.empty()) teacher.name = "Key";
    people.erase(std::remove_if(people.begin(), people.end(),
                                [&](model::Annotator const& person) { return person.id == teacher.id; }),
                 people.end());
    people.push_back(teacher);
    std::sort(people.begin(), people.end(),
              [](model::Annotator const& a, model::Annotator const& b) { return a.id < b.id; });
    return teacher.id;
}

// Marks that name nobody are the student's own.
template <typename Items>
void claim_for(Items& items, base::Identifier const& student) {
    items.change_each([&](auto& item) {
        if (item.by.empty()) item.by = student;
    });
}

template <typename Item>
Item from_key(Item item, base::Identifier const& id, base::Identifier const& teacher) {
    item.id = id;
    item.by = teacher;
    if (item.origin) {
        model::Origin origin = *item.origin;
        origin.from.clear();
        item.origin = std::move(origin);
    }
    return item;
}

} // namespace

model::Project feedback_for(model::Project const& student, model::Project const& key, model::Exercise const& exercise,
                            std::string const& note, base::IdentifierSource& ids, std::string const& now) {
    model::Project feedback = student;
    feedback.header.kind = "feedback";
    feedback.header.modified = now;
    claim_for(feedback.spans, student.header.annotator);
    claim_for(feedback.relations, student.header.annotator);
    base::Identifier const teacher = add_teacher(feedback, key, ids);
    std::map<base::Identifier, base::Identifier> id_of;
    for (model::Span const& span : key.spans) {
        if (model::hides_type(exercise.hidden, span.type) || !exercise.is_about(span.extent())) continue;
        base::Identifier id = ids.next(base::IdentifierKind::Span);
        id_of.emplace(span.id, id);
        feedback.spans.push_back(from_key(span, id, teacher));
    }
    for (model::Relation relation : key.relations) {
        auto const from = id_of.find(relation.from);
        auto const to = id_of.find(relation.to);
        bool const has_ends = from != id_of.end() && to != id_of.end();
        if (!has_ends || model::hides_relation(exercise.hidden, relation.type)) continue;
        relation.from = from->second;
        relation.to = to->second;
        feedback.relations.push_back(from_key(std::move(relation), ids.next(base::IdentifierKind::Relation), teacher));
    }
    if (!note.empty()) feedback.header.note += (feedback.header.note.empty() ? "" : "\n\n") + note;
    model::sort_canonically(feedback);
    return feedback;
}

} // namespace agree
