#include <algorithm>
#include <doctest/doctest.h>

#include "model/edit.h"
#include "sample.h"

using model::Edit;
using model::Project;
using unicode::range;
using Ranges = std::vector<unicode::Range>;

namespace {

model::Span added(Project const& project, Ranges fragments, std::string const& type = "Claim") {
    base::IdentifierSource ids(3);
    auto edit = model::add_span(project, std::move(fragments), type, ids, sample::kAna);
    if (!edit || edit.value().spans.size() != 1) return {};
    return edit.value().spans.front().after.value_or(model::Span{});
}

std::string refusal(base::Result<Edit> const& edit) {
    return edit ? "" : edit.error().message;
}

std::string add_refusal(Project const& project, Ranges fragments, std::string const& type = "Claim") {
    base::IdentifierSource ids(3);
    return refusal(model::add_span(project, std::move(fragments), type, ids, sample::kAna));
}

std::string link_refusal(Project const& project, std::string const& type, std::string const& from,
                         std::string const& to) {
    base::IdentifierSource ids(3);
    return refusal(model::add_relation(project, type, from, to, ids, sample::kAna));
}

// The state of one mark after an edit.
model::Span after(Project project, base::Result<Edit> const& edit, std::string const& id) {
    if (!edit || !model::apply(project, edit.value())) return {};
    model::Span const* span = project.find_span(id);
    return span == nullptr ? model::Span{} : *span;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a new mark says who made it and when, and has an id of its own") {
    model::Span const span = added(sample::full_project(), {range(63, 72)});
    CHECK(span.id.size() == 24);
    CHECK(span.id.substr(0, 2) == "s-");
    CHECK(span.type == "Claim");
    CHECK(span.by == "p-ana");
    CHECK(span.created == sample::kAna.now);
    CHECK(span.modified == sample::kAna.now);
    CHECK(span.attributes.empty());
}

TEST_CASE("fragments are mended: sorted, joined, cut to the text, widened to whole characters") {
    Project const project = sample::project();
    std::uint32_t const length = project.article.text.length();
    CHECK(added(project, {range(30, 35), range(10, 14)}).fragments == Ranges{range(10, 14), range(30, 35)});
    CHECK(added(project, {range(10, 14), range(14, 20)}).fragments == Ranges{range(10, 20)});
    CHECK(added(project, {range(10, 30), range(12, 14), range(25, 35)}).fragments == Ranges{range(10, 35)});
    CHECK(added(project, {range(10, 14), range(20, 20)}).fragments == Ranges{range(10, 14)});
    CHECK(added(project, {range(length - 3, length + 50)}).fragments == Ranges{range(length - 3, length)});
    CHECK(added(project, {range(10, 12), range(length + 1, length + 50)}).fragments == Ranges{range(10, 12)});
    // 20 is the e of café, 21 its combining acute: neither can be marked alone.
    CHECK(added(project, {range(17, 21)}).fragments == Ranges{range(17, 22)});
    CHECK(added(project, {range(21, 29)}).fragments == Ranges{range(20, 29)});
    CHECK(added(project, {range(17, 21), range(22, 29)}).fragments == Ranges{range(17, 29)});
    CHECK(added(project, {range(15, 16)}).fragments == Ranges{range(15, 16)}); // the emoji is one code point
}

TEST_CASE("what cannot be mended is refused with a sentence") {
    Project project = sample::project();
    CHECK(has(add_refusal(project, {}), "No text is selected"));
    CHECK(has(add_refusal(project, {range(5, 5)}), "No text is selected"));
    CHECK(has(add_refusal(project, {range(5000, 5001)}), "No text is selected"));
    CHECK(has(add_refusal(project, {range(9, 5)}), "ends before it begins"));
    CHECK(has(add_refusal(project, {range(0, 3)}, "Verdict"), "no type \u201CVerdict\u201D"));
    project.schema.discontinuous = false;
    CHECK(has(add_refusal(project, {range(0, 3), range(5, 9)}), "one piece of text"));
    CHECK(add_refusal(project, {range(0, 3), range(3, 9)}).empty());
    project.article.text_left_out = true;
    CHECK(has(add_refusal(project, {range(0, 3)}), "Open the article first"));
}

TEST_CASE("the same words are not marked twice as the same, but as something else they are") {
    Project const project = sample::full_project();
    CHECK(add_refusal(project, {range(43, 61)}, "Cue").empty());
    CHECK(add_refusal(project, {range(43, 61)}, "Claim").empty()); // the other one has attributes
    CHECK(has(add_refusal(project, {range(0, 9)}, "Source"), "marked as Source already"));
}

TEST_CASE("where the scheme wants no overlap, a mark on another is refused") {
    Project project = sample::full_project();
    project.schema.overlap = model::Overlap::None;
    std::string const sentence = add_refusal(project, {range(8, 12)}, "Claim");
    CHECK(has(sentence, "may not overlap"));
    CHECK(has(sentence, "The mayor"));
    CHECK(add_refusal(project, {range(62, 72)}).empty());
    // Between the fragments of another mark is beside it.
    project.spans = {sample::span("s-two", "Claim", {range(0, 3), range(20, 25)})};
    CHECK(add_refusal(project, {range(5, 15)}).empty());
    CHECK_FALSE(add_refusal(project, {range(5, 22)}).empty());
}

TEST_CASE("where marks of one type may not overlap, marks of two types may") {
    Project project = sample::full_project();
    project.schema.overlap = model::Overlap::AcrossTypes;
    CHECK(add_refusal(project, {range(4, 12)}, "Claim").empty());
    CHECK(has(add_refusal(project, {range(4, 12)}, "Source"), "two marks of one type"));
    CHECK(has(refusal(model::set_fragments(project, "s-choice", {range(30, 61)}, sample::kAna)), "overlap"));
    project.spans.push_back(sample::span("s-cue", "Cue", {range(137, 140)}));
    model::sort_canonically(project);
    CHECK(has(refusal(model::retype_span(project, "s-cue", "Source", sample::kAna)), "overlap"));
    CHECK(model::retype_span(project, "s-cue", "Claim", sample::kAna));
}

TEST_CASE("a mark that overlaps already, from a file, can still be moved away piece by piece") {
    Project project = sample::project();
    project.schema.overlap = model::Overlap::None;
    project.spans = {sample::span("s-a", "Claim", {range(0, 20)}), sample::span("s-b", "Claim", {range(10, 40)})};
    CHECK(model::set_fragments(project, "s-b", {range(15, 40)}, sample::kAna));
    CHECK(model::retype_span(project, "s-b", "Cue", sample::kAna));
}

TEST_CASE("removing a mark removes the links at both its ends") {
    Project project = sample::full_project();
    auto edit = model::remove_spans(project, {"s-rise"}, sample::kAna);
    REQUIRE(edit);
    if (!edit) return;
    CHECK(edit.value().relations.size() == 3);
    CHECK(model::apply(project, edit.value()));
    CHECK(project.find_span("s-rise") == nullptr);
    for (model::Relation const& relation : project.relations)
        CHECK_FALSE((relation.from == "s-rise" || relation.to == "s-rise"));
    CHECK(project.relations.size() == 4);
}

TEST_CASE("removing nothing, or a mark that has gone, is refused") {
    Project const project = sample::full_project();
    CHECK(has(refusal(model::remove_spans(project, {}, sample::kAna)), "No mark is chosen"));
    CHECK(has(refusal(model::remove_spans(project, {"s-rise", "s-none"}, sample::kAna)), "any more"));
    CHECK(model::remove_spans(project, {"s-rise", "s-rise"}, sample::kAna));
}

TEST_CASE("another type keeps the attributes that both know and those that neither knows") {
    Project project = sample::full_project();
    model::Span const source = after(project, model::retype_span(project, "s-rise", "Source", sample::kAna), "s-rise");
    CHECK(source.type == "Source");
    CHECK(source.attributes == std::vector<model::AttributeSetting>{{"mode", {"direct"}, false}});
    CHECK(source.note == "compare with last year");
    CHECK(source.modified == sample::kAna.now);
    CHECK(source.created == "2026-11-22T14:10:00Z");

    model::Span const kept = after(project, model::retype_span(project, "s-choice", "Cue", sample::kAna), "s-choice");
    CHECK(kept.attributes == std::vector<model::AttributeSetting>{{"foreign", {"x"}, false}});

    // "indirect" is a value of a claim's mode, but not of a source's.
    project.spans.changing(3)->attributes = {{"mode", {"indirect"}, false}};
    std::string const id = project.spans[3].id;
    CHECK(after(project, model::retype_span(project, id, "Source", sample::kAna), id).attributes.empty());
}

TEST_CASE("another type drops the links that it may not have, and no others") {
    Project project = sample::full_project();
    project.relations.push_back(sample::relation("r-foreign", "unheard_of", "s-mayor", "s-rise"));
    model::sort_canonically(project);
    auto edit = model::retype_span(project, "s-mayor", "Claim", sample::kAna);
    REQUIRE(edit);
    if (!edit) return;
    CHECK(model::apply(project, edit.value()));
    std::vector<std::string> left;
    for (auto const& relation : project.relations) left.push_back(relation.id);
    std::sort(left.begin(), left.end());
    CHECK(left == std::vector<std::string>{"r-3", "r-4", "r-5", "r-6", "r-foreign"});
}

TEST_CASE("attributes stand in the scheme's order, whatever order they were set in, and list values too") {
    Project project = sample::full_project();
    auto set = [&](std::string const& attribute, std::vector<std::string> values) {
        auto edit = model::set_attribute(project, "s-fall", attribute, std::move(values), sample::kAna);
        CHECK(edit);
        if (edit) CHECK(model::apply(project, edit.value()));
    };
    set("remark", {"so they say"});
    set("topics", {"people", "money", "people"});
    set("mode", {"direct"});
    model::Span const* span = project.find_span("s-fall");
    REQUIRE(span != nullptr);
    if (span == nullptr) return;
    CHECK(span->attributes == std::vector<model::AttributeSetting>{{"mode", {"direct"}, false},
                                                                   {"topics", {"money", "people"}, true},
                                                                   {"remark", {"so they say"}, false}});
    set("mode", {});
    set("remark", {""});
    span = project.find_span("s-fall");
    if (span != nullptr) CHECK(span->attributes.size() == 1);
}

TEST_CASE("values that an attribute does not have are refused") {
    Project const project = sample::full_project();
    auto const set = [&](std::string const& attribute, std::vector<std::string> values) {
        return refusal(model::set_attribute(project, "s-fall", attribute, std::move(values), sample::kAna));
    };
    CHECK(has(set("mode", {"sung"}), "no value \u201Csung\u201D"));
    CHECK(has(set("mode", {"direct", "indirect"}), "one value"));
    CHECK(has(set("topics", {"money", "weather"}), "no value \u201Cweather\u201D"));
    CHECK(has(set("colour", {"red"}), "no attribute"));
    CHECK(has(refusal(model::set_attribute(project, "s-none", "mode", {"direct"}, sample::kAna)), "any more"));
}

TEST_CASE("an edit that would change nothing is empty") {
    Project const project = sample::full_project();
    auto const is_empty = [](base::Result<Edit> const& edit) { return edit && edit.value().is_empty(); };
    CHECK(is_empty(model::retype_span(project, "s-rise", "Claim", sample::kAna)));
    CHECK(is_empty(model::set_attribute(project, "s-rise", "mode", {"direct"}, sample::kAna)));
    CHECK(is_empty(model::set_attribute(project, "s-fall", "mode", {}, sample::kAna)));
    CHECK(is_empty(model::set_note(project, "s-rise", "compare with last year", sample::kAna)));
    CHECK(is_empty(model::set_links(project, "r-1", {}, sample::kAna)));
    CHECK(is_empty(model::set_fragments(project, "s-prices", {range(36, 40), range(23, 29)}, sample::kAna)));
    CHECK(is_empty(model::rename_project(project, " Prices\n", sample::kAna)));
    CHECK(is_empty(model::set_article_language(project, project.article.language, "auto", sample::kAna)));
}

TEST_CASE("links of a mark are kept once each, without blanks") {
    Project const project = sample::full_project();
    auto const edit = model::set_links(project, "s-fall", {" https://a.example ", "", "b", "b"}, sample::kAna);
    CHECK(after(project, edit, "s-fall").links == std::vector<std::string>{"https://a.example", "b"});
}

TEST_CASE("a mark placed by hand is no longer one that was moved by itself") {
    Project project = sample::full_project();
    project.spans.changing(0)->moved = model::Moved{{range(1, 2)}, "approximate", 0.9, {}};
    std::string const id = project.spans[0].id;
    CHECK_FALSE(after(project, model::set_fragments(project, id, {range(0, 14)}, sample::kAna), id).moved);
    CHECK(after(project, model::set_note(project, id, "x", sample::kAna), id).moved);
}

TEST_CASE("a document keeps a title") {
    Project const project = sample::full_project();
    CHECK(has(refusal(model::rename_project(project, " \n\t", sample::kAna)), "needs a title"));
}

TEST_CASE("a language is a tag of letters, digits and hyphens, or none") {
    Project const project = sample::full_project();
    for (char const* tag : {"", "sr", "sr-Latn", "zh-Hant-TW", "x-klingon", "de-1996"}) {
        CAPTURE(tag);
        auto const edit = model::set_article_language(project, tag, "rtl", sample::kAna);
        REQUIRE(edit.is_ok());
        if (!edit) continue;
        Project changed = project;
        CHECK(model::apply(changed, edit.value()));
        CHECK(changed.article.language == tag);
        CHECK(changed.article.direction == "rtl");
        CHECK(model::revert(changed, edit.value()));
        CHECK(changed == project);
    }
    Project odd = project;
    odd.article.language = "srpskohrvatski";
    auto const turned = model::set_article_language(odd, "srpskohrvatski", "rtl", sample::kAna);
    REQUIRE(turned.is_ok());
    if (turned) CHECK(turned.value().name == "Set direction");
    odd.article.direction = "RTL"; // what a file may say
    auto const told = model::set_article_language(odd, "sr", "RTL", sample::kAna);
    REQUIRE(told.is_ok());
    if (told) CHECK(told.value().name == "Set language");
    for (char const* tag : {"-", "sr-", "-sr", "s r", "sr_RS", "srpskohrvatski", "\xC3\xA9", "sr--Latn"}) {
        CAPTURE(tag);
        CHECK(has(refusal(model::set_article_language(project, tag, "auto", sample::kAna)), "names no language"));
    }
}

TEST_CASE("links are made only where the scheme allows them") {
    Project const project = sample::full_project();
    CHECK(link_refusal(project, "says", "s-baker", "s-rise").empty());
    CHECK(has(link_refusal(project, "says", "s-rise", "s-baker"), "from Claim to Source"));
    CHECK(has(link_refusal(project, "says", "s-mayor", "s-rise"), "already"));
    CHECK(has(link_refusal(project, "sings", "s-mayor", "s-rise"), "no link \u201Csings\u201D"));
    CHECK(has(link_refusal(project, "says", "s-mayor", "s-none"), "any more"));
    CHECK(has(link_refusal(project, "supports", "s-rise", "s-rise"), "itself"));
    CHECK(link_refusal(project, "says", "s-baker", "s-lost").empty()); // an orphan is still a claim
}

TEST_CASE("a link beyond its number is refused") {
    Project project = sample::full_project();
    project.spans.push_back(sample::span("s-cue2", "Cue", {range(63, 72)}));
    CHECK(has(link_refusal(project, "cued_by", "s-rise", "s-cue2"), "only once"));
    CHECK(link_refusal(project, "cued_by", "s-choice", "s-said").empty());
    project.relations.push_back(sample::relation("r-8", "cued_by", "s-choice", "s-said"));
    CHECK(has(link_refusal(project, "cued_by", "s-fall", "s-said"), "only 2 times"));
}

TEST_CASE("a link that would run in a circle is refused, at any distance") {
    Project project = sample::full_project(); // s-fall supports s-choice supports s-rise
    CHECK(has(link_refusal(project, "supports", "s-rise", "s-choice"), "circle"));
    CHECK(has(link_refusal(project, "supports", "s-rise", "s-fall"), "circle"));
    CHECK(link_refusal(project, "supports", "s-fall", "s-rise").empty());
    project.schema.relations[2].acyclic = false;
    CHECK(link_refusal(project, "supports", "s-rise", "s-fall").empty());
}

TEST_CASE("a link without direction is the same from either end, and is stored as the scheme writes it") {
    Project project = sample::full_project();
    CHECK(has(link_refusal(project, "near", "s-said", "s-mayor"), "already"));
    base::IdentifierSource ids(3);
    auto const edit = model::add_relation(project, "near", "s-said", "s-baker", ids, sample::kAna);
    REQUIRE(edit);
    if (!edit || !edit.value().relations.front().after) return;
    CHECK(edit.value().relations.front().after->from == "s-baker");
    CHECK(edit.value().relations.front().after->to == "s-said");
    CHECK(has(link_refusal(project, "near", "s-baker", "s-mayor"), "from Source to Source"));
    project.schema.relations[3].max_in = 1;
    CHECK(has(link_refusal(project, "near", "s-baker", "s-said"), "only once"));
    CHECK(has(link_refusal(project, "near", "s-said", "s-baker"), "only once"));
    project.schema.relations[3].max_in.reset();
    project.schema.relations[3].max_out = 1;
    CHECK(has(link_refusal(project, "near", "s-baker", "s-said"), "only once"));
}

TEST_CASE("a link without direction and without circles joins what is not joined yet") {
    Project project = sample::project();
    project.schema.relations = {sample::relation_type("same", "=", {"Claim"}, {"Claim"})};
    project.schema.relations[0].symmetric = true;
    project.schema.relations[0].acyclic = true;
    project.spans = {sample::span("a", "Claim", {range(0, 1)}), sample::span("b", "Claim", {range(1, 2)}),
                     sample::span("c", "Claim", {range(2, 3)}), sample::span("d", "Claim", {range(3, 4)})};
    project.relations = {sample::relation("1", "same", "a", "b"), sample::relation("2", "same", "c", "b")};
    CHECK(has(link_refusal(project, "same", "a", "c"), "circle"));
    CHECK(link_refusal(project, "same", "d", "c").empty());
}
