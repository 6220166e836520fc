#include "formats/json_members.h"

#include <algorithm>

namespace formats {

class JsonMembers::Visitor final : public JsonVisitor {
public:
    explicit Visitor(JsonMembers& found) : found_(&found) {}

    Enter enter(JsonKind kind, std::size_t) override {
        if (path().depth() > 0) note_item();
        if (depth_ == 2 || (depth_ == 1 && found_->is_object_)) return Enter::Skip;
        if (depth_ == 0) found_->is_object_ = kind == JsonKind::Object;
        is_object_ = kind == JsonKind::Object;
        if (depth_ == 1 && !is_object_) return Enter::Skip;
        ++depth_;
        return Enter::Descend;
    }
    void leave(std::size_t) override {
        --depth_;
        is_object_ = found_->is_object_;
    }
    void scalar(JsonScalar& scalar) override {
        if (depth_ == 0) return;
        note_item();
        JsonMember member;
        member.item = item_;
        if (is_object_) member.name = path().name();
        member.kind = scalar.kind;
        member.flag = scalar.flag;
        if (scalar.text != nullptr) member.text = std::move(*scalar.text);
        member.natural = scalar.natural.value_or(0);
        found_->members_.push_back(std::move(member));
    }
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}

private:
    void note_item() {
        if (depth_ != 1 || found_->is_object_) return;
        item_ = path().index();
        found_->items_ = item_ + 1;
    }

    JsonMembers* found_;
    std::size_t item_ = 0;
    int depth_ = 0;
    bool is_object_ = false; // the innermost that was entered
};

std::optional<JsonMembers> JsonMembers::read(std::string_view json) {
    JsonMembers members;
    Visitor visitor(members);
    JsonOutcome const outcome = walk_json(json, visitor);
    std::size_t const first = json.find_first_not_of(" \t\r\n");
    bool const is_compound = first != std::string_view::npos && (json[first] == '{' || json[first] == '[');
    if (outcome.ending != JsonEnding::Whole || !is_compound) return std::nullopt;
    return members;
}

JsonMember const* JsonMembers::find(std::string_view name, std::size_t item, JsonKind kind) const {
    auto const found = std::find_if(members_.begin(), members_.end(), [name, item](JsonMember const& member) {
        return member.item == item && member.name == name;
    });
    return found != members_.end() && found->kind == kind ? &*found : nullptr;
}

std::string JsonMembers::text(std::string_view name, std::size_t item) const {
    JsonMember const* const member = find(name, item, JsonKind::Text);
    return member != nullptr ? member->text : std::string();
}

std::uint64_t JsonMembers::natural(std::string_view name, std::size_t item) const {
    JsonMember const* const member = find(name, item, JsonKind::Number);
    return member != nullptr ? member->natural : 0;
}

bool JsonMembers::flag(std::string_view name, std::size_t item) const {
    JsonMember const* const member = find(name, item, JsonKind::Flag);
    return member != nullptr && member->flag;
}

} // namespace formats
