// Prints what laying out one text costs, each figure as the median and the least of some rounds (on a busy machine the
// least is nearest to what it costs alone): layout_figures <fonts folder> <text file> <language> <face…>.
// tests/bench/layout_bench.mjs runs it as WebAssembly and sets the browser's own figures beside it.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "text/document.h"
#include "unicode/text.h"

namespace {

constexpr float kScreen = 900;
constexpr int kRounds = 7;
constexpr int kRepetitions = 2000; // of what takes microseconds

// The processor's time. WebAssembly has no such clock: there tests/bench/processor_clock.mjs stands behind the other
// one.
double now_ms() {
#ifdef __EMSCRIPTEN__
    auto const since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
#else
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
#endif
}

std::vector<std::uint8_t> read_bytes(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Job {
    std::string folder;
    std::vector<std::string> faces;
    std::string text;
    text::DocumentStyle style;
};

struct Figures {
    std::vector<double> first_screen, jump, everything, narrower, redraw, hit, memory;
};

struct Open {
    explicit Open(Job const& job) {
        for (std::string const& face : job.faces)
            if (!fonts.add(text::FontRole::Serif, face, read_bytes(job.folder + "/" + face + ".ttf")))
                std::printf("The font %s cannot be read.\n", face.c_str());
    }
    text::Fonts fonts;
    text::Document document{fonts};
    std::vector<text::PlacedGlyph> glyphs;

    void show(float top) {
        document.prepare(top, top + kScreen);
        glyphs.clear();
        document.glyphs(top, top + kScreen, glyphs);
    }
};

template <typename Work>
double time_of(Work const& work) {
    double const start = now_ms();
    work();
    return now_ms() - start;
}

template <typename Work>
double mean_of(Work const& work) {
    double const start = now_ms();
    for (int i = 0; i < kRepetitions; ++i) work(i);
    return (now_ms() - start) / kRepetitions;
}

// Everything from the beginning, with nothing cached.
void run_round(Job const& job, Figures& figures) {
    Open open(job);
    unicode::Text const text = unicode::Text::from_utf8(job.text);
    figures.first_screen.push_back(time_of([&] {
        open.document.set_text(text, job.style);
        open.show(0);
    }));
    figures.jump.push_back(time_of([&] { open.show(open.document.height() / 2); }));
    Open whole(job);
    whole.document.set_text(text, job.style);
    figures.everything.push_back(time_of([&] { whole.document.prepare(0, 1e9f); }));
    figures.memory.push_back(static_cast<double>(whole.document.memory_bytes()) / 1e6);
    text::DocumentStyle narrower = job.style;
    narrower.width -= 96;
    figures.narrower.push_back(time_of([&] {
        whole.document.set_style(narrower);
        whole.document.prepare(0, 1e9f);
    }));
    figures.redraw.push_back(mean_of([&](int) { whole.show(5000); }));
    figures.hit.push_back(1000 * mean_of([&](int i) {
                              whole.document.hit(static_cast<float>(i % 480), 5000 + static_cast<float>(i * 7 % 900));
                          }));
}

void print(char const* name, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::printf("%s %.4f %.4f\n", name, values[values.size() / 2], values.front());
}

} // namespace

int main(int count, char** arguments) {
    if (count < 5) {
        std::puts("layout_figures <fonts folder> <text file> <language> <face…>");
        return 2;
    }
    Job job;
    job.folder = arguments[1];
    std::vector<std::uint8_t> const bytes = read_bytes(arguments[2]);
    job.text.assign(bytes.begin(), bytes.end());
    job.style.language = arguments[3];
    job.faces.assign(arguments + 4, arguments + count);
    Figures figures;
    for (int round = 0; round < kRounds; ++round) run_round(job, figures);
    print("very_first_screen", {figures.first_screen.front()});
    print("first_screen", figures.first_screen);
    print("jump", figures.jump);
    print("everything", figures.everything);
    print("narrower", figures.narrower);
    print("redraw", figures.redraw);
    print("hit_us", figures.hit);
    print("memory_MB", figures.memory);
    return 0;
}
