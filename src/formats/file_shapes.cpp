#include "formats/file_shapes.h"

#include "base/words.h"
#include "formats/file_members.h"
#include "formats/gloss_json.h"

namespace formats {

namespace {

using model::Header;
using model::Project;

// Where an item is read before it is judged: one place, emptied for each.
class PassingShape final : public Typed<model::Orphan> {
public:
    explicit PassingShape(Shape const& item) : item_(item) {}
    std::string_view wanted() const override { return base::say("a list"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::List; }
    Slot child(void* target, std::string_view, std::size_t, JsonKind) const override {
        *static_cast<model::Orphan*>(target) = {};
        return {&item_, target};
    }

protected:
    bool is_absent(model::Orphan const&) const override { return true; }
    void write(JsonText&, model::Orphan const&) const override {}

private:
    Shape const& item_;
};

std::vector<Member> read_members() {
    static PassingShape const spans(read_span_shape());
    static PassingShape const orphans(shape_of<model::Orphan>());
    std::vector<Member> members;
    add_beginning<Draft>(members, Presence::Required, shape_of<std::vector<model::Annotator>>());
    members.push_back(member<Draft, &Draft::project, &Project::article>("article", Presence::Required));
    members.push_back(member<Draft, &Draft::project, &Project::schema>("schema", Presence::Expected));
    members.push_back(member<Draft, &Draft::span>("spans", Presence::Expected, spans));
    members.push_back(member<Draft, &Draft::orphan>("orphans", Presence::Optional, orphans));
    members.push_back(member<Draft, &Draft::relations>("relations", Presence::Expected));
    add_end<Draft>(members);
    return members;
}

} // namespace

Shape const& raw_json_shape() {
    static RawShape const shape;
    return shape;
}

template <>
Shape const& ShapeFor<model::Annotator>::get() {
    using model::Annotator;
    static ObjectShape<Annotator> const shape(
        {
            member<Annotator, &Annotator::id>("id", Presence::Required),
            member<Annotator, &Annotator::name>("name"),
            member<Annotator, &Annotator::role>("role"),
        },
        unknown_members<Annotator, &Annotator::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Work>::get() {
    using model::Work;
    static ObjectShape<Work> const shape(
        {
            member<Work, &Work::active_seconds>("active_seconds", Presence::Always),
            member<Work, &Work::first>("first"),
            member<Work, &Work::last>("last"),
        },
        unknown_members<Work, &Work::unknown>());
    return shape;
}

Shape const& read_file_shape() {
    static ObjectShape<Draft> const shape(
        read_members(), unknown_members<Draft, &Draft::project, &Project::header, &Header::unknown>());
    return shape;
}

std::string write_schema(model::Schema const& schema) {
    JsonText out;
    shape_of<model::Schema>().write(out, &schema);
    return std::move(out.bytes()) + '\n';
}

} // namespace formats
