#include "model/take_state.h"

#include <string_view>
#include <unordered_map>

namespace model {

namespace {

template <typename T, typename Items>
std::vector<Change<T>> changes_between(Items const& ours, Items const& theirs) {
    std::vector<Change<T>> changes;
    std::unordered_map<std::string_view, T const*> wanted;
    for (T const& item : theirs) wanted.emplace(id_of(item), &item);
    for (T const& item : ours) {
        auto const found = wanted.find(id_of(item));
        if (found == wanted.end())
            changes.push_back({item, std::nullopt});
        else if (!(*found->second == item))
            changes.push_back({item, *found->second});
        if (found != wanted.end()) wanted.erase(found);
    }
    for (T const& item : theirs)
        if (wanted.find(id_of(item)) != wanted.end()) changes.push_back({std::nullopt, item});
    return changes;
}

template <typename T>
std::optional<Change<T>> change_between(T const& ours, T const& theirs) {
    return ours == theirs ? std::nullopt : std::optional(Change<T>{ours, theirs});
}

} // namespace

Edit take_state(Project const& ours, Project const& theirs, std::string name) {
    Edit edit;
    edit.name = std::move(name);
    edit.time = theirs.header.modified;
    edit.modified_before = ours.header.modified;
    edit.spans = changes_between<Span>(ours.spans, theirs.spans);
    edit.orphans = changes_between<Orphan>(ours.orphans, theirs.orphans);
    edit.relations = changes_between<Relation>(ours.relations, theirs.relations);
    edit.header = change_between(ours.header, theirs.header);
    edit.article = change_between(ours.article, theirs.article);
    edit.schema = change_between(ours.schema, theirs.schema);
    return edit;
}

} // namespace model
