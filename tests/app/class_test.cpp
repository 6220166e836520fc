// A teacher at the program: hand-ins dropped together, the table, a key made place by place, and what is saved.
#include <doctest/doctest.h>

#include <memory>

#include "app/app.h"
#include "app/program.h"
#include "formats/gloss_json.h"
#include "formats/zip_archive.h"
#include "session.h"
#include "ui/class_numbers.h"

namespace {

constexpr char const* kArticle =
    "The mayor promised a new school. Parents doubt it.\n\nA builder said that work starts "
    "in May, if the money comes.";
constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kShorter = {unicode::Position(0), unicode::Position(18)};
constexpr unicode::Range kDoubt = {unicode::Position(33), unicode::Position(50)};

std::string hand_in(std::string const& person, std::vector<unicode::Range> const& claims,
                    std::string const& text = kArticle) {
    base::IdentifierSource ids(person[0]);
    model::Schema schema;
    schema.id = "small";
    schema.name = "Small";
    schema.span_types.resize(2);
    schema.span_types[0].id = "Claim";
    schema.span_types[0].label = "Claim";
    schema.span_types[1].id = "Source";
    schema.span_types[1].label = "Source";
    model::Article article;
    article.text = unicode::Text::from_utf8(text);
    article.title = "School";
    model::Project project = model::begin_project(std::move(article), schema, ids, "2026-11-22T14:00:00Z");
    project.header.annotator = "p-" + person;
    project.header.annotators.resize(1);
    project.header.annotators[0].id = project.header.annotator;
    project.header.annotators[0].name = person;
    for (unicode::Range const range : claims) {
        model::Span span;
        span.id = ids.next(base::IdentifierKind::Span);
        span.type = "Claim";
        span.fragments = {range};
        span.by = project.header.annotator;
        project.spans.push_back(span);
    }
    return formats::write_gloss(project);
}

void arrive(test::Session& session, std::string name, std::string const& bytes, std::uint32_t request) {
    platform::FileArrived file;
    file.name = std::move(name);
    file.bytes.assign(bytes.begin(), bytes.end());
    file.request = request;
    platform::headless::push(std::move(file));
    session.settle();
}

void drop_class(test::Session& session) {
    arrive(session, "ana.gloss.json", hand_in("Ana", {kPromise}), platform::kOneOfSeveral);
    arrive(session, "ben.gloss.json", hand_in("Ben", {kPromise, kDoubt}), platform::kOneOfSeveral);
    arrive(session, "cem.gloss.json", hand_in("Cem", {kShorter}), platform::kOneOfSeveral);
}

ui::State& state() {
    return app::program().state();
}

bool has_item(std::string_view id) {
    return ui::registry().find_shown(id) != nullptr;
}

std::string text_of(platform::headless::Download const& download) {
    return {download.bytes.begin(), download.bytes.end()};
}

} // namespace

TEST_CASE("files dropped together are compared and stay out of the library") {
    test::Session session;
    std::size_t const documents = app::program().library().entries().size();
    drop_class(session);
    CHECK(state().class_view.is_open);
    for (char const* id : {"class/row/0", "class/row/1", "class/row/2", "class/agreement/0", "class/report"})
        CHECK_MESSAGE(has_item(id), id);
    CHECK_FALSE(has_item("class/row/3"));
    CHECK(app::program().library().entries().size() == documents);
}

TEST_CASE("hand-ins of one drop are read when the last of them is there, or could not be had") {
    test::Session session;
    auto const push = [](char const* person, std::uint32_t more) {
        platform::FileArrived file;
        file.name = std::string(person) + ".gloss.json";
        std::string const bytes = hand_in(person, {kPromise});
        file.bytes.assign(bytes.begin(), bytes.end());
        file.request = platform::kOneOfSeveral;
        file.more = more;
        platform::headless::push(std::move(file));
    };
    push("Ana", 2);
    session.settle();
    CHECK(state().class_view.is_open);
    CHECK(app::program().scene().class_scene->is_busy);
    CHECK_FALSE(has_item("class/row/0"));
    push("Ben", 1);
    session.settle();
    CHECK_FALSE(has_item("class/row/0"));
    platform::headless::push(platform::FileFailed{"cem.gloss.json", "It was moved.", platform::kOneOfSeveral, 0});
    session.settle();
    CHECK(has_item("class/row/1"));
    CHECK_FALSE(has_item("class/row/2"));
    CHECK_FALSE(app::program().scene().class_scene->is_busy);
}

TEST_CASE("of several keys the newest counts, until another one is chosen") {
    test::Session session;
    drop_class(session);
    auto const key = [](char const* person, char const* modified) {
        auto read = formats::read_gloss(hand_in(person, {kPromise, kDoubt}));
        read.value().project.header.kind = "key";
        read.value().project.header.modified = modified;
        return formats::write_gloss(read.value().project);
    };
    arrive(session, "new.gloss.json", key("Kim", "2026-11-24T08:00:00Z"), platform::kOneOfSeveral);
    arrive(session, "old.gloss.json", key("Lee", "2026-11-23T08:00:00Z"), platform::kOneOfSeveral);
    agree::ClassPile const* pile = app::program().scene().class_scene->results->pile.get();
    REQUIRE(pile->key().has_value());
    CHECK(pile->files()[*pile->key()].hand_in.name == "new.gloss.json");
    REQUIRE(has_item("class/file/4/key"));
    CHECK(session.click_item("class/file/4/key"));
    session.settle();
    pile = app::program().scene().class_scene->results->pile.get();
    CHECK(pile->files()[*pile->key()].hand_in.name == "old.gloss.json");
    CHECK(has_item("class/file/3/key"));
}

TEST_CASE("a file dropped alone opens as it always did") {
    test::Session session;
    arrive(session, "ana.gloss.json", hand_in("Ana", {kPromise}), 0);
    CHECK_FALSE(state().class_view.is_open);
    CHECK(session.project().spans.size() == 1);
}

TEST_CASE("an archive opens the class, and each file in it that takes no part is said") {
    test::Session session;
    formats::ZipWriting writing;
    writing.add("ana.gloss.json", hand_in("Ana", {kPromise}));
    writing.add("ben.gloss.json", hand_in("Ben", {kDoubt}));
    writing.add("torn.gloss.json", hand_in("Eve", {kDoubt}).substr(0, 90));
    writing.add("edited.gloss.json", hand_in("Dana", {unicode::range(5, 37)}, std::string("Now: ") + kArticle));
    arrive(session, "class.zip", writing.finish(), 0);
    CHECK(state().class_view.is_open);
    CHECK(has_item("class/row/1"));
    CHECK(has_item("class/file/2/remove"));
    REQUIRE(has_item("class/file/3/take_in"));
    CHECK(session.click_item("class/file/3/take_in"));
    CHECK(has_item("class/row/2"));
    CHECK_FALSE(has_item("class/file/3/take_in"));
}

TEST_CASE("a key is made by keys, place by place, and every step can be undone") {
    test::Session session;
    drop_class(session);
    session.press(U'j');
    CHECK(state().class_view.page == ui::ClassPage::Article);
    REQUIRE(session.click_item("class/begin_majority"));
    CHECK(session.project().header.kind == "key");
    REQUIRE(session.project().spans.size() == 1);
    CHECK(session.project().spans[0].fragments.front() == kPromise);
    REQUIRE(state().class_view.place.has_value());
    // The place of the promise: the third reader has the shorter words.
    while (app::program().scene().class_scene->results->places[*state().class_view.place].extent.start !=
           kPromise.start)
        session.press(U'j');
    session.press(U'3');
    REQUIRE(session.project().spans.size() == 1);
    CHECK(session.project().spans[0].fragments.front() == kShorter);
    CHECK(session.project().spans[0].origin->how == "chosen");
    session.press(U'0');
    CHECK(session.project().spans.empty());
    session.press(U'z', test::kControl);
    CHECK(session.project().spans.size() == 1);
    session.press(U'1');
    CHECK(session.project().spans[0].fragments.front() == kPromise);
    // Letters and digits mark nothing here.
    std::size_t const spans = session.project().spans.size();
    session.press(U'9');
    CHECK(session.project().spans.size() == spans);
    session.press(platform::Key::Escape);
    CHECK(state().class_view.is_open);
    session.press(platform::Key::Escape);
    CHECK_FALSE(state().class_view.is_open);
}

TEST_CASE("own words are drawn in the article and taken by Enter") {
    test::Session session;
    drop_class(session);
    session.press(U'j');
    REQUIRE(session.click_item("class/begin_nothing"));
    CHECK(session.project().spans.empty());
    REQUIRE(state().class_view.place.has_value());
    auto const& place = app::program().scene().class_scene->results->places[*state().class_view.place];
    bool const is_doubt = place.extent == kDoubt;
    session.drag_over(is_doubt ? "doubt it" : "promised a new school");
    session.press(platform::Key::Enter);
    REQUIRE(session.project().spans.size() == 1);
    CHECK(session.project().spans[0].origin->how == "corrected");
}

TEST_CASE("report, table and feedback are downloads that hold the class") {
    test::Session session;
    drop_class(session);
    CHECK(session.click_item("class/report"));
    CHECK(session.click_item("class/table_file"));
    auto const& downloads = platform::headless::downloads();
    REQUIRE(downloads.size() == 2);
    CHECK(downloads[0].name == "class-report.html");
    CHECK(text_of(downloads[0]).find("<bdi>Ben</bdi>") != std::string::npos);
    CHECK(downloads[1].name == "class-table.csv");
    CHECK(text_of(downloads[1]).find("\r\nCem,cem.gloss.json,1,0,") != std::string::npos);
    session.press(U'j');
    REQUIRE(session.click_item("class/begin_majority"));
    REQUIRE(session.click_item("class/use_key"));
    CHECK(app::program().scene().class_scene->results->table.key.has_value());
    REQUIRE(session.click_item("class/feedback"));
    REQUIRE(has_item("feedback/save"));
    app::program().state().class_view.note = "Look at the second paragraph again.";
    app::program()
        .state()
        .class_view.notes[app::program().scene().class_scene->results->pile->files()[1].project->header.id] =
        "Well done, Ben.";
    REQUIRE(session.click_item("feedback/save"));
    auto const archive = formats::ZipArchive::open(text_of(platform::headless::downloads().back()));
    REQUIRE(archive.is_ok());
    REQUIRE(archive.value().entries().size() == 3);
    auto const feedback = formats::read_gloss(archive.value().read(2).value());
    REQUIRE(feedback.is_ok());
    CHECK(feedback.value().project.header.kind == "feedback");
    CHECK(feedback.value().project.spans.size() == 2);
    CHECK(feedback.value().project.header.note.find("Look at the second") != std::string::npos);
    CHECK(feedback.value().project.header.note.find("Well done") == std::string::npos);
    auto const to_ben = formats::read_gloss(archive.value().read(1).value());
    REQUIRE(to_ben.is_ok());
    CHECK(to_ben.value().project.header.note.find("Well done, Ben.") != std::string::npos);
}

TEST_CASE("numbers have intervals and pairs; gamma is worked out when it is asked for") {
    test::Session session;
    drop_class(session);
    REQUIRE(session.click_item("class/numbers_page"));
    session.settle();
    ui::ClassResults const& results = *app::program().scene().class_scene->results;
    REQUIRE(results.numbers[0].intervals.has_value());
    CHECK(results.numbers[0].intervals->size() == ui::kMeasuresOfClass.size());
    auto const& exact = (*results.numbers[0].intervals)[0];
    REQUIRE(exact.has_value());
    double const mean = results.table.pairs.mean(results.table.study, 0, agree::Measure::F1Exact).number();
    CHECK(exact->low <= mean);
    CHECK(exact->high >= mean);
    CHECK_FALSE(results.numbers[0].gamma.has_value());
    REQUIRE(session.click_item("class/gamma"));
    session.settle();
    REQUIRE(results.numbers[0].gamma.has_value());
    CHECK(results.numbers[0].gamma->samples >= 30);
    CHECK(has_item("class/number/gamma"));
}

TEST_CASE("two readers stand side by side, each difference in words, and leads to its passage") {
    test::Session session;
    drop_class(session);
    REQUIRE(session.click_item("class/numbers_page"));
    REQUIRE(session.click_item("class/pair/0/2"));
    ui::ClassResults const& results = *app::program().scene().class_scene->results;
    REQUIRE(results.beside.has_value());
    REQUIRE(results.beside->differences.size() == 1);
    ui::Item const* const row = ui::registry().find_shown("class/difference/0");
    REQUIRE(row != nullptr);
    if (row == nullptr) return;
    CHECK(row->label.find("other borders: Cem's ends 14 characters earlier") != std::string::npos);
    CHECK(session.click_item("class/difference/0"));
    CHECK(state().class_view.page == ui::ClassPage::Article);
    CHECK(state().class_view.chosen == std::vector<std::size_t>{0, 2});
    CHECK(session.click_item("class/pair/close"));
    CHECK_FALSE(has_item("class/difference/0"));
    CHECK(state().class_view.chosen.empty());
}

TEST_CASE("a key is begun with all marks of one reader, who is pressed") {
    test::Session session;
    drop_class(session);
    session.press(U'j');
    REQUIRE(session.click_item("class/begin_reader"));
    session.press(platform::Key::Escape);
    CHECK_FALSE(has_item("class/begin_not"));
    REQUIRE(session.click_item("class/begin_reader"));
    REQUIRE(session.click_item("class/offer/1"));
    CHECK(session.project().header.kind == "key");
    CHECK(session.project().spans.size() == 2); // Ben's
}

TEST_CASE("a class is compared in the smallest slices") {
    test::Session session;
    platform::headless::slice_work();
    drop_class(session);
    platform::headless::settle(2000);
    CHECK(has_item("class/row/2"));
    REQUIRE(session.click_item("class/numbers_page"));
    platform::headless::settle(12'000);
    CHECK(app::program().scene().class_scene->results->numbers[0].intervals.has_value());
    REQUIRE(session.click_item("class/gamma"));
    platform::headless::settle(2000);
    CHECK(app::program().scene().class_scene->results->numbers[0].gamma.has_value());
}

TEST_CASE("work on a class that is stopped leaves what was there") {
    test::Session session;
    drop_class(session);
    platform::headless::slice_work();
    REQUIRE(session.click_item("class/numbers_page"));
    CHECK(app::program().scene().class_scene->is_reckoning);
    std::string stop;
    for (int frame = 0; frame < 200 && stop.empty(); ++frame) {
        platform::headless::settle(1);
        for (ui::Notice const& notice : app::program().notices().shown())
            if (notice.action == "Stop") stop = "notice/" + std::to_string(notice.id) + "/action";
    }
    REQUIRE_FALSE(stop.empty());
    platform::headless::settle(2);
    CHECK(session.click_item(stop));
    platform::headless::settle(4);
    ui::ClassScene const& scene = *app::program().scene().class_scene;
    CHECK_FALSE(scene.is_reckoning);
    REQUIRE(scene.results->numbers[0].intervals.has_value());
    CHECK(scene.results->numbers[0].intervals->empty());
    CHECK(has_item("class/number/f1_exact"));
}

TEST_CASE("names can be hidden everywhere, also in what is saved") {
    test::Session session;
    drop_class(session);
    REQUIRE(session.click_item("class/names"));
    for (ui::Item const& item : ui::registry().shown()) {
        CHECK_MESSAGE(item.label.find("Ana") == std::string::npos, item.label);
        CHECK_MESSAGE(item.label.find("Cem") == std::string::npos, item.label);
    }
    CHECK(session.click_item("class/report"));
    CHECK(text_of(platform::headless::downloads().back()).find("Ana") == std::string::npos);
}

TEST_CASE("what is changed while the class is compared counts, too") {
    test::Session session;
    drop_class(session);
    platform::headless::slice_work();
    app::program().change_class(ui::HideNames{true});
    REQUIRE(app::program().scene().class_scene->is_busy);
    app::program().change_class(ui::HideNames{false});
    platform::headless::settle(1);
    app::program().change_class(ui::HideNames{true});
    platform::headless::settle(2000);
    ui::ClassScene const& scene = *app::program().scene().class_scene;
    CHECK_FALSE(scene.is_busy);
    CHECK(scene.results->hides_names);
    CHECK(scene.results->table.rows[0].name.find("Reader") == 0);
}

TEST_CASE("the table is sorted by a press on a column, and turned by a second one") {
    test::Session session;
    drop_class(session);
    REQUIRE(session.click_item("class/column/1"));
    CHECK(state().class_view.column == agree::ClassColumn::Type);
    float const ben = ui::registry().find_shown("class/row/1")->y;
    CHECK(ben < ui::registry().find_shown("class/row/0")->y);
    REQUIRE(session.click_item("class/column/1"));
    CHECK(ui::registry().find_shown("class/row/1")->y > ui::registry().find_shown("class/row/0")->y);
}

TEST_CASE("a hand-in opens as a document of its own, and the class is there again") {
    test::Session session;
    drop_class(session);
    REQUIRE(session.click_item("class/row/2"));
    CHECK_FALSE(state().class_view.is_open);
    CHECK(session.project().header.annotator == "p-Cem");
    platform::Modifiers alt;
    alt.alt = true;
    session.press(U'c', alt);
    CHECK(state().class_view.is_open);
    CHECK(has_item("class/row/2"));
}
