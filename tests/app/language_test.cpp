#include "app/language.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "../model/every_maker.h"
#include "article.h"
#include "base/words.h"
#include "model/edit_names.h"
#include "session.h"

using test::Session;

namespace {

// Whatever a test has set, the next one begins in English.
struct EnglishAfterwards {
    ~EnglishAfterwards() { base::speak("en"); }
};

std::string label(char const* id) {
    ui::Item const* item = ui::registry().find_shown(id);
    return item == nullptr ? std::string() : item->label;
}

platform::Modifiers control() {
    platform::Modifiers modifiers;
    modifiers.control = true;
    return modifiers;
}

} // namespace

TEST_CASE("the reader's choice comes first, then the browser's languages, then English") {
    CHECK(app::chosen_language("de", {"en"}) == "de");
    CHECK(app::chosen_language("en", {"de"}) == "en");
    CHECK(app::chosen_language("system", {"de-CH", "en"}) == "de");
    CHECK(app::chosen_language("", {"fr-CH", "de-CH", "en"}) == "de");
    CHECK(app::chosen_language("", {"den"}) == "en");
    CHECK(app::chosen_language("", {}) == "en");
    CHECK(app::words_asset("de") == "words/de.mo");
    CHECK(app::words_asset("en").empty());
}

TEST_CASE("the first visit of a German browser is German") {
    EnglishAfterwards const afterwards;
    platform::headless::reset();
    platform::headless::set_languages({"de-CH", "en"});
    Session session(Session::Vault::Kept);
    CHECK(base::language() == "de");
    CHECK(label("bar/find") == "Suchen");
}

TEST_CASE("switching keeps the work and changes the labels at once, and back") {
    EnglishAfterwards const afterwards;
    Session session;
    session.paste("The bridge will close, the mayor said.");
    session.press('a', control());
    session.press('1');
    std::string const undo_english = label("bar/undo");
    CHECK(label("bar/find") == "Find");
    session.press(',', control());
    REQUIRE(session.click_item("settings/language/de"));
    session.press(platform::Key::Escape);
    CHECK(base::language() == "de");
    CHECK(label("bar/find") == "Suchen");
    CHECK(label("bar/undo") != undo_english);
    CHECK(session.project().spans.size() == 1);
    session.press('z', control());
    CHECK(session.project().spans.empty());
    session.press(',', control());
    REQUIRE(session.click_item("settings/language/en"));
    session.press(platform::Key::Escape);
    CHECK(label("bar/find") == "Find");
    CHECK(label("bar/undo") == undo_english);
}

TEST_CASE("the language is kept") {
    EnglishAfterwards const afterwards;
    {
        Session session;
        session.press(',', control());
        REQUIRE(session.click_item("settings/language/de"));
    }
    base::speak("en");
    Session session(Session::Vault::Kept);
    CHECK(base::language() == "de");
}

TEST_CASE("a step that was kept in English is called in German") {
    EnglishAfterwards const afterwards;
    platform::headless::reset();
    platform::headless::set_languages({"de"});
    Session session(Session::Vault::Kept);
    CHECK(model::edit_name_words("Set mode of 12 marks") == "mode von 12 Markierungen setzen");
    CHECK(model::edit_name_words("Remove 3 marks") == "3 Markierungen entfernen");
    CHECK(model::edit_name_words("Remove Claim") == "Claim entfernen");
    CHECK(model::edit_name_words("Something else") == "Something else");
}

TEST_CASE("every step that can be undone has a name in German") {
    EnglishAfterwards const afterwards;
    platform::headless::reset();
    platform::headless::set_languages({"de"});
    Session session(Session::Vault::Kept);
    // Those that the table of makers does not have: of handing in, other windows, settling a key.
    std::vector<std::string> names = {"Hand in", "Supply the article", "Take the newer state", "Settle Claim",
                                      "Leave Claim out"};
    for (sample::Maker const& maker : sample::every_maker()) names.push_back(maker.name);
    CHECK(names.size() > 40);
    for (std::string const& name : names) CHECK_MESSAGE(model::edit_name_words(name) != name, name);
}

TEST_CASE("words that do not arrive leave the page in English, with a sentence") {
    EnglishAfterwards const afterwards;
    platform::headless::reset();
    platform::headless::set_languages({"de"});
    std::string const folder = std::filesystem::temp_directory_path() / "gloss-language-test";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(GLOSS_ASSETS_DIR, folder, std::filesystem::copy_options::recursive);
    std::filesystem::resize_file(folder + "/words/de.mo", 1000);
    Session session(folder);
    CHECK(base::language() == "en");
    CHECK(label("bar/find") == "Find");
    bool is_said = false;
    for (ui::Item const& item : ui::registry().shown())
        is_said = is_said || item.label.find("Everything is shown in English") != std::string::npos;
    CHECK(is_said);
    std::filesystem::remove_all(folder);
}
