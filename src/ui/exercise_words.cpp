#include "ui/exercise_words.h"

#include <algorithm>

#include "base/words.h"
#include "model/making.h"

namespace ui {

namespace {

std::string relation_label(model::Schema const& schema, std::string const& id) {
    model::RelationType const* const type = schema.find_relation(id);
    return type == nullptr ? id : model::label_of(*type);
}

} // namespace

std::string ask_name(model::Schema const& schema, model::Ask const& ask) {
    if (ask.relation.empty()) return model::label_of(schema, ask.type);
    std::string const link = relation_label(schema, ask.relation);
    return ask.each.empty() ? link : model::label_of(schema, ask.each) + ": " + link;
}

std::string ask_figures(model::AskProgress const& progress) {
    return progress.wanted && *progress.wanted > 0 ? base::say("{} of {}", progress.done, *progress.wanted)
                                                   : base::number_words(static_cast<std::int64_t>(progress.done));
}

std::string ask_sentence(model::Schema const& schema, model::Ask const& ask) {
    if (!ask.relation.empty() && !ask.each.empty())
        return base::say("Link each mark of the type {} by \u201C{}\u201D", model::label_of(schema, ask.each),
                         relation_label(schema, ask.relation));
    std::string const what = ask.relation.empty()
                                 ? model::label_of(schema, ask.type)
                                 : base::say("the link \u201C{}\u201D", relation_label(schema, ask.relation));
    return ask.min ? base::say("{}, at least {}", what, *ask.min) : base::say("{}, wherever there is one", what);
}

std::size_t asks_done(ExerciseScene const& scene) {
    return static_cast<std::size_t>(std::count_if(scene.progress.begin(), scene.progress.end(),
                                                  [](model::AskProgress const& each) { return each.is_done(); }));
}

float share_of(model::AskProgress const& progress) {
    if (progress.is_done()) return 1;
    if (!progress.wanted || *progress.wanted == 0) return 0;
    return static_cast<float>(progress.done) / static_cast<float>(*progress.wanted);
}

std::string conditions_of(model::Exercise const& exercise) {
    std::string words;
    auto const add = [&](std::string const& sentence) { words += (words.empty() ? "" : " ") + sentence; };
    if (exercise.minutes > 0) add(base::say("It takes about {} minutes.", exercise.minutes));
    if (!exercise.ranges.empty()) add(base::say("Only a part of the article is asked about."));
    if (!exercise.examples.empty())
        add(base::say_count(exercise.examples.size(), "One mark is there already, as an example.",
                            "{} marks are there already, as examples."));
    return words;
}

} // namespace ui
