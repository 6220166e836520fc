#include "model/reshape.h"

#include <doctest/doctest.h>

#include "model/bulk.h"
#include "sample.h"

using base::Result;
using model::Edit;
using model::Project;
using model::SpanSide;
using unicode::Position;
using unicode::range;

namespace {

Project after(Project project, Result<Edit> const& edit) {
    CHECK_MESSAGE(edit.is_ok(), (edit ? "" : edit.error().message));
    if (edit) CHECK(model::apply(project, edit.value()));
    return project;
}

std::string words_of(Project const& project, std::string const& id) {
    model::Span const* span = project.find_span(id);
    return span == nullptr ? "" : model::text_of(project.article.text, span->fragments);
}

std::string refusal(Result<Edit> const& edit) {
    return edit ? "" : edit.error().message;
}

bool has(std::string const& text, std::string const& part) {
    bool const found = text.find(part) != std::string::npos;
    CHECK_MESSAGE(found, text);
    return found;
}

} // namespace

TEST_CASE("a mark grows and shrinks by a word at either side") {
    Project const project = sample::full_project();
    auto const grown = [&](std::string const& id, SpanSide side) {
        return words_of(after(project, model::extend_span(project, id, side, sample::kAna)), id);
    };
    auto const shrunk = [&](std::string const& id, SpanSide side) {
        return words_of(after(project, model::shrink_span(project, id, side, sample::kAna)), id);
    };
    CHECK(grown("s-mayor", SpanSide::End) == "The mayor said");
    CHECK(grown("s-said", SpanSide::Start) == "mayor said");
    CHECK(grown("s-prices", SpanSide::Start) == "cafe\u0301 prices rise");
    CHECK(shrunk("s-mayor", SpanSide::End) == "The");
    CHECK(shrunk("s-mayor", SpanSide::Start) == "mayor");
    CHECK(shrunk("s-prices", SpanSide::End) == "prices");
}

TEST_CASE("where there is no word more or less to take there is a sentence") {
    Project const project = sample::full_project();
    CHECK(has(refusal(model::extend_span(project, "s-mayor", SpanSide::Start, sample::kAna)), "no word before"));
    CHECK(has(refusal(model::shrink_span(project, "s-said", SpanSide::End, sample::kAna)), "is one word"));
    CHECK(has(refusal(model::shrink_span(project, "s-none", SpanSide::End, sample::kAna)), "not in the document"));
    Project const last =
        after(project, model::set_fragments(project, "s-fall", {project.article.text.all()}, sample::kAna));
    CHECK(has(refusal(model::extend_span(last, "s-fall", SpanSide::End, sample::kAna)), "no word after"));
}

TEST_CASE("a fragment of one word goes when the mark shrinks there") {
    Project project = sample::full_project();
    project = after(project, model::shrink_span(project, "s-prices", SpanSide::Start, sample::kAna));
    CHECK(project.find_span("s-prices")->fragments == std::vector<unicode::Range>{range(36, 40)});
}

TEST_CASE("a mark cannot grow into another where the scheme forbids it") {
    Project project = sample::full_project();
    project.schema.overlap = model::Overlap::None;
    CHECK(has(refusal(model::extend_span(project, "s-mayor", SpanSide::End, sample::kAna)), "may not overlap"));
}

TEST_CASE("a mark is split at the caret: attributes on both, note and links on the first") {
    Project const before = sample::full_project();
    base::IdentifierSource ids(4);
    auto const edit = model::split_span(before, "s-rise", Position(22), ids, sample::kAna);
    Project const project = after(before, edit);
    if (!edit) return;
    CHECK(edit.value().name == "Split Claim");
    CHECK(words_of(project, "s-rise") == "cafe\u0301");
    std::string const second = edit.value().spans[1].after->id;
    CHECK(words_of(project, second) == "prices would rise.");
    CHECK(project.find_span(second)->attributes == before.find_span("s-rise")->attributes);
    CHECK(project.find_span(second)->note.empty());
    CHECK(project.find_span("s-rise")->note == before.find_span("s-rise")->note);
    CHECK(project.relations.size() == before.relations.size());
    for (model::Relation const& relation : project.relations) CHECK((relation.from != second && relation.to != second));
}

TEST_CASE("a split between fragments and inside a word are exact, one at an end is refused") {
    Project const before = sample::full_project();
    base::IdentifierSource ids(4);
    Project const apart = after(before, model::split_span(before, "s-prices", Position(33), ids, sample::kAna));
    CHECK(words_of(apart, "s-prices") == "prices");
    Project const inside = after(before, model::split_span(before, "s-mayor", Position(6), ids, sample::kAna));
    CHECK(words_of(inside, "s-mayor") == "The ma");
    for (std::uint32_t at : {0U, 9U, 100U, 9999U})
        CHECK(has(refusal(model::split_span(before, "s-mayor", Position(at), ids, sample::kAna)), "inside its words"));
    CHECK(has(refusal(model::split_span(before, "s-choice", Position(61), ids, sample::kAna)), "inside its words"));
}

TEST_CASE("joined marks become the first, with what all of them say") {
    Project before = sample::full_project();
    before.spans[2].attributes = {{"mode", {"direct"}, false}};
    before.spans[2].note = "one";
    before.spans[4].note = "two";
    before.spans[4].links = {"https://example.org"};
    before.spans[4].attributes = {{"mode", {"indirect"}, false}, {"topics", {"food"}, true}, {"foreign", {"x"}, false}};
    Project const project = after(before, model::join_spans(before, {"s-choice", "s-rise"}, sample::kAna));
    CHECK(project.find_span("s-choice") == nullptr);
    model::Span const* joined = project.find_span("s-rise");
    if (joined == nullptr) return;
    CHECK(joined->attributes == std::vector<model::AttributeSetting>{{"mode", {"direct"}, false},
                                                                     {"topics", {"food"}, true},
                                                                     {"foreign", {"x"}, false}});
    CHECK(joined->note == "one\ntwo");
    CHECK(joined->links == before.spans[4].links);
    CHECK(joined->fragments.size() == 2);
    // r-1 and r-2 were the same source's word for each; r-4 stood between the two.
    CHECK(project.find_relation("r-1")->to == "s-rise");
    CHECK(project.find_relation("r-2") == nullptr);
    CHECK(project.find_relation("r-4") == nullptr);
    CHECK(project.find_relation("r-5")->to == "s-rise");
}

TEST_CASE("neighbours with white space between them become one piece") {
    Project before = sample::project();
    before.spans = {sample::span("s-a", "Claim", {range(0, 3)}), sample::span("s-b", "Claim", {range(4, 9)})};
    before.schema.discontinuous = false;
    Project const project = after(before, model::join_spans(before, {"s-b", "s-a"}, sample::kAna));
    CHECK(project.find_span("s-a")->fragments == std::vector<unicode::Range>{range(0, 9)});
    before.spans[1].fragments = {range(10, 14)};
    CHECK(has(refusal(model::join_spans(before, {"s-b", "s-a"}, sample::kAna)), "one piece of text"));
}

TEST_CASE("marks of two types, one mark alone, and what would close a circle are not joined") {
    Project project = sample::full_project();
    CHECK(has(refusal(model::join_spans(project, {"s-rise", "s-said"}, sample::kAna)), "one type"));
    CHECK(has(refusal(model::join_spans(project, {"s-rise"}, sample::kAna)), "two or more"));
    CHECK(has(refusal(model::join_spans(project, {}, sample::kAna)), "No mark is chosen"));
    // fall supports choice supports rise: fall and rise as one would run in a circle.
    CHECK(has(refusal(model::join_spans(project, {"s-fall", "s-rise"}, sample::kAna)), "in a circle"));
}

TEST_CASE("a piece comes to a mark and goes, all but the last") {
    Project project = sample::full_project();
    CHECK(has(refusal(model::add_fragment(project, "s-mayor", range(4, 9), sample::kAna)), "in this Source already"));
    CHECK(has(refusal(model::add_fragment(project, "s-mayor", range(4, 4), sample::kAna)), "No text is selected"));
    project = after(project, model::add_fragment(project, "s-mayor", range(10, 14), sample::kAna));
    CHECK(project.find_span("s-mayor")->fragments == std::vector<unicode::Range>{range(0, 9), range(10, 14)});
    CHECK(has(refusal(model::remove_fragment(project, "s-mayor", 2, sample::kAna)), "not there any more"));
    project = after(project, model::remove_fragment(project, "s-mayor", 0, sample::kAna));
    CHECK(words_of(project, "s-mayor") == "said");
    CHECK(has(refusal(model::remove_fragment(project, "s-mayor", 0, sample::kAna)), "Remove the mark instead"));
    project.schema.discontinuous = false;
    CHECK(has(refusal(model::add_fragment(project, "s-mayor", range(0, 3), sample::kAna)), "one piece of text"));
}

TEST_CASE("many marks change their type together or not at all") {
    Project project = sample::full_project();
    project.schema.overlap = model::Overlap::AcrossTypes;
    project.spans = {sample::span("s-a", "Claim", {range(0, 9)}), sample::span("s-b", "Source", {range(4, 14)}),
                     sample::span("s-c", "Cue", {range(20, 22)})};
    project.relations.clear();
    // Each could become a Cue alone, but not both.
    CHECK(model::retype_span(project, "s-a", "Cue", sample::kAna).is_ok());
    CHECK(has(refusal(model::retype_spans(project, {"s-a", "s-b"}, "Cue", sample::kAna)), "may not overlap"));
    CHECK(model::retype_spans(project, {"s-a", "s-c"}, "Cue", sample::kAna).value().name == "Retype 1 mark to Cue");
    CHECK(has(refusal(model::retype_spans(project, {"s-a"}, "Nothing", sample::kAna)), "no type"));
    CHECK(has(refusal(model::retype_spans(project, {"s-a", "s-gone"}, "Cue", sample::kAna)), "not in the article"));
}

TEST_CASE("links go where the new types do not allow them, and stay where both ends change") {
    Project const before = sample::full_project();
    Project const project = after(before, model::retype_spans(before, {"s-rise", "s-choice"}, "Source", sample::kAna));
    CHECK(project.find_relation("r-1") == nullptr);
    CHECK(project.find_relation("r-3") == nullptr);
    CHECK(project.find_relation("r-6") != nullptr);
    CHECK(project.find_relation("r-7") != nullptr);
}

TEST_CASE("an attribute is set on those of many marks that know it") {
    Project const before = sample::full_project();
    auto const set = [&](std::string const& attribute, std::vector<std::string> values) {
        return model::set_attribute_of_spans(before, {"s-mayor", "s-said", "s-rise"}, attribute, values, sample::kAna);
    };
    Project const project = after(before, set("kind", {"named"}));
    CHECK(project.find_span("s-mayor")->find_attribute("kind") != nullptr);
    CHECK(project.find_span("s-said")->attributes.empty());
    CHECK(has(refusal(set("colour", {"red"})), "None of these marks"));
    CHECK(has(refusal(set("kind", {"blue"})), "has no value"));
}

TEST_CASE("links have no attributes but those that came with a file, which can go") {
    Project project = sample::full_project();
    project.relations[0].attributes = {{"weight", {"2"}, false}};
    std::string const id = project.relations[0].id;
    CHECK(has(refusal(model::set_attribute(project, id, "weight", {"3"}, sample::kAna)), "Links have no attributes"));
    project = after(project, model::set_attribute(project, id, "weight", {}, sample::kAna));
    CHECK(project.find_relation(id)->attributes.empty());
}

TEST_CASE("a link is reversed or changes its kind only where a new one could stand so") {
    Project const project = sample::full_project();
    CHECK(has(refusal(model::reverse_relation(project, "r-1", sample::kAna)), "does not lead from Claim to Source"));
    CHECK(has(refusal(model::reverse_relation(project, "r-7", sample::kAna)), "has no direction"));
    CHECK(has(refusal(model::reverse_relation(project, "r-none", sample::kAna)), "not in the document"));
    Project const turned = after(project, model::reverse_relation(project, "r-4", sample::kAna));
    CHECK(turned.find_relation("r-4")->from == "s-rise");
    CHECK(has(refusal(model::retype_relation(project, "r-1", "supports", sample::kAna)), "does not lead"));
    CHECK(has(refusal(model::retype_relation(project, "r-1", "nothing", sample::kAna)), "has no link"));
    CHECK(model::retype_relation(project, "r-1", "says", sample::kAna).value().is_empty());
}

TEST_CASE("notes are added once, and unlinking what has no links says so") {
    Project project = sample::full_project();
    project = after(project, model::add_to_notes(project, {"s-rise", "s-fall"}, "ask Ben", sample::kAna));
    CHECK(project.find_span("s-rise")->note == "compare with last year\nask Ben");
    CHECK(model::add_to_notes(project, {"s-rise", "s-fall"}, "ask Ben", sample::kAna).value().is_empty());
    project = after(project, model::unlink_marks(project, {"s-mayor", "s-said"}, sample::kAna));
    CHECK(project.relations.size() == 3);
    CHECK(has(refusal(model::unlink_marks(project, {"s-mayor"}, sample::kAna)), "no links"));
    CHECK(has(refusal(model::remove_relations(project, {"r-1"}, sample::kAna)), "not in the document"));
}
