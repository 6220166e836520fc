// Articles from outside: pasted text and HTML, text files in the encodings that turn up in practice.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/article.h"
#include "model/sha256.h"

namespace formats {

// What was recognised, for the notice: "Read as Windows-1252."
struct ImportedArticle {
    model::Article article; // sha256, length, title, structure filled in
    std::string remark;     // empty when there is nothing to say
};

// The language is guessed from the words in all of them, where nothing says it.

// A paste. Empty or all white space: ErrorCode::Empty with a sentence. Recognises datelines and the headline among the
// first lines.
base::Result<ImportedArticle> import_plain(std::string_view utf8, std::string_view name, std::string_view media_type);

// A .txt file: UTF-8 (BOM or not), UTF-16 with BOM, else Windows-1252. A binary file (NUL bytes, known signatures, too
// many controls) is refused with a sentence that says what it seems to be.
base::Result<ImportedArticle> import_text_file(std::span<std::uint8_t const> bytes, std::string_view name);

// One block of a rich paste, already reduced by the browser's own HTML parser.
struct RichBlock {
    std::string kind; // heading, paragraph, list_item, quotation
    int level = 0;
    std::string text;
};
struct RichText {
    std::vector<RichBlock> blocks;
    std::string plain; // the same words, for where there are no blocks: the HTML says no more than they do
    std::string title;
    std::string url; // where it was copied from
    std::vector<std::string> links;
    std::string language;  // what most of it says to be in: BCP 47, else it is not heeded
    std::string direction; // ltr, rtl
};
// Blocks become paragraphs separated by one LF; headings go to `structure`. Without blocks it is a plain paste that
// knows where it comes from. One without words is an error, as there.
base::Result<ImportedArticle> import_rich(RichText const&);

using model::sha256_hex;

} // namespace formats
