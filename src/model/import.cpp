#include "model/import.h"

#include <unordered_map>
#include <utility>

#include "base/words.h"
#include "model/making.h"
#include "model/mark.h"
#include "model/meaning.h"

namespace model {

namespace {

class Importing {
public:
    Importing(Project const& project, Origin const& origin, base::IdentifierSource& ids, Author const& author,
              Import& import)
        : project_(project)
        , origin_(origin)
        , ids_(ids)
        , author_(author)
        , edit_(import.edit)
        , report_(import.report) {
        for_each_mark(project, [&](Mark mark) {
            mark_ids_.try_emplace(mark.body().id, mark.body().id);
            known_.try_emplace(meaning_of(mark), mark.body().id);
        });
        for (Relation const& relation : project.relations) {
            relation_ids_.try_emplace(relation.id, relation.id);
            known_.try_emplace(meaning_of(relation), relation.id);
        }
    }

    void take(Span span) {
        auto tidy = tidy_fragments(project_, span.fragments);
        if (!tidy) return report_.left_out.push_back({span.id, tidy.error().message});
        span.fragments = tidy.release_value();
        put_in_order(span.attributes, project_.schema.find_type(span.type));
        base::Identifier const foreign = span.id;
        give_id(span, base::IdentifierKind::Span, mark_ids_);
        if (!foreign.empty()) foreign_marks_.try_emplace(foreign, span.id);
        finish(span, meaning_of(Mark{&span, nullptr}));
        ++report_.spans;
        edit_.spans.push_back({std::nullopt, std::move(span)});
    }

    void take(Relation relation) {
        for (base::Identifier* end : {&relation.from, &relation.to}) {
            auto const known = find_end(*end);
            if (known.empty())
                return report_.left_out.push_back(
                    {relation.id, base::say("The mark \u201C{}\u201D at one end of this link is not there.", *end)});
            *end = known;
        }
        if (relation.from == relation.to)
            return report_.left_out.push_back({relation.id, base::say("This link leads from a mark to itself.")});
        give_id(relation, base::IdentifierKind::Relation, relation_ids_);
        finish(relation, meaning_of(relation));
        ++report_.relations;
        edit_.relations.push_back({std::nullopt, std::move(relation)});
    }

private:
    using Ids = std::unordered_map<std::string, base::Identifier>;

    base::Identifier find_end(base::Identifier const& foreign) const {
        if (auto const found = foreign_marks_.find(foreign); found != foreign_marks_.end()) return found->second;
        auto const here = mark_ids_.find(foreign);
        return here == mark_ids_.end() ? "" : here->second;
    }

    template <typename T>
    void give_id(T& item, base::IdentifierKind kind, Ids& taken) {
        base::Identifier foreign = item.id;
        while (item.id.empty() || taken.find(item.id) != taken.end()) item.id = ids_.next(kind);
        taken.try_emplace(item.id, item.id);
        if (item.id != foreign) report_.new_ids.push_back({std::move(foreign), item.id});
    }

    template <typename T>
    void finish(T& item, std::uint64_t meaning) {
        if (item.created.empty()) item.created = author_.now;
        if (item.modified.empty()) item.modified = author_.now;
        if (item.by.empty()) item.by = author_.id;
        if (!item.origin) item.origin = origin_;
        auto const [first, is_new] = known_.try_emplace(meaning, item.id);
        if (!is_new) report_.repetitions.push_back({item.id, first->second});
    }

    Project const& project_;
    Origin const& origin_;
    base::IdentifierSource& ids_;
    Author const& author_;
    Edit& edit_;
    ImportReport& report_;
    Ids mark_ids_; // taken, here and by what came in
    Ids relation_ids_;
    Ids foreign_marks_; // what came in, by the id that it had
    std::unordered_map<std::uint64_t, base::Identifier> known_;
};

std::string name_of(ImportReport const& report) {
    std::string name = "Import ";
    if (report.spans > 0) name += counted(report.spans, "mark");
    if (report.spans > 0 && report.relations > 0) name += " and ";
    if (report.relations > 0) name += counted(report.relations, "link");
    return name;
}

} // namespace

base::Result<Import> import_items(Project const& project, ForeignItems items, Origin const& origin,
                                  base::IdentifierSource& ids, Author const& author) {
    Import import;
    import.edit = begin_edit(project, "", author);
    Importing importing(project, origin, ids, author, import);
    for (Span& span : items.spans) importing.take(std::move(span));
    for (Relation& relation : items.relations) importing.take(std::move(relation));
    if (import.edit.is_empty())
        return invalid(import.report.left_out.empty() ? base::say("There are no marks in this file.")
                                                      : import.report.left_out.front().why);
    import.edit.name = name_of(import.report);
    return import;
}

} // namespace model
