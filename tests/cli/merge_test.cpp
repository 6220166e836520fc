#include "command_line.h"

#include "formats/gloss_json.h"
#include "model/edit.h"

using namespace command_line;

namespace {

model::Project everything() {
    auto read = formats::read_gloss(text_of(source("assets/sample.gloss.json")));
    CHECK(read.is_ok());
    return read ? read.value().project : model::Project{};
}

void perform(model::Project& project, base::Result<model::Edit> const& edit) {
    CHECK_MESSAGE(edit.is_ok(), (edit ? "" : edit.error().message));
    if (edit) CHECK(model::apply(project, edit.value()));
}

model::Author at(std::string const& time) {
    return {"p-ana", time};
}

// The sample, and the same after an afternoon's work: a mark more, one with a note, a link less, one with an address.
struct Afternoon {
    model::Project before = everything();
    model::Project after = everything();
    std::string noted = before.spans[0].id;
    Afternoon() {
        std::string const time = "2030-01-01T15:00:00Z";
        base::IdentifierSource ids(5);
        perform(after, model::set_note(after, noted, "Look again.", at(time)));
        perform(after, model::add_span(after, {unicode::range(0, 3)}, "Flag", ids, at(time)));
        perform(after, model::remove_relation(after, after.relations[0].id, at(time)));
        perform(after, model::set_links(after, after.relations[0].id, {"https://example.org"}, at(time)));
        perform(after, model::rename_project(after, "Another title", at(time)));
    }
};

} // namespace

TEST_CASE("merge prints the canonical bytes of both together and says what it did") {
    Afternoon const work;
    Scratch const before(formats::write_gloss(work.before));
    Scratch const after(formats::write_gloss(work.after));
    Ran const ran = run({"merge", before.path(), after.path()});
    CHECK(ran.code == 0);
    CHECK(contains(ran.error,
                   after.path() + ": 1 mark was added. The newer version of 1 mark and 1 link was taken over."));
    auto const read = formats::read_gloss(ran.out);
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(formats::write_gloss(read.value().project) == ran.out);
    CHECK(read.value().project.spans == work.after.spans);
    CHECK(read.value().project.relations.size() == work.before.relations.size());
    CHECK(run({"merge", before.path(), after.path()}).out == ran.out);
    CHECK(run({"merge", before.path(), after.path(), after.path(), before.path()}).out == ran.out);
}

TEST_CASE("merge writes the file that it is told to, and only when all went well") {
    Afternoon const work;
    Scratch const before(formats::write_gloss(work.before));
    Scratch const after(formats::write_gloss(work.after));
    Scratch const out("as it was");
    Ran const ran = run({"merge", before.path(), "-o", out.path(), after.path()});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(text_of(out.path()) == run({"merge", before.path(), after.path()}).out);
    CHECK_FALSE(std::filesystem::exists(out.path() + ".part"));

    Scratch const kept("as it was");
    CHECK(run({"merge", before.path(), "/nowhere.gloss.json", "-o", kept.path()}).code == 1);
    CHECK(text_of(kept.path()) == "as it was");
    Ran const unwritable = run({"merge", before.path(), after.path(), "-o", "/nowhere/at/all.json"});
    CHECK(unwritable.code == 1);
    CHECK(contains(unwritable.error, "/nowhere/at/all.json cannot be written: No such file or directory."));
}

TEST_CASE("merge refuses a file on another text") {
    Afternoon const work;
    Scratch const before(formats::write_gloss(work.before));
    Ran const ran = run({"merge", before.path(), source("tests/formats/data/everything.gloss.json")});
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK(contains(ran.error, "everything.gloss.json: "));
    CHECK(contains(ran.error, "is about another text than"));
}

TEST_CASE("diff is silent about what says the same") {
    Afternoon const work;
    model::Project other = work.before;
    other.header.generator = "gloss 0.0.1";
    Scratch const first(formats::write_gloss(work.before));
    Scratch const second(formats::write_gloss(other));
    Ran const ran = run({"diff", first.path(), second.path()});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.error == "The two files say the same.\n");
}

TEST_CASE("diff says in words what differs") {
    Afternoon const work;
    Scratch const first(formats::write_gloss(work.before));
    Scratch const second(formats::write_gloss(work.after));
    std::string const in_second = std::filesystem::path(second.path()).filename().string();
    std::string const in_first = std::filesystem::path(first.path()).filename().string();
    Ran const ran = run({"diff", first.path(), second.path()});
    CHECK(ran.code == 1);
    CHECK(contains(ran.out, "The title is \u201C" + work.before.header.title + "\u201D in " + in_first +
                                " and \u201CAnother title\u201D in " + in_second + "."));
    CHECK(contains(ran.out, "Only in " + in_second + ": Flag \u201C"));
    CHECK(contains(ran.out, "(0\u20133)."));
    CHECK(contains(ran.out, "Only in " + in_first + ": Link "));
    CHECK(contains(ran.out, ": the note is "));
    CHECK(contains(ran.out, "and \u201CLook again.\u201D in " + in_second + "."));
    CHECK(contains(ran.out, ": the web address is not set in " + in_first));
}

TEST_CASE("diff says which borders moved, which type and which attribute is another") {
    model::Project const before = everything();
    model::Project after = before;
    {
        auto span = after.spans.changing(1);
        span->type = "Flag";
        span->attributes = {{"foreign", {"yes"}, false}};
        span->fragments.back().end = span->fragments.back().end + 1;
    }
    after.article.byline = "Somebody";
    after.schema.span_types[0].label = "Name";
    Scratch const first(formats::write_gloss(before));
    Scratch const second(formats::write_gloss(after));
    Ran const ran = run({"diff", first.path(), second.path()});
    CHECK(ran.code == 1);
    CHECK(contains(ran.out, ": the borders are "));
    CHECK(contains(ran.out, ": the type is "));
    CHECK(contains(ran.out, ": foreign is not set in "));
    CHECK(contains(ran.out, "What is known about the article differs."));
    CHECK(contains(ran.out, "In the scheme the type " + before.schema.span_types[0].id + " is not the same."));
}

TEST_CASE("diff matches what another hand marked by its words") {
    model::Project const before = everything();
    model::Project after = before;
    after.spans.change_each([](model::Span& span) { span.id += "-ben"; });
    after.relations.change_each([](model::Relation& relation) {
        relation.id += "-ben";
        relation.from += "-ben";
        relation.to += "-ben";
    });
    after.spans.changing(0)->note = "Ben's note";
    Scratch const first(formats::write_gloss(before));
    Scratch const second(formats::write_gloss(after));
    Ran const ran = run({"diff", first.path(), second.path()});
    CHECK(ran.code == 1);
    CHECK(ran.out.find("Only in") == std::string::npos);
    CHECK(contains(ran.out, "Ben's note"));
    CHECK(contains(ran.out, std::to_string(before.spans.size()) + " marks have different ids in the two."));
    CHECK(contains(ran.out, std::to_string(before.relations.size()) + " links have different ids in the two."));
}

TEST_CASE("diff of what cannot be read has the code 2") {
    std::string const sample = source("assets/sample.gloss.json");
    CHECK(run({"diff", sample, "/nowhere.gloss.json"}).code == 2);
    Scratch const cut("{\"format\": \"gloss\", \"version\": 1, ");
    Ran const ran = run({"diff", cut.path(), sample});
    CHECK(ran.code == 2);
    CHECK(contains(ran.error, cut.path() + ": This file stops in the middle"));
}

TEST_CASE("the program itself merges and compares files") {
    if (!has_program()) return;
    Afternoon const work;
    Scratch const first(formats::write_gloss(work.before));
    Scratch const second(formats::write_gloss(work.after));
    Scratch const out("");
    CHECK(run_program("diff " + first.path() + " " + first.path()).code == 0);
    Ran const differ = run_program("diff " + first.path() + " " + second.path());
    CHECK(differ.code == 1);
    CHECK(differ.out == run({"diff", first.path(), second.path()}).out);
    CHECK(run_program("diff " + first.path()).code == 2);
    Ran const merged = run_program("merge " + first.path() + " " + second.path() + " -o " + out.path());
    CHECK(merged.code == 0);
    CHECK(text_of(out.path()) == run({"merge", first.path(), second.path()}).out);
    CHECK(run_program("merge " + first.path() + " " + source("tests/formats/data/everything.gloss.json")).code == 1);
}
