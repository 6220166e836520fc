#include "ui/inspector_group.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/kept_back.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/sections.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kFoot = 14;
constexpr float kLabelColumn = 66;
constexpr std::string_view kGroup = "inspector/group";

struct Group {
    Scene const& scene;
    State& state;
    std::vector<base::Identifier> marks;
    std::vector<model::Span const*> spans;
    float x = 0;
    float width = 0;
    bool is_touch = false;

    float left() const { return x + (is_touch ? space::kWide : space::kPanel); }
    float inner() const { return width - 2 * (is_touch ? space::kWide : space::kPanel); }
    float row() const { return is_touch ? measure::kFingertip : 32.0F; }
    bool is_all(std::string const& type) const {
        return std::all_of(spans.begin(), spans.end(), [&](model::Span const* span) { return span->type == type; });
    }
};

Group group_here(Scene const& scene, State& state, Rect area, bool is_touch) {
    Group group{scene, state, group_of(scene, state), {}, area.x, area.width, is_touch};
    for (base::Identifier const& id : group.marks) group.spans.push_back(span_of(scene, id));
    return group;
}

std::string id_of(std::string_view part) {
    return std::string(kGroup) + "/" + std::string(part);
}

void push(Group const& group, Intents& intents, Intent intent) {
    intents.push_back(group.scene.is_read_only ? Intent(RefuseEdit{}) : std::move(intent));
}

// "7 entities, 5 claims"
std::string kinds_of(Group const& group) {
    std::string words;
    for (model::SpanType const& type : group.scene.project->schema.span_types) {
        auto const count = static_cast<std::size_t>(std::count_if(
            group.spans.begin(), group.spans.end(), [&](model::Span const* span) { return span->type == type.id; }));
        if (count > 0) words += (words.empty() ? "" : ", ") + counted(count, type.label);
    }
    return words;
}

Section head_section(Group const& group) {
    std::string const kinds = kinds_of(group);
    float const lines =
        label_wrapped_height(kinds, group.inner(), letters::kCaption, Weight::Regular, letters::kCaptionLine);
    auto draw = [&group, kinds](Painter& painter, float y) {
        float const middle = y + (group.is_touch ? 22.0F : 26.5F);
        std::string const title = counted_marks(group.marks.size());
        draw_label(painter, group.left(), middle - 10, title, theme().ink,
                   group.is_touch ? letters::kTitle : letters::kHead, Weight::Semibold, letters::kHeadLine);
        register_container(painter, kGroup, title, Role::Status, {group.left(), middle - 10, group.inner() - 44, 20});
        float const size = group.is_touch ? measure::kFingertip : 26.0F;
        Rect const close{group.left() + group.inner() + 4 - size, middle - size / 2, size, size};
        draw_told(painter, id_of("kinds"), group.left(), middle + 18, group.inner(), kinds, theme().muted,
                  letters::kCaption, Weight::Regular, letters::kCaptionLine);
        if (icon_button(painter, id_of("close"), base::say("Choose none of them"), icons::kX, close))
            choose_nothing(group.state);
    };
    return {46 + lines + 8, draw};
}

Section types_section(Group const& group) {
    auto const types = offered_types(group.scene.project->schema);
    std::size_t const count = (types.size() + 1) / 2;
    auto const lines = static_cast<float>(count);
    auto draw = [&group, types](Painter& painter, float y) {
        draw_label(painter, group.left(), y, base::say("Make all of them"), theme().muted, letters::kCaption,
                   Weight::Medium, letters::kCaptionLine);
        float const width = (group.inner() + 12) / 2;
        for (std::size_t place = 0; place < types.size(); ++place) {
            model::SpanType const& type = *types[place];
            std::size_t const number = place / 2;
            auto const line = static_cast<float>(number);
            Rect const cell{group.left() - 6 + (place % 2 == 0 ? 0 : width), y + 20 + line * group.row(), width,
                            group.row()};
            ItemLook look;
            look.role = Role::MenuItem;
            look.is_checked = group.is_all(type.id);
            look.description = type.description;
            ItemState const now = item(painter, id_of("type/" + type.id), type.label, cell, look);
            fill_row(painter, cell, look, now.hovered);
            float const middle = cell.y + cell.height / 2;
            type_glyph(painter, cell.x + 6, middle - 11, type.id,
                       static_cast<int>(pattern_of(group.scene.project->schema, type.id)));
            draw_label_short(painter, cell.x + 40, middle - 9, cell.width - 66, type.label,
                             look.is_checked ? theme().accent : theme().ink, letters::kText,
                             look.is_checked ? Weight::Semibold : Weight::Regular);
            if (!group.is_touch) key_cap(painter, cell.right() - 24, middle - 9, type.key);
            if (now.pressed) push(group, *painter.intents, RetypeSpans{group.marks, type.id});
        }
    };
    return {20 + lines * group.row() + 10, draw};
}

// Attributes that all of the marks' types know.
std::vector<model::Attribute const*> shared_attributes(Group const& group) {
    std::vector<model::Attribute const*> shared;
    model::Schema const& schema = group.scene.project->schema;
    model::SpanType const* const first = schema.find_type(group.spans.front()->type);
    if (!first) return shared;
    for (model::Attribute const& attribute : first->attributes) {
        bool const is_known = std::all_of(group.spans.begin(), group.spans.end(), [&](model::Span const* span) {
            model::SpanType const* const type = schema.find_type(span->type);
            return type && type->find_attribute(attribute.id);
        });
        bool const is_set = std::any_of(group.spans.begin(), group.spans.end(), [&](model::Span const* span) {
            return span->find_attribute(attribute.id) != nullptr;
        });
        bool const is_offered = is_set || !is_kept_back(attribute.unknown);
        if (is_known && is_offered && !attribute.values.empty()) shared.push_back(&attribute);
    }
    return shared;
}

bool has(model::Span const& span, std::string const& attribute, std::string const& value) {
    model::AttributeSetting const* const setting = span.find_attribute(attribute);
    return setting && std::find(setting->values.begin(), setting->values.end(), value) != setting->values.end();
}

std::size_t count_with(Group const& group, std::string const& attribute, std::string const& value) {
    return static_cast<std::size_t>(std::count_if(
        group.spans.begin(), group.spans.end(), [&](model::Span const* span) { return has(*span, attribute, value); }));
}

struct GroupChip {
    model::Attribute const* attribute;
    model::AttributeValue const* value; // none: the attribute's name
    Rect box;                           // from the left of the panel's words and the top of the section
};

float place_chips(Group const& group, std::vector<GroupChip>& chips) {
    float const height = group.is_touch ? 36.0F : measure::kChipHeight;
    float const pitch = group.is_touch ? measure::kFingertip : 32.0F;
    float y = 0;
    for (model::Attribute const* const attribute : shared_attributes(group)) {
        chips.push_back({attribute, nullptr, {0, y, kLabelColumn - 6, height}});
        float x = kLabelColumn - 6;
        for (model::AttributeValue const& value : attribute->values) {
            float const width = chip_width(value.label, group.is_touch ? letters::kHead : letters::kText);
            if (x > kLabelColumn && x + width > group.inner() + 3) {
                x = kLabelColumn - 6;
                y += pitch - 4;
            }
            chips.push_back({attribute, &value, {x, y, width, height}});
            x += width + 1;
        }
        y += pitch;
    }
    return y;
}

// Where all of them have the value already it is taken from all. A list keeps what its marks have in common.
void press_value(Group const& group, Intents& intents, model::Attribute const& attribute, std::string const& value) {
    bool const is_everywhere = count_with(group, attribute.id, value) == group.spans.size();
    std::vector<std::string> values;
    for (model::AttributeValue const& other : attribute.values) {
        bool const is_kept =
            attribute.multi && other.id != value && count_with(group, attribute.id, other.id) == group.spans.size();
        if (is_kept || (other.id == value && !is_everywhere)) values.push_back(other.id);
    }
    push(group, intents, SetAttributeOfSpans{group.marks, attribute.id, std::move(values)});
}

void draw_chip(Painter& painter, Group const& group, GroupChip const& place, float y) {
    Rect const box{group.left() + place.box.x, y + place.box.y, place.box.width, place.box.height};
    if (!place.value) {
        std::string const label = place.attribute->label.empty() ? place.attribute->id : place.attribute->label;
        draw_label_short(painter, box.x, box.y + box.height / 2 - 8, box.width, capitalised(label), theme().muted,
                         letters::kCaption, Weight::Regular, letters::kCaptionLine);
        return;
    }
    std::size_t const count = count_with(group, place.attribute->id, place.value->id);
    ItemLook look;
    look.is_checked = count > 0;
    bool const is_partly = count < group.spans.size();
    look.description = count > 0 && is_partly ? base::say("Of {} of them", count) : place.value->description;
    look.question = id_of("attribute/" + place.attribute->id);
    std::string const id = look.question + "/" + place.value->id;
    if (chip(painter, id, place.value->label, box, look, is_partly))
        press_value(group, *painter.intents, *place.attribute, place.value->id);
}

Section attributes_section(Group const& group) {
    std::vector<GroupChip> chips;
    float const height = place_chips(group, chips);
    if (chips.empty()) return {};
    return {height + 6, [&group, chips](Painter& painter, float y) {
                for (GroupChip const& place : chips) draw_chip(painter, group, place, y);
            }};
}

std::string owner_of(Group const& group) {
    std::string owner;
    for (base::Identifier const& mark : group.marks) owner += mark + " ";
    return owner;
}

Section note_section(Group const& group) {
    float const height = group.is_touch ? measure::kFingertip : measure::kRowHeight;
    return {height + 12, [&group, height](Painter& painter, float y) {
                FieldLook look;
                look.placeholder = base::say("Add to the note of each");
                look.label = base::say("Add to the note of each");
                look.owner = owner_of(group);
                look.is_read_only = group.scene.is_read_only;
                look.waits_for_end = true;
                look.keeps_on_escape = true;
                std::vector<base::Identifier> const marks = group.marks;
                look.commit = [marks](Intents& intents, std::string const& typed) {
                    if (!typed.empty()) intents.push_back(AddToNotes{marks, typed});
                };
                FieldResult const field =
                    text_field(painter, kGroupNoteField, "", {group.left(), y + 4, group.inner(), height}, look);
                if (!field.changed || field.text.empty()) return;
                push(group, *painter.intents, AddToNotes{marks, field.text});
            }};
}

struct Deed {
    char const* id;
    char const* label;
    char const* icon;
    char const* key;
    bool (*can)(Scene const&, State const&);
    void (*run)(Group const&, Intents&);
};

bool has_links(Scene const& scene, State const& state) {
    std::vector<base::Identifier> const marks = group_of(scene, state);
    return std::any_of(marks.begin(), marks.end(), [&](base::Identifier const& mark) {
        return !scene.index->relations_from(mark).empty() || !scene.index->relations_to(mark).empty();
    });
}

constexpr Deed kDeeds[] = {
    {"join", base::english("Join into one mark"), icons::kMerge, "J", can_join_group,
     [](Group const& group, Intents& intents) { join_group(group.scene, group.state, intents); }},
    {"unlink", base::english("Remove all their links"), icons::kX, "", has_links,
     [](Group const& group, Intents& intents) { push(group, intents, UnlinkMarks{group.marks}); }},
    {"remove", base::english("Remove all of them"), icons::kTrash2, base::english("Del"), has_group,
     [](Group const& group, Intents& intents) { remove_group(group.scene, group.state, intents); }},
};

Section deed_section(Group const& group, Deed const& deed) {
    if (!deed.can(group.scene, group.state)) return {};
    return {group.row(), [&group, &deed](Painter& painter, float y) {
                Rect const box{group.left() - 8, y, group.inner() + 16, group.row()};
                ItemState const now = item(painter, id_of(deed.id), base::say(deed.label), box);
                if (now.hovered || now.focused) fill_row(painter, box, theme().hover);
                float const middle = y + box.height / 2;
                draw_icon(painter, group.left() + 1, middle - 7, deed.icon, theme().muted, 14);
                draw_label(painter, group.left() + 24, middle - 9, base::say(deed.label), theme().ink2);
                if (!group.is_touch && *deed.key != '\0')
                    key_cap(painter, group.left() + group.inner() - key_cap_width(base::say(deed.key)), middle - 9,
                            base::say(deed.key));
                if (now.pressed) deed.run(group, *painter.intents);
            }};
}

std::vector<Section> sections_of(Group const& group) {
    std::vector<Section> sections = {head_section(group), types_section(group), attributes_section(group),
                                     note_section(group)};
    for (Deed const& deed : kDeeds) sections.push_back(deed_section(group, deed));
    return sections;
}

} // namespace

void remove_group(Scene const& scene, State& state, Intents& intents) {
    if (scene.is_read_only) return intents.push_back(RefuseEdit{});
    intents.push_back(RemoveSpans{group_of(scene, state)});
    state.hovered.clear();
    choose_nothing(state);
}

bool can_join_group(Scene const& scene, State const& state) {
    std::vector<base::Identifier> const marks = group_of(scene, state);
    if (marks.size() < 2) return false;
    std::string const& type = span_of(scene, marks.front())->type;
    return std::all_of(marks.begin(), marks.end(),
                       [&](base::Identifier const& mark) { return span_of(scene, mark)->type == type; });
}

// The first of them stays, and is selected.
void join_group(Scene const& scene, State& state, Intents& intents) {
    std::vector<base::Identifier> marks = group_of(scene, state);
    if (scene.is_read_only) return intents.push_back(RefuseEdit{});
    base::Identifier const first = marks.front();
    intents.push_back(JoinSpans{std::move(marks)});
    choose_nothing(state);
    state.selected = first;
}

float group_height(Scene const& scene, State& state, float width, bool is_touch) {
    Group const group = group_here(scene, state, {0, 0, width, 0}, is_touch);
    return height_of(sections_of(group)) + kFoot;
}

void draw_group(Painter& painter, Scene const& scene, Rect area) {
    State& state = *painter.state;
    Group const group = group_here(scene, state, area, painter.is_touch);
    draw_sections(painter, "inspector", area, sections_of(group), kFoot, state.inspector_scroll);
}

} // namespace ui
