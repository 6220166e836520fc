// What happens to a text field between frames: what was typed, when it counts as said, and to whom it goes.
#pragma once

#include <string>

#include "ui/interaction.h"
#include "ui/widgets.h"

namespace ui {

FieldMemory& memory_of(std::string const& id);
// Carries out what the page's fields have told since the last frame.
void take_field_events(State&);
// The field serves somebody else from now on: what was typed goes to the old owner, the page's element is left.
void change_owner(Painter&, std::string const& id, FieldMemory&, std::string const& owner);
// Fields that are not drawn any more: what was typed goes to their commit().
void hand_over_lost_fields(Painter&);
// Words that were typed and not yet given to their owner, as long as the reader has not rested.
bool has_typed_words();
// What gives them there now, because no other frame may come. Fields that wait for their end keep theirs.
Intents take_typed_words(State&);
// The answer of text_field() in this frame.
FieldResult settle_field(Painter&, std::string const& id, std::string_view text, FieldMemory&, FieldLook const&);

} // namespace ui
