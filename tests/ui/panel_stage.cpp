#include "panel_stage.h"

#include <algorithm>

#include "ui/look.h"

namespace test {

namespace {

model::Attribute attribute(std::string id, std::vector<std::string> values, std::optional<std::string> preset = {}) {
    model::Attribute made;
    made.id = id;
    made.label = id;
    made.default_value = std::move(preset);
    for (auto& value : values) {
        model::AttributeValue one;
        one.id = value;
        one.label = value;
        made.values.push_back(one);
    }
    return made;
}

model::SpanType span_type(std::string id, std::string key, std::vector<model::Attribute> attributes = {}) {
    model::SpanType made;
    made.id = id;
    made.label = id;
    made.key = key;
    made.color = "#1F74A8";
    made.attributes = std::move(attributes);
    return made;
}

model::RelationType relation(std::string id, std::string label, std::string key, std::string from, std::string to) {
    model::RelationType made;
    made.id = id;
    made.label = label;
    made.key = key;
    made.from = {from};
    made.to = {to};
    return made;
}

model::Check missing_link(std::string id, std::string on, std::string relation_id, model::End end,
                          std::string message) {
    model::Check made;
    made.id = id;
    made.severity = model::Severity::Warn;
    made.message = message;
    made.on = {on};
    model::LinksCondition links;
    links.relation = relation_id;
    links.end = end;
    links.count.min = 1;
    made.condition.links = links;
    return made;
}

} // namespace

model::Schema small_schema() {
    model::Schema schema;
    schema.id = "small";
    schema.name = "Small";
    model::Attribute remark = attribute("remark", {});
    remark.is_text = true;
    model::Attribute tone = attribute("tone", {"calm", "loud", "cold"});
    tone.multi = true;
    schema.span_types = {
        span_type("Entity", "1", {attribute("kind", {"person", "place", "number"})}),
        span_type("Source", "2", {attribute("identity", {"named", "unnamed"})}),
        span_type("Cue", "3", {tone, remark}),
        span_type("Claim", "4",
                  {attribute("mode", {"direct", "mixed", "indirect", "narrator"}, "indirect"),
                   attribute("nature", {"fact", "opinion"}, "fact"),
                   attribute("worth", {"no", "minor", "yes"}, "minor"),
                   attribute("check", {"unchecked", "supported", "disputed", "false", "outdated", "unverifiable"},
                             "unchecked")}),
        span_type("Hedge", "5"),
        span_type("Flag", "6", {attribute("kind", {"stale", "unclear"})}),
    };
    schema.relations = {relation("says", "says", "s", "Source", "Claim"),
                        relation("cued_by", "cued by", "c", "Claim", "Cue"),
                        relation("refers_to", "refers to", "r", "Source", "Entity"),
                        relation("supports", "supports", "+", "Claim", "Claim"),
                        relation("disputes", "disputes", "-", "Claim", "Claim"),
                        relation("same_as", "same as", "=", "Entity", "Entity"),
                        relation("flags", "flags", "f", "Flag", "Claim")};
    schema.relations[5].symmetric = true;
    model::Check sourceless = missing_link("claim_without_source", "Claim", "says", model::End::To,
                                           "No source yet: link one, or mark the claim as the narrator's.");
    sourceless.where = {{"mode", {"direct", "mixed", "indirect"}}};
    schema.checks = {sourceless,
                     missing_link("unlinked_cue", "Cue", "cued_by", model::End::To, "No claim uses this cue.")};
    return schema;
}

model::Article small_article() {
    model::Article article;
    article.text =
        unicode::Text::from_utf8("Harbour bridge to close\n\n"
                                 "The port authority said on Monday that the bridge will close for a year.\n\n"
                                 "Critics call the plan reckless. Ana Ortiz leads them.\n\n"
                                 "Repairs will cost 40 million euros, she claimed.");
    article.length = article.text.length();
    article.language = "en";
    model::StructureItem heading;
    heading.range = unicode::range(0, 23);
    heading.kind = "heading";
    heading.level = 1;
    article.structure = {heading};
    return article;
}

PanelStage::PanelStage() : imgui_(1280, 800) {
    // A press and its release may come in one frame.
    ImGui::GetIO().ConfigInputTrickleEventQueue = false;
    base::IdentifierSource ids(7);
    project = model::begin_project(small_article(), small_schema(), ids, "2026-11-22T14:05:09Z");
    ui::set_type_looks(project.schema);
    changed();
}

base::Identifier PanelStage::mark(std::string const& id, std::string const& type, std::string_view words) {
    unicode::Text const& text = project.article.text;
    std::size_t const at = text.utf8().find(words);
    CHECK(at != std::string::npos);
    model::Span made;
    made.id = id;
    made.type = type;
    made.fragments = {{text.from_byte(at), text.from_byte(at + words.size())}};
    project.spans.push_back(made);
    return id;
}

model::Sequence<model::Span>::Changing PanelStage::span(std::string const& id) {
    auto const found =
        std::find_if(project.spans.begin(), project.spans.end(), [&](model::Span const& one) { return one.id == id; });
    CHECK(found != project.spans.end());
    bool const is_there = found != project.spans.end();
    return project.spans.changing(is_there ? static_cast<std::size_t>(found - project.spans.begin()) : 0);
}

void PanelStage::set(std::string const& id, std::string const& attribute_id, std::string const& value) {
    span(id)->attributes.push_back({attribute_id, {value}, false});
}

void PanelStage::link(std::string const& id, std::string const& type, std::string const& from, std::string const& to) {
    model::Relation made;
    made.id = id;
    made.type = type;
    made.from = from;
    made.to = to;
    project.relations.push_back(made);
}

void PanelStage::changed() {
    model::sort_canonically(project);
    index = model::Index(project);
    advice = model::advise(project, index);
    scene.project = &project;
    scene.index = &index;
    scene.advice = &advice;
    scene.library = &library;
    scene.licences = &licences;
    ++scene.revision;
}

void PanelStage::frame(double milliseconds) {
    auto const draw = [this] {
        ui::Painter painter;
        painter.list = ImGui::GetBackgroundDrawList();
        painter.state = &state;
        painter.intents = &intents;
        painter.clip = area_;
        painter.now_ms = imgui_.now_ms;
        painter.is_touch = is_touch;
        ui::begin_desk_frame(painter);
        if (panel_ != nullptr) panel_(painter, scene, article_, area_);
        ui::end_desk_frame(painter);
    };
    imgui_.frame(draw, milliseconds);
}

void PanelStage::show(Panel panel, ui::Rect area) {
    panel_ = panel;
    area_ = area;
    frame();
    frame();
}

void PanelStage::wait(double milliseconds) {
    frame(milliseconds + 16);
}

void PanelStage::press(std::string const& id) {
    state.pressed_item = id;
    frame();
    frame();
}

bool PanelStage::hover(std::string const& id) {
    ui::Item const* const found = item(id);
    if (found == nullptr) return false;
    imgui_.move(found->x + found->width / 2, found->y + found->height / 2);
    frame();
    frame();
    return true;
}

void PanelStage::click_at(float x, float y) {
    imgui_.move(x, y);
    frame(1000);
    imgui_.button(true);
    frame();
    imgui_.button(false);
    frame();
    frame();
}

bool PanelStage::click(std::string const& id) {
    ui::Item const* const found = item(id);
    if (found == nullptr) return false;
    click_at(found->x + found->width / 2, found->y + found->height / 2);
    return true;
}

void PanelStage::type(std::string const& field, std::string const& text) {
    if (state.entered_field != field) ui::take_field_event(platform::FieldEntered{field});
    ui::take_field_event(platform::FieldChanged{field, text});
    frame();
}

void PanelStage::leave(std::string const& field, std::string const& text, platform::FieldExit how) {
    ui::take_field_event(platform::FieldLeft{field, text, how});
    frame();
}

ui::Item const* PanelStage::item(std::string const& id) const {
    return ui::registry().find_shown(id);
}

std::size_t PanelStage::count_items(std::string_view prefix) const {
    auto const& items = ui::registry().shown();
    auto const begins = [&](ui::Item const& one) { return one.id.compare(0, prefix.size(), prefix) == 0; };
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), begins));
}

platform::KeyEvent letter_key(char32_t letter) {
    platform::KeyEvent event;
    event.key = platform::Key::Character;
    event.character = letter;
    return event;
}

platform::KeyEvent named_key(platform::Key key) {
    platform::KeyEvent event;
    event.key = key;
    return event;
}

} // namespace test
