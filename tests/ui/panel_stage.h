// A stage for one panel: a small marked article, Dear ImGui without graphics, a mouse, a clock, and what the panel
// asked for.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "imgui_stage.h"
#include "model/advice.h"
#include "model/index.h"
#include "model/project.h"
#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/registry.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace test {

// Claims, sources, cues, entities and flags, as in the default schema, cut to what the panels look at.
model::Schema small_schema();
// Three paragraphs under a heading; see panel_stage.cpp.
model::Article small_article();

using Panel = void (*)(ui::Painter&, ui::Scene const&, ui::ArticleView&, ui::Rect);

class PanelStage {
public:
    PanelStage();

    // Marks the n-th occurrence of the words; gives the new span's id. Call changed() after the last.
    base::Identifier mark(std::string const& id, std::string const& type, std::string_view words);
    void set(std::string const& id, std::string const& attribute, std::string const& value);
    void link(std::string const& id, std::string const& type, std::string const& from, std::string const& to);
    model::Sequence<model::Span>::Changing span(std::string const& id);
    void changed(); // sorts, indexes, advises, and counts one revision more

    void show(Panel panel, ui::Rect area); // from now on, and one frame of it
    void frame(double milliseconds = 16);
    void wait(double milliseconds);    // then a frame
    void press(std::string const& id); // from outside, as a screen reader does
    // With the mouse; false when it is not on the screen.
    bool click(std::string const& id);
    bool hover(std::string const& id);
    void click_at(float x, float y);
    // Into a field, as the page's own element tells it.
    void type(std::string const& field, std::string const& text);
    void leave(std::string const& field, std::string const& text,
               platform::FieldExit how = platform::FieldExit::Elsewhere);

    ui::Item const* item(std::string const& id) const;
    std::size_t count_items(std::string_view prefix) const;
    // The only intent of this kind, taken out; fails the test when there is none or more.
    template <typename T>
    T take() {
        T taken;
        int found = 0;
        for (auto const& intent : intents) {
            if (auto const* one = std::get_if<T>(&intent)) {
                taken = *one;
                ++found;
            }
        }
        CHECK(found == 1);
        intents.clear();
        return taken;
    }

    model::Project project;
    model::Index index;
    std::vector<model::Finding> advice;
    std::vector<ui::LibraryRow> library;
    std::vector<ui::Licence> licences;
    ui::Scene scene;
    ui::State state;
    ui::Intents intents;
    bool is_touch = false;

private:
    ImguiStage imgui_;
    Panel panel_ = nullptr;
    ui::Rect area_;
    ui::ArticleView article_;
};

platform::KeyEvent letter_key(char32_t letter);
platform::KeyEvent named_key(platform::Key);

} // namespace test
