#include "files.h"

#include <algorithm>

namespace {

using formats::FileFinding;
using formats::FindingLevel;

std::size_t errors_in(std::vector<FileFinding> const& findings) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](FileFinding const& finding) {
        return finding.level == FindingLevel::Error;
    }));
}

// Fails when the file has no error at this path.
FileFinding error_at(std::string const& bytes, std::string const& path) {
    FileFinding const finding = finding_at(formats::check_gloss(bytes), path);
    CHECK(finding.level == FindingLevel::Error);
    return finding;
}

} // namespace

TEST_CASE("the file with everything has warnings, but no errors") {
    auto const findings = formats::check_gloss(everything());
    CHECK(errors_in(findings) == 0);
    CHECK(finding_at(findings, "/spans/0/type").level == FindingLevel::Warning);
}

TEST_CASE("a finding says line, column, offset and path") {
    std::string const bytes = changed(everything(), "\"length\": 83", "\"length\": 84");
    FileFinding const finding = error_at(bytes, "/article/length");
    CHECK(finding.line == line_of(bytes, "\"length\": 84"));
    CHECK(finding.column == 15);
    CHECK(bytes.substr(finding.offset, 2) == "84");
}

TEST_CASE("everything that is wrong is found at once, sorted by line") {
    std::string bytes = changed(everything(), "\"sha256\": \"0e", "\"sha256\": \"1e");
    bytes = changed(bytes, "\"exact\": \"mayor\"", "\"exact\": \"major\"");
    bytes = changed(bytes, "\"to\": \"s-lost\"", "\"to\": \"s-nobody\"");
    bytes = changed(bytes, "\"active_seconds\": 1830", "\"active_seconds\": \"long\"");
    auto const findings = formats::check_gloss(bytes);
    CHECK(errors_in(findings) == 4);
    CHECK(std::is_sorted(findings.begin(), findings.end(),
                         [](FileFinding const& a, FileFinding const& b) { return a.line < b.line; }));
    CHECK(says(finding_at(findings, "/work/active_seconds").message, "but is \"long\""));
    CHECK(says(finding_at(findings, "/spans/2/quote").message, "stays there"));
}

TEST_CASE("each error of the contract is an error") {
    error_at("{\"format\": \"gloss\", \"version\": 1, \"id\"", "/id");
    error_at(changed(everything(), "[[17, 24]]", "[[17, 924]]"), "/spans/1/fragments/0");
    error_at(changed(everything(), "[[31, 40], [53, 59]]", "[[53, 59], [31, 40]]"), "/spans/3/fragments/1");
    error_at(changed(everything(), "[[31, 40], [53, 59]]", "[[31, 53], [53, 59]]"), "/spans/3/fragments/1");
    error_at(changed(everything(), "\"to\": \"s-lost\"", "\"to\": \"s-nobody\""), "/relations/1/to");
    error_at(changed(everything(), "\"id\": \"s-lost\"", "\"id\": \"s-inner\""), "/orphans/0/id");
    error_at(changed(everything(), "\"x-zulu\"", "\"x-alpha\""), "/x-alpha");
    error_at(changed(everything(), "\"sha256\": \"0e", "\"sha256\": \"1e"), "/article/sha256");
    error_at(changed(everything(), "\"prefix\": \"Brücke zu 🚧\\n\\nThe “\"", "\"prefix\": \"no\""),
             "/spans/2/quote/prefix");
    error_at(changed(everything(), "\"from\": \"s-inner\",\n      \"to\": \"s-split\"",
                     "\"from\": \"s-split\",\n      \"to\": \"s-split\""),
             "/relations/0/to");
    error_at(changed(everything(), "\"range\": [17, 24]", "\"range\": [17, 84]"), "/article/structure/1/range");
    error_at(changed(everything(), "\"mode\": \"indirect\",\n        \"worth\"", "\"mode\": null,\n        \"worth\""),
             "/spans/3/attributes/mode");
    error_at(changed(everything(), "{ \"spaced\" :", "{ \"spaced\": 1, \"spaced\" :"), "/x-zulu/spaced");
}

TEST_CASE("a circle of an acyclic relation is an error") {
    std::string const spans =
        R"([{"id": "s-1", "type": "Claim", "fragments": [[0, 1]]}, {"id": "s-2", "type": "Claim", "fragments": [[2, 3]]}])";
    std::string const relations =
        R"([{"id": "r-1", "type": "supports", "from": "s-1", "to": "s-2"}, {"id": "r-2", "type": "supports", "from": "s-2", "to": "s-1"}])";
    std::string const file =
        changed(small_file("\"abcdef\"", spans, relations), R"({"id": "says", "from": ["Source"], "to": ["Claim"]})",
                R"({"id": "supports", "from": ["Claim"], "to": ["Claim"], "acyclic": true})");
    CHECK(errors_in(formats::check_gloss(file)) == 1);
}

TEST_CASE("paths count as the file does, which need not be in canonical order") {
    std::string const spans =
        R"([{"id": "s-late", "type": "Odd", "fragments": [[9, 12]]}, {"id": "s-early", "type": "Claim", "fragments": [[0, 3]]},
 {"id": "s-copy", "type": "Claim", "fragments": [[0, 3]]}])";
    auto const findings = formats::check_gloss(small_file("\"abc def ghi jkl\"", spans));
    CHECK(finding_at(findings, "/spans/0/type").level == FindingLevel::Warning);
    FileFinding const copy = finding_at(findings, "/spans/1");
    CHECK(says(copy.message, "/spans/2"));
    CHECK(copy.line == 2);
}

TEST_CASE("what is missing in a broken item is not said twice") {
    std::string const spans = R"([{"id": "s-1", "type": 4, "fragments": [[0, 3]]}])";
    auto const findings =
        formats::check_gloss(small_file("\"abc def\"", spans, R"([{"id": "r-1", "type": "says", "from": "s-1"}])"));
    CHECK(findings.size() == 2);
    finding_at(findings, "/spans/0/type");
    finding_at(findings, "/relations/0");
}

TEST_CASE("a quote is compared only as far as the file says it") {
    std::string const spans =
        R"([{"id": "s-1", "type": "Claim", "fragments": [[0, 3]], "quote": {"exact": "abc"}}, {"id": "s-2", "type": "Claim", "fragments": [[4, 7]]}])";
    CHECK(formats::check_gloss(small_file("\"abc def\"", spans)).empty());
}

TEST_CASE("a path with strange names is a JSON pointer") {
    std::string const bytes = changed(everything(), "\"x-alpha\": []", "\"a/b~c\": {\"\": {\"d\": 1, \"d\": 2}}");
    CHECK(finding_at(formats::check_gloss(bytes), "/a~1b~0c//d").message.find("stands twice") != std::string::npos);
}

TEST_CASE("an unreadable file has one finding with the line where it ends") {
    std::string const bytes = everything();
    auto const findings = formats::check_gloss(std::string_view(bytes).substr(0, bytes.find("\"moved\"")));
    CHECK(findings.size() == 1);
    if (findings.empty()) return;
    CHECK(says(findings.front().message, "stops in the middle"));
    CHECK(findings.front().path.starts_with("/spans/3"));
    CHECK(findings.front().line == line_of(bytes, "\"moved\""));
    CHECK(formats::check_gloss("").size() == 1);
    CHECK(formats::check_gloss("no").size() == 1);
}
