#include "formats/binary_signature.h"

#include <algorithm>
#include <array>

#include "base/words.h"

namespace formats {

namespace {

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    char const* name;
};

using namespace std::string_view_literals;

constexpr std::array kSignatures = {
    Signature{0, "%PDF-"sv, base::english("a PDF")},
    Signature{0, R"({\rtf)"sv, base::english("a rich text document (.rtf)")},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, base::english("an old Office document (.doc, .xls or .ppt)")},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, base::english("a picture (PNG)")},
    Signature{0, "\xFF\xD8\xFF"sv, base::english("a picture (JPEG)")},
    Signature{0, "GIF8"sv, base::english("a picture (GIF)")},
    Signature{0, "II*\0"sv, base::english("a picture (TIFF)")},
    Signature{0, "MM\0*"sv, base::english("a picture (TIFF)")},
    Signature{8, "WEBPVP8"sv, base::english("a picture (WebP)")},
    Signature{8, "WAVEfmt "sv, base::english("a sound (WAV)")},
    Signature{4, "ftyphe"sv, base::english("a picture (HEIC)")},
    Signature{4, "ftypavif"sv, base::english("a picture (AVIF)")},
    Signature{4, "ftyp"sv, base::english("a film (MP4)")},
    Signature{0, "ID3\3"sv, base::english("a sound (MP3)")},
    Signature{0, "ID3\4"sv, base::english("a sound (MP3)")},
    Signature{0, "OggS\0"sv, base::english("a sound (Ogg)")},
    Signature{0, "\x1F\x8B\x08"sv, base::english("a compressed file (gzip)")},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, base::english("an archive (7z)")},
    Signature{0, "Rar!\x1A\x07"sv, base::english("an archive (RAR)")},
    Signature{0, "\x28\xB5\x2F\xFD"sv, base::english("a compressed file (Zstandard)")},
    Signature{0, "\xFD\x37zXZ\0"sv, base::english("a compressed file (xz)")},
    Signature{0, "SQLite format 3\0"sv, base::english("a database (SQLite)")},
    Signature{0, "\x7F\x45LF"sv, base::english("a program")},
    Signature{0, "MZ\x90\0"sv, base::english("a program")},
    Signature{0, "\0asm"sv, base::english("a program (WebAssembly)")},
};

// ZIP is the wrapping of many document formats; the names of its first members tell them apart.
constexpr std::array kInsideZip = {
    Signature{0, "word/"sv, base::english("a Word document (.docx)")},
    Signature{0, "xl/"sv, base::english("an Excel sheet (.xlsx)")},
    Signature{0, "ppt/"sv, base::english("a PowerPoint presentation (.pptx)")},
    Signature{0, "application/vnd.oasis.opendocument"sv, base::english("an OpenDocument file (.odt)")},
    Signature{0, "application/epub+zip"sv, base::english("an e-book (EPUB)")},
};

constexpr std::size_t kLookedAt = 65536;

bool is_stray_control(std::uint8_t byte) {
    return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1B;
}

bool starts_as_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

// NUL bytes, or more than one stray control character in a hundred bytes.
bool has_too_many_controls(std::span<std::uint8_t const> bytes) {
    auto const head = bytes.first(std::min(bytes.size(), kLookedAt));
    auto const controls = std::size_t(std::count_if(head.begin(), head.end(), is_stray_control));
    return std::find(bytes.begin(), bytes.end(), 0) != bytes.end() || controls * 100 > head.size();
}

std::string_view name_of_zip(std::string_view text) {
    std::string_view const head = text.substr(0, kLookedAt);
    std::string_view const tail = text.substr(text.size() - std::min(text.size(), kLookedAt));
    for (Signature const& inside : kInsideZip)
        if (head.find(inside.bytes) != std::string_view::npos || tail.find(inside.bytes) != std::string_view::npos)
            return base::say(inside.name);
    return base::say("an archive (ZIP)");
}

} // namespace

std::string_view seems_to_be(std::span<std::uint8_t const> bytes) {
    std::string_view const text(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    if (text.starts_with("PK\3\4")) return name_of_zip(text);
    for (Signature const& signature : kSignatures)
        if (text.size() >= signature.offset && text.substr(signature.offset).starts_with(signature.bytes))
            return base::say(signature.name);
    if (starts_as_utf16(text)) return {};
    return has_too_many_controls(bytes) ? base::say("a binary file") : std::string_view();
}

} // namespace formats
