#include "files.h"

#include "formats/article_import.h"

namespace {

model::Project little_project() {
    model::Project project;
    project.header.id = "a-1";
    project.article.text = unicode::Text::from_utf8("a\"\\\n\t\x01 é😀");
    project.article.length = project.article.text.length();
    project.article.sha256 = formats::sha256_hex(project.article.text.utf8());
    project.schema.id = "s";
    return project;
}

model::Span span_at(std::string id, std::uint32_t start, std::uint32_t end) {
    model::Span span;
    span.id = std::move(id);
    span.type = "Claim";
    span.fragments = {unicode::range(start, end)};
    return span;
}

} // namespace

TEST_CASE("a file with everything is written as the bytes that were read") {
    std::string const bytes = everything();
    CHECK(formats::write_gloss(opened(bytes)) == bytes);
}

TEST_CASE("an empty set has just the members that are always there") {
    std::string const hash = formats::sha256_hex(little_project().article.text.utf8());
    CHECK(formats::write_gloss(little_project()) == R"({
  "format": "gloss",
  "version": 1,
  "kind": "annotations",
  "id": "a-1",
  "article": {
    "text": "a\"\\\n\t\u0001 é😀",
    "sha256": ")" + hash + R"(",
    "length": 9
  },
  "schema": {
    "id": "s",
    "version": 1,
    "overlap": "any",
    "discontinuous": true,
    "span_types": [],
    "relations": []
  },
  "spans": [],
  "relations": []
}
)");
}

TEST_CASE("a project that is written and read is the same project") {
    model::Project project = little_project();
    project.spans = {span_at("s-1", 0, 3), span_at("s-2", 7, 9)};
    project.spans.changing(0)->origin.emplace();
    project.spans.changing(0)->origin->confidence = 0.1 + 0.2;
    project.spans.changing(1)->unknown = {{"a", "1e5"}, {"b", "[ ]"}};
    project.header.work.emplace();
    project.header.exercise_json = R"({"id":"e-1","ranges":[[0,2]],"x":"a \" b"})";
    CHECK(opened(formats::write_gloss(project)) == project);
}

TEST_CASE("unknown members are written by code point order of their names, annotators by id") {
    model::Project project = little_project();
    project.header.unknown = {{"z", "1"}, {"ä", "2"}, {"b", "3"}};
    project.header.annotators = {{"p-2", "Bo", "", {}}, {"p-1", "Ana", "", {}}};
    std::string const bytes = formats::write_gloss(project);
    CHECK(bytes.find("\"b\": 3") < bytes.find("\"z\": 1"));
    CHECK(bytes.find("\"z\": 1") < bytes.find("\"ä\": 2"));
    CHECK(bytes.find("p-1") < bytes.find("p-2"));
}

TEST_CASE("decimals are the shortest that read back the same") {
    model::Project project = little_project();
    project.spans = {span_at("s-1", 0, 3)};
    project.spans.changing(0)->moved.emplace();
    project.spans.changing(0)->moved->score = 0.1 + 0.2;
    CHECK(says(formats::write_gloss(project), "\"score\": 0.30000000000000004\n"));
    project.spans.changing(0)->moved->score = 0.91;
    CHECK(says(formats::write_gloss(project), "\"score\": 0.91\n"));
}

TEST_CASE("the quote of a span is what the article has at its fragments, joined by a space") {
    model::Project project = little_project();
    project.spans = {span_at("s-1", 0, 1)};
    project.spans.changing(0)->fragments.push_back(unicode::range(7, 9));
    CHECK(says(formats::write_gloss(project), "\"fragments\": [[0, 1], [7, 9]],\n"));
    CHECK(says(formats::write_gloss(project), "\"exact\": \"a é😀\"\n"));
}

TEST_CASE("a library is written without an article of its own") {
    model::Project library;
    library.header.kind = "library";
    library.header.documents_json = R"([{"format":"gloss"}])";
    CHECK(formats::write_gloss(library) == R"({
  "format": "gloss",
  "version": 1,
  "kind": "library",
  "documents": [
    {
      "format": "gloss"
    }
  ]
}
)");
}
