// What a teacher chooses in the sheet of an exercise, as changes of its draft; and the exercise that comes of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exercise.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// Of a type: how many are asked for, 0 for all there are, none where it is not asked. Asks stand in the scheme's order,
// types before links.
std::optional<std::uint64_t> asked_number(model::Exercise const&, std::string const& type);
void ask_for(model::Exercise&, model::Schema const&, std::string const& type, std::optional<std::uint64_t> number);
// Of a link: the type each mark of which wants one, "" where it is not asked.
std::string asked_each(model::Exercise const&, std::string const& relation);
void ask_for_links(model::Exercise&, model::Schema const&, std::string const& relation, std::string const& each);

void toggle_hidden_type(model::Hidden&, std::string const& type);
void toggle_hidden_attribute(model::Hidden&, std::string const& type, std::string const& attribute);
// What is asked, and what the links that are asked lead to.
bool is_needed(model::Exercise const&, model::Schema const&, model::SpanType const&);

std::vector<base::Identifier> chosen_marks(Scene const&, State const&);
inline constexpr char const* kInstructionsField = "make/instructions";
// What the sheet says now: the draft with the instructions as they are typed, what is hidden, the worked examples and
// the passage.
model::Exercise drafted_exercise(Scene const&, State const&);

} // namespace ui
