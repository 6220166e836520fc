#include <doctest/doctest.h>

#include "command_line.h"
#include "formats/gloss_json.h"
#include "formats/zip_archive.h"

using command_line::contains;
using command_line::run;
using command_line::Scratch;

namespace {

constexpr char const* kArticle = "The mayor promised a new school. Parents doubt it.";

std::string project_of(std::string const& person, std::vector<unicode::Range> const& claims,
                       std::string const& text = kArticle, std::string const& exercise = "") {
    base::IdentifierSource ids(person.size());
    model::Schema schema;
    schema.id = "small";
    schema.span_types.resize(1);
    schema.span_types[0].id = "Claim";
    model::Article article;
    article.text = unicode::Text::from_utf8(text);
    article.title = "School";
    model::Project project = model::begin_project(std::move(article), schema, ids, "2026-11-22T14:00:00Z");
    project.header.annotator = "p-" + person;
    project.header.annotators.resize(1);
    project.header.annotators[0].id = project.header.annotator;
    project.header.annotators[0].name = person;
    project.header.exercise_json = exercise;
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

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kDoubt = {unicode::Position(33), unicode::Position(50)};

} // namespace

TEST_CASE("gloss adjudicate makes a key that gloss check and gloss agree take") {
    Scratch const ana(project_of("Ana", {kPromise, kDoubt}));
    Scratch const ben(project_of("Ben", {kPromise}));
    Scratch const cem(project_of("Cem", {kPromise}));
    Scratch const key("");
    auto const made = run({"adjudicate", ana.path(), ben.path(), cem.path(), "-o", key.path()});
    CHECK(made.code == 0);
    contains(made.error, "1 marks and 0 links from 3 readers; they differ in 1 place.");
    auto const read = formats::read_gloss(command_line::text_of(key.path()));
    REQUIRE(read.is_ok());
    CHECK(read.value().findings.empty());
    CHECK(read.value().project.header.kind == "key");
    REQUIRE(read.value().project.spans.size() == 1);
    CHECK(read.value().project.spans[0].origin->votes == std::vector<int>{3, 3});
    CHECK(run({"check", key.path()}).code == 0);
    contains(run({"agree", ben.path(), "--key", key.path(), "--json"}).out, "\"f1_exact\":1");
    auto const one = run({"adjudicate", ana.path(), ben.path(), "--from", "Ana"});
    CHECK(formats::read_gloss(one.out).value().project.spans.size() == 2);
    auto const nothing = run({"adjudicate", ana.path(), ben.path(), "--from", "nothing"});
    CHECK(formats::read_gloss(nothing.out).value().project.spans.empty());
}

TEST_CASE("gloss adjudicate says what it does not understand") {
    Scratch const ana(project_of("Ana", {kPromise}));
    CHECK(run({"adjudicate"}).code == 2);
    CHECK(run({"adjudicate", ana.path(), "--frm"}).code == 2);
    CHECK(run({"adjudicate", ana.path(), "-o"}).code == 2);
    auto const nobody = run({"adjudicate", ana.path(), "--from", "Eva"});
    CHECK(nobody.code == 1);
    contains(nobody.error, "None of the files that take part is called so.");
    CHECK(nobody.out.empty());
    CHECK(run({"adjudicate", "/nowhere.json"}).code == 1);
}

TEST_CASE("gloss report writes the page, the table and feedback to each, also from an archive") {
    formats::ZipWriting writing;
    writing.add("class/ana.gloss.json", project_of("Ana", {kPromise, kDoubt}));
    writing.add("class/ben.gloss.json", project_of("Ben", {kPromise}));
    writing.add("class/torn.gloss.json", project_of("Eve", {}).substr(0, 100));
    std::string const archive = std::string(Scratch("").path()) + ".zip";
    std::ofstream(archive, std::ios::binary) << writing.finish();
    Scratch const key(project_of("Teacher", {kPromise}));
    Scratch const html("");
    Scratch const csv("");
    Scratch const feedback("");
    auto const made = run({"report", archive, "--key", key.path(), "-o", html.path(), "--csv", csv.path(), "--feedback",
                           feedback.path(), "--note", "Well done."});
    std::filesystem::remove(archive);
    CHECK(made.code == 1); // one is broken, and that is said
    contains(made.error, "class/torn.gloss.json: ");
    contains(command_line::text_of(html.path()), "<bdi>Ben</bdi>");
    contains(command_line::text_of(csv.path()), "Ben,class/ben.gloss.json,1,0,1.00,1.00,1.00,");
    auto const packed = formats::ZipArchive::open(command_line::text_of(feedback.path()));
    REQUIRE(packed.is_ok());
    REQUIRE(packed.value().entries().size() == 2);
    CHECK(packed.value().entries()[0].name == "feedback-ana.gloss.json");
    auto const ana = formats::read_gloss(packed.value().read(0).value());
    REQUIRE(ana.is_ok());
    CHECK(ana.value().findings.empty());
    CHECK(ana.value().project.header.kind == "feedback");
    CHECK(ana.value().project.header.note == "Well done.");
    CHECK(ana.value().project.spans.size() == 3);
}

TEST_CASE("a key that is named among the files, too, is no reader") {
    Scratch const ana(project_of("Ana", {kPromise}));
    Scratch const key(project_of("Teacher", {kPromise}));
    auto const once = run({"report", ana.path(), "--key", key.path()});
    auto const twice = run({"report", ana.path(), key.path(), "--key", key.path()});
    CHECK(twice.code == 0);
    CHECK(twice.out == once.out);
    CHECK(twice.error == once.error);
    contains(once.out, "1 reader \u00B7 compared with a key");
}

TEST_CASE("gloss report takes marks of an edited text in when it is asked to") {
    Scratch const ana(project_of("Ana", {kPromise}));
    Scratch const ben(project_of("Ben", {kPromise}));
    Scratch const cem(project_of("Cem", {unicode::range(7, 39)}, std::string("Today: ") + kArticle));
    auto const without = run({"report", ana.path(), ben.path(), cem.path()});
    CHECK(without.code == 0);
    CHECK(without.out.find("<bdi>Cem</bdi>") == std::string::npos);
    contains(without.error, "The text of this article was edited");
    auto const with = run({"report", "--reanchor", ana.path(), ben.path(), cem.path()});
    contains(with.out, "<bdi>Cem</bdi>");
    contains(with.error, "1 mark found again in the common text.");
    auto const anonymous = run({"report", "--anonymous", ana.path(), ben.path()});
    CHECK(anonymous.out.find("Ana") == std::string::npos);
    CHECK(run({"report", ana.path(), "--feedback", "/tmp/x.zip"}).code == 1);
}

TEST_CASE("a file made to do harm is only said to be broken") {
    Scratch const ana(project_of("Ana", {kPromise}));
    std::string const whole = project_of("Eve", {kPromise});
    Scratch const deep("{\"format\":\"gloss\",\"version\":1,\"x\":" + std::string(100'000, '['));
    Scratch const huge(command_line::replaced(whole, "32", "99999999999999999999"));
    Scratch const minus(command_line::replaced(whole, "32", "-1"));
    for (Scratch const* hostile : {&deep, &huge, &minus}) {
        auto const ran = run({"report", ana.path(), hostile->path()});
        CHECK(ran.code == 1);
        contains(ran.error, hostile->path() + ": ");
        contains(ran.out, "<bdi>Ana</bdi>");
    }
}

TEST_CASE("only what the exercise asks about is compared, also where the key knows nothing of it") {
    std::string const exercise = R"({"id":"e-1","ranges":[[0,32]]})";
    Scratch const key(project_of("Teacher", {kPromise, kDoubt}));
    Scratch const ana(project_of("Ana", {kPromise}, kArticle, exercise));
    Scratch const ben(project_of("Ben", {kPromise, kDoubt}, kArticle, exercise));
    auto const agreed = run({"agree", "--key", key.path(), ana.path(), ben.path(), "--json"});
    CHECK(agreed.code == 0);
    contains(agreed.out, R"("mean":{"f1_exact":1.0,)");
    Scratch const csv("");
    CHECK(run({"report", "--key", key.path(), ana.path(), ben.path(), "--csv", csv.path()}).code == 0);
    contains(command_line::text_of(csv.path()), ",1,0,1.00,1.00,1.00,1.00,");
}
