// Records of a log: framed with length and checksum so that a torn tail is known for what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "store/vault.h"

namespace store {

enum class RecordKind : std::uint8_t { Edit = 1, Undo = 2, Redo = 3, SnapshotMark = 4 };

struct Record {
    std::uint64_t sequence = 0;
    std::uint32_t epoch = 0;
    std::uint16_t encoding = 0;
    RecordKind kind = RecordKind::Edit;
    Bytes payload;

    friend bool operator==(Record const&, Record const&) = default;
};

// {length u32, CRC-32C u32, sequence u64, epoch u32, encoding u16, kind u8, payload}, little endian. `length` counts
// the bytes after the checksum; the checksum (Castagnoli, RFC 3720 appendix B.4) covers them.
void append_record(Bytes& out, Record const&);
std::size_t framed_size(std::size_t payload_size);

// A record where it lies: good as long as the bytes that it was read from.
struct RecordView {
    std::uint64_t sequence = 0;
    std::uint32_t epoch = 0;
    std::uint16_t encoding = 0;
    RecordKind kind = RecordKind::Edit;
    std::span<std::uint8_t const> payload;
    std::size_t size = 0; // of the whole frame
};

// The record that begins `bytes`; nothing when it is not whole.
std::optional<RecordView> first_record(std::span<std::uint8_t const> bytes);
// What the length that begins `bytes` says of the frame's size, believed or not; 0 when it cannot be so.
std::size_t claimed_size(std::span<std::uint8_t const> bytes);

struct ParsedRecords {
    std::vector<RecordView> records; // whole ones, in order, sequences rising by one
    std::size_t whole_bytes = 0;
    bool damaged_tail = false; // something follows that is not a whole record
};
ParsedRecords parse_records(std::span<std::uint8_t const>);

// From the record after `sequence` on; empty when all are older. Trusts the frames: the bytes have been checked before.
std::span<std::uint8_t const> records_after(std::span<std::uint8_t const>, std::uint64_t sequence);

std::uint32_t crc32c(std::span<std::uint8_t const>);

} // namespace store
