#include "files.h"

#include "formats/gloss_jobs.h"

namespace {

// A clock that moves on by one each time somebody looks at it, so that a budget of one allows the least there is.
double looks = 0;
double look() {
    return ++looks;
}
base::Budget least() {
    return {look, 1};
}

template <typename T>
T run_in_slices(base::Job<T>& job, int& slices) {
    double last = 0;
    for (slices = 1;; ++slices) {
        auto stepped = job.step(least());
        if (T* result = std::get_if<T>(&stepped)) return std::move(*result);
        double const share = std::get_if<base::Progress>(&stepped)->share;
        CHECK(share >= last);
        CHECK(share <= 1);
        last = share;
    }
}

base::Result<formats::ReadFile> read_in_slices(std::string const& bytes, int& slices) {
    formats::GlossReading reading(bytes);
    return run_in_slices(reading, slices);
}

// The file with everything and some hundred kilobytes more, so that there is something to slice.
std::string long_file() {
    std::string claims;
    std::string said;
    for (int i = 0; i < 2000; ++i) {
        claims += (i == 0 ? "" : ",\n") + std::string(R"({"id": "s-)") + std::to_string(i) +
                  R"(", "type": "Claim", "fragments": [[)" + std::to_string(i) + ", " + std::to_string(i + 2) +
                  R"(]], "x": [1, {"y": null}], "note": "häuser \u00e4 \" end"})";
        if (i > 0)
            said += (i == 1 ? "" : ",\n") + std::string(R"({"id": "r-)") + std::to_string(i) +
                    R"(", "type": "says", "from": "s-)" + std::to_string(i - 1) + R"(", "to": "s-)" +
                    std::to_string(i) + "\"}";
    }
    return small_file('"' + std::string(3000, 'a') + '"', '[' + claims + ']', '[' + said + ']');
}

} // namespace

TEST_CASE("a file that is read in slices is what it is when it is read in one go") {
    for (std::string const& bytes : {long_file(), everything()}) {
        int slices = 0;
        auto const sliced = read_in_slices(bytes, slices);
        auto const whole = formats::read_gloss(bytes);
        CHECK(slices > 3);
        CHECK(sliced.is_ok() == whole.is_ok());
        if (!sliced || !whole) continue;
        CHECK(sliced.value().project == whole.value().project);
        CHECK(sliced.value().findings.size() == whole.value().findings.size());
    }
    int slices = 0;
    CHECK(read_in_slices(long_file(), slices).is_ok());
    CHECK(slices > 20);
}

TEST_CASE("a sliced file's mistake has the line, the column and the path that it has in one go") {
    std::string const bytes = long_file();
    for (auto const& [from, to] : std::initializer_list<std::pair<char const*, char const*>>{
             {"\"s-1777\"", "\"s-1777"},
             {"\"id\": \"r-900\"", "\"id\": \"r-900\", \"id\": \"b\""},
             {"[[1500, 1502]]", "[[1500, 1502, 3]]"},
             {"\"from\": \"s-1200\"", "\"from\": \"s-nobody\""},
             {"\"from\": \"s-1300\"", "\"from\": 1e999"},
             {"\"s-1999\"}", "\"s-1999\"}}"}}) {
        std::string const broken = changed(bytes, from, to);
        int slices = 0;
        auto const sliced = read_in_slices(broken, slices);
        auto const whole = formats::read_gloss(broken);
        CHECK(slices > 10);
        CHECK(sliced.is_ok() == whole.is_ok());
        if (!sliced && !whole) CHECK(sliced.error() == whole.error());
        if (!sliced || !whole) continue;
        CHECK(sliced.value().findings.size() == whole.value().findings.size());
        for (std::size_t i = 0; i < whole.value().findings.size(); ++i) {
            CHECK(sliced.value().findings[i].offset == whole.value().findings[i].offset);
            CHECK(sliced.value().findings[i].path == whole.value().findings[i].path);
        }
    }
}

TEST_CASE("a file that stops in the middle says so in slices, wherever it stops") {
    std::string const bytes = long_file();
    for (std::size_t length = bytes.size() - 2; length > 4096; length -= 4099) {
        int slices = 0;
        auto const cut = read_in_slices(bytes.substr(0, length), slices);
        CHECK_FALSE(cut.is_ok());
        if (!cut) CHECK(says(cut.error().message, "stops in the middle"));
        if (!cut) CHECK(cut.error().offset == length);
    }
}

TEST_CASE("numbers that no double can hold are passed on in the middle of a slice and between two") {
    std::string const bytes =
        changed(changed(long_file(), "\"x\": [1, {\"y\": null}]", "\"x\": [1e999, {\"y\": -1E+400}]"), "{\"format\"",
                "{\"z\": 1e500, \"format\"");
    int slices = 0;
    auto const read = read_in_slices(bytes, slices);
    CHECK(read.is_ok());
    if (!read) return;
    model::Span const* first = read.value().project.find_span("s-0");
    CHECK(first != nullptr);
    if (first == nullptr) return;
    CHECK(first->unknown.front().json == "[1e999, {\"y\": -1E+400}]");
    CHECK(read.value().project.header.unknown.front().json == "1e500");
    CHECK(says(refusal("1e500"), "not a Gloss file"));
    CHECK(says(refusal("1e500 x"), "damaged"));
}

TEST_CASE("a file that is written in slices has the bytes that it has in one go, in pieces of a bounded size") {
    model::Project project = opened(long_file());
    std::string bytes;
    std::size_t largest = 0;
    formats::GlossWriting writing(project, [&](std::string_view piece) {
        bytes += piece;
        largest = std::max(largest, piece.size());
    });
    int slices = 0;
    run_in_slices(writing, slices);
    CHECK(slices > 20);
    CHECK(bytes == formats::write_gloss(project));
    CHECK(largest < 300'000);
    CHECK(bytes.size() > 2 * largest);
}

TEST_CASE("a library and a file without its text are written in slices too") {
    model::Project library;
    library.header.kind = "library";
    library.header.documents_json = "[{}]";
    std::string const stripped = changed(everything(), "    \"text\": ", "    \"x-text\": ");
    for (model::Project const& project : {library, opened(stripped)}) {
        std::string bytes;
        formats::GlossWriting writing(project, [&](std::string_view piece) { bytes += piece; });
        base::run(writing);
        CHECK(bytes == formats::write_gloss(project));
    }
}
