// Values in a row, as they cross between C++ and the page: a number is an f64, a string or bytes are {size u32, bytes}.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace platform::web {

class PacketWriter {
public:
    void add(double);
    void add(std::string_view);
    std::vector<std::uint8_t> const& bytes() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

// Reads what web/page/packet.mjs wrote. Past the end: zeros and empty strings.
class PacketReader {
public:
    explicit PacketReader(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}
    double number();
    std::string string();
    std::vector<std::uint8_t> blob();

private:
    std::span<std::uint8_t const> take(std::size_t size);
    std::span<std::uint8_t const> sized();

    std::span<std::uint8_t const> bytes_;
};

// What the page has put before calling an exported function: a packet, and a file's bytes that are not copied again.
PacketReader inbox();
std::vector<std::uint8_t> take_blob();
std::string take_inbox_text();

} // namespace platform::web
