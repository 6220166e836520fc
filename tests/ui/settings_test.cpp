#include <doctest/doctest.h>

#include <string>

#include "desk_stage.h"
#include "ui/choosing.h"
#include "ui/desk_layout.h"
#include "ui/keymap.h"
#include "ui/language_names.h"

namespace {

using namespace ui;
using platform::Key;

constexpr platform::Modifiers kControl = {true, false, false};

struct OpenSettings {
    OpenSettings() {
        keymap() = {};
        stage.key(U',', kControl);
        stage.rest();
    }
    ~OpenSettings() { keymap() = {}; }
    OpenSettings(OpenSettings const&) = delete;
    OpenSettings& operator=(OpenSettings const&) = delete;

    // The last wish of this name, as the program would carry it out.
    std::string wish(std::string_view name) {
        std::string value = "-";
        for (auto const& one : stage.taken<ChangeSetting>())
            if (one.name == name) value = one.value;
        if (name == "keys" && value != "-") keymap() = Keymap::read(value);
        return value;
    }

    test::DeskStage stage;
};

} // namespace

TEST_CASE("the settings are a dialog that opens and closes by its keys and by Escape") {
    OpenSettings open;
    Item const* const dialog = open.stage.item("settings");
    REQUIRE(dialog != nullptr);
    if (dialog != nullptr) CHECK(dialog->role == Role::Dialog);
    CHECK(open.stage.key(Key::Escape));
    CHECK(open.stage.state.sheet == Sheet::None);
}

TEST_CASE("each choice of light, contrast and motion is asked for") {
    OpenSettings open;
    CHECK(open.stage.click("settings/theme/dark"));
    CHECK(open.wish("theme") == "dark");
    CHECK(open.stage.click("settings/contrast/high"));
    CHECK(open.wish("contrast") == "high");
    CHECK(open.stage.click("settings/motion/none"));
    CHECK(open.wish("motion") == "none");
}

TEST_CASE("links, notes and the size of the article change at once") {
    OpenSettings open;
    CHECK(open.stage.click("settings/links/all"));
    CHECK(open.stage.state.links == LinkShow::All);
    CHECK(open.stage.click("settings/notes/off"));
    CHECK_FALSE(open.stage.state.show_margin_notes);
    CHECK(open.stage.click("settings/larger"));
    CHECK(open.stage.state.zoom > 1);
}

TEST_CASE("the article's language and direction are chosen in a dialog of their own, each without losing the other") {
    OpenSettings open;
    test::DeskStage& stage = open.stage;
    stage.project.article.language = "en-GB";
    stage.project.article.direction = "rtl";
    stage.changed();
    CHECK(stage.click("settings/article_language"));
    REQUIRE(stage.state.sheet == Sheet::ArticleLanguage);
    Item const* const now = stage.item("language/is/en-GB");
    REQUIRE(now != nullptr);
    if (now != nullptr) CHECK(now->label == "English (en-GB)");
    CHECK(stage.click("language/is/sr"));
    CHECK(stage.click("language/direction/ltr"));
    CHECK(stage.click("language/is/none"));
    auto const chosen = stage.taken<SetArticleLanguage>();
    REQUIRE(chosen.size() == 3);
    if (chosen.size() != 3) return;
    CHECK((chosen[0].language == "sr" && chosen[0].direction == "rtl"));
    CHECK((chosen[1].language == "en-GB" && chosen[1].direction == "ltr"));
    CHECK((chosen[2].language.empty() && chosen[2].direction == "rtl"));
}

TEST_CASE("while somebody else writes the document its language cannot be chosen, and the chips say why") {
    OpenSettings open;
    test::DeskStage& stage = open.stage;
    stage.read_only = "Somebody else writes here.";
    CHECK(stage.click("settings/article_language"));
    Item const* const chip = stage.item("language/is/sr");
    REQUIRE(chip != nullptr);
    if (chip == nullptr) return;
    CHECK_FALSE(chip->is_enabled);
    CHECK(chip->description == "Somebody else writes here.");
    stage.click("language/is/sr");
    CHECK(stage.taken<SetArticleLanguage>().empty());
}

TEST_CASE("a language is called by its name here, the nearest one that there is, else by its code") {
    CHECK(language_name("de-AT") == "German");
    CHECK(language_name("zh-Hant-TW") == "Chinese (traditional)");
    CHECK(language_name("sr-Latn") == "Serbian (Latin)");
    CHECK(language_name("tlh") == "tlh");
    CHECK(language_name("nb") == "Norwegian");
    CHECK(language_name("English, I think") == "Not known");
    CHECK(language_name("").empty());
}

TEST_CASE("a command gets new keys, that do their work after, and its own ones back") {
    OpenSettings open;
    open.stage.press("settings/key/library");
    open.stage.rest();
    CHECK(open.stage.item("settings/waiting") != nullptr);
    CHECK(open.stage.key(U'b', kControl));
    CHECK(open.wish("keys") == "library=Ctrl+B\n");
    CHECK(open.stage.state.changing_keys.empty());
    CHECK(open.stage.key(Key::Escape));
    CHECK(open.stage.key(U'b', kControl));
    CHECK(open.stage.state.library_open);
    open.stage.state.library_open = false;
    open.stage.key(U',', kControl);
    open.stage.rest();
    open.stage.press("settings/restore/library");
    open.stage.frame();
    CHECK(open.wish("keys").empty());
}

TEST_CASE("keys that are taken are refused with the reason, and the next ones are waited for") {
    OpenSettings open;
    open.stage.press("settings/key/library");
    open.stage.rest();
    CHECK(open.stage.key(U'k', kControl));
    CHECK(open.stage.state.sheet == Sheet::Settings);
    CHECK(open.wish("keys") == "-");
    open.stage.rest();
    Item const* const waiting = open.stage.item("settings/waiting");
    REQUIRE(waiting != nullptr);
    if (waiting != nullptr) CHECK(waiting->label.find("All commands") != std::string::npos);
    CHECK(open.stage.key(Key::Escape));
    CHECK(open.stage.state.sheet == Sheet::Settings);
    CHECK(open.stage.state.changing_keys.empty());
}

TEST_CASE(
    "what is said to the row that waits for keys is in sight, also where the row is the lowest that can be seen") {
    OpenSettings open;
    float foot = 0;
    std::string lowest;
    for (Item const& item : registry().shown())
        if (item.id.rfind("settings/key/", 0) == 0 && item.is_whole && item.y + item.height > foot) {
            foot = item.y + item.height;
            lowest = item.id;
        }
    REQUIRE_FALSE(lowest.empty());
    open.stage.press(lowest);
    open.stage.rest();
    Item const* const waiting = open.stage.item("settings/waiting");
    REQUIRE(waiting != nullptr);
    if (waiting != nullptr) CHECK(waiting->is_whole);
}

TEST_CASE("Delete takes a command's keys away") {
    OpenSettings open;
    open.stage.press("settings/key/link");
    open.stage.frame();
    CHECK(open.stage.key(Key::Delete));
    CHECK(open.wish("keys") == "link=\n");
}

TEST_CASE("the right panel folds, and its edge is drawn to another width that the page can spare") {
    test::DeskStage stage;
    stage.rest();
    Item const* const edge = stage.item("desk/side_edge");
    REQUIRE(edge != nullptr);
    if (edge == nullptr) return;
    float const x = edge->x + 4;
    stage.move(x, 400);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    stage.frame();
    stage.move(x - 100, 400);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    stage.frame();
    CHECK(stage.state.preferences.side_width == doctest::Approx(436));
    stage.frame();
    CHECK(stage.item("desk/side_edge")->x + 4 == doctest::Approx(x - 100));
    CHECK(side_width_within(5000, 1440) == 1440 - measure::kRail - measure::kColumn);
    CHECK(stage.key(U'\\', {true, false, true}));
    stage.frame();
    CHECK(stage.item("desk/side_edge") == nullptr);
    CHECK(stage.state.preferences.side_folded);
}

TEST_CASE("the left panel folds to keys and glyphs, and unfolds") {
    test::DeskStage stage;
    stage.rest();
    float const page = stage.item("article")->x;
    CHECK(stage.key(U'\\', kControl));
    stage.rest();
    CHECK(stage.item("article")->x < page);
    CHECK(stage.item("rail/mark/Claim") != nullptr);
    CHECK(stage.key(U'\\', kControl));
    stage.rest();
    CHECK(stage.item("article")->x == page);
}

TEST_CASE("the keys that panels show are those that the reader chose") {
    test::DeskStage stage;
    auto const claim = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), claim);
    stage.rest();
    float const with_own = stage.item("inspector/add_link")->width;
    keymap().change(*find_command("link"), "Ctrl+B");
    stage.frame();
    CHECK(stage.item("inspector/add_link")->width > with_own);
    keymap() = {};
}
