// The table of all makers of edits, with the name that each gives to its edit: a test that loops over it is about every
// edit that there is. edit_test.cpp sees that no maker of src/model is missing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/bulk.h"
#include "model/import.h"
#include "model/merge.h"
#include "model/occurrences.h"
#include "model/places.h"
#include "model/reform.h"
#include "model/reshape.h"
#include "sample.h"

namespace sample {

struct Maker {
    std::string function;
    std::string name; // of the edit
    std::function<base::Result<model::Edit>(model::Project const&)> make;
};

inline model::Check advice(std::string id, std::string message) {
    model::Check check;
    check.id = std::move(id);
    check.message = std::move(message);
    check.on = {"Claim"};
    check.where = {{"mode", {"direct"}}};
    check.condition.links = model::LinksCondition{"says", model::End::To, {1, std::nullopt, {}}, {}};
    return check;
}

// full_project with one more kind of links, advice and an export map in its scheme, a mark that was moved, and an
// orphan whose words are nearly there.
inline model::Project advised_project() {
    model::Project project = full_project();
    project.schema.checks = {advice("c-source", "Who says this?")};
    project.schema.relations.push_back(relation_type("disputes", "-", {"Claim"}, {"Claim"}));
    project.schema.export_map_json = R"({"brat": {"Claim": "Claim", "Cue": "Signal"}})";
    project.spans.changing(project.spans.size() - 1)->moved =
        model::Moved{{unicode::range(60, 66)}, "approximate", 0.9, {}};
    project.orphans.changing(0)->quote.exact = "with more words to markk";
    return project;
}

template <typename Made>
base::Result<model::Edit> edit_of(base::Result<Made> made) {
    if (!made) return made.error();
    return made.value().edit;
}

// What another annotator made of the same article.
inline model::Project other_set() {
    model::Project other = advised_project();
    other.header.annotators.push_back({"p-cem", "Cem", "", {}});
    other.header.note = "seen by Cem";
    other.spans.push_back(span("s-cem", "Claim", {unicode::range(63, 72)}));
    other.spans.changing(0)->note = "which one?";
    other.spans.changing(0)->modified = "2026-11-22T14:30:00Z";
    other.schema.span_types.push_back(type("Flag", "4", {}));
    model::sort_canonically(other);
    return other;
}

inline std::vector<Maker> makers_of_marks() {
    using namespace model;
    using unicode::range;
    auto const& ana = kAna;
    return {
        {"add_span", "Add Claim",
         [=](Project const& p) {
             base::IdentifierSource ids(9);
             return add_span(p, {range(63, 72)}, "Claim", ids, ana);
         }},
        {"add_span", "Add Claim",
         [=](Project const& p) {
             base::IdentifierSource ids(9);
             return add_span(p, {range(0, 3), range(190, 196)}, "Claim", ids, ana);
         }},
        {"remove_spans", "Remove Source", [=](Project const& p) { return remove_spans(p, {"s-baker"}, ana); }},
        {"remove_spans", "Remove Claim", [=](Project const& p) { return remove_spans(p, {"s-rise"}, ana); }},
        {"remove_spans", "Remove 3 marks",
         [=](Project const& p) {
             return remove_spans(p, {"s-mayor", "s-lost", "s-fall"}, ana);
         }},
        {"retype_span", "Change to Source", [=](Project const& p) { return retype_span(p, "s-rise", "Source", ana); }},
        {"retype_span", "Change to Cue", [=](Project const& p) { return retype_span(p, "s-mayor", "Cue", ana); }},
        {"set_attribute", "Set the mode",
         [=](Project const& p) { return set_attribute(p, "s-prices", "mode", {"direct"}, ana); }},
        {"set_attribute", "Set the topics",
         [=](Project const& p) {
             return set_attribute(p, "s-rise", "topics", {"people", "money"}, ana);
         }},
        {"set_attribute", "Clear the mode",
         [=](Project const& p) { return set_attribute(p, "s-rise", "mode", {}, ana); }},
        {"set_attribute", "Clear foreign",
         [=](Project const& p) { return set_attribute(p, "s-choice", "foreign", {}, ana); }},
        {"set_note", "Edit note", [=](Project const& p) { return set_note(p, "s-rise", "another", ana); }},
        {"set_note", "Edit note", [=](Project const& p) { return set_note(p, "r-3", "of a link", ana); }},
        {"set_links", "Edit links",
         [=](Project const& p) { return set_links(p, "s-fall", {"https://example.org"}, ana); }},
        {"set_links", "Edit links", [=](Project const& p) { return set_links(p, "r-1", {"https://a.org"}, ana); }},
        {"set_fragments", "Extend Claim",
         [=](Project const& p) { return set_fragments(p, "s-rise", {range(15, 41)}, ana); }},
        {"set_fragments", "Shrink Claim",
         [=](Project const& p) { return set_fragments(p, "s-rise", {range(19, 22)}, ana); }},
        {"set_fragments", "Move Source",
         [=](Project const& p) { return set_fragments(p, "s-mayor", {range(190, 196)}, ana); }},
        {"rename_project", "Rename", [=](Project const& p) { return rename_project(p, "  Dear bread ", ana); }},
        {"set_article_language", "Set language",
         [=](Project const& p) { return set_article_language(p, "zh-Hant", "rtl", ana); }},
    };
}

inline std::vector<Maker> makers_of_relations() {
    using namespace model;
    auto const& ana = kAna;
    auto const link = [ana](std::string type, std::string from, std::string to) {
        return [=](Project const& project) {
            base::IdentifierSource ids(9);
            return add_relation(project, type, from, to, ids, ana);
        };
    };
    return {
        {"add_relation", "Link says", link("says", "s-baker", "s-fall")},
        {"add_relation", "Link near", link("near", "s-said", "s-baker")},
        {"remove_relation", "Unlink cued_by", [=](Project const& p) { return remove_relation(p, "r-3", ana); }},
        {"reverse_relation", "Reverse supports", [=](Project const& p) { return reverse_relation(p, "r-5", ana); }},
        {"retype_relation", "Change link to disputes",
         [=](Project const& p) { return retype_relation(p, "r-4", "disputes", ana); }},
    };
}

inline std::vector<Maker> makers_of_reshaping() {
    using namespace model;
    using unicode::range;
    auto const& ana = kAna;
    return {
        {"extend_span", "Extend Source",
         [=](Project const& p) { return extend_span(p, "s-mayor", SpanSide::End, ana); }},
        {"extend_span", "Extend Claim",
         [=](Project const& p) { return extend_span(p, "s-rise", SpanSide::Start, ana); }},
        {"shrink_span", "Shrink Claim",
         [=](Project const& p) { return shrink_span(p, "s-prices", SpanSide::End, ana); }},
        {"shrink_span", "Shrink Source",
         [=](Project const& p) { return shrink_span(p, "s-mayor", SpanSide::Start, ana); }},
        {"split_span", "Split Claim",
         [=](Project const& p) {
             base::IdentifierSource ids(9);
             return split_span(p, "s-rise", unicode::Position(29), ids, ana);
         }},
        {"join_spans", "Join 2 marks of type Claim",
         [=](Project const& p) {
             return join_spans(p, {"s-prices", "s-rise"}, ana);
         }},
        {"join_spans", "Join 3 marks of type Source",
         [=](Project const& p) {
             return join_spans(p, {"s-mayor", "s-expert", "s-baker"}, ana);
         }},
        {"add_fragment", "Add words to Claim",
         [=](Project const& p) { return add_fragment(p, "s-fall", range(0, 9), ana); }},
        {"remove_fragment", "Remove words from Claim",
         [=](Project const& p) { return remove_fragment(p, "s-prices", 0, ana); }},
    };
}

inline std::vector<Maker> makers_of_many() {
    using namespace model;
    using unicode::range;
    auto const& ana = kAna;
    return {
        {"retype_spans", "Retype 3 marks to Source",
         [=](Project const& p) {
             return retype_spans(p, {"s-rise", "s-said", "s-fall", "s-mayor"}, "Source", ana);
         }},
        {"set_attribute_of_spans", "Set the mode of 3 marks",
         [=](Project const& p) {
             return set_attribute_of_spans(p, {"s-prices", "s-fall", "s-said", "s-baker"}, "mode", {"direct"}, ana);
         }},
        {"set_attribute_of_spans", "Clear the mode of 2 marks",
         [=](Project const& p) {
             return set_attribute_of_spans(p, {"s-rise", "s-choice", "s-fall"}, "mode", {}, ana);
         }},
        {"add_to_notes", "Add a note to 2 marks",
         [=](Project const& p) {
             return add_to_notes(p, {"s-rise", "s-fall"}, "ask Ben", ana);
         }},
        {"unlink_marks", "Unlink 2 marks",
         [=](Project const& p) {
             return unlink_marks(p, {"s-mayor", "s-lost"}, ana);
         }},
        {"remove_relations", "Remove 2 links",
         [=](Project const& p) {
             return remove_relations(p, {"r-2", "r-5"}, ana);
         }},
        {"mark_places", "Mark 2 places as Cue",
         [=](Project const& p) {
             base::IdentifierSource ids(9);
             return mark_places(p, {range(63, 66), range(10, 14), range(0, 3)}, "Cue", ids, ana);
         }},
        {"import_items", "Import 2 marks and 1 link",
         [=](Project const& p) {
             base::IdentifierSource ids(9);
             ForeignItems items{{span("s-mayor", "Source", {range(63, 66)}), span("", "Claim", {range(67, 72)})},
                                {relation("r-1", "says", "s-mayor", "s-fall")}};
             Origin origin;
             origin.kind = "import";
             return edit_of(import_items(p, items, origin, ids, ana));
         }},
        {"merge", "Merge \u201CPrices\u201D", [=](Project const& p) { return edit_of(merge(p, other_set(), ana)); }},
    };
}

inline std::vector<Maker> makers_of_places() {
    using namespace model;
    using unicode::range;
    auto const& ana = kAna;
    return {
        {"correct_text", "Correct the text",
         [=](Project const& p) { return correct_text(p, range(10, 14), "told us", ana); }},
        {"correct_text", "Correct the text", [=](Project const& p) { return correct_text(p, range(17, 75), "", ana); }},
        {"place_orphan", "Place Claim",
         [=](Project const& p) { return place_orphan(p, "s-lost", {range(63, 72)}, ana); }},
        {"place_again", "Place Claim again", [=](Project const& p) { return place_again(p, {}, ana); }},
        {"accept_moves", "Accept the place", [=](Project const& p) { return accept_moves(p, {}, ana); }},
        {"put_back", "Put Source back", [=](Project const& p) { return put_back(p, "s-expert", ana); }},
        {"take_place_away", "Take the place of Claim away",
         [=](Project const& p) { return take_place_away(p, "s-rise", nullptr, ana); }},
    };
}

inline std::vector<Maker> makers_of_schemas() {
    using namespace model;
    auto const& ana = kAna;
    auto const changed = [](Project const& p, std::string id, std::string label, std::string color) {
        SpanType one = *p.schema.find_type("Claim");
        one.id = std::move(id);
        one.label = std::move(label);
        one.color = std::move(color);
        return one;
    };
    auto const changed_mode = [](Project const& p, std::string id, std::string label) {
        Attribute mode = *p.schema.find_type("Claim")->find_attribute("mode");
        mode.id = std::move(id);
        mode.label = std::move(label);
        std::swap(mode.values[0], mode.values[1]);
        return mode;
    };
    auto const changed_says = [](Project const& p, std::string id, std::string label) {
        RelationType says = *p.schema.find_relation("says");
        says.id = std::move(id);
        says.label = std::move(label);
        return says;
    };
    return {
        {"add_type", "Add type Flag", [=](Project const& p) { return add_type(p, type("Flag", "4", {}), ana); }},
        {"change_type", "Change Claim",
         [=](Project const& p) { return change_type(p, "Claim", changed(p, "Claim", "Claim", "#D55E00"), ana); }},
        {"change_type", "Rename Claim to Statement",
         [=](Project const& p) { return change_type(p, "Claim", changed(p, "statement", "Statement", ""), ana); }},
        {"remove_type", "Remove type Claim",
         [=](Project const& p) { return remove_type(p, "Claim", LeftMarks::Remove, "", ana); }},
        {"remove_type", "Remove type Source",
         [=](Project const& p) { return remove_type(p, "Source", LeftMarks::Retype, "Claim", ana); }},
        {"add_attribute", "Add the tone to Cue",
         [=](Project const& p) {
             return add_attribute(p, "Cue", attribute("tone", {"dry", "warm"}), ana);
         }},
        {"change_attribute", "Change the mode",
         [=](Project const& p) {
             return change_attribute(p, "Claim", "mode", changed_mode(p, "mode", "the mode"), ana);
         }},
        {"change_attribute", "Rename the mode to way",
         [=](Project const& p) { return change_attribute(p, "Claim", "mode", changed_mode(p, "way", "way"), ana); }},
        {"remove_attribute", "Remove the mode from Claim",
         [=](Project const& p) { return remove_attribute(p, "Claim", "mode", LeftSettings::Drop, ana); }},
        {"remove_attribute", "Remove the mode from Claim",
         [=](Project const& p) { return remove_attribute(p, "Claim", "mode", LeftSettings::Keep, ana); }},
        {"add_relation_type", "Add link doubts",
         [=](Project const& p) {
             return add_relation_type(p, relation_type("doubts", "d", {"Claim"}, {"Claim"}), ana);
         }},
        {"change_relation_type", "Rename link says to states",
         [=](Project const& p) { return change_relation_type(p, "says", changed_says(p, "states", "states"), ana); }},
        {"remove_relation_type", "Remove link says",
         [=](Project const& p) { return remove_relation_type(p, "says", ana); }},
        {"add_check", "Add advice", [=](Project const& p) { return add_check(p, advice("c-new", "Is it so?"), ana); }},
        {"change_check", "Change advice",
         [=](Project const& p) { return change_check(p, "c-source", advice("c-other", "Whose words?"), ana); }},
        {"remove_check", "Remove advice", [=](Project const& p) { return remove_check(p, "c-source", ana); }},
        {"move_in_scheme", "Move Claim down",
         [=](Project const& p) { return move_in_scheme(p, SchemeList::Types, "", "Claim", 1, ana); }},
        {"move_in_scheme", "Move says down",
         [=](Project const& p) { return move_in_scheme(p, SchemeList::Links, "", "says", 1, ana); }},
        {"replace_schema", "Use the scheme \u201COther\u201D",
         [=](Project const& p) {
             Schema other;
             other.name = "Other";
             other.span_types = {
                 type("Claim", "1", {attribute("topics", {"food", "money"}), attribute("mode", {"x"})})};
             return replace_schema(p, other, ana);
         }},
    };
}

inline std::vector<Maker> every_maker() {
    std::vector<Maker> all;
    for (auto const& part : {makers_of_marks(), makers_of_relations(), makers_of_reshaping(), makers_of_many(),
                             makers_of_places(), makers_of_schemas()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace sample
