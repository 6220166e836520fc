// Bytes that arrive as a file, told apart: an annotation file, or an article to begin a new set on.
#pragma once

#include <string>
#include <variant>

#include "base/result.h"
#include "formats/article_import.h"
#include "formats/gloss_json.h"
#include "platform/event.h"

namespace app {

using OpenedFile = std::variant<formats::ReadFile, formats::ImportedArticle>;

base::Result<OpenedFile> read_any_file(platform::FileArrived const&);
base::Result<formats::ImportedArticle> read_paste(platform::Pasted const&);

// "Harbour bridge to close" -> "harbour-bridge-to-close.gloss.json": safe on every file system, at most 60 characters.
std::string file_name_for(std::string const& title);

} // namespace app
