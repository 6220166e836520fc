#include <algorithm>

#include "base/sort.h"
#include "base/words.h"
#include "icons/icons.h"
#include "model/making.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/inspector_parts.h"
#include "ui/paragraphs.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kHead = 32;
constexpr float kAdviceGap = 8;

struct LinkRow {
    std::uint32_t place = 0; // in the project's list
    model::Relation const* relation = nullptr;
    base::Identifier far_end;
    bool outward = true;
};

float row_height(Inspected const& shown) {
    return shown.is_touch ? measure::kFingertip : 32.0F;
}

std::vector<LinkRow> rows_of(Inspected const& shown) {
    std::vector<LinkRow> rows;
    auto const& relations = shown.scene.project->relations;
    for (std::uint32_t place : shown.scene.index->relations_to(shown.span.id)) {
        rows.push_back({place, &relations[place], relations[place].from, false});
    }
    for (std::uint32_t place : shown.scene.index->relations_from(shown.span.id)) {
        rows.push_back({place, &relations[place], relations[place].to, true});
    }
    base::sort_stably(rows.begin(), rows.end(), [](LinkRow const& a, LinkRow const& b) { return a.place < b.place; });
    return rows;
}

std::string relation_label(Inspected const& shown, model::Relation const& relation) {
    model::RelationType const* type = shown.schema().find_relation(relation.type);
    return type == nullptr ? relation.type : type->label;
}

// The words of the far end; an orphan keeps those of its quote.
std::string far_words(Inspected const& shown, base::Identifier const& id) {
    model::Project const& project = *shown.scene.project;
    model::Span const* span = span_of(shown.scene, id);
    if (span != nullptr) return quoted_words(project, *span);
    for (auto const& orphan : project.orphans) {
        if (orphan.span.id == id) return orphan.quote.exact;
    }
    return id;
}

std::string far_place(Inspected const& shown, base::Identifier const& id) {
    model::Span const* span = span_of(shown.scene, id);
    if (span == nullptr) return "";
    return paragraph_numbers(shown.state, shown.scene.project->article).label(span->extent().start);
}

// Opens what the link is, its note and its direction below the row.
void draw_edit(Painter& painter, Inspected const& shown, LinkRow const& row, Rect box, bool is_seen) {
    State& state = shown.state;
    ItemLook look;
    look.is_checked = state.opened_relation == row.relation->id;
    look.description = base::say("Change this link or write a note on it");
    std::string const label = base::say("Change the link {}", relation_label(shown, *row.relation));
    ItemState const button = item(painter, "inspector/edit_link/" + row.relation->id, label, box, look);
    if (is_seen || button.hovered || button.focused || look.is_checked) {
        Color const color = button.hovered || look.is_checked ? theme().ink : theme().muted;
        draw_icon(painter, box.x + (box.width - 14) / 2, box.y + (box.height - 14) / 2,
                  look.is_checked ? icons::kChevronUp : icons::kPencil, color, 14);
    }
    if (!button.pressed) return;
    state.opened_relation = look.is_checked ? base::Identifier() : row.relation->id;
}

void draw_unlink(Painter& painter, Inspected const& shown, LinkRow const& row, Rect box, bool is_seen) {
    ItemLook look;
    look.description = base::say("Remove this link");
    std::string label = base::say("Remove the link {}", relation_label(shown, *row.relation));
    ItemState cross = item(painter, "inspector/unlink/" + row.relation->id, label, box, look);
    if (is_seen || cross.hovered || cross.focused) {
        Color color = cross.hovered ? theme().ink : theme().muted;
        draw_icon(painter, box.x + (box.width - 14) / 2, box.y + (box.height - 14) / 2, icons::kX, color, 14);
    }
    if (cross.pressed) painter.intents->push_back(RemoveRelation{row.relation->id});
}

void draw_link_row(Painter& painter, Inspected const& shown, LinkRow const& row, float y) {
    float height = row_height(shown);
    float cross = shown.is_touch ? measure::kFingertip : 28.0F;
    Rect whole{shown.left() - 8, y, shown.inner() + 16, height};
    Rect body{whole.x, y, whole.width - 2 * cross, height};
    std::string relation = relation_label(shown, *row.relation);
    std::string words = far_words(shown, row.far_end);
    ItemLook look;
    look.role = Role::Link;
    look.is_enabled = span_of(shown.scene, row.far_end) != nullptr;
    if (!look.is_enabled) look.description = base::say("This mark has lost its place in the article.");
    std::string label = row.outward ? relation + ": " + words : base::say("from: {}: {}", relation, words);
    ItemState pressed = item(painter, "inspector/link/" + row.relation->id, label, body, look);
    bool is_lit = pressed.focused || pressed.hovered || is_pointed_at(painter, whole);
    if (is_lit) fill_row(painter, whole, theme().hover);
    float middle = y + height / 2;
    draw_icon(painter, shown.left() + 1, middle - 8, row.outward ? icons::kArrowRight : icons::kArrowLeft,
              theme().accent);
    draw_label_short(painter, shown.left() + 24, middle - 9, 62, relation, theme().muted, letters::kCaption);
    std::string place = far_place(shown, row.far_end);
    bool const is_open = shown.state.opened_relation == row.relation->id;
    bool const shows_signs = shown.is_touch || is_lit || is_open;
    float right = shows_signs ? body.right() : shown.left() + shown.inner() - label_width(place, letters::kCaption) - 8;
    bool const has_note = !row.relation->note.empty() && !shows_signs;
    if (has_note) right -= 18;
    float quote_x = shown.left() + 94;
    draw_article_line(painter, quote_x, middle + 5, right - quote_x, words,
                      look.is_enabled ? theme().ink : theme().muted, shown.is_touch ? letters::kTitle : letters::kHead,
                      shown.scene.project->article.language);
    draw_edit(painter, shown, row, {body.right(), y, cross, height}, shows_signs);
    draw_unlink(painter, shown, row, {body.right() + cross, y, cross, height}, shows_signs);
    if (has_note) draw_icon(painter, right + 6, middle - 6, icons::kStickyNote, theme().muted, 12);
    if (!shows_signs)
        draw_label(painter, right + (has_note ? 26 : 8), middle - 8, place, theme().muted, letters::kCaption,
                   Weight::Regular, letters::kCaptionLine);
    if (pressed.hovered) hover_from_panel(shown.state, row.far_end);
    if (is_pointed_at(painter, whole)) hover_relation_from_panel(shown.state, row.relation->id);
    if (pressed.pressed) choose_span(shown.state, shown.scene, row.far_end);
}

// "+ Link" with its key at the right of the section's head.
void draw_add_link(Painter& painter, Inspected const& shown, float y) {
    auto const caps = shortcut_caps_of("link");
    float cap = key_caps_width(caps);
    float words = label_width(base::say("Link"), letters::kText, Weight::Medium);
    float right = shown.left() + shown.inner();
    float x = right - cap - 8 - words;
    Rect box{x - 26, y + 2, right - x + 30, 28};
    ItemLook look;
    look.is_checked = shown.state.linking_from == shown.span.id;
    look.description = base::say("Link this mark to another");
    ItemState pressed = item(painter, "inspector/add_link", base::say("Link to another mark"), box, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, box, theme().hover);
    draw_icon(painter, x - 20, y + 9, icons::kPlus, theme().accent, 14);
    draw_label(painter, x, y + 7, base::say("Link"), theme().accent, letters::kText, Weight::Medium);
    key_caps(painter, right, y + 7, caps, look.is_checked);
    if (!pressed.pressed) return;
    if (shown.scene.is_read_only) return painter.intents->push_back(RefuseEdit{});
    toggle_linking(shown.state, shown.span.id);
}

std::string linking_hint(Inspected const& shown) {
    std::string reason = why_no_link(*shown.scene.project, shown.state.linking_from, shown.state.linking_to);
    if (!reason.empty()) return reason;
    if (shown.is_touch) return base::say("Choose what it links to: tap a mark.");
    // The inspector shows the mark that would be linked to; the one it began with is named.
    model::Span const* const start = span_of(shown.scene, shown.state.linking_from);
    if (start != nullptr && start->id != shown.span.id)
        return base::say("Enter links {} to this mark. N / P lead to others, Esc stops.",
                         model::excerpt(*shown.scene.project, *start));
    return base::say("Choose what it links to: click a mark or press N / P, then Enter. Esc stops.");
}

float stop_width() {
    return std::max(56.0F, text_button_width(base::say("Stop"), false));
}

float hint_width(Inspected const& shown) {
    return shown.inner() - stop_width() - 28;
}

float hint_box_height(Inspected const& shown) {
    if (shown.state.linking_from.empty()) return 0;
    return label_wrapped_height(linking_hint(shown), hint_width(shown)) + 24;
}

void draw_linking_hint(Painter& painter, Inspected const& shown, float y) {
    if (shown.state.linking_from.empty()) return;
    float height = hint_box_height(shown) - 8;
    float x = shown.left() - 4;
    painter.list->AddRectFilled({x, y}, {x + shown.inner() + 8, y + height}, theme().accent_soft, 6);
    std::string words = linking_hint(shown);
    draw_label_wrapped(painter, x + 10, y + 8, hint_width(shown), words, theme().ink2);
    register_container(painter, "inspector/hint", words, Role::Status, {x, y, shown.inner() + 8, height});
    float size = shown.is_touch ? measure::kFingertip : 28.0F;
    Rect stop{x + shown.inner() - stop_width(), y + (height - size) / 2, stop_width(), size};
    if (text_button(painter, "inspector/stop_link", base::say("Stop"), nullptr, stop)) stop_linking(shown.state);
}

void draw_links(Painter& painter, Inspected const& shown, std::vector<LinkRow> const& rows, float y) {
    if (shown.is_touch) {
        hairline(painter, shown.left(), y + 6, shown.left() + shown.inner(), y + 6);
        y += 12;
    } else {
        draw_label(painter, shown.left(), y + 8, base::say("Links"), theme().muted, letters::kCaption, Weight::Medium,
                   letters::kCaptionLine);
        draw_add_link(painter, shown, y);
        y += kHead;
    }
    if (!shown.is_touch) {
        draw_linking_hint(painter, shown, y);
        y += hint_box_height(shown);
    }
    for (auto const& row : rows) {
        draw_link_row(painter, shown, row, y);
        y += row_height(shown);
        if (shown.state.opened_relation != row.relation->id) continue;
        draw_relation(painter, shown, *row.relation, y);
        y += relation_height(shown, *row.relation);
    }
}

std::vector<model::Finding> advice_on(Inspected const& shown) {
    std::vector<model::Finding> found;
    if (shown.scene.advice == nullptr) return found;
    model::SpanIndex place = shown.scene.index->find(shown.span.id);
    auto first =
        std::lower_bound(shown.scene.advice->begin(), shown.scene.advice->end(), place,
                         [](model::Finding const& finding, model::SpanIndex value) { return finding.span < value; });
    while (first != shown.scene.advice->end() && first->span == place) found.push_back(*first++);
    return found;
}

float advice_text_width(Inspected const& shown, model::Check const& check) {
    return shown.inner() - 24 - (asks_for_link(check) ? 72 : 0);
}

float advice_height(Inspected const& shown, model::Check const& check) {
    return label_wrapped_height(check.message, advice_text_width(shown, check), letters::kText, Weight::Medium) +
           kAdviceGap;
}

void draw_advice(Painter& painter, Inspected const& shown, model::Check const& check, float y) {
    bool is_warning = check.severity == model::Severity::Warn;
    Color color = is_warning ? theme().warn : theme().muted;
    draw_icon(painter, shown.left() + 1, y + 2, is_warning ? icons::kTriangleAlert : icons::kInfo, color, 14);
    draw_told(painter, "inspector/advice/" + check.id + "/words", shown.left() + 24, y, advice_text_width(shown, check),
              check.message, color, letters::kText, Weight::Medium);
    if (!asks_for_link(check)) return;
    float size = shown.is_touch ? measure::kFingertip : 28.0F;
    Rect box{shown.left() + shown.inner() - 64, y + 9 - size / 2, 72, size};
    ItemLook look;
    ItemState action = item(painter, "inspector/advice/" + check.id, base::say("Link one"), box, look);
    if (action.hovered || action.focused) fill_row(painter, box, theme().hover);
    float width = label_width(base::say("Link one"), letters::kCaption, Weight::Medium);
    draw_label(painter, shown.left() + shown.inner() - width, y, base::say("Link one"), theme().accent,
               letters::kCaption, Weight::Medium);
    if (action.pressed) shown.state.linking_from = shown.span.id;
}

} // namespace

void toggle_linking(State& state, base::Identifier const& span) {
    bool stops = state.linking_from == span;
    stop_linking(state);
    if (!stops) state.linking_from = span;
}

Section linking_section(Inspected const& shown) {
    if (shown.state.linking_from.empty()) return {};
    return {hint_box_height(shown), [shown](Painter& painter, float y) { draw_linking_hint(painter, shown, y); }};
}

Section links_section(Inspected const& shown) {
    std::vector<LinkRow> rows = rows_of(shown);
    float head = shown.is_touch ? 12 : kHead + hint_box_height(shown);
    float height = head + row_height(shown) * static_cast<float>(rows.size());
    for (auto const& row : rows)
        if (shown.state.opened_relation == row.relation->id) height += relation_height(shown, *row.relation);
    return {height, [shown, rows](Painter& painter, float y) { draw_links(painter, shown, rows, y); }};
}

Section advice_section(Inspected const& shown) {
    std::vector<model::Finding> found = advice_on(shown);
    if (found.empty()) return {};
    float height = 6;
    for (auto const& finding : found) height += advice_height(shown, *finding.check);
    auto draw = [shown, found](Painter& painter, float y) {
        y += 4;
        for (auto const& finding : found) {
            draw_advice(painter, shown, *finding.check, y);
            y += advice_height(shown, *finding.check);
        }
    };
    return {height, draw};
}

} // namespace ui
