// Linking two spans: which relations are legal between them, and the small popover that lets the reader name one.
#pragma once

#include <string>
#include <vector>

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

struct RelationChoice {
    std::string relation;
    base::Identifier from;
    base::Identifier to;
    std::string words;   // "says", or "said by" when the link comes back
    bool outward = true; // from the span where linking began
    std::string key;     // one character, unique among the choices
};

// What may be made now between the two (ends, cardinality, cycles, duplicates), seen from `here`.
std::vector<RelationChoice> relation_choices(model::Project const&, base::Identifier const& here,
                                             base::Identifier const& there);

enum class LinkOutcome : std::uint8_t { Linked, Choosing, Impossible };
// Linking began at State::linking_from and the reader names `target`: links at once where one relation is legal, opens
// the chooser where several are, else says why not (why_no_link) and goes on waiting.
LinkOutcome link_to(Scene const&, State&, Intents&, base::Identifier const& target);
// A sentence about State::linking_from and linking_to; empty when they can be linked.
std::string why_no_link(model::Project const&, base::Identifier const& here, base::Identifier const& there);
// Chooses the span and waits for the other end of its link.
void start_linking(Scene const&, State&, base::Identifier const& span);
void stop_linking(State&);
// Is the advice that a link is missing?
bool asks_for_link(model::Check const&);

// Registry: "chooser" (dialog), "chooser/<relation type>/out", "chooser/<relation type>/in". `area`: the whole window.
// Draws nothing unless State::linking_from and linking_to are set and something may be chosen.
void draw_relation_chooser(Painter&, Scene const&, ArticleView&, Rect area);
bool is_relation_chooser_open(Scene const&, State const&);

// A choice's key chooses it, Escape goes back to waiting for a target.
bool relation_chooser_key(platform::KeyEvent const&, Scene const&, State&, Intents&);

} // namespace ui
