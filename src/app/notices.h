// Sentences for the reader at the foot of the screen, with an action where there is something to do.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/scene.h"

namespace app {

class Notices {
public:
    using Action = std::function<void()>;

    // Information goes by itself after a while; warnings stay. The same text again only renews it.
    void say(ui::NoticeKind, std::string text, std::string action_label = {}, Action action = {});
    // Stays until it is dismissed or its button, Stop, is pressed.
    int say_progress(std::string text, Action stop);
    void set_progress(int id, double share);
    void dismiss(int id);
    void press(int id);
    void tick(double now_ms);
    // Milliseconds until one goes by itself; negative: none will.
    double expires_in_ms(double now_ms) const;

    std::vector<ui::Notice> const& shown() const { return shown_; }

private:
    void make_room();
    int add(ui::Notice, double until_ms, Action);

    struct Behind {
        int id = 0;
        double until_ms = 0; // 0: not yet shown; negative: stays
        Action action;
    };

    std::vector<ui::Notice> shown_;
    std::vector<Behind> behind_;
    int last_id_ = 0;
};

} // namespace app
