// A vault that fails for a while: what the reader sees meanwhile, and what is there when it works again.
#include <doctest/doctest.h>

#include <algorithm>

#include "article.h"
#include "formats/gloss_json.h"
#include "session.h"
#include "store/faults.h"
#include "store/memory_vault.h"

using namespace test;

namespace {

std::string status() {
    return app::program().scene().save.label;
}

bool says(std::string_view words) {
    auto const& shown = app::program().notices().shown();
    return std::any_of(shown.begin(), shown.end(),
                       [words](ui::Notice const& notice) { return notice.text.find(words) != std::string::npos; });
}

void mark(Session& session, std::string_view words) {
    session.drag_over(words);
    session.press('2');
}

// Until the next retry, however long the pauses have become.
void wait(Session& session) {
    platform::headless::advance(31'000);
    session.settle();
}

model::Project project_of_copy(Session& session) {
    session.press('s', kControl);
    auto const& downloads = platform::headless::downloads();
    CHECK_FALSE(downloads.empty());
    if (downloads.empty()) return {};
    auto read = formats::read_gloss(
        {reinterpret_cast<char const*>(downloads.back().bytes.data()), downloads.back().bytes.size()});
    CHECK(read.is_ok());
    return read ? std::move(read.value().project) : model::Project{};
}

std::size_t in_library(std::string const& key) {
    auto const& entries = app::program().library().entries();
    return static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(), [&](auto const& entry) { return entry.key == key; }));
}

void clear_vault(std::string const& key) {
    platform::vault().erase_log(key);
    platform::vault().remove_entry("document/" + key);
    static_cast<void>(platform::vault().take_completions());
}

} // namespace

TEST_CASE(
    "while nothing can be stored work goes on, a copy can be had, and everything is stored when it can be again") {
    for (base::Error const& fault : {store::full_fault(), store::refused_fault()}) {
        CAPTURE(fault.message);
        std::string key;
        {
            Session session;
            session.paste(kArticle);
            mark(session, "The ferry company");
            CHECK(status().rfind("Saved", 0) == 0);
            platform::headless::break_vault(fault);
            mark(session, "the coast guard");
            CHECK(status() == "Not saved");
            CHECK(says(fault.message));
            mark(session, "Aino Lindqvist");
            CHECK(session.project().spans.size() == 3);
            CHECK(app::program().has_unsaved());
            CHECK(project_of_copy(session).spans == session.project().spans);
            wait(session);
            CHECK(status() == "Not saved");
            platform::headless::mend_vault();
            wait(session);
            CHECK(status().rfind("Saved", 0) == 0);
            CHECK_FALSE(says(fault.message));
            CHECK_FALSE(app::program().has_unsaved());
            key = app::program().document()->key();
        }
        Session again(Session::Vault::Kept);
        CHECK(app::program().document()->key() == key);
        CHECK(again.project().spans.size() == 3);
    }
}

TEST_CASE("a document begun while nothing can be stored is in the library afterwards, and others are listed again") {
    std::string first;
    {
        Session session;
        session.paste(kArticle);
        first = app::program().document()->key();
    }
    std::string second;
    {
        platform::headless::break_vault(store::refused_fault());
        Session session(Session::Vault::Kept);
        session.paste("Another article\nThe ferry company said nothing.\n");
        mark(session, "The ferry company");
        second = app::program().document()->key();
        CHECK(status() == "Not saved");
        CHECK(in_library(first) == 0);
        platform::headless::mend_vault();
        wait(session);
        CHECK(status().rfind("Saved", 0) == 0);
        CHECK(in_library(first) == 1);
        CHECK(in_library(second) == 1);
    }
    Session again(Session::Vault::Kept);
    CHECK(in_library(first) == 1);
    CHECK(in_library(second) == 1);
    CHECK(app::program().library().find(second)->title == "Another article");
    CHECK(again.project().spans.size() == 1);
}

TEST_CASE("storage cleared from outside is filled again with what is open, its history too, and the reader is told") {
    {
        Session session;
        session.paste(kArticle);
        mark(session, "The ferry company");
        mark(session, "the coast guard");
        clear_vault(app::program().document()->key());
        mark(session, "Aino Lindqvist");
        CHECK(says("stored anew"));
        CHECK(status().rfind("Saved", 0) == 0);
        session.press('z', kControl);
        session.press('z', kControl);
        CHECK(session.project().spans.size() == 1);
    }
    Session again(Session::Vault::Kept);
    REQUIRE(again.has_document());
    CHECK(again.project().spans.size() == 1);
    again.press('z', kControl);
    CHECK(again.project().spans.empty());
    for (int step = 0; step < 3; ++step) again.press('z', kControlShift);
    CHECK(again.project().spans.size() == 3);
}

TEST_CASE("a set whose name is taken, as could not be known while nothing could be read, is kept beside the other") {
    std::string first;
    std::string bytes;
    {
        Session session;
        session.paste(kArticle);
        bytes = formats::write_gloss(session.project());
        mark(session, "The ferry company");
        first = app::program().document()->key();
    }
    platform::headless::break_vault(store::refused_fault());
    Session session(Session::Vault::Kept);
    platform::headless::push(platform::FileArrived{"file.gloss.json", "", {bytes.begin(), bytes.end()}, 0});
    session.settle();
    mark(session, "the coast guard");
    platform::headless::mend_vault();
    wait(session);
    wait(session);
    CHECK(status().rfind("Saved", 0) == 0);
    CHECK(app::program().document()->key() != first);
    CHECK(session.project().spans.size() == 1);
    app::program().open_document(first);
    session.settle();
    CHECK(session.project().spans.size() == 1);
    CHECK(model::text_of(session.project().article.text, session.project().spans[0].fragments) == "The ferry company");
}

TEST_CASE("the reader is told on opening what could not be read back, once, and only then") {
    std::string key;
    {
        Session session;
        session.paste(kArticle);
        mark(session, "The ferry company");
        mark(session, "the coast guard");
        key = app::program().document()->key();
    }
    auto* log = static_cast<store::MemoryVault&>(platform::vault()).stored_log(key);
    REQUIRE(log != nullptr);
    log->records.back() ^= 1;
    {
        Session session(Session::Vault::Kept);
        CHECK(session.project().spans.size() == 1);
        CHECK(says("The last step of this document could not be read back"));
        mark(session, "Aino Lindqvist");
    }
    Session again(Session::Vault::Kept);
    CHECK(again.project().spans.size() == 2);
    CHECK_FALSE(says("could not be read back"));
}
