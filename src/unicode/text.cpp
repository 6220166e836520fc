#include "unicode/text.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "unicode/utf8.h"
#include "unicode/well_formed.h"

namespace unicode {

namespace {

constexpr std::uint32_t kStride = 64; // code points between two entries of the index

// Where a stretch of kStride code points begins.
struct IndexEntry {
    std::uint32_t byte = 0;
    std::uint32_t utf16 = 0;
};

constexpr std::uint64_t kOnes = 0x0101010101010101ULL;

std::uint32_t count_ones(std::uint64_t one_a_byte) {
    return static_cast<std::uint32_t>((one_a_byte * kOnes) >> 56);
}

// Of eight bytes: those that are not continuations (bit 7 set, bit 6 clear), and those of characters that take two
// UTF-16 units (0xF0 and above).
std::uint32_t count_first_bytes(std::uint64_t word) {
    return 8 - count_ones((word >> 7) & ~(word >> 6) & kOnes);
}
std::uint32_t count_bytes_of_pairs(std::uint64_t word) {
    return count_ones((word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & kOnes);
}

std::string repair(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t const end = well_formed_end(bytes, i);
        out.append(bytes.substr(i, end - i));
        i = end;
        if (i < bytes.size()) {
            append_utf8(out, kReplacementCharacter);
            i += decode_first(bytes.substr(i)).length;
        }
    }
    return out;
}

unsigned utf16_units(unsigned utf8_length) {
    return utf8_length == 4 ? 2 : 1;
}

} // namespace

struct Text::Storage {
    explicit Storage(std::string text);

    bool is_ascii() const { return bytes.size() == length; }

    // Moves on by `count` code points or to the end.
    void walk(IndexEntry&, std::uint32_t count) const;
    // Walks from the stride's start to the code point `offset`.
    IndexEntry place(std::uint32_t offset) const;
    // The last code point whose member (byte or UTF-16 offset) is at or before `wanted`.
    std::uint32_t find(std::size_t wanted, std::uint32_t IndexEntry::*member) const;

    std::string bytes;
    std::uint32_t length = 0;
    std::vector<IndexEntry> index; // empty for ASCII, where all units are equal
};

Text::Storage::Storage(std::string text) : bytes(std::move(text)), length(count_characters(bytes)) {
    if (is_ascii()) return;
    index.reserve(length / kStride + 1);
    IndexEntry entry;
    while (entry.byte < bytes.size()) {
        index.push_back(entry);
        walk(entry, kStride);
    }
}

void Text::Storage::walk(IndexEntry& entry, std::uint32_t count) const {
    // Eight bytes begin at most eight characters; the entry may rest inside one until the last of them are passed.
    while (count >= 8 && entry.byte + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + entry.byte, 8);
        bool const is_plain = (word & kOnes * 0x80) == 0;
        std::uint32_t const begun = is_plain ? 8 : count_first_bytes(word);
        entry.byte += 8;
        count -= begun;
        entry.utf16 += begun + (is_plain ? 0 : count_bytes_of_pairs(word));
    }
    while (entry.byte < bytes.size() && is_continuation_byte(bytes[entry.byte])) ++entry.byte;
    while (count > 0 && entry.byte < bytes.size()) {
        unsigned const step = length_from_first_byte(bytes[entry.byte]);
        entry.byte += step;
        entry.utf16 += utf16_units(step);
        --count;
    }
}

IndexEntry Text::Storage::place(std::uint32_t offset) const {
    assert(offset <= length);
    if (is_ascii()) return {offset, offset};
    std::size_t const stride = std::min<std::size_t>(offset / kStride, index.size() - 1);
    IndexEntry entry = index[stride];
    walk(entry, offset - static_cast<std::uint32_t>(stride) * kStride);
    return entry;
}

std::uint32_t Text::Storage::find(std::size_t wanted, std::uint32_t IndexEntry::*member) const {
    if (is_ascii()) return static_cast<std::uint32_t>(std::min<std::size_t>(wanted, length));
    auto const after =
        std::upper_bound(index.begin(), index.end(), wanted,
                         [member](std::size_t value, IndexEntry const& entry) { return value < entry.*member; });
    IndexEntry entry = *(after - 1);
    auto offset = static_cast<std::uint32_t>(after - 1 - index.begin()) * kStride;
    while (entry.byte < bytes.size()) {
        unsigned const step = length_from_first_byte(bytes[entry.byte]);
        entry.byte += step;
        entry.utf16 += utf16_units(step);
        if (entry.*member > wanted) return offset;
        ++offset;
    }
    return length;
}

Text::Text() {
    static std::shared_ptr<Storage const> const empty = std::make_shared<Storage const>(std::string());
    storage_ = empty;
}

Text Text::from_utf8(std::string_view bytes) {
    Text text;
    bool const good = well_formed_end(bytes, 0) == bytes.size();
    text.storage_ = std::make_shared<Storage const>(good ? std::string(bytes) : repair(bytes));
    return text;
}

std::string const& Text::utf8() const {
    return storage_->bytes;
}

std::uint32_t Text::length() const {
    return storage_->length;
}

char32_t Text::at(Position position) const {
    assert(position.value() < length());
    return decode_well_formed(storage_->bytes.data() + to_byte(position));
}

std::string_view Text::slice(Range range) const {
    assert(range.start <= range.end);
    std::size_t const start = to_byte(range.start);
    return std::string_view(storage_->bytes).substr(start, to_byte(range.end) - start);
}

std::u32string Text::code_points(Range range) const {
    std::u32string out;
    copy_code_points(range, out);
    return out;
}

void Text::copy_code_points(Range range, std::u32string& out) const {
    out.resize(range.length());
    std::string_view const bytes = slice(range);
    std::size_t byte = 0;
    for (char32_t& character : out) {
        character = decode_well_formed(bytes.data() + byte);
        byte += length_from_first_byte(bytes[byte]);
    }
}

std::size_t Text::to_byte(Position position) const {
    return storage_->place(position.value()).byte;
}

Position Text::from_byte(std::size_t byte) const {
    return Position(storage_->find(byte, &IndexEntry::byte));
}

std::size_t Text::to_utf16(Position position) const {
    return storage_->place(position.value()).utf16;
}

Position Text::from_utf16(std::size_t unit) const {
    return Position(storage_->find(unit, &IndexEntry::utf16));
}

bool operator==(Text const& a, Text const& b) {
    return a.storage_ == b.storage_ || a.utf8() == b.utf8();
}

std::string normalize_import(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    std::string text = well_formed_end(bytes, 0) == bytes.size() ? std::string(bytes) : repair(bytes);
    std::size_t to = text.find('\r');
    if (to == std::string::npos) return text;
    for (std::size_t from = to; from < text.size(); ++from) {
        bool const carriage_return = text[from] == '\r';
        if (carriage_return && from + 1 < text.size() && text[from + 1] == '\n') continue;
        text[to++] = carriage_return ? '\n' : text[from];
    }
    text.resize(to);
    return text;
}

} // namespace unicode
