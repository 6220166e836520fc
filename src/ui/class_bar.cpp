#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/class_parts.h"

namespace ui {

namespace {

// Takes room from the right of the bar.
class FromRight {
public:
    explicit FromRight(Rect bar) : bar_(bar), right_(bar.right() - 20) {}
    bool has(float width) const { return right_ - width >= bar_.x + 220; }
    Rect take(float width) {
        right_ -= width;
        Rect const rect = {right_, std::floor(bar_.y + bar_.height / 2) - 16, width, 32};
        right_ -= 8;
        return rect;
    }
    float right() const { return right_; }

private:
    Rect bar_;
    float right_;
};

ClassTool saving(char const* id, char const* label, char const* description, char const* icon, ClassChange change) {
    return {id,   label, description,
            icon, true,  [change = std::move(change)](Painter& painter) { change_class(painter, change); }};
}

ClassTool feedback_tool(bool has_key) {
    return {"class/feedback",
            base::say("Feedback to each"),
            has_key
                ? base::say("An archive with a file for each reader: the own marks beside the key's, and your words")
                : base::say("Feedback needs a key: make one, or add a file of kind \u201Ckey\u201D."),
            icons::kDownload,
            has_key,
            [](Painter& painter) { painter.state->sheet = Sheet::Feedback; }};
}

void draw_steps(Painter& painter, Scene const& scene, FromRight& room) {
    ItemLook undo;
    undo.is_enabled = !scene.undo_name.empty();
    undo.description = scene.undo_name;
    ItemLook redo;
    redo.is_enabled = !scene.redo_name.empty();
    redo.description = scene.redo_name;
    if (icon_button(painter, "class/redo", base::say("Redo"), icons::kRedo2, room.take(32), redo))
        painter.intents->push_back(Redo{});
    if (icon_button(painter, "class/undo", base::say("Undo"), icons::kUndo2, room.take(32), undo))
        painter.intents->push_back(Undo{});
}

void draw_title(Painter& painter, ClassResults const* results, Rect bar, float right) {
    std::string const title = results == nullptr                    ? std::string()
                              : results->page.article.title.empty() ? results->page.header.title
                                                                    : results->page.article.title;
    float const middle = std::floor(bar.y + bar.height / 2);
    float x = bar.x + 20;
    if (!title.empty()) {
        x += draw_name_line(painter, x, middle - 9, std::max(60.0F, right - x - 90), title, theme().ink, letters::kText,
                            Weight::Medium);
        x += draw_label(painter, x, middle - 9, "  /  ", theme().muted);
    }
    draw_label(painter, x, middle - 9, base::say("Compare"), theme().ink, letters::kText, Weight::Medium);
}

} // namespace

std::vector<ClassTool> class_tools(Scene const& scene) {
    ClassResults const* const results = class_results(scene);
    if (results == nullptr) return {};
    std::vector<ClassTool> tools{
        saving("class/table_file", base::say("Export table"), base::say("Saves the table as CSV, for a spreadsheet"),
               icons::kDownload, SaveClassTable{}),
        saving("class/report", base::say("Report"),
               base::say("Saves the class as one page that prints: tables, heat, who says what"), icons::kDownload,
               SaveClassReport{}),
        feedback_tool(results->pile->key().has_value())};
    if (scene.class_scene->has_open_key)
        tools.push_back(saving("class/use_key", base::say("Compare with my key"),
                               base::say("Takes the open document as the key"), icons::kCheck, UseOpenAsKey{}));
    return tools;
}

void draw_class_bar(Painter& painter, Scene const& scene, Rect bar) {
    ClassResults const* const results = class_results(scene);
    painter.list->AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.right(), bar.bottom()), theme().panel);
    hairline(painter, bar.x, bar.bottom() - 1, bar.right(), bar.bottom() - 1);
    FromRight room(bar);
    if (outline_button(painter, "class/close", base::say("Back to reading"),
                       room.take(text_button_width(base::say("Back to reading"), false))))
        painter.state->class_view.is_open = false;
    for (ClassTool const& tool : class_tools(scene)) {
        float const width = text_button_width(tool.label, false);
        ItemLook look;
        look.is_enabled = tool.is_enabled;
        look.description = tool.description;
        if (room.has(width) && text_button(painter, tool.id, tool.label, nullptr, room.take(width), look))
            tool.press(painter);
    }
    if (results != nullptr && scene.class_scene->has_open_key && room.has(72)) draw_steps(painter, scene, room);
    draw_title(painter, results, bar, room.right());
}

} // namespace ui
