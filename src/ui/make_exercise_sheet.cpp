#include "ui/make_exercise_sheet.h"

#include <algorithm>
#include <string>

#include "base/words.h"
#include "model/making.h"
#include "ui/exercise_draft.h"
#include "ui/exercise_giving.h"
#include "ui/exercise_parts.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 680;
constexpr float kHeight = 760;

using Sections = std::vector<Section>;

using Number = std::optional<std::uint64_t>;

std::string number_label(Number number) {
    if (!number) return base::say("Not asked");
    return *number == 0 ? std::string(base::say("All there are")) : base::say("At least {}", *number);
}

Section type_choice(SchemeView const& view, model::SpanType const& type) {
    static std::vector<Number> const numbers = {std::nullopt, 0, 3, 5, 10};
    Number const now = asked_number(view.state.exercise.draft, type.id);
    std::vector<SchemeChip> chips;
    for (Number const number : numbers) {
        std::string const id = !number ? "none" : *number == 0 ? "any" : std::to_string(*number);
        chips.push_back({"make/ask/" + type.id + "/" + id, number_label(number), number == now, "", true});
    }
    return exercise_choice(view, {type.id, model::label_of(view.schema, type.id), std::move(chips)},
                           [id = type.id, &view](Painter& painter, std::size_t at) {
                               ask_for(painter.state->exercise.draft, view.schema, id, numbers[at]);
                           });
}

// "Not asked", "For each Claim", "For each Source".
Section link_choice(SchemeView const& view, model::RelationType const& relation) {
    std::vector<std::string> ends{""};
    for (auto const* list : {&relation.to, &relation.from})
        for (std::string const& end : *list)
            if (std::find(ends.begin(), ends.end(), end) == ends.end()) ends.push_back(end);
    std::string const now = asked_each(view.state.exercise.draft, relation.id);
    std::vector<SchemeChip> chips;
    for (std::string const& end : ends) {
        std::string const label =
            end.empty() ? base::say("Not asked") : base::say("For each {}", model::label_of(view.schema, end));
        chips.push_back({"make/link/" + relation.id + "/" + (end.empty() ? "none" : end), label, end == now, "", true});
    }
    std::string const name = model::label_of(relation);
    return exercise_choice(view, {"", name, std::move(chips)},
                           [ends, id = relation.id, &view](Painter& painter, std::size_t at) {
                               ask_for_links(painter.state->exercise.draft, view.schema, id, ends[at]);
                           });
}

// Where only what is asked is shown, whole types are hidden by themselves.
std::vector<SchemeChip> hidden_chips(SchemeView const& view, model::SpanType const& type) {
    ExerciseState const& made = view.state.exercise;
    bool const is_asked = asked_number(made.draft, type.id).has_value();
    std::vector<SchemeChip> chips;
    if (!made.shows_only_asked)
        chips.push_back({"make/hide/" + type.id, base::say("The whole type"),
                         model::hides_type(made.draft.hidden, type.id), is_asked ? base::say("It is asked for.") : "",
                         !is_asked});
    for (model::Attribute const& attribute : type.attributes)
        chips.push_back({"make/hide/" + type.id + "/" + attribute.id,
                         attribute.label.empty() ? attribute.id : attribute.label,
                         model::hides_attribute(made.draft.hidden, type.id, attribute.id), "", true});
    return chips;
}

Section hidden_choice(SchemeView const& view, model::SpanType const& type, std::vector<SchemeChip> chips) {
    bool const has_whole = !view.state.exercise.shows_only_asked;
    return exercise_choice(view, {type.id, model::label_of(view.schema, type.id), std::move(chips)},
                           [&type, has_whole](Painter& painter, std::size_t at) {
                               model::Hidden& hidden = painter.state->exercise.draft.hidden;
                               if (has_whole && at == 0) return toggle_hidden_type(hidden, type.id);
                               toggle_hidden_attribute(hidden, type.id, type.attributes[at - (has_whole ? 1 : 0)].id);
                           });
}

Section minute_chips(SchemeView const& view) {
    static constexpr std::uint64_t kMinutes[] = {0, 10, 20, 30, 45, 90};
    std::vector<SchemeChip> chips;
    for (std::uint64_t const minutes : kMinutes)
        chips.push_back({"make/minutes/" + std::to_string(minutes),
                         minutes == 0 ? base::say("Not said") : base::say("{} min", minutes),
                         view.state.exercise.draft.minutes == minutes, "", true});
    return exercise_choice(
        view, {"", base::say("Time, as advice"), std::move(chips)},
        [](Painter& painter, std::size_t at) { painter.state->exercise.draft.minutes = kMinutes[at]; });
}

void add_asks(Sections& sections, SchemeView const& view) {
    sections.push_back(scheme_heading(view, base::say("What to mark")));
    sections.push_back(gap(4));
    for (model::SpanType const& type : view.schema.span_types) sections.push_back(type_choice(view, type));
    if (view.schema.relations.empty()) return;
    sections.push_back(scheme_heading(view, base::say("What to link")));
    sections.push_back(gap(4));
    for (model::RelationType const& relation : view.schema.relations) sections.push_back(link_choice(view, relation));
}

void add_hidden(Sections& sections, SchemeView const& view) {
    ExerciseState const& made = view.state.exercise;
    sections.push_back(scheme_heading(view, base::say("Hidden from students")));
    sections.push_back(scheme_box(view, "make/only_asked", base::say("Whatever is not asked for"), "",
                                  made.shows_only_asked,
                                  [](Painter& painter) { painter.state->exercise.shows_only_asked ^= true; }));
    for (model::SpanType const& type : view.schema.span_types) {
        if (made.shows_only_asked && !is_needed(made.draft, view.schema, type)) continue;
        auto chips = hidden_chips(view, type);
        if (!chips.empty()) sections.push_back(hidden_choice(view, type, std::move(chips)));
    }
}

void add_conditions(Sections& sections, SchemeView const& view) {
    ExerciseState const& exercise = view.state.exercise;
    sections.push_back(scheme_heading(view, base::say("How it is done")));
    sections.push_back(gap(4));
    sections.push_back(minute_chips(view));
    auto const marks = chosen_marks(view.scene, view.state);
    if (!marks.empty())
        sections.push_back(scheme_box(view, "make/examples",
                                      marks.size() == 1 ? base::say("The chosen mark stays as a worked example")
                                                        : base::say("The chosen marks stay as worked examples"),
                                      std::to_string(marks.size()), exercise.keeps_chosen,
                                      [](Painter& painter) { painter.state->exercise.keeps_chosen ^= true; }));
    if (!view.state.selection.is_empty())
        sections.push_back(scheme_box(view, "make/passage", base::say("Only the selected passage is asked about"), "",
                                      exercise.is_about_passage,
                                      [](Painter& painter) { painter.state->exercise.is_about_passage ^= true; }));
    sections.push_back(scheme_box(view, "make/suggestions", base::say("Students may use suggestions"), "",
                                  exercise.draft.allows_suggestions(), [](Painter& painter) {
                                      model::Exercise& draft = painter.state->exercise.draft;
                                      draft.suggestions = draft.allows_suggestions() ? "off" : "on";
                                  }));
}

Sections sections_of(SchemeView const& view) {
    Sections sections;
    sections.push_back(
        scheme_words(view,
                     base::say("Students open the file in Gloss and begin with the article alone: your marks "
                               "stay here."),
                     theme().ink2));
    ExerciseField instructions;
    instructions.id = kInstructionsField;
    instructions.label = base::say("Instructions");
    instructions.placeholder = base::say("What the students read first");
    instructions.text = view.state.exercise.draft.instructions;
    instructions.is_multiline = true;
    sections.push_back(exercise_field(view, instructions, [](Painter& painter, std::string const& words) {
        painter.state->exercise.draft.instructions = words;
    }));
    add_asks(sections, view);
    add_hidden(sections, view);
    add_conditions(sections, view);
    add_giving(sections, view);
    return sections;
}

} // namespace

void draw_make_exercise_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::MakeExercise) return;
    if (!scene.project || !scene.index) {
        state.sheet = Sheet::None;
        return;
    }
    settle_exercise_state(state, *scene.project);
    SheetFrame frame = begin_sheet(below, "make", base::say("Make an exercise"), area, kWidth, kHeight);
    SchemeView const view{scene, scene.project->schema, state, frame.body, frame.painter.is_touch};
    draw_sections(frame.painter, "make/all", frame.body, sections_of(view), 24, state.exercise.making_scroll);
    end_sheet(frame);
}

} // namespace ui
