// The whole desk on a stage: the default scheme, a small marked article, Dear ImGui without graphics, a mouse, keys and
// a clock.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "imgui_stage.h"
#include "model/advice.h"
#include "model/index.h"
#include "platform/headless.h"
#include "ui/commands.h"
#include "ui/desk.h"

namespace test {

class DeskStage {
public:
    explicit DeskStage(float width = 1440, float height = 900);

    base::Identifier mark(std::string const& type, std::string_view words);
    void link(std::string const& type, base::Identifier const& from, base::Identifier const& to);
    void changed();
    void select(std::string_view words); // a fresh selection, as the mouse makes it
    unicode::Range find(std::string_view words) const;

    void frame(double milliseconds = 16);
    void rest(); // until nothing moves any more
    void move(float x, float y);
    bool hover(std::string const& id);
    bool click(std::string const& id);
    void press(std::string const& id); // from outside, as a screen reader does
    bool key(platform::KeyEvent const&);
    bool key(char32_t character, platform::Modifiers = {});
    bool key(platform::Key, platform::Modifiers = {});
    void enter(std::string const& field);
    void type(std::string const& field, std::string const& text);
    void leave(std::string const& field, std::string const& text, platform::FieldExit = platform::FieldExit::Elsewhere);

    ui::Item const* item(std::string const& id) const { return ui::registry().find_shown(id); }
    std::string first_with(std::string const& prefix) const; // the first id that begins so, or ""
    ui::Scene scene() const;
    template <typename T>
    std::vector<T> taken() {
        std::vector<T> found;
        for (ui::Intent const& intent : intents)
            if (auto const* one = std::get_if<T>(&intent)) found.push_back(*one);
        intents.clear();
        return found;
    }

    ImguiStage imgui;
    model::Project project;
    model::Index index;
    std::vector<model::Finding> advice;
    std::vector<ui::Notice> notices;
    std::vector<ui::LibraryRow> library;
    std::vector<ui::Licence> licences;
    std::string undo_name;
    std::string redo_name;
    bool has_project = true;
    bool is_sample = false;
    std::string read_only; // the sentence why nothing can be changed
    std::uint64_t revision = 1;
    ui::State state;
    ui::Intents intents;
    ui::Desk desk;
};

platform::KeyEvent key_event(char32_t character, platform::Modifiers = {});
platform::KeyEvent key_event(platform::Key, platform::Modifiers = {});

} // namespace test
