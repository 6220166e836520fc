#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "open_scheme.h"

namespace {

using namespace ui;
using platform::Key;
using test::OpenScheme;

} // namespace

TEST_CASE("the scheme opens as a dialog by its key and from the rail, and closes by Escape") {
    OpenScheme open;
    Item const* const dialog = open.stage.item("scheme");
    REQUIRE(dialog != nullptr);
    if (dialog != nullptr) CHECK(dialog->role == Role::Dialog);
    CHECK(open.stage.key(Key::Escape));
    CHECK(open.stage.state.sheet == Sheet::None);
    open.stage.rest();
    open.stage.press("rail/scheme");
    CHECK(open.stage.state.sheet == Sheet::Scheme);
}

TEST_CASE("on a phone the scheme is a sheet at the lower edge, as wide as the window") {
    OpenScheme open(390, 844);
    Item const* const dialog = open.stage.item("scheme");
    REQUIRE(dialog != nullptr);
    if (dialog == nullptr) return;
    CHECK(dialog->width == 390);
    CHECK(dialog->y + dialog->height == doctest::Approx(844));
}

TEST_CASE("a new type gets an id from its name, a free key and a colour of its own, and its page opens") {
    OpenScheme open;
    open.write("scheme/new_type", "Eye witness");
    model::SpanType const type = open.change<AddType>().type;
    CHECK(type.id == "Eye_witness");
    CHECK(type.label == "Eye witness");
    CHECK(type.key == "7");
    for (model::SpanType const& other : open.stage.project.schema.span_types) CHECK(other.color != type.color);
    CHECK(open.stage.state.scheme.page == SchemePage::Type);
    CHECK(open.stage.state.scheme.type == type.id);
}

TEST_CASE("a name that another type has is refused in words") {
    OpenScheme open;
    open.write("scheme/new_type", "Claim");
    CHECK(open.stage.taken<ChangeSchema>().empty());
    CHECK(open.refusal().find("Claim") != std::string::npos);
}

TEST_CASE("a type is renamed and described") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    open.write("scheme/label", "Statement");
    CHECK(open.change<ChangeType>().changed.label == "Statement");
    open.write("scheme/description", "What somebody says is so.");
    ChangeType const described = open.change<ChangeType>();
    CHECK(described.type == "Claim");
    CHECK(described.changed.description == "What somebody says is so.");
}

TEST_CASE("a description longer than its field is read whole") {
    OpenScheme open;
    auto const is_read = [&](std::string const& words) {
        auto const& items = registry().shown();
        return std::any_of(items.begin(), items.end(), [&](Item const& one) { return one.label == words; });
    };
    std::string const words = "What somebody says is so, at whatever length, with all that belongs to it: who, when, "
                              "where and how many, but without the words that say who said it.";
    open.stage.project.schema.span_types[3].description = words;
    open.stage.changed();
    REQUIRE(open.go("scheme/type/" + open.stage.project.schema.span_types[3].id));
    CHECK(is_read(words));
    open.stage.project.schema.span_types[3].description = "A claim.";
    open.stage.changed();
    open.stage.rest();
    CHECK_FALSE(is_read("A claim."));
}

TEST_CASE("a key that a type or a command has already is refused with who has it") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    open.write("scheme/key", "2");
    CHECK(open.refusal().find("sources") != std::string::npos);
    open.write("scheme/key", "n");
    CHECK(open.refusal().find("Next mark") != std::string::npos);
    open.write("scheme/key", "12");
    CHECK(open.refusal().find("one character") != std::string::npos);
    CHECK(open.stage.taken<ChangeSchema>().empty());
    open.write("scheme/key", "9");
    CHECK(open.refusal().empty());
    CHECK(open.change<ChangeType>().changed.key == "9");
}

TEST_CASE("a type's contrast is told for the light and the dark page, and a suggested colour is taken") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    for (char const* id : {"scheme/contrast/light", "scheme/contrast/dark"}) {
        Item const* const told = open.stage.item(id);
        REQUIRE(told != nullptr);
        if (told != nullptr) CHECK(told->label.find(" : 1") != std::string::npos);
    }
    auto const& items = registry().shown();
    auto const swatch = std::find_if(items.begin(), items.end(),
                                     [](Item const& item) { return item.id.rfind("scheme/color/#", 0) == 0; });
    REQUIRE(swatch != items.end());
    std::string const id = swatch->id;
    CHECK(open.stage.click(id));
    CHECK(open.change<ChangeType>().changed.color == id.substr(std::string("scheme/color/").size()));
}

TEST_CASE("a colour that is none is refused") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    open.write("scheme/color", "red");
    CHECK(open.refusal().find("#D55E00") != std::string::npos);
    CHECK(open.stage.taken<ChangeSchema>().empty());
}

TEST_CASE("before a type with marks goes it is asked what becomes of them") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/remove"));
    CHECK(open.stage.taken<ChangeSchema>().empty());
    REQUIRE(open.go("scheme/retype/Cue"));
    open.stage.press("scheme/remove_now");
    RemoveType const retyped = open.change<RemoveType>();
    CHECK(retyped.left == model::LeftMarks::Retype);
    CHECK(retyped.retype_to == "Cue");
    CHECK(open.stage.state.scheme.page == SchemePage::Overview);

    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/remove"));
    REQUIRE(open.go("scheme/left/remove"));
    open.stage.press("scheme/remove_now");
    CHECK(open.change<RemoveType>().left == model::LeftMarks::Remove);

    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/remove"));
    REQUIRE(open.go("scheme/left/refuse"));
    CHECK(open.stage.item("scheme/remove_now") == nullptr);
}

TEST_CASE("a type without marks goes at once") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Hedge"));
    open.stage.press("scheme/remove");
    CHECK(open.change<RemoveType>().type == "Hedge");
}

TEST_CASE("Escape goes up page by page with the keyboard where it came from, and closes at the top") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/attribute/mode"));
    CHECK(open.stage.state.focus == "scheme/back");
    CHECK(open.stage.key(Key::Escape));
    open.stage.rest();
    CHECK(open.stage.state.focus == "scheme/attribute/mode");
    CHECK(open.stage.key(Key::Escape));
    open.stage.rest();
    CHECK(open.stage.state.focus == "scheme/type/Claim");
    CHECK(open.stage.state.sheet == Sheet::Scheme);
    CHECK(open.stage.key(Key::Escape));
    CHECK(open.stage.state.sheet == Sheet::None);
}

TEST_CASE("Tab goes round every page of the scheme and is never caught, and everything there has a name of its own") {
    OpenScheme open;
    for (char const* const page : {"", "scheme/type/Claim", "scheme/attribute/mode"}) {
        if (page[0] != '\0') REQUIRE(open.go(page));
        CAPTURE(page);
        std::set<std::string> reached;
        for (int step = 0; step < 200; ++step) {
            CHECK(open.stage.key(Key::Tab));
            open.stage.frame();
            std::string const& at = open.stage.state.focus;
            CHECK(open.stage.state.focus_visible);
            CHECK(at.rfind("scheme/", 0) == 0);
            if (!reached.insert(at).second) break;
        }
        std::set<std::string> names;
        for (Item const& item : registry().shown()) {
            if (item.id.rfind("scheme/", 0) != 0 || !item.takes_focus) continue;
            CAPTURE(item.id);
            CHECK_FALSE(item.label.empty());
            if (item.role == Role::Field) CHECK(names.insert(item.label).second);
            if (item.is_enabled && item.role != Role::Status && item.role != Role::Text)
                CHECK(reached.contains(item.id));
        }
    }
}

TEST_CASE("the ready schemes, a scheme's file and a copy of this one are asked for") {
    OpenScheme open;
    REQUIRE(open.go("scheme/export"));
    CHECK(open.stage.taken<SaveScheme>().size() == 1);
    REQUIRE(open.go("scheme/import"));
    CHECK(open.stage.taken<ChooseScheme>().size() == 1);
    REQUIRE(open.go("scheme/ready"));
    REQUIRE(open.go("scheme/use/ner-basic"));
    auto const used = open.stage.taken<UseReadyScheme>();
    REQUIRE(used.size() == 1);
    if (!used.empty()) CHECK(used.front().id == "ner-basic");
}

TEST_CASE("what is gone by undo leads back to the whole scheme") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Hedge"));
    auto& types = open.stage.project.schema.span_types;
    types.erase(
        std::remove_if(types.begin(), types.end(), [](model::SpanType const& type) { return type.id == "Hedge"; }),
        types.end());
    open.stage.changed();
    open.stage.rest();
    CHECK(open.stage.item("scheme/back") == nullptr);
    CHECK(open.stage.item("scheme/type/Claim") != nullptr);
}
