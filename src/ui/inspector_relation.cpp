#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "model/edit.h"
#include "ui/inspector_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kEdge = 8;

struct RelationParts {
    std::vector<model::RelationType const*> types; // that it is or may become
    bool can_turn = false;
};

// Asked of the model, so that nothing is offered that it would refuse.
RelationParts parts_of(Inspected const& shown, model::Relation const& relation) {
    RelationParts parts;
    model::Project const& project = *shown.scene.project;
    for (model::RelationType const& type : shown.schema().relations)
        if (type.id == relation.type || model::retype_relation(project, relation.id, type.id, {}).is_ok())
            parts.types.push_back(&type);
    auto const turned = model::reverse_relation(project, relation.id, {});
    parts.can_turn = turned.is_ok() && !turned.value().is_empty();
    return parts;
}

struct TypeChip {
    model::RelationType const* type;
    Rect box; // from the left of the panel's words and the top of the chips
};

float place_types(Inspected const& shown, RelationParts const& parts, std::vector<TypeChip>& chips) {
    float const height = shown.is_touch ? 36.0F : measure::kChipHeight;
    float const pitch = shown.is_touch ? measure::kFingertip : 28.0F;
    float x = 0;
    float y = 0;
    for (model::RelationType const* const type : parts.types) {
        float const width = chip_width(type->label, shown.is_touch ? letters::kHead : letters::kText);
        if (x > 0 && x + width > shown.inner() - 2 * kEdge) {
            x = 0;
            y += pitch;
        }
        chips.push_back({type, {x, y, width, height}});
        x += width + 2;
    }
    return y + pitch;
}

float field_height(Inspected const& shown) {
    return shown.is_touch ? measure::kFingertip : 32.0F;
}

float button_height(Inspected const& shown) {
    return shown.is_touch ? measure::kFingertip : 28.0F;
}

void push(Inspected const& shown, Intents& intents, Intent intent) {
    intents.push_back(shown.scene.is_read_only ? Intent(RefuseEdit{}) : std::move(intent));
}

void draw_types(Painter& painter, Inspected const& shown, model::Relation const& relation,
                std::vector<TypeChip> const& chips, float y) {
    for (TypeChip const& place : chips) {
        Rect const box{shown.left() + place.box.x, y + place.box.y, place.box.width, place.box.height};
        ItemLook look;
        look.is_checked = place.type->id == relation.type;
        look.description = place.type->description;
        look.question = "inspector/relation";
        bool const is_pressed = chip(painter, "inspector/relation/" + place.type->id, place.type->label, box, look);
        if (is_pressed && !look.is_checked) push(shown, *painter.intents, RetypeRelation{relation.id, place.type->id});
    }
}

void draw_note(Painter& painter, Inspected const& shown, model::Relation const& relation, float y) {
    FieldLook look;
    look.placeholder = base::say("Add a note to this link");
    look.label = base::say("Note of the link");
    look.owner = relation.id;
    look.keeps_on_escape = true;
    look.is_read_only = shown.scene.is_read_only;
    base::Identifier const id = relation.id;
    look.commit = [id](Intents& intents, std::string const& typed) { intents.push_back(SetNote{id, typed}); };
    FieldResult const field = text_field(painter, "inspector/relation/note", relation.note,
                                         {shown.left(), y, shown.inner(), field_height(shown)}, look);
    if (field.changed && field.text != relation.note) painter.intents->push_back(SetNote{id, field.text});
}

void draw_buttons(Painter& painter, Inspected const& shown, model::Relation const& relation, bool can_turn, float y) {
    float x = shown.left() - 8;
    if (can_turn) {
        Rect const box{x, y, text_button_width(base::say("Turn round"), true), button_height(shown)};
        ItemLook look;
        look.description = base::say("Lets the link lead the other way");
        if (text_button(painter, "inspector/relation/reverse", base::say("Turn round"), icons::kArrowLeftRight, box,
                        look))
            push(shown, *painter.intents, ReverseRelation{relation.id});
        x += box.width + 4;
    }
    Rect const box{x, y, text_button_width(base::say("Remove link"), true), button_height(shown)};
    if (text_button(painter, "inspector/relation/remove", base::say("Remove link"), icons::kTrash2, box))
        push(shown, *painter.intents, RemoveRelation{relation.id});
}

} // namespace

float relation_height(Inspected const& shown, model::Relation const& relation) {
    std::vector<TypeChip> chips;
    float const types = place_types(shown, parts_of(shown, relation), chips);
    return kEdge + types + field_height(shown) + 4 + button_height(shown) + kEdge;
}

void draw_relation(Painter& painter, Inspected const& shown, model::Relation const& relation, float y) {
    RelationParts const parts = parts_of(shown, relation);
    std::vector<TypeChip> chips;
    float const types = place_types(shown, parts, chips);
    Rect const whole{shown.left() - 8, y, shown.inner() + 16, relation_height(shown, relation) - 4};
    fill_row(painter, whole, with_alpha(theme().hover, 0.6F));
    y += kEdge;
    draw_types(painter, shown, relation, chips, y);
    draw_note(painter, shown, relation, y + types);
    draw_buttons(painter, shown, relation, parts.can_turn, y + types + field_height(shown) + 4);
}

} // namespace ui
