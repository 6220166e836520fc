#include "files.h"

#include <algorithm>

#include "formats/article_import.h"
#include "formats/file_versions.h"

namespace {

constexpr char const* kText = R"("The mayor said it would close. He said it again.")";

std::string span(std::string const& id, std::string const& fragments, std::string const& quote) {
    return R"({"id": ")" + id + R"(", "type": "Claim", "fragments": )" + fragments + R"(, "quote": )" + quote + "}";
}

} // namespace

TEST_CASE("a file that stops in the middle is refused with the line, wherever it stops") {
    std::string const bytes = everything();
    for (std::size_t length = 0; length + 2 < bytes.size(); ++length) {
        auto const read = formats::read_gloss(std::string_view(bytes).substr(0, length));
        if (read.is_ok()) {
            CHECK_MESSAGE(false, "opened with " << length << " bytes");
            continue;
        }
        auto const lines = 1 + std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(length), '\n');
        std::string const expected = "This file stops in the middle (line " + std::to_string(lines) + ").";
        bool const fits =
            length == 0 ? read.error().code == base::ErrorCode::Empty : read.error().message.find(expected) == 0;
        CHECK_MESSAGE(fits, length << ": " << read.error().message);
    }
}

TEST_CASE("the final newline may be missing") {
    std::string const bytes = everything();
    CHECK(formats::write_gloss(opened(bytes.substr(0, bytes.size() - 1))) == bytes);
}

TEST_CASE("changing any one byte gives a sentence or a project that can be written, never a crash") {
    std::string const bytes = everything();
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        for (char const wrong : {'"', '[', '\0', '\xFF'}) {
            std::string broken = bytes;
            broken[at] = wrong;
            auto const read = formats::read_gloss(broken);
            if (read)
                CHECK_FALSE(formats::write_gloss(read.value().project).empty());
            else
                CHECK_FALSE(read.error().message.empty());
        }
    }
}

TEST_CASE("a newer version is refused before anything else is looked at") {
    CHECK(says(refusal(changed(everything(), "\"version\": 1", "\"version\": 2")),
               "This file was written by a newer Gloss (version 2)."));
    CHECK(says(refusal(R"({"format": "gloss", "spans": 7, "version": 12})"), "newer Gloss (version 12)"));
    CHECK(says(refusal(R"({"format": "gloss", "version": 3, "cut off)"), "newer Gloss (version 3)"));
    CHECK(says(refusal(R"({"format": "gloss", "version": 0})"), "no version 0"));
    CHECK(says(refusal(R"({"format": "gloss", "version": "1"})"), "whole number"));
}

TEST_CASE("what is no Gloss file says what it is instead") {
    CHECK(says(refusal(""), "empty"));
    CHECK(says(refusal(" \n\xEF\xBB\xBF"), "not a Gloss file"));
    CHECK(says(refusal("\xEF\xBB\xBF \n"), "empty"));
    CHECK(says(refusal("Dear Sir,"), "does not begin like JSON"));
    CHECK(says(refusal("[1, 2]"), "This is JSON, but not a Gloss file"));
    CHECK(says(refusal("{\"format\": \"other\", \"version\": 1}"), "This is JSON, but not a Gloss file"));
    CHECK(says(refusal("7"), "This is JSON, but not a Gloss file"));
    CHECK(says(refusal("{\"format\": \"gloss\"}"), "does not say its version"));
    CHECK(says(refusal(changed(everything(), "feedback", "poster")), "kind"));
}

TEST_CASE("a damaged file says the line and column") {
    std::string const bytes = changed(everything(), "\"note\": \"about", "\"note\"; \"about");
    std::string const message = refusal(bytes);
    CHECK(says(message, "line " + std::to_string(line_of(bytes, "; \"about")) + ", column 9"));
    CHECK(says(message, "Nothing was changed."));
    CHECK(says(refusal(changed(everything(), "Everything", "\xC3(")), "not JSON in UTF-8"));
    CHECK(says(refusal(everything() + "}"), "damaged"));
    CHECK(says(refusal(everything() + std::string(1, '\0') + "x"), "damaged"));
}

TEST_CASE("a byte order mark and CR LF line ends do not matter") {
    std::string bytes = "\xEF\xBB\xBF";
    for (char const c : everything()) bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(formats::write_gloss(opened(bytes)) == everything());
}

TEST_CASE("a member of the wrong shape is refused with line and path, and how many more there are") {
    std::string const bytes = changed(everything(), "\"note\": \"compare\"", "\"note\": 5");
    std::string const line = std::to_string(line_of(bytes, "\"note\": 5"));
    CHECK(
        says(refusal(bytes), "Line " + line + ", /spans/3/note: This should be a text in quotation marks, but is 5."));
    CHECK(says(refusal(changed(bytes, "\"by\": \"p-bo\"", "\"by\": []")), "1 more thing is wrong."));
}

TEST_CASE("positions are pairs of whole numbers") {
    for (std::string const wrong : {"[[1.5, 2]]", "[[-1, 2]]", "[[1]]", "[[1, 2, 3]]", "[1, 2]", "[[1, 4294967296]]",
                                    "[[1, 1e400]]", "\"1-2\"", "[[1, [2]]]"})
        CHECK(says(refusal(small_file(kText, "[" + span("s-1", wrong, "{}") + "]")), "/spans/0/fragments"));
}

TEST_CASE("a required member that is missing is named") {
    CHECK(says(refusal(small_file(kText, R"([{"type": "Claim", "fragments": [[0, 3]]}])")),
               "/spans/0: The member \"id\" is missing here."));
    CHECK(says(refusal(small_file(kText, R"([{"id": "s-1", "type": null, "fragments": [[0, 3]]}])")),
               "\"type\" is missing"));
    CHECK(says(refusal(R"({"format": "gloss", "version": 1, "kind": "annotations", "id": "a-1"})"),
               "\"article\" is missing"));
}

TEST_CASE("spans and relations may be missing, and that is told") {
    std::string const bytes =
        R"({"format": "gloss", "version": 1, "id": "a-1", "article": {"text": "It closes."}, "schema": {}})";
    auto const read = formats::read_gloss(bytes);
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(read.value().findings.size() == 2);
    CHECK(read.value().project.header.kind == "annotations");
    CHECK(read.value().project.article.length == 10);
    CHECK(read.value().project.article.sha256 == formats::sha256_hex("It closes."));
}

TEST_CASE("a member that stands twice is refused, as nobody knows which one is meant") {
    CHECK(says(refusal(changed(everything(), "\"note\": \"compare\"", "\"note\": \"compare\", \"note\": \"b\"")),
               "The member \"note\" stands twice"));
    CHECK(says(refusal(changed(everything(), "\"x-zulu\"", "\"x-alpha\"")), "\"x-alpha\" stands twice"));
    // Within a value that is only passed on, both stay.
    std::string const inner = changed(everything(), "{ \"spaced\" :", "{ \"spaced\": 1, \"spaced\" :");
    CHECK(formats::write_gloss(opened(inner)) == inner);
}

TEST_CASE("nesting is refused beyond 64 levels and fine up to there") {
    auto const nested = [](std::size_t levels) {
        return changed(everything(), "\"x-alpha\": []",
                       "\"x-alpha\": " + std::string(levels, '[') + std::string(levels, ']'));
    };
    CHECK(formats::write_gloss(opened(nested(63))) == nested(63));
    CHECK(says(refusal(nested(64)), "nested more than 64 deep"));
    CHECK(says(refusal(changed(everything(), "\"x-alpha\": []", "\"x-alpha\": " + std::string(1'000'000, '['))),
               "nested more than 64 deep"));
}

TEST_CASE("numbers of unknown members keep their spelling, also those that no double can hold") {
    std::string const spelled = R"([1.10, 1E+2, -0, 1e400, -1e999, 123456789012345678901234567890, 0.1e-400])";
    std::string const bytes = changed(everything(), "\"x-alpha\": []", "\"x-alpha\": " + spelled);
    CHECK(formats::write_gloss(opened(bytes)) == bytes);
}

TEST_CASE("a null stands for what is not set") {
    std::string const bytes = changed(everything(), "\"note\": \"compare\"", "\"note\": null");
    auto const read = formats::read_gloss(changed(bytes, "\"gloss\": \"free\\ttext\"", "\"gloss\": null"));
    CHECK(read.is_ok());
    if (!read) return;
    model::Span const* found = read.value().project.find_span("s-split");
    CHECK(found != nullptr);
    if (found == nullptr) return;
    CHECK(found->note.empty());
    CHECK(found->find_attribute("gloss") == nullptr);
    CHECK(read.value().findings.size() >= 2);
}

TEST_CASE("without its text an article opens with its spans waiting, and writes the same bytes") {
    std::string const bytes = everything();
    std::size_t const start = bytes.find("    \"text\": ");
    std::string const stripped = bytes.substr(0, start) + bytes.substr(bytes.find("    \"sha256\""));
    model::Project const project = opened(stripped);
    CHECK(project.article.text_left_out);
    CHECK(project.article.length == 83);
    CHECK(project.spans.empty());
    CHECK(project.orphans.size() == 5);
    CHECK(formats::write_gloss(project) == stripped);
}

TEST_CASE("without the text, what is wrong with fragments and quotes is said all the same") {
    std::string const file = R"({"format": "gloss", "version": 1, "id": "a-1", "article": {"length": 20}, "schema": {},
 "spans": [)" + span("s-1", "[[9, 3]]", R"({"exact": "x"})") +
                             ", " + span("s-2", "[[3, 21]]", "{}") + ", " + span("s-3", "[]", R"({"exact": "y"})") +
                             R"(], "relations": []})";
    auto const read = formats::read_gloss(file);
    CHECK(read.is_ok());
    if (!read) return;
    finding_at(read.value().findings, "/spans/0/fragments/0");
    finding_at(read.value().findings, "/spans/1/fragments/0");
    finding_at(read.value().findings, "/spans/1/quote");
    finding_at(read.value().findings, "/spans/2/fragments");
    CHECK(read.value().project.orphans.size() == 3);
    CHECK(opened(formats::write_gloss(read.value().project)) == read.value().project);
}

TEST_CASE("a span whose words stand elsewhere is found there and says so") {
    std::string const file = small_file(
        kText, "[" + span("s-1", "[[0, 8]]", R"({"exact": "would close", "prefix": "it ", "suffix": "."})") + "]");
    auto const read = formats::read_gloss(file);
    CHECK(read.is_ok());
    if (!read || read.value().project.spans.size() != 1) return;
    model::Span const& moved = read.value().project.spans.front();
    CHECK(moved.fragments == std::vector{unicode::range(18, 29)});
    CHECK(moved.moved.has_value());
    if (moved.moved) CHECK(moved.moved->from == std::vector{unicode::range(0, 8)});
    CHECK(says(finding_at(read.value().findings, "/spans/0/quote").message, "18–29"));
}

TEST_CASE("a span whose words are gone is kept with its quote as an orphan") {
    std::string const file =
        small_file(kText, "[" + span("s-1", "[[0, 8]]", R"({"exact": "nowhere at all", "x": 1})") + "]");
    auto const read = formats::read_gloss(file);
    CHECK(read.is_ok());
    if (!read || read.value().project.orphans.size() != 1) return;
    model::Orphan const& orphan = read.value().project.orphans.front();
    CHECK(orphan.quote.exact == "nowhere at all");
    CHECK(orphan.quote.unknown.size() == 1);
    CHECK(orphan.last_fragments == std::vector{unicode::range(0, 8)});
    CHECK_FALSE(orphan.reason.empty());
    CHECK(opened(formats::write_gloss(read.value().project)) == read.value().project);
}

TEST_CASE("offsets outside the article keep the span among the orphans unless its quote says where it is") {
    std::string const spans = "[" + span("s-1", "[[40, 900]]", R"({"exact": "mayor"})") + ", " +
                              span("s-2", "[[900, 901]]", "{}") + ", " + span("s-3", "[]", "{}") + ", " +
                              span("s-4", "[[8, 8]]", R"({"exact": "close"})") + "]";
    auto const read = formats::read_gloss(small_file(kText, spans));
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(read.value().project.spans.size() == 2);
    CHECK(read.value().project.orphans.size() == 2);
    CHECK(says(finding_at(read.value().findings, "/spans/1/fragments/0").message, "outside the article"));
}

TEST_CASE("spans may come before the article that they stand in") {
    std::string const file = R"({"spans": [)" + span("s-1", "[[4, 9]]", R"({"exact": "mayor"})") +
                             R"(], "relations": [], "schema": {}, "article": {"text": )" + kText +
                             R"(}, "id": "a-1", "version": 1, "format": "gloss"})";
    CHECK(opened(file).spans.size() == 1);
}

TEST_CASE("an id that is taken is made another one, and nothing is lost") {
    std::string const spans = "[" + span("s-1", "[[0, 3]]", "{}") + ", " + span("s-1", "[[4, 9]]", "{}") + "]";
    auto const read = formats::read_gloss(
        small_file(kText, spans, R"([{"id": "s-1", "type": "says", "from": "s-1", "to": "s-1-2"}])"));
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(read.value().project.find_span("s-1") != nullptr);
    CHECK(read.value().project.find_span("s-1-2") != nullptr);
    CHECK(read.value().project.find_relation("s-1-2-2") != nullptr);
    CHECK(says(finding_at(read.value().findings, "/spans/1/id").message, "stands twice"));
}

TEST_CASE("a library is opened with its documents as they are") {
    std::string const bytes =
        R"({"format": "gloss", "version": 1, "kind": "library", "documents": [{"format": "gloss", "n": 1.0}], "x": 1})";
    model::Project const library = opened(bytes);
    CHECK(library.header.documents_json == R"([{"format":"gloss","n":1.0}])");
    CHECK(opened(formats::write_gloss(library)) == library);
}

TEST_CASE("every version that there was has a sample that opens and is written as today's") {
    for (std::uint32_t version = 1; version <= formats::kFileVersion; ++version) {
        std::string const number = std::to_string(version);
        std::string const sample = file_text("tests/formats/data/version_" + number + ".gloss.json");
        CHECK(says(sample, "\"version\": " + number));
        std::string const written = formats::write_gloss(opened(sample));
        CHECK(says(written, "\"version\": " + std::to_string(formats::kFileVersion)));
        CHECK(formats::write_gloss(opened(written)) == written);
        CHECK(opened(sample).spans.size() == 2);
        CHECK(opened(sample).relations.size() == 1);
    }
}

TEST_CASE("a hash that is another text's is told at opening, and the file opens with the text that is there") {
    auto const read = formats::read_gloss(changed(everything(), "\"sha256\": \"0e", "\"sha256\": \"1e"));
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(
        says(finding_at(read.value().findings, "/article/sha256").message, "not the one that this SHA-256 belongs to"));
    CHECK(read.value().project.article.sha256.starts_with("0e"));
}

TEST_CASE("too large a file is refused before it is read") {
    std::string const bytes(formats::kMaximumFileBytes + 1, ' ');
    CHECK(says(refusal(bytes), "256 MiB"));
}

TEST_CASE("a schema alone is read and written, and a broken one says where") {
    auto const schema = formats::read_schema(R"({"id": "x", "version": 2, "span_types": [{"id": "A", "key": "1"}]})");
    CHECK(schema.is_ok());
    if (schema) CHECK(schema.value().span_types.size() == 1);
    auto const broken = formats::read_schema("{\"id\": \"x\",\n\"span_types\": [7]}");
    CHECK_FALSE(broken.is_ok());
    if (!broken) CHECK(says(broken.error().message, "Line 2, /span_types/0"));
    CHECK_FALSE(formats::read_schema("{\"id\": ").is_ok());
    CHECK_FALSE(formats::read_schema("").is_ok());
}
