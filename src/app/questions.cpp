#include "app/questions.h"

#include "platform/platform.h"

namespace app {

void Questions::ask(ui::Question question, std::function<void(std::string_view)> then) {
    question.id = ++last_id_;
    waiting_.push_back({std::move(question), std::move(then)});
    platform::request_frame();
}

void Questions::answer(int question, std::string const& answer) {
    if (waiting_.empty() || waiting_.front().question.id != question) return;
    Waiting const front = std::move(waiting_.front());
    waiting_.pop_front();
    front.then(answer.empty() ? front.question.answers.back().id : answer);
}

} // namespace app
