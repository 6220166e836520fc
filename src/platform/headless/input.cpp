#include <utility>

#include "platform/headless/state.h"

namespace platform {

namespace headless {

void push(Event event) {
    state().events.push_back(std::move(event));
}
Answers const& answers() {
    return state().answers;
}

} // namespace headless

using headless::state;

std::vector<Event> take_events() {
    headless::deliver_assets();
    return std::exchange(state().events, {});
}

void set_answers(Answers answers) {
    state().answers = std::move(answers);
}

} // namespace platform
