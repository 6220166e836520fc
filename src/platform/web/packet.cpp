#include "platform/web/packet.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <emscripten.h>

namespace platform::web {

namespace {

std::vector<std::uint8_t> the_inbox;
std::vector<std::uint8_t> the_blob;

} // namespace

void PacketWriter::add(double number) {
    auto const* data = reinterpret_cast<std::uint8_t const*>(&number);
    bytes_.insert(bytes_.end(), data, data + sizeof number);
}

void PacketWriter::add(std::string_view text) {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const* data = reinterpret_cast<std::uint8_t const*>(&size);
    bytes_.insert(bytes_.end(), data, data + sizeof size);
    bytes_.insert(bytes_.end(), text.begin(), text.end());
}

std::span<std::uint8_t const> PacketReader::take(std::size_t size) {
    auto const taken = bytes_.first(std::min(size, bytes_.size()));
    bytes_ = bytes_.subspan(taken.size());
    return taken;
}

std::span<std::uint8_t const> PacketReader::sized() {
    std::uint32_t size = 0;
    auto const bytes = take(sizeof size);
    std::memcpy(&size, bytes.data(), bytes.size());
    return take(size);
}

double PacketReader::number() {
    double number = 0;
    auto const bytes = take(sizeof number);
    if (bytes.size() == sizeof number) std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

std::string PacketReader::string() {
    auto const bytes = sized();
    return {bytes.begin(), bytes.end()};
}

std::vector<std::uint8_t> PacketReader::blob() {
    auto const bytes = sized();
    return {bytes.begin(), bytes.end()};
}

PacketReader inbox() {
    return PacketReader(the_inbox);
}
std::vector<std::uint8_t> take_blob() {
    return std::exchange(the_blob, {});
}
std::string take_inbox_text() {
    return {the_inbox.begin(), the_inbox.end()};
}

} // namespace platform::web

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* gloss_buffer(std::size_t size) {
    platform::web::the_inbox.resize(size);
    return platform::web::the_inbox.data();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* gloss_blob(std::size_t size) {
    platform::web::the_blob.resize(size);
    return platform::web::the_blob.data();
}

} // extern "C"
