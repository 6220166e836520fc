#include "ui/help_sheet.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/commands.h"
#include "ui/kept_back.h"
#include "ui/rows.h"
#include "ui/sections.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 760;
constexpr float kHeight = 680;
constexpr float kPadding = space::kSheet;
constexpr float kGutter = space::kColumns;
constexpr float kRow = 28;
constexpr float kGroupHead = 40;

char const* group_name(CommandGroup group) {
    switch (group) {
    case CommandGroup::Mark: return base::say("Mark");
    case CommandGroup::Describe: return base::say("Describe");
    case CommandGroup::Link: return base::say("Link");
    case CommandGroup::Move: return base::say("Move");
    case CommandGroup::Document: return base::say("Document");
    case CommandGroup::View: return base::say("View");
    }
    return "";
}

// How the caret goes: no commands, and the same for everybody.
struct Walk {
    char const* name;
    char const* keys; // as shortcuts are written, but for the arrows
};
constexpr Walk kWalks[] = {
    {base::english("By letters and lines"), "\u2190 \u2192 \u2191 \u2193"},
    {base::english("By words"), "Ctrl+\u2190 \u2192"},
    {base::english("By sentences"), "Alt+\u2191 \u2193"},
    {base::english("By paragraphs"), "Ctrl+\u2191 \u2193"},
    {base::english("To the ends of a line, of the article"), "Home End Ctrl"},
    {base::english("Select on the way"), "Shift"},
};

struct Group {
    char const* name = "";
    std::vector<Command const*> commands; // none: the walks

    std::size_t rows() const { return commands.empty() ? std::size(kWalks) : commands.size(); }
    float height() const { return kGroupHead + kRow * static_cast<float>(rows()); }
};

std::vector<Group> groups() {
    std::vector<Group> result;
    for (auto group : {CommandGroup::Mark, CommandGroup::Describe, CommandGroup::Link, CommandGroup::Move,
                       CommandGroup::Document, CommandGroup::View}) {
        Group next{group_name(group), {}};
        for (auto const& command : commands()) {
            if (command.group == group) next.commands.push_back(&command);
        }
        if (!next.commands.empty()) result.push_back(std::move(next));
        if (group == CommandGroup::Move) result.push_back({base::say("In the text"), {}});
    }
    return result;
}

// Marking has a key for each type of the scheme: their range says it.
std::vector<std::string> caps_of(Command const& command, Scene const& scene) {
    if (std::string_view(command.id) != "mark" || !scene.project) return shortcut_caps_of(command.id);
    std::string const keys = mark_keys(scene.project->schema);
    return keys.empty() ? std::vector<std::string>{} : std::vector<std::string>{keys};
}

// What it does and by which keys; a longer name than there is room for is cut for the eye alone.
void draw_keys(Painter& painter, std::string const& id, std::string const& name, std::vector<std::string> const& caps,
               Rect row) {
    float const left = key_caps(painter, row.right(), row.y + 5, caps);
    draw_label_short(painter, row.x, row.y + 5, left - row.x - 12, name, theme().ink2);
    std::string said = name;
    for (std::string const& cap : caps) said += (&cap == &caps.front() ? ": " : " ") + cap;
    register_container(painter, "help/" + id, said, Role::Text, row);
}

std::string shown_cap(std::string const& cap) {
    if (!platform::window().is_mac) return cap;
    return cap == "Ctrl" ? "\u2318" : cap == "Alt" ? "\u2325" : cap == "Shift" ? "\u21E7" : cap;
}

// "Ctrl+↑ ↓" as the caps Ctrl, ↑ and ↓.
std::vector<std::string> caps_of(Walk const& walk) {
    std::vector<std::string> caps;
    std::string cap;
    for (char const* sign = walk.keys;; ++sign) {
        bool const is_end = *sign == '\0' || *sign == ' ' || *sign == '+';
        if (!is_end) {
            cap += *sign;
            continue;
        }
        if (!cap.empty()) caps.push_back(shown_cap(cap));
        cap.clear();
        if (*sign == '\0') return caps;
    }
}

void draw_group(Painter& painter, Scene const& scene, Group const& group, float x, float y, float width) {
    draw_label(painter, x, y + 12, group.name, theme().muted, letters::kCaption, Weight::Medium, letters::kCaptionLine);
    hairline(painter, x, y + 33, x + width, y + 33);
    y += kGroupHead;
    for (std::size_t row = 0; row < group.rows(); ++row) {
        Rect const place = {x, y, width, kRow};
        if (group.commands.empty()) {
            draw_keys(painter, "walk/" + std::to_string(row), base::say(kWalks[row].name), caps_of(kWalks[row]), place);
        } else {
            Command const& command = *group.commands[row];
            draw_keys(painter, command.id, base::say(command.name), caps_of(command, scene), place);
        }
        y += kRow;
    }
}

// The groups in their order, the second column beginning where the halves differ least.
std::size_t split_of(std::vector<Group> const& all) {
    float total = 0;
    for (auto const& group : all) total += group.height();
    float first = 0;
    std::size_t split = 0;
    while (split < all.size() && first + all[split].height() / 2 < total / 2) first += all[split++].height();
    return split;
}

Section columns(Scene const& scene, std::vector<Group> const& all, Rect body, bool is_narrow) {
    std::size_t split = is_narrow ? all.size() : split_of(all);
    float heights[2] = {0, 0};
    for (std::size_t i = 0; i < all.size(); ++i) heights[i < split ? 0 : 1] += all[i].height();
    float width = is_narrow ? body.width - 2 * kPadding : (body.width - 2 * kPadding - kGutter) / 2;
    auto draw = [=, &scene](Painter& painter, float top) {
        float x = body.x + kPadding;
        float y = top;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i == split) {
                x += width + kGutter;
                y = top;
            }
            draw_group(painter, scene, all[i], x, y, width);
            y += all[i].height();
        }
    };
    return {std::max(heights[0], heights[1]), draw};
}

// For who would rather be shown than told.
Section tour_section(Scene const& scene, ArticleView& article, Rect body) {
    return {measure::kFingertip, [=, &scene, &article](Painter& painter, float y) {
                char const* const words = base::say("Take the tour, two minutes");
                ItemLook look;
                look.description = tooltip_of("tour");
                Rect const place = {body.x + kPadding - 8, y, text_button_width(words, true), measure::kRowHeight};
                if (text_button(painter, "help/take_tour", words, icons::kBookOpen, place, look))
                    run_command("tour", scene, *painter.state, article, *painter.intents);
            }};
}

} // namespace

void draw_help_sheet(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    State& state = *painter.state;
    if (state.sheet == Sheet::None) state.sheet_scroll = 0;
    if (state.sheet != Sheet::Help) return;
    SheetFrame frame = begin_sheet(painter, "help", base::say("Keys and commands"), area, kWidth, kHeight);
    bool is_narrow = frame.body.width < measure::kNarrow;
    draw_sections(frame.painter, "help/keys", frame.body,
                  {tour_section(scene, article, frame.body), columns(scene, groups(), frame.body, is_narrow)}, 24,
                  state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
