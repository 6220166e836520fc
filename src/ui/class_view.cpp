#include "ui/class_view.h"
#include "base/words.h"

#include <algorithm>
#include <cmath>

#include "icons/icons.h"
#include "ui/class_numbers.h"
#include "ui/class_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kSide = 440;
constexpr float kSlimSide = 380; // so that the page keeps its room on smaller screens
constexpr float kRoomy = 1400;

void fill(Painter& painter, Rect rect, Color color) {
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), color);
}

template <typename Draw>
void inside(Painter& painter, Rect rect, Draw draw) {
    Painter part = painter;
    part.clip = rect;
    part.list->PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), true);
    draw(part);
    part.list->PopClipRect();
}

void draw_tabs(Painter& painter, Rect area, bool has_side) {
    ClassState& view = painter.state->class_view;
    if (has_side && view.page == ClassPage::Places) view.page = ClassPage::Table;
    float x = area.x;
    auto const tab = [&](char const* id, char const* label, ClassPage page) {
        float const height = painter.is_touch ? 36.0F : 28.0F;
        float const width = chip_width(label, painter.is_touch ? letters::kHead : letters::kText) + 8;
        ItemLook look;
        look.is_checked = view.page == page;
        if (chip(painter, id, label, {x, area.y, width, height}, look)) view.page = page;
        x += width + 6;
    };
    tab("class/table", base::say("Table"), ClassPage::Table);
    tab("class/article", base::say("Article"), ClassPage::Article);
    tab("class/numbers_page", base::say("Numbers"), ClassPage::Numbers);
    if (!has_side) tab("class/places", base::say("To settle"), ClassPage::Places);
}

struct ClassLayout {
    Rect bar, readers, page, ruler, side, status;
};

ClassLayout layout_for(Rect window) {
    ClassLayout layout;
    bool const is_wide = window.width >= measure::kWide;
    float const body = window.height - measure::kTopBar - measure::kStatus;
    float const rail = is_wide ? measure::kRail : 0;
    float const side = is_wide                            ? (window.width >= kRoomy ? kSide : kSlimSide)
                       : window.width >= measure::kNarrow ? std::min(320.0F, window.width / 2)
                                                          : 0;
    float const y = window.y + measure::kTopBar;
    layout.bar = {window.x, window.y, window.width, measure::kTopBar};
    layout.readers = {window.x, y, rail, body};
    layout.side = {window.right() - side, y, side, body};
    layout.page = {window.x + rail, y, window.width - rail - side - measure::kRuler, body};
    layout.ruler = {layout.page.right(), y, measure::kRuler, body};
    layout.status = {window.x, window.bottom() - measure::kStatus, window.width, measure::kStatus};
    return layout;
}

void draw_side(Painter& painter, Scene const& scene, Rect side) {
    if (side.width <= 0) return;
    fill(painter, side, theme().panel);
    hairline(painter, side.x, side.y, side.x, side.bottom());
    float const share = std::min(side.height * 0.6F, class_agreement_height(scene, side.width, *painter.state));
    inside(painter, {side.x + 1, side.y, side.width - 1, share},
           [&](Painter& part) { draw_class_agreement(part, scene, part.clip); });
    hairline(painter, side.x, side.y + share, side.right(), side.y + share);
    inside(painter, {side.x + 1, side.y + share + 1, side.width - 1, side.height - share - 1}, [&](Painter& part) {
        class_results(scene)->beside ? draw_class_pair(part, scene, part.clip)
                                     : draw_class_queue(part, scene, part.clip);
    });
}

} // namespace

void draw_class_view(Painter& painter, Scene const& scene, ArticleView& article, Rect window, float pixel_ratio) {
    register_container(painter, "class", base::say("Class"), Role::Region, window);
    ClassLayout const layout = layout_for(window);
    draw_class_bar(painter, scene, layout.bar);
    draw_class_status(painter, scene, layout.status);
    if (class_results(scene) == nullptr)
        return draw_empty_class(painter, scene, {window.x, layout.page.y, window.width, layout.page.height});
    if (layout.readers.width > 0) {
        fill(painter, layout.readers, theme().panel);
        hairline(painter, layout.readers.right() - 1, layout.readers.y, layout.readers.right() - 1,
                 layout.readers.bottom());
        inside(painter, layout.readers, [&](Painter& part) { draw_class_readers(part, scene, part.clip); });
    }
    Rect const page = layout.page;
    draw_tabs(painter, {page.x + 24, page.y + 14, page.width - 48, 28}, layout.side.width > 0);
    Rect const body = {page.x, page.y + 56, page.width, page.height - 56};
    if (painter.state->class_view.page == ClassPage::Table) {
        Rect const whole = {body.x, body.y, body.width + measure::kRuler, body.height};
        inside(painter, whole, [&](Painter& part) { draw_class_table(part, scene, part.clip); });
    } else if (painter.state->class_view.page == ClassPage::Numbers) {
        Rect const whole = {body.x, body.y, body.width + measure::kRuler, body.height};
        inside(painter, whole, [&](Painter& part) { draw_class_numbers(part, scene, part.clip); });
    } else if (painter.state->class_view.page == ClassPage::Places) {
        draw_side(painter, scene, {body.x, body.y, body.width + measure::kRuler, body.height});
    } else {
        draw_class_article(painter, scene, article, body, {layout.ruler.x, body.y, layout.ruler.width, body.height},
                           pixel_ratio);
    }
    draw_side(painter, scene, layout.side);
}

// Nothing has been compared yet: how to begin, or that it is under way.
void draw_empty_class(Painter& painter, Scene const& scene, Rect area) {
    float const width = std::min(460.0F, area.width - 48);
    float const x = std::round(area.x + (area.width - width) / 2);
    float y = std::round(area.y + std::max(32.0F, area.height * 0.22F));
    bool const is_busy = scene.class_scene != nullptr && scene.class_scene->is_busy;
    draw_article_line(painter, x, y + 24, width,
                      is_busy ? base::say("Reading the hand-ins\u2026") : base::say("Compare a class"), theme().ink,
                      letters::kWelcome, base::language(), Weight::Semibold);
    y += 44;
    if (is_busy) return;
    y += draw_told(painter, "class/empty", x, y, width,
                   base::say("Drop what was handed in on this page: thirty files or three hundred, or one archive "
                             "(.zip) of them, all about one article. A key among them is known by itself. Nothing "
                             "leaves this machine."),
                   theme().ink2, letters::kHead, Weight::Regular, letters::kHeadProse);
    if (primary_button(painter, "class/add", base::say("Choose files"),
                       {x, y + 20, 132, painter.is_touch ? measure::kFingertip : measure::kRowHeight}))
        change_class(painter, AddHandIns{});
}

void draw_class_status(Painter& painter, Scene const& scene, Rect area) {
    fill(painter, area, theme().panel);
    hairline(painter, area.x, area.y, area.right(), area.y);
    ClassResults const* const results = class_results(scene);
    if (results == nullptr) return;
    std::size_t marks = 0;
    for (agree::ClassRow const& row : results->table.rows) marks += row.all_marks;
    std::size_t const open = agree::places_to_settle(results->places, agree::kAllTypes).size();
    float x = area.x + 20;
    float const y = area.y + 6;
    auto const say = [&](std::string const& words, Color color, Weight weight) {
        x += draw_label(painter, x, y, words, color, letters::kCaption, weight, letters::kCaptionLine) + 20;
    };
    std::size_t const readers = results->table.rows.size();
    say(base::say_count(readers, "{} hand-in", "{} hand-ins"), theme().muted, Weight::Regular);
    say(base::say_count(marks, "{} mark", "{} marks"), theme().muted, Weight::Regular);
    say(base::say_count(open, "{} place to settle", "{} places to settle"), theme().warn, Weight::Medium);
    std::string const hint = scene.class_scene->has_open_key
                                 ? base::say("1\u20139 take a reader\u2019s, 0 none, J K next and previous")
                                 : base::say("J K next and previous place");
    float const width = label_width(hint, letters::kCaption);
    if (area.right() - 20 - width > x)
        draw_label(painter, area.right() - 20 - width, y, hint, theme().muted, letters::kCaption, Weight::Regular,
                   letters::kCaptionLine);
}

} // namespace ui
