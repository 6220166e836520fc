#include "formats/library_file.h"

#include "files.h"

namespace {

std::string library_of(std::vector<std::string> const& documents) {
    formats::LibraryWriter writer("2026-11-22T14:05:09Z", "gloss 0.1.0");
    for (std::string const& document : documents) writer.add(opened(document));
    return writer.take();
}

std::string two_documents() {
    return library_of({everything(), file_text("assets/sample.gloss.json")});
}

} // namespace

TEST_CASE("a library's documents come out as they went in") {
    std::string const bytes = two_documents();
    CHECK(formats::is_library(bytes));
    auto const documents = formats::library_documents(bytes);
    REQUIRE(documents.is_ok());
    REQUIRE(documents.value().size() == 2);
    CHECK(opened(std::string(documents.value()[0])) == opened(everything()));
    CHECK(opened(std::string(documents.value()[1])) == opened(file_text("assets/sample.gloss.json")));
}

TEST_CASE("a library is written in canonical bytes, with nothing wrong in it that was not wrong in its documents") {
    std::string const bytes = two_documents();
    auto const canonical = formats::canonical_bytes(bytes);
    REQUIRE(canonical.is_ok());
    CHECK(canonical.value() == bytes);
    CHECK(formats::check_gloss(bytes).size() == formats::check_gloss(everything()).size() +
                                                    formats::check_gloss(file_text("assets/sample.gloss.json")).size());
}

TEST_CASE("the documents of a library get their canonical bytes too") {
    std::string const loose = R"({"documents": [)" + small_file("\"abc\"") +
                              R"(], "version": 1, "format": "gloss", "kind": "library", "x": 1})";
    auto const canonical = formats::canonical_bytes(loose);
    REQUIRE(canonical.is_ok());
    CHECK(says(canonical.value(), "\"sha256\": \"ba7816bf"));
    CHECK(says(canonical.value(), "  ],\n  \"x\": 1\n}\n"));
    auto const again = formats::canonical_bytes(canonical.value());
    CHECK((again.is_ok() && again.value() == canonical.value()));
}

TEST_CASE("an empty library is one too") {
    std::string const bytes = library_of({});
    CHECK(says(bytes, "\"documents\": []\n}\n"));
    auto const documents = formats::library_documents(bytes);
    CHECK((documents.is_ok() && documents.value().empty()));
    CHECK(formats::check_gloss(bytes).empty());
}

TEST_CASE("annotations are no library, also where their kind comes late or never") {
    CHECK_FALSE(formats::is_library(everything()));
    CHECK_FALSE(formats::is_library(small_file("\"abc\"")));
    CHECK_FALSE(formats::is_library(R"({"format": "gloss", "article": {"kind": "library"}})"));
    CHECK_FALSE(formats::is_library(R"(["documents"])"));
    CHECK_FALSE(formats::is_library("no"));
    CHECK_FALSE(formats::is_library(""));
    CHECK(formats::is_library(R"({"documents": [], "kind": "library"})"));
}

TEST_CASE("a library cut anywhere is refused with a sentence, never opened in part") {
    std::string const bytes = library_of({small_file("\"abc\"")});
    for (std::size_t size = 0; size + 2 < bytes.size(); ++size) {
        auto const documents = formats::library_documents(std::string_view(bytes).substr(0, size));
        CHECK_FALSE(documents.is_ok());
        if (!documents) CHECK(says(documents.error().message, "Nothing was changed."));
    }
    CHECK_FALSE(formats::library_documents(R"({"format": "gloss", "version": 7, "documents": []})").is_ok());
}

TEST_CASE("what is wrong inside a library's document is found with its line in the file and its path from the top") {
    std::string const whole = two_documents();
    std::string const bytes = changed(whole, "\"length\": 83", "\"length\": 84");
    auto const finding = finding_at(formats::check_gloss(bytes), "/documents/0/article/length");
    CHECK(finding.level == formats::FindingLevel::Error);
    CHECK(finding.line == line_of(bytes, "\"length\": 84"));
    CHECK(bytes.substr(finding.offset, 2) == "84");
    std::string const second = changed(whole, "\"type\": \"Entity\"", "\"type\": 5");
    auto const findings = formats::check_gloss(second);
    auto const broken = std::find_if(findings.begin(), findings.end(),
                                     [](auto const& one) { return one.message.find("but is 5") != std::string::npos; });
    REQUIRE(broken != findings.end());
    CHECK(broken->path.starts_with("/documents/"));
    CHECK(broken->line == line_of(second, "\"type\": 5"));
}

TEST_CASE("a member that stands twice inside a document is found once") {
    std::string const bytes = R"({"format": "gloss", "version": 1, "kind": "library", "documents": [)" +
                              changed(small_file("\"abc\""), "\"id\": \"a-1\"", "\"id\": \"a-1\", \"id\": \"a-2\"") +
                              "]}";
    auto const findings = formats::check_gloss(bytes);
    CHECK(findings.size() == 1);
    if (!findings.empty()) CHECK(findings.front().path == "/documents/0/id");
}

TEST_CASE("a sentence about two places in a document names both from the top") {
    std::string const spans =
        R"([{"id": "s-1", "type": "Claim", "fragments": [[0, 3]]}, {"id": "s-2", "type": "Claim", "fragments": [[0, 3]]}])";
    std::string const bytes =
        R"({"format": "gloss", "version": 1, "kind": "library", "documents": [)" + small_file("\"abc\"", spans) + "]}";
    std::size_t told = 0;
    for (auto const& finding : formats::check_gloss(bytes)) {
        CHECK(finding.path.starts_with("/documents/0"));
        std::size_t const at = finding.message.find("/spans/");
        if (at == std::string::npos) continue;
        ++told;
        CHECK(finding.message.substr(at - 12, 12) == "/documents/0");
    }
    CHECK(told > 0);
}

TEST_CASE("what is no document, and a library in a library, are errors") {
    std::string const head = R"({"format": "gloss", "version": 1, "kind": "library")";
    CHECK(says(finding_at(formats::check_gloss(head + "}"), "/documents").message, "list of documents"));
    CHECK(says(finding_at(formats::check_gloss(head + R"(, "documents": {}})"), "/documents").message, "list"));
    auto const inside = formats::check_gloss(head + R"(, "documents": [7, )" + head + R"(, "documents": []}]})");
    CHECK(says(finding_at(inside, "/documents/0").message, "not a Gloss file"));
    CHECK(says(finding_at(inside, "/documents/1/kind").message, "not other libraries"));
}
