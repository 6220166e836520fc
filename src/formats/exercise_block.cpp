#include "formats/exercise_block.h"

#include "base/words.h"
#include "formats/file_versions.h"
#include "formats/object_shape.h"
#include "formats/whole_value.h"
#include "model/handing.h"

namespace formats {

namespace {

using model::HiddenAttributes;

// {"Claim": ["worth", "check"]}
class HiddenAttributesShape final : public Typed<std::vector<HiddenAttributes>> {
public:
    std::string_view wanted() const override { return base::say("an object of types and their attributes"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::Object; }
    Slot child(void* target, std::string_view name, std::size_t, JsonKind) const override {
        auto& hidden = static_cast<std::vector<HiddenAttributes>*>(target)->emplace_back();
        hidden.type = name;
        return shape_of<std::vector<std::string>>().prepare(&hidden.attributes);
    }

protected:
    bool is_absent(std::vector<HiddenAttributes> const& hidden) const override { return hidden.empty(); }
    void write(JsonText& out, std::vector<HiddenAttributes> const& hidden) const override {
        out.open_object();
        for (HiddenAttributes const& each : hidden) {
            out.name(each.type);
            shape_of<std::vector<std::string>>().write(out, &each.attributes);
        }
        out.close_object();
    }
};

} // namespace

template <>
Shape const& ShapeFor<std::vector<HiddenAttributes>>::get() {
    static HiddenAttributesShape const shape;
    return shape;
}

template <>
Shape const& ShapeFor<model::Ask>::get() {
    using model::Ask;
    static ObjectShape<Ask> const shape(
        {
            member<Ask, &Ask::type>("type"),
            member<Ask, &Ask::min>("min"),
            member<Ask, &Ask::relation>("relation"),
            member<Ask, &Ask::each>("each"),
        },
        unknown_members<Ask, &Ask::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Hidden>::get() {
    using model::Hidden;
    static ObjectShape<Hidden> const shape(
        {
            member<Hidden, &Hidden::types>("types"),
            member<Hidden, &Hidden::attributes>("attributes"),
            member<Hidden, &Hidden::relations>("relations"),
        },
        unknown_members<Hidden, &Hidden::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::SealedKey>::get() {
    using model::SealedKey;
    static ObjectShape<SealedKey> const shape(
        {
            member<SealedKey, &SealedKey::kdf>("kdf"),
            member<SealedKey, &SealedKey::memory_kib>("memory_kib"),
            member<SealedKey, &SealedKey::passes>("passes"),
            member<SealedKey, &SealedKey::salt>("salt"),
            member<SealedKey, &SealedKey::cipher>("cipher"),
            member<SealedKey, &SealedKey::nonce>("nonce"),
            member<SealedKey, &SealedKey::data>("data"),
        },
        unknown_members<SealedKey, &SealedKey::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Exercise>::get() {
    using model::Exercise;
    static ObjectShape<Exercise> const shape(
        {
            member<Exercise, &Exercise::id>("id"),
            member<Exercise, &Exercise::instructions>("instructions"),
            member<Exercise, &Exercise::minutes>("minutes"),
            member<Exercise, &Exercise::ranges>("ranges"),
            member<Exercise, &Exercise::ask>("ask"),
            member<Exercise, &Exercise::hidden>("hidden"),
            member<Exercise, &Exercise::suggestions>("suggestions"),
            member<Exercise, &Exercise::blind>("blind"),
            member<Exercise, &Exercise::examples>("examples"),
            member<Exercise, &Exercise::sealed_key>("sealed_key"),
        },
        unknown_members<Exercise, &Exercise::unknown>());
    return shape;
}

base::Result<model::Exercise> read_exercise(std::string_view json) {
    model::Exercise exercise;
    if (json.empty()) return exercise;
    if (auto const refusal = read_whole_value(json, shape_of<model::Exercise>(), &exercise))
        return base::Error{refusal->code,
                           base::say("The exercise in this file cannot be read, at \"{}\": {} Ask for the file again.",
                                     refusal->finding.path, refusal->finding.message)};
    return exercise;
}

model::Exercise exercise_or_none(std::string_view json) {
    auto exercise = read_exercise(json);
    return exercise ? exercise.release_value() : model::Exercise{};
}

std::string write_exercise(model::Exercise const& exercise) {
    JsonText out;
    shape_of<model::Exercise>().write(out, &exercise);
    return close_up(out.bytes());
}

base::Result<model::Project> make_exercise(model::Project const& from, model::Exercise exercise,
                                           base::IdentifierSource& ids, std::string const& now) {
    if (from.article.text_left_out)
        return base::Error{
            base::ErrorCode::Invalid,
            base::say("The article's text is not in this file. Supply the article first, then make the exercise.")};
    auto const mistakes = model::mistakes_in(exercise, from);
    if (!mistakes.empty()) return base::Error{base::ErrorCode::Invalid, mistakes.front()};
    if (exercise.id.empty()) exercise.id = ids.next(base::IdentifierKind::Exercise);
    model::Project project = model::emptied_for_exercise(from, exercise, ids, now);
    project.header.exercise_json = write_exercise(exercise);
    return project;
}

} // namespace formats
