// The parts of the class view, each in a file of its own, and what they share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/article_view.h"
#include "ui/class_scene.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

void draw_class_bar(Painter&, Scene const&, Rect);
void draw_class_readers(Painter&, Scene const&, Rect);
void draw_class_table(Painter&, Scene const&, Rect);
void draw_class_article(Painter&, Scene const&, ArticleView&, Rect area, Rect ruler, float pixel_ratio);
void draw_class_agreement(Painter&, Scene const&, Rect);
void draw_class_queue(Painter&, Scene const&, Rect);
void draw_class_status(Painter&, Scene const&, Rect);
void draw_empty_class(Painter&, Scene const&, Rect);

// What can be made of a compared class; in the bar, and below the table where the bar has no room.
struct ClassTool {
    std::string id;
    std::string label;
    std::string description;
    char const* icon = nullptr;
    bool is_enabled = true;
    std::function<void(Painter&)> press;
};
std::vector<ClassTool> class_tools(Scene const&);

// Which type the article and the numbers are about, as chips in as many lines as they need; at the right what the
// shades mean. Returns the height.
float draw_class_types(Painter&, Scene const&, Rect, bool has_legend);

float class_agreement_height(Scene const&, float width, State const&);

// Places of the chosen type, or of all, that readers differ in: the worst first.
std::vector<std::size_t> class_queue(Scene const&, State const&);
// The next or previous one in the queue becomes the place that is settled, and is shown.
void go_to_place(Scene const&, State&, std::size_t place);
void step_in_queue(Scene const&, State&, int step);
// At most five: those that were chosen, else the first ones.
std::vector<std::size_t> lanes_shown(Scene const&, State const&);

ClassResults const* class_results(Scene const&);
void change_class(Painter&, ClassChange);
std::string class_type_label(ClassResults const&, std::size_t type);
std::string two_digits(agree::Figure const&); // ".84", "1", "–"
// A, B … for the reader at this place of the table.
std::string reader_letter(std::size_t reader);
void reader_badge(Painter&, float x, float middle, std::size_t reader, bool is_filled);

} // namespace ui
