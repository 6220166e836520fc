// A log is written by appending and may be cut or damaged at any byte: by a full disk, a lost power supply, a killed
// browser. So a record carries its length and a checksum over all that follows, and a reader believes a record only
// when the whole of it is there, its checksum agrees, its kind is known and its sequence follows the one before. From
// the first that does not, nothing is believed any more: a later record is a change to a state that the reader cannot
// make.
#include "store/journal.h"

#include <array>
#include <cassert>
#include <limits>

namespace store {

namespace {

constexpr std::size_t kFrameSize = 8;   // length, checksum
constexpr std::size_t kHeaderSize = 15; // sequence, epoch, encoding, kind

// RFC 3720 appendix B.4: polynomial 0x1EDC6F41, here bit-reflected.
// The table n is for a byte that n more bytes follow: eight at a time go several times as fast as one (Kounavis and
// Berry, "Novel table lookup-based algorithms for high-performance CRC generation"). Made when first used, not part of
// the download.
constexpr std::size_t kAtOnce = 8;
using Tables = std::array<std::array<std::uint32_t, 256>, kAtOnce>;

Tables make_tables() {
    Tables tables{};
    for (std::uint32_t index = 0; index < 256; ++index) {
        std::uint32_t remainder = index;
        for (int bit = 0; bit < 8; ++bit) remainder = (remainder >> 1) ^ ((remainder & 1) ? 0x82F63B78U : 0U);
        tables[0][index] = remainder;
    }
    for (std::size_t table = 1; table < kAtOnce; ++table)
        for (std::size_t index = 0; index < 256; ++index) {
            std::uint32_t const before = tables[table - 1][index];
            tables[table][index] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    return tables;
}

template <typename Number>
void put(Bytes& out, Number number) {
    for (std::size_t index = 0; index < sizeof(Number); ++index)
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * index)));
}

template <typename Number>
Number take(std::span<std::uint8_t const> bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t index = 0; index < sizeof(Number); ++index)
        number |= static_cast<std::uint64_t>(bytes[at + index]) << (8 * index);
    return static_cast<Number>(number);
}

bool is_known(std::uint8_t kind) {
    return kind >= static_cast<std::uint8_t>(RecordKind::Edit) &&
           kind <= static_cast<std::uint8_t>(RecordKind::SnapshotMark);
}

} // namespace

std::uint32_t crc32c(std::span<std::uint8_t const> bytes) {
    static Tables const tables = make_tables();
    std::uint32_t remainder = 0xFFFFFFFFU;
    std::uint8_t const* byte = bytes.data();
    std::uint8_t const* const end = byte + bytes.size();
    for (; end - byte >= static_cast<std::ptrdiff_t>(kAtOnce); byte += kAtOnce) {
        std::uint32_t const first = remainder ^ (byte[0] | std::uint32_t{byte[1]} << 8 | std::uint32_t{byte[2]} << 16 |
                                                 std::uint32_t{byte[3]} << 24);
        remainder = tables[7][first & 0xFF] ^ tables[6][(first >> 8) & 0xFF] ^ tables[5][(first >> 16) & 0xFF] ^
                    tables[4][first >> 24] ^ tables[3][byte[4]] ^ tables[2][byte[5]] ^ tables[1][byte[6]] ^
                    tables[0][byte[7]];
    }
    for (; byte != end; ++byte) remainder = (remainder >> 8) ^ tables[0][(remainder ^ *byte) & 0xFF];
    return ~remainder;
}

void append_record(Bytes& out, Record const& record) {
    assert(record.payload.size() < std::numeric_limits<std::uint32_t>::max() - kHeaderSize);
    std::size_t const start = out.size();
    put(out, static_cast<std::uint32_t>(kHeaderSize + record.payload.size()));
    put(out, std::uint32_t{0});
    put(out, record.sequence);
    put(out, record.epoch);
    put(out, record.encoding);
    put(out, static_cast<std::uint8_t>(record.kind));
    out.insert(out.end(), record.payload.data(), record.payload.data() + record.payload.size());
    std::uint32_t const checksum = crc32c(std::span(out).subspan(start + kFrameSize));
    for (std::size_t index = 0; index < 4; ++index)
        out[start + 4 + index] = static_cast<std::uint8_t>(checksum >> (8 * index));
}

std::size_t framed_size(std::size_t payload_size) {
    return kFrameSize + kHeaderSize + payload_size;
}

std::size_t claimed_size(std::span<std::uint8_t const> bytes) {
    if (bytes.size() < kFrameSize + kHeaderSize) return 0;
    auto const length = take<std::uint32_t>(bytes, 0);
    return length < kHeaderSize || length > bytes.size() - kFrameSize ? 0 : kFrameSize + length;
}

std::optional<RecordView> first_record(std::span<std::uint8_t const> bytes) {
    std::size_t const size = claimed_size(bytes);
    if (size == 0) return std::nullopt;
    auto const body = bytes.subspan(kFrameSize, size - kFrameSize);
    if (!is_known(body[14]) || crc32c(body) != take<std::uint32_t>(bytes, 4)) return std::nullopt;
    RecordView record;
    record.sequence = take<std::uint64_t>(body, 0);
    record.epoch = take<std::uint32_t>(body, 8);
    record.encoding = take<std::uint16_t>(body, 12);
    record.kind = static_cast<RecordKind>(body[14]);
    record.payload = body.subspan(kHeaderSize);
    record.size = size;
    return record;
}

ParsedRecords parse_records(std::span<std::uint8_t const> bytes) {
    ParsedRecords parsed;
    while (auto const record = first_record(bytes.subspan(parsed.whole_bytes))) {
        if (!parsed.records.empty() && record->sequence != parsed.records.back().sequence + 1) break;
        parsed.records.push_back(*record);
        parsed.whole_bytes += record->size;
    }
    parsed.damaged_tail = parsed.whole_bytes < bytes.size();
    return parsed;
}

std::span<std::uint8_t const> records_after(std::span<std::uint8_t const> bytes, std::uint64_t sequence) {
    for (std::size_t size = claimed_size(bytes); size > 0; size = claimed_size(bytes)) {
        if (take<std::uint64_t>(bytes, kFrameSize) > sequence) return bytes;
        bytes = bytes.subspan(size);
    }
    return bytes;
}

} // namespace store
