// Bytes that arrive as a file, told apart: an annotation file, or an article to begin a new set on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "formats/article_import.h"
#include "formats/gloss_jobs.h"
#include "platform/event.h"

namespace app {

using OpenedFile = std::variant<formats::ReadFile, formats::ImportedArticle>;

class FileOpening final : public base::Job<base::Result<OpenedFile>> {
public:
    explicit FileOpening(platform::FileArrived file);

    Stepped step(base::Budget const&) override;

private:
    platform::FileArrived file_;
    std::optional<formats::GlossReading> reading_; // of an annotation file
};

// What choose_file is asked with for a scheme: whatever comes is taken for one.
inline constexpr std::uint32_t kSchemeRequest = 0xFFFFFFFE;

// A scheme alone, as in assets/schemas, whole or not (program_schemes.cpp).
bool looks_like_scheme(std::vector<std::uint8_t> const& bytes);

base::Result<formats::ImportedArticle> read_paste(platform::Pasted const&);

// "Harbour bridge to close" -> "harbour-bridge-to-close.gloss.json": safe on every file system, at most 60 characters.
std::string file_name_for(std::string const& title);

} // namespace app
