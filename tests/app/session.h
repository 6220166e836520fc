// A reader at the headless program: pastes, drags with the mouse, presses keys, and looks at what is there.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "app/app.h"
#include "model/project.h"
#include "platform/headless.h"
#include "ui/registry.h"

namespace test {

class Session {
public:
    enum class Vault { Fresh, Kept };

    explicit Session(Vault vault = Vault::Fresh) {
        if (vault == Vault::Fresh) platform::headless::reset();
        platform::headless::set_asset_folder(GLOSS_ASSETS_DIR);
        app::start({});
        platform::run([] { app::frame(); });
        settle();
    }
    // A visit to a page whose parts lie in another folder.
    explicit Session(std::string const& asset_folder) {
        platform::headless::set_asset_folder(asset_folder);
        app::start({});
        platform::run([] { app::frame(); });
        settle();
    }
    ~Session() { app::stop(); }
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    void settle() { platform::headless::settle(); }

    void paste(std::string plain) {
        platform::Pasted pasted;
        pasted.plain = std::move(plain);
        platform::headless::push(pasted);
        settle();
    }

    void press(char32_t character, platform::Modifiers modifiers = {}) {
        platform::KeyEvent event;
        event.key = platform::Key::Character;
        event.character = character;
        press(event, modifiers);
    }

    void press(platform::Key key, platform::Modifiers modifiers = {}) {
        platform::KeyEvent event;
        event.key = key;
        press(event, modifiers);
    }

    void pointer(platform::PointerAction action, float x, float y, platform::Modifiers modifiers = {}) {
        platform::PointerEvent event;
        event.action = action;
        event.x = x;
        event.y = y;
        event.clicks = 1;
        event.modifiers = modifiers;
        platform::headless::push(event);
        platform::headless::advance(20);
        settle();
    }

    void click(float x, float y) {
        platform::headless::advance(1000);
        pointer(platform::PointerAction::Move, x, y);
        pointer(platform::PointerAction::Down, x, y);
        pointer(platform::PointerAction::Up, x, y);
    }

    // Presses what the registry calls `id`; false when it is not on the screen.
    bool click_item(std::string_view id) {
        ui::Item const* item = ui::registry().find_shown(id);
        if (item == nullptr) return false;
        click(item->x + item->width / 2, item->y + item->height / 2);
        return true;
    }

    void scroll_to(unicode::Range range) {
        platform::headless::push(platform::ScrollRequested{range.start.value()});
        settle();
        platform::headless::advance(1000);
        settle();
    }

    // Drags over the first occurrence of `words` at or after `from`; gives its range.
    unicode::Range drag_over(std::string_view words, std::size_t from = 0) {
        unicode::Range const range = find(words, from);
        scroll_to(range);
        auto const boxes = app::program().desk().article().visible_rects(range);
        CHECK_FALSE(boxes.empty());
        if (boxes.empty()) return range;
        auto const& first = boxes.front();
        auto const& last = boxes.back();
        platform::headless::advance(1000);
        pointer(platform::PointerAction::Move, first.x + 0.5F, first.y + first.height / 2);
        pointer(platform::PointerAction::Down, first.x + 0.5F, first.y + first.height / 2);
        pointer(platform::PointerAction::Move, last.right() - 20, last.y + last.height / 2);
        pointer(platform::PointerAction::Move, last.right() - 0.5F, last.y + last.height / 2);
        pointer(platform::PointerAction::Up, last.right() - 0.5F, last.y + last.height / 2);
        return range;
    }

    unicode::Range find(std::string_view words, std::size_t from = 0) const {
        auto const& text = project().article.text;
        std::size_t const start = text.utf8().find(words, from);
        CHECK(start != std::string::npos);
        return start == std::string::npos ? unicode::range(0, 0)
                                          : unicode::Range{text.from_byte(start), text.from_byte(start + words.size())};
    }

    model::Project const& project() const { return app::program().document()->project(); }
    bool has_document() const { return app::program().document() != nullptr; }

private:
    void press(platform::KeyEvent event, platform::Modifiers modifiers) {
        event.modifiers = modifiers;
        event.down = true;
        platform::headless::push(event);
        event.down = false;
        platform::headless::push(event);
        platform::headless::advance(20);
        settle();
    }
};

inline constexpr platform::Modifiers kControl{true, false, false};
inline constexpr platform::Modifiers kControlShift{true, true, false};

} // namespace test
