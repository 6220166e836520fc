#include <algorithm>

#include "ui/scheme_conditions.h"

namespace ui {

namespace {

using model::Condition;

// What of it is set, each in a condition of its own. The words of "text" share what a file says beside them.
std::vector<Condition> split(Condition const& whole) {
    std::vector<Condition> parts;
    auto const add = [&](auto const& fill) {
        Condition part;
        fill(part);
        parts.push_back(std::move(part));
    };
    if (whole.links) add([&](Condition& part) { part.links = whole.links; });
    if (whole.note) add([](Condition& part) { part.note = true; });
    if (whole.word_borders) add([](Condition& part) { part.word_borders = true; });
    if (!whole.text_first.empty()) add([&](Condition& part) { part.text_first = whole.text_first; });
    if (!whole.text_last.empty()) add([&](Condition& part) { part.text_last = whole.text_last; });
    if (whole.count) add([&](Condition& part) { part.count = whole.count; });
    return parts;
}

// A field shows them with spaces between.
bool can_be_written(std::vector<std::string> const& words) {
    return std::all_of(words.begin(), words.end(), [](std::string const& one) {
        return !one.empty() && one.find_first_of(" \t\n") == std::string::npos;
    });
}

bool can_be_shown(Condition const& part) {
    return part.any.empty() && part.text_unknown.empty() && can_be_written(part.text_first) &&
           can_be_written(part.text_last);
}

void put_one(Condition& whole, Condition const& part) {
    if (part.links) whole.links = part.links;
    whole.note = whole.note || part.note;
    whole.word_borders = whole.word_borders || part.word_borders;
    if (!part.text_first.empty()) whole.text_first = part.text_first;
    if (!part.text_last.empty()) whole.text_last = part.text_last;
    if (part.count) whole.count = part.count;
}

} // namespace

PartKind kind_of(Condition const& part) {
    if (part.links) return PartKind::Link;
    if (part.note) return PartKind::Note;
    if (part.word_borders) return PartKind::Words;
    if (!part.text_first.empty()) return PartKind::First;
    return part.text_last.empty() ? PartKind::Count : PartKind::Last;
}

std::optional<ConditionParts> parts_of(Condition const& condition) {
    ConditionParts found;
    found.parts = split(condition);
    found.is_any = !condition.any.empty();
    if (!found.is_any) {
        bool const is_whole = condition.text_unknown.empty() && can_be_written(condition.text_first) &&
                              can_be_written(condition.text_last);
        return is_whole ? std::optional(found) : std::nullopt;
    }
    if (!found.parts.empty() || !condition.text_unknown.empty()) return std::nullopt;
    for (Condition const& one : condition.any)
        if (!can_be_shown(one) || split(one).size() != 1) return std::nullopt;
    found.parts = condition.any;
    return found;
}

void put_parts(Condition& condition, ConditionParts const& wanted) {
    Condition fresh;
    fresh.unknown = condition.unknown;
    if (wanted.is_any && wanted.parts.size() > 1)
        fresh.any = wanted.parts;
    else
        for (Condition const& part : wanted.parts) put_one(fresh, part);
    condition = std::move(fresh);
}

} // namespace ui
