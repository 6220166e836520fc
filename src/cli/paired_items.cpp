#include "cli/paired_items.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace cli {

namespace {

using model::Mark;
using model::Relation;

std::string place_key(Mark mark) {
    std::string key = mark.is_placed() ? "" : "orphan";
    for (unicode::Range const range : mark.place())
        key += ' ' + std::to_string(range.start.value()) + '-' + std::to_string(range.end.value());
    return key;
}

std::string const& id_of(Mark mark) {
    return mark.body().id;
}
std::string const& id_of(Relation const* relation) {
    return relation->id;
}

// Takes pairs with equal keys out of the two lists of what is left, in their order.
template <typename T, typename FirstKey, typename SecondKey>
void match(PairedItems<T>& items, PairedBy by, FirstKey first_key, SecondKey second_key) {
    std::map<std::string, std::vector<std::size_t>> waiting; // of the second list, the first of them last
    for (std::size_t i = items.only_second.size(); i > 0; --i)
        waiting[second_key(items.only_second[i - 1])].push_back(i - 1);
    std::vector<bool> taken(items.only_second.size(), false);
    std::vector<T> left;
    for (T const& one : items.only_first) {
        auto const found = waiting.find(first_key(one));
        if (found == waiting.end() || found->second.empty()) {
            left.push_back(one);
            continue;
        }
        std::size_t const at = found->second.back();
        found->second.pop_back();
        taken[at] = true;
        items.both.push_back({one, items.only_second[at], by});
    }
    items.only_first = std::move(left);
    std::vector<T> others;
    for (std::size_t i = 0; i < items.only_second.size(); ++i)
        if (!taken[i]) others.push_back(items.only_second[i]);
    items.only_second = std::move(others);
}

template <typename T, typename Key>
void match(PairedItems<T>& items, PairedBy by, Key key) {
    match(items, by, key, key);
}

} // namespace

PairedSets paired(model::Project const& first, model::Project const& second) {
    PairedSets sets;
    model::for_each_mark(first, [&](Mark mark) { sets.marks.only_first.push_back(mark); });
    model::for_each_mark(second, [&](Mark mark) { sets.marks.only_second.push_back(mark); });
    auto const by_id = [](auto const& item) { return id_of(item); };
    match(sets.marks, PairedBy::Id, by_id);
    match(sets.marks, PairedBy::Words, [](Mark mark) { return mark.body().type + place_key(mark); });
    match(sets.marks, PairedBy::Words, place_key);

    for (Relation const& relation : first.relations) sets.relations.only_first.push_back(&relation);
    for (Relation const& relation : second.relations) sets.relations.only_second.push_back(&relation);
    match(sets.relations, PairedBy::Id, by_id);
    std::unordered_map<std::string, std::string> second_names;
    for (auto const& pair : sets.marks.both) second_names[id_of(pair.second)] = id_of(pair.first);
    auto const name_in_first = [&](std::string const& id) {
        auto const found = second_names.find(id);
        return found == second_names.end() ? "\n" + id : found->second;
    };
    match(
        sets.relations, PairedBy::Words,
        [](Relation const* relation) { return relation->type + ' ' + relation->from + ' ' + relation->to; },
        [&](Relation const* relation) {
            return relation->type + ' ' + name_in_first(relation->from) + ' ' + name_in_first(relation->to);
        });
    return sets;
}

} // namespace cli
