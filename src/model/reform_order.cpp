#include <algorithm>

#include "model/reform.h"
#include "model/reforming.h"

namespace model {

namespace {

std::string words_of(Check const&) {
    return "advice";
}
template <typename T>
std::string words_of(T const& item) {
    return label_or_id(item);
}

// Gives what the step is called.
template <typename T>
base::Result<std::string> move_within(std::vector<T>& items, std::string const& id, int steps, char const* missing) {
    T const* const item = TRY(require_item(items, id, missing));
    std::string const words = words_of(*item);
    auto const count = static_cast<std::ptrdiff_t>(items.size());
    std::ptrdiff_t const from = item - items.data();
    std::ptrdiff_t const to = std::clamp<std::ptrdiff_t>(from + steps, 0, count - 1);
    auto const begin = items.begin();
    if (to < from)
        std::rotate(begin + to, begin + from, begin + from + 1);
    else
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    return "Move " + words + (steps < 0 ? " up" : " down");
}

} // namespace

base::Result<Edit> move_in_scheme(Project const& project, SchemeList list, std::string const& type,
                                  std::string const& id, int steps, Author const& author) {
    Schema after = project.schema;
    auto const moved = [&]() -> base::Result<std::string> {
        switch (list) {
        case SchemeList::Types: return move_within(after.span_types, id, steps, kNoType);
        case SchemeList::Links: return move_within(after.relations, id, steps, kNoLink);
        case SchemeList::Advice: return move_within(after.checks, id, steps, kNoAdvice);
        case SchemeList::Attributes: break;
        }
        SpanType* const owner = TRY(require_item(after.span_types, type, kNoType));
        return move_within(owner->attributes, id, steps, kNoAttribute);
    };
    std::string const name = TRY(moved());
    return reform(project, name, std::move(after), author);
}

} // namespace model
