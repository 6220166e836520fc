#include "formats/article_import.h"

#include <algorithm>

#include "base/words.h"
#include "formats/article_shape.h"
#include "formats/binary_signature.h"
#include "formats/gloss_json.h"
#include "formats/text_encoding.h"
#include "unicode/language_guess.h"
#include "unicode/segment.h"

namespace formats {

namespace {

using base::Error;
using base::ErrorCode;

// Marks of direction, joiners and the like, which alone have nothing to show.
bool is_without_ink(char32_t c) {
    return unicode::is_white_space(c) || c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_blank(unicode::Text const& text) {
    for (std::uint32_t at = 0; at < text.length(); ++at)
        if (!is_without_ink(text.at(unicode::Position(at)))) return false;
    return true;
}

Error too_long(std::uint32_t length) {
    return {ErrorCode::TooLarge, base::say("This text has {} characters; an article may have up to {}. Nothing was "
                                           "opened. Split it and open the parts one by one.",
                                           length, kMaximumArticleLength)};
}

base::Result<model::Article> article_of(std::string_view utf8, std::string const& nothing) {
    model::Article article;
    article.text = unicode::Text::from_utf8(unicode::normalize_import(utf8));
    if (is_blank(article.text)) return Error{ErrorCode::Empty, nothing};
    article.length = article.text.length();
    if (article.length > kMaximumArticleLength) return too_long(article.length);
    article.sha256 = sha256_hex(article.text.utf8());
    article.language = unicode::guess_language(article.text.utf8());
    return article;
}

void set_origin(model::Article& article, std::string_view name, std::string_view media_type) {
    if (name.empty() && media_type.empty()) return;
    article.imported_from.emplace();
    article.imported_from->name = name;
    article.imported_from->media_type = media_type;
}

std::size_t count_replaced(std::string_view text) {
    constexpr std::string_view kReplacement = "\uFFFD";
    std::size_t count = 0;
    for (auto at = text.find(kReplacement); at != std::string_view::npos;
         at = text.find(kReplacement, at + kReplacement.size()))
        ++count;
    return count;
}

std::string remark_on(Encoding encoding, std::string_view raw, model::Article const& article) {
    std::string remark;
    if (encoding != Encoding::Utf8) remark = base::say("Read as {}.", std::string(name_of(encoding)));
    std::size_t const replaced =
        count_replaced(article.text.utf8()) - (encoding == Encoding::Utf8 ? count_replaced(raw) : 0);
    if (replaced == 0) return remark;
    if (!remark.empty()) remark += ' ';
    return remark + base::say_count(replaced, "One character could not be read; \uFFFD stands in place.",
                                    "{} characters could not be read; \uFFFD stands in place.");
}

std::string quoted(std::string_view name) {
    return name.empty() ? base::say("This file") : "“" + std::string(name) + "”";
}

base::Status refuse_binary(std::span<std::uint8_t const> bytes, std::string_view name) {
    std::string_view const kind = seems_to_be(bytes);
    if (kind.empty()) return base::Nothing{};
    return Error{ErrorCode::Unsupported, base::say("{} is not plain text: it seems to be {}. Nothing was opened. Copy "
                                                   "the article's text out of it and paste it here.",
                                                   quoted(name), std::string(kind))};
}

base::Status refuse_large(std::size_t size, std::string_view name) {
    if (size <= kMaximumFileBytes) return base::Nothing{};
    return Error{ErrorCode::TooLarge,
                 base::say("{} has {} MiB; Gloss opens files of up to 256 MiB. Nothing was opened.", quoted(name),
                           size / 1024 / 1024)};
}

} // namespace

base::Result<ImportedArticle> import_plain(std::string_view utf8, std::string_view name, std::string_view media_type) {
    ImportedArticle imported;
    imported.article = TRY(article_of(
        utf8, base::say("There is no text in what was pasted. Copy the article's text and paste it again.")));
    set_origin(imported.article, name, media_type);
    recognise_shape(imported.article);
    return imported;
}

base::Result<ImportedArticle> import_text_file(std::span<std::uint8_t const> bytes, std::string_view name) {
    TRY(refuse_large(bytes.size(), name));
    TRY(refuse_binary(bytes, name));
    Encoding const encoding = guess_encoding(bytes);
    std::string const text = decode(bytes, encoding);
    ImportedArticle imported;
    imported.article = TRY(
        article_of(text, base::say("{} has no text in it. Nothing was opened. Choose another file.", quoted(name))));
    set_origin(imported.article, name, "text/plain");
    recognise_shape(imported.article);
    imported.remark = remark_on(encoding, text, imported.article);
    return imported;
}

} // namespace formats
