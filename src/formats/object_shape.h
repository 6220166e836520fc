// The shape of an object: its members in canonical order, and the unknown ones after them.
#pragma once

#include <algorithm>

#include "formats/plain_shapes.h"

namespace formats {

// Follows pointers to members one after the other, through plain pointers on the way.
template <typename Object>
auto& follow(Object& object) {
    return object;
}
template <typename Object, typename First, typename... Rest>
auto& follow(Object& object, First first, Rest... rest) {
    if constexpr (std::is_pointer_v<Object>)
        return follow((*object).*first, rest...);
    else
        return follow(object.*first, rest...);
}

// A member of T whose value lies along Path, e.g. member<Check, &Check::condition, &Condition::links>("links").
template <typename T, auto... Path>
Member member(std::string_view name, Presence presence, Shape const& shape) {
    Member result{name, &shape, presence};
    using Field = std::remove_reference_t<decltype(follow(std::declval<T&>(), Path...))>;
    if constexpr (!std::is_const_v<Field>)
        result.place = [](void* owner) -> void* { return &follow(*static_cast<T*>(owner), Path...); };
    result.look = [](void const* owner) -> void const* { return &follow(*static_cast<T const*>(owner), Path...); };
    return result;
}
template <typename T, auto... Path>
Member member(std::string_view name, Presence presence = Presence::Optional) {
    using Field = std::remove_cvref_t<decltype(follow(std::declval<T&>(), Path...))>;
    return member<T, Path...>(name, presence, shape_of<Field>());
}

// Sorted by name; most often there are none or they are sorted already.
void write_unknown(JsonText&, model::UnknownMembers const&);

template <typename T>
class ObjectShape final : public Typed<T> {
public:
    // `unknown` is a member like the others, without a shape.
    ObjectShape(std::vector<Member> members, Member unknown_members)
        : members_(std::move(members))
        , unknown_(unknown_members) {}

    std::string_view wanted() const override { return base::say("an object"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::Object; }

    Slot child(void* target, std::string_view name, std::size_t index, JsonKind) const override {
        std::size_t const count = members_.size();
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t const at = (index + i) % count; // canonical files have them in this order
            if (members_[at].name == name)
                return {members_[at].shape, members_[at].place(target), static_cast<int>(at)};
        }
        return {};
    }
    model::UnknownMembers* unknown(void* target) const override {
        return static_cast<model::UnknownMembers*>(unknown_.place(target));
    }
    std::vector<std::string_view> missing(std::uint64_t seen, Presence presence) const override {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < members_.size(); ++i)
            if (members_[i].presence == presence && (seen >> i & 1) == 0) names.push_back(members_[i].name);
        return names;
    }

protected:
    bool is_absent(T const& object) const override {
        return unknown_of(object).empty() && std::all_of(members_.begin(), members_.end(), [&](Member const& each) {
                   return each.shape->is_absent(each.look(&object));
               });
    }
    void write(JsonText& out, T const& object) const override {
        out.open_object();
        for (Member const& each : members_) {
            void const* value = each.look(&object);
            if (each.presence == Presence::Optional && each.shape->is_absent(value)) continue;
            out.name(each.name);
            each.shape->write(out, value);
        }
        write_unknown(out, unknown_of(object));
        out.close_object();
    }

private:
    model::UnknownMembers const& unknown_of(T const& object) const {
        return *static_cast<model::UnknownMembers const*>(unknown_.look(&object));
    }

    std::vector<Member> members_;
    Member unknown_;
};

// Where T keeps its unknown members.
template <typename T, auto... Path>
Member unknown_members() {
    Member result;
    using Field = std::remove_reference_t<decltype(follow(std::declval<T&>(), Path...))>;
    if constexpr (!std::is_const_v<Field>)
        result.place = [](void* owner) -> void* { return &follow(*static_cast<T*>(owner), Path...); };
    result.look = [](void const* owner) -> void const* { return &follow(*static_cast<T const*>(owner), Path...); };
    return result;
}

} // namespace formats
