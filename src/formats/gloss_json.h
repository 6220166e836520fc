// The project's own file, *.gloss.json: reading with every finding, writing canonical bytes (file-format.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/project.h"

namespace formats {

enum class FindingLevel : std::uint8_t { Error, Warning };

struct FileFinding {
    FindingLevel level = FindingLevel::Error;
    std::uint32_t line = 0;   // from 1
    std::uint32_t column = 0; // code points, from 1
    std::size_t offset = 0;   // bytes
    std::string path;         // JSON pointer
    std::string message;      // a sentence
};

struct ReadFile {
    model::Project project;
    std::vector<FileFinding> findings; // what was wrong but could be opened (quotes that differ, unknown types ...)
    std::vector<model::Orphan> moved;  // the spans that were put elsewhere, as the file has them
};

// Reads by SAX events over a counting iterator. A file that cannot be opened without loss of meaning is an error with
// line and offset in the message ("This file stops in the middle (line 211). ...") and nothing else happens.
base::Result<ReadFile> read_gloss(std::string_view bytes);

// Canonical bytes: two equal projects are equal bytes.
std::string write_gloss(model::Project const&);

// Every finding of `gloss check`, never fails itself. Sorted by line.
std::vector<FileFinding> check_gloss(std::string_view bytes);

// A schema block alone, as in assets/schemas/*.json.
base::Result<model::Schema> read_schema(std::string_view bytes);
// Canonical bytes of a schema block alone.
std::string write_schema(model::Schema const&);

// Limits of file-format.md.
inline constexpr std::size_t kMaximumFileBytes = std::size_t(256) * 1024 * 1024;
using model::kMaximumArticleLength;
inline constexpr std::size_t kMaximumSpans = 1'000'000;
inline constexpr int kMaximumDepth = 64;

} // namespace formats
