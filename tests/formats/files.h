// The files that the tests of formats read.
#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "formats/gloss_json.h"

inline std::string file_text(std::string const& path) {
    std::ifstream const stream(std::string(GLOSS_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    CHECK_MESSAGE(!text.str().empty(), path);
    return text.str();
}

inline std::string everything() {
    return file_text("tests/formats/data/everything.gloss.json");
}

// The text with one place changed; the place must be there.
inline std::string changed(std::string text, std::string const& from, std::string const& to) {
    std::size_t const at = text.find(from);
    CHECK_MESSAGE(at != std::string::npos, from);
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return text;
}

// Of the first byte of `part`, which must be there; from 1.
inline std::size_t line_of(std::string const& text, std::string const& part) {
    std::size_t const at = text.find(part);
    CHECK_MESSAGE(at != std::string::npos, part);
    return static_cast<std::size_t>(
        1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(std::min(at, text.size())), '\n'));
}

// Of a file that opens; empty when it does not.
inline model::Project opened(std::string const& bytes) {
    auto read = formats::read_gloss(bytes);
    CHECK_MESSAGE(read.is_ok(), (read ? std::string() : read.error().message));
    return read ? std::move(read.value().project) : model::Project();
}

// The sentence of a file that does not open.
inline std::string refusal(std::string const& bytes) {
    auto const read = formats::read_gloss(bytes);
    CHECK_FALSE(read.is_ok());
    return read ? std::string() : read.error().message;
}

inline bool says(std::string const& message, std::string const& part) {
    bool const found = message.find(part) != std::string::npos;
    CHECK_MESSAGE(found, message);
    return found;
}

// The finding at this path, or an empty one.
inline formats::FileFinding finding_at(std::vector<formats::FileFinding> const& findings, std::string const& path) {
    std::string all;
    for (auto const& finding : findings) {
        if (finding.path == path) return finding;
        all += finding.path + ": " + finding.message + "\n";
    }
    CHECK_MESSAGE(false, "no finding at " << path << " among\n" << all);
    return {};
}

// A small file around an article, spans and relations given as JSON.
inline std::string small_file(std::string const& text, std::string const& spans = "[]",
                              std::string const& relations = "[]") {
    return R"({"format": "gloss", "version": 1, "kind": "annotations", "id": "a-1", "article": {"text": )" + text +
           R"(}, "schema": {"id": "s", "version": 1, "overlap": "any", "discontinuous": true, "span_types": [{"id": "Claim"}, {"id": "Source"}],
 "relations": [{"id": "says", "from": ["Source"], "to": ["Claim"]}]}, "spans": )" +
           spans + R"(, "relations": )" + relations + "}";
}
