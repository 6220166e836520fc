#include "other_tab.h"

using namespace test;

TEST_CASE("a document that is alone is written here, and others are told of every append") {
    Writing desk;
    CHECK(standing() == app::Standing::Writing);
    CHECK_FALSE(is_shown("banner/take_over"));
    auto const& told = platform::headless::told_appended();
    CHECK(std::count(told.begin(), told.end(), desk.key) == 1);
}

TEST_CASE("a writer that is told of a take-over reads along at once and has lost nothing") {
    Writing desk;
    desk.let_other_take_over();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK(desk.other->mark("six weeks", "Entity"));
    desk.other->tell();
    desk.session.settle();
    CHECK(desk.session.project() == desk.other->project());
}

TEST_CASE("a frozen writer's steps fail when it wakes, and are offered as a copy beside what the other tab made") {
    Writing desk;
    desk.other->take_over();
    CHECK(desk.other->mark("six weeks", "Entity"));
    // The word of it has not come yet.
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.drag_over("Critics");
    desk.session.press('6');
    CHECK(standing() == app::Standing::Reading);
    CHECK(desk.session.project() == desk.other->project());
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    CHECK(app::program().has_unsaved());
    for (platform::Event const& event : sleeping) platform::headless::push(event);
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);

    REQUIRE(desk.session.click_item("banner/keep_copy"));
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(key_of_open() == desk.key);
    auto const& entries = app::program().library().entries();
    auto const copy = std::find_if(entries.begin(), entries.end(), [](app::LibraryEntry const& entry) {
        return entry.title.find("(copy)") != std::string::npos;
    });
    REQUIRE(copy != entries.end());
    if (copy == entries.end()) return;
    CHECK(copy->set != desk.session.project().header.id);
    CHECK(copy->key == copy->set);
    CHECK(copy->spans == 2);
    OtherTab stored(copy->key);
    CHECK(has_words(stored.project(), "Critics"));
    CHECK_FALSE(has_words(stored.project(), "six weeks"));

    std::string const kept = copy->key;
    auto const& notices = app::program().notices().shown();
    REQUIRE(is_said("(copy)\u201D is in your library."));
    desk.session.click_item("notice/" + std::to_string(notices.back().id) + "/action");
    CHECK_FALSE(app::program().library().find(kept)->deleted.empty());
    CHECK(key_of_open() == desk.key);
}

TEST_CASE("what was left over can be let go, and called back") {
    Writing desk;
    desk.other->take_over();
    desk.session.drag_over("Critics");
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.press('6');
    REQUIRE(is_shown("banner/let_go"));
    desk.session.click_item("banner/let_go");
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK_FALSE(app::program().has_unsaved());
    REQUIRE(is_said("1 step will not be kept."));
    auto const& notices = app::program().notices().shown();
    CHECK(notices.back().action == "Undo");
    desk.session.click_item("notice/" + std::to_string(notices.back().id) + "/action");
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    CHECK(app::program().has_unsaved());
}

TEST_CASE("another document is opened: what was left over becomes a copy by itself") {
    Writing desk;
    desk.other->take_over();
    desk.session.drag_over("Critics");
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.press('6');
    REQUIRE(is_shown("banner/keep_copy"));
    desk.session.paste("Another article\nIt says little.\n");
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK(is_said("(copy)\u201D is in your library."));
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(standing() == app::Standing::Writing);
}

TEST_CASE("a note that is being typed when the page is hidden is written, though no other frame comes") {
    Writing desk;
    std::string const id = desk.session.project().spans.front().id;
    app::program().state().selected = id;
    platform::request_frame();
    desk.session.settle();
    platform::headless::push(platform::FieldEntered{"inspector/note"});
    desk.session.settle();
    CHECK_FALSE(app::program().has_unsaved());
    platform::headless::push(platform::FieldChanged{"inspector/note", "half a thou"});
    platform::headless::push(platform::VisibilityChanged{true});
    desk.session.settle();
    CHECK(desk.session.project().find_span(id)->note == "half a thou");
    platform::headless::push(platform::VisibilityChanged{false});
    desk.session.settle();
}

TEST_CASE("a note that is being typed while another tab takes over is among the steps that are offered") {
    Writing desk;
    std::string const id = desk.session.project().spans.front().id;
    app::program().state().selected = id;
    platform::request_frame();
    desk.session.settle();
    platform::headless::push(platform::FieldEntered{"inspector/note"});
    platform::headless::push(platform::FieldChanged{"inspector/note", "half a thou"});
    desk.session.settle();
    desk.let_other_take_over();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    REQUIRE(desk.session.click_item("banner/keep_copy"));
    auto const& entries = app::program().library().entries();
    auto const copy = std::find_if(entries.begin(), entries.end(), [](app::LibraryEntry const& entry) {
        return entry.title.find("(copy)") != std::string::npos;
    });
    REQUIRE(copy != entries.end());
    if (copy == entries.end()) return;
    OtherTab stored(copy->key);
    CHECK(stored.project().find_span(id)->note == "half a thou");
    CHECK(desk.session.project().find_span(id)->note.empty());
}

TEST_CASE("two tabs that both believe that they write: the one with nothing to lose steps back") {
    Writing desk;
    CHECK(desk.other->mark("six weeks", "Entity"));
    platform::headless::hold_lock_elsewhere(desk.key);
    static_cast<void>(platform::take_events());
    desk.other->tell();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(desk.session.project() == desk.other->project());
    CHECK_FALSE(is_shown("banner/keep_copy"));
}

TEST_CASE("a document that cannot be read again at once is read later, and the steps that were left over wait") {
    Writing desk;
    desk.other->take_over();
    CHECK(desk.other->mark("six weeks", "Entity"));
    desk.session.drag_over("Critics");
    platform::headless::break_vault({base::ErrorCode::Refused, "The browser refuses."});
    desk.session.press('6');
    platform::headless::hold_lock_elsewhere(desk.key);
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(is_said("The browser refuses."));
    CHECK(has_words(desk.session.project(), "Critics"));
    platform::headless::mend_vault();
    platform::headless::advance(2500);
    desk.session.settle();
    CHECK(desk.session.project() == desk.other->project());
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
}
