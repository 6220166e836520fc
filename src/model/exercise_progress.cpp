#include "model/exercise_progress.h"

#include <algorithm>

#include "base/words.h"
#include "model/advice.h"
#include "model/making.h"

namespace model {

namespace {

bool counts(Span const& span, Exercise const& exercise) {
    return !exercise.is_example(span.id) && exercise.is_about(span.extent());
}

bool is_linked(Project const& project, Index const& index, SpanIndex span, std::string const& relation) {
    auto const is_it = [&](std::uint32_t each) { return project.relations[each].type == relation; };
    auto const from = index.relations_from(span);
    auto const to = index.relations_to(span);
    return std::any_of(from.begin(), from.end(), is_it) || std::any_of(to.begin(), to.end(), is_it);
}

AskProgress links_for_each(Project const& project, Index const& index, Exercise const& exercise, Ask const& ask) {
    AskProgress progress;
    progress.wanted = 0;
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        Span const& span = project.spans[i];
        if (span.type != ask.each || !counts(span, exercise)) continue;
        ++*progress.wanted;
        if (is_linked(project, index, static_cast<SpanIndex>(i), ask.relation))
            ++progress.done;
        else
            progress.open.push_back(span.id);
    }
    return progress;
}

AskProgress links(Project const& project, Exercise const& exercise, Ask const& ask) {
    AskProgress progress;
    if (ask.min) progress.wanted = static_cast<std::size_t>(*ask.min);
    for (Relation const& relation : project.relations)
        if (relation.type == ask.relation && !(exercise.is_example(relation.from) && exercise.is_example(relation.to)))
            ++progress.done;
    return progress;
}

AskProgress marks(Project const& project, Exercise const& exercise, Ask const& ask) {
    AskProgress progress;
    if (ask.min) progress.wanted = static_cast<std::size_t>(*ask.min);
    for (Span const& span : project.spans)
        if (span.type == ask.type && counts(span, exercise)) ++progress.done;
    return progress;
}

void note_asks(Project const& project, Index const& index, Exercise const& exercise, std::vector<Missing>& missing) {
    auto const progress = progress_of(project, index, exercise);
    for (std::size_t i = 0; i < progress.size(); ++i) {
        if (progress[i].is_done()) continue;
        Ask const& ask = exercise.ask[i];
        Missing each;
        each.relation = ask.relation;
        each.type = ask.type.empty() ? ask.each : ask.type;
        each.done = progress[i].done;
        each.wanted = progress[i].wanted.value_or(1);
        each.lack = ask.relation.empty() ? Lack::Marks : Lack::Links;
        if (progress[i].open.empty() && each.done < each.wanted) missing.push_back(each);
        each.lack = Lack::Link;
        for (base::Identifier const& id : progress[i].open) {
            each.mark = id;
            missing.push_back(each);
        }
    }
}

void note_attributes(Schema const& schema, Span const& span, std::vector<Missing>& missing) {
    SpanType const* const type = schema.find_type(span.type);
    if (type == nullptr) return;
    for (Attribute const& attribute : type->attributes) {
        if (!attribute.required || span.find_attribute(attribute.id) != nullptr) continue;
        Missing each;
        each.lack = Lack::Attribute;
        each.type = span.type;
        each.attribute = attribute.id;
        each.mark = span.id;
        missing.push_back(std::move(each));
    }
}

bool is_asked(Exercise const& exercise, std::string const& relation, std::string const& type) {
    return std::any_of(exercise.ask.begin(), exercise.ask.end(),
                       [&](Ask const& ask) { return ask.relation == relation && ask.each == type; });
}

// A claim on nobody's word: a check that wants at least one link, unless the exercise asks for that link itself.
void note_advice(Project const& shown, Index const& index, Exercise const& exercise, std::vector<Missing>& missing) {
    for (Finding const& finding : advise(shown, index)) {
        Span const& span = shown.spans[finding.span];
        auto const& links_wanted = finding.check->condition.links;
        if (!links_wanted || links_wanted->count.min.value_or(0) == 0 || !counts(span, exercise)) continue;
        if (is_asked(exercise, links_wanted->relation, span.type)) continue;
        Missing each;
        each.lack = Lack::Advice;
        each.type = span.type;
        each.relation = links_wanted->relation;
        each.advice = finding.check->message;
        each.mark = span.id;
        missing.push_back(std::move(each));
    }
}

std::string label_of_relation(Schema const& schema, std::string const& id) {
    RelationType const* const type = schema.find_relation(id);
    return type == nullptr ? id : label_of(*type);
}

std::string label_of_attribute(Schema const& schema, Missing const& missing) {
    SpanType const* const type = schema.find_type(missing.type);
    Attribute const* const attribute = type == nullptr ? nullptr : type->find_attribute(missing.attribute);
    return attribute == nullptr || attribute->label.empty() ? missing.attribute : attribute->label;
}

} // namespace

std::vector<AskProgress> progress_of(Project const& project, Index const& index, Exercise const& exercise) {
    std::vector<AskProgress> progress;
    for (Ask const& ask : exercise.ask) {
        if (!ask.relation.empty() && !ask.each.empty())
            progress.push_back(links_for_each(project, index, exercise, ask));
        else if (!ask.relation.empty())
            progress.push_back(links(project, exercise, ask));
        else
            progress.push_back(marks(project, exercise, ask));
    }
    return progress;
}

std::vector<Missing> missing_for_hand_in(Project const& project, Index const& index, Exercise const& exercise) {
    std::vector<Missing> missing;
    note_asks(project, index, exercise, missing);
    Project shown = project;
    shown.schema = shown_schema(project.schema, exercise.hidden);
    for (Span const& span : project.spans)
        if (counts(span, exercise)) note_attributes(shown.schema, span, missing);
    note_advice(shown, index, exercise, missing);
    return missing;
}

std::string in_words(Missing const& missing, Project const& project) {
    Span const* const mark = project.find_span(missing.mark);
    std::string const type = label_of(project.schema, missing.type);
    std::string const name = mark == nullptr ? type : type + " " + excerpt(project, *mark);
    std::string const figures = base::say_count(missing.done, "{2} are asked for, {1} is there.",
                                                "{2} are asked for, {1} are there.", missing.wanted);
    switch (missing.lack) {
    case Lack::Marks: return type + ": " + figures;
    case Lack::Links:
        return base::say("Links \u201C{}\u201D: {}", label_of_relation(project.schema, missing.relation), figures);
    case Lack::Link:
        return base::say("{} has no link \u201C{}\u201D.", name, label_of_relation(project.schema, missing.relation));
    case Lack::Attribute:
        return base::say("{}: \u201C{}\u201D is not chosen yet.", name, label_of_attribute(project.schema, missing));
    case Lack::Advice: return name + ": " + missing.advice;
    }
    return {};
}

} // namespace model
