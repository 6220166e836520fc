#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/inspector_parts.h"
#include "ui/interaction.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr char const* kNoteField = "inspector/note";
constexpr float kLine = 18;
constexpr float kFieldPadding = 18;
constexpr int kMostLines = 6;
constexpr float kRemoveRow = 36;
// What is shorter than this may have been typed between two frames.
constexpr std::size_t kPasteJump = 8;

float url_row(Inspected const& shown) {
    return shown.is_touch ? measure::kFingertip : 28.0F;
}

std::string note_text(Inspected const& shown) {
    auto draft = shown.state.drafts.find(kNoteField);
    return draft == shown.state.drafts.end() ? shown.span.note : draft->second;
}

float field_height(Inspected const& shown) {
    float most = kLine * kMostLines;
    float words = name_lines_height(shown.inner() - 20, kMostLines, note_text(shown), letters::kText, kLine);
    return std::clamp(words, kLine, most) + (shown.is_touch ? 26 : kFieldPadding);
}

bool is_url_alone(std::string_view text) {
    bool has_scheme = text.substr(0, 8) == "https://" || text.substr(0, 7) == "http://";
    return has_scheme && text.size() > 10 && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

std::string trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return "";
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

void add_link(model::Span const& span, Intents& intents, std::string const& url) {
    if (std::find(span.links.begin(), span.links.end(), url) != span.links.end()) return;
    std::vector<std::string> links = span.links;
    links.push_back(url);
    intents.push_back(SetLinks{span.id, links});
}

// A link alone becomes one of the span's links, everything else its note.
void take_note(model::Span const& span, Intents& intents, std::string const& typed) {
    if (typed == span.note) return;
    std::string text = trimmed(typed);
    if (is_url_alone(text))
        add_link(span, intents, text);
    else if (text != span.note)
        intents.push_back(SetNote{span.id, text});
}

void forget_field(State& state) {
    if (state.entered_field == kNoteField) leave_field(state);
    state.drafts.erase(kNoteField);
    interaction().fields.erase(kNoteField);
    state.note_seen = 0;
}

// A link that arrived at once was pasted: it need not wait until the field is left.
bool is_pasted(State const& state) {
    auto draft = state.drafts.find(kNoteField);
    return draft != state.drafts.end() && state.note_seen == 0 && draft->second.size() >= kPasteJump;
}

void draw_note_field(Painter& painter, Inspected const& shown, float y) {
    FieldLook look;
    look.placeholder = base::say("Add a note or paste a link");
    look.label = base::say("Note");
    look.multiline = true;
    look.owner = shown.span.id;
    look.keeps_on_escape = true;
    look.is_read_only = shown.scene.is_read_only;
    model::Span span = shown.span;
    look.commit = [span](Intents& intents, std::string const& typed) { take_note(span, intents, typed); };
    Rect box{shown.left(), y, shown.inner(), field_height(shown)};
    std::string draft = trimmed(note_text(shown));
    FieldResult field = text_field(painter, kNoteField, shown.span.note, box, look);
    bool is_link = is_url_alone(draft) && draft != shown.span.note;
    if (is_link && (is_pasted(shown.state) || field.left)) {
        add_link(shown.span, *painter.intents, draft);
        forget_field(shown.state);
    } else if (field.changed && !is_link) {
        take_note(shown.span, *painter.intents, field.text);
    }
    shown.state.note_seen = draft.size();
}

std::string short_url(std::string_view url) {
    std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.substr(0, 4) == "www.") url.remove_prefix(4);
    if (!url.empty() && url.back() == '/') url.remove_suffix(1);
    return std::string(url);
}

void draw_url_row(Painter& painter, Inspected const& shown, std::size_t place, float y) {
    std::string const& url = shown.span.links[place];
    float height = url_row(shown);
    float cross = shown.is_touch ? measure::kFingertip : 30.0F;
    Rect body{shown.left() - 8, y, shown.inner() + 16 - cross, height};
    std::string number = std::to_string(place + 1);
    ItemLook look;
    look.role = Role::Link;
    look.description = url;
    ItemState pressed = item(painter, "inspector/url/" + number, base::say("Open {}", short_url(url)), body, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, body, theme().hover);
    draw_icon(painter, shown.left() + 1, y + height / 2 - 7, icons::kExternalLink, theme().accent, 14);
    draw_label_short(painter, shown.left() + 24, y + height / 2 - 9, body.width - 36, short_url(url), theme().accent);
    if (pressed.pressed) painter.intents->push_back(OpenLink{url});
    Rect box{body.right(), y, cross, height};
    if (!icon_button(painter, "inspector/remove_url/" + number, base::say("Remove the web link {}", short_url(url)),
                     icons::kX, box))
        return;
    std::vector<std::string> links = shown.span.links;
    links.erase(links.begin() + static_cast<std::ptrdiff_t>(place));
    painter.intents->push_back(SetLinks{shown.span.id, links});
}

void draw_note(Painter& painter, Inspected const& shown, float y) {
    y += 6;
    for (std::size_t i = 0; i < shown.span.links.size(); ++i) {
        draw_url_row(painter, shown, i, y);
        y += url_row(shown);
    }
    draw_note_field(painter, shown, y + 4);
}

void remove_span(Inspected const& shown, Intents& intents) {
    if (shown.scene.is_read_only) return intents.push_back(RefuseEdit{});
    intents.push_back(RemoveSpans{{shown.span.id}});
    if (shown.state.linking_from == shown.span.id) stop_linking(shown.state);
    shown.state.hovered.clear();
    choose_nothing(shown.state);
}

void draw_remove(Painter& painter, Inspected const& shown, float y) {
    float words = label_width(base::say("Remove"), letters::kText);
    Rect box{shown.left() - 8, y + 6, 8 + 24 + words + 12, 28};
    ItemLook look;
    look.description = base::say("Remove this mark and its links");
    ItemState pressed = item(painter, "inspector/remove", base::say("Remove this mark"), box, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, box, theme().hover);
    draw_icon(painter, shown.left() + 1, box.y + 7, icons::kTrash2, theme().muted, 14);
    draw_label(painter, shown.left() + 24, box.y + 5, base::say("Remove"), theme().ink2);
    key_caps(painter, shown.left() + shown.inner(), box.y + 5, shortcut_caps_of("remove"));
    if (pressed.pressed) remove_span(shown, *painter.intents);
}

struct Action {
    char const* id;
    char const* label;
    char const* icon;
    bool is_on;
    char const* reason = nullptr; // why it cannot be done now
};

bool draw_action(Painter& painter, Action const& action, Rect cell) {
    ItemLook look;
    look.is_checked = action.is_on;
    look.is_enabled = action.reason == nullptr;
    if (action.reason) look.description = action.reason;
    ItemState pressed = item(painter, action.id, action.label, cell, look);
    if (pressed.held || pressed.hovered) {
        painter.list->AddRectFilled({cell.x, cell.y}, {cell.right(), cell.bottom()}, theme().hover, 8);
    }
    Color color = action.is_on ? theme().accent : action.reason ? with_alpha(theme().muted, 0.55F) : theme().ink2;
    draw_icon(painter, cell.x + cell.width / 2 - 10, cell.y + 7, action.icon, color, 20);
    float width = label_width(action.label, letters::kCaption, Weight::Medium);
    draw_label(painter, cell.x + (cell.width - width) / 2, cell.y + 31, action.label, color, letters::kCaption,
               Weight::Medium, letters::kCaptionLine);
    return pressed.pressed;
}

} // namespace

void draw_action_bar(Painter& painter, Inspected const& shown, Rect area) {
    hairline(painter, area.x, area.y, area.right(), area.y);
    float width = std::min(112.0F, area.width / 4);
    float gap = (area.width - 4 * width) / 4;
    Rect cell{area.x + gap / 2, area.y + 6, width, 52};
    bool is_linking = shown.state.linking_from == shown.span.id;
    if (draw_action(painter, {"inspector/add_link", base::say("Link"), icons::kLink, is_linking}, cell)) {
        if (shown.scene.is_read_only) return painter.intents->push_back(RefuseEdit{});
        toggle_linking(shown.state, shown.span.id);
    }
    cell.x += width + gap;
    if (draw_action(painter, {"inspector/focus_note", base::say("Note"), icons::kStickyNote, false}, cell)) {
        // It stands last: far down is where it can be seen.
        shown.state.inspector_scroll = 1e6F;
        enter_field(shown.state, kNoteField);
    }
    cell.x += width + gap;
    char const* const reason = can_split_shown(shown) ? nullptr : base::say("Tap between two words of the mark first.");
    if (draw_action(painter, {"inspector/split", base::say("Split"), icons::kScissors, false, reason}, cell))
        split_shown(shown, *painter.intents);
    cell.x += width + gap;
    if (draw_action(painter, {"inspector/remove", base::say("Remove"), icons::kTrash2, false}, cell)) {
        remove_span(shown, *painter.intents);
    }
}

Section note_section(Inspected const& shown) {
    float height = 10 + url_row(shown) * static_cast<float>(shown.span.links.size()) + field_height(shown);
    return {height, [shown](Painter& painter, float y) { draw_note(painter, shown, y); }};
}

Section remove_section(Inspected const& shown) {
    if (shown.is_touch) return {};
    return {kRemoveRow, [shown](Painter& painter, float y) { draw_remove(painter, shown, y); }};
}

} // namespace ui
