#include "ui/feedback_sheet.h"

#include <string>

#include "base/words.h"
#include "ui/class_parts.h"
#include "ui/exercise_parts.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 560;
constexpr float kHeight = 720;
constexpr char const* kToAll = "feedback/note";

using Sections = std::vector<Section>;

std::string field_of(std::size_t reader) {
    return "feedback/note/" + std::to_string(reader);
}

model::Project const& hand_in_of(ClassResults const& results, std::size_t reader) {
    return *results.pile->files()[results.table.rows[reader].file].project;
}

std::string note_to(State const& state, std::string const& set) {
    auto const found = state.class_view.notes.find(set);
    return found == state.class_view.notes.end() ? std::string() : found->second;
}

Section field_to_all(SchemeView const& view) {
    ExerciseField field;
    field.id = kToAll;
    field.label = base::say("To all of them");
    field.placeholder = base::say("What everybody reads first");
    field.text = view.state.class_view.note;
    field.is_multiline = true;
    return exercise_field(view, field,
                          [](Painter& painter, std::string const& words) { painter.state->class_view.note = words; });
}

Section field_to(SchemeView const& view, ClassResults const& results, std::size_t reader) {
    std::string const set = hand_in_of(results, reader).header.id;
    ExerciseField field;
    field.id = field_of(reader);
    field.label = results.table.rows[reader].name;
    field.text = note_to(view.state, set);
    return exercise_field(view, field, [set](Painter& painter, std::string const& words) {
        painter.state->class_view.notes[set] = words;
    });
}

// With what is still being typed.
SaveFeedback wish_of(State const& state, ClassResults const& results) {
    SaveFeedback wish;
    wish.note = typed(state, kToAll, state.class_view.note);
    for (std::size_t reader = 0; reader < results.table.rows.size(); ++reader) {
        std::string const set = hand_in_of(results, reader).header.id;
        std::string note = typed(state, field_of(reader), note_to(state, set));
        if (!note.empty()) wish.notes[set] = std::move(note);
    }
    return wish;
}

Section save_button(SchemeView const& view, ClassResults const& results) {
    std::size_t const count = results.table.rows.size();
    SchemeButton save{"feedback/save", base::say_count(count, "Save {} file", "Save {} files"), nullptr, "", false};
    return exercise_button(view, save, [&results](Painter& painter) {
        change_class(painter, wish_of(*painter.state, results));
        painter.state->sheet = Sheet::None;
    });
}

Sections sections_of(SchemeView const& view, ClassResults const& results) {
    Sections sections;
    sections.push_back(
        scheme_words(view,
                     base::say("Each of them gets a file that opens in Gloss: the own marks beside the key\u2019s, the "
                               "key\u2019s notes, and what you write here. The files come in one archive."),
                     theme().ink2));
    sections.push_back(field_to_all(view));
    sections.push_back(save_button(view, results));
    sections.push_back(scheme_heading(view, base::say("To one of them")));
    for (std::size_t reader = 0; reader < results.table.rows.size(); ++reader)
        sections.push_back(field_to(view, results, reader));
    return sections;
}

} // namespace

void draw_feedback_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::Feedback) return;
    ClassResults const* const results = class_results(scene);
    if (results == nullptr || !results->pile->key() || !state.class_view.is_open) {
        state.sheet = Sheet::None;
        return;
    }
    SheetFrame frame = begin_sheet(below, "feedback", base::say("Feedback to each"), area, kWidth, kHeight);
    SchemeView const view{scene, results->page.schema, state, frame.body, frame.painter.is_touch};
    draw_sections(frame.painter, "feedback/all", frame.body, sections_of(view, *results), 24,
                  state.class_view.feedback_scroll);
    end_sheet(frame);
}

} // namespace ui
