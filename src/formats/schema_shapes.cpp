#include "base/words.h"
#include "formats/file_shapes.h"

namespace formats {

namespace {

using model::Check;
using model::Condition;
using model::LinksCondition;

// "where": {"mode": ["direct", "mixed"]}, "attributes": {"kind": "vague_source"}.
class FiltersShape final : public Typed<std::vector<model::AttributeFilter>> {
public:
    enum class Values : std::uint8_t { Many, One };

    explicit FiltersShape(Values values) : values_(values) {}
    std::string_view wanted() const override { return base::say("an object of attributes and their values"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::Object; }
    Slot child(void* target, std::string_view name, std::size_t, JsonKind kind) const override {
        if (kind == JsonKind::Null) return {&shape_of<std::string>(), nullptr, 0};
        auto& filter = static_cast<std::vector<model::AttributeFilter>*>(target)->emplace_back();
        filter.attribute = name;
        if (kind == JsonKind::List) return shape_of<std::vector<std::string>>().prepare(&filter.values);
        return shape_of<std::string>().prepare(&filter.values.emplace_back());
    }

protected:
    bool is_absent(std::vector<model::AttributeFilter> const& filters) const override { return filters.empty(); }
    void write(JsonText& out, std::vector<model::AttributeFilter> const& filters) const override {
        out.open_object();
        for (model::AttributeFilter const& filter : filters) {
            out.name(filter.attribute);
            if (values_ == Values::One && filter.values.size() == 1)
                out.text(filter.values.front());
            else
                shape_of<std::vector<std::string>>().write(out, &filter.values);
        }
        out.close_object();
    }

private:
    Values values_;
};

Shape const& where_shape() {
    static FiltersShape const shape(FiltersShape::Values::Many);
    return shape;
}

Shape const& suggested_attributes_shape() {
    static FiltersShape const shape(FiltersShape::Values::One);
    return shape;
}

Shape const& raw_shape() {
    static RawShape const shape;
    return shape;
}

Shape const& overlap_shape() {
    using model::Overlap;
    static ChoiceShape<Overlap, 3> const shape(
        base::english("\"any\", \"across_types\" or \"none\""),
        {{{"any", Overlap::Any}, {"across_types", Overlap::AcrossTypes}, {"none", Overlap::None}}});
    return shape;
}

Shape const& severity_shape() {
    using model::Severity;
    static ChoiceShape<Severity, 2> const shape(base::english("\"hint\" or \"warn\""),
                                                {{{"hint", Severity::Hint}, {"warn", Severity::Warn}}});
    return shape;
}

Shape const& end_shape() {
    using model::End;
    static ChoiceShape<End, 2> const shape(base::english("\"from\" or \"to\""),
                                           {{{"from", End::From}, {"to", End::To}}});
    return shape;
}

Shape const& borders_shape() {
    static ChoiceShape<bool, 1> const shape(R"("word")", {{{"word", true}}});
    return shape;
}

Shape const& attribute_kind_shape() {
    static ChoiceShape<bool, 1> const shape(base::english("\"text\"; an attribute with values has no type"),
                                            {{{"text", true}}});
    return shape;
}

// "text": {"first": […], "last": […]}, two fields of the condition itself.
Shape const& text_condition_shape() {
    static ObjectShape<Condition> const shape(
        {member<Condition, &Condition::text_first>("first"), member<Condition, &Condition::text_last>("last")},
        unknown_members<Condition, &Condition::text_unknown>());
    return shape;
}

// What a check and a member of its "any" have in common. Path leads from T to its condition.
template <typename T, auto... Path>
void add_condition(std::vector<Member>& members) {
    members.push_back(member<T, Path..., &Condition::links>("links"));
    members.push_back(member<T, Path..., &Condition::any>("any"));
    members.push_back(member<T, Path..., &Condition::note>("note"));
    members.push_back(member<T, Path..., &Condition::word_borders>("borders", Presence::Optional, borders_shape()));
    members.push_back(member<T, Path...>("text", Presence::Optional, text_condition_shape()));
    members.push_back(member<T, Path..., &Condition::count>("count"));
}

std::vector<Member> condition_members() {
    std::vector<Member> members;
    add_condition<Condition>(members);
    return members;
}

std::vector<Member> check_members() {
    std::vector<Member> members = {
        member<Check, &Check::id>("id", Presence::Required),
        member<Check, &Check::severity>("severity", Presence::Always, severity_shape()),
        member<Check, &Check::message>("message"),
        member<Check, &Check::on>("on"),
        member<Check, &Check::where>("where", Presence::Optional, where_shape()),
    };
    add_condition<Check, &Check::condition>(members);
    members.push_back(member<Check, &Check::suggest>("suggest"));
    return members;
}

} // namespace

template <>
Shape const& ShapeFor<Condition>::get() {
    static ObjectShape<Condition> const shape(condition_members(), unknown_members<Condition, &Condition::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<Check>::get() {
    static ObjectShape<Check> const shape(check_members(), unknown_members<Check, &Check::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<LinksCondition>::get() {
    static ObjectShape<LinksCondition> const shape(
        {
            member<LinksCondition, &LinksCondition::relation>("relation", Presence::Required),
            member<LinksCondition, &LinksCondition::end>("end", Presence::Always, end_shape()),
            member<LinksCondition, &LinksCondition::count, &model::Count::min>("min"),
            member<LinksCondition, &LinksCondition::count, &model::Count::max>("max"),
        },
        unknown_members<LinksCondition, &LinksCondition::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Count>::get() {
    using model::Count;
    static ObjectShape<Count> const shape({member<Count, &Count::min>("min"), member<Count, &Count::max>("max")},
                                          unknown_members<Count, &Count::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Suggestion>::get() {
    using model::Suggestion;
    static ObjectShape<Suggestion> const shape(
        {
            member<Suggestion, &Suggestion::type>("type", Presence::Required),
            member<Suggestion, &Suggestion::attributes>("attributes", Presence::Optional, suggested_attributes_shape()),
        },
        unknown_members<Suggestion, &Suggestion::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::AttributeValue>::get() {
    using model::AttributeValue;
    static ObjectShape<AttributeValue> const shape(
        {
            member<AttributeValue, &AttributeValue::id>("id", Presence::Required),
            member<AttributeValue, &AttributeValue::label>("label"),
            member<AttributeValue, &AttributeValue::description>("description"),
            member<AttributeValue, &AttributeValue::key>("key"),
        },
        unknown_members<AttributeValue, &AttributeValue::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Attribute>::get() {
    using model::Attribute;
    static ObjectShape<Attribute> const shape(
        {
            member<Attribute, &Attribute::id>("id", Presence::Required),
            member<Attribute, &Attribute::label>("label"),
            member<Attribute, &Attribute::description>("description"),
            member<Attribute, &Attribute::required>("required"),
            member<Attribute, &Attribute::multi>("multi"),
            member<Attribute, &Attribute::ordered>("ordered"),
            member<Attribute, &Attribute::default_value>("default"),
            member<Attribute, &Attribute::values>("values"),
            member<Attribute, &Attribute::is_text>("type", Presence::Optional, attribute_kind_shape()),
        },
        unknown_members<Attribute, &Attribute::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::SpanType>::get() {
    using model::SpanType;
    static ObjectShape<SpanType> const shape(
        {
            member<SpanType, &SpanType::id>("id", Presence::Required),
            member<SpanType, &SpanType::label>("label"),
            member<SpanType, &SpanType::description>("description"),
            member<SpanType, &SpanType::key>("key"),
            member<SpanType, &SpanType::color>("color"),
            member<SpanType, &SpanType::attributes>("attributes"),
        },
        unknown_members<SpanType, &SpanType::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::RelationType>::get() {
    using model::RelationType;
    static ObjectShape<RelationType> const shape(
        {
            member<RelationType, &RelationType::id>("id", Presence::Required),
            member<RelationType, &RelationType::label>("label"),
            member<RelationType, &RelationType::key>("key"),
            member<RelationType, &RelationType::description>("description"),
            member<RelationType, &RelationType::from>("from"),
            member<RelationType, &RelationType::to>("to"),
            member<RelationType, &RelationType::min_out>("min_out"),
            member<RelationType, &RelationType::max_out>("max_out"),
            member<RelationType, &RelationType::max_in>("max_in"),
            member<RelationType, &RelationType::symmetric>("symmetric"),
            member<RelationType, &RelationType::acyclic>("acyclic"),
        },
        unknown_members<RelationType, &RelationType::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Schema>::get() {
    using model::Schema;
    static ObjectShape<Schema> const shape(
        {
            member<Schema, &Schema::id>("id", Presence::Always),
            member<Schema, &Schema::version>("version", Presence::Always),
            member<Schema, &Schema::name>("name"),
            member<Schema, &Schema::language>("language"),
            member<Schema, &Schema::based_on>("based_on"),
            member<Schema, &Schema::overlap>("overlap", Presence::Always, overlap_shape()),
            member<Schema, &Schema::discontinuous>("discontinuous", Presence::Always),
            member<Schema, &Schema::span_types>("span_types", Presence::Always),
            member<Schema, &Schema::relations>("relations", Presence::Always),
            member<Schema, &Schema::export_map_json>("export_map", Presence::Optional, raw_shape()),
            member<Schema, &Schema::checks>("checks"),
        },
        unknown_members<Schema, &Schema::unknown>());
    return shape;
}

} // namespace formats
