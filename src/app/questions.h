// Questions to the reader over the whole desk, one after the other; each is answered once.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "ui/scene.h"

namespace app {

class Questions {
public:
    // `then` gets the id of the answer; of a question that was closed, that of the last one, which changes nothing.
    void ask(ui::Question, std::function<void(std::string_view answer)> then);
    void answer(int question, std::string const& answer);

    ui::Question const* front() const { return waiting_.empty() ? nullptr : &waiting_.front().question; }

private:
    struct Waiting {
        ui::Question question;
        std::function<void(std::string_view)> then;
    };

    std::deque<Waiting> waiting_;
    int last_id_ = 0;
};

} // namespace app
