#include <doctest/doctest.h>

#include <array>
#include <string>

#include "../../all_there.h"
#include "platform/native/cluster_picture.h"

using platform::CharacterRequest;
using platform::native::ClusterPicture;
using platform::native::SystemFont;

namespace {

CharacterRequest emoji(std::string_view text) {
    CharacterRequest request;
    request.text = text;
    request.is_emoji = true;
    return request;
}

CharacterRequest letter(std::string_view text, std::string_view language) {
    CharacterRequest request;
    request.text = text;
    request.language = language;
    return request;
}

ClusterPicture draw(CharacterRequest const& request, float size = 36, float shift = 0) {
    SystemFont const* const font = platform::native::system_font(request);
    if (font == nullptr) return {};
    return platform::native::draw_cluster(*font, platform::native::set_cluster(*font, request), size, shift);
}

bool has_emoji() {
    return test::can_test_with(platform::character_advance(emoji("🌉")) > 0,
                               "an emoji font (Debian's packages fontconfig and fonts-noto-color-emoji)");
}

bool has_han() {
    return test::can_test_with(platform::character_advance(letter("橋", "ja")) > 0,
                               "a font of Han (Debian's packages fontconfig and fonts-noto-cjk)");
}

// Red, green, blue, each weighted by how much of the pixel is covered.
std::array<int, 3> mean_color(ClusterPicture const& picture) {
    std::array<long, 3> sum{};
    long covered = 0;
    for (std::size_t i = 0; i < picture.pixels.rgba.size(); i += 4) {
        long const alpha = picture.pixels.rgba[i + 3];
        for (std::size_t c = 0; c < 3; ++c) sum[c] += alpha * picture.pixels.rgba[i + c];
        covered += alpha;
    }
    if (covered == 0) return {};
    return {static_cast<int>(sum[0] / covered), static_cast<int>(sum[1] / covered), static_cast<int>(sum[2] / covered)};
}

// How many pixels would be covered whole.
long ink(ClusterPicture const& picture) {
    long sum = 0;
    for (std::size_t i = 3; i < picture.pixels.rgba.size(); i += 4) sum += picture.pixels.rgba[i];
    return sum / 255;
}

} // namespace

TEST_CASE("an emoji has its own colours at every size") {
    if (!has_emoji()) return;
    for (float const size : {13.0F, 18.0F, 36.0F, 54.0F, 200.0F}) {
        CAPTURE(size);
        ClusterPicture const red = draw(emoji("🔴"), size);
        ClusterPicture const blue = draw(emoji("🔵"), size);
        CHECK(red.in_color);
        CHECK(mean_color(red)[0] > mean_color(red)[2] + 100);
        CHECK(mean_color(blue)[2] > mean_color(blue)[0] + 100);
        // A disc that nearly fills the em, above the line for the most part.
        CHECK(static_cast<float>(ink(red)) > size * size * 0.6F);
        CHECK(static_cast<float>(red.pixels.width) <= size * 1.3F + 2);
        CHECK(static_cast<float>(red.top) < size * -0.7F);
        CHECK(static_cast<float>(red.top + red.pixels.height) < size * 0.4F);
    }
}

TEST_CASE("an emoji of many characters is one picture, as wide as any other and unlike its first character") {
    if (!has_emoji()) return;
    float const wide = platform::character_advance(emoji("🌉"));
    for (auto const& [text, first] : {std::pair{"👩‍👩‍👧‍👦", "👩"},
                                      {"🇷🇸", "🇷"},
                                      {"👍🏽", "👍"},
                                      {"1️⃣", "1"},
                                      {"🏳️‍🌈", "🏳️"}}) {
        std::string const whole = text;
        CAPTURE(whole);
        CHECK(platform::character_advance(emoji(text)) == doctest::Approx(wide));
        ClusterPicture const picture = draw(emoji(text));
        CHECK(picture.in_color);
        CHECK(picture.pixels.rgba != draw(emoji(first)).pixels.rgba);
    }
}

TEST_CASE("a picture keeps its middle where it is moved by parts of a pixel") {
    if (!has_emoji() || !has_han()) return;
    for (CharacterRequest const& request : {emoji("🔴"), letter("口", "ja")}) {
        auto const middle = [&request](float shift) {
            ClusterPicture const picture = draw(request, 30, shift);
            double sum = 0;
            double at = 0;
            for (int i = 0; i < picture.pixels.width * picture.pixels.height; ++i) {
                double const alpha = picture.pixels.rgba[static_cast<std::size_t>(i) * 4 + 3];
                at += alpha * (picture.left + i % picture.pixels.width);
                sum += alpha;
            }
            return sum > 0 ? at / sum : 0;
        };
        for (float const shift : {0.25F, 0.5F, 0.75F})
            CHECK(middle(shift) - middle(0) == doctest::Approx(static_cast<double>(shift)).epsilon(0.08));
    }
}

TEST_CASE("Han is drawn from its outlines, white, inside its em, as the language writes it") {
    if (!has_han()) return;
    for (char const* const text : {"橋", "は", "ア", "。", "한", "國"}) {
        std::string const character = text;
        CAPTURE(character);
        ClusterPicture const picture = draw(letter(text, "ja"));
        CHECK_FALSE(picture.in_color);
        CHECK(ink(picture) > 20);
        CHECK(mean_color(picture) == std::array<int, 3>{255, 255, 255});
        CHECK(picture.left >= -1);
        CHECK(picture.left + picture.pixels.width <= 38);
        CHECK(platform::character_advance(letter(text, "ja")) == doctest::Approx(1).epsilon(0.1));
    }
    CHECK(draw(letter("骨", "ja")).pixels.rgba != draw(letter("骨", "zh-Hans")).pixels.rgba);
    CharacterRequest sans = letter("橋", "ja");
    sans.serif = false;
    CHECK(draw(letter("橋", "ja")).pixels.rgba != draw(sans).pixels.rgba);
    CharacterRequest semibold = letter("橋", "ja");
    semibold.semibold = true;
    CHECK(ink(draw(semibold)) > ink(draw(letter("橋", "ja"))));
}

TEST_CASE("letters of hangul that make a syllable are drawn as the syllable") {
    if (!has_han()) return;
    ClusterPicture const syllable = draw(letter("한", "ko"));
    ClusterPicture const letters = draw(letter("\u1112\u1161\u11AB", "ko"));
    CHECK(ink(syllable) > 20);
    CHECK(syllable.pixels.rgba == letters.pixels.rgba);
}

TEST_CASE("what the fonts of the machine lack has no width and no picture") {
    for (CharacterRequest const& request : {emoji("\U0003FFFD"), letter("\U0003FFFD", "ja"), letter("", "ja")}) {
        CHECK(platform::character_advance(request) < 0);
        CHECK(platform::picture_character(request, 36, 0).width == 0);
    }
}

TEST_CASE("a font that is cut anywhere has no pictures, or whole ones") {
    if (!has_emoji()) return;
    SystemFont const* const font = platform::native::system_font(emoji("🌉"));
    auto const cluster = platform::native::set_cluster(*font, emoji("🌉"));
    REQUIRE(cluster.glyphs.size() == 1);
    std::span<std::uint8_t const> const bytes = font->bytes;
    for (std::size_t size = 0; size < bytes.size(); size += size < 20'000 ? 61 : 200'003) {
        auto const bitmap = platform::native::find_color_bitmap(bytes.first(size), cluster.glyphs.front().glyph);
        if (bitmap) CHECK(platform::native::read_png(bitmap->png).width > 0);
    }
    CHECK_FALSE(platform::native::find_color_bitmap(bytes, -1).has_value());
    CHECK_FALSE(platform::native::find_color_bitmap(bytes, 0xFFFF).has_value());
    CHECK(platform::native::read_png(bytes.first(100)).width == 0);
}
