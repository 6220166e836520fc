// Marking that goes on: every selection becomes a mark of one type until Escape, and further words for a mark that is
// there.
#pragma once

#include <string>
#include <string_view>

#include "ui/intent.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// The type that every selection becomes, or none.
model::SpanType const* sticky_type(Scene const&, State const&);
void toggle_sticky(State&, std::string_view type);
// A type's key or row was pressed; twice at once makes the type sticky.
void press_type(State&, std::string_view type, double now_ms);
// "Each selection is marked as Claim."
std::string sticky_words(model::SpanType const&);

// The mark that the next words are added to, or none.
model::Span const* grown_mark(Scene const&, State const&);
bool can_begin_adding(Scene const&, State const&);
void begin_adding(State&);
bool can_add_words(Scene const&, State const&);
// The fresh selection becomes further words of `mark`, which is selected again.
void add_words(Scene const&, State&, Intents&, base::Identifier const& mark);

// How long after a press the next one makes a double or triple one of it.
double next_press_ms();
// The hand let go of a selection. `may_go_on`: a third click may still make a sentence of a word.
void selection_made(State&, double now_ms, bool may_go_on);
// Each frame: what was selected by hand becomes a mark, or words of one.
void settle_selection(Scene const&, State&, Intents&, double now_ms);

} // namespace ui
