#include <doctest/doctest.h>

#include <string>

#include "app/program.h"
#include "session.h"

namespace {

using platform::Key;
using ui::TourStep;

constexpr char const* kArticle = "The port authority said on Monday that the bridge will close for a year.";

ui::TourState const& tour() {
    return app::program().state().tour;
}

std::string card() {
    ui::Item const* const words = ui::registry().find_shown("tour");
    return words ? words->label : std::string();
}

// Ctrl+K, its name, Enter: as a teacher finds it.
void take_tour(test::Session& session) {
    session.press(U'k', test::kControl);
    app::program().state().command_words = "take the tour";
    platform::headless::push(platform::FieldChanged{"commands/words", "take the tour"});
    session.settle();
    session.press(Key::Enter);
}

} // namespace

TEST_CASE("the tour leads from a pasted article to a saved copy, each step waiting for what it asks") {
    test::Session session;
    take_tour(session);
    REQUIRE(tour().is_running);
    CHECK(tour().step == TourStep::Article);
    session.paste(kArticle);
    CHECK(tour().step == TourStep::Select);
    CHECK(card().find("2 of 6") != std::string::npos);
    CHECK(ui::registry().find_shown("tour/ring") != nullptr);
    session.settle();
    CHECK(tour().step == TourStep::Select);
    session.drag_over("port authority");
    CHECK(tour().step == TourStep::Mark);
    CHECK(card().find("from 1 to 6") != std::string::npos);
    session.press(U'2');
    CHECK(tour().step == TourStep::Link);
    CHECK(card().find("Mark some other words first") != std::string::npos);
    session.drag_over("the bridge will close for a year");
    session.press(U'4');
    CHECK(tour().step == TourStep::Link);
    session.press(U'l');
    CHECK(card().find("other mark") != std::string::npos);
    session.press(U'p');
    session.press(Key::Enter);
    REQUIRE(session.project().relations.size() == 1);
    CHECK(tour().step == TourStep::Describe);
    session.press(Key::Enter);
    session.press(U'd');
    CHECK(tour().step == TourStep::Save);
    session.press(U's', test::kControl);
    CHECK(tour().step == TourStep::End);
    CHECK(card().find("Done") == 0);
    session.press(Key::Enter, test::kControl);
    CHECK_FALSE(tour().is_running);
    CHECK(card().empty());
}

TEST_CASE("Escape leaves the tour at every step, and Next goes on without doing what it says") {
    test::Session session;
    session.paste(kArticle);
    for (int steps = 0; steps < 7; ++steps) {
        take_tour(session);
        for (int step = 0; step < steps; ++step) session.press(Key::Enter, test::kControl);
        CHECK(static_cast<int>(tour().step) == steps);
        session.press(Key::Escape);
        CHECK_FALSE(tour().is_running);
    }
    CHECK(session.project().spans.empty());
}

TEST_CASE("with a dialog open Escape closes that first, then the tour") {
    test::Session session;
    session.paste(kArticle);
    take_tour(session);
    session.press(U'?');
    CHECK(app::program().state().sheet == ui::Sheet::Help);
    session.press(Key::Escape);
    CHECK(tour().is_running);
    session.press(Key::Escape);
    CHECK_FALSE(tour().is_running);
}

TEST_CASE("a page whose address asks for the tour begins with it") {
    test::Session session;
    platform::headless::push(platform::TourRequested{});
    session.settle();
    CHECK(tour().is_running);
    CHECK(tour().step == TourStep::Article);
    CHECK(card().starts_with("1 of 6"));
}
