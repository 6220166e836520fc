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
    made.modified_label = "22 November, 14:31";
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
    CHECK(ui::library_caption(shown) == "22 November, 14:31 \u00B7 12 marks \u00B7 9 paragraphs");
    shown.spans = 0;
    shown.is_sample = true;
    CHECK(ui::library_caption(shown) == "Sample \u00B7 not marked yet \u00B7 9 paragraphs");
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
