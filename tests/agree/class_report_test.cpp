#include "agree/class_report.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "agree/feedback.h"
#include "agree/html_text.h"
#include "small_class.h"

using namespace agree;

namespace {

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kShorter = {unicode::Position(0), unicode::Position(18)};
constexpr unicode::Range kSource = {unicode::Position(0), unicode::Position(9)};

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// A pile with everything that is made of it.
struct Reported {
    explicit Reported(std::vector<model::Project> projects) {
        for (std::size_t i = 0; i < projects.size(); ++i)
            pile.add("file-" + std::to_string(i) + ".json", std::move(projects[i]));
    }
    void make() {
        pile.settle();
        std::vector<std::string> const names = names_of(pile, false);
        ClassTableWork comparing(pile, names);
        table = base::run(comparing);
        PlacesWork finding(table.study, table.rows.size());
        places = base::run(finding);
        report = {&pile, &table, &places, false, "23 November 2026"};
        html = report_html(report);
        csv = report_csv(report);
    }

    ClassPile pile;
    ClassTable table;
    std::vector<Place> places;
    ClassReport report;
    std::string html;
    std::string csv;
};

model::Project key() {
    model::Project key = small::project("Teacher", {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}});
    key.header.kind = "key";
    return key;
}

constexpr char const* kScript = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

// Every string that a file may hold.
model::Project hostile() {
    model::Project project =
        small::project(std::string("Eve") + kScript, {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}},
                       std::string(small::kText) + kScript);
    project.article.title = kScript;
    project.header.title = kScript;
    project.header.note = kScript;
    project.header.handed_in = kScript;
    project.schema.name = kScript;
    for (model::SpanType& type : project.schema.span_types) type.label = kScript;
    project.spans.change_each([](model::Span& span) {
        span.note = kScript;
        span.explanation = kScript;
        span.links = {std::string("javascript:") + kScript};
    });
    return project;
}

} // namespace

TEST_CASE("the report shows each reader, each number and each word that was marked, as text") {
    Reported class_of_two({small::project("Ana", {{"Claim", {kPromise}}, {"Source", {kSource}}}, {{1, 0}}),
                           small::project("Ben", {{"Claim", {kShorter}}}), key()});
    class_of_two.make();
    std::string const& html = class_of_two.html;
    for (char const* expected :
         {"<bdi>Ana</bdi>", "<bdi>Ben</bdi>", "2 readers", "compared with a key", "Who says what",
          "<bdi>The mayor promised a new school.</bdi>", "Different edges", "23 November 2026",
          "<span class=\"h5\">The mayor promised</span><span class=\"h3\"> a new school.</span>"})
        CHECK_MESSAGE(html.find(expected) != std::string::npos, expected);
    for (char const* element : {"table", "tr", "td", "th", "bdi", "span", "div", "p", "h2", "ul", "li"}) {
        std::size_t const opened =
            count(html, std::string("<") + element + ">") + count(html, std::string("<") + element + " ");
        CHECK_MESSAGE(opened == count(html, std::string("</") + element + ">"), element);
    }
}

TEST_CASE("a file full of scripts does nothing in the report and stays readable there") {
    Reported eve({hostile(), hostile(), hostile()});
    eve.pile.add(std::string("broken") + kScript, base::Error{base::ErrorCode::Malformed, kScript});
    eve.make();
    CHECK(eve.table.rows.size() == 1);
    CHECK(count(eve.html, "<script") == 0);
    CHECK(count(eve.html, "<img") == 0);
    CHECK(count(eve.html, "&lt;script&gt;") > 5);
    CHECK(eve.html.find("default-src 'none'; style-src 'sha256-") != std::string::npos);
    CHECK(count(eve.html, "<style") == 1);
    CHECK(count(eve.html, "style=") == 0);
    CHECK(count(eve.html, "href") == 0);
}

TEST_CASE("text is escaped for every place where HTML takes it") {
    CHECK(escaped_html("<a href=\"x\">&'\n\t") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;\n\t");
    CHECK(escaped_html(std::string_view("a\0b\x1b", 4)) == "a\uFFFDb\uFFFD");
    CHECK(escaped_html("\u00E9\u4E2D") == "\u00E9\u4E2D");
}

TEST_CASE("the policy's hash is that of the style sheet") {
    HtmlText html;
    html.begin_page("t", "en", "abc");
    // SHA-256 of "abc", FIPS 180-4, in base 64.
    CHECK(html.end_page().find("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='") != std::string::npos);
}

TEST_CASE("the table as CSV has a line for each reader and each file that stayed out") {
    Reported all({small::project("Ana, the first", {{"Claim", {kPromise}}}),
                  small::project("=1+1", {{"Claim", {kPromise}}}), key()});
    all.pile.add("broken.json", base::Error{base::ErrorCode::Malformed, "This is not \"JSON\"."});
    all.make();
    std::string const& csv = all.csv;
    CHECK(count(csv, "\r\n") == 4);
    CHECK(csv.starts_with("\uFEFFReader,File,Claim,Source,Links,"));
    CHECK(csv.find("\"Ana, the first\",file-0.json,1,0,0,0.67,1.00,0.50,1.00,,,\r\n") != std::string::npos);
    CHECK(csv.find("\r\n'=1+1,") != std::string::npos);
    CHECK(csv.find("\"broken.json: This is not \"\"JSON\"\".\"") != std::string::npos);
}

TEST_CASE("names that are not shown are nowhere in the report") {
    Reported all({small::project("Ana", {{"Claim", {kPromise}}}), small::project("Ben", {{"Claim", {kShorter}}})});
    // Ana twice, and a file that cannot be read: sentences about them would name people.
    model::Project again = small::project("Ana", {{"Claim", {kShorter}}});
    again.header.modified = "2026-11-20T08:00:00Z";
    all.pile.add("Ana-2.gloss.json", std::move(again));
    all.pile.add("Ben-broken.gloss.json", base::Error{base::ErrorCode::Malformed, "This is not JSON."});
    all.pile.settle();
    std::vector<std::string> const names = names_of(all.pile, true);
    ClassTableWork comparing(all.pile, names);
    all.table = base::run(comparing);
    PlacesWork finding(all.table.study, 2);
    all.places = base::run(finding);
    ClassReport const report{&all.pile, &all.table, &all.places, true, ""};
    for (std::string const& text : {report_html(report), report_csv(report)}) {
        CHECK(text.find("Ana") == std::string::npos);
        CHECK(text.find("Ben") == std::string::npos);
        CHECK(text.find("Reader 1") != std::string::npos);
        CHECK(text.find("Reader 1") < text.find("Reader 2"));
    }
    CHECK(report_html(report).find("2 files are not in these numbers.") != std::string::npos);
}

TEST_CASE("a report about nothing that can be read says so") {
    Reported nothing({});
    nothing.pile.add("broken.json", base::Error{base::ErrorCode::Malformed, "This is not JSON."});
    nothing.make();
    CHECK(nothing.html.find("None of these files could be read.") != std::string::npos);
}

TEST_CASE("feedback holds the student's marks and the key's, told apart, and nobody else's name") {
    model::Project const ana = small::project("Ana", {{"Claim", {kShorter}}});
    model::Project teacher = key();
    teacher.spans.change_each([](model::Span& span) {
        span.explanation = "because";
        model::Origin origin;
        origin.kind = "adjudication";
        model::Vote vote;
        vote.by = "p-Ben";
        origin.from = {vote};
        span.origin = origin;
    });
    base::IdentifierSource ids(3);
    model::Project const feedback = feedback_for(ana, teacher, {}, "Well cut.", ids, "2026-11-24T08:00:00Z");
    CHECK(feedback.header.kind == "feedback");
    CHECK(feedback.header.note == "Well cut.");
    CHECK(feedback.header.annotator == "p-Ana");
    REQUIRE(feedback.spans.size() == 3);
    REQUIRE(feedback.relations.size() == 1);
    std::size_t own = 0;
    for (model::Span const& span : feedback.spans) {
        own += span.by == "p-Ana" ? 1 : 0;
        if (span.by == "p-Ana") continue;
        CHECK(span.by == "p-Teacher");
        CHECK(span.explanation == "because");
        CHECK(span.origin->from.empty());
        CHECK(ana.find_span(span.id) == nullptr);
    }
    CHECK(own == 1);
    CHECK(feedback.find_span(feedback.relations[0].from) != nullptr);
    Study study(1000);
    study.add("Ana", feedback, Study::Marks::OwnOnly);
    CHECK(study.marks(0, 0).marks.size() == 1);
}

TEST_CASE("feedback has of the key only what the exercise asked about") {
    model::Project const ana = small::project("Ana", {{"Claim", {kShorter}}});
    base::IdentifierSource ids(3);
    model::Exercise without_sources;
    without_sources.hidden.types = {"Source"};
    model::Project feedback = feedback_for(ana, key(), without_sources, "", ids, "2026-11-24T08:00:00Z");
    REQUIRE(feedback.spans.size() == 2);
    for (model::Span const& span : feedback.spans) CHECK(span.type == "Claim");
    CHECK(feedback.relations.empty());
    model::Exercise elsewhere;
    elsewhere.ranges = {unicode::Range{kPromise.end, kPromise.end + 5}};
    feedback = feedback_for(ana, key(), elsewhere, "", ids, "2026-11-24T08:00:00Z");
    CHECK(std::none_of(feedback.spans.begin(), feedback.spans.end(),
                       [](model::Span const& span) { return span.by == "p-Teacher" && span.type == "Claim"; }));
}

TEST_CASE("a teacher who marked the article herself is somebody else in her own feedback") {
    model::Project const own = small::project("Teacher", {{"Claim", {kShorter}}});
    base::IdentifierSource ids(3);
    model::Project const feedback = feedback_for(own, key(), {}, "", ids, "2026-11-24T08:00:00Z");
    std::size_t mine = 0;
    for (model::Span const& span : feedback.spans) mine += span.by == "p-Teacher" ? 1 : 0;
    CHECK(mine == 1);
}
