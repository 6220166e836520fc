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
constexpr float kHeight = 640;
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
            if (command.group == group && command.shortcut[0] != '\0') next.commands.push_back(&command);
        }
        if (!next.commands.empty()) result.push_back(std::move(next));
    }
    return result;
}

// "Ctrl Shift Z" as three caps, from the right; returns where they begin.
float draw_keys(Painter& painter, float right, float y, std::string_view label) {
    while (!label.empty()) {
        std::size_t space = label.rfind(' ');
        std::string_view key = space == std::string_view::npos ? label : label.substr(space + 1);
        label = space == std::string_view::npos ? std::string_view() : label.substr(0, space);
        if (key.empty()) continue;
        right -= key_cap_width(key);
        key_cap(painter, right, y, key);
        right -= 4;
    }
    return right;
}

void draw_command(Painter& painter, Command const& command, float x, float y, float width) {
    float left = draw_keys(painter, x + width, y + 5, shortcut_label(command.id));
    draw_label_short(painter, x, y + 5, left - x - 8, command.name, theme().ink2);
}

void draw_group(Painter& painter, Group const& group, float x, float y, float width) {
    draw_label(painter, x, y + 12, group_name(group.group), theme().muted, 12, Weight::Medium, 16);
    hairline(painter, x, y + 33, x + width, y + 33);
    y += kGroupHead;
    for (Command const* command : group.commands) {
        draw_command(painter, *command, x, y, width);
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

Section columns(std::vector<Group> const& all, Rect body, bool is_narrow) {
    std::size_t split = is_narrow ? all.size() : split_of(all);
    float heights[2] = {0, 0};
    for (std::size_t i = 0; i < all.size(); ++i) heights[i < split ? 0 : 1] += all[i].height();
    float width = is_narrow ? body.width - 2 * kPadding : (body.width - 2 * kPadding - kGutter) / 2;
    auto draw = [=](Painter& painter, float top) {
        float x = body.x + kPadding;
        float y = top;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i == split) {
                x += width + kGutter;
                y = top;
            }
            draw_group(painter, all[i], x, y, width);
            y += all[i].height();
        }
    };
    return {std::max(heights[0], heights[1]), draw};
}

} // namespace

void draw_help_sheet(Painter& painter, Scene const&, ArticleView&, Rect area) {
    State& state = *painter.state;
    if (state.sheet != Sheet::Help) return;
    SheetFrame frame = begin_sheet(painter, "help", "Keys and commands", area, kWidth, kHeight);
    bool is_narrow = frame.body.width < measure::kNarrow;
    draw_sections(frame.painter, "help/keys", frame.body, {columns(groups(), frame.body, is_narrow)}, 24,
                  state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
