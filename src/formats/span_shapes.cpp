#include "base/words.h"
#include "formats/file_shapes.h"

namespace formats {

namespace {

using model::AttributeSetting;
using model::Orphan;
using model::Relation;
using model::Span;

// The value of one attribute: a text, or a list of them.
class SettingShape final : public Typed<AttributeSetting> {
public:
    std::string_view wanted() const override { return base::say("a text or a list of texts"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::List; }
    Slot child(void* target, std::string_view, std::size_t, JsonKind) const override {
        return shape_of<std::string>().prepare(&static_cast<AttributeSetting*>(target)->values.emplace_back());
    }

protected:
    bool is_absent(AttributeSetting const& setting) const override {
        return !setting.is_list && setting.values.empty();
    }
    void write(JsonText& out, AttributeSetting const& setting) const override {
        if (setting.is_list)
            shape_of<std::vector<std::string>>().write(out, &setting.values);
        else
            out.text(setting.values.front());
    }
    bool take(AttributeSetting& setting, JsonScalar& value) const override {
        if (value.kind != JsonKind::Text) return false;
        setting.values.push_back(std::move(*value.text));
        return true;
    }
};

// "attributes": {"mode": "direct", "worth": ["a", "b"]}
class SettingsShape final : public Typed<std::vector<AttributeSetting>> {
public:
    std::string_view wanted() const override { return base::say("an object of attributes and their values"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::Object; }
    Slot child(void* target, std::string_view name, std::size_t, JsonKind kind) const override {
        if (kind == JsonKind::Null) return {&setting_, nullptr, 0};
        auto& setting = static_cast<std::vector<AttributeSetting>*>(target)->emplace_back();
        setting.attribute = name;
        setting.is_list = kind == JsonKind::List;
        return {&setting_, &setting};
    }

protected:
    bool is_absent(std::vector<AttributeSetting> const& settings) const override {
        return std::all_of(settings.begin(), settings.end(),
                           [&](AttributeSetting const& setting) { return as_shape().is_absent(&setting); });
    }
    void write(JsonText& out, std::vector<AttributeSetting> const& settings) const override {
        out.open_object();
        for (AttributeSetting const& setting : settings) {
            if (as_shape().is_absent(&setting)) continue;
            out.name(setting.attribute);
            as_shape().write(out, &setting);
        }
        out.close_object();
    }

private:
    Shape const& as_shape() const { return setting_; }

    SettingShape setting_;
};

// The members that spans and orphans share, before and after the one that differs. Root::span leads to the span.
template <typename Root>
void add_names(std::vector<Member>& members) {
    members.push_back(member<Root, &Root::span, &Span::id>("id", Presence::Required));
    members.push_back(member<Root, &Root::span, &Span::type>("type", Presence::Required));
}

template <typename Root>
void add_description(std::vector<Member>& members) {
    members.push_back(member<Root, &Root::quote>("quote", Presence::Always));
    members.push_back(member<Root, &Root::span, &Span::attributes>("attributes"));
    members.push_back(member<Root, &Root::span, &Span::note>("note"));
    members.push_back(member<Root, &Root::span, &Span::links>("links"));
    members.push_back(member<Root, &Root::span, &Span::explanation>("explanation"));
    members.push_back(member<Root, &Root::span, &Span::created>("created"));
    members.push_back(member<Root, &Root::span, &Span::modified>("modified"));
    members.push_back(member<Root, &Root::span, &Span::by>("by"));
    members.push_back(member<Root, &Root::span, &Span::origin>("origin"));
    members.push_back(member<Root, &Root::span, &Span::moved>("moved"));
}

template <typename Root>
std::vector<Member> span_members() {
    std::vector<Member> members;
    add_names<Root>(members);
    members.push_back(member<Root, &Root::span, &Span::fragments>("fragments", Presence::Required));
    add_description<Root>(members);
    return members;
}

std::vector<Member> orphan_members() {
    std::vector<Member> members;
    add_names<Orphan>(members);
    add_description<Orphan>(members);
    members.push_back(member<Orphan, &Orphan::last_fragments>("last_fragments"));
    members.push_back(member<Orphan, &Orphan::reason>("reason"));
    return members;
}

} // namespace

template <>
Shape const& ShapeFor<std::vector<AttributeSetting>>::get() {
    static SettingsShape const shape;
    return shape;
}

template <>
Shape const& ShapeFor<model::Vote>::get() {
    using model::Vote;
    static ObjectShape<Vote> const shape(
        {
            member<Vote, &Vote::set>("set"),
            member<Vote, &Vote::span>("span"),
            member<Vote, &Vote::by>("by"),
        },
        unknown_members<Vote, &Vote::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Origin>::get() {
    using model::Origin;
    static ObjectShape<Origin> const shape(
        {
            member<Origin, &Origin::kind>("kind", Presence::Required),
            member<Origin, &Origin::rule>("rule"),
            member<Origin, &Origin::confidence>("confidence"),
            member<Origin, &Origin::format>("format"),
            member<Origin, &Origin::file>("file"),
            member<Origin, &Origin::how>("how"),
            member<Origin, &Origin::votes>("votes"),
            member<Origin, &Origin::from>("from"),
        },
        unknown_members<Origin, &Origin::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Quote>::get() {
    using model::Quote;
    static ObjectShape<Quote> const shape(
        {
            member<Quote, &Quote::exact>("exact"),
            member<Quote, &Quote::prefix>("prefix"),
            member<Quote, &Quote::suffix>("suffix"),
        },
        unknown_members<Quote, &Quote::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Moved>::get() {
    using model::Moved;
    static ObjectShape<Moved> const shape(
        {
            member<Moved, &Moved::from>("from", Presence::Always),
            member<Moved, &Moved::how>("how"),
            member<Moved, &Moved::score>("score"),
        },
        unknown_members<Moved, &Moved::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<Relation>::get() {
    static ObjectShape<Relation> const shape(
        {
            member<Relation, &Relation::id>("id", Presence::Required),
            member<Relation, &Relation::type>("type", Presence::Required),
            member<Relation, &Relation::from>("from", Presence::Required),
            member<Relation, &Relation::to>("to", Presence::Required),
            member<Relation, &Relation::attributes>("attributes"),
            member<Relation, &Relation::note>("note"),
            member<Relation, &Relation::links>("links"),
            member<Relation, &Relation::created>("created"),
            member<Relation, &Relation::modified>("modified"),
            member<Relation, &Relation::by>("by"),
            member<Relation, &Relation::origin>("origin"),
        },
        unknown_members<Relation, &Relation::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<Orphan>::get() {
    static ObjectShape<Orphan> const shape(orphan_members(), unknown_members<Orphan, &Orphan::span, &Span::unknown>());
    return shape;
}

Shape const& written_span_shape() {
    static ObjectShape<WrittenSpan> const shape(span_members<WrittenSpan>(),
                                                unknown_members<WrittenSpan, &WrittenSpan::span, &Span::unknown>());
    return shape;
}

Shape const& read_span_shape() {
    static ObjectShape<Orphan> const shape(span_members<Orphan>(),
                                           unknown_members<Orphan, &Orphan::span, &Span::unknown>());
    return shape;
}

} // namespace formats
