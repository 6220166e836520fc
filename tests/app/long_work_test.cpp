#include "session.h"

#include <algorithm>

#include "formats/article_import.h"
#include "formats/gloss_json.h"

namespace {

model::Project long_project() {
    base::IdentifierSource ids(3);
    model::Article article;
    article.text = unicode::Text::from_utf8(std::string(320'000, 'a'));
    article.length = article.text.length();
    article.sha256 = formats::sha256_hex(article.text.utf8());
    article.title = "Long";
    model::Project project = model::begin_project(std::move(article), {}, ids, "2026-11-22T14:05:09Z");
    for (std::uint32_t i = 0; i < 16'000; ++i) {
        model::Span span;
        span.id = ids.next(base::IdentifierKind::Span);
        span.type = "Claim";
        span.fragments = {unicode::range(i * 20, i * 20 + 12)};
        project.spans.push_back(std::move(span));
    }
    return project;
}

void drop(std::string const& name, std::string const& bytes, std::uint32_t request) {
    platform::FileArrived file;
    file.name = name;
    file.bytes.assign(bytes.begin(), bytes.end());
    file.request = request;
    platform::headless::push(std::move(file));
}

std::string notice_with_button(std::string_view label) {
    for (ui::Notice const& notice : app::program().notices().shown())
        if (notice.action == label) return "notice/" + std::to_string(notice.id) + "/action";
    return {};
}

// Some frames, until the work is spoken of.
void run_until_it_is_said() {
    for (int frame = 0; frame < 40 && notice_with_button("Stop").empty(); ++frame) platform::headless::settle(1);
    platform::headless::settle(2);
}

} // namespace

TEST_CASE("a display that takes no pictures holds up neither opening nor the first saving") {
    test::Session session;
    platform::run([] { app::frame(); }, [] { app::between_frames(); });
    platform::headless::slice_work();
    model::Project const project = long_project();
    drop("long.gloss.json", formats::write_gloss(project), 7);
    platform::headless::settle(1);
    CHECK(platform::headless::go_on() > 5);
    REQUIRE(session.project().spans.size() == project.spans.size());
    CHECK_FALSE(app::program().document()->keeper().has_unsaved());
}

TEST_CASE("when the page is left, what is written in slices is written at once") {
    test::Session session;
    platform::headless::slice_work();
    drop("long.gloss.json", formats::write_gloss(long_project()), 7);
    for (int frame = 0; frame < 100'000 && session.project().spans.size() < 16'000; ++frame)
        platform::headless::settle(1);
    platform::headless::settle(1);
    REQUIRE(app::program().document()->keeper().is_writing());
    platform::headless::push(platform::VisibilityChanged{true});
    platform::headless::settle(1);
    CHECK_FALSE(app::program().document()->keeper().is_writing());
    platform::headless::settle(2);
    CHECK_FALSE(app::program().document()->keeper().has_unsaved());
}

TEST_CASE("a long file is opened in slices, says how far it is, and is there at the end") {
    test::Session session;
    platform::headless::slice_work();
    model::Project const project = long_project();
    drop("long.gloss.json", formats::write_gloss(project), 7);
    run_until_it_is_said();
    auto const& notices = app::program().notices().shown();
    auto const said = std::find_if(notices.begin(), notices.end(), [](auto const& one) { return one.progress; });
    CHECK(said != notices.end());
    if (said == notices.end()) return;
    CHECK(said->text == "Opening long.gloss.json");
    float const before = *said->progress;
    int const id = said->id;
    platform::headless::settle(4);
    CHECK(notices.front().id == id);
    CHECK(notices.front().progress.value_or(0) > before);
    CHECK(session.project().header.id != project.header.id);
    platform::headless::settle(1000);
    CHECK(session.project() == project);
    CHECK(notice_with_button("Stop").empty());
    CHECK(platform::headless::open_answers().back().request == 7);
    CHECK(platform::headless::open_answers().back().opened);
}

TEST_CASE("opening that is stopped changes nothing, and what waits behind it goes on") {
    test::Session session;
    platform::headless::slice_work();
    model::Project const before = session.project();
    std::size_t const documents = app::program().library().entries().size();
    drop("long.gloss.json", formats::write_gloss(long_project()), 7);
    drop("short.txt", "A short article.\nIt has two lines.\n", 8);
    run_until_it_is_said();
    CHECK(session.click_item(notice_with_button("Stop")));
    CHECK(platform::headless::open_answers().size() == 2);
    if (platform::headless::open_answers().size() != 2) return;
    CHECK_FALSE(platform::headless::open_answers()[0].opened);
    CHECK(platform::headless::open_answers()[0].notice == "Opening long.gloss.json was stopped. Nothing was changed.");
    CHECK(platform::headless::open_answers()[1].opened);
    CHECK(app::program().library().entries().size() == documents + 1);
    CHECK(session.project().article.title == "A short article.");
    CHECK(notice_with_button("Stop").empty());
}

TEST_CASE("a copy is of the moment in which it was asked for, however long its writing takes") {
    test::Session session;
    model::Project const project = long_project();
    drop("long.gloss.json", formats::write_gloss(project), 0);
    session.settle();
    platform::headless::slice_work();
    app::program().save_copy();
    CHECK(platform::headless::downloads().empty());
    CHECK(app::program().perform(model::rename_project(session.project(), "Another title", app::program().author())));
    platform::headless::settle(1000);
    CHECK(platform::headless::downloads().size() == 1);
    if (platform::headless::downloads().empty()) return;
    auto const& download = platform::headless::downloads().front();
    CHECK(std::string(download.bytes.begin(), download.bytes.end()) == formats::write_gloss(project));
    CHECK(download.name == "long.gloss.json");
}

TEST_CASE("a copy that is stopped leaves no file") {
    test::Session session;
    drop("long.gloss.json", formats::write_gloss(long_project()), 0);
    session.settle();
    platform::headless::slice_work();
    app::program().save_copy();
    run_until_it_is_said();
    CHECK(session.click_item(notice_with_button("Stop")));
    platform::headless::settle(1000);
    CHECK(platform::headless::downloads().empty());
    app::program().save_copy();
    platform::headless::settle(1000);
    CHECK(platform::headless::downloads().size() == 1);
}
