#include "store/journal.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

std::vector<store::Record> some_records() {
    return {
        {7, 1, 1, store::RecordKind::Edit, {1, 2, 3, 250}},
        {8, 1, 1, store::RecordKind::Undo, {}},
        {9, 2, 3, store::RecordKind::Redo, store::Bytes(300, 0xAB)},
        {10, 2, 3, store::RecordKind::SnapshotMark, {0}},
    };
}

store::Bytes framed(std::vector<store::Record> const& records) {
    store::Bytes bytes;
    for (store::Record const& record : records) store::append_record(bytes, record);
    return bytes;
}

std::vector<store::Record> copies(store::ParsedRecords const& parsed) {
    std::vector<store::Record> records;
    for (store::RecordView const& one : parsed.records)
        records.push_back(
            {one.sequence, one.epoch, one.encoding, one.kind, store::Bytes(one.payload.begin(), one.payload.end())});
    return records;
}

// How many of `records` lie wholly before byte `end`.
std::size_t whole_before(std::vector<store::Record> const& records, std::size_t end) {
    std::size_t count = 0;
    std::size_t at = 0;
    for (store::Record const& record : records) {
        at += 23 + record.payload.size();
        if (at > end) break;
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("the checksum is CRC-32C as RFC 3720 publishes it") {
    std::string_view const digits = "123456789";
    CHECK(store::crc32c({reinterpret_cast<std::uint8_t const*>(digits.data()), digits.size()}) == 0xE3069283U);
    CHECK(store::crc32c(store::Bytes(32, 0x00)) == 0x8A9136AAU);
    CHECK(store::crc32c(store::Bytes(32, 0xFF)) == 0x62A8AB43U);
    CHECK(store::crc32c({}) == 0U);
}

TEST_CASE("a record's bytes are length, checksum, sequence, epoch, encoding, kind and payload, little endian") {
    store::Bytes bytes;
    store::append_record(bytes, {0x0102030405060708U, 0x0A0B0C0DU, 0x1112, store::RecordKind::Undo, {0x99}});
    store::Bytes const body{8, 7, 6, 5, 4, 3, 2, 1, 0x0D, 0x0C, 0x0B, 0x0A, 0x12, 0x11, 2, 0x99};
    REQUIRE(bytes.size() == 8 + body.size());
    CHECK(store::Bytes(bytes.begin(), bytes.begin() + 4) == store::Bytes{16, 0, 0, 0});
    CHECK(store::Bytes(bytes.begin() + 8, bytes.end()) == body);
    std::uint32_t const checksum = store::crc32c(body);
    for (std::size_t index = 0; index < 4; ++index)
        CHECK(bytes[4 + index] == static_cast<std::uint8_t>(checksum >> (8 * index)));
}

TEST_CASE("what was written is read back whole") {
    auto const records = some_records();
    auto const bytes = framed(records);
    auto const parsed = store::parse_records(bytes);
    CHECK(copies(parsed) == records);
    CHECK(parsed.whole_bytes == bytes.size());
    CHECK_FALSE(parsed.damaged_tail);
    CHECK(store::parse_records({}).records.empty());
    CHECK_FALSE(store::parse_records({}).damaged_tail);
}

TEST_CASE("cut at any byte, a log gives exactly the records that are whole, and says that something is missing") {
    auto const records = some_records();
    auto const bytes = framed(records);
    for (std::size_t end = 0; end < bytes.size(); ++end) {
        CAPTURE(end);
        store::Bytes const cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end));
        auto const parsed = store::parse_records(cut);
        std::size_t const whole = whole_before(records, end);
        CHECK(copies(parsed) == std::vector(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(whole)));
        CHECK(parsed.whole_bytes <= end);
        CHECK(parsed.damaged_tail == (parsed.whole_bytes != end));
    }
}

TEST_CASE("any changed bit ends the log at the last record before it") {
    auto const records = some_records();
    auto const bytes = framed(records);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            store::Bytes changed = bytes;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ (1U << bit));
            auto const parsed = store::parse_records(changed);
            std::size_t const whole = whole_before(records, at);
            if (copies(parsed) != std::vector(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(whole)) ||
                !parsed.damaged_tail)
                FAIL_CHECK("byte " << at << ", bit " << bit << " was not noticed");
        }
    }
}

TEST_CASE("a whole record that does not follow the one before it is not believed") {
    auto records = some_records();
    records[2].sequence = 11;
    auto bytes = framed(records);
    auto const parsed = store::parse_records(bytes);
    CHECK(parsed.records.size() == 2);
    CHECK(parsed.damaged_tail);
    records[2].sequence = 8;
    bytes = framed(records);
    CHECK(store::parse_records(bytes).records.size() == 2);
}

TEST_CASE("a record of an unknown kind ends the log") {
    auto records = some_records();
    records[1].kind = static_cast<store::RecordKind>(5);
    auto bytes = framed(records);
    CHECK(store::parse_records(bytes).records.size() == 1);
    records[1].kind = static_cast<store::RecordKind>(0);
    bytes = framed(records);
    CHECK(store::parse_records(bytes).records.size() == 1);
}

TEST_CASE("a length that promises more than the address space is refused without reading past the end") {
    store::Bytes bytes = framed(some_records());
    for (std::size_t index = 0; index < 4; ++index) bytes[index] = 0xFF;
    auto const parsed = store::parse_records(bytes);
    CHECK(parsed.records.empty());
    CHECK(parsed.whole_bytes == 0);
    CHECK(parsed.damaged_tail);
}

TEST_CASE("the records after a sequence are found by their frames") {
    auto const records = some_records();
    auto const bytes = framed(records);
    for (std::uint64_t sequence = 5; sequence <= 12; ++sequence) {
        CAPTURE(sequence);
        auto const parsed = store::parse_records(store::records_after(bytes, sequence));
        std::vector<store::Record> wanted;
        for (store::Record const& record : records)
            if (record.sequence > sequence) wanted.push_back(record);
        CHECK(copies(parsed) == wanted);
        CHECK_FALSE(parsed.damaged_tail);
    }
    CHECK(store::records_after({}, 3).empty());
}

TEST_CASE("the checksum is the same by eight bytes and by one, wherever the bytes begin and end") {
    store::Bytes bytes;
    for (std::uint32_t at = 0; at < 80; ++at) bytes.push_back(static_cast<std::uint8_t>(at * 37 + at / 7));
    for (std::size_t start = 0; start < 9; ++start) {
        for (std::size_t end = start; end <= bytes.size(); ++end) {
            // RFC 3720 appendix B.4, bit by bit.
            std::uint32_t remainder = 0xFFFFFFFFU;
            for (std::size_t at = start; at < end; ++at) {
                remainder ^= bytes[at];
                for (int bit = 0; bit < 8; ++bit) remainder = (remainder >> 1) ^ ((remainder & 1) ? 0x82F63B78U : 0U);
            }
            CHECK(store::crc32c(std::span(bytes).subspan(start, end - start)) == ~remainder);
        }
    }
}
