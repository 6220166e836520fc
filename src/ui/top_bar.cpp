#include "ui/top_bar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/command_menu.h"
#include "ui/commands.h"

namespace ui {

namespace {

constexpr float kButton = 32;
constexpr float kStep = 36; // from one icon's middle to the next
constexpr float kFindBoxFrom = 860;

float middle_of(Rect bar) {
    return std::floor(bar.y + bar.height / 2);
}

void divider(Painter& painter, Rect bar, float x) {
    hairline(painter, x, middle_of(bar) - 10, x, middle_of(bar) + 10);
}

// A sheet of paper with a marked passage and two lines.
void draw_logo(Painter& painter, float x, float y) {
    Theme const& now = theme();
    painter.list->AddRectFilled(ImVec2(x, y), ImVec2(x + 16, y + 9), now.entity.fill_strong, 1.5F);
    painter.list->AddRectFilled(ImVec2(x, y + 11), ImVec2(x + 16, y + 13), now.ink);
    painter.list->AddRectFilled(ImVec2(x, y + 15), ImVec2(x + 10, y + 16), now.ink);
}

void hover_fill(Painter& painter, Rect rect, ItemState const& state, bool is_on) {
    if (!state.hovered && !is_on) return;
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()),
                                state.held ? theme().pressed : theme().hover, 6);
}

void open_menu(State& state, bool& menu) {
    bool const was_open = menu;
    state.document_menu_open = state.share_menu_open = false;
    menu = !was_open;
}

// Returns where the next part begins.
float draw_gloss(Painter& painter, Rect bar) {
    State& state = *painter.state;
    float const middle = middle_of(bar);
    Rect const place = {bar.x + 9, middle - 16, 98, kButton};
    ItemLook look;
    look.is_checked = state.document_menu_open;
    ItemState const button = item(painter, "bar/gloss", "Gloss", place, look);
    hover_fill(painter, place, button, state.document_menu_open);
    draw_logo(painter, bar.x + 17, middle - 7);
    draw_article_line(painter, bar.x + 42, middle + 6, 0, "Gloss", theme().ink, letters::kBrand, "en",
                      Weight::Semibold);
    draw_icon(painter, bar.x + 89, middle - 7, icons::kChevronDown, theme().muted, 14);
    if (button.pressed) open_menu(state, state.document_menu_open);
    return bar.x + 129;
}

void rename_to(Intents& intents, Scene const& scene, std::string const& title) {
    if (!title.empty() && title != scene.project->header.title) intents.push_back(RenameProject{title});
}

float draw_title_field(Painter& painter, Scene const& scene, Rect bar, float x, float right) {
    State& state = *painter.state;
    FieldLook look;
    look.label = base::say("Title of the article");
    look.takes_focus = true;
    look.waits_for_end = true;
    float const width = std::min(340.0F, right - x);
    FieldResult const field = text_field(painter, kTitleField, scene.project->header.title,
                                         {x - 10, middle_of(bar) - 16, width, kButton}, look);
    if (field.changed) rename_to(*painter.intents, scene, field.text);
    if (field.left) state.renaming.clear();
    return x + width;
}

float draw_title(Painter& painter, Scene const& scene, Rect bar, float x, float right) {
    if (!scene.project || right - x < 60) return x;
    State& state = *painter.state;
    if (state.renaming == kTitleField && !scene.is_read_only) return draw_title_field(painter, scene, bar, x, right);
    float const middle = middle_of(bar);
    std::string const& title = scene.project->header.title;
    float const width =
        draw_name_line(painter, x, middle - 9, right - x - 26, title, theme().ink, letters::kText, Weight::Medium);
    ItemLook look;
    look.description = base::say("Rename");
    ItemState const button = item(painter, kTitleField, title, {x - 6, middle - 14, width + 32, 28}, look);
    draw_icon(painter, x + width + 9, middle - 6, icons::kPencil,
              button.hovered || button.focused ? theme().ink : theme().muted, 12);

    if (button.pressed && scene.is_read_only)
        painter.intents->push_back(RefuseEdit{});
    else if (button.pressed)
        state.renaming = kTitleField;
    return x + width + 28;
}

Color save_color(SaveLook look) {
    if (look == SaveLook::Saved) return theme().ok;
    return look == SaveLook::Failed ? theme().warn : theme().hint;
}

void draw_saved(Painter& painter, Scene const& scene, Rect bar, float x, float right) {
    if (!scene.project) return;
    float const middle = middle_of(bar);
    bool const has_failed = scene.save.look == SaveLook::Failed;
    float const words = label_width(scene.save.label, letters::kCaption, has_failed ? Weight::Medium : Weight::Regular);
    bool const has_room = x + 29 + words <= right;
    if (x + 18 > right) return;
    ItemLook look;
    look.role = has_failed ? Role::Button : Role::Status;
    look.description = has_failed ? base::say("{} Press to try again.", scene.save.failure)
                       : has_room ? std::string()
                                  : scene.save.label;
    Rect const place = {x + 8, middle - 12, has_room ? words + 25 : 18.0F, 24};
    ItemState const button = item(painter, "bar/saved", scene.save.label, place, look);
    if (has_failed) hover_fill(painter, place, button, false);
    painter.list->AddCircleFilled(ImVec2(x + 17, middle), 3, save_color(scene.save.look), 16);
    if (has_room)
        draw_label(painter, x + 26, middle - 8, scene.save.label, has_failed ? theme().warn : theme().muted,
                   letters::kCaption, has_failed ? Weight::Medium : Weight::Regular, letters::kCaptionLine);
    if (button.pressed && has_failed) painter.intents->push_back(RetrySaving{});
}

void run_icon(Painter& painter, Scene const& scene, ArticleView& article, std::string const& command, char const* icon,
              float middle_x, Rect bar, std::string const& id = "") {
    ItemLook look;
    look.is_enabled = applies(command, scene, *painter.state);
    look.description = tooltip_of(command);
    Rect const place = {middle_x - kButton / 2, middle_of(bar) - kButton / 2, kButton, kButton};
    std::string const name = id.empty() ? "bar/" + command : id;
    if (icon_button(painter, name, base::say(find_command(command)->name), icon, place, look))
        run_command(command, scene, *painter.state, article, *painter.intents);
}

void draw_share(Painter& painter, Rect bar, float x) {
    State& state = *painter.state;
    Rect const place = {x, middle_of(bar) - 16, 100, kButton};
    ItemLook look;
    look.is_checked = state.share_menu_open;
    ItemState const button = item(painter, "bar/share", base::say("Share"), place, look);
    hover_fill(painter, place, button, state.share_menu_open);
    draw_icon(painter, x + 9, middle_of(bar) - 8, icons::kShare, theme().ink2);
    draw_label(painter, x + 34, middle_of(bar) - 9, base::say("Share"), theme().ink2, letters::kText, Weight::Medium);
    draw_icon(painter, x + 76, middle_of(bar) - 6, icons::kChevronDown, theme().muted, 12);
    if (button.pressed) open_menu(state, state.share_menu_open);
}

void draw_find(Painter& painter, Scene const& scene, ArticleView& article, Rect bar, float x, float width) {
    State& state = *painter.state;
    Rect const place = {x, middle_of(bar) - 16, width, kButton};
    ItemLook look;
    look.is_checked = state.find.is_open;
    ItemState const button = item(painter, "bar/find", base::say("Find"), place, look);
    Color const ground = mix(theme().hover, theme().pressed, button.held ? 1 : button.hovered ? 0.6F : 0.25F);
    painter.list->AddRectFilled(ImVec2(place.x, place.y), ImVec2(place.right(), place.bottom()), ground, 6);
    if (theme().is_high_contrast)
        painter.list->AddRect(ImVec2(place.x + 0.5F, place.y + 0.5F),
                              ImVec2(place.right() - 0.5F, place.bottom() - 0.5F), theme().edge, 6);
    draw_icon(painter, place.x + 10, place.y + 8, icons::kSearch, theme().muted);
    draw_label(painter, place.x + 34, place.y + 7, base::say("Find"), theme().muted);
    std::string const keys = shortcut_label("find");
    draw_label(painter, place.right() - 10 - label_width(keys, letters::kCaption), place.y + 8, keys, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (button.pressed) run_command("find", scene, state, article, *painter.intents);
}

float theme_x(Rect bar) {
    return bar.right() - 30 - kStep;
}

float share_start(Rect bar) {
    return theme_x(bar) - 24 - 8 - 100;
}

// A box where there is room for it, else its icon.
bool has_find_box(Rect bar) {
    return bar.width >= kFindBoxFrom;
}

float find_width(Rect bar) {
    if (!has_find_box(bar)) return kButton;
    return bar.width >= measure::kWide ? 176.0F : 136.0F;
}

// Where the list, find, undo and redo begin.
float tools_start(Rect bar) {
    float const list = bar.width >= measure::kWide ? 0 : kStep;
    return share_start(bar) - 16 - 2 * kStep - 8 - find_width(bar) - list;
}

void draw_tools(Painter& painter, Scene const& scene, ArticleView& article, Rect bar, float x) {
    if (bar.width < measure::kWide) {
        run_icon(painter, scene, article, "marks", icons::kPanelRight, x + kButton / 2, bar);
        x += kStep;
    }
    if (has_find_box(bar))
        draw_find(painter, scene, article, bar, x, find_width(bar));
    else
        run_icon(painter, scene, article, "find", icons::kSearch, x + kButton / 2, bar);
    x += find_width(bar) + 8 + kStep / 2;
    run_icon(painter, scene, article, "undo", icons::kUndo2, x, bar);
    run_icon(painter, scene, article, "redo", icons::kRedo2, x + kStep, bar);
    divider(painter, bar, share_start(bar) - 8);
}

void draw_right_end(Painter& painter, Scene const& scene, ArticleView& article, Rect bar) {
    float const x = theme_x(bar);
    draw_share(painter, bar, share_start(bar));
    divider(painter, bar, x - 24);
    run_icon(painter, scene, article, "theme", theme().is_dark ? icons::kMoon : icons::kSun, x, bar);
    run_icon(painter, scene, article, "help", icons::kCircleHelp, x + kStep, bar);
}

} // namespace

Rect share_menu_anchor(Rect bar) {
    return {share_start(bar) + 100, bar.bottom() - 4, 0, 0};
}

void draw_top_bar(Painter& painter, Scene const& scene, ArticleView& article, Rect bar) {
    painter.list->AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.right(), bar.bottom()), theme().panel);
    hairline(painter, bar.x, bar.bottom() - 1, bar.right(), bar.bottom() - 1);
    float const after_gloss = draw_gloss(painter, bar);
    if (!scene.project) {
        draw_right_end(painter, scene, article, bar);
        return;
    }
    divider(painter, bar, bar.x + 114);
    float const tools_x = tools_start(bar);
    float const free = tools_x - 12;
    float const label = label_width(scene.save.label, letters::kCaption) + 44;
    bool const has_label_room = free - after_gloss > 180 + label;
    float const after_title = draw_title(painter, scene, bar, after_gloss, has_label_room ? free - label : free - 28);
    draw_saved(painter, scene, bar, after_title, free + 8);
    draw_tools(painter, scene, article, bar, tools_x);
    draw_right_end(painter, scene, article, bar);
}

void draw_document_menu(Painter& painter, Scene const& scene, ArticleView& article, Rect bar) {
    if (!painter.state->document_menu_open) return;
    static std::vector<MenuEntry> const entries = {
        {"library", icons::kLibrary},
        {"new_article", icons::kClipboard},
        {"choose_file", icons::kFolderOpen},
        {"compare", icons::kUsers},
        {"", nullptr},
        {"rename", icons::kPencil},
        {"article_language", icons::kLanguages},
        {"save_copy", icons::kDownload},
        {"", nullptr},
        {"settings", icons::kSettings},
        {"commands", icons::kKeyboard},
        {"tour", icons::kArrowRight},
        {"about", icons::kInfo},
    };
    draw_command_menu(painter, "bar/menu", "Gloss", entries, bar.x + 8, bar.bottom() - 4,
                      painter.state->document_menu_open, scene, article);
}

} // namespace ui
