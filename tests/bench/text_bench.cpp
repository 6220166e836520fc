// What the text room costs on an article of one megabyte: opening, the first screen, jumping, redrawing, hitting,
// resizing; and on paragraphs without an end, frame by frame. CPU time counts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "unicode/segment.h"
#include "unicode/text.h"

namespace {

constexpr std::size_t kMegabyte = 1'000'000;
constexpr float kScreen = 900;

std::vector<std::uint8_t> read_font(std::string const& name) {
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/fonts/" + name + ".ttf", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A generator that gives the same article every time (Numerical Recipes' constants).
class Sequence {
public:
    std::uint32_t next(std::uint32_t limit) {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(state_) * limit) >> 32);
    }

private:
    std::uint32_t state_ = 20261122;
};

// Words of two to four syllables, the short ones commoner, with curly quotes, accents and figures as in the news.
class Writer {
public:
    explicit Writer(std::vector<std::string_view> syllables) : syllables_(std::move(syllables)) {}

    std::string article(std::size_t bytes) {
        while (out_.size() < bytes) {
            for (std::uint32_t i = 4 + sequence_.next(30); i > 0; --i) sentence();
            out_ += '\n';
        }
        return std::move(out_);
    }

private:
    void word() {
        // Squaring makes some syllables far commoner than others, so that words repeat as they do in prose.
        std::uint32_t const count = 1 + sequence_.next(3);
        for (std::uint32_t i = 0; i < count; ++i) {
            std::uint64_t const drawn = sequence_.next(1000);
            out_ += syllables_[static_cast<std::size_t>(drawn * drawn * syllables_.size() / 1'000'000)];
        }
    }

    void sentence() {
        bool const is_quoted = sequence_.next(6) == 0;
        out_ += is_quoted ? "“" : "";
        for (std::uint32_t i = 5 + sequence_.next(8); i > 0; --i) {
            word();
            out_ += sequence_.next(12) == 0 ? ", " : " ";
        }
        out_ += sequence_.next(5) == 0 ? std::to_string(sequence_.next(3000)) : "end";
        out_ += is_quoted ? ".” " : ". ";
    }

    Sequence sequence_;
    std::vector<std::string_view> syllables_;
    std::string out_;
};

std::string const& latin_article() {
    static std::string const article =
        Writer({"the",           "of",       "to",  "in",   "said", "bridge", "har",  "bour", "close", "re",
                "pair",          "ci",       "ty",  "ment", "tion", "au",     "thor", "ity",  "fi",    "nal",
                "caf\u00e9",     "str",      "ing", "over", "ster", "port",   "con",  "per",  "ly",    "ness",
                "\u00e9t\u00e9", "n\u2019t", "ver", "ant",  "ous",  "ble"})
            .article(kMegabyte);
    return article;
}

std::string const& arabic_article() {
    static std::string const article = Writer({"ال",  "في", "من", "قال", "جسر", "مي",  "ناء", "غلق", "سن", "ة",
                                               "مدي", "نة", "كا", "مل",  "بعد", "يوم", "هي",  "ئة",  "ان", "ون"})
                                           .article(kMegabyte);
    return article;
}

void add_faces(text::Fonts& fonts) {
    for (char const* const name : {"source-serif-400", "arabic", "thai"}) {
        if (!fonts.add(text::FontRole::Serif, name, read_font(name))) std::abort();
    }
}

struct Open {
    explicit Open(std::string const& article) {
        add_faces(fonts);
        document.set_text(unicode::Text::from_utf8(article), {});
    }
    text::Fonts fonts;
    text::Document document{fonts};
};

std::string const& article_of(benchmark::State const& state) {
    return state.range(0) == 0 ? latin_article() : arabic_article();
}

// What opening a file adds: line ends, well-formedness, the index of positions.
void bytes_to_text(benchmark::State& state) {
    std::string const& article = article_of(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(unicode::Text::from_utf8(unicode::normalize_import(article)).length());
}

// The first screen of an article when the fonts are there, with nothing cached.
void first_screen(benchmark::State& state) {
    unicode::Text const text = unicode::Text::from_utf8(article_of(state));
    for (auto _ : state) {
        state.PauseTiming();
        auto fonts = std::make_unique<text::Fonts>();
        add_faces(*fonts);
        auto document = std::make_unique<text::Document>(*fonts);
        std::vector<text::PlacedGlyph> glyphs;
        state.ResumeTiming();
        document->set_text(text, {});
        document->prepare(0, kScreen);
        document->glyphs(0, kScreen, glyphs);
        state.PauseTiming();
        document.reset();
        fonts.reset();
        state.ResumeTiming();
    }
}

void set_text(benchmark::State& state) {
    text::Fonts fonts;
    add_faces(fonts);
    text::Document document(fonts);
    unicode::Text const text = unicode::Text::from_utf8(article_of(state));
    for (auto _ : state) document.set_text(text, {});
}

void jump_to_the_middle(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        auto open = std::make_unique<Open>(article_of(state));
        open->document.prepare(0, kScreen);
        state.ResumeTiming();
        float const middle = open->document.height() / 2;
        open->document.prepare(middle, middle + kScreen);
        state.PauseTiming();
        open.reset();
        state.ResumeTiming();
    }
}

void redraw_a_screen(benchmark::State& state) {
    Open open(article_of(state));
    open.document.prepare(0, kScreen);
    std::vector<text::PlacedGlyph> glyphs;
    for (auto _ : state) {
        glyphs.clear();
        open.document.glyphs(0, kScreen, glyphs);
        benchmark::DoNotOptimize(glyphs.data());
    }
    state.counters["glyphs"] = static_cast<double>(glyphs.size());
}

void scroll_by_a_wheel_step(benchmark::State& state) {
    auto open = std::make_unique<Open>(article_of(state));
    float top = 0;
    std::vector<text::PlacedGlyph> glyphs;
    for (auto _ : state) {
        top += 120;
        if (top > open->document.height() - kScreen) {
            state.PauseTiming();
            open = std::make_unique<Open>(article_of(state));
            top = 0;
            state.ResumeTiming();
        }
        top += open->document.prepare(top, top + kScreen);
        glyphs.clear();
        open->document.glyphs(top, top + kScreen, glyphs);
    }
}

void hit(benchmark::State& state) {
    Open open(article_of(state));
    open.document.prepare(0, kScreen);
    float y = 0;
    for (auto _ : state) {
        y = y < 800 ? y + 37 : 0;
        benchmark::DoNotOptimize(open.document.hit(y * 0.7f, y));
    }
}

void pieces_of_forty_characters(benchmark::State& state) {
    Open open(article_of(state));
    open.document.prepare(0, kScreen);
    for (auto _ : state) benchmark::DoNotOptimize(open.document.pieces(unicode::range(500, 540)).size());
}

void lay_out_everything(benchmark::State& state) {
    std::size_t memory = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto open = std::make_unique<Open>(article_of(state));
        state.ResumeTiming();
        open->document.prepare(0, 1e9f);
        state.PauseTiming();
        memory = open->document.memory_bytes();
        open.reset();
        state.ResumeTiming();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(article_of(state).size()));
    state.counters["memory_MB"] = static_cast<double>(memory) / 1e6;
}

void change_the_width(benchmark::State& state) {
    Open open(article_of(state));
    open.document.prepare(0, 1e9f);
    text::DocumentStyle style;
    for (auto _ : state) {
        style.width = style.width > 500 ? 480 : 640;
        open.document.set_style(style);
        open.document.prepare(0, 1e9f);
    }
}

// Paragraphs that are hard to lay out, a megabyte each but for the tower of marks.
std::string hard_paragraph(std::int64_t kind) {
    std::string out;
    if (kind == 0 || kind == 1) {
        out = kind == 0 ? latin_article() : arabic_article();
        std::replace(out.begin(), out.end(), '\n', ' ');
    } else if (kind == 2) {
        Sequence sequence;
        while (out.size() < kMegabyte) out += static_cast<char>('a' + sequence.next(26));
    } else if (kind == 3) {
        out = "a";
        for (int i = 0; i < 100'000; ++i) out += "\u0301";
    } else {
        while (out.size() < kMegabyte / 2) out += "\u202Bab \u2067\u05D0";
        while (out.size() < kMegabyte) out += "\u202C\u2069cd ";
    }
    return out;
}

constexpr char const* kHardKinds[] = {"Latin", "Arabic", "no space", "100,000 marks", "deep embedding"};

double cpu_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// As the page does it: what is seen in the first frame, 5 ms of the rest in each that follows, with a redraw.
void long_paragraph_over_frames(benchmark::State& state) {
    std::string const paragraph = hard_paragraph(state.range(0));
    double first = 0;
    double worst = 0;
    double sum = 0;
    int frames = 0;
    for (auto _ : state) {
        text::Fonts fonts;
        add_faces(fonts);
        text::Document document(fonts);
        unicode::Text const text = unicode::Text::from_utf8(paragraph);
        std::vector<text::PlacedGlyph> glyphs;
        bool is_done = false;
        first = worst = sum = 0;
        for (frames = 0; !is_done; ++frames) {
            double const start = cpu_ms();
            if (frames == 0)
                document.set_text(text, {});
            else
                is_done = document.prepare_long_paragraphs(5, 0).is_done;
            document.prepare(0, kScreen);
            glyphs.clear();
            document.glyphs(0, kScreen, glyphs);
            double const spent = cpu_ms() - start;
            sum += spent;
            (frames == 0 ? first : worst) = frames == 0 ? spent : std::max(worst, spent);
        }
    }
    state.SetLabel(kHardKinds[state.range(0)]);
    state.counters["first_ms"] = first;
    state.counters["worst_other_ms"] = worst;
    state.counters["all_ms"] = sum;
    state.counters["frames"] = frames;
}

} // namespace

BENCHMARK(bytes_to_text)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(first_screen)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(30);
BENCHMARK(set_text)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(jump_to_the_middle)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(redraw_a_screen)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);
BENCHMARK(scroll_by_a_wheel_step)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);
BENCHMARK(hit)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);
BENCHMARK(pieces_of_forty_characters)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);
BENCHMARK(lay_out_everything)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(change_the_width)->ArgName("arabic")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(long_paragraph_over_frames)->DenseRange(0, 4)->Unit(benchmark::kMillisecond)->Iterations(2);
