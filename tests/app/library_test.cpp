#include "app/library.h"

#include "app/library_words.h"
#include "article.h"
#include "formats/gloss_json.h"
#include "formats/library_file.h"
#include "session.h"

using namespace test;

namespace {

constexpr char const* kSecond = "A second article\nIt has one long sentence that says very little about anything.\n";
constexpr base::UnixSeconds kDay = 86400;

std::string open_key() {
    return app::program().document() != nullptr ? app::program().document()->key() : std::string();
}

app::LibraryEntry entry_of(std::string const& key) {
    app::LibraryEntry const* entry = app::program().library().find(key);
    CHECK(entry != nullptr);
    return entry != nullptr ? *entry : app::LibraryEntry{};
}

std::string last_notice() {
    auto const& notices = app::program().notices().shown();
    return notices.empty() ? std::string() : notices.back().text;
}

void put_entry(std::string const& name, std::string const& text) {
    platform::vault().put_entry(name, {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
    static_cast<void>(platform::vault().take_completions());
}

void drop(Session& session, std::string const& bytes, std::uint32_t request = 0) {
    platform::headless::push(platform::FileArrived{"file.gloss.json", "", {bytes.begin(), bytes.end()}, request});
    session.settle();
}

std::string downloaded() {
    auto const& downloads = platform::headless::downloads();
    CHECK_FALSE(downloads.empty());
    return downloads.empty() ? std::string()
                             : std::string(downloads.back().bytes.begin(), downloads.back().bytes.end());
}

// Two documents of one's own, the first with a mark; gives their keys.
std::pair<std::string, std::string> fill(Session& session) {
    session.paste(kArticle);
    session.drag_over("The ferry company");
    session.press('2');
    std::string const first = open_key();
    session.paste(kSecond);
    return {first, open_key()};
}

model::Project stored(std::string const& key) {
    app::program().open_document(key);
    platform::headless::settle();
    CHECK(open_key() == key);
    return app::program().document()->project();
}

} // namespace

TEST_CASE("an entry says what the document holds, and in which language") {
    Session session;
    auto const keys = fill(session);
    auto const entry = entry_of(keys.first);
    CHECK(entry.title == "Ferry to Malm\u00F8 island suspended");
    CHECK(entry.spans == 1);
    CHECK(entry.paragraphs == 5); // the headline has no number
    CHECK(entry.copy.revision == 1);
    CHECK(entry.language == "en");
}

TEST_CASE("a log without an entry and an entry that cannot be read get their rows again from the log") {
    std::pair<std::string, std::string> keys;
    model::Project first;
    {
        Session session;
        keys = fill(session);
        first = stored(keys.first);
        platform::vault().remove_entry("document/" + keys.first);
        static_cast<void>(platform::vault().take_completions());
        put_entry("document/" + keys.second, "{\"title\": [torn");
    }
    Session again(Session::Vault::Kept);
    CHECK(entry_of(keys.first).title == "Ferry to Malm\u00F8 island suspended");
    CHECK(entry_of(keys.first).spans == 1);
    CHECK(entry_of(keys.first).set == first.header.id);
    CHECK(entry_of(keys.second).title == "A second article");
    CHECK(stored(keys.first) == first);
    platform::vault().read_entries("document/" + keys.first);
    auto const completions = platform::vault().take_completions();
    REQUIRE(completions.size() == 1);
    auto const* written = std::get_if<std::vector<store::NamedEntry>>(&completions[0].result.value());
    CHECK((written != nullptr && written->size() == 1));
}

TEST_CASE("entries with members of the wrong kind are read as far as they go") {
    {
        Session session;
        session.paste(kArticle);
        put_entry("document/" + open_key(), R"({"set": 5, "title": "T", "spans": -1, "sample": "yes", "deleted": []})");
    }
    Session again(Session::Vault::Kept);
    CHECK(app::program().is_ready());
    CHECK(again.has_document());
}

TEST_CASE("a duplicate is a set of its own with the same marks, and the bin of one leaves the other") {
    Session session;
    auto const keys = fill(session);
    app::program().duplicate_document(keys.first);
    session.settle();
    CHECK(last_notice().find("(copy)") != std::string::npos);
    app::LibraryEntry const* copy = nullptr;
    for (auto const& entry : app::program().library().entries())
        if (entry.title == "Ferry to Malm\u00F8 island suspended (copy)") copy = &entry;
    REQUIRE(copy != nullptr);
    std::string const key = copy->key;
    CHECK(open_key() == keys.second);
    model::Project made = stored(key);
    model::Project const original = stored(keys.first);
    CHECK(made.header.id != original.header.id);
    CHECK(made.header.id == key);
    made.header = original.header;
    CHECK(made == original);
    app::program().duplicate_document(keys.first);
    session.settle();
    CHECK(app::copy_title(app::program().library(), "Ferry to Malm\u00F8 island suspended") ==
          "Ferry to Malm\u00F8 island suspended (copy 3)");
}

TEST_CASE("what lies in the bin goes for good only by hand, once it was asked about") {
    Session session;
    auto const keys = fill(session);
    app::program().ask_to_erase(keys.first);
    CHECK(app::program().questions().front() == nullptr);
    app::program().delete_document(keys.first);
    session.settle();
    app::program().ask_to_erase(keys.first);
    session.settle();
    REQUIRE(app::program().questions().front() != nullptr);
    CHECK(app::program().questions().front()->paragraphs.front().find("1 mark goes with it") != std::string::npos);
    CHECK(session.click_item("question/cancel"));
    CHECK(entry_of(keys.first).deleted != "");
    app::program().ask_to_erase(keys.first);
    session.settle();
    CHECK(session.click_item("question/erase"));
    CHECK(app::program().library().find(keys.first) == nullptr);
    platform::vault().list_logs();
    auto const completions = platform::vault().take_completions();
    REQUIRE(completions.size() == 1);
    for (auto const& log : *std::get_if<std::vector<store::NamedEntry>>(&completions[0].result.value()))
        CHECK(log.name != keys.first);
    CHECK(open_key() == keys.second);
}

TEST_CASE("Escape at the question keeps what is in the bin") {
    Session session;
    auto const keys = fill(session);
    app::program().delete_document(keys.first);
    app::program().delete_document(keys.second);
    session.settle();
    app::program().ask_to_empty_bin();
    session.settle();
    CHECK(ui::registry().find_shown("question") != nullptr);
    session.press(platform::Key::Escape);
    session.settle();
    CHECK(ui::registry().find_shown("question") == nullptr);
    CHECK(app::program().questions().front() == nullptr);
    app::program().ask_to_empty_bin();
    session.settle();
    CHECK(session.click_item("question/erase"));
    CHECK(app::program().library().find(keys.first) == nullptr);
    CHECK(app::program().library().find(keys.second) == nullptr);
}

TEST_CASE("after thirty days in the bin a document is erased at a start, and the row says when") {
    std::pair<std::string, std::string> keys;
    {
        Session session;
        keys = fill(session);
        app::program().delete_document(keys.first);
        session.settle();
        for (ui::LibraryRow const& row : *app::program().scene().library)
            CHECK((row.id == keys.first) == !row.gone_label.empty());
    }
    platform::headless::set_wall_clock(platform::wall_clock() + 30 * kDay - 60);
    {
        Session later(Session::Vault::Kept);
        CHECK(app::program().library().find(keys.first) != nullptr);
    }
    platform::headless::set_wall_clock(platform::wall_clock() + 120);
    Session last(Session::Vault::Kept);
    CHECK(app::program().library().find(keys.first) == nullptr);
    CHECK(app::program().library().find(keys.second) != nullptr);
}

TEST_CASE("everything goes out as one file and comes back to equal documents in another browser") {
    std::string bytes;
    model::Project first;
    model::Project second;
    {
        Session session;
        auto const keys = fill(session);
        first = stored(keys.first);
        second = stored(keys.second);
        app::program().export_library();
        session.settle();
        bytes = downloaded();
        CHECK(entry_of(keys.first).copy.edits() == 0);
        CHECK(entry_of(keys.first).copy.copied != "");
        app::program().export_library();
        session.settle();
        CHECK(downloaded() == bytes);
    }
    auto const documents = formats::library_documents(bytes);
    REQUIRE(documents.is_ok());
    CHECK(documents.value().size() == 2); // not the sample, which nobody has touched
    Session fresh;
    drop(fresh, bytes, 7);
    auto const& answers = platform::headless::open_answers();
    REQUIRE_FALSE(answers.empty());
    CHECK(answers.back().request == 7);
    CHECK(answers.back().opened);
    CHECK(answers.back().notice == "2 documents: 2 new.");
    CHECK(stored(first.header.id) == first);
    CHECK(stored(second.header.id) == second);
    drop(fresh, bytes);
    CHECK(last_notice() == "2 documents: 2 were here already.");
}

TEST_CASE("a library that comes in replaces nothing silently: newer, older and other states are told apart") {
    Session session;
    session.paste(kArticle);
    std::string const key = open_key();
    platform::headless::advance(60'000);
    session.drag_over("The ferry company");
    session.press('2');
    model::Project const early = session.project();
    platform::headless::advance(60'000);
    session.drag_over("reportedly");
    session.press('5');
    model::Project const late = session.project();
    auto const library = [](model::Project const& project) {
        formats::LibraryWriter writer("", "");
        writer.add(project);
        return writer.take();
    };
    drop(session, library(early));
    CHECK(last_notice() == "1 document: 1 older than yours, which stays.");
    CHECK(stored(key) == late);
    session.press('z', kControl);
    session.press('z', kControl);
    CHECK(session.project().spans.empty());
    drop(session, library(late));
    CHECK(last_notice() == "1 document: 1 newer than yours was taken.");
    CHECK(stored(key) == late);
    session.press('z', kControl);
    CHECK(session.project().spans.empty());
    platform::headless::advance(60'000);
    session.drag_over("Critics");
    session.press('6');
    model::Project const mine = session.project();
    drop(session, library(late));
    CHECK(last_notice() == "1 document: 1 differs from yours: both are kept.");
    CHECK(stored(key) == mine);
    CHECK(app::program().library().keys_of_set(mine.header.id).size() == 2);
}

TEST_CASE("a document of a library that cannot be read stops none of the others") {
    Session session;
    session.paste(kArticle);
    model::Project project = session.project();
    formats::LibraryWriter writer("", "");
    project.header.id = "a-one";
    writer.add(project);
    project.header.id = "a-two";
    writer.add(project);
    std::string bytes = writer.take();
    std::size_t const at = bytes.find("\"version\": 1", bytes.find("\"documents\""));
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 12, "\"version\": 9");
    drop(session, bytes);
    CHECK(last_notice().find("2 documents: 1 new, 1 could not be taken. This file was written by a newer Gloss") == 0);
    CHECK(app::program().library().find("a-two") != nullptr);
    CHECK(app::program().library().find("a-one") == nullptr);
}

TEST_CASE("an empty library and a second one in a hurry get their sentences") {
    Session session;
    drop(session, formats::LibraryWriter("", "").take(), 3);
    CHECK(last_notice() == "This library holds no documents. Nothing was changed.");
    drop(session, R"({"format": "gloss", "version": 1, "kind": "library", "documents": [)", 4);
    CHECK_FALSE(platform::headless::open_answers().back().opened);
}

TEST_CASE("the status bar counts the edits that no copy holds, and a copy clears it") {
    Session session;
    CHECK(ui::registry().find_shown("status/copy") == nullptr);
    session.paste(kArticle);
    CHECK(ui::registry().find_shown("status/copy") == nullptr);
    session.drag_over("The ferry company");
    session.press('2');
    ui::Item const* note = ui::registry().find_shown("status/copy");
    REQUIRE(note != nullptr);
    CHECK(note->label == "1 edit and no copy yet");
    CHECK(session.click_item("status/copy"));
    CHECK(platform::headless::downloads().size() == 1);
    CHECK(ui::registry().find_shown("status/copy") == nullptr);
}

TEST_CASE("after a week without a copy a notice offers one; put off, it does not come at once again") {
    std::string key;
    {
        Session session;
        session.paste(kArticle);
        session.drag_over("The ferry company");
        session.press('2');
        key = open_key();
        CHECK(last_notice().find("no copy yet") == std::string::npos);
    }
    platform::headless::set_wall_clock(platform::wall_clock() + 8 * kDay);
    {
        Session later(Session::Vault::Kept);
        CHECK(last_notice().find("1 edit and no copy yet") != std::string::npos);
        app::program().notices().dismiss(app::program().notices().shown().back().id);
        later.drag_over("reportedly");
        later.press('5');
        CHECK(last_notice().find("no copy yet") == std::string::npos);
    }
    Session again(Session::Vault::Kept);
    CHECK(last_notice().find("no copy yet") == std::string::npos);
}

TEST_CASE("the browser is asked to keep the storage once there is work of one's own, and not before") {
    Session session;
    platform::headless::set_keeping(store::Keeping::MayBeCleared);
    session.paste(kArticle);
    app::program().state().library_open = true;
    platform::request_frame();
    session.settle();
    session.settle();
    ui::Item const* keeping = ui::registry().find_shown("library/keeping");
    REQUIRE(keeping != nullptr);
    CHECK(keeping->label == "This browser may clear this when space runs out: keep copies.");
    for (char const* words : {"The ferry company", "said", "reportedly"}) {
        session.drag_over(words);
        session.press('3');
    }
    session.settle();
    keeping = ui::registry().find_shown("library/keeping");
    REQUIRE(keeping != nullptr);
    CHECK(keeping->label == "It is kept until you delete it.");
}

TEST_CASE("sizes are told in words that a reader knows") {
    CHECK(app::storage_note({12'340'000, 2'040'000'000, store::Keeping::Unknown}).room ==
          "12.3 MB used, about 2 GB free");
    CHECK(app::storage_note({120'000'000, 0, store::Keeping::Unknown}).room == "120 MB used");
    CHECK(app::storage_note({1, 0, store::Keeping::Unknown}).room == "1 kB used");
    CHECK(app::storage_note({1, 0, store::Keeping::Unknown}).keeping.empty());
}
