#include "other_tab.h"

using namespace test;

TEST_CASE("a document that another tab writes opens read-only and says so in words") {
    Reading desk;
    CHECK(standing() == app::Standing::Reading);
    CHECK(label_of("banner/take_over") == "Mark here instead");
    CHECK(label_of("banner/take_over/words") == "This document is being marked in another tab. You are reading along.");
    CHECK(label_of("bar/saved") == "Reading along");
    CHECK(desk.session->project().spans.size() == 1);
}

TEST_CASE("while reading along every edit is refused with a sentence, and reading goes on") {
    Reading desk;
    Session& session = *desk.session;
    session.drag_over("six weeks");
    platform::headless::advance(500);
    session.settle();
    platform::request_frame();
    session.settle();
    CHECK_FALSE(is_shown("palette/mark/Claim"));
    CHECK(is_shown("palette/copy"));
    session.press('4');
    CHECK(session.project().spans.size() == 1);
    CHECK(is_said("Press \u201CMark here instead\u201D"));
    session.press(U'z', kControl);
    CHECK(session.project().spans.size() == 1);
    CHECK_FALSE(is_enabled("bar/undo"));
    CHECK_FALSE(is_enabled("bar/redo"));

    std::string const id = session.project().spans.front().id;
    app::program().state().selected = id;
    session.settle();
    platform::request_frame();
    session.settle();
    session.press(platform::Key::Delete);
    CHECK(session.project().spans.size() == 1);
    for (platform::FieldRequest const& field : platform::headless::fields()) CHECK(field.id != "inspector/note");
    CHECK(is_shown("inspector/note"));
    CHECK_FALSE(is_enabled("inspector/note"));

    session.press(U's', kControl);
    CHECK(platform::headless::downloads().size() == 1);
    CHECK(platform::headless::told_appended().size() <= 1);
}

TEST_CASE("whoever reads along sees each step of the other tab, and keeps his place") {
    Reading desk;
    Session& session = *desk.session;
    unicode::Range const range = session.drag_over("a notice on the quay");
    float const scroll = app::program().state().scroll;
    CHECK(desk.other->mark("six weeks", "Entity"));
    CHECK(desk.other->mark("reportedly", "Hedge"));
    CHECK(session.project().spans.size() == 1);
    desk.other->tell();
    session.settle();
    CHECK(session.project() == desk.other->project());
    CHECK(app::program().document()->keeper().saved_revision() == app::program().document()->history().revision());
    CHECK(app::program().state().selection.range() == range);
    CHECK(app::program().state().scroll == scroll);
    CHECK(standing() == app::Standing::Reading);
    CHECK_FALSE(app::program().has_unsaved());
}

TEST_CASE("a log that was begun anew elsewhere is read whole") {
    Reading desk;
    model::Project project = desk.other->project();
    project.header.title = "Begun anew";
    platform::vault().erase_log(desk.key);
    platform::vault().begin_log(desk.key, formats::encode_snapshot(project, {}), 0);
    desk.other->tell();
    desk.session->settle();
    CHECK(desk.session->project().header.title == "Begun anew");
    CHECK(app::program().document()->history().revision() == 0);
}

TEST_CASE("marking here instead takes the document over: the other tab's next append conflicts") {
    Reading desk;
    Session& session = *desk.session;
    CHECK(desk.other->mark("six weeks", "Entity"));
    REQUIRE(session.click_item("banner/take_over"));
    session.settle();
    CHECK(standing() == app::Standing::Writing);
    CHECK(has_words(session.project(), "six weeks"));
    CHECK_FALSE(is_shown("banner/take_over"));
    CHECK_FALSE(desk.other->mark("reportedly", "Hedge"));

    session.drag_over("Critics");
    session.press('6');
    CHECK(session.project().spans.size() == 3);
    CHECK_FALSE(app::program().has_unsaved());
    desk.other->reread();
    CHECK(desk.other->project() == session.project());
}

TEST_CASE("a storage that cannot be written leaves whoever wants to take over reading, with the reason") {
    Reading desk;
    platform::headless::break_vault({base::ErrorCode::Refused, "The browser refuses."});
    REQUIRE(desk.session->click_item("banner/take_over"));
    platform::headless::mend_vault();
    desk.session->settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(is_said("The browser refuses."));
    platform::headless::advance(1000);
    REQUIRE(desk.session->click_item("banner/take_over"));
    CHECK(standing() == app::Standing::Writing);
}

TEST_CASE("when the other tab has gone this one may write, and says so") {
    Reading desk;
    CHECK(desk.other->mark("six weeks", "Entity"));
    platform::headless::free_lock_elsewhere(desk.key);
    desk.session->settle();
    CHECK(standing() == app::Standing::Writing);
    CHECK(is_said("You can mark here now."));
    CHECK(has_words(desk.session->project(), "six weeks"));
    desk.session->drag_over("Critics");
    desk.session->press('6');
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(app::program().document()->keeper().saved_revision() == 3);
}
