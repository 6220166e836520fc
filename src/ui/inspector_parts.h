// The sections that the inspector is made of.
#pragma once

#include <vector>

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/sections.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

// The chosen span and where it is shown.
struct Inspected {
    Scene const& scene;
    State& state;
    model::Span const& span;
    model::SpanType const* type; // none: the schema does not know it
    float x = 0;                 // left edge of the panel
    float width = 0;
    bool is_touch = false;

    float padding() const { return is_touch ? space::kWide : space::kPanel; }
    // Attribute labels; the words of their chips begin after it.
    float label_column() const { return is_touch ? 66.0F : 62.0F; }
    float left() const { return x + padding(); }
    float inner() const { return width - 2 * padding(); }
    model::Schema const& schema() const { return scene.project->schema; }
};

inline constexpr float kChipPadding = 5.5F;

Section header_section(Inspected const&);
Section types_section(Inspected const&);
Section quote_section(Inspected const&);
Section attributes_section(Inspected const&);
Section advice_section(Inspected const&);
Section linking_section(Inspected const&); // what to do while a link waits for its other end
Section links_section(Inspected const&);   // with the former, except on touch screens, where it stands at the top
Section note_section(Inspected const&);
Section reshape_section(Inspected const&); // the pieces of a mark in several; add words, split, join
Section remove_section(Inspected const&);

// The opened link: what it may be instead, its note, its direction (inspector_relation.cpp).
float relation_height(Inspected const&, model::Relation const&);
void draw_relation(Painter&, Inspected const&, model::Relation const&, float y);

// Where the caret is in the mark (inspector_reshape.cpp).
bool can_split_shown(Inspected const&);
void split_shown(Inspected const&, Intents&);

// Link, Note, Split, Remove at the foot of a narrow sheet.
inline constexpr float kActionBar = 64;
void draw_action_bar(Painter&, Inspected const&, Rect);

// A row's value that is chosen or unset, as the reader presses it.
void press_value(Inspected const&, Intents&, model::Attribute const&, std::string const& value);
// The letters of an attribute's values while its row has the focus; '\0' where none is left.
std::vector<char> value_letters(model::Attribute const&);

// Starts linking from the span, or stops when it already waits.
void toggle_linking(State&, base::Identifier const& span);

} // namespace ui
