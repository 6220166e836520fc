#include "formats/zip_archive.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

#include <zlib.h>

#include "base/words.h"
#include "formats/gloss_json.h"
#include "unicode/text.h"

// The container is PKWARE's APPNOTE.TXT 6.3.10 without ZIP64, encryption and several disks.
namespace formats {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kDirectoryHeader = 0x02014B50;
constexpr std::uint32_t kEndOfDirectory = 0x06054B50;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kDirectorySize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint64_t kDensest = 1032; // no byte of deflate stands for more (zlib's technical details)

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return number;
}

void put(std::string& out, std::uint32_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(number >> (8 * i));
}

base::Error broken(std::string message) {
    return {base::ErrorCode::Malformed, std::move(message)};
}
base::Error too_large() {
    return {base::ErrorCode::TooLarge, base::say("This archive holds more than 10,000 files or more than one gigabyte. "
                                                 "Unpack it and choose the files of one class.")};
}

std::optional<std::size_t> find_end(std::string_view bytes) {
    if (bytes.size() < kEndSize) return std::nullopt;
    std::size_t const last = bytes.size() - kEndSize;
    std::size_t const first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at-- > first;)
        if (number_at(bytes, at, 4) == kEndOfDirectory) return at;
    return std::nullopt;
}

bool is_beside_the_point(std::string_view name) {
    std::string_view const last = name.substr(name.find_last_of('/') + 1);
    return last.empty() || last.front() == '.' || name.starts_with("__MACOSX/");
}

ZipEntry entry_at(std::string_view bytes, std::size_t at, std::size_t name_length) {
    ZipEntry entry;
    entry.is_encrypted = (number_at(bytes, at + 8, 2) & 1) != 0;
    entry.method = static_cast<std::uint16_t>(number_at(bytes, at + 10, 2));
    entry.crc = number_at(bytes, at + 16, 4);
    entry.packed = number_at(bytes, at + 20, 4);
    entry.size = number_at(bytes, at + 24, 4);
    entry.at = number_at(bytes, at + 42, 4);
    entry.name = unicode::Text::from_utf8(bytes.substr(at + kDirectorySize, name_length)).utf8();
    return entry;
}

void* allocate(void*, unsigned count, unsigned size) {
    return std::calloc(count, size);
}
void release(void*, void* block) {
    std::free(block);
}

z_stream stream_of(std::string_view in, std::string& out) {
    z_stream stream{};
    stream.zalloc = allocate;
    stream.zfree = release;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data())); // which zlib only reads
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    return stream;
}

// Exactly `size` bytes, or nothing.
std::optional<std::string> inflated(std::string_view packed, std::size_t size) {
    std::string out(size, '\0');
    z_stream stream = stream_of(packed, out);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
    int const result = inflate(&stream, Z_FINISH);
    bool const is_whole = result == Z_STREAM_END && stream.avail_out == 0;
    inflateEnd(&stream);
    return is_whole ? std::optional<std::string>(std::move(out)) : std::nullopt;
}

std::string deflated(std::string_view bytes) {
    z_stream bound{};
    bound.zalloc = allocate;
    bound.zfree = release;
    if (deflateInit2(&bound, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return "";
    std::string out(deflateBound(&bound, static_cast<uLong>(bytes.size())), '\0');
    z_stream const wanted = stream_of(bytes, out);
    bound.next_in = wanted.next_in;
    bound.avail_in = wanted.avail_in;
    bound.next_out = wanted.next_out;
    bound.avail_out = wanted.avail_out;
    bool const is_whole = deflate(&bound, Z_FINISH) == Z_STREAM_END;
    out.resize(is_whole ? out.size() - bound.avail_out : 0);
    deflateEnd(&bound);
    return out;
}

std::uint32_t crc_of(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<Bytef const*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

} // namespace

bool is_zip(std::string_view bytes) {
    if (bytes.size() < 4) return false;
    std::uint32_t const signature = number_at(bytes, 0, 4);
    return signature == kLocalHeader || signature == kEndOfDirectory;
}

base::Result<ZipArchive> ZipArchive::open(std::string bytes) {
    ZipArchive archive;
    archive.bytes_ = std::move(bytes);
    std::string_view const all = archive.bytes_;
    auto const end = find_end(all);
    if (!end)
        return broken(
            base::say("This archive stops in the middle, so that nothing in it can be found. Ask for the file again."));
    std::uint32_t const count = number_at(all, *end + 10, 2);
    std::size_t at = number_at(all, *end + 16, 4);
    if (count > kMaximumZipEntries || at == std::numeric_limits<std::uint32_t>::max()) return too_large();
    std::uint64_t unpacked = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (at > *end || *end - at < kDirectorySize || number_at(all, at, 4) != kDirectoryHeader)
            return broken(base::say("The list of files in this archive is damaged. Ask for the file again."));
        std::size_t const name = number_at(all, at + 28, 2);
        std::size_t const rest = number_at(all, at + 30, 2) + number_at(all, at + 32, 2);
        if (*end - at - kDirectorySize < name + rest)
            return broken(base::say("The list of files in this archive is damaged. Ask for the file again."));
        ZipEntry entry = entry_at(all, at, name);
        unpacked += entry.size;
        if (unpacked > kMaximumUnpacked) return too_large();
        if (!is_beside_the_point(entry.name)) archive.entries_.push_back(std::move(entry));
        at += kDirectorySize + name + rest;
    }
    return archive;
}

base::Result<std::string> ZipArchive::read(std::size_t index) const {
    ZipEntry const& entry = entries_[index];
    std::string_view const all = bytes_;
    auto const damaged = [] {
        return broken(base::say("This file is damaged inside its archive. Ask for the archive again."));
    };
    if (entry.is_encrypted)
        return base::Error{
            base::ErrorCode::Unsupported,
            base::say("This file is locked with a password inside its archive. Unpack the archive first.")};
    if (entry.method != kStored && entry.method != kDeflated)
        return base::Error{base::ErrorCode::Unsupported,
                           base::say("This file is packed in a way that is not read here. Unpack the archive first.")};
    if (entry.size > kMaximumFileBytes || entry.size > kDensest * (std::uint64_t(entry.packed) + 1))
        return base::Error{
            base::ErrorCode::TooLarge,
            base::say("This file claims to be larger than 256 megabytes, or than its bytes can hold. It was not "
                      "unpacked.")};
    if (entry.at > all.size() || all.size() - entry.at < kLocalSize || number_at(all, entry.at, 4) != kLocalHeader)
        return damaged();
    std::size_t const begin =
        kLocalSize + number_at(all, entry.at + 26, 2) + number_at(all, entry.at + 28, 2) + std::size_t(entry.at);
    if (begin > all.size() || all.size() - begin < entry.packed) return damaged();
    std::string_view const packed = all.substr(begin, entry.packed);
    if (entry.method == kStored && entry.packed != entry.size) return damaged();
    std::optional<std::string> bytes =
        entry.method == kStored ? std::optional<std::string>(packed) : inflated(packed, entry.size);
    if (!bytes || crc_of(*bytes) != entry.crc) return damaged();
    return std::move(*bytes);
}

void ZipWriting::add(std::string_view name, std::string_view bytes) {
    constexpr std::uint32_t kVersion = 20;       // folders and deflate
    constexpr std::uint32_t kUtf8Names = 0x0800; // APPNOTE.TXT, appendix D
    constexpr std::uint32_t kNewYear1980 = 0x0021;
    std::string const packed = deflated(bytes);
    std::string facts;
    put(facts, kVersion, 2);
    put(facts, kUtf8Names, 2);
    put(facts, kDeflated, 2);
    put(facts, 0, 2); // no time of day: the same files give the same archive
    put(facts, kNewYear1980, 2);
    put(facts, crc_of(bytes), 4);
    put(facts, static_cast<std::uint32_t>(packed.size()), 4);
    put(facts, static_cast<std::uint32_t>(bytes.size()), 4);
    put(facts, static_cast<std::uint32_t>(name.size()), 2);
    put(facts, 0, 2); // no extra field
    put(directory_, kDirectoryHeader, 4);
    put(directory_, kVersion, 2);
    directory_ += facts;
    put(directory_, 0, 2); // no comment
    put(directory_, 0, 2); // the first disk
    put(directory_, 0, 2); // no attributes
    put(directory_, 0, 4);
    put(directory_, static_cast<std::uint32_t>(bytes_.size()), 4);
    directory_ += name;
    put(bytes_, kLocalHeader, 4);
    bytes_ += facts;
    bytes_ += name;
    bytes_ += packed;
    ++count_;
}

std::string ZipWriting::finish() {
    auto const at = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += directory_;
    put(bytes_, kEndOfDirectory, 4);
    put(bytes_, 0, 4); // one disk
    put(bytes_, count_, 2);
    put(bytes_, count_, 2);
    put(bytes_, static_cast<std::uint32_t>(directory_.size()), 4);
    put(bytes_, at, 4);
    put(bytes_, 0, 2); // no comment
    return std::move(bytes_);
}

} // namespace formats
