#include <doctest/doctest.h>

#include "panel_stage.h"
#include "ui/document_dialogs.h"
#include "ui/library_panel.h"
#include "ui/library_parts.h"

using test::PanelStage;

namespace {

ui::LibraryRow row(std::string id, std::string title) {
    ui::LibraryRow made;
    made.id = id;
    made.title = title;
    made.spans = 12;
    made.paragraphs = 9;
    made.modified_label = "22 Nov, 14:31";
    return made;
}

struct Library : PanelStage {
    Library() {
        library = {row("a-bridge", "Harbour bridge"), row("a-strike", "Strike ends")};
        library[0].is_open = true;
        library.push_back(row("a-gone", "Old story"));
        library.back().is_deleted = true;
        show(ui::draw_library, {0, 48, 296, 724});
    }
};

} // namespace

TEST_CASE("a document is opened by its row, and the rail shows the marks again") {
    Library stage;
    stage.state.library_open = true;
    CHECK(stage.click("library/a-strike"));
    CHECK(stage.take<ui::OpenDocument>().document == "a-strike");
    CHECK(!stage.state.library_open);
}

TEST_CASE("the open document is not opened again") {
    Library stage;
    CHECK(stage.click("library/a-bridge"));
    CHECK(stage.intents.empty());
}

TEST_CASE("a row's small buttons do not open it") {
    Library stage;
    CHECK(stage.click("library/delete/a-strike"));
    CHECK(stage.take<ui::DeleteDocument>().document == "a-strike");
    CHECK(stage.click("library/download/a-strike"));
    CHECK(stage.take<ui::DownloadDocument>().document == "a-strike");
}

TEST_CASE("a document is duplicated from its row") {
    Library stage;
    CHECK(stage.click("library/duplicate/a-strike"));
    CHECK(stage.take<ui::DuplicateDocument>().document == "a-strike");
}

TEST_CASE("on a touch screen what can be done with a row opens below it, with words, 44 px high at least") {
    Library stage;
    stage.is_touch = true;
    stage.frame();
    CHECK(stage.item("library/delete/a-strike") == nullptr);
    stage.press("library/more/a-strike");
    stage.frame();
    for (char const* deed : {"rename/", "duplicate/", "download/", "delete/"}) {
        ui::Item const* const item = stage.item("library/" + std::string(deed) + "a-strike");
        REQUIRE(item != nullptr);
        CHECK(item->height >= 44);
        CHECK(item->width >= 44);
    }
    CHECK(stage.item("library/delete/a-bridge") == nullptr);
    stage.press("library/delete/a-strike");
    CHECK(stage.take<ui::DeleteDocument>().document == "a-strike");
    CHECK(stage.state.library_row.empty());
}

TEST_CASE("titles are found by their words, whatever the case and the accents") {
    Library stage;
    stage.library.push_back(row("a-resume", "R\u00E9sum\u00E9 des \u00C9lections"));
    CHECK(stage.item("library/words") == nullptr);
    stage.press("library/search");
    stage.type("library/words", "RESUME DES elec");
    stage.frame();
    CHECK(stage.item("library/a-resume") != nullptr);
    CHECK(stage.item("library/a-bridge") == nullptr);
    stage.type("library/words", "OLD");
    stage.frame();
    CHECK(stage.item("library/restore/a-gone") != nullptr);
    stage.type("library/words", "nowhere");
    stage.frame();
    CHECK(stage.count_items("library/a-") == 0);
    stage.leave("library/words", "nowhere", platform::FieldExit::Escape);
    stage.frame();
    CHECK(stage.item("library/words") == nullptr);
    CHECK(stage.item("library/a-bridge") != nullptr);
}

TEST_CASE("the bin says when a document goes for good, and gives it up by hand or all at once") {
    Library stage;
    stage.library.back().gone_label = "24 December";
    stage.press("library/bin");
    stage.frame();
    ui::Item const* const gone = stage.item("library/a-gone");
    REQUIRE(gone != nullptr);
    CHECK(gone->label == "Old story, goes for good on 24 December");
    stage.press("library/erase/a-gone");
    CHECK(stage.take<ui::EraseDocument>().document == "a-gone");
    stage.press("library/empty_bin");
    static_cast<void>(stage.take<ui::EmptyBin>());
}

TEST_CASE("everything is saved as one file where there is something of one's own, and its progress takes the place") {
    Library stage;
    stage.press("library/export");
    static_cast<void>(stage.take<ui::ExportLibrary>());
    ui::Progress progress{"Writing 3 of 40", 0.075F};
    stage.scene.library_progress = &progress;
    stage.frame();
    CHECK(stage.item("library/export") == nullptr);
    CHECK(stage.item("library/progress") != nullptr);
    progress = {};
    for (ui::LibraryRow& one : stage.library) one.is_sample = true;
    stage.frame();
    CHECK(stage.item("library/export") == nullptr);
}

TEST_CASE("a title is changed in place, once, when the field is left") {
    Library stage;
    CHECK(stage.click("library/rename/a-strike"));
    stage.type("library/title/a-strike", "Strike ends at noon");
    stage.wait(1000);
    CHECK(stage.intents.empty());
    stage.leave("library/title/a-strike", "Strike ends at noon", platform::FieldExit::Enter);
    auto const wish = stage.take<ui::RenameDocument>();
    CHECK(wish.document == "a-strike");
    CHECK(wish.title == "Strike ends at noon");
    CHECK(stage.state.renaming.empty());
}

TEST_CASE("Escape and an empty title keep the old one") {
    Library stage;
    stage.press("library/rename/a-strike");
    stage.type("library/title/a-strike", "x");
    stage.leave("library/title/a-strike", "x", platform::FieldExit::Escape);
    CHECK(stage.intents.empty());
    CHECK(stage.state.renaming.empty());
    stage.press("library/rename/a-strike");
    stage.type("library/title/a-strike", "");
    stage.leave("library/title/a-strike", "", platform::FieldExit::Enter);
    CHECK(stage.intents.empty());
}

TEST_CASE("what was deleted lies in the bin and can be put back") {
    Library stage;
    CHECK(stage.item("library/a-gone") == nullptr);
    CHECK(stage.item("library/restore/a-gone") == nullptr);
    stage.press("library/bin");
    stage.press("library/restore/a-gone");
    CHECK(stage.take<ui::RestoreDocument>().document == "a-gone");
}

TEST_CASE("captions say when, how much is marked, and how long it is") {
    ui::LibraryRow shown = row("a-bridge", "Harbour bridge");
    CHECK(ui::library_caption(shown) == "12 marks \u00B7 9 paragraphs");
    CHECK(ui::library_times(shown) == "22 Nov, 14:31");
    shown.language_name = "Finnish";
    shown.copy = {ui::CopyLook::Quiet, "12 edits since the last copy"};
    CHECK(ui::library_caption(shown) == "12 marks \u00B7 9 paragraphs \u00B7 Finnish");
    CHECK(ui::library_times(shown) == "22 Nov, 14:31 \u00B7 12 edits since the last copy");
    shown.spans = 0;
    shown.is_sample = true;
    shown.copy = {};
    CHECK(ui::library_caption(shown) == "Sample \u00B7 not marked yet \u00B7 9 paragraphs \u00B7 Finnish");
    CHECK(ui::library_times(shown).empty());
}

TEST_CASE("an article is brought in by paste or by a file") {
    Library stage;
    stage.press("library/choose");
    CHECK(std::get_if<ui::ChooseFile>(&stage.intents.front()) != nullptr);
    stage.intents.clear();
    stage.press("library/paste");
    CHECK(stage.intents.empty());
    CHECK(stage.state.sheet == ui::Sheet::Paste);
}

TEST_CASE("the paste sheet begins a document from what was pasted") {
    PanelStage stage;
    stage.state.sheet = ui::Sheet::Paste;
    stage.show(ui::draw_paste_dialog, {0, 0, 1280, 800});
    ui::Item const* const begin = stage.item("paste/begin");
    REQUIRE(begin != nullptr);
    if (begin != nullptr) CHECK(!begin->is_enabled);
    stage.type("paste/text", "  \n");
    stage.press("paste/begin");
    CHECK(stage.intents.empty());
    stage.type("paste/text", "A title\n\nSome words.");
    stage.frame();
    CHECK(stage.click("paste/begin"));
    CHECK(stage.take<ui::BeginFromText>().text == "A title\n\nSome words.");
    CHECK(stage.state.sheet == ui::Sheet::None);
}

TEST_CASE("a press beside the paste sheet does not lose what was pasted") {
    PanelStage stage;
    stage.state.sheet = ui::Sheet::Paste;
    stage.show(ui::draw_paste_dialog, {0, 0, 1280, 800});
    stage.type("paste/text", "words");
    stage.wait(500);
    stage.click_at(4, 4);
    CHECK(stage.state.sheet == ui::Sheet::Paste);
    CHECK(stage.state.pasted_article == "words");
    CHECK(stage.click("paste/cancel"));
    CHECK(stage.state.sheet == ui::Sheet::None);
    stage.frame();
    CHECK(stage.state.pasted_article.empty());
    CHECK(stage.intents.empty());
}

TEST_CASE("a library without anything of the reader's own says how to begin, and a search without result says so") {
    Library stage;
    CHECK(stage.item("library/empty") == nullptr);
    stage.library.clear();
    stage.frame();
    ui::Item const* const words = stage.item("library/empty");
    REQUIRE(words != nullptr);
    CHECK(words->label.starts_with("None of your own yet. Paste an article"));
    stage.library = {row("a-bridge", "Harbour bridge")};
    stage.state.library_search_open = true;
    stage.state.library_words = "strike";
    stage.frame();
    REQUIRE(stage.item("library/empty") != nullptr);
    CHECK(stage.item("library/empty")->label == "No title holds \u201Cstrike\u201D.");
}
