#include "ui/help_sheet.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/commands.h"
#include "ui/sections.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 760;
constexpr float kHeight = 680;
constexpr float kPadding = 24;
constexpr float kGutter = 40;
constexpr float kRow = 28;
constexpr float kGroupHead = 40;

char const* group_name(CommandGroup group) {
    switch (group) {
    case CommandGroup::Mark: return "Mark";
    case CommandGroup::Describe: return "Describe";
    case CommandGroup::Link: return "Link";
    case CommandGroup::Move: return "Move";
    case CommandGroup::Document: return "Document";
    case CommandGroup::View: return "View";
    }
    return "";
}

struct Group {
    CommandGroup group = CommandGroup::Mark;
    std::vector<Command const*> commands;

    float height() const { return kGroupHead + kRow * static_cast<float>(commands.size()); }
};

std::vector<Group> groups() {
    std::vector<Group> result;
    for (auto group : {CommandGroup::Mark, CommandGroup::Describe, CommandGroup::Link, CommandGroup::Move,
                       CommandGroup::Document, CommandGroup::View}) {
        Group next{group, {}};
        for (auto const& command : commands()) {
            if (command.group == group) next.commands.push_back(&command);
        }
        if (!next.commands.empty()) result.push_back(std::move(next));
    }
    return result;
}

// Marking has a key for each type of the scheme: the first and the last say it.
std::vector<std::string> caps_of(Command const& command, Scene const& scene) {
    if (std::string_view(command.id) != "mark" || !scene.project) return shortcut_caps_of(command.id);
    auto const& types = scene.project->schema.span_types;
    if (types.empty()) return {};
    if (types.size() == 1) return {types.front().key};
    return {types.front().key + "\u2013" + types.back().key};
}

void draw_command(Painter& painter, Scene const& scene, Command const& command, float x, float y, float width) {
    float left = key_caps(painter, x + width, y + 5, caps_of(command, scene));
    draw_label_short(painter, x, y + 5, left - x - 12, command.name, theme().ink2);
}

void draw_group(Painter& painter, Scene const& scene, Group const& group, float x, float y, float width) {
    draw_label(painter, x, y + 12, group_name(group.group), theme().muted, 12, Weight::Medium, 16);
    hairline(painter, x, y + 33, x + width, y + 33);
    y += kGroupHead;
    for (Command const* command : group.commands) {
        draw_command(painter, scene, *command, x, y, width);
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

} // namespace

void draw_help_sheet(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    if (state.sheet == Sheet::None) state.sheet_scroll = 0;
    if (state.sheet != Sheet::Help) return;
    SheetFrame frame = begin_sheet(painter, "help", "Keys and commands", area, kWidth, kHeight);
    bool is_narrow = frame.body.width < measure::kNarrow;
    draw_sections(frame.painter, "help/keys", frame.body, {columns(scene, groups(), frame.body, is_narrow)}, 24,
                  state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
