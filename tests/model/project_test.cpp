#include "model/project.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "sample.h"

using unicode::range;

namespace {

template <typename T>
std::vector<std::string> ids(model::Sequence<T> const& items) {
    std::vector<std::string> result;
    for (T const& item : items) result.push_back(item.id);
    return result;
}

} // namespace

TEST_CASE("spans stand by start, then longer, then id") {
    model::Project project;
    project.spans = {sample::span("c", "Claim", {range(5, 9)}), sample::span("b", "Claim", {range(5, 9)}),
                     sample::span("d", "Claim", {range(5, 6), range(8, 20)}),
                     sample::span("e", "Claim", {range(2, 3)})};
    model::sort_canonically(project);
    CHECK(ids(project.spans) == std::vector<std::string>{"e", "d", "b", "c"});
}

TEST_CASE("links stand by their ends' places, orphans after what is placed, then by type and id") {
    model::Project project = sample::full_project();
    project.relations = {
        sample::relation("1", "says", "s-nobody", "s-rise"),  sample::relation("2", "says", "s-lost", "s-rise"),
        sample::relation("3", "says", "s-mayor", "s-lost"),   sample::relation("5", "says", "s-mayor", "s-choice"),
        sample::relation("4", "says", "s-mayor", "s-choice"), sample::relation("6", "near", "s-mayor", "s-choice"),
        sample::relation("7", "says", "s-fall", "s-mayor")};
    model::sort_canonically(project);
    CHECK(ids(project.relations) == std::vector<std::string>{"6", "4", "5", "3", "7", "2", "1"});
}

TEST_CASE("orphans stand where they stood last") {
    model::Project project;
    project.orphans = {sample::orphan("b", "Claim", range(9, 12)), sample::orphan("a", "Claim", range(9, 12)),
                       sample::orphan("c", "Claim", range(9, 20)), sample::orphan("d", "Claim", range(1, 2))};
    project.orphans.push_back(project.orphans.front());
    project.orphans.changing(4)->span.id = "e";
    project.orphans.changing(4)->last_fragments.clear();
    model::sort_canonically(project);
    std::vector<std::string> order;
    for (auto const& orphan : project.orphans) order.push_back(orphan.span.id);
    CHECK(order == std::vector<std::string>{"e", "d", "c", "a", "b"});
}

TEST_CASE("a quote joins the fragments and has up to 32 characters around it") {
    auto const text = unicode::Text::from_utf8(sample::kText);
    model::Quote const quote = model::quote_of(text, {range(17, 22), range(36, 41)});
    CHECK(quote.exact == "cafe\u0301 rise.");
    CHECK(quote.prefix == "The mayor said \U0001F309 ");
    CHECK(quote.suffix == " \u201CWe have no choice,\u201D she added.");
    CHECK(unicode::Text::from_utf8(quote.suffix).length() == 32);
    CHECK(unicode::Text::from_utf8(model::quote_of(text, {range(103, 133)}).prefix).length() == 32);

    model::Quote const whole = model::quote_of(text, {text.all()});
    CHECK(whole.exact == sample::kText);
    CHECK(whole.prefix.empty());
    CHECK(whole.suffix.empty());
}

TEST_CASE("a quote outside the text is what there is of it") {
    auto const text = unicode::Text::from_utf8("short");
    CHECK(model::quote_of(text, {range(3, 400)}).exact == "rt");
    CHECK(model::quote_of(text, {range(300, 400)}).exact.empty());
    CHECK(model::quote_of(text, {range(300, 400)}).prefix == "short");
    CHECK(model::quote_of(text, {}).exact.empty());
}

TEST_CASE("an attribute has the value set by hand, else the scheme's default, else none") {
    model::Project const project = sample::full_project();
    auto const value = [&](std::string const& id, std::string const& attribute) {
        model::Span const* span = project.find_span(id);
        return span == nullptr ? "(gone)" : model::effective_value(project.schema, *span, attribute);
    };
    CHECK(value("s-rise", "mode") == "direct");
    CHECK(value("s-fall", "mode") == "indirect");
    CHECK(value("s-rise", "topics") == "money food");
    CHECK(value("s-fall", "topics").empty());
    CHECK(value("s-choice", "foreign") == "x");
    CHECK(value("s-said", "mode").empty());
    model::Span const stranger = sample::span("s-x", "Unheard", {range(0, 1)});
    CHECK(model::effective_value(project.schema, stranger, "mode").empty());
}

TEST_CASE("a set begins with an id, its times, its title, its article and its scheme") {
    base::IdentifierSource source(5);
    model::Project const project =
        model::begin_project(sample::article(), sample::schema(), source, "2026-11-22T14:00:00Z");
    CHECK(project.header.id.substr(0, 2) == "a-");
    CHECK(project.header.id.size() == 24);
    CHECK(project.header.kind == "annotations");
    CHECK(project.header.created == "2026-11-22T14:00:00Z");
    CHECK(project.header.modified == project.header.created);
    CHECK(project.header.title == "Prices");
    CHECK(project.article == sample::article());
    CHECK(project.schema == sample::schema());
    CHECK(project.spans.empty());
}

TEST_CASE("the scheme tells which links may join two types, a symmetric one both ways") {
    model::Schema const schema = sample::schema();
    auto const between = [&](std::string const& from, std::string const& to) {
        std::vector<std::string> result;
        for (auto const* type : schema.relations_between(from, to)) result.push_back(type->id);
        return result;
    };
    CHECK(between("Source", "Claim") == std::vector<std::string>{"says"});
    CHECK(between("Claim", "Source").empty());
    CHECK(between("Claim", "Claim") == std::vector<std::string>{"supports"});
    CHECK(between("Source", "Cue") == std::vector<std::string>{"near"});
    CHECK(between("Cue", "Source") == std::vector<std::string>{"near"});
    CHECK(schema.find_type("Claim") == &schema.span_types[0]);
    CHECK(schema.find_type("Nothing") == nullptr);
    CHECK(schema.find_relation("near") == &schema.relations[3]);
    CHECK(schema.find_relation("far") == nullptr);
}

TEST_CASE("the length of an article is known without its text") {
    model::Article article = sample::article();
    CHECK(model::length_of(article) == 201);
    article.text = {};
    article.text_left_out = true;
    CHECK(model::length_of(article) == 201);
}
