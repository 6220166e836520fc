#include "ui/command_palette.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/choosing.h"
#include "ui/command_entries.h"
#include "ui/interaction.h"
#include "ui/rows.h"
#include "ui/set_words.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 600;
constexpr float kTop = 64;
constexpr float kField = 56;
constexpr float kRow = 40;
constexpr float kSection = 30;
constexpr float kFoot = 36;

float content_height(std::vector<CommandEntry> const& entries) {
    float height = 8;
    std::string const* section = nullptr;
    for (CommandEntry const& entry : entries) {
        if (!section || *section != entry.section) height += kSection;
        section = &entry.section;
        height += kRow;
    }
    return height + (entries.empty() ? kRow : 0);
}

Rect place_of(Rect window, float content) {
    float const width = std::min(kWidth, window.width - 16);
    float const top = window.height < 520 ? 8.0F : kTop;
    float const room = window.height - 2 * top - kField - kFoot;
    float const height = kField + std::min(content, std::max(kRow, room)) + kFoot;
    return {std::floor(window.x + (window.width - width) / 2), window.y + top, width, height};
}

std::string words_for(Scene const& scene, State const& state) {
    if (!state.selection.is_empty()) return base::say("for the words you selected");
    model::Span const* const span = span_of(scene, state.selected);
    if (!span) return {};
    model::SpanType const* const type = scene.project->schema.find_type(span->type);
    return base::say("for the {} you selected", lower_first(type ? type->label : span->type));
}

// Names of commands are plain English: comparing ASCII letters is enough to say where the words are.
std::size_t find_words(std::string const& name, std::string const& words) {
    auto const same = [](char a, char b) {
        return lower(static_cast<unsigned char>(a)) == lower(static_cast<unsigned char>(b));
    };
    auto const found = std::search(name.begin(), name.end(), words.begin(), words.end(), same);
    return found == name.end() ? std::string::npos : static_cast<std::size_t>(found - name.begin());
}

// The words that were typed, in the accent, wherever the name holds them.
void draw_found_name(Painter& painter, float x, float y, std::string const& name, std::string const& words,
                     Weight weight) {
    std::size_t const at = words.empty() || needs_setting(name) ? std::string::npos : find_words(name, words);
    if (at == std::string::npos || at + words.size() > name.size()) {
        draw_label(painter, x, y, name, theme().ink, letters::kText, weight);
        return;
    }
    std::string_view const all = name;
    x += draw_label(painter, x, y, all.substr(0, at), theme().ink, letters::kText, weight);
    x += draw_label(painter, x, y, all.substr(at, words.size()), theme().accent, letters::kText, Weight::Semibold);
    draw_label(painter, x, y, all.substr(at + words.size()), theme().ink, letters::kText, weight);
}

bool draw_entry(Painter& painter, CommandEntry const& entry, std::string const& words, Rect row, bool is_chosen) {
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_checked = is_chosen;
    ItemState const state = item(painter, "commands/" + entry.id, entry.name, row, look);
    fill_row(painter, row, look, state.hovered);
    draw_icon(painter, row.x + 12, row.y + 12, entry.icon, is_chosen ? theme().accent : theme().ink2);
    draw_found_name(painter, row.x + 40, row.y + 11, entry.name, words, is_chosen ? Weight::Medium : Weight::Regular);
    float const left = key_caps(painter, row.right() - 12, row.y + 11, entry.caps) - 4;
    float const detail = row.x + 40 + label_width(entry.name, letters::kText, Weight::Medium) + 12;
    if (detail + 20 < left)
        draw_label_short(painter, detail, row.y + 12, left - detail - 8, entry.detail, theme().muted, letters::kCaption,
                         Weight::Regular, letters::kCaptionLine);
    return state.pressed;
}

void draw_foot(Painter& painter, Rect card_place, std::size_t shown, std::size_t all) {
    float const y = card_place.bottom() - kFoot;
    hairline(painter, card_place.x, y, card_place.right(), y);
    float x = card_place.x + 20;
    float const line = y + 10;
    struct Part {
        char const* key;
        char const* words;
    };
    for (Part const& part : {Part{"\xE2\x86\x91 \xE2\x86\x93", base::say("choose")},
                             Part{base::say("Enter"), base::say("run")}, Part{base::say("Esc"), base::say("back")}}) {
        x += draw_label(painter, x, line, part.key, theme().ink, letters::kCaption, Weight::Medium,
                        letters::kCaptionLine) +
             4;
        x += draw_label(painter, x, line, part.words, theme().muted, letters::kCaption, Weight::Regular,
                        letters::kCaptionLine) +
             16;
    }
    std::string const count = base::say("{} of {} commands", shown, all);
    float const width = label_width(count, letters::kCaption);
    if (card_place.right() - 20 - width > x)
        draw_label(painter, card_place.right() - 20 - width, line, count, theme().muted, letters::kCaption,
                   Weight::Regular, letters::kCaptionLine);
}

void close(State& state) {
    state.sheet = Sheet::None;
    state.command_words.clear();
    state.drafts.erase(kCommandField);
    leave_field(state);
}

void step(State& state, int by, std::size_t count) {
    if (count == 0) return;
    auto const all = static_cast<int>(count);
    state.command_choice = (state.command_choice + by + all) % all;
}

void run_choice(CommandRun const& run) {
    auto const entries = command_entries(run.scene, run.state, run.state.command_words);
    auto const choice = static_cast<std::size_t>(std::max(0, run.state.command_choice));
    close(run.state);
    if (choice < entries.size()) run_entry(entries[choice], run);
}

// Dear ImGui's field keeps its keys to itself; the page's tells of them in other ways.
void take_own_keys(State& state, std::size_t count) {
    if (platform::has_native_fields() || state.entered_field != kCommandField) return;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) step(state, 1, count);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) step(state, -1, count);
}

FieldResult draw_words(Painter& painter, Scene const& scene, Rect card_place) {
    State& state = *painter.state;
    draw_icon(painter, card_place.x + 20, card_place.y + 20, icons::kSearch, theme().muted);
    std::string const about = words_for(scene, state);
    float const room = card_place.width > 480 ? label_width(about, letters::kCaption) + 16 : 0;
    if (room > 16)
        draw_label(painter, card_place.right() - 20 - room + 16, card_place.y + 20, about, theme().muted,
                   letters::kCaption, Weight::Regular, letters::kCaptionLine);
    FieldLook look;
    look.placeholder = base::say("What do you want to do?");
    look.label = base::say("Find a command");
    look.font_size = letters::kTitle;
    look.line_height = 24;
    look.has_frame = false;
    look.takes_focus = true;
    look.waits_for_end = true;
    Rect const place = {card_place.x + 48, card_place.y + 12, card_place.width - 68 - room, 32};
    FieldResult field = text_field(painter, kCommandField, state.command_words, place, look);
    auto const draft = state.drafts.find(kCommandField);
    if (draft != state.drafts.end() && draft->second != state.command_words) {
        state.command_words = draft->second;
        state.command_choice = 0;
        state.command_followed = -1;
    }
    hairline(painter, card_place.x, card_place.y + kField, card_place.right(), card_place.y + kField);
    return field;
}

// Once: afterwards the wheel and Tab may go elsewhere.
void follow_choice(State& state, Rect body, Rect row) {
    state.command_followed = state.command_choice;
    if (row.y < body.y + kSection) state.command_scroll -= body.y + kSection - row.y;
    if (row.bottom() > body.bottom()) state.command_scroll += row.bottom() - body.bottom();
    wish_frame(0);
}

// The entry that was pressed, or none.
CommandEntry const* draw_entries(Painter& painter, std::vector<CommandEntry> const& entries, Rect body) {
    State& state = *painter.state;
    Rect saved;
    begin_scroll(painter, "commands", body, state.command_scroll, content_height(entries), saved);
    CommandEntry const* pressed = nullptr;
    std::string const* section = nullptr;
    float y = body.y - state.command_scroll;
    if (entries.empty())
        draw_told(painter, "commands/empty", body.x + 20, y + 12, body.width - 40,
                  base::say("No command has these words."), theme().muted);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        CommandEntry const& entry = entries[at];
        if (!section || *section != entry.section) {
            draw_label(painter, body.x + 20, y + 10, entry.section, theme().muted, letters::kCaption, Weight::Medium,
                       letters::kCaptionLine);
            y += kSection;
        }
        section = &entry.section;
        bool const is_chosen = static_cast<int>(at) == state.command_choice;
        Rect const row = {body.x + 8, y, body.width - 16, kRow};
        if (is_chosen && state.command_followed != state.command_choice) follow_choice(state, body, row);
        if (draw_entry(painter, entry, state.command_words, row, is_chosen)) pressed = &entry;
        y += kRow;
    }
    end_scroll(painter, saved);
    return pressed;
}

} // namespace

bool palette_claims_key(platform::KeyEvent const& event, State const& state) {
    if (event.modifiers.control || event.modifiers.alt || event.modifiers.shift) return false;
    bool const is_typing = state.entered_field == kCommandField;
    using platform::Key;
    return event.key == Key::Up || event.key == Key::Down || (event.key == Key::Enter && !is_typing);
}

void palette_key(platform::KeyEvent const& event, Scene const& scene, State& state, ArticleView& article,
                 Intents& intents) {
    std::size_t const count = command_entries(scene, state, state.command_words).size();
    if (event.key == platform::Key::Down) return step(state, 1, count);
    if (event.key == platform::Key::Up) return step(state, -1, count);
    run_choice({scene, state, article, intents});
}

void draw_command_palette(Painter& below, Scene const& scene, ArticleView& article, Rect window) {
    State& state = *below.state;
    if (state.sheet != Sheet::Commands) return;
    below.list->AddRectFilled(ImVec2(window.x, window.y), ImVec2(window.right(), window.bottom()), theme().scrim);
    Painter painter = begin_layer(below, "commands", window, LayerKind::Dialog);
    auto const entries = command_entries(scene, state, state.command_words);
    take_own_keys(state, entries.size());
    Rect const place = place_of(window, content_height(entries));
    card(painter, place);
    register_container(painter, "commands", base::say("All commands"), Role::Dialog, place);
    FieldResult const field = draw_words(painter, scene, place);
    Rect const body = {place.x, place.y + kField + 1, place.width, place.height - kField - kFoot - 1};
    CommandEntry const* const pressed = draw_entries(painter, entries, body);
    draw_foot(painter, place, entries.size(), all_entries_count(scene, state));
    CommandRun const run{scene, state, article, *painter.intents};
    if (field.submitted)
        run_choice(run);
    else if (pressed) {
        close(state);
        run_entry(*pressed, run);
    } else if (field.cancelled || pressed_outside(painter, place))
        close(state);
    end_layer(painter);
}

} // namespace ui
