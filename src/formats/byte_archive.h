// A compact binary form of plain values: the same visit of a struct's fields writes it and reads it back.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "model/boxed.h"
#include "model/sequence.h"
#include "unicode/position.h"
#include "unicode/text.h"

namespace formats {

// Specialised for every struct that is stored: template<typename A, typename T> static void visit(A& archive, T&
// value), which hands the fields to the archive in an order that never changes within one encoding number.
template <typename T>
struct Fields;

// Integers as LEB128 (seven bits a byte, least significant first), signed ones zigzagged; strings and lists after their
// length; doubles as eight bytes, least significant first.
class ByteWriter {
public:
    template <typename... Values>
    void operator()(Values const&... values) {
        (put(values), ...);
    }

    void put_byte(std::uint8_t byte) { bytes_.push_back(byte); }
    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    std::vector<std::uint8_t> take() { return std::move(bytes_); }

private:
    void put_number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
        bytes_.push_back(static_cast<std::uint8_t>(value));
    }
    void put(std::uint64_t value) { put_number(value); }
    void put(std::uint32_t value) { put_number(value); }
    void put(int value) {
        std::int64_t const wide = value;
        put_number(static_cast<std::uint64_t>(wide < 0 ? -2 * wide - 1 : 2 * wide));
    }
    void put(bool value) { put_number(value ? 1 : 0); }
    void put(double value) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        for (int shift = 0; shift < 64; shift += 8) bytes_.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
    void put(std::string const& value) {
        put_number(value.size());
        // By pointers: a byte at a time, a megabyte of text takes many milliseconds.
        auto const* bytes = reinterpret_cast<std::uint8_t const*>(value.data());
        bytes_.insert(bytes_.end(), bytes, bytes + value.size());
    }
    void put(unicode::Text const& value) { put(value.utf8()); }
    void put(unicode::Position value) { put_number(value.value()); }
    template <typename T>
    void put(std::vector<T> const& values) {
        put_number(values.size());
        for (T const& value : values) put(value);
    }
    template <typename T>
    void put(model::Sequence<T> const& values) {
        put_number(values.size());
        for (T const& value : values) put(value);
    }
    template <typename T>
    void put(model::Counted<T> const& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <typename T>
    void put(std::optional<T> const& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <typename T>
    void put(model::Boxed<T> const& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <typename T>
    void put(T const& value) {
        if constexpr (std::is_enum_v<T>)
            put_number(static_cast<std::uint64_t>(value));
        else
            Fields<T>::visit(*this, value);
    }

    std::vector<std::uint8_t> bytes_;
};

enum class ArchiveState : std::uint8_t { Good, Truncated, Malformed };

// Reads what ByteWriter wrote. After the first thing that does not fit, everything else reads as empty.
class ByteReader {
public:
    explicit ByteReader(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    template <typename... Values>
    void operator()(Values&... values) {
        (get(values), ...);
    }

    // Malformed also when bytes are left over.
    ArchiveState finish() const {
        return state_ == ArchiveState::Good && at_ != bytes_.size() ? ArchiveState::Malformed : state_;
    }
    std::size_t offset() const { return at_; }

private:
    static constexpr int kDeepest = 64;

    bool is_good() const { return state_ == ArchiveState::Good; }
    void fail(ArchiveState why) {
        if (is_good()) state_ = why;
    }
    std::uint8_t next_byte() {
        if (at_ == bytes_.size()) fail(ArchiveState::Truncated);
        return is_good() ? bytes_[at_++] : std::uint8_t(0);
    }
    std::uint64_t get_number(std::uint64_t limit) {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            std::uint8_t const byte = next_byte();
            value |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80) {
                if (value > limit) fail(ArchiveState::Malformed);
                return is_good() ? value : 0;
            }
        }
        fail(ArchiveState::Malformed);
        return 0;
    }
    // Of things that take at least a byte each, so a length beyond the bytes left is a lie.
    std::size_t get_length() {
        std::uint64_t const length = get_number(static_cast<std::uint64_t>(-1));
        if (length > bytes_.size() - at_) fail(ArchiveState::Truncated);
        return is_good() ? static_cast<std::size_t>(length) : 0;
    }
    void get(std::uint64_t& value) { value = get_number(static_cast<std::uint64_t>(-1)); }
    void get(std::uint32_t& value) { value = static_cast<std::uint32_t>(get_number(UINT32_MAX)); }
    void get(int& value) {
        auto const number = static_cast<std::int64_t>(get_number(UINT32_MAX));
        value = static_cast<int>(number % 2 != 0 ? -(number + 1) / 2 : number / 2);
    }
    void get(bool& value) { value = get_number(1) != 0; }
    void get(double& value) {
        std::uint64_t bits = 0;
        for (int shift = 0; shift < 64; shift += 8) bits |= std::uint64_t(next_byte()) << shift;
        std::memcpy(&value, &bits, sizeof bits);
    }
    void get(std::string& value) {
        std::size_t const length = get_length();
        value.assign(reinterpret_cast<char const*>(bytes_.data()) + at_, length);
        at_ += length;
    }
    void get(unicode::Text& value) {
        std::string bytes;
        get(bytes);
        value = unicode::Text::from_utf8(bytes);
    }
    void get(unicode::Position& value) {
        std::uint32_t number = 0;
        get(number);
        value = unicode::Position(number);
    }
    template <typename T>
    void get(std::vector<T>& values) {
        values.clear();
        for (std::size_t left = get_length(); left > 0 && is_good(); --left) get(values.emplace_back());
    }
    template <typename T>
    void get(model::Sequence<T>& values) {
        values.clear();
        for (std::size_t left = get_length(); left > 0 && is_good(); --left) {
            T value;
            get(value);
            values.push_back(std::move(value));
        }
    }
    template <typename T>
    void get(model::Counted<T>& shared) {
        std::optional<T> value;
        get(value);
        shared = value ? model::Counted<T>(std::move(*value)) : model::Counted<T>();
    }
    template <typename T>
    void get(std::optional<T>& value) {
        get_optional(value);
    }
    template <typename T>
    void get(model::Boxed<T>& value) {
        get_optional(value);
    }
    void get_optional(auto& value) {
        bool there = false;
        get(there);
        value.reset();
        if (there) get(value.emplace());
    }
    template <typename T>
    void get(T& value) {
        if constexpr (std::is_enum_v<T>) {
            value = static_cast<T>(get_number(static_cast<std::uint64_t>(Fields<T>::kLast)));
        } else if (++depth_ > kDeepest) {
            fail(ArchiveState::Malformed);
        } else {
            Fields<T>::visit(*this, value);
        }
        if constexpr (!std::is_enum_v<T>) --depth_;
    }

    std::span<std::uint8_t const> bytes_;
    std::size_t at_ = 0;
    int depth_ = 0;
    ArchiveState state_ = ArchiveState::Good;
};

} // namespace formats
