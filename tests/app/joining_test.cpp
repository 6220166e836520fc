#include "app/joining.h"

#include "article.h"
#include "formats/gloss_json.h"
#include "session.h"

using namespace test;

namespace {

void drop(Session& session, std::string const& bytes, std::uint32_t request = 0) {
    platform::headless::push(platform::FileArrived{"file.gloss.json", "", {bytes.begin(), bytes.end()}, request});
    session.settle();
}

void mark(Session& session, char const* words, char32_t key) {
    platform::headless::advance(60'000);
    session.drag_over(words);
    session.press(key);
}

platform::headless::OpenAnswer answered() {
    auto const& answers = platform::headless::open_answers();
    CHECK_FALSE(answers.empty());
    return answers.empty() ? platform::headless::OpenAnswer{} : answers.back();
}

std::string last_notice() {
    auto const& notices = app::program().notices().shown();
    return notices.empty() ? std::string() : notices.back().text;
}

// The article with a source marked here and a hedge in the file: neither goes on from the other.
struct Apart : Session {
    Apart() {
        paste(kArticle);
        key = app::program().document()->key();
        mark(*this, "reportedly", '5');
        file = project();
        press('z', kControl);
        mark(*this, "The ferry company", '2');
        mine = project();
        drop(*this, formats::write_gloss(file), 9);
    }
    std::string key;
    model::Project file;
    model::Project mine;
};

} // namespace

TEST_CASE("a file that equals what the library has just opens it") {
    Session session;
    session.paste(kArticle);
    mark(session, "reportedly", '5');
    std::string const key = app::program().document()->key();
    std::string const bytes = formats::write_gloss(session.project());
    session.paste("Another article\nWith a sentence.\n");
    drop(session, bytes, 5);
    CHECK(app::program().document()->key() == key);
    CHECK(answered().opened);
    CHECK(answered().notice.empty());
    CHECK(app::program().library().keys_of_set(session.project().header.id).size() == 1);
}

TEST_CASE("of a file and its continuation the newer is open in the end, and that is said") {
    Session session;
    session.paste(kArticle);
    std::string const key = app::program().document()->key();
    mark(session, "reportedly", '5');
    std::string const early = formats::write_gloss(session.project());
    mark(session, "The ferry company", '2');
    model::Project const late = session.project();
    drop(session, early, 5);
    CHECK(answered().opened);
    CHECK(answered().notice.find("newer state") != std::string::npos);
    CHECK(session.project() == late);
    session.press('z', kControl);
    session.press('z', kControl);
    model::Project const empty = session.project();
    drop(session, formats::write_gloss(late), 6);
    CHECK(answered().opened);
    CHECK(last_notice() == answered().notice);
    CHECK(app::program().document()->key() == key);
    CHECK(session.project() == late);
    CHECK(app::program().library().find(key)->copy.edits() == 0);
    session.press('z', kControl);
    CHECK(session.project() == empty);
}

TEST_CASE("where each has something of its own the reader is asked, with counts") {
    Apart session;
    CHECK_FALSE(answered().opened);
    CHECK(answered().request == 9);
    CHECK(answered().notice.find("1 mark is only in your library. 1 mark is only in the file.") != std::string::npos);
    CHECK(session.project() == session.mine);
    ui::Item const* text = ui::registry().find_shown("question/text");
    REQUIRE(text != nullptr);
    CHECK(text->label.find("1 mark is only in your library. 1 mark is only in the file.") != std::string::npos);
}

TEST_CASE("merging is one step that can be undone") {
    Apart session;
    CHECK(session.click_item("question/merge"));
    CHECK(app::program().document()->key() == session.key);
    CHECK(session.project().spans.size() == 2);
    CHECK_FALSE(last_notice().empty());
    session.press('z', kControl);
    CHECK(session.project() == session.mine);
}

TEST_CASE("keeping both leaves mine as it is and opens the file beside it") {
    Apart session;
    CHECK(session.click_item("question/both"));
    CHECK(app::program().document()->key() != session.key);
    CHECK(session.project() == session.file);
    app::program().open_document(session.key);
    session.settle();
    CHECK(session.project() == session.mine);
    // The same file again is known by now.
    drop(session, formats::write_gloss(session.file), 10);
    CHECK(answered().opened);
    CHECK(session.project() == session.file);
    CHECK(app::program().questions().front() == nullptr);
}

TEST_CASE("cancelling changes nothing, by the button, the cross or Escape") {
    for (int way = 0; way < 3; ++way) {
        CAPTURE(way);
        Apart session;
        if (way == 0) CHECK(session.click_item("question/cancel"));
        if (way == 1) CHECK(session.click_item("question/close"));
        if (way == 2) session.press(platform::Key::Escape);
        session.settle();
        CHECK(app::program().questions().front() == nullptr);
        CHECK(ui::registry().find_shown("question") == nullptr);
        CHECK(session.project() == session.mine);
        CHECK(app::program().library().keys_of_set(session.mine.header.id).size() == 1);
    }
}

TEST_CASE("the offered answer has the keyboard: Enter merges") {
    Apart session;
    session.press(platform::Key::Enter);
    session.settle();
    CHECK(session.project().spans.size() == 2);
}

TEST_CASE("counts are put into words, and texts that differ are not merged") {
    model::Comparison comparison;
    comparison.kinship = model::Kinship::Apart;
    comparison.marks.only_first = {"s-1", "s-2", "s-3"};
    comparison.marks.only_second = {"s-4", "s-5", "s-6", "s-7", "s-8"};
    comparison.marks.changed = {"s-9", "s-10"};
    CHECK(app::difference_words(comparison) ==
          "3 marks are only in your library. 5 marks are only in the file. 2 marks differ.");
    comparison.marks = {};
    comparison.relations.only_second = {"r-1"};
    CHECK(app::difference_words(comparison) == "1 link is only in the file.");
    CHECK(app::same_set_question("T", comparison).answers.size() == 3);
    comparison.text_differs = comparison.article_differs = true;
    CHECK(app::same_set_question("T", comparison).answers.front().id == "both");
}
