#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "agree/feedback.h"
#include "app/apply_intents.h"
#include "app/program.h"
#include "formats/exercise_block.h"
#include "formats/gloss_json.h"
#include "formats/sealed_key.h"
#include "model/handing.h"
#include "session.h"

namespace {

constexpr char const* kArticle = "The port authority said on Monday that the bridge will close for a year. Repairs "
                                 "will cost four million, an engineer wrote.";

void arrive(std::string const& name, std::string const& bytes) {
    platform::FileArrived file;
    file.name = name;
    file.bytes.assign(bytes.begin(), bytes.end());
    platform::headless::push(file);
}

void take(test::Session& session, ui::TakeExerciseStep step) {
    app::apply_intent(app::program(), ui::Intent(std::move(step)));
    for (int i = 0; i < 40; ++i) session.settle();
}

std::string last_download(std::string const& part_of_name) {
    CHECK_FALSE(platform::headless::downloads().empty());
    if (platform::headless::downloads().empty()) return {};
    auto const& file = platform::headless::downloads().back();
    CHECK_MESSAGE(file.name.find(part_of_name) != std::string::npos, file.name);
    return std::string(file.bytes.begin(), file.bytes.end());
}

model::Project read(std::string const& bytes) {
    auto read = formats::read_gloss(bytes);
    CHECK(read.is_ok());
    return read ? std::move(read.value().project) : model::Project();
}

// A teacher marks the article, notes why, and makes an exercise of it with the key.
std::string made_exercise(test::Session& session) {
    session.paste(kArticle);
    session.drag_over("port authority");
    session.press(U'2');
    session.drag_over("the bridge will close for a year");
    session.press(U'4');
    base::Identifier const claim = session.project().spans.back().id;
    app::apply_intent(app::program(), ui::Intent(ui::SetNote{claim, "It can be true or false."}));
    ui::MakeExercise wish;
    wish.exercise.instructions = "Mark every claim.";
    wish.exercise.ask = {{"Claim", 2, "", ""}};
    wish.exercise.hidden.types = {"Hedge"};
    wish.exercise.suggestions = "off";
    wish.exercise.blind = true;
    wish.seals_key = true;
    wish.passphrase = "walnut tiger ribbon harbour";
    take(session, {wish});
    return last_download("-exercise.gloss.json");
}

// Made in a browser of its own.
std::string exercise_of_a_teacher() {
    test::Session teacher;
    return made_exercise(teacher);
}

} // namespace

TEST_CASE("an exercise goes out as a file without the teacher's marks, with the key sealed") {
    test::Session session;
    std::string const bytes = made_exercise(session);
    model::Project const file = read(bytes);
    CHECK(file.header.kind == "exercise");
    CHECK(file.spans.empty());
    CHECK(bytes.find("true or false") == std::string::npos);
    CHECK(bytes.find("walnut") == std::string::npos);
    auto const exercise = formats::read_exercise(file.header.exercise_json);
    CHECK(exercise.is_ok());
    if (exercise) CHECK(exercise.value().sealed_key.has_value());
    CHECK(session.project().spans.size() == 2); // the teacher's own stay
}

TEST_CASE("a student opens it, marks, hands in, and sees the own marks beside the key once the words are right") {
    std::string const bytes = exercise_of_a_teacher();
    test::Session student;
    arrive("exercise.gloss.json", bytes);
    student.settle();
    CHECK(student.project().header.kind == "annotations");
    CHECK(student.project().spans.empty());
    CHECK(app::program().state().sheet == ui::Sheet::Exercise);
    REQUIRE(ui::registry().find_shown("exercise/begin") != nullptr);
    CHECK(student.click_item("exercise/begin"));
    CHECK(app::program().state().sheet == ui::Sheet::None);
    CHECK(ui::registry().find_shown("exercise/strip") != nullptr);
    CHECK(ui::registry().find_shown("rail/mark/Claim") != nullptr);
    CHECK(ui::registry().find_shown("rail/mark/Hedge") == nullptr);

    student.drag_over("bridge will close for a year");
    student.press(U'4');
    CHECK(ui::registry().find_shown("exercise/strip")->label.find("1 of 2") != std::string::npos);

    take(student, {ui::HandIn{"  "}});
    CHECK(student.project().header.handed_in.empty());
    CHECK_FALSE(app::program().state().exercise.name_refusal.empty());
    take(student, {ui::HandIn{"Ana Lima"}});
    model::Project const handed_in = read(last_download("_ana-lima_"));
    CHECK_FALSE(handed_in.header.handed_in.empty());
    CHECK(handed_in.spans.size() == 1);
    CHECK(handed_in.header.exercise_json == student.project().header.exercise_json);

    take(student, {ui::OpenKey{"walnut tiger"}});
    CHECK(app::program().state().exercise.key_refusal.find("do not open the key") != std::string::npos);
    CHECK(student.project().header.kind == "annotations");
    take(student, {ui::OpenKey{"Walnut tiger ribbon harbour"}});
    CHECK(student.project().header.kind == "feedback");
    CHECK(student.project().spans.size() == 3);
    CHECK(app::program().state().side_view == ui::SideView::Key);
    ui::Item const* const title = ui::registry().find_shown("key/title");
    REQUIRE(title != nullptr);
    if (title == nullptr) return;
    CHECK(title->label == "0 as in the key, 1 in another way, 1 only in the key.");
    bool explains = false;
    for (ui::Item const& item : ui::registry().shown())
        explains = explains || item.label.find("It can be true or false.") != std::string::npos;
    CHECK(explains);
}

TEST_CASE("who has marked nothing can hand in all the same") {
    std::string const bytes = exercise_of_a_teacher();
    test::Session student;
    arrive("exercise.gloss.json", bytes);
    student.settle();
    CHECK(ui::registry().find_shown("exercise/finish") == nullptr);
    CHECK(student.click_item("exercise/begin"));
    CHECK(student.click_item("exercise/hand_in"));
    CHECK(ui::registry().find_shown("exercise/missing/0") != nullptr);
    app::program().state().exercise.name = "Bo Berg";
    REQUIRE(ui::registry().find_shown("exercise/finish") != nullptr);
    CHECK(student.click_item("exercise/finish"));
    for (int i = 0; i < 40; ++i) student.settle();
    CHECK(read(last_download("_bo-berg_")).spans.empty());
    CHECK_FALSE(student.project().header.handed_in.empty());
}

TEST_CASE("an exercise that was begun is gone on with when its file is opened again") {
    std::string const bytes = exercise_of_a_teacher();
    test::Session student;
    arrive("exercise.gloss.json", bytes);
    student.settle();
    student.click_item("exercise/begin");
    student.drag_over("port authority");
    student.press(U'2');
    std::string const set = student.project().header.id;
    student.paste("Another article, which the student reads in between.");
    CHECK(student.project().header.id != set);
    arrive("exercise.gloss.json", bytes);
    student.settle();
    CHECK(student.project().header.id == set);
    CHECK(student.project().spans.size() == 1);
}

TEST_CASE("an exercise whose block is broken opens as nothing, with a sentence") {
    test::Session session;
    session.paste(kArticle);
    std::string const before = session.project().header.id;
    model::Project project = session.project();
    project.header.kind = "exercise";
    project.header.id = "a-other";
    project.header.exercise_json = R"({"ranges":[[1,2,3]]})";
    arrive("exercise.gloss.json", formats::write_gloss(project));
    session.settle();
    CHECK(session.project().header.id == before);
}

namespace {

ui::TakeExerciseStep link_of_claims() {
    ui::CopyExerciseLink wish;
    wish.exercise.instructions = "Mark every claim.";
    wish.exercise.ask = {{"Claim", 2, "", ""}};
    wish.exercise.hidden.types = {"Hedge"};
    return {std::move(wish)};
}

std::string copied_link(test::Session& teacher) {
    teacher.paste(kArticle);
    teacher.drag_over("port authority");
    teacher.press(U'2');
    take(teacher, link_of_claims());
    auto const clip = platform::headless::clipboard();
    return clip ? clip->plain : std::string();
}

void arrive_in_address(test::Session& session, std::string const& link) {
    std::string const part = link.substr(link.find("#exercise=") + 10);
    platform::FileArrived file;
    file.name = "exercise.gloss.json";
    file.media_type = platform::kExerciseLink;
    file.bytes.assign(part.begin(), part.end());
    platform::headless::push(file);
    for (int i = 0; i < 10; ++i) session.settle();
}

} // namespace

TEST_CASE(
    "a small exercise goes out as a link that holds it all but the teacher's marks, and begins as its file does") {
    std::string link;
    {
        test::Session teacher;
        link = copied_link(teacher);
    }
    CHECK(link.rfind("https://gloss.test/page/#exercise=", 0) == 0);
    CHECK(link.size() < 1500); // the scheme that everybody has costs nearly nothing
    CHECK(link.find_first_of(" \n\"<>+/=", link.find("exercise=") + 9) == std::string::npos);
    test::Session student;
    arrive_in_address(student, link);
    CHECK(student.project().article.text.utf8().find("four million") != std::string::npos);
    CHECK(student.project().header.kind == "annotations");
    CHECK(student.project().spans.empty());
    CHECK(app::program().state().sheet == ui::Sheet::Exercise);
}

TEST_CASE("a link that was cut short or changed on the way opens nothing, and says so") {
    std::string link;
    {
        test::Session teacher;
        link = copied_link(teacher);
    }
    std::string changed = link;
    changed[link.size() / 2] = changed[link.size() / 2] == 'A' ? 'B' : 'A';
    for (std::string const& broken :
         {link.substr(0, link.size() - 9), changed, link + "AAAA%20", std::string("#exercise=")}) {
        test::Session student;
        std::string const before = student.project().header.id;
        arrive_in_address(student, broken);
        CHECK(student.project().header.id == before);
        bool is_said = false;
        for (ui::Notice const& notice : *app::program().scene().notices)
            is_said = is_said || notice.text.find("is not whole") != std::string::npos;
        CHECK_MESSAGE(is_said, broken);
    }
}

TEST_CASE("an exercise that is already on the desk is gone on with in silence when its link is opened again") {
    std::string link;
    {
        test::Session teacher;
        link = copied_link(teacher);
    }
    test::Session student;
    arrive_in_address(student, link);
    student.click_item("exercise/begin");
    student.drag_over("port authority");
    student.press(U'2');
    std::size_t const notices = app::program().scene().notices->size();
    arrive_in_address(student, link);
    CHECK(student.project().spans.size() == 1);
    CHECK(app::program().state().sheet == ui::Sheet::None);
    CHECK(app::program().scene().notices->size() == notices);
}

TEST_CASE("a feedback file opens with the own marks beside the key's, and what the teacher says of the whole") {
    test::Session student;
    student.paste(kArticle);
    student.drag_over("port authority");
    student.press(U'2');
    app::program().state().side_view = ui::SideView::Sources;
    student.settle();
    base::IdentifierSource ids(5);
    model::Project key = model::as_key(student.project(), ids, "2026-11-22T15:00:00Z");
    key.header.annotator = "p-teacher";
    key.spans.changing(0)->by = "p-teacher";
    key.spans.changing(0)->note = "Who speaks is named.";
    model::Project const feedback =
        agree::feedback_for(student.project(), key, {}, "Well read.", ids, "2026-11-22T15:00:00Z");
    arrive("feedback.gloss.json", formats::write_gloss(feedback));
    for (int i = 0; i < 10; ++i) student.settle();
    CHECK(student.project().header.kind == "feedback");
    CHECK(app::program().state().side_view == ui::SideView::Key);
    REQUIRE(ui::registry().find_shown("key/note") != nullptr);
    CHECK(ui::registry().find_shown("key/note")->label == "Well read.");
    REQUIRE(ui::registry().find_shown("key/title") != nullptr);
    CHECK(ui::registry().find_shown("key/title")->label == "1 as in the key.");
    // Another document shows the list that the reader had chosen before.
    student.paste("Another article.\n\nIt has two paragraphs.");
    CHECK(student.project().header.kind == "annotations");
    CHECK(app::program().state().side_view == ui::SideView::Sources);
}
