#include "formats/exercise_link.h"

#include <cstdlib>
#include <optional>

#include <sodium/utils.h>
#include <zlib.h>

#include "base/words.h"
#include "formats/exercise_link_words.h"
#include "formats/gloss_json.h"
#include "formats/json_layout.h"

namespace formats {

namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t kLargestFile = std::size_t(4) << 20; // a small link may claim to hold anything

void* allocate(void*, unsigned count, unsigned size) {
    return std::calloc(count, size);
}
void release(void*, void* block) {
    std::free(block);
}

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); // which zlib only reads
}

z_stream stream_on(std::string_view in) {
    z_stream stream{};
    stream.zalloc = allocate;
    stream.zfree = release;
    stream.next_in = bytes_of(in);
    stream.avail_in = static_cast<uInt>(in.size());
    return stream;
}

void give_room(z_stream& stream, std::string& out) {
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
}

std::string packed(std::string_view file) {
    z_stream stream = stream_on(file);
    if (deflateInit(&stream, Z_BEST_COMPRESSION) != Z_OK) return {};
    std::string_view const words = exercise_link_words();
    deflateSetDictionary(&stream, bytes_of(words), static_cast<uInt>(words.size()));
    std::string out(deflateBound(&stream, static_cast<uLong>(file.size())), '\0');
    give_room(stream, out);
    bool const is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(is_whole ? out.size() - stream.avail_out : 0);
    deflateEnd(&stream);
    return out;
}

// Everything, or nothing where it is cut short, was changed (its checksum tells) or is endless.
std::optional<std::string> unpacked(std::string_view bytes) {
    z_stream stream = stream_on(bytes);
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    std::string out(kLargestFile, '\0');
    give_room(stream, out);
    int state = inflate(&stream, Z_FINISH);
    std::string_view const words = exercise_link_words();
    if (state == Z_NEED_DICT && inflateSetDictionary(&stream, bytes_of(words), static_cast<uInt>(words.size())) == Z_OK)
        state = inflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    inflateEnd(&stream);
    return state == Z_STREAM_END ? std::optional<std::string>(std::move(out)) : std::nullopt;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &size, nullptr, kVariant) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

} // namespace

std::string exercise_link_part(model::Project const& exercise) {
    std::string const bytes = packed(close_up(write_gloss(exercise)));
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), kVariant);
    text.pop_back(); // the zero at its end
    return "exercise=" + text;
}

base::Result<std::string> read_exercise_link(std::string_view text) {
    auto const bytes = from_base64(text);
    auto file = bytes ? unpacked(*bytes) : std::nullopt;
    if (file) return *std::move(file);
    return base::Error{base::ErrorCode::Invalid,
                       base::say("This link to an exercise is not whole: a part of it was lost on the way, or it is of "
                                 "a newer Gloss. Copy all of it into the address bar, or ask for the file.")};
}

} // namespace formats
