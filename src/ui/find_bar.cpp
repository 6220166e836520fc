#include "ui/find_bar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/command_table.h"
#include "ui/commands.h"
#include "ui/finding.h"
#include "ui/interaction.h"
#include "ui/mark_all_sheet.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kWidth = 440;
constexpr float kPadding = space::kField;
constexpr float kMargin = space::kPanel; // from the page's right edge
constexpr float kTop = 12;
constexpr float kRow = 32;
constexpr float kChipGap = 4;
constexpr float kTouchRow = measure::kFingertip;
constexpr float kTouchChip = 36;

float fault_width(float inner) {
    return inner - 30;
}

float fault_height(State const& state, float inner) {
    if (!state.find.finder || state.find.finder->fault().empty()) return 0;
    return label_wrapped_height(state.find.finder->fault(), fault_width(inner), letters::kCaption, Weight::Regular,
                                letters::kCaptionProse) +
           8;
}

// What is wrong with the pattern, below the field.
void draw_fault(Painter& painter, float x, float y, float inner) {
    State const& state = *painter.state;
    if (fault_height(state, inner) == 0) return;
    std::string const& words = state.find.finder->fault();
    draw_icon(painter, x + 4, y + 2, icons::kTriangleAlert, theme().warn, 14);
    float const height = draw_label_wrapped(painter, x + 26, y, fault_width(inner), words, theme().warn,
                                            letters::kCaption, Weight::Regular, letters::kCaptionProse);
    register_container(painter, "find/fault", words, Role::Status, {x, y, inner, height});
}

void take_key_of_field(Painter& painter, Scene const& scene, ArticleView& article, FieldResult const& field) {
    if (field.cancelled) close_find(scene, *painter.state);
    // Natively Enter leaves every field.
    if (!field.submitted) return;
    step_find(scene, *painter.state, article, ImGui::GetIO().KeyShift ? -1 : 1);
    enter_field(*painter.state, kFindField);
}

// The field and, in its frame, the count.
void draw_field(Painter& painter, Scene const& scene, ArticleView& article, Rect box) {
    State& state = *painter.state;
    bool const is_entered = state.entered_field == kFindField;
    std::string const count = find_count(state);
    bool const is_none = found_nothing(state);
    float const tail = count.empty() ? 0 : label_width(count, letters::kCaption) + 20;
    painter.list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, theme().popover, 6);
    painter.list->AddRect({box.x, box.y}, {box.right(), box.bottom()}, is_entered ? theme().accent : theme().edge, 6, 0,
                          is_entered ? 2.0F : 1.0F);
    FieldLook look;
    look.placeholder = state.find.query.scope == FindScope::Marks ? base::say("Find in the marks and their notes")
                                                                  : base::say("Find in the article");
    look.label = base::say("Find");
    look.icon = icons::kSearch;
    look.has_frame = false;
    look.takes_focus = state.find.selects; // not where F3 opens the bar
    look.keeps_enter = true;
    look.selects = state.find.selects;
    FieldResult const field =
        text_field(painter, kFindField, state.find.query.words, {box.x, box.y, box.width - tail - 4, box.height}, look);
    if (field.entered) state.find.selects = false;
    if (state.find.enters_in > 0) {
        if (--state.find.enters_in == 0) enter_field(state, kFindField);
        wish_frame(0);
    }
    take_key_of_field(painter, scene, article, field);
    if (count.empty()) return;
    draw_label(painter, box.right() - tail + 8, box.y + (box.height - 16) / 2, count,
               is_none ? theme().warn : theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    register_container(painter, "find/count", count, Role::Status, {box.right() - tail, box.y, tail, box.height});
}

void draw_way(Painter& painter, Scene const& scene, ArticleView& article, Rect box, std::string_view command,
              char const* icon) {
    State& state = *painter.state;
    ItemLook look;
    look.is_enabled = state.find.finder && !state.find.finder->hits().empty();
    look.description = tooltip_of(command);
    bool const is_next = command == "find_next";
    if (icon_button(painter, is_next ? "find/next" : "find/previous", base::say(find_command(command)->name), icon, box,
                    look))
        step_find(scene, state, article, is_next ? 1 : -1);
}

void draw_close(Painter& painter, Scene const& scene, Rect box) {
    ItemLook look;
    look.description = std::string(base::say("Close")) + "   " + base::say("Esc");
    if (icon_button(painter, "find/close", base::say("Close"), icons::kX, box, look)) close_find(scene, *painter.state);
}

struct Option {
    char const* id;
    char const* label;
    char const* hint;
    bool FindQuery::*value;
};

constexpr Option kOptions[] = {
    {"find/case", base::english("Match case"), base::english("\u201CArt\u201D does not find \u201Cart\u201D."),
     &FindQuery::match_case},
    {"find/accents", base::english("Accents"),
     base::english("Accents count: \u201Ccafe\u201D does not find \u201Ccaf\u00E9\u201D."), &FindQuery::match_accents},
    {"find/whole", base::english("Whole word"), base::english("\u201Cart\u201D does not find \u201Cheart\u201D."),
     &FindQuery::whole_words},
    {"find/pattern", base::english("Regular expression"),
     base::english("A pattern: \u201Cb.t\u201D finds bat and bit, \u201C\\d+\u201D any number."),
     &FindQuery::is_pattern},
};

struct Scope {
    char const* id;
    char const* label;
    char const* hint;
    FindScope scope;
};

constexpr Scope kScopes[] = {
    {"find/text", base::english("Article"), base::english("Looks in the words of the article."), FindScope::Text},
    {"find/marks", base::english("Marks and notes"),
     base::english("Looks in the words of the marks and in their notes."), FindScope::Marks},
};

bool draw_option(Painter& painter, Option const& option, Rect box) {
    FindQuery& query = painter.state->find.query;
    ItemLook look;
    look.is_checked = query.*option.value;
    look.description = base::say(option.hint);
    if (!chip(painter, option.id, base::say(option.label), box, look)) return false;
    query.*option.value = !look.is_checked;
    return true;
}

bool draw_scope(Painter& painter, Scope const& scope, Rect box) {
    FindQuery& query = painter.state->find.query;
    ItemLook look;
    look.is_checked = query.scope == scope.scope;
    look.description = base::say(scope.hint);
    if (!chip(painter, scope.id, base::say(scope.label), box, look) || look.is_checked) return false;
    query.scope = scope.scope;
    return true;
}

// After another option the typing goes on where it was.
void go_back_to_field(Painter const& painter, bool is_changed) {
    if (is_changed && !painter.state->focus_visible && !painter.is_touch) enter_field(*painter.state, kFindField);
}

// Can the places be marked from here?
bool offers_marking(State const& state) {
    return state.find.query.scope == FindScope::Text;
}

ItemLook marking_look(Scene const& scene, State const& state) {
    ItemLook look;
    look.is_enabled = !scene.is_read_only && state.find.finder && !state.find.finder->hits().empty();
    look.description = scene.is_read_only ? scene.read_only
                       : look.is_enabled
                           ? base::say("Shows all places before they are marked") + ("   " + shortcut_label("mark_all"))
                           : base::say("Type what is to be marked first.");
    return look;
}

void draw_marking(Painter& painter, Scene const& scene, Rect box) {
    if (!offers_marking(*painter.state)) return;
    if (outline_button(painter, "find/mark_all", base::say("Mark all\u2026"), box, marking_look(scene, *painter.state)))
        open_mark_all_of_find(scene, *painter.state);
}

float marking_width() {
    return std::ceil(label_width(base::say("Mark all\u2026"), letters::kText, Weight::Medium)) + 24;
}

void draw_card_chips(Painter& painter, Scene const& scene, float x, float y, float right) {
    bool is_changed = false;
    float at = x;
    for (Option const& option : kOptions) {
        float const width = chip_width(base::say(option.label));
        is_changed = draw_option(painter, option, {at, y, width, measure::kChipHeight}) || is_changed;
        at += width + kChipGap;
    }
    y += kRow;
    hairline(painter, x - kPadding, y - 1, right + kPadding, y - 1);
    y += 6;
    float const middle = y + (28 - measure::kChipHeight) / 2;
    at = x + 5 +
         draw_label(painter, x + 5, middle + 4, base::say("Look in"), theme().muted, letters::kCaption, Weight::Regular,
                    letters::kCaptionLine) +
         8;
    for (Scope const& scope : kScopes) {
        float const width = chip_width(base::say(scope.label));
        is_changed = draw_scope(painter, scope, {at, middle, width, measure::kChipHeight}) || is_changed;
        at += width + kChipGap;
    }
    draw_marking(painter, scene, {right - marking_width(), y, marking_width(), 28});
    go_back_to_field(painter, is_changed);
}

} // namespace

void draw_find_card(Painter& below, Scene const& scene, ArticleView& article, Rect page) {
    State& state = *below.state;
    if (!state.find.is_open || page.width <= 0) return;
    float const width = std::min(kWidth, page.width - 2 * kPadding);
    float const inner = width - 2 * kPadding;
    float const fault = fault_height(state, inner);
    Rect const place{std::round(page.right() - width - std::min(kMargin, (page.width - width) / 2)), page.y + kTop,
                     width, kPadding + kRow + kPadding + fault + kRow + 6 + 28 + kPadding - 2};
    state.find.covers = place.bottom() - page.y;
    Painter painter = begin_layer(below, "find", place, LayerKind::Popover);
    card(painter, place);
    register_container(painter, "find", base::say("Find"), Role::Region, place);
    float const x = place.x + kPadding;
    float const right = place.right() - kPadding;
    float const y = place.y + kPadding;
    draw_field(painter, scene, article, {x, y, inner - 3 * kRow - 4, kRow});
    draw_way(painter, scene, article, {right - 3 * kRow, y, kRow, kRow}, "find_previous", icons::kChevronUp);
    draw_way(painter, scene, article, {right - 2 * kRow, y, kRow, kRow}, "find_next", icons::kChevronDown);
    draw_close(painter, scene, {right - kRow, y, kRow, kRow});
    draw_fault(painter, x, y + kRow + kPadding, inner);
    draw_card_chips(painter, scene, x, y + kRow + kPadding + fault, right);
    end_layer(painter);
}

namespace {

struct PlacedChip {
    int number = 0; // scopes first, then options
    Rect box;       // from the top left of the block
};

char const* chip_label(int number) {
    return number < 2 ? base::say(kScopes[number].label) : base::say(kOptions[number - 2].label);
}

// Where to look in a line of its own, then the options in as many lines as they need. Returns the height.
float place_chips(float width, std::vector<PlacedChip>& chips) {
    float x = 0;
    float y = 0;
    for (int number = 0; number < 6; ++number) {
        float const chip = chip_width(chip_label(number), letters::kHead);
        bool const is_full = x > 0 && (number == 2 || x + chip > width);
        if (is_full) x = 0, y += kTouchRow;
        chips.push_back({number, {x, y + (kTouchRow - kTouchChip) / 2, chip, kTouchChip}});
        x += chip + 8;
    }
    return y + kTouchRow;
}

constexpr float kSide = 12; // margin of the panel

void draw_panel_chips(Painter& painter, float y, float width) {
    std::vector<PlacedChip> chips;
    place_chips(width, chips);
    for (PlacedChip const& one : chips) {
        Rect const box{kSide + one.box.x, y + one.box.y, one.box.width, one.box.height};
        if (one.number < 2)
            draw_scope(painter, kScopes[one.number], box);
        else
            draw_option(painter, kOptions[one.number - 2], box);
    }
}

void draw_panel_ways(Painter& painter, Scene const& scene, ArticleView& article, Rect row) {
    State& state = *painter.state;
    draw_way(painter, scene, article, {row.x + 4, row.y, kTouchRow, kTouchRow}, "find_previous", icons::kChevronUp);
    draw_way(painter, scene, article, {row.x + 4 + kTouchRow, row.y, kTouchRow, kTouchRow}, "find_next",
             icons::kChevronDown);
    Rect const options{row.right() - 4 - kTouchRow, row.y, kTouchRow, kTouchRow};
    ItemLook look;
    look.is_checked = state.find.shows_options;
    look.description = base::say("Where and how to look");
    if (icon_button(painter, "find/options", base::say("Where and how to look"), icons::kListFilter, options, look))
        state.find.shows_options = !state.find.shows_options;
    float const width = std::ceil(label_width(base::say("Mark all\u2026"), letters::kText, Weight::Medium)) + 28;
    draw_marking(painter, scene, {options.x - 8 - width, row.y + 4, width, 36});
}

} // namespace

float find_panel_height(Painter const& painter, float width) {
    State const& state = *painter.state;
    if (!state.find.is_open) return 0;
    std::vector<PlacedChip> chips;
    float const options = state.find.shows_options ? place_chips(width - 2 * kSide, chips) + 4 : 0;
    return 8 + kTouchRow + fault_height(state, width - 2 * kSide) + kTouchRow + 4 + options;
}

void draw_find_panel(Painter& painter, Scene const& scene, ArticleView& article, Rect place) {
    if (!painter.state->find.is_open || place.height <= 0) return;
    painter.state->find.covers = 0;
    painter.list->AddRectFilled({place.x, place.y}, {place.right(), place.bottom()}, theme().panel);
    hairline(painter, place.x, place.bottom() - 1, place.right(), place.bottom() - 1);
    register_container(painter, "find", base::say("Find"), Role::Region, place);
    float const inner = place.width - 2 * kSide;
    float y = place.y + 8;
    draw_field(painter, scene, article, {place.x + kSide, y, inner - kTouchRow - 4 + 8, kTouchRow});
    draw_close(painter, scene, {place.right() - kTouchRow - 4, y, kTouchRow, kTouchRow});
    y += kTouchRow + 4;
    draw_fault(painter, place.x + kSide, y, inner);
    y += fault_height(*painter.state, inner);
    draw_panel_ways(painter, scene, article, {place.x, y, place.width, kTouchRow});
    if (painter.state->find.shows_options) draw_panel_chips(painter, y + kTouchRow, inner);
}

} // namespace ui
