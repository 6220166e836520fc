#include "ui/scheme_sheet.h"

#include <functional>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/sheet_frame.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 640;
constexpr float kHeight = 720;

struct Page {
    std::string title;
    char const* back = nullptr; // what the page above is called
    std::function<Sections(SchemeView const&)> sections;
};

model::Check const* find_check(model::Schema const& schema, std::string const& id) {
    for (model::Check const& check : schema.checks)
        if (check.id == id) return &check;
    return nullptr;
}

Page type_page(model::SpanType const& type) {
    return {name_of(type), base::say("Scheme"),
            [&type](SchemeView const& view) { return scheme_type_page(view, type); }};
}

Page attribute_page(model::SpanType const& type, model::Attribute const& attribute) {
    return {name_of(type) + ": " + name_of(attribute), base::say("Type"),
            [&](SchemeView const& view) { return scheme_attribute_page(view, type, attribute); }};
}

Page relation_page(model::RelationType const& relation) {
    return {base::say("Link: {}", name_of(relation)), base::say("Scheme"),
            [&relation](SchemeView const& view) { return scheme_relation_page(view, relation); }};
}

Page advice_page(model::Check const& check) {
    return {advice_words(check), base::say("Scheme"),
            [&check](SchemeView const& view) { return scheme_advice_page(view, check); }};
}

void begin_page(SchemeState& scheme, SchemePage page) {
    scheme.page = page;
    scheme.is_removing = false;
    scheme.refused_field.clear();
    scheme.refusal.clear();
}

// The keyboard begins at the top of it.
void open_page(State& state, SchemePage page) {
    begin_page(state.scheme, page);
    state.scheme.scroll() = 0;
    state.focus = "scheme/back";
}

// What led to this page.
std::string row_of(SchemeState const& at) {
    switch (at.page) {
    case SchemePage::Overview: return "";
    case SchemePage::Type: return "scheme/type/" + at.type;
    case SchemePage::Attribute: return "scheme/attribute/" + at.attribute;
    case SchemePage::Relation: return "scheme/relation/" + at.relation;
    case SchemePage::Advice: return "scheme/check/" + at.check;
    case SchemePage::Ready: return "scheme/ready";
    }
    return "";
}

// A thing that is gone (by undo, or because it was refused) leads back to the whole.
Page page_of(model::Schema const& schema, SchemeState const& at) {
    model::SpanType const* const type = schema.find_type(at.type);
    model::Attribute const* const attribute = type ? type->find_attribute(at.attribute) : nullptr;
    model::RelationType const* const relation = schema.find_relation(at.relation);
    model::Check const* const check = find_check(schema, at.check);
    if (at.page == SchemePage::Ready) return {base::say("Ready schemes"), base::say("Scheme"), scheme_ready_page};
    if (at.page == SchemePage::Type && type) return type_page(*type);
    if (at.page == SchemePage::Attribute && attribute) return attribute_page(*type, *attribute);
    if (at.page == SchemePage::Relation && relation) return relation_page(*relation);
    if (at.page == SchemePage::Advice && check) return advice_page(*check);
    return {base::say("Scheme"), nullptr, scheme_overview};
}

// Gives what is left for the page.
Rect draw_back(Painter& painter, Page const& page, SchemeView const& view) {
    Rect rest = view.body;
    if (!page.back) return rest;
    float const height = view.is_touch ? measure::kFingertip : measure::kButtonHeight;
    Rect const place{view.left() - 8, rest.y - 4, text_button_width(page.back, true), height};
    if (text_button(painter, "scheme/back", page.back, icons::kArrowLeft, place)) leave_scheme_page(*painter.state);
    rest.y += height + 4;
    rest.height -= height + 4;
    return rest;
}

} // namespace

bool leave_scheme_page(State& state) {
    SchemeState& scheme = state.scheme;
    if (scheme.page == SchemePage::Overview) return false;
    std::string const row = row_of(scheme);
    begin_page(scheme, scheme.page == SchemePage::Attribute ? SchemePage::Type : SchemePage::Overview);
    state.focus = row;
    return true;
}

void open_ready_schemes(State& state) {
    open_page(state, SchemePage::Ready);
}

void open_scheme_type(State& state, std::string const& id) {
    state.scheme.type = id;
    open_page(state, SchemePage::Type);
}

void open_scheme_attribute(State& state, std::string const& id) {
    state.scheme.attribute = id;
    open_page(state, SchemePage::Attribute);
}

void open_scheme_relation(State& state, std::string const& id) {
    state.scheme.relation = id;
    open_page(state, SchemePage::Relation);
}

void open_scheme_check(State& state, std::string const& id) {
    state.scheme.check = id;
    open_page(state, SchemePage::Advice);
}

void draw_scheme_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::Scheme) return;
    if (!scene.project) {
        state.sheet = Sheet::None;
        return;
    }
    Page const page = page_of(scene.project->schema, state.scheme);
    SheetFrame frame = begin_sheet(below, "scheme", page.title, area, kWidth, kHeight);
    SchemeView const view{scene, scene.project->schema, state, frame.body, frame.painter.is_touch};
    Rect const rest = draw_back(frame.painter, page, view);
    draw_sections(frame.painter, "scheme/all", rest, page.sections(view), 24, state.scheme.scroll());
    end_sheet(frame);
}

} // namespace ui
