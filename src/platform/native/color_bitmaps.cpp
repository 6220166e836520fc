#include "platform/native/color_bitmaps.h"

#include <algorithm>

namespace platform::native {

namespace {

// Bytes of a font file; what lies outside is 0.
class Table {
public:
    explicit Table(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? bytes_[at] : 0U; }
    int signed_byte(std::size_t at) const { return static_cast<std::int8_t>(byte(at)); }
    std::uint32_t word(std::size_t at) const { return byte(at) << 8U | byte(at + 1); }
    std::uint32_t number(std::size_t at) const { return word(at) << 16U | word(at + 2); }
    // Empty unless all of it is there.
    std::span<std::uint8_t const> part(std::size_t at, std::size_t size) const {
        return at <= bytes_.size() && size <= bytes_.size() - at ? bytes_.subspan(at, size)
                                                                 : std::span<std::uint8_t const>();
    }

private:
    std::span<std::uint8_t const> bytes_;
};

constexpr std::uint32_t tag(char const (&name)[5]) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8U | static_cast<std::uint8_t>(name[i]);
    return value;
}

constexpr std::size_t kStrikeSize = 48; // BitmapSize
constexpr std::size_t kStrikeGlyphs = 40;
constexpr std::size_t kStrikePixels = 45;

Table table_of(Table const& file, std::uint32_t wanted) {
    for (std::size_t i = 0; i < file.word(4); ++i) {
        std::size_t const record = 12 + 16 * i;
        if (file.number(record) == wanted) return Table(file.part(file.number(record + 8), file.number(record + 12)));
    }
    return Table({});
}

struct Place {
    std::uint32_t format = 0;
    std::size_t offset = 0; // in CBDT
};

// Index formats 1 and 3, which give every glyph of a range an offset of its own.
std::optional<Place> place_of(Table const& cblc, std::size_t strike, std::uint32_t glyph) {
    std::size_t const ranges = cblc.number(strike);
    std::size_t const count = std::min<std::size_t>(cblc.number(strike + 8), 0xFFFF);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const range = ranges + 8 * i;
        std::uint32_t const first = cblc.word(range);
        if (glyph < first || glyph > cblc.word(range + 2)) continue;
        std::size_t const index = ranges + cblc.number(range + 4);
        std::size_t const offsets = index + 8;
        std::uint32_t const number = glyph - first;
        std::uint32_t const kind = cblc.word(index);
        if (kind != 1 && kind != 3) return std::nullopt;
        auto const offset = [&](std::uint32_t of) {
            return kind == 1 ? cblc.number(offsets + 4 * std::size_t{of}) : cblc.word(offsets + 2 * std::size_t{of});
        };
        if (offset(number) == offset(number + 1)) return std::nullopt;
        return Place{cblc.word(index + 2), std::size_t{cblc.number(index + 4)} + offset(number)};
    }
    return std::nullopt;
}

// The strike with the most pixels: it is only ever made smaller.
std::size_t largest_strike(Table const& cblc) {
    std::size_t largest = 8;
    for (std::size_t i = 1; i < std::min<std::size_t>(cblc.number(4), 256); ++i) {
        std::size_t const strike = 8 + kStrikeSize * i;
        if (cblc.byte(strike + kStrikePixels) > cblc.byte(largest + kStrikePixels)) largest = strike;
    }
    return largest;
}

} // namespace

std::optional<ColorBitmap> find_color_bitmap(std::span<std::uint8_t const> font, int glyph) {
    Table const file(font);
    Table const cblc = table_of(file, tag("CBLC"));
    Table const cbdt = table_of(file, tag("CBDT"));
    std::size_t const strike = largest_strike(cblc);
    auto const number = static_cast<std::uint32_t>(glyph);
    if (cblc.number(4) == 0 || number < cblc.word(strike + kStrikeGlyphs)) return std::nullopt;
    auto const place = place_of(cblc, strike, number);
    // Small or big metrics before the PNG.
    if (!place || (place->format != 17 && place->format != 18)) return std::nullopt;
    std::size_t const length = place->offset + (place->format == 17 ? 5 : 8);
    ColorBitmap bitmap;
    bitmap.png = cbdt.part(length + 4, cbdt.number(length));
    bitmap.left = cbdt.signed_byte(place->offset + 2);
    bitmap.top = cbdt.signed_byte(place->offset + 3);
    bitmap.pixels_per_em = static_cast<float>(std::max(cblc.byte(strike + kStrikePixels), 1U));
    if (bitmap.png.empty()) return std::nullopt;
    return bitmap;
}

} // namespace platform::native
