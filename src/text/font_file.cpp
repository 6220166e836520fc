#include "text/font_file.h"

#include <algorithm>
#include <string_view>

#include "base/words.h"

namespace text {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kHeaderSize = 12;
constexpr std::size_t kRecordSize = 16;
constexpr std::size_t kAdjustment = 8; // of checksumAdjustment in head

struct Table {
    std::uint32_t tag = 0;
    std::uint32_t checksum = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
};

constexpr std::uint32_t tag(char const (&name)[5]) {
    return static_cast<std::uint32_t>(name[0]) << 24 | static_cast<std::uint32_t>(name[1]) << 16 |
           static_cast<std::uint32_t>(name[2]) << 8 | static_cast<std::uint32_t>(name[3]);
}

std::uint32_t read_16(Bytes const& bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at]) << 8 | bytes[at + 1];
}
std::uint32_t read_32(Bytes const& bytes, std::size_t at) {
    return read_16(bytes, at) << 16 | read_16(bytes, at + 2);
}

base::Error damaged(std::string const& name, base::ErrorCode code, char const* what) {
    return {code, base::say(what, name), base::Error::kNoOffset};
}

std::uint32_t sum_of(Bytes const& bytes, Table const& table) {
    std::uint32_t sum = 0;
    std::size_t const whole = table.length / 4 * 4;
    for (std::size_t i = 0; i < whole; i += 4) sum += read_32(bytes, table.offset + i);
    for (std::size_t i = whole; i < table.length; ++i)
        sum += static_cast<std::uint32_t>(bytes[table.offset + i]) << (24 - 8 * (i - whole));
    return sum;
}

base::Status check_table(std::string const& name, Bytes const& bytes, Table const& table) {
    if (table.offset > bytes.size() || table.length > bytes.size() - table.offset)
        return damaged(name, base::ErrorCode::Truncated,
                       base::english("The font {} stops in the middle. Reload the page to fetch it again."));
    std::uint32_t sum = sum_of(bytes, table);
    // The checksum of head leaves out a field that is itself made from all checksums (checksumAdjustment).
    if (table.tag == tag("head") && table.length >= kAdjustment + 4) sum -= read_32(bytes, table.offset + kAdjustment);
    if (sum != table.checksum)
        return damaged(name, base::ErrorCode::Malformed,
                       base::english("The font {} is damaged. Reload the page to fetch it again."));
    return base::Nothing{};
}

bool has_all_tables(std::vector<Table> const& tables) {
    auto const has = [&tables](std::uint32_t wanted) {
        return std::any_of(tables.begin(), tables.end(),
                           [wanted](Table const& table) { return table.tag == wanted && table.length > 0; });
    };
    bool const has_outlines = (has(tag("glyf")) && has(tag("loca"))) || has(tag("CFF "));
    return has(tag("head")) && has(tag("hhea")) && has(tag("hmtx")) && has(tag("maxp")) && has(tag("cmap")) &&
           has_outlines;
}

} // namespace

base::Status check_font_file(std::string const& name, Bytes const& bytes) {
    if (bytes.size() < kHeaderSize)
        return damaged(name, base::ErrorCode::Truncated,
                       bytes.empty()
                           ? base::english("The font {} is empty. Reload the page to fetch it again.")
                           : base::english("The font {} stops in the middle. Reload the page to fetch it again."));
    std::uint32_t const version = read_32(bytes, 0);
    if (version != 0x00010000 && version != tag("OTTO") && version != tag("true"))
        return damaged(
            name, base::ErrorCode::Malformed,
            base::english("The font {} is not a TrueType or OpenType font. Reload the page to fetch it again."));
    std::size_t const count = read_16(bytes, 4);
    if (bytes.size() < kHeaderSize + count * kRecordSize)
        return damaged(name, base::ErrorCode::Truncated,
                       base::english("The font {} stops in the middle. Reload the page to fetch it again."));
    std::vector<Table> tables;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const at = kHeaderSize + i * kRecordSize;
        tables.push_back({read_32(bytes, at), read_32(bytes, at + 4), read_32(bytes, at + 8), read_32(bytes, at + 12)});
        TRY(check_table(name, bytes, tables.back()));
    }
    if (!has_all_tables(tables))
        return damaged(
            name, base::ErrorCode::Malformed,
            base::english(
                "The font {} lacks a part that text cannot be set without. Reload the page to fetch it again."));
    return base::Nothing{};
}

} // namespace text
