// The scheme's sheet over the whole desk, and what was asked of it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "desk_stage.h"
#include "ui/keymap.h"

namespace test {

struct OpenScheme {
    explicit OpenScheme(float width = 1440, float height = 900) : stage(width, height) {
        ui::keymap() = {};
        stage.mark("Claim", "the bridge will close for a year");
        stage.key(U's', {false, false, true});
        stage.rest();
    }

    bool go(std::string const& id) {
        stage.press(id);
        stage.rest();
        return stage.state.sheet == ui::Sheet::Scheme;
    }
    void write(std::string const& field, std::string const& words) {
        stage.enter(field);
        stage.type(field, words);
        stage.leave(field, words, platform::FieldExit::Enter);
        stage.frame();
    }
    // The only change of this kind that was asked for; nothing where there is none or another one.
    template <typename T>
    T change() {
        auto const wishes = stage.taken<ui::ChangeSchema>();
        CHECK(wishes.size() == 1);
        T const* const wish = wishes.empty() ? nullptr : std::get_if<T>(&wishes.front().change);
        CHECK(wish != nullptr);
        return wish ? *wish : T();
    }
    std::string refusal() const {
        ui::Item const* const words = stage.item("scheme/refusal");
        return words ? words->label : std::string();
    }
    bool is_on(std::string const& id) const {
        ui::Item const* const chip = stage.item(id);
        return chip && chip->is_checked;
    }

    DeskStage stage;
};

} // namespace test
