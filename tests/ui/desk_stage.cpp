#include "desk_stage.h"

#include "formats/gloss_json.h"

namespace test {

namespace {

constexpr char const* kText =
    "Bridge to close\n"
    "The port authority said on Monday that the bridge will close for a year. Nobody is sure what it will cost.\n"
    "Repairs may begin in spring, an engineer wrote, unless the cracks grow.\n"
    "Traders on the east bank fear for their custom, and the mayor promised a ferry.";

} // namespace

DeskStage::DeskStage(float width, float height) : imgui(width, height) {
    auto const bytes = read_asset("schemas/news-who-says-what.json");
    auto schema = formats::read_schema(std::string_view(reinterpret_cast<char const*>(bytes.data()), bytes.size()));
    CHECK(schema.is_ok());
    if (schema) project.schema = schema.release_value();
    project.article.text = unicode::Text::from_utf8(kText);
    project.article.structure.push_back({unicode::range(0, 15), "heading", 1, {}});
    project.header.title = "Bridge to close";
    project.header.id = "a-stage";
    changed();
    frame();
}

unicode::Range DeskStage::find(std::string_view words) const {
    std::size_t const byte = project.article.text.utf8().find(words);
    CHECK(byte != std::string::npos);
    unicode::Position const start = project.article.text.from_byte(byte);
    return {start, project.article.text.from_byte(byte + words.size())};
}

base::Identifier DeskStage::mark(std::string const& type, std::string_view words) {
    model::Span span;
    span.id = "s-" + std::to_string(project.spans.size() + 1);
    span.type = type;
    span.fragments = {find(words)};
    project.spans.push_back(span);
    changed();
    return span.id;
}

void DeskStage::link(std::string const& type, base::Identifier const& from, base::Identifier const& to) {
    model::Relation relation;
    relation.id = "r-" + std::to_string(project.relations.size() + 1);
    relation.type = type;
    relation.from = from;
    relation.to = to;
    project.relations.push_back(relation);
    changed();
}

void DeskStage::changed() {
    model::sort_canonically(project);
    index = model::Index(project);
    advice = model::advise(project, index);
    ++revision;
}

void DeskStage::select(std::string_view words) {
    unicode::Range const range = find(words);
    state.selection = {};
    state.selection.anchor = {range.start};
    state.selection.focus = {range.end};
    state.has_caret = true;
    frame();
}

ui::Scene DeskStage::scene() const {
    ui::Scene scene;
    if (has_project) {
        scene.project = &project;
        scene.index = &index;
        scene.advice = &advice;
    }
    scene.revision = revision;
    scene.undo_name = undo_name;
    scene.redo_name = redo_name;
    scene.save.label = "Saved 14:05";
    scene.notices = &notices;
    scene.library = &library;
    scene.licences = &licences;
    scene.is_read_only = !read_only.empty();
    scene.read_only = read_only;
    scene.is_sample = is_sample;
    return scene;
}

void DeskStage::frame(double milliseconds) {
    imgui.frame([this] { desk.draw(scene(), state, intents, imgui.now_ms, 1, false, false); }, milliseconds);
}

void DeskStage::rest() {
    for (int count = 0; count < 40; ++count) frame(25);
}

void DeskStage::move(float x, float y) {
    imgui.move(x, y);
    frame();
}

bool DeskStage::hover(std::string const& id) {
    ui::Item const* const found = item(id);
    if (!found) return false;
    move(found->x + found->width / 2, found->y + found->height / 2);
    return true;
}

bool DeskStage::click(std::string const& id) {
    frame(1000);
    if (!hover(id)) return false;
    imgui.button(true);
    frame();
    imgui.button(false);
    frame();
    return true;
}

std::string DeskStage::first_with(std::string const& prefix) const {
    for (ui::Item const& item : ui::registry().shown())
        if (item.id.rfind(prefix, 0) == 0) return item.id;
    return {};
}

void DeskStage::press(std::string const& id) {
    state.pressed_item = id;
    frame();
}

bool DeskStage::key(platform::KeyEvent const& event) {
    bool const taken = ui::handle_key(event, scene(), state, desk.article(), intents);
    frame();
    return taken;
}
bool DeskStage::key(char32_t character, platform::Modifiers modifiers) {
    return key(key_event(character, modifiers));
}
bool DeskStage::key(platform::Key key_name, platform::Modifiers modifiers) {
    return key(key_event(key_name, modifiers));
}

void DeskStage::enter(std::string const& field) {
    ui::take_field_event(platform::FieldEntered{field});
    frame();
}
void DeskStage::type(std::string const& field, std::string const& text) {
    ui::take_field_event(platform::FieldChanged{field, text});
    frame();
}
void DeskStage::leave(std::string const& field, std::string const& text, platform::FieldExit how) {
    ui::take_field_event(platform::FieldLeft{field, text, how});
    frame();
}

platform::KeyEvent key_event(char32_t character, platform::Modifiers modifiers) {
    platform::KeyEvent event;
    event.key = platform::Key::Character;
    event.character = character;
    event.modifiers = modifiers;
    return event;
}

platform::KeyEvent key_event(platform::Key key_name, platform::Modifiers modifiers) {
    platform::KeyEvent event;
    event.key = key_name;
    event.modifiers = modifiers;
    return event;
}

} // namespace test
