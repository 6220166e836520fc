#include "ui/key_list.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "model/making.h"
#include "ui/choosing.h"
#include "ui/exercise_scene.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/sections.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kIndent = 44; // of the words, after the glyph
constexpr float kLine = 20;

float margin(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kPanel;
}

struct Row {
    agree::BesideKey const* beside = nullptr;
    model::Span const* mine = nullptr;
    model::Span const* key = nullptr;

    model::Span const& shown() const {
        assert(key != nullptr || mine != nullptr);
        return key != nullptr ? *key : *mine;
    }
};

std::string value_label(model::Schema const& schema, model::Span const& span, std::string const& attribute) {
    std::string const value = model::effective_value(schema, span, attribute);
    model::SpanType const* const type = schema.find_type(span.type);
    model::Attribute const* const known = type == nullptr ? nullptr : type->find_attribute(attribute);
    model::AttributeValue const* const one = known == nullptr ? nullptr : known->find_value(value);
    if (value.empty()) return base::say("nothing");
    return one == nullptr || one->label.empty() ? value : one->label;
}

std::string attribute_words(model::Project const& project, Row const& row) {
    std::string words;
    model::SpanType const* const type = project.schema.find_type(row.key->type);
    for (std::string const& id : row.beside->attributes) {
        model::Attribute const* const known = type == nullptr ? nullptr : type->find_attribute(id);
        std::string const name = known == nullptr || known->label.empty() ? id : known->label;
        words += (words.empty() ? "" : " ") + base::say("{}: you {}, the key {}.", name,
                                                        value_label(project.schema, *row.mine, id),
                                                        value_label(project.schema, *row.key, id));
    }
    return words;
}

std::string quoted(model::Project const& project, model::Span const& span) {
    return "\u201C" + quoted_words(project, span) + "\u201D";
}

// What differs, in a sentence.
std::string difference(model::Project const& project, Row const& row) {
    model::Schema const& schema = project.schema;
    switch (row.beside->beside) {
    case agree::Beside::Same: return base::say("As in the key");
    case agree::Beside::OtherAttributes: return attribute_words(project, row);
    case agree::Beside::OtherBorders: return base::say("Other borders. You: {}", quoted(project, *row.mine));
    case agree::Beside::OtherType:
        return base::say("You: {}. The key: {}.", model::label_of(schema, row.mine->type),
                         model::label_of(schema, row.key->type));
    case agree::Beside::OtherBoth:
        return base::say("Other type and borders. You: {} {}", model::label_of(schema, row.mine->type),
                         quoted(project, *row.mine));
    case agree::Beside::OnlyKey: return base::say("Only in the key: you have not marked it.");
    case agree::Beside::OnlyMine: return base::say("Only yours: the key has no mark here.");
    }
    return {};
}

std::string explanation_of(Row const& row) {
    if (row.key == nullptr) return {};
    return row.key->explanation.empty() ? row.key->note : row.key->explanation;
}

std::size_t count_of(ExerciseScene const& scene, agree::Beside beside) {
    return static_cast<std::size_t>(std::count_if(scene.beside.begin(), scene.beside.end(),
                                                  [&](agree::BesideKey const& row) { return row.beside == beside; }));
}

std::string summary(ExerciseScene const& scene) {
    std::size_t const same = count_of(scene, agree::Beside::Same);
    std::size_t const missing = count_of(scene, agree::Beside::OnlyKey);
    std::size_t const extra = count_of(scene, agree::Beside::OnlyMine);
    std::size_t const differing = scene.beside.size() - same - missing - extra;
    std::string words = base::say("{} as in the key", same);
    if (differing > 0) words += ", " + base::say("{} in another way", differing);
    if (missing > 0) words += ", " + base::say("{} only in the key", missing);
    if (extra > 0) words += ", " + base::say("{} only yours", extra);
    return words + ".";
}

Section title(Painter const& painter, ExerciseScene const& scene, Rect area) {
    std::string const words = summary(scene);
    float const x = area.x + margin(painter);
    float const width = area.width - 2 * margin(painter);
    float const height = label_wrapped_height(words, width, letters::kText, Weight::Medium);
    std::string const legend = base::say("In the article the key\u2019s marks are dashed.");
    float const legend_height =
        label_wrapped_height(legend, width, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    return {height + legend_height + 28, [=](Painter& inside, float y) {
                draw_label_wrapped(inside, x, y + 12, width, words, theme().ink, letters::kText, Weight::Medium);
                draw_label_wrapped(inside, x, y + 16 + height, width, legend, theme().muted, letters::kCaption,
                                   Weight::Regular, letters::kCaptionLine);
                register_container(inside, "key/title", words, Role::Status, {x, y + 12, width, height});
            }};
}

// What the teacher says of the work as a whole.
Section note_section(Painter const& painter, std::string const& note, Rect area) {
    float const x = area.x + margin(painter);
    float const width = area.width - 2 * margin(painter);
    float const height = name_lines_height(width - 12, 40, note, letters::kText, letters::kTextLine);
    return {height + 16, [=](Painter& inside, float y) {
                inside.list->AddRectFilled({x, y + 2}, {x + 2, y + height}, theme().accent, 1);
                draw_name_lines(inside, x + 12, y, width - 12, 40, note, theme().ink2, letters::kText,
                                letters::kTextLine);
                register_container(inside, "key/note", note, Role::Text, {x, y, width, height});
            }};
}

struct RowShape {
    std::string quote;
    std::string difference;
    std::string explanation;
    float words = 0; // their width
    float difference_height = 0;
    float explanation_height = 0;
    float height() const {
        return 10 + kLine + difference_height + (explanation.empty() ? 0 : explanation_height + 8) + 10;
    }
};

RowShape shape_of(Painter const& painter, Scene const& scene, Row const& row, Rect area) {
    RowShape shape;
    shape.quote = quoted_words(*scene.project, row.shown());
    shape.difference = difference(*scene.project, row);
    shape.explanation = explanation_of(row);
    shape.words = area.width - margin(painter) - kIndent - margin(painter) + 8;
    shape.difference_height =
        label_wrapped_height(shape.difference, shape.words, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (!shape.explanation.empty())
        shape.explanation_height =
            name_lines_height(shape.words - 12, 20, shape.explanation, letters::kText, letters::kTextLine);
    return shape;
}

void choose(Painter& painter, Scene const& scene, Row const& row) {
    State& state = *painter.state;
    bool const is_other = row.mine != nullptr && row.key != nullptr && state.selected == row.key->id;
    choose_span(state, scene, is_other ? row.mine->id : row.shown().id);
}

void draw_words(Painter& painter, Scene const& scene, Row const& row, RowShape const& shape, Rect place) {
    bool const is_same = row.beside->beside == agree::Beside::Same;
    float const x = place.x + kIndent;
    float y = place.y + 10;
    type_glyph(painter, place.x + 8, y - 1, row.shown().type,
               static_cast<int>(pattern_of(scene.project->schema, row.shown().type)));
    draw_article_line(painter, x, y + 15, shape.words, shape.quote, theme().ink, letters::kRowQuote,
                      scene.project->article.language);
    y += kLine;
    draw_label_wrapped(painter, x, y, shape.words, shape.difference, is_same ? theme().ok : theme().warn,
                       letters::kCaption, Weight::Regular, letters::kCaptionLine);
    y += shape.difference_height + 6;
    if (shape.explanation.empty()) return;
    painter.list->AddRectFilled({x, y + 2}, {x + 2, y + shape.explanation_height}, theme().accent, 1);
    draw_name_lines(painter, x + 12, y, shape.words - 12, 20, shape.explanation, theme().ink2, letters::kText,
                    letters::kTextLine);
}

Section row_section(Painter const& below, Scene const& scene, Row const& row, Rect area) {
    RowShape shape = shape_of(below, scene, row, area);
    Rect const place{area.x + margin(below) - 8, 0, area.width - 2 * margin(below) + 16, shape.height()};
    return {place.height, [=, &scene, shape = std::move(shape)](Painter& painter, float y) {
                Rect at = place;
                at.y = y;
                State& state = *painter.state;
                ItemLook look;
                look.role = Role::ListItem;
                look.is_checked = !state.selected.empty() && ((row.mine && state.selected == row.mine->id) ||
                                                              (row.key && state.selected == row.key->id));
                look.description =
                    row.mine && row.key ? base::say("Shows the key\u2019s mark, pressed again yours") : "";
                std::string label = shape.quote + ". " + shape.difference;
                if (!shape.explanation.empty()) label += " " + shape.explanation;
                ItemState const button = item(painter, "key/row/" + row.shown().id, label, at, look);
                fill_row(painter, at, look, button.hovered || button.focused || state.hovered == row.shown().id);
                if (button.hovered) hover_from_panel(state, row.shown().id);
                draw_words(painter, scene, row, shape, at);
                if (button.pressed) choose(painter, scene, row);
            }};
}

Row row_of(model::Project const& project, agree::BesideKey const& beside) {
    auto const span = [&](model::SpanIndex at) {
        return at == model::Index::kNone || at >= project.spans.size() ? nullptr : &project.spans[at];
    };
    return {&beside, span(beside.mine), span(beside.key)};
}

} // namespace

void draw_key_list(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    if (scene.exercise == nullptr || area.height < 40) return;
    std::vector<Section> sections{title(painter, *scene.exercise, area)};
    std::string const& note = scene.project->header.note;
    if (!note.empty()) sections.push_back(note_section(painter, note, area));
    for (agree::BesideKey const& beside : scene.exercise->beside) {
        Row const row = row_of(*scene.project, beside);
        if (row.mine != nullptr || row.key != nullptr) sections.push_back(row_section(painter, scene, row, area));
    }
    draw_sections(painter, "key/rows", area, sections, 16, painter.state->exercise.key_scroll);
}

} // namespace ui
