// What a project should hold, kept as plainly as can be: maps by id, fragments as sets of positions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/project.h"

namespace sample {

struct NaiveSpan {
    std::string type;
    std::set<std::uint32_t> positions;
    std::map<std::string, std::vector<std::string>> attributes;
    std::string note;
    std::vector<std::string> links;
    friend bool operator==(NaiveSpan const&, NaiveSpan const&) = default;
};

struct NaiveRelation {
    std::string type;
    std::string from;
    std::string to;
    std::string note;
    friend bool operator==(NaiveRelation const&, NaiveRelation const&) = default;
};

struct Naive {
    std::map<std::string, NaiveSpan> spans;
    std::map<std::string, NaiveSpan> orphans; // without positions
    std::map<std::string, NaiveRelation> relations;
    std::string title;
    std::string text; // a byte a character
    std::vector<std::string> types;
    friend bool operator==(Naive const&, Naive const&) = default;

    // Of a mark, whether it has a place or not.
    NaiveSpan const& mark(std::string const& id) const {
        auto const found = spans.find(id);
        return found != spans.end() ? found->second : orphans.at(id);
    }
    template <typename Leaves>
    void forget_relations(Leaves leaves) {
        for (auto at = relations.begin(); at != relations.end();)
            at = leaves(at->second) ? relations.erase(at) : std::next(at);
    }
};

inline std::set<std::uint32_t> positions_of(std::vector<unicode::Range> const& fragments) {
    std::set<std::uint32_t> positions;
    for (auto const& fragment : fragments)
        for (std::uint32_t at = fragment.start.value(); at < fragment.end.value(); ++at) positions.insert(at);
    return positions;
}

inline NaiveSpan seen(model::Span const& span) {
    NaiveSpan one{span.type, positions_of(span.fragments), {}, span.note, span.links};
    for (auto const& setting : span.attributes) one.attributes[setting.attribute] = setting.values;
    return one;
}

inline Naive seen(model::Project const& project) {
    Naive naive;
    naive.title = project.header.title;
    naive.text = project.article.text.utf8();
    for (model::SpanType const& type : project.schema.span_types) naive.types.push_back(type.id);
    for (model::Span const& span : project.spans) naive.spans[span.id] = seen(span);
    for (model::Orphan const& orphan : project.orphans) naive.orphans[orphan.span.id] = seen(orphan.span);
    for (model::Relation const& relation : project.relations)
        naive.relations[relation.id] = {relation.type, relation.from, relation.to, relation.note};
    return naive;
}

// What became of each item that is not in both maps the same.
template <typename T>
using Turns = std::map<std::string, std::pair<std::optional<T>, std::optional<T>>>;

template <typename T>
Turns<T> turns_between(std::map<std::string, T> const& before, std::map<std::string, T> const& after) {
    Turns<T> turns;
    for (auto const& [id, item] : before)
        if (auto const found = after.find(id); found == after.end() || !(found->second == item))
            turns[id] = {item, found == after.end() ? std::nullopt : std::optional<T>(found->second)};
    for (auto const& [id, item] : after)
        if (before.count(id) == 0) turns[id] = {std::nullopt, item};
    return turns;
}

// One step of the past, to be gone back and forth.
struct NaiveStep {
    NaiveStep(Naive const& before, Naive const& after)
        : spans(turns_between(before.spans, after.spans))
        , orphans(turns_between(before.orphans, after.orphans))
        , relations(turns_between(before.relations, after.relations))
        , titles(before.title, after.title)
        , types(before.types, after.types) {
        if (before.text != after.text) texts = {before.text, after.text};
    }

    void forth(Naive& naive) const {
        for (auto const& [id, turn] : spans) put(naive.spans, id, turn.second);
        for (auto const& [id, turn] : orphans) put(naive.orphans, id, turn.second);
        for (auto const& [id, turn] : relations) put(naive.relations, id, turn.second);
        naive.title = titles.second;
        naive.types = types.second;
        if (texts) naive.text = texts->second;
    }
    void back(Naive& naive) const {
        for (auto const& [id, turn] : spans) put(naive.spans, id, turn.first);
        for (auto const& [id, turn] : orphans) put(naive.orphans, id, turn.first);
        for (auto const& [id, turn] : relations) put(naive.relations, id, turn.first);
        naive.title = titles.first;
        naive.types = types.first;
        if (texts) naive.text = texts->first;
    }

private:
    template <typename T>
    static void put(std::map<std::string, T>& items, std::string const& id, std::optional<T> const& item) {
        if (item)
            items[id] = *item;
        else
            items.erase(id);
    }

    Turns<NaiveSpan> spans;
    Turns<NaiveSpan> orphans;
    Turns<NaiveRelation> relations;
    std::pair<std::string, std::string> titles;
    std::pair<std::vector<std::string>, std::vector<std::string>> types;
    std::optional<std::pair<std::string, std::string>> texts;
};

} // namespace sample
