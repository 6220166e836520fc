#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/apply_intents.h"
#include "app/program.h"
#include "formats/gloss_json.h"
#include "session.h"

namespace {

void arrive(std::string const& name, std::string const& bytes) {
    platform::FileArrived file;
    file.name = name;
    file.bytes.assign(bytes.begin(), bytes.end());
    platform::headless::push(file);
}

} // namespace

TEST_CASE("a ready scheme takes the place of the document's, and undo brings that back") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    session.drag_over("port authority");
    session.press(U'2');
    std::string const before = session.project().schema.id;
    app::program().use_ready_scheme("ner-basic");
    session.settle();
    CHECK(session.project().schema.id == "ner-basic");
    CHECK(session.project().spans.size() == 1);
    session.press(U'z', test::kControl);
    CHECK(session.project().schema.id == before);
}

TEST_CASE("a scheme goes out as a file and comes in from it") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    model::Schema const first = session.project().schema;
    app::program().save_scheme();
    session.settle();
    REQUIRE_FALSE(platform::headless::downloads().empty());
    if (platform::headless::downloads().empty()) return;
    auto const& file = platform::headless::downloads().back();
    std::string const bytes(file.bytes.begin(), file.bytes.end());
    CHECK(file.name.find(".scheme.json") != std::string::npos);
    app::program().use_ready_scheme("argument-evidence");
    session.settle();
    CHECK_FALSE(session.project().schema == first);
    arrive(file.name, bytes);
    session.settle();
    CHECK(session.project().schema == first);
}

TEST_CASE("a file that only looks like a scheme changes nothing") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    model::Schema const first = session.project().schema;
    arrive("broken.json", R"({"id": "x", "span_types": [{"label": )");
    session.settle();
    CHECK(session.project().schema == first);
}

TEST_CASE("renaming, removing and importing over an existing scheme lose no mark, and each is one step of undo") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    for (char const* const words : {"port authority", "bridge will close"}) {
        session.drag_over(words);
        session.press(words[0] == 'p' ? U'2' : U'4');
    }
    REQUIRE(session.project().spans.size() == 2);
    std::vector<model::Span> const marks(session.project().spans.begin(), session.project().spans.end());
    model::Schema const first = session.project().schema;
    auto const change = [&](ui::SchemaChange wanted) {
        app::apply_intent(app::program(), ui::ChangeSchema{std::move(wanted)});
        session.settle();
        CHECK(session.project().spans.size() == 2);
    };
    auto const take_back = [&] {
        session.press(U'z', test::kControl);
        CHECK(session.project().schema == first);
        REQUIRE(session.project().spans.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) CHECK(session.project().spans[i].fragments == marks[i].fragments);
        for (std::size_t i = 0; i < 2; ++i) CHECK(session.project().spans[i].type == marks[i].type);
    };
    model::SpanType renamed = *first.find_type("Claim");
    renamed.id = "statement";
    renamed.label = "Statement";
    change(ui::ChangeType{"Claim", renamed});
    CHECK(session.project().spans[1].type == "statement");
    take_back();
    change(ui::RemoveType{"Claim", model::LeftMarks::Refuse, ""});
    CHECK(session.project().schema == first);
    change(ui::RemoveType{"Claim", model::LeftMarks::Retype, "Hedge"});
    CHECK(session.project().spans[1].type == "Hedge");
    take_back();
    for (char const* const ready : {"ner-basic", "argument-evidence"}) {
        app::program().use_ready_scheme(ready);
        session.settle();
        CHECK(session.project().schema.id == ready);
        CHECK(session.project().spans.size() == 2);
        take_back();
    }
}

namespace {

std::string last_notice() {
    app::Notices const& notices = app::program().notices();
    return notices.shown().empty() ? std::string() : notices.shown().back().text;
}

} // namespace

TEST_CASE("a bad file of a scheme gets a sentence and changes nothing") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    model::Schema const first = session.project().schema;
    arrive("cut.json", R"({"id": "x", "name": "X", "span_types": [{"label": )");
    session.settle();
    CHECK(session.project().schema == first);
    CHECK(last_notice().find("Nothing was changed") != std::string::npos);
    app::program().choose_scheme();
    REQUIRE_FALSE(platform::headless::file_choosers().empty());
    platform::FileArrived article;
    article.name = "article.txt";
    for (char const c : std::string("Only an article.")) article.bytes.push_back(static_cast<std::uint8_t>(c));
    article.request = platform::headless::file_choosers().back();
    platform::headless::push(article);
    session.settle();
    CHECK(session.project().schema == first);
    CHECK(last_notice().find("Nothing was changed") != std::string::npos);
    platform::FileArrived other = article;
    std::string const plain = R"({"id": "y", "name": "no types"})";
    other.bytes.assign(plain.begin(), plain.end());
    platform::headless::push(other);
    session.settle();
    CHECK(session.project().schema == first);
    CHECK(last_notice().find("names no types") != std::string::npos);
}

TEST_CASE("a scheme whose key a command has is taken, marks with it, and that is said") {
    test::Session session;
    session.paste("The port authority said on Monday that the bridge will close for a year.");
    arrive("own.json",
           R"({"id": "own", "name": "Own", "span_types": [{"id": "Noise", "label": "Noise", "key": "n"}]})");
    session.settle();
    REQUIRE(session.project().schema.id == "own");
    CHECK(last_notice().find("Next mark") != std::string::npos);
    session.drag_over("port authority");
    session.press(U'n');
    REQUIRE(session.project().spans.size() == 1);
    CHECK(session.project().spans[0].type == "Noise");
}
