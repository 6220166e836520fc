#include <algorithm>

#include "formats/article_import.h"
#include "formats/article_shape.h"
#include "formats/gloss_json.h"

namespace formats {

namespace {

std::string trimmed(std::string const& text) {
    constexpr std::string_view kWhite = " \t\n\r\f\v";
    std::size_t const start = text.find_first_not_of(kWhite);
    return start == std::string::npos ? std::string() : text.substr(start, text.find_last_not_of(kWhite) - start + 1);
}

// Where a block came to lie, in bytes of the joined text.
struct PlacedBlock {
    RichBlock const* block;
    std::size_t start;
    std::size_t end;
};

std::string join(std::vector<RichBlock> const& blocks, std::vector<PlacedBlock>& placed) {
    std::string text;
    for (RichBlock const& block : blocks) {
        std::string const words = trimmed(unicode::normalize_import(block.text));
        if (words.empty()) continue;
        if (!text.empty()) text += '\n';
        placed.push_back({&block, text.size(), text.size() + words.size()});
        text += words;
    }
    return text;
}

void add_structure(model::Article& article, std::vector<PlacedBlock> const& placed) {
    for (PlacedBlock const& place : placed) {
        if (place.block->kind == "paragraph" || place.block->kind.empty()) continue;
        model::StructureItem item;
        item.range = {article.text.from_byte(place.start), article.text.from_byte(place.end)};
        item.kind = place.block->kind;
        item.level = item.kind == "heading" ? std::clamp(place.block->level, 1, 6) : 0;
        article.structure.push_back(std::move(item));
    }
}

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

// The first heading of the highest rank, else what the page called itself.
std::string title_of(model::Article const& article, RichText const& rich) {
    model::StructureItem const* best = nullptr;
    for (model::StructureItem const& item : article.structure)
        if (item.kind == "heading" && (best == nullptr || item.level < best->level)) best = &item;
    return on_one_line(best == nullptr ? trimmed(rich.title) : article.text.slice(best->range));
}

// Copied from a page that did not say its address: a single link is most likely the way back to it.
std::string address_of(RichText const& rich) {
    return rich.url.empty() && rich.links.size() == 1 ? rich.links.front() : rich.url;
}

void set_language(model::Article& article, RichText const& rich) {
    if (model::is_language_tag(rich.language)) article.language = model::usual_language_tag(rich.language);
    if (rich.direction == "ltr" || rich.direction == "rtl") article.direction = rich.direction;
}

base::Result<ImportedArticle> without_blocks(RichText const& rich) {
    ImportedArticle imported = TRY(import_plain(rich.plain, "", "text/plain"));
    imported.article.url = rich.url;
    if (imported.article.title.empty()) imported.article.title = on_one_line(trimmed(rich.title));
    set_language(imported.article, rich);
    return imported;
}

} // namespace

base::Result<ImportedArticle> import_rich(RichText const& rich) {
    std::vector<PlacedBlock> placed;
    std::string const text = join(rich.blocks, placed);
    if (placed.empty()) return without_blocks(rich);
    ImportedArticle imported = TRY(import_plain(text, "", "text/html"));
    model::Article& article = imported.article;
    article.structure.clear();
    article.title.clear();
    add_structure(article, placed);
    article.title = title_of(article, rich);
    article.url = address_of(rich);
    set_language(article, rich);
    recognise_shape(article);
    return imported;
}

} // namespace formats
