#include "formats/library_file.h"
#include "other_tab.h"

using namespace test;

TEST_CASE("a document that another tab writes is not renamed from the library here") {
    Reading desk;
    Session& session = *desk.session;
    session.paste("Another article\nIt says little.\n");
    CHECK(standing() == app::Standing::Writing);
    std::string const title = app::program().library().find(desk.key)->title;
    app::program().rename_document(desk.key, "Another name");
    platform::request_frame();
    session.settle();
    CHECK(is_said("is being marked in another tab. Change its name there."));
    CHECK(app::program().library().find(desk.key)->title == title);
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(desk.other->mark("six weeks", "Entity"));
    CHECK(desk.other->project().header.title != "Another name");
}

TEST_CASE("a document that another tab writes is not put in the bin here, be it on the desk or not") {
    Reading desk;
    app::program().delete_document(desk.key);
    desk.session->settle();
    CHECK(is_said("is being marked in another tab. Put it in the bin there."));
    CHECK(app::program().library().find(desk.key)->deleted.empty());
    CHECK(key_of_open() == desk.key);

    desk.session->paste("Another article\nIt says little.\n");
    app::program().delete_document(desk.key);
    desk.session->settle();
    CHECK(app::program().library().find(desk.key)->deleted.empty());
    platform::headless::free_lock_elsewhere(desk.key);
    app::program().delete_document(desk.key);
    desk.session->settle();
    CHECK_FALSE(app::program().library().find(desk.key)->deleted.empty());
}

TEST_CASE("what another tab writes is not erased from the bin, neither by hand nor by age") {
    Reading desk;
    Session& session = *desk.session;
    session.paste("Another article\nIt says little.\n");
    platform::headless::free_lock_elsewhere(desk.key);
    app::program().delete_document(desk.key);
    session.settle();
    platform::headless::hold_lock_elsewhere(desk.key);
    app::program().ask_to_erase(desk.key);
    session.settle();
    REQUIRE(session.click_item("question/erase"));
    session.settle();
    CHECK(is_said("is being marked in another tab. It stays in the bin."));
    CHECK(desk.other->mark("six weeks", "Entity"));

    desk.session.reset();
    platform::headless::set_wall_clock(platform::wall_clock() + 31 * 86400);
    desk.session = std::make_unique<Session>(Session::Vault::Kept);
    REQUIRE(app::program().library().find(desk.key) != nullptr);
    CHECK(desk.other->mark("reportedly", "Hedge"));
}

namespace {

// A library with one document: the other tab's state and one step more.
std::string newer_library(OtherTab const& other) {
    model::History history(other.project());
    base::IdentifierSource identifiers;
    auto const& text = history.project().article.text;
    std::size_t const start = text.utf8().find("Critics");
    unicode::Range const range{text.from_byte(start), text.from_byte(start + 7)};
    auto edit = model::add_span(history.project(), {range}, "Flag", identifiers, {"p-home", "2026-11-28T10:00:00Z"});
    REQUIRE(edit.is_ok());
    if (edit) CHECK(history.perform(edit.release_value()).is_ok());
    formats::LibraryWriter writer("2026-11-28T10:00:00Z", "Gloss");
    writer.add(history.project());
    return writer.take();
}

void bring_in(Session& session, std::string const& bytes) {
    platform::headless::push(platform::FileArrived{"library.gloss.json", "", {bytes.begin(), bytes.end()}, 0});
    session.settle();
}

model::Project stored(std::string const& key) {
    return OtherTab(key).project();
}

} // namespace

TEST_CASE("a newer state from a library file is kept beside a document that another tab writes") {
    for (bool const is_on_desk : {true, false}) {
        CAPTURE(is_on_desk);
        Reading desk;
        Session& session = *desk.session;
        std::string const library = newer_library(*desk.other);
        if (!is_on_desk) session.paste("Another article\nIt says little.\n");
        model::Project const before = stored(desk.key);
        std::size_t const documents = app::program().library().entries().size();
        bring_in(session, library);
        CHECK(is_said("1 document: 1 differs from yours: both are kept."));
        CHECK(stored(desk.key) == before);
        CHECK_FALSE(app::program().has_unsaved());
        auto const& entries = app::program().library().entries();
        REQUIRE(entries.size() == documents + 1);
        auto const kept = std::find_if(entries.begin(), entries.end(), [&](app::LibraryEntry const& entry) {
            return entry.set == before.header.id && entry.key != desk.key;
        });
        REQUIRE(kept != entries.end());
        CHECK(has_words(stored(kept->key), "Critics"));
        CHECK(desk.other->mark("six weeks", "Entity"));
    }
}

TEST_CASE("a newer state from a library file is taken where nobody else writes the document") {
    Reading desk;
    Session& session = *desk.session;
    std::string const library = newer_library(*desk.other);
    session.paste("Another article\nIt says little.\n");
    platform::headless::free_lock_elsewhere(desk.key);
    bring_in(session, library);
    CHECK(is_said("1 document: 1 newer than yours was taken."));
    CHECK(has_words(stored(desk.key), "Critics"));
    CHECK_FALSE(app::program().has_unsaved());
}

TEST_CASE("a tab that begins to write while a newer state is taken keeps what it has, and the state becomes a copy") {
    Reading desk;
    Session& session = *desk.session;
    std::string const library = newer_library(*desk.other);
    session.paste("Another article\nIt says little.\n");
    platform::headless::free_lock_elsewhere(desk.key);
    model::Project const before = stored(desk.key);
    bool is_held = false;
    // Right after it was said that nobody writes: the next one who asks is told otherwise.
    platform::headless::push(platform::FileArrived{"library.gloss.json", "", {library.begin(), library.end()}, 0});
    for (int frame = 0; frame < 64 && !is_held; ++frame) {
        platform::request_frame();
        platform::headless::settle(1);
        if (!app::program().has_unsaved()) continue;
        desk.other->take_over();
        platform::headless::hold_lock_elsewhere(desk.key);
        is_held = true;
    }
    REQUIRE(is_held);
    session.settle();
    CHECK(stored(desk.key) == before);
    CHECK(is_said("(copy)\u201D is in your library."));
    CHECK(app::program().library().find(desk.key)->spans == before.spans.size());
    CHECK_FALSE(app::program().has_unsaved());
}
