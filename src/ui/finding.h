// What the find bar does, whoever asks for it: opens, searches while the reader types, goes from place to place,
// closes.
#pragma once

#include <string>

#include "ui/article_view.h"
#include "ui/finder.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// Opens the bar and gives it the keyboard; fresh words that are selected are looked for.
void open_find(Scene const&, State&, ArticleView&);
// The caret goes to the place found, whose words are selected.
void close_find(Scene const&, State&);
// To the next place (1) or the one before (-1), round from the end to the start. From the caret where the reader has
// moved it. Opens the bar, but leaves the keyboard where it is.
void step_find(Scene const&, State&, ArticleView&, int step);

// Once a frame, before the page is drawn: takes what was typed, searches on, brings the first place into view.
void work_find(Scene const&, State&, ArticleView&);

// What a pattern has found goes to whoever has looked for it.
void take_pattern(State&, platform::PatternFound const&);

// None while the bar is closed or nothing is found.
Hit const* present_hit(State const&);
// "3 of 27", "None", or nothing where nothing is looked for.
std::string find_count(State const&);
bool found_nothing(State const&); // all was looked through, and there is no place

} // namespace ui
