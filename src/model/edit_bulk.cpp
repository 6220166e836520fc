#include <unordered_set>

#include "base/words.h"
#include "model/bulk.h"
#include "model/making.h"

namespace model {

base::Result<Edit> add_to_notes(Project const& project, std::vector<base::Identifier> const& ids,
                                std::string const& note, Author const& author) {
    if (note.empty()) return invalid(base::say("There is no note to add. Write one first."));
    Edit edit = begin_edit(project, "", author);
    for (Span const* span : TRY(require_spans(project, ids))) {
        if (span->note.find(note) != std::string::npos) continue;
        Span changed = *span;
        changed.note += (changed.note.empty() ? "" : "\n") + note;
        changed.modified = author.now;
        edit.spans.push_back({*span, std::move(changed)});
    }
    edit.name = "Add a note to " + counted(edit.spans.size(), "mark");
    return edit;
}

base::Result<Edit> unlink_marks(Project const& project, std::vector<base::Identifier> const& ids,
                                Author const& author) {
    std::unordered_set<std::string_view> const chosen(ids.begin(), ids.end());
    if (chosen.empty()) return invalid(base::say("No mark is chosen. Choose some marks first."));
    Edit edit = begin_edit(project, "Unlink " + counted(chosen.size(), "mark"), author);
    for (Relation const* relation : relations_at(project, ids))
        edit.relations.push_back({project.relations.find_counted(relation->id), std::nullopt});
    if (edit.is_empty())
        return invalid(chosen.size() == 1 ? base::say("This mark has no links.")
                                          : base::say("These marks have no links."));
    return edit;
}

base::Result<Edit> remove_relations(Project const& project, std::vector<base::Identifier> const& ids,
                                    Author const& author) {
    std::unordered_set<std::string_view> const chosen(ids.begin(), ids.end());
    if (chosen.empty()) return invalid(base::say("No link is chosen. Choose some links first."));
    Edit edit = begin_edit(project, "Remove " + counted(chosen.size(), "link"), author);
    for (Relation const& relation : project.relations)
        if (chosen.contains(relation.id)) edit.relations.push_back({relation, std::nullopt});
    if (edit.relations.size() < chosen.size())
        return invalid(base::say("One of these links is not in the document any more. Choose the links again."));
    return edit;
}

} // namespace model
