#include "platform/native/cluster_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform::native {

namespace {

// Lays a picture over what is there, "source over" with straight alpha; makes room for it first.
void lay_over(ClusterPicture& under, ClusterPicture const& over) {
    if (over.pixels.width == 0) return;
    if (under.pixels.width == 0) {
        under = over;
        return;
    }
    ClusterPicture both;
    both.left = std::min(under.left, over.left);
    both.top = std::min(under.top, over.top);
    both.in_color = under.in_color || over.in_color;
    both.pixels.width = std::max(under.left + under.pixels.width, over.left + over.pixels.width) - both.left;
    both.pixels.height = std::max(under.top + under.pixels.height, over.top + over.pixels.height) - both.top;
    both.pixels.rgba.resize(static_cast<std::size_t>(both.pixels.width) * both.pixels.height * 4);
    for (ClusterPicture const* const part : {&std::as_const(under), &over})
        for (int y = 0; y < part->pixels.height; ++y)
            for (int x = 0; x < part->pixels.width; ++x) {
                auto const from = (static_cast<std::size_t>(y) * part->pixels.width + x) * 4;
                auto const to = (static_cast<std::size_t>(y + part->top - both.top) * both.pixels.width +
                                 (x + part->left - both.left)) *
                                4;
                int const alpha = part->pixels.rgba[from + 3];
                int const kept = both.pixels.rgba[to + 3] * (255 - alpha) / 255;
                if (alpha + kept == 0) continue;
                for (std::size_t i = 0; i < 3; ++i)
                    both.pixels.rgba[to + i] = static_cast<std::uint8_t>(
                        (part->pixels.rgba[from + i] * alpha + both.pixels.rgba[to + i] * kept) / (alpha + kept));
                both.pixels.rgba[to + 3] = static_cast<std::uint8_t>(alpha + kept);
            }
    under = std::move(both);
}

ClusterPicture draw_outline(stbtt_fontinfo const& font, int glyph, float size, float x, float y) {
    ClusterPicture picture;
    float const scale = stbtt_ScaleForMappingEmToPixels(&font, size);
    float const whole_x = std::floor(x);
    float const whole_y = std::floor(y);
    int right = 0;
    int bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(&font, glyph, scale, scale, x - whole_x, y - whole_y, &picture.left, &picture.top,
                                    &right, &bottom);
    int const width = std::max(0, right - picture.left);
    int const height = std::max(0, bottom - picture.top);
    if (width == 0 || height == 0) return {};
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(width) * height);
    stbtt_MakeGlyphBitmapSubpixel(&font, coverage.data(), width, height, width, scale, scale, x - whole_x, y - whole_y,
                                  glyph);
    for (std::uint8_t const covered : coverage)
        picture.pixels.rgba.insert(picture.pixels.rgba.end(), {255, 255, 255, covered});
    picture.pixels.width = width;
    picture.pixels.height = height;
    picture.left += static_cast<int>(whole_x);
    picture.top += static_cast<int>(whole_y);
    return picture;
}

// The mean of the part of a picture between edges that need not lie between pixels, each weighted by what of it is
// inside.
void put_mean(Pixels const& of, float left, float top, float right, float bottom, std::vector<std::uint8_t>& out) {
    float sum[4] = {};
    int const last_x = std::min(of.width, static_cast<int>(std::ceil(right)));
    int const last_y = std::min(of.height, static_cast<int>(std::ceil(bottom)));
    for (int y = std::max(0, static_cast<int>(top)); y < last_y; ++y)
        for (int x = std::max(0, static_cast<int>(left)); x < last_x; ++x) {
            auto const start = [](float edge, int pixel) { return std::max(edge, static_cast<float>(pixel)); };
            auto const end = [](float edge, int pixel) { return std::min(edge, static_cast<float>(pixel + 1)); };
            float const weight =
                std::max(0.0F, end(right, x) - start(left, x)) * std::max(0.0F, end(bottom, y) - start(top, y));
            std::uint8_t const* const pixel = of.rgba.data() + (static_cast<std::size_t>(y) * of.width + x) * 4;
            float const alpha = weight * static_cast<float>(pixel[3]);
            for (std::size_t i = 0; i < 3; ++i) sum[i] += alpha * static_cast<float>(pixel[i]);
            sum[3] += alpha;
        }
    for (std::size_t i = 0; i < 3; ++i)
        out.push_back(static_cast<std::uint8_t>(std::lround(sum[3] > 0 ? sum[i] / sum[3] : 0)));
    out.push_back(static_cast<std::uint8_t>(std::lround(sum[3] / ((right - left) * (bottom - top)))));
}

ClusterPicture draw_bitmap(ColorBitmap const& bitmap, float size, float x, float y) {
    constexpr float kLeastPerEm = 8; // a broken font may say anything
    Pixels const read = read_png(bitmap.png);
    if (read.width == 0 || bitmap.pixels_per_em < kLeastPerEm) return {};
    float const scale = size / bitmap.pixels_per_em;
    float const left = x + static_cast<float>(bitmap.left) * scale;
    float const top = y - static_cast<float>(bitmap.top) * scale;
    ClusterPicture picture;
    picture.in_color = true;
    picture.left = static_cast<int>(std::floor(left));
    picture.top = static_cast<int>(std::floor(top));
    auto const extent = [scale](float from, int start, int length) {
        return static_cast<int>(std::ceil(from + static_cast<float>(length) * scale)) - start;
    };
    picture.pixels.width = extent(left, picture.left, read.width);
    picture.pixels.height = extent(top, picture.top, read.height);
    for (int row = picture.top; row < picture.top + picture.pixels.height; ++row)
        for (int column = picture.left; column < picture.left + picture.pixels.width; ++column)
            put_mean(read, (static_cast<float>(column) - left) / scale, (static_cast<float>(row) - top) / scale,
                     (static_cast<float>(column + 1) - left) / scale, (static_cast<float>(row + 1) - top) / scale,
                     picture.pixels.rgba);
    return picture;
}

} // namespace

ClusterPicture draw_cluster(SystemFont const& font, Cluster const& cluster, float size, float shift) {
    ClusterPicture picture;
    for (ClusterGlyph const& glyph : cluster.glyphs) {
        float const x = glyph.x * size + shift;
        float const y = -glyph.y * size;
        auto const bitmap = find_color_bitmap(font.bytes, glyph.glyph);
        if (bitmap)
            lay_over(picture, draw_bitmap(*bitmap, size, x, y));
        else if (font.has_outlines)
            lay_over(picture, draw_outline(font.outlines, glyph.glyph, size, x, y));
    }
    return picture;
}

} // namespace platform::native
