// Any bytes as an annotation file: a sentence, or a project whose canonical bytes are a fixed point. Also as a text
// file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/article_import.h"
#include "formats/gloss_json.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void try_file(std::string_view bytes) {
    auto const read = formats::read_gloss(bytes);
    if (!read) return require(!read.error().message.empty() && !formats::check_gloss(bytes).empty());
    std::string const written = formats::write_gloss(read.value().project);
    auto const again = formats::read_gloss(written);
    require(again.is_ok());
    require(formats::write_gloss(again.value().project) == written);
    formats::check_gloss(bytes);
}

void try_article(std::span<std::uint8_t const> bytes) {
    auto const imported = formats::import_text_file(bytes, "story.txt");
    if (!imported) return;
    model::Article const& article = imported.value().article;
    require(article.length == article.text.length() && !article.title.empty());
    for (model::StructureItem const& item : article.structure)
        require(item.range.start < item.range.end && item.range.end.value() <= article.length);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::span const bytes(data, size);
    try_file({reinterpret_cast<char const*>(data), size});
    try_article(bytes);
    return 0;
}
