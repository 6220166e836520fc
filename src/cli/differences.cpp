#include "cli/differences.h"

#include <algorithm>

#include "cli/paired_items.h"
#include "model/compare.h"

namespace cli {

namespace {

using model::Mark;
using model::Relation;

std::string in_quotes(std::string const& text) {
    constexpr std::uint32_t kShown = 60;
    unicode::Text const whole = unicode::Text::from_utf8(text);
    if (whole.length() <= kShown) return "\u201C" + text + "\u201D";
    return "\u201C" + std::string(whole.slice(unicode::range(0, kShown))) + "\u2026\u201D";
}

std::string label_of(model::Schema const& schema, std::string const& type) {
    model::SpanType const* known = schema.find_type(type);
    return known == nullptr || known->label.empty() ? type : known->label;
}

std::string place_of(Mark mark) {
    std::string words = mark.is_placed() ? "" : "an orphan, last at ";
    for (unicode::Range const& range : mark.place()) {
        if (&range != &mark.place().front()) words += " and ";
        words += std::to_string(range.start.value()) + "\u2013" + std::to_string(range.end.value());
    }
    return words;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string words;
    for (std::string const& part : parts) words += (words.empty() ? "" : ", ") + part;
    return words;
}

std::string name_of(model::Project const& project, Mark mark) {
    std::string const words =
        mark.is_placed() ? model::text_of(project.article.text, mark.span->fragments) : mark.orphan->quote.exact;
    return label_of(project.schema, mark.body().type) + " " + in_quotes(words);
}

class Describing {
public:
    explicit Describing(Pair const& pair)
        : pair_(pair)
        , first_marks_(model::marks_by_id(pair.first))
        , second_marks_(model::marks_by_id(pair.second)) {}

    std::vector<std::string> run() {
        describe_header();
        describe_article();
        if (!(pair_.first.schema == pair_.second.schema)) describe_schema();
        PairedSets const sets = paired(pair_.first, pair_.second);
        describe_marks(sets.marks);
        describe_relations(sets.relations);
        return std::move(lines_);
    }

private:
    void say(std::string line) { lines_.push_back(std::move(line)); }

    // "WHAT is X in A and Y in B."
    void compare(std::string const& what, std::string const& first, std::string const& second) {
        if (first == second) return;
        auto const shown = [](std::string const& value) { return value.empty() ? "not set" : in_quotes(value); };
        say(what + " is " + shown(first) + " in " + pair_.first_name + " and " + shown(second) + " in " +
            pair_.second_name + ".");
    }
    void note_difference(std::string const& what, bool is_same) {
        if (!is_same) say(what + (what.back() == 's' ? " differ." : " differs."));
    }

    std::string annotator(model::Project const& project) const {
        for (model::Annotator const& one : project.header.annotators)
            if (one.id == project.header.annotator) return one.name + " (" + one.id + ")";
        return project.header.annotator;
    }

    void describe_header() {
        model::Header const& first = pair_.first.header;
        model::Header const& second = pair_.second.header;
        compare("The id", first.id, second.id);
        compare("The title", first.title, second.title);
        compare("The kind", first.kind, second.kind);
        compare("The annotator", annotator(pair_.first), annotator(pair_.second));
        compare("The note about the article", first.note, second.note);
        compare("The time of creation", first.created, second.created);
        compare("The time of the last change", first.modified, second.modified);
        compare("The time of handing in", first.handed_in, second.handed_in);
        note_difference("The list of annotators", first.annotators == second.annotators);
        note_difference("The record of work", first.work == second.work);
        note_difference("The exercise", first.exercise_json == second.exercise_json);
        note_difference("The library's documents", first.documents_json == second.documents_json);
        note_difference("Other members of the file", first.unknown == second.unknown);
    }

    void describe_article() {
        model::Article const& first = pair_.first.article;
        model::Article const& second = pair_.second.article;
        if (!model::have_same_text(first, second)) say("The article's text is not the same.");
        if (first.text_left_out != second.text_left_out)
            say("The article's text is only in " + (first.text_left_out ? pair_.second_name : pair_.first_name) + ".");
        model::Article rest = second;
        rest.text = first.text;
        rest.text_left_out = first.text_left_out;
        rest.sha256 = first.sha256;
        rest.length = first.length;
        note_difference("What is known about the article", rest == first);
    }

    template <typename T>
    void describe_list(std::vector<T> const& first, std::vector<T> const& second, std::string const& what) {
        auto const find = [](std::vector<T> const& list, std::string const& id) {
            auto const found = std::find_if(list.begin(), list.end(), [&](T const& one) { return one.id == id; });
            return found == list.end() ? nullptr : &*found;
        };
        for (T const& one : first) {
            T const* other = find(second, one.id);
            if (other == nullptr)
                say("Only " + pair_.first_name + " has " + what + " " + one.id + " in its scheme.");
            else if (!(*other == one))
                say("In the scheme " + what + " " + one.id + " is not the same.");
        }
        for (T const& one : second)
            if (find(first, one.id) == nullptr)
                say("Only " + pair_.second_name + " has " + what + " " + one.id + " in its scheme.");
    }

    void describe_schema() {
        model::Schema const& first = pair_.first.schema;
        model::Schema const& second = pair_.second.schema;
        std::size_t const before = lines_.size();
        describe_list(first.span_types, second.span_types, "the type");
        describe_list(first.relations, second.relations, "the link");
        describe_list(first.checks, second.checks, "the advice");
        if (lines_.size() == before) say("The schemes differ in their names, rules or order.");
    }

    void describe_marks(PairedItems<Mark> const& marks) {
        for (Mark const mark : marks.only_first)
            say("Only in " + pair_.first_name + ": " + name_of(pair_.first, mark) + " (" + place_of(mark) + ").");
        for (Mark const mark : marks.only_second)
            say("Only in " + pair_.second_name + ": " + name_of(pair_.second, mark) + " (" + place_of(mark) + ").");
        for (PairedItem<Mark> const& pair : marks.both) describe_mark(pair);
        say_renamed(marks.both, "mark");
    }

    void describe_mark(PairedItem<Mark> const& pair) {
        if (pair.first == pair.second) return;
        std::size_t const before = lines_.size();
        std::string const name = name_of(pair_.first, pair.first);
        model::Span const& first = pair.first.body();
        model::Span const& second = pair.second.body();
        compare_borders(name, pair);
        compare(name + ": the type", label_of(pair_.first.schema, first.type),
                label_of(pair_.second.schema, second.type));
        compare_attributes(name, first.attributes, second.attributes);
        compare(name + ": the explanation", first.explanation, second.explanation);
        compare_words(name, first, second);
        if (pair.by == PairedBy::Id && lines_.size() == before) compare_records(name, first, second);
    }

    void compare_borders(std::string const& name, PairedItem<Mark> const& pair) {
        std::string const first = place_of(pair.first);
        std::string const second = place_of(pair.second);
        if (first != second)
            say(name + ": the borders are " + first + " in " + pair_.first_name + " and " + second + " in " +
                pair_.second_name + ".");
    }

    void compare_attributes(std::string const& name, std::vector<model::AttributeSetting> const& first,
                            std::vector<model::AttributeSetting> const& second) {
        auto const value = [](std::vector<model::AttributeSetting> const& settings, std::string const& id) {
            for (model::AttributeSetting const& one : settings)
                if (one.attribute == id) return joined(one.values);
            return std::string();
        };
        for (model::AttributeSetting const& one : first)
            compare(name + ": " + one.attribute, joined(one.values), value(second, one.attribute));
        for (model::AttributeSetting const& one : second)
            if (std::none_of(first.begin(), first.end(),
                             [&](auto const& known) { return known.attribute == one.attribute; }))
                compare(name + ": " + one.attribute, "", joined(one.values));
    }

    template <typename T>
    void compare_words(std::string const& name, T const& first, T const& second) {
        compare(name + ": the note", first.note, second.note);
        compare(name + ": the web address", joined(first.links), joined(second.links));
    }

    // What nobody wrote by hand: said only where nothing else differs.
    template <typename T>
    void compare_records(std::string const& name, T const& first, T const& second) {
        std::size_t const before = lines_.size();
        compare(name + ": the annotator", first.by, second.by);
        compare(name + ": the time of the last change", first.modified, second.modified);
        if (lines_.size() == before) say(name + ": what is recorded about its making differs.");
    }

    template <typename T>
    void say_renamed(std::vector<PairedItem<T>> const& pairs, std::string const& what) {
        auto const count = std::count_if(pairs.begin(), pairs.end(),
                                         [](PairedItem<T> const& pair) { return pair.by == PairedBy::Words; });
        if (count > 0)
            say(std::to_string(count) + " " + what + (count == 1 ? " has" : "s have") + " different ids in the two.");
    }

    std::string end_name(model::Project const& project, model::MarksById const& marks, std::string const& id) const {
        auto const found = marks.find(id);
        return found == marks.end() ? id + ", which is not there" : name_of(project, found->second);
    }
    std::string name_in_first(Relation const& relation) const {
        return name_of_link(pair_.first, first_marks_, relation);
    }
    std::string name_of_link(model::Project const& project, model::MarksById const& marks,
                             Relation const& relation) const {
        model::RelationType const* type = project.schema.find_relation(relation.type);
        std::string const label = type == nullptr || type->label.empty() ? relation.type : type->label;
        return "Link " + label + " from " + end_name(project, marks, relation.from) + " to " +
               end_name(project, marks, relation.to);
    }

    void describe_relations(PairedItems<Relation const*> const& relations) {
        for (Relation const* relation : relations.only_first)
            say("Only in " + pair_.first_name + ": " + name_in_first(*relation) + ".");
        for (Relation const* relation : relations.only_second)
            say("Only in " + pair_.second_name + ": " + name_of_link(pair_.second, second_marks_, *relation) + ".");
        for (PairedItem<Relation const*> const& pair : relations.both) describe_relation(pair);
        say_renamed(relations.both, "link");
    }

    void describe_relation(PairedItem<Relation const*> const& pair) {
        Relation const& first = *pair.first;
        Relation const& second = *pair.second;
        if (first == second) return;
        std::size_t const before = lines_.size();
        std::string const name = name_in_first(first);
        if (pair.by == PairedBy::Id &&
            (first.type != second.type || first.from != second.from || first.to != second.to))
            say(name + ": in " + pair_.second_name + " it is " + name_of_link(pair_.second, second_marks_, second) +
                ".");
        compare_attributes(name, first.attributes, second.attributes);
        compare_words(name, first, second);
        if (pair.by == PairedBy::Id && lines_.size() == before) compare_records(name, first, second);
    }

    Pair const& pair_;
    model::MarksById first_marks_;
    model::MarksById second_marks_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> differences(Pair const& pair) {
    return Describing(pair).run();
}

} // namespace cli
