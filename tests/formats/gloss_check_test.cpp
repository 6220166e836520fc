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

namespace {

// A file of the contract's example with one thing wrong, and the line that says so.
struct Wrong {
    char const* from;
    char const* to;
    char const* at; // stands at the finding's place
    char const* path;
    char const* sentence; // a part of it
};

void check_findings(std::initializer_list<Wrong> list, FindingLevel level) {
    for (Wrong const& wrong : list) {
        std::string const bytes = changed(everything(), wrong.from, wrong.to);
        FileFinding const finding = finding_at(formats::check_gloss(bytes), wrong.path);
        CHECK_MESSAGE(finding.level == level, wrong.path);
        CHECK_MESSAGE(finding.line == line_of(bytes, wrong.at), wrong.path);
        says(finding.message, wrong.sentence);
        CHECK_MESSAGE(finding.message.back() == '.', finding.message);
    }
}

} // namespace

TEST_CASE("each error says its line, its path and a sentence") {
    check_findings(
        {
            {"\"minutes\": 20,", "\"minutes\" 20,", "\"minutes\" 20", "/exercise/minutes", "This file is damaged"},
            {"\"format\": \"gloss\"", "\"format\": \"other\"", "{\n  \"format\"", "",
             "This is JSON, but not a Gloss file"},
            {"\"version\": 1", "\"version\": 9", "\"version\": 9", "/version", "written by a newer Gloss (version 9)"},
            {"\"kind\": \"feedback\"", "\"kind\": \"poem\"", "\"kind\": \"poem\"", "/kind",
             "no files of the kind \"poem\""},
            {"\"note\": \"clear\"", "\"note\": 7", "\"note\": 7", "/relations/0/note",
             "should be a text in quotation marks, but is 7"},
            {"\"severity\": \"warn\"", "\"severity\": \"loud\"", "\"severity\": \"loud\"", "/schema/checks/0/severity",
             "\"hint\" or \"warn\""},
            {"\"note\": \"clear\"", "\"note\": \"clear\", \"note\": \"b\"", "\"note\": \"b\"", "/relations/0/note",
             "The member \"note\" stands twice"},
            {"\"id\": \"r-2\",\n", "\n", "{\n      \n      \"type\": \"says\"", "/relations/0",
             "The member \"id\" is missing"},
            {"[[18, 23]]", "[[18, 300]]", "[[18, 300]]", "/spans/2/fragments/0",
             "is outside the article, which ends at 83"},
            {"[[18, 23]]", "[[23, 18]]", "[[23, 18]]", "/spans/2/fragments/0", "is empty or ends before it begins"},
            {"[[18, 23]]", "[]", "\"fragments\": []", "/spans/2/fragments", "at least one fragment"},
            {"[[31, 40], [53, 59]]", "[[53, 59], [31, 40]]", "[[53, 59]", "/spans/3/fragments/1",
             "does not come after the one before it"},
            {"\"range\": [17, 24]", "\"range\": [24, 17]", "\"range\": [24, 17]", "/article/structure/1/range",
             "is not in the text"},
            {"\"id\": \"s-lost\"", "\"id\": \"s-inner\"", "\"id\": \"s-inner\",\n      \"type\": \"Claim\"",
             "/orphans/0/id", "The id s-inner stands twice in this file, first at /spans/1"},
            {"\"id\": \"p-bo\"", "\"id\": \"p-ana\"", "\"id\": \"p-ana\",\n      \"name\": \"Bo\"", "/annotators/1/id",
             "is taken"},
            {"\"to\": \"s-lost\"", "\"to\": \"s-nobody\"", "\"to\": \"s-nobody\"", "/relations/1/to",
             "There is no mark with the id \u201Cs-nobody\u201D"},
            {"\"sha256\": \"0e", "\"sha256\": \"1e", "\"sha256\": \"1e", "/article/sha256",
             "not the one that this SHA-256 belongs to"},
            {"\"length\": 83", "\"length\": 82", "\"length\": 82", "/article/length", "has 83 characters, not 82"},
            {"\"exact\": \"mayor\"", "\"exact\": \"said\"", "\"quote\": {\n        \"exact\": \"said\"",
             "/spans/2/quote", "The quote is not what stands at 18–23"},
            {"\"suffix\": \" said: it closes, he thinks, in \"", "\"suffix\": \" no\"", "\"suffix\": \" no\"",
             "/spans/1/quote/suffix", "not what stands after the span"},
            {"\"from\": \"s-inner\"", "\"from\": \"s-split\"", "\"from\": \"s-split\"", "/relations/0/from",
             "may not begin at Claim"},
            {"\"gloss\": \"free\\ttext\"", "\"gloss\": null", "\"gloss\": null", "/spans/3/attributes/gloss",
             "This is null"},
        },
        FindingLevel::Error);
}

TEST_CASE("of an exercise block the known members have their shape, and the others are free") {
    check_findings(
        {{"\"minutes\": 20", "\"minutes\": \"20\"", "\"minutes\": \"20\"", "/exercise/minutes",
          "This should be a whole number from 0 up"},
         {"\"blind\": true", "\"blind\": 1", "\"blind\": 1", "/exercise/blind", "true or false"},
         {"\"min\": 5", "\"min\": -5", "\"min\": -5", "/exercise/ask/0/min", "a whole number from 0 up"},
         {"\"sealed_key\": {}", "\"sealed_key\": []", "\"sealed_key\": []", "/exercise/sealed_key", "an object"}},
        FindingLevel::Error);
    std::string const free = changed(everything(), "\"minutes\": 20", "\"minutes\": 20,\n    \"x\": [{\"y\": 1}]");
    CHECK(errors_in(formats::check_gloss(free)) == 0);
}

TEST_CASE("each warning says its line, its path and a sentence") {
    check_findings(
        {
            {"\"Unheard\"", "\"Unseen\"", "\"Unseen\"", "/spans/0/type", "has no type"},
            {"\"strength\": \"strong\"", "\"size\": \"strong\"", "\"size\": \"strong\"", "/relations/0/attributes/size",
             "Links have no attributes"},
            {"\"zz-unknown\": \"kept\"", "\"yy\": \"kept\"", "\"yy\": \"kept\"", "/spans/3/attributes/yy",
             "has no attribute"},
            {"\"mode\": \"indirect\",", "\"mode\": \"sung\",", "\"mode\": \"sung\",", "/spans/3/attributes/mode",
             "has no value"},
            {"\"type\": \"says\",\n      \"from\": \"s-imported\"",
             "\"type\": \"sings\",\n      \"from\": \"s-imported\"", "\"type\": \"sings\"", "/relations/1/type",
             "has no link"},
            {"\"by\": \"p-bo\",\n      \"origin\"", "\"by\": \"p-nn\",\n      \"origin\"", "\"by\": \"p-nn\"",
             "/spans/0/by", "who is not in the list of annotators"},
        },
        FindingLevel::Warning);
}

TEST_CASE("duplicates, cardinality, overlap and failed checks are warnings of their span") {
    std::string const schema =
        R"({"id": "s", "version": 1, "overlap": "none", "discontinuous": false, "span_types": [{"id": "Claim"}, {"id": "Source"}, {"id": "Hedge"}],
 "relations": [{"id": "says", "from": ["Source"], "to": ["Claim"], "min_out": 2, "max_in": 0}],
 "checks": [{"id": "c", "severity": "warn", "message": "Say why.", "on": ["Claim"], "note": true},
  {"id": "d", "severity": "hint", "message": "Too few.", "on": ["Hedge"], "count": {"min": 9}}]})";
    std::string const file =
        R"({"format": "gloss", "version": 1, "id": "a-1", "article": {"text": "abc def ghi"}, "schema": )" + schema +
        R"(, "spans": [
{"id": "s-1", "type": "Source", "fragments": [[0, 3]]},
{"id": "s-2", "type": "Claim", "fragments": [[4, 5], [6, 7]]},
{"id": "s-3", "type": "Claim", "fragments": [[4, 5], [6, 7]]}],
 "relations": [{"id": "r-1", "type": "says", "from": "s-1", "to": "s-2"}]})";
    auto const findings = formats::check_gloss(file);
    auto const is_said = [&](std::string const& path, std::string const& part, std::string const& at) {
        return std::any_of(findings.begin(), findings.end(), [&](FileFinding const& finding) {
            return finding.level == FindingLevel::Warning && finding.path == path &&
                   finding.message.find(part) != std::string::npos && finding.line == line_of(file, at);
        });
    };
    CHECK(errors_in(findings) == 0);
    CHECK(is_said("/spans/2", "This mark repeats /spans/1", "\"s-3\""));
    CHECK(is_said("/spans/2", "This mark overlaps", "\"s-3\""));
    CHECK(is_said("/spans/1/fragments", "several fragments", "\"s-2\""));
    CHECK(is_said("/spans/0", "at least 2 times", "\"s-1\""));
    CHECK(is_said("/spans/1", "at most not once", "\"s-2\""));
    CHECK(is_said("/spans/1", "Say why.", "\"s-2\""));
    CHECK(is_said("/schema/checks/1", "Too few.", "\"id\": \"d\""));
}

TEST_CASE("past its limits a file is refused with the limit in the sentence") {
    CHECK(
        says(formats::check_gloss(std::string(formats::kMaximumFileBytes + 1, ' ')).front().message, "up to 256 MiB"));
    std::string const long_text(std::size_t(formats::kMaximumArticleLength) + 1, 'a');
    CHECK(says(finding_at(formats::check_gloss(small_file('"' + long_text + '"')), "/article").message,
               "16,777,216 characters"));
    std::string const deep = std::string(64, '[') + std::string(64, ']');
    std::string const nested = changed(everything(), "\"x-alpha\": []", "\"x-alpha\": " + deep);
    CHECK(says(formats::check_gloss(nested).back().message, "more than 64 deep"));
}

TEST_CASE("more than a million spans are refused, and a million are not") {
    std::string spans = "[";
    auto const add = [&](std::size_t number) {
        spans += (number == 0 ? "" : ",") + std::string(R"({"id":"s)") + std::to_string(number) +
                 R"(","type":"Claim","fragments":[[0,1]]})";
    };
    for (std::size_t number = 0; number < formats::kMaximumSpans; ++number) add(number);
    CHECK(opened(small_file("\"ab\"", spans + "]")).spans.size() == formats::kMaximumSpans);
    add(formats::kMaximumSpans);
    CHECK(says(refusal(small_file("\"ab\"", spans + "]")), "more than 1,000,000 annotations"));
}
