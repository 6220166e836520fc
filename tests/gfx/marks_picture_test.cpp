// What the shaders really draw, in an OpenGL of the desktop; tests/browser/marks.test.mjs holds WebGL2 against the same
// pictures.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "gfx/marks.h"
#include "offscreen.h"
#include "picture_file.h"

namespace {

constexpr float kWidth = 160;
constexpr float kHeight = 120;
std::string const kFolder = std::string(GLOSS_SOURCE_DIR) + "/tests/gfx/";

std::vector<gfx::MarkQuad> read_scene() {
    std::ifstream file(kFolder + "marks_scene.txt");
    std::vector<gfx::MarkQuad> quads;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        gfx::MarkQuad quad;
        int shape = 0;
        int open = 0;
        words >> shape >> quad.x0 >> quad.y0 >> quad.x1 >> quad.y1 >> std::hex >> quad.color >> std::dec >> open >>
            quad.radius >> quad.thickness >> quad.period >> quad.amplitude >> quad.origin_x;
        quad.shape = static_cast<gfx::MarkShape>(shape);
        quad.open_sides = static_cast<std::uint8_t>(open);
        CHECK_FALSE(words.fail());
        quads.push_back(quad);
    }
    return quads;
}

class Easel {
public:
    Easel() : screen_(test::Offscreen::open()) {
        if (screen_) CHECK(pass_.create().is_ok());
    }
    ~Easel() { pass_.forget(); }
    Easel(Easel const&) = delete;
    Easel& operator=(Easel const&) = delete;
    bool is_there() const { return screen_ != nullptr; }
    test::Picture draw(std::vector<gfx::MarkQuad> const& quads, float ratio, float width = kWidth,
                       float height = kHeight) {
        return draw(quads, {width, height, ratio, 0, 0, width, height});
    }
    test::Picture draw(std::vector<gfx::MarkQuad> const& quads, gfx::Viewport const& view) {
        auto const device = [&view](float css) { return static_cast<int>(std::lround(css * view.pixel_ratio)); };
        return screen_->picture(device(view.width), device(view.height), [&] { pass_.draw(quads, view); });
    }

private:
    std::unique_ptr<test::Offscreen> screen_;
    gfx::MarkPass pass_;
};

struct Difference {
    int largest = 0;
    double mean = 0;
};

Difference difference(test::Picture const& a, test::Picture const& b) {
    Difference result;
    if (a.pixels.size() != b.pixels.size()) return {255, 255};
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        int const step = std::abs(a.pixels[i] - b.pixels[i]);
        result.largest = std::max(result.largest, step);
        result.mean += step;
    }
    result.mean /= static_cast<double>(std::max<std::size_t>(a.pixels.size(), 1));
    return result;
}

gfx::MarkQuad bar(float x0, float y0, float x1, float y1) {
    gfx::MarkQuad quad;
    quad.shape = gfx::MarkShape::Line;
    quad.color = 0xFF000000;
    quad.x0 = x0, quad.y0 = y0, quad.x1 = x1, quad.y1 = y1;
    return quad;
}

// Of a white surface's darkening, 0 to 255.
int ink(test::Picture const& picture, int x, int y) {
    return 255 - picture.at(x, y)[0];
}

long ink_of(test::Picture const& picture) {
    long sum = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) sum += ink(picture, x, y);
    return sum;
}

} // namespace

TEST_CASE("every shape of a mark is drawn as in the recorded pictures, at three pixel ratios") {
    Easel easel;
    if (!easel.is_there()) return;
    auto const scene = read_scene();
    CHECK(scene.size() > 30);
    for (char const* ratio : {"1", "1.5", "2"}) {
        CAPTURE(ratio);
        test::Picture const drawn = easel.draw(scene, std::strtof(ratio, nullptr));
        std::string const path = kFolder + "marks_picture_" + ratio + ".png";
        if (std::getenv("GLOSS_REBASELINE") != nullptr) CHECK(test::write_png(path, drawn));
        Difference const away = difference(drawn, test::read_png(path));
        // Another driver may round an edge or a sine apart; a mark that is drawn otherwise is off by a hundred.
        CHECK(away.largest <= 6);
        CHECK(away.mean < 0.05);
    }
}

TEST_CASE("a bar on device pixels is full on its rows and nowhere else, whatever the pixel ratio") {
    Easel easel;
    if (!easel.is_there()) return;
    for (float const ratio : {1.0F, 1.25F, 1.5F, 2.0F, 2.625F, 3.0F}) {
        CAPTURE(ratio);
        // As ui snaps it: edges on rows 5 and 7 of the device.
        test::Picture const drawn = easel.draw({bar(4 / ratio, 5 / ratio, 20 / ratio, 7 / ratio)}, ratio, 40, 20);
        for (int row = 0; row < 12; ++row) {
            int const expected = row == 5 || row == 6 ? 255 : 0;
            CHECK(std::abs(ink(drawn, 10, row) - expected) <= 1);
        }
        CHECK(std::abs(ink(drawn, 4, 5) - 255) <= 1);
        CHECK(std::abs(ink(drawn, 19, 5) - 255) <= 1);
        CHECK(ink(drawn, 3, 5) <= 1);
        CHECK(ink(drawn, 20, 5) <= 1);
    }
}

TEST_CASE("an edge between two device pixels takes its exact share of both") {
    Easel easel;
    if (!easel.is_there()) return;
    test::Picture const drawn = easel.draw({bar(4.25F, 4, 8.5F, 8)}, 1, 16, 16);
    CHECK(std::abs(ink(drawn, 4, 5) - 191) <= 2);
    CHECK(std::abs(ink(drawn, 8, 5) - 128) <= 2);
}

TEST_CASE("dots are whole: none is cut at the end of a mark") {
    Easel easel;
    if (!easel.is_there()) return;
    gfx::MarkQuad dots = bar(4, 6, 4 + 4 * 5 + 1.5F, 8);
    dots.shape = gfx::MarkShape::Dots;
    dots.thickness = 2, dots.period = 4, dots.origin_x = 4;
    long const five = ink_of(easel.draw({dots}, 2, 40, 16));
    dots.x1 = 4 + 4 * 4 + 2;
    CHECK(ink_of(easel.draw({dots}, 2, 40, 16)) == five);
    dots.x1 += 2;
    CHECK(ink_of(easel.draw({dots}, 2, 40, 16)) == five);
    // Five discs of 2 px, at ratio 2.
    CHECK(std::abs(static_cast<double>(five) / 255 / (5 * 3.14159 * 4) - 1) < 0.08);
}

TEST_CASE("pieces of one wave join: two halves draw what the whole draws") {
    Easel easel;
    if (!easel.is_there()) return;
    gfx::MarkQuad wave = bar(4, 5, 44, 11);
    wave.shape = gfx::MarkShape::Wave;
    wave.thickness = 1.25F, wave.amplitude = 1.2F, wave.period = 6, wave.origin_x = 4;
    gfx::MarkQuad left = wave;
    gfx::MarkQuad right = wave;
    left.x1 = right.x0 = 23;
    CHECK(difference(easel.draw({wave}, 2, 48, 16), easel.draw({left, right}, 2, 48, 16)).largest <= 2);
}

TEST_CASE("a sheet of paper that is cut by a clip is what it is without one, and nothing beyond") {
    Easel easel;
    if (!easel.is_there()) return;
    gfx::MarkQuad shadow = bar(10.5F, 9, 140, 111);
    shadow.shape = gfx::MarkShape::SoftShadow;
    shadow.radius = 2, shadow.amplitude = 3;
    gfx::MarkQuad paper = bar(10.5F, 8, 140, 110);
    paper.shape = gfx::MarkShape::Fill;
    paper.radius = 2, paper.color = 0xFF20C0E0;
    for (float const ratio : {1.0F, 1.5F}) {
        CAPTURE(ratio);
        test::Picture const whole = easel.draw({shadow, paper}, ratio);
        for (gfx::Viewport const& view : {gfx::Viewport{kWidth, kHeight, ratio, 30, 40, 150, 100},
                                          gfx::Viewport{kWidth, kHeight, ratio, 0, 0, 60, 12},
                                          gfx::Viewport{kWidth, kHeight, ratio, 60, 50, 90, 70}}) {
            test::Picture const cut = easel.draw({shadow, paper}, view);
            int wrong = 0;
            for (int y = 0; y < cut.height; ++y)
                for (int x = 0; x < cut.width; ++x) {
                    bool const is_inside =
                        x >= std::lround(view.clip_x0 * ratio) && y >= std::lround(view.clip_y0 * ratio) &&
                        x < std::lround(view.clip_x1 * ratio) && y < std::lround(view.clip_y1 * ratio);
                    int const expected = is_inside ? ink(whole, x, y) : 0;
                    wrong += ink(cut, x, y) == expected ? 0 : 1;
                }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("what lies outside the clip is not drawn") {
    Easel easel;
    if (!easel.is_there()) return;
    test::Picture const drawn = easel.draw({bar(0, 0, 20, 20)}, {20, 20, 2, 5, 6, 12, 13});
    CHECK(ink(drawn, 10, 12) == 255);
    CHECK(ink(drawn, 23, 25) == 255);
    CHECK(ink(drawn, 9, 12) == 0);
    CHECK(ink(drawn, 10, 11) == 0);
    CHECK(ink(drawn, 24, 25) == 0);
    CHECK(ink(drawn, 23, 26) == 0);
}
