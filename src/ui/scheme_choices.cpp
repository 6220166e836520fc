#include <algorithm>

#include "base/words.h"
#include "ui/scheme_names.h"
#include "ui/scheme_parts.h"

namespace ui {

namespace {

std::vector<SchemeNumber> numbers_to_offer(SchemeCount const& count) {
    constexpr std::uint32_t kMost = 3;
    std::vector<SchemeNumber> numbers = {std::nullopt};
    if (count.now && *count.now < count.least) numbers.push_back(count.now);
    for (std::uint32_t number = count.least; number <= kMost; ++number) numbers.emplace_back(number);
    if (count.now && *count.now > kMost) numbers.push_back(count.now);
    return numbers;
}

} // namespace

Section scheme_types(SchemeView const& view, std::string const& id, std::string label,
                     std::vector<std::string> const& chosen,
                     std::function<SchemaChange(std::vector<std::string>)> change) {
    std::vector<SchemeChip> chips;
    for (model::SpanType const& type : view.schema.span_types) {
        bool const is_on = std::find(chosen.begin(), chosen.end(), type.id) != chosen.end();
        bool const is_last = is_on && chosen.size() == 1;
        chips.push_back(
            {id + "/" + type.id, name_of(type), is_on, is_last ? base::say("At least one type stays.") : "", !is_last});
    }
    auto const press = [chosen, change = std::move(change), ids = ids_of(view.schema.span_types)](Painter& painter,
                                                                                                  std::size_t place) {
        std::vector<std::string> after = chosen;
        auto const found = std::find(after.begin(), after.end(), ids[place]);
        if (found == after.end())
            after.push_back(ids[place]);
        else
            after.erase(found);
        if (!after.empty()) change_scheme(*painter.intents, change(std::move(after)));
    };
    return scheme_chips(view, std::move(label), std::move(chips), press);
}

Section scheme_count(SchemeView const& view, SchemeCount const& count,
                     std::function<SchemaChange(SchemeNumber)> change) {
    std::vector<SchemeNumber> const numbers = numbers_to_offer(count);
    std::vector<SchemeChip> chips;
    for (SchemeNumber const number : numbers) {
        std::string const words = number ? std::to_string(*number) : count.none;
        chips.push_back({count.id + "/" + (number ? words : "any"), words, number == count.now, ""});
    }
    return scheme_chips(view, count.label, std::move(chips),
                        [numbers, change = std::move(change)](Painter& painter, std::size_t place) {
                            change_scheme(*painter.intents, change(numbers[place]));
                        });
}

} // namespace ui
