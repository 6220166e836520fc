#include "formats/article_import.h"

#include <doctest/doctest.h>

#include "formats/gloss_json.h"

namespace {

formats::ImportedArticle imported(std::string_view bytes, std::string const& name = "story.txt") {
    std::span const data(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    auto result = formats::import_text_file(data, name);
    CHECK_MESSAGE(result.is_ok(), (result ? std::string() : result.error().message));
    return result ? result.release_value() : formats::ImportedArticle();
}

base::Error refused(std::string_view bytes) {
    std::span const data(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    auto const result = formats::import_text_file(data, "story.bin");
    CHECK_FALSE(result.is_ok());
    return result ? base::Error() : result.error();
}

model::Article pasted(std::string const& text) {
    auto result = formats::import_plain(text, "", "text/plain");
    CHECK(result.is_ok());
    return result ? result.release_value().article : model::Article();
}

std::string words(model::Article const& article, model::StructureItem const& item) {
    return std::string(article.text.slice(item.range));
}

using namespace std::string_view_literals;

constexpr std::string_view kBody = "The port authority said on Monday that the bridge will close for a year. Repairs "
                                   "will cost a lot of money, it said.\n";

} // namespace

TEST_CASE("UTF-8 is read with and without a byte order mark, line ends become LF") {
    formats::ImportedArticle const file = imported("\xEF\xBB\xBFÉtat\r\nde “choc” 😀\r\n");
    CHECK(file.article.text.utf8() == "État\nde “choc” 😀\n");
    CHECK(file.remark.empty());
    CHECK(file.article.length == file.article.text.length());
    CHECK(file.article.imported_from.has_value());
    if (file.article.imported_from) CHECK(file.article.imported_from->name == "story.txt");
    CHECK(imported("État").article.text.utf8() == "État");
}

TEST_CASE("UTF-16 is read by its byte order mark, in either order") {
    CHECK(imported("\xFF\xFE\xC9\x00t\x00 \x00\x3D\xD8\x00\xDE"sv).article.text.utf8() == "Ét 😀");
    formats::ImportedArticle const big = imported("\xFE\xFF\x00\xC9\x00t\x00 \xD8\x3D\xDE\x00"sv);
    CHECK(big.article.text.utf8() == "Ét 😀");
    CHECK(big.remark == "Read as UTF-16.");
    formats::ImportedArticle const lone = imported("\xFE\xFF\x00t\xD8\x3D\x00t\xDE"sv);
    CHECK(lone.article.text.utf8() == "t\uFFFDt\uFFFD");
    CHECK(lone.remark == "Read as UTF-16. 2 characters could not be read; \uFFFD stands in place.");
}

TEST_CASE("what is no UTF-8 is read as Windows-1252") {
    formats::ImportedArticle const file = imported("Caf\xE9 \x93quoted\x94 \x80 5 \x96 \x9F");
    CHECK(file.article.text.utf8() == "Café “quoted” € 5 – Ÿ");
    CHECK(file.remark == "Read as Windows-1252.");
}

TEST_CASE("UTF-8 with a few broken places stays UTF-8") {
    formats::ImportedArticle const file = imported("é è ê ë à “so” – \xC3");
    CHECK(file.article.text.utf8() == "é è ê ë à “so” – \uFFFD");
    CHECK(file.remark == "One character could not be read; \uFFFD stands in place.");
    CHECK(imported("A real \uFFFD is nothing to remark on.").remark.empty());
}

TEST_CASE("a binary file is refused with what it seems to be") {
    auto const seems = [](std::string_view bytes, std::string const& kind) {
        base::Error const error = refused(bytes);
        CHECK(error.code == base::ErrorCode::Unsupported);
        CHECK_MESSAGE(error.message.find(kind) != std::string::npos, error.message);
    };
    seems("%PDF-1.7\n", "a PDF");
    seems("PK\3\4\x14\0\6\0word/document.xml"sv, "a Word document (.docx)");
    seems("PK\3\4\x14\0\6\0mimetypeapplication/vnd.oasis.opendocument.text"sv, "OpenDocument");
    seems("PK\3\4\x14\0"sv, "an archive (ZIP)");
    seems("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "a picture (PNG)");
    seems("\xFF\xD8\xFF\xE0\0\x10JFIF"sv, "a picture (JPEG)");
    seems("GIF89a", "a picture (GIF)");
    seems("RIFF\x10\0\0\0WEBPVP8 "sv, "a picture (WebP)");
    seems("\0\0\0\x20"
          "ftypisom"sv,
          "a film");
    seems("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office document");
    seems("{\\rtf1\\ansi", "rich text");
    seems("text\0with NUL"sv, "a binary file");
    seems("\x01\x02\x03\x04\x05 text", "a binary file");
}

TEST_CASE("nothing to read is said so") {
    CHECK(refused("").code == base::ErrorCode::Empty);
    CHECK(refused(" \r\n\t\xC2\xA0\n").code == base::ErrorCode::Empty);
    auto const paste = formats::import_plain(" \n ", "", "");
    CHECK((!paste.is_ok() && paste.error().code == base::ErrorCode::Empty));
    CHECK_FALSE(formats::import_rich({}).is_ok());
}

TEST_CASE("an article over the limit is refused") {
    CHECK(refused(std::string(formats::kMaximumArticleLength + 1, 'a')).code == base::ErrorCode::TooLarge);
}

TEST_CASE("datelines and the headline are recognised, the text stays as it is") {
    std::string const text =
        "Thu, February 12, 2026\nWed, February 11, 2026\n\nHarbour bridge: who pays?\n\n" + std::string(kBody);
    model::Article const article = pasted(text);
    CHECK(article.text.utf8() == text);
    CHECK(article.title == "Harbour bridge: who pays?");
    CHECK(article.structure.size() == 3);
    if (article.structure.size() != 3) return;
    CHECK(article.structure[0].kind == "dateline");
    CHECK(words(article, article.structure[1]) == "Wed, February 11, 2026");
    CHECK(article.structure[2].kind == "heading");
    CHECK(article.structure[2].level == 1);
    CHECK(words(article, article.structure[2]) == "Harbour bridge: who pays?");
    CHECK(article.imported_from.has_value());
}

TEST_CASE("a first line that is a sentence is no headline, and the title is its beginning") {
    model::Article const article = pasted("“It closes.”\n" + std::string(kBody));
    CHECK(article.structure.empty());
    CHECK(article.title == "“It closes.”");
    CHECK(pasted(std::string(kBody)).title == "The port authority said on Monday that the bridge will…");
    CHECK(pasted("Alone").structure.empty());
    CHECK(pasted("Alone").title == "Alone");
}

TEST_CASE("a rich paste becomes paragraphs with its headings, lists and quotations beside them") {
    formats::RichText rich;
    rich.blocks = {{"heading", 2, "  Bridge\nto close "},
                   {"paragraph", 0, "It closes."},
                   {"paragraph", 0, " \n"},
                   {"list_item", 0, "One"},
                   {"quotation", 0, "“So be it.”"}};
    rich.title = "Bridge to close | The Paper";
    rich.url = "https://example.org/bridge";
    auto const result = formats::import_rich(rich);
    CHECK(result.is_ok());
    if (!result) return;
    model::Article const& article = result.value().article;
    CHECK(article.text.utf8() == "Bridge\nto close\nIt closes.\nOne\n“So be it.”");
    CHECK(article.title == "Bridge to close");
    CHECK(article.url == rich.url);
    CHECK(article.structure.size() == 3);
    if (article.structure.size() != 3) return;
    CHECK(article.structure[0].level == 2);
    CHECK(words(article, article.structure[1]) == "One");
    CHECK(article.structure[2].kind == "quotation");
}

TEST_CASE("a rich paste without headings takes the page's title, and a single link as its address") {
    formats::RichText rich;
    rich.blocks = {{"paragraph", 0, "It closes."}};
    rich.title = "The Paper";
    rich.links = {"https://example.org/only"};
    auto const result = formats::import_rich(rich);
    CHECK(result.is_ok());
    if (!result) return;
    CHECK(result.value().article.title == "The Paper");
    CHECK(result.value().article.url == "https://example.org/only");
}

TEST_CASE("a rich paste that is plain words keeps its address, its language and its direction") {
    formats::RichText rich;
    rich.plain = "Bridge to close\n\nIt closes.";
    rich.url = "https://example.org/bridge";
    rich.links = {"https://example.org/other"};
    rich.language = "en-GB";
    rich.direction = "ltr";
    auto const result = formats::import_rich(rich);
    CHECK(result.is_ok());
    if (!result) return;
    model::Article const& article = result.value().article;
    CHECK(article.text.utf8() == rich.plain);
    CHECK(article.url == rich.url);
    CHECK(article.language == "en-GB");
    CHECK(article.direction == "ltr");
    CHECK((article.imported_from && article.imported_from->media_type == "text/plain"));
    rich.url.clear();
    auto const unknown = formats::import_rich(rich);
    CHECK((unknown && unknown.value().article.url.empty())); // a link in a sentence is not where it comes from
}

TEST_CASE("an article brings its language along: what the page says, else what its words say") {
    formats::RichText rich;
    rich.blocks = {{"paragraph", 0, "The bridge of the town was closed, and the council said so."}};
    auto const language_of = [](formats::RichText const& one) {
        auto const result = formats::import_rich(one);
        return result ? result.value().article.language : "refused";
    };
    CHECK(language_of(rich) == "en");
    rich.language = "en-GB";
    CHECK(language_of(rich) == "en-GB");
    rich.language = "DE";
    CHECK(language_of(rich) == "de");
    rich.language = "zh-hant-tw";
    CHECK(language_of(rich) == "zh-Hant-TW");
    rich.language = "de-de-u-co-phonebk";
    CHECK(language_of(rich) == "de-DE-u-co-phonebk");
    rich.language = "not a <tag>";
    CHECK(language_of(rich) == "en");
    CHECK(pasted("Most je zatvoren i vijeće kaže da se jučer nije znalo gdje su radnici.").language == "hr");
    CHECK(pasted("橋は月曜日から閉鎖されている。").language == "ja");
    CHECK(pasted("Kovač").language.empty());
}

TEST_CASE("an article takes the page's direction where it names one") {
    formats::RichText rich;
    rich.blocks = {{"paragraph", 0, "2026: 12.5 %"}};
    for (auto const& [said, kept] : {std::pair{"rtl", "rtl"}, {"ltr", "ltr"}, {"auto", ""}, {"up", ""}, {"", ""}}) {
        rich.direction = said;
        auto const result = formats::import_rich(rich);
        REQUIRE(result.is_ok());
        if (result) CHECK(result.value().article.direction == kept);
    }
}

TEST_CASE("SHA-256 gives the published digests") {
    // FIPS 180-4 examples.
    CHECK(formats::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(formats::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
