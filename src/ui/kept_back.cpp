#include "ui/kept_back.h"

#include <algorithm>

#include "base/words.h"

namespace ui {

namespace {

constexpr char const* kMember = "hidden";

std::vector<std::string> keys_of(model::Schema const& schema) {
    std::vector<std::string> keys;
    for (model::SpanType const* type : offered_types(schema))
        if (!type->key.empty()) keys.push_back(type->key);
    return keys;
}

// 1 2 3 4: three or more that follow each other.
bool is_run(std::vector<std::string> const& keys) {
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (keys[i].size() != 1 || keys[i - 1].size() != 1 || keys[i][0] != keys[i - 1][0] + 1) return false;
    return keys.size() > 2;
}

} // namespace

bool is_kept_back(model::UnknownMembers const& members) {
    return std::any_of(members.begin(), members.end(),
                       [](model::UnknownMember const& one) { return one.name == kMember && one.json == "true"; });
}

void keep_back(model::UnknownMembers& members, bool is_kept) {
    members.erase(std::remove_if(members.begin(), members.end(),
                                 [](model::UnknownMember const& one) { return one.name == kMember; }),
                  members.end());
    if (!is_kept) return;
    auto const place = std::find_if(members.begin(), members.end(),
                                    [](model::UnknownMember const& one) { return one.name > kMember; });
    members.insert(place, {kMember, "true"});
}

std::vector<model::SpanType const*> offered_types(model::Schema const& schema) {
    std::vector<model::SpanType const*> offered;
    for (model::SpanType const& type : schema.span_types)
        if (!is_kept_back(type.unknown)) offered.push_back(&type);
    if (offered.empty())
        for (model::SpanType const& type : schema.span_types) offered.push_back(&type);
    return offered;
}

std::string mark_keys(model::Schema const& schema) {
    std::vector<std::string> const keys = keys_of(schema);
    if (is_run(keys)) return keys.front() + "\u2013" + keys.back();
    std::string words;
    for (std::string const& key : keys) words += (words.empty() ? "" : " ") + key;
    return words;
}

std::string press_a_mark_key(model::Schema const& schema) {
    std::vector<std::string> const keys = keys_of(schema);
    if (keys.empty()) return base::say("choose what they are");
    if (is_run(keys)) return base::say("press a key from {} to {}", keys.front(), keys.back());
    std::string words = keys.front();
    for (std::size_t i = 1; i + 1 < keys.size(); ++i) words += ", " + keys[i];
    return keys.size() == 1 ? base::say("press {}", words) : base::say("press {} or {}", words, keys.back());
}

} // namespace ui
