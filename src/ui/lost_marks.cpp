#include "ui/lost_marks.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kRow = 48;
constexpr float kGlyph = 30;
constexpr int kQuoteLines = 4;
constexpr float kQuoteSize = letters::kQuote;
constexpr float kQuoteLine = letters::kQuoteLine;

float margin(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kPanel;
}

std::string type_label(Scene const& scene, std::string const& id) {
    model::SpanType const* type = scene.project->schema.find_type(id);
    return type == nullptr ? id : type->label;
}

int pattern(Scene const& scene, std::string const& type) {
    return static_cast<int>(pattern_of(scene.project->schema, type));
}

void choose_lost(State& state, base::Identifier const& id) {
    choose_nothing(state);
    state.placing = id;
    state.inspector_sheet_open = true;
}

void draw_row(Painter& painter, Scene const& scene, model::Orphan const& orphan, Rect row) {
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = painter.state->placing == orphan.span.id;
    std::string const reason = capitalised(base::say(orphan.reason.c_str()));
    ItemState const pressed =
        item(painter, "list/lost/" + orphan.span.id, orphan.quote.exact + ", " + reason, row, look);
    fill_row(painter, row, look, pressed.hovered || pressed.focused);
    float const x = row.x + 8 + kGlyph;
    type_glyph(painter, row.x + 4, row.y + 4, orphan.span.type, pattern(scene, orphan.span.type));
    draw_article_line(painter, x + 4, row.y + 20, row.right() - 8 - x, orphan.quote.exact, theme().ink,
                      letters::kRowQuote, scene.project->article.language);
    draw_label_short(painter, x + 4, row.y + 26, row.right() - 8 - x, reason, theme().muted, letters::kCaption,
                     Weight::Regular, letters::kCaptionLine);
    if (pressed.pressed) choose_lost(*painter.state, orphan.span.id);
}

// The links that end at it, each with the words of its other end.
struct Lost {
    Scene const& scene;
    State& state;
    model::Orphan const& orphan;
    float x = 0;
    float width = 0;
    bool is_touch = false;

    float padding() const { return is_touch ? space::kWide : space::kPanel; }
    float left() const { return x + padding(); }
    float inner() const { return width - 2 * padding(); }
    float row() const { return is_touch ? measure::kFingertip : 32.0F; }
    float button() const { return is_touch ? measure::kFingertip : measure::kButtonHeight; }
};

std::vector<model::Relation const*> relations_of(Lost const& lost) {
    std::vector<model::Relation const*> relations;
    for (model::Relation const& relation : lost.scene.project->relations)
        if (relation.from == lost.orphan.span.id || relation.to == lost.orphan.span.id) relations.push_back(&relation);
    return relations;
}

void draw_head(Painter& painter, Lost const& lost, float y) {
    float const middle = y + 24;
    float const size = lost.is_touch ? measure::kFingertip : 26.0F;
    type_glyph(painter, lost.left() - 4, middle - 11, lost.orphan.span.type,
               pattern(lost.scene, lost.orphan.span.type));
    float x = lost.left() + 30;
    x += draw_label(painter, x, middle - 10, type_label(lost.scene, lost.orphan.span.type), theme().ink, letters::kHead,
                    Weight::Semibold, letters::kHeadLine);
    draw_label_short(painter, x + 13, middle - 8, lost.left() + lost.inner() - x - 13 - size,
                     base::say("without a place"), theme().muted, letters::kCaption, Weight::Regular,
                     letters::kCaptionLine);
    Rect const cross{lost.x + lost.width - size - (lost.is_touch ? 8.0F : 12.0F), middle - size / 2, size, size};
    if (icon_button(painter, "lost/close", base::say("Close"), icons::kX, cross)) lost.state.placing.clear();
}

Section quote_section(Lost const& lost) {
    std::string const& quote = lost.orphan.quote.exact;
    std::string const& language = lost.scene.project->article.language;
    float const height = article_lines_height(lost.inner(), kQuoteLines, quote, kQuoteSize, kQuoteLine, language);
    return {height + 8, [lost, height](Painter& painter, float y) {
                std::string const& words = lost.orphan.quote.exact;
                draw_article_lines(painter, lost.left(), y, lost.inner(), kQuoteLines, words, theme().ink, kQuoteSize,
                                   kQuoteLine, lost.scene.project->article.language);
                register_container(painter, "lost/quote", words, Role::Text, {lost.left(), y, lost.inner(), height});
            }};
}

Section reason_section(Lost const& lost) {
    return {26, [lost](Painter& painter, float y) {
                std::string const reason = capitalised(base::say(lost.orphan.reason.c_str()));
                draw_icon(painter, lost.left(), y + 2, icons::kTriangleAlert, theme().warn, 14);
                draw_label_short(painter, lost.left() + 21, y, lost.inner() - 21, reason, theme().warn,
                                 letters::kCaption, Weight::Medium);
                register_container(painter, "lost/reason", reason, Role::Status, {lost.left(), y, lost.inner(), 18});
            }};
}

Section note_section_of(Lost const& lost) {
    if (lost.orphan.span.note.empty()) return {};
    float const height = name_lines_height(lost.inner(), 6, lost.orphan.span.note);
    return {height + 10, [lost](Painter& painter, float y) {
                draw_name_lines(painter, lost.left(), y + 2, lost.inner(), 6, lost.orphan.span.note, theme().ink2);
            }};
}

std::string words_of(Scene const& scene, base::Identifier const& id) {
    if (model::Span const* span = span_of(scene, id)) return quoted_words(*scene.project, *span);
    model::Orphan const* orphan = scene.project->find_orphan(id);
    return orphan == nullptr ? id : orphan->quote.exact;
}

void draw_relation(Painter& painter, Lost const& lost, model::Relation const& relation, float y) {
    bool const is_outward = relation.from == lost.orphan.span.id;
    base::Identifier const& far = is_outward ? relation.to : relation.from;
    model::RelationType const* type = lost.scene.project->schema.find_relation(relation.type);
    std::string const label = type == nullptr ? relation.type : type->label;
    Rect const row{lost.left() - 8, y, lost.inner() + 16, lost.row()};
    ItemLook look;
    look.role = Role::Link;
    look.is_enabled = span_of(lost.scene, far) != nullptr;
    if (!look.is_enabled) look.description = base::say("This mark has lost its place in the article.");
    std::string const words = words_of(lost.scene, far);
    ItemState const pressed =
        item(painter, "lost/link/" + relation.id,
             is_outward ? label + ": " + words : base::say("from: {}: {}", label, words), row, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, row, theme().hover);
    float const middle = y + lost.row() / 2;
    draw_icon(painter, lost.left() + 1, middle - 8, is_outward ? icons::kArrowRight : icons::kArrowLeft,
              theme().accent);
    draw_label_short(painter, lost.left() + 24, middle - 9, 62, label, theme().muted, letters::kCaption);
    draw_article_line(painter, lost.left() + 94, middle + 5, lost.inner() - 94, words, theme().ink, letters::kRowQuote,
                      lost.scene.project->article.language);
    if (!pressed.pressed) return;
    // Seen in the article; the mark to place stays chosen.
    if (model::Span const* span = span_of(lost.scene, far)) lost.state.scroll_wish = span->extent().start;
}

Section relations_section(Lost const& lost) {
    auto const relations = relations_of(lost);
    if (relations.empty()) return {};
    return {lost.row() * static_cast<float>(relations.size()) + 6, [lost, relations](Painter& painter, float y) {
                for (model::Relation const* relation : relations) {
                    draw_relation(painter, lost, *relation, y);
                    y += lost.row();
                }
            }};
}

std::string hint(Lost const& lost) {
    if (can_place(lost.scene, lost.state))
        return lost.is_touch ? base::say("Put it on the selected words?")
                             : base::say("Put it on the selected words with Enter.");
    return base::say("Select the words in the article where it belongs.");
}

void draw_actions(Painter& painter, Lost const& lost, float y) {
    draw_told(painter, "lost/hint", lost.left(), y + 4, lost.inner(), hint(lost), theme().ink2);
    y += 4 + label_wrapped_height(hint(lost), lost.inner()) + 8;
    ItemLook look;
    look.is_enabled = can_place(lost.scene, lost.state);
    if (!look.is_enabled) look.description = base::say("Select some words first.");
    float x = lost.left();
    if (primary_button(painter, "lost/place", base::say("Place here"), {x, y, 96, lost.button()}, look))
        place_here(lost.scene, lost.state, *painter.intents);
    x += 104;
    ItemLook again;
    again.description = base::say("Look for its words in the article once more");
    if (outline_button(painter, "lost/again", base::say("Look again"), {x, y, 96, lost.button()}, again))
        painter.intents->push_back(PlaceAgain{{lost.orphan.span.id}});
    float const width = text_button_width(base::say("Remove"), false);
    ItemLook remove;
    remove.description = base::say("Remove this mark and its links");
    if (text_button(painter, "lost/remove", base::say("Remove"), nullptr,
                    {lost.left() + lost.inner() - width + 8, y, width, lost.button()}, remove)) {
        painter.intents->push_back(RemoveSpans{{lost.orphan.span.id}});
        lost.state.placing.clear();
    }
}

Section actions_section(Lost const& lost) {
    float const height = label_wrapped_height(hint(lost), lost.inner()) + lost.button() + 16;
    return {height, [lost](Painter& painter, float y) { draw_actions(painter, lost, y); }};
}

std::vector<Section> sections_of(Lost const& lost) {
    return {{48, [lost](Painter& painter, float y) { draw_head(painter, lost, y); }},
            quote_section(lost),
            reason_section(lost),
            note_section_of(lost),
            relations_section(lost),
            actions_section(lost)};
}

float moved_height(Inspected const& shown) {
    return label_wrapped_height(moved_words(*shown.span.moved), shown.inner() - 20, letters::kText) +
           (shown.is_touch ? 68.0F : 52.0F);
}

void draw_moved(Painter& painter, Inspected const& shown, float y) {
    float const height = moved_height(shown);
    std::string const words = moved_words(*shown.span.moved);
    Rect const box{shown.left() - 4, y, shown.inner() + 8, height};
    painter.list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, theme().accent_soft, 6);
    register_container(painter, "inspector/moved", words, Role::Status, box);
    draw_label_wrapped(painter, box.x + 10, y + 8, shown.inner() - 20, words, theme().ink2);
    struct Choice {
        char const* id;
        char const* label;
        char const* description;
    };
    Choice const choices[] = {
        {"inspector/moved/accept", base::say("Accept"), base::say("The place is right")},
        {"inspector/moved/back", base::say("Put back"), base::say("To where it was, whatever stands there")},
        {"inspector/moved/away", base::say("No place"), base::say("Keep it without a place")}};
    float const size = shown.is_touch ? measure::kFingertip : 28.0F;
    float x = box.x + 2;
    for (Choice const& choice : choices) {
        ItemLook look;
        look.description = choice.description;
        float const width = text_button_width(choice.label, false);
        bool const is_pressed =
            text_button(painter, choice.id, choice.label, nullptr, {x, box.bottom() - size - 4, width, size}, look);
        x += width + 2;
        if (!is_pressed) continue;
        if (&choice == &choices[0]) painter.intents->push_back(AcceptMoves{{shown.span.id}});
        if (&choice == &choices[1]) painter.intents->push_back(PutBack{shown.span.id});
        if (&choice == &choices[2]) painter.intents->push_back(TakePlaceAway{shown.span.id});
    }
}

} // namespace

std::string moved_words(model::Moved const& moved) {
    std::string from;
    for (unicode::Range const& range : moved.from) {
        if (&range != &moved.from.front()) from += ", ";
        from += std::to_string(range.start.value()) + "\u2013" + std::to_string(range.end.value());
    }
    if (moved.how != "approximate") return base::say("Moved here from {}: the same words stand here.", from);
    int const likeness = moved.score ? static_cast<int>(std::lround(*moved.score * 100)) : 0;
    return likeness > 0 ? base::say("Moved here from {}: {} % alike.", from, likeness)
                        : base::say("Moved here from {}: nearly the same words.", from);
}

model::Orphan const* orphan_to_place(Scene const& scene, State const& state) {
    if (scene.project == nullptr || state.placing.empty() || span_of(scene, state.selected) != nullptr) return nullptr;
    return scene.project->find_orphan(state.placing);
}

bool can_place(Scene const& scene, State const& state) {
    return orphan_to_place(scene, state) != nullptr && !state.selection.is_empty();
}

void place_here(Scene const& scene, State& state, Intents& intents) {
    if (can_place(scene, state)) intents.push_back(PlaceOrphan{state.placing, state.selection.fragments()});
}

float draw_places_head(Painter& painter, Scene const& scene, Rect area, float y) {
    std::string const& place = painter.state->filter.place;
    bool const is_lost = place == "lost";
    if (!is_lost && place != "moved") return 0;
    if (is_lost && scene.project->article.text_left_out) return 0;
    char const* const label = is_lost ? base::say("Look for all of them again") : base::say("Accept all of them");
    float const height = painter.is_touch ? measure::kFingertip : 28.0F;
    float const width = text_button_width(label, false);
    if (text_button(painter, is_lost ? "list/look_again" : "list/accept_all", label, nullptr,
                    {area.x + margin(painter) - 8, y, width, height})) {
        if (is_lost)
            painter.intents->push_back(PlaceAgain{});
        else
            painter.intents->push_back(AcceptMoves{});
    }
    return height + 4;
}

void draw_lost_rows(Painter& painter, Scene const& scene, Rect area) {
    State& state = *painter.state;
    auto const& orphans = scene.project->orphans;
    Rect saved;
    begin_scroll(painter, "list/rows", area, state.list_scroll, kRow * static_cast<float>(orphans.size()) + 8, saved);
    auto const first = static_cast<std::size_t>(std::max(0.0F, std::floor(state.list_scroll / kRow) - 1));
    auto const last = static_cast<std::size_t>(std::max(0.0F, std::ceil((state.list_scroll + area.height) / kRow) + 1));
    float const left = area.x + margin(painter) - 8;
    for (std::size_t i = first; i < std::min(last, orphans.size()); ++i) {
        float const y = std::round(area.y - state.list_scroll + kRow * static_cast<float>(i));
        draw_row(painter, scene, orphans[i], {left, y, area.width - 2 * margin(painter) + 16, kRow});
    }
    end_scroll(painter, saved);
}

float lost_mark_height(Scene const& scene, State& state, float width, bool is_touch) {
    model::Orphan const* orphan = orphan_to_place(scene, state);
    return orphan == nullptr ? 0 : height_of(sections_of({scene, state, *orphan, 0, width, is_touch})) + 14;
}

void draw_lost_mark(Painter& painter, Scene const& scene, Rect area) {
    State& state = *painter.state;
    model::Orphan const* orphan = orphan_to_place(scene, state);
    if (orphan == nullptr) return;
    Lost const lost{scene, state, *orphan, area.x, area.width, painter.is_touch};
    draw_sections(painter, "lost", area, sections_of(lost), 14, state.inspector_scroll);
}

Section moved_section(Inspected const& shown) {
    if (!shown.span.moved) return {};
    return {moved_height(shown) + 10, [shown](Painter& painter, float y) { draw_moved(painter, shown, y); }};
}

} // namespace ui
