#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/command_table.h"
#include "ui/inspector_parts.h"
#include "ui/marking_on.h"
#include "ui/rows.h"

namespace ui {

namespace {

float row_height(Inspected const& shown) {
    return shown.is_touch ? measure::kFingertip : 28.0F;
}

void push(Inspected const& shown, Intents& intents, Intent intent) {
    intents.push_back(shown.scene.is_read_only ? Intent(RefuseEdit{}) : std::move(intent));
}

// One of the pieces of a mark in several: pressed, it is brought into sight; its cross takes it out.
void draw_piece(Painter& painter, Inspected const& shown, std::size_t piece, float y) {
    float const height = row_height(shown);
    float const cross = shown.is_touch ? measure::kFingertip : 30.0F;
    unicode::Range const words = shown.span.fragments[piece];
    std::string const quote(shown.scene.project->article.text.slice(words));
    std::string const number = std::to_string(piece + 1);
    Rect const body{shown.left() - 8, y, shown.inner() + 16 - cross, height};
    ItemLook look;
    look.role = Role::ListItem;
    ItemState const row =
        item(painter, "inspector/piece/" + number, base::say("Piece {}: {}", number, quote), body, look);
    if (row.hovered || row.focused) fill_row(painter, body, theme().hover);
    draw_label(painter, shown.left() + 4, y + height / 2 - 8, number, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    draw_article_line(painter, shown.left() + 24, y + height / 2 + 5, body.right() - shown.left() - 28, quote,
                      theme().ink, letters::kRowQuote, shown.scene.project->article.language);
    if (row.pressed) {
        shown.state.selection.anchor = shown.state.selection.focus = {words.start};
        shown.state.scroll_wish = words.start;
    }
    if (icon_button(painter, "inspector/remove_piece/" + number, base::say("Take these words out of the mark"),
                    icons::kX, {body.right(), y, cross, height}))
        push(shown, *painter.intents, RemoveFragment{shown.span.id, piece});
}

bool is_split_here(Inspected const& shown) {
    model::Span const* const span = mark_to_split(shown.scene, shown.state);
    return span && span->id == shown.span.id;
}

struct Deed {
    char const* command;
    char const* id;
    char const* label;
    char const* icon;
};
constexpr Deed kDeeds[] = {
    {"add_words", "inspector/add_words", base::english("Add words"), icons::kPlus},
    {"split", "inspector/split", base::english("Split"), icons::kScissors},
    {"join", "inspector/join", base::english("Join next"), icons::kMerge},
};

bool can_do(Inspected const& shown, std::string_view command) {
    if (command == "split") return is_split_here(shown);
    return command != "join" || can_join(shown.scene, shown.state);
}

// What a reader who finds it grey can do about it.
std::string reason_of(std::string_view command) {
    return command == "split"
               ? base::say("Put the caret where the mark shall be split: click between two of its words.")
               : base::say("No mark of this type follows.");
}

void do_it(Inspected const& shown, Intents& intents, std::string_view command) {
    if (shown.scene.is_read_only) return intents.push_back(RefuseEdit{});
    if (command == "add_words") return begin_adding(shown.state);
    if (command == "split") return intents.push_back(SplitSpan{shown.span.id, shown.state.selection.focus.position});
    intents.push_back(JoinSpans{{shown.span.id, next_of_its_type(shown.scene, shown.state)->id}});
}

void draw_deeds(Painter& painter, Inspected const& shown, float y) {
    float x = shown.left() - 8;
    for (Deed const& deed : kDeeds) {
        std::string_view const command = deed.command;
        if (shown.is_touch && command == "split") continue; // it stands at the foot
        ItemLook look;
        look.is_enabled = can_do(shown, command);
        look.is_checked = command == "add_words" && shown.state.adding_to == shown.span.id;
        look.description = look.is_enabled ? tooltip_of(command) : reason_of(command);
        Rect const box{x, y, text_button_width(base::say(deed.label), true), row_height(shown)};
        if (text_button(painter, deed.id, base::say(deed.label), deed.icon, box, look))
            do_it(shown, *painter.intents, command);
        x += box.width + 2;
    }
}

} // namespace

bool can_split_shown(Inspected const& shown) {
    return is_split_here(shown);
}

void split_shown(Inspected const& shown, Intents& intents) {
    do_it(shown, intents, "split");
}

Section reshape_section(Inspected const& shown) {
    std::size_t const pieces = shown.span.fragments.size() > 1 ? shown.span.fragments.size() : 0;
    float const rows = row_height(shown) * static_cast<float>(pieces);
    return {rows + row_height(shown) + 6, [shown, pieces, rows](Painter& painter, float y) {
                for (std::size_t i = 0; i < pieces; ++i)
                    draw_piece(painter, shown, i, y + row_height(shown) * static_cast<float>(i));
                draw_deeds(painter, shown, y + rows + 2);
            }};
}

} // namespace ui
