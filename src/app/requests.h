// Who asked the vault for what: carries each completion to the one who waits for it.
#pragma once

#include <functional>
#include <unordered_map>

#include "store/vault.h"

namespace app {

class Requests {
public:
    using Answer = std::function<void(store::Completion const&)>;

    void expect(store::Ticket ticket, Answer answer) { waiting_[ticket] = std::move(answer); }
    // True when somebody had asked for it here.
    bool deliver(store::Completion const& completion) {
        auto const found = waiting_.find(completion.ticket);
        if (found == waiting_.end()) return false;
        Answer const answer = std::move(found->second);
        waiting_.erase(found);
        answer(completion);
        return true;
    }

private:
    std::unordered_map<store::Ticket, Answer> waiting_;
};

} // namespace app
