// What a frame of the article view costs on an article of one megabyte with 10,000 marks and 4,000 relations: the first
// one, scrolling (with its 95th percentile), jumping, an unchanged screen, a new mark.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "imgui.h"
#include "model/index.h"
#include "ui/article_view.h"
#include "ui/fonts.h"
#include "ui/theme.h"

namespace {

constexpr std::size_t kMegabyte = 1'000'000;
constexpr std::uint32_t kSpans = 10'000;
constexpr std::uint32_t kRelations = 4'000;
constexpr float kWidth = 900;
constexpr float kHeight = 850;

std::vector<std::uint8_t> read_asset(std::string const& name) {
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string article_text() {
    std::string text = "Bridge to close\n";
    for (int i = 0; text.size() < kMegabyte; ++i)
        text += "The port authority said on day " + std::to_string(i) +
                " that the bridge over the river will close for repairs, perhaps for a year, and that “nobody knows” "
                "what it will cost, because the cracks are deeper than its engineers had thought in spring.\n";
    return text;
}

model::Schema schema() {
    model::Schema schema;
    for (char const* id : {"Entity", "Source", "Cue", "Claim", "Hedge", "Flag"}) {
        model::SpanType type;
        type.id = type.label = id;
        type.color = "#336699";
        schema.span_types.push_back(type);
    }
    model::RelationType says;
    says.id = says.label = "says";
    says.from = {"Source"};
    says.to = {"Claim"};
    schema.relations = {says};
    return schema;
}

model::Project project() {
    model::Project project;
    project.header.id = "a-bench";
    project.article.text = unicode::Text::from_utf8(article_text());
    project.article.structure.push_back({unicode::range(0, 15), "heading", 1, {}});
    project.schema = schema();
    std::uint32_t const step = project.article.text.length() / kSpans;
    for (std::uint32_t i = 0; i < kSpans; ++i) {
        model::Span span;
        span.id = "s-" + std::to_string(i);
        span.type = project.schema.span_types[i % 6].id;
        std::uint32_t const start = i * step;
        span.fragments = {unicode::range(start, start + (span.type == "Claim" ? step * 2 : step / 3))};
        if (span.fragments[0].end <= project.article.text.all().end) project.spans.push_back(span);
    }
    for (std::uint32_t i = 0; i < kRelations && i * 6 + 3 < project.spans.size(); ++i)
        project.relations.push_back(model::Relation{"r-" + std::to_string(i),
                                                    "says",
                                                    "s-" + std::to_string(i * 6 + 1),
                                                    "s-" + std::to_string(i * 6 + 3),
                                                    {},
                                                    "",
                                                    {},
                                                    "",
                                                    "",
                                                    "",
                                                    {},
                                                    {}});
    model::sort_canonically(project);
    return project;
}

// A desk without a window: everything up to the draw list is the page's own work.
class Desk {
public:
    Desk() {
        ImGui::SetCurrentContext(ImGui::CreateContext());
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(kWidth, kHeight);
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        ui::faces() = {};
        ui::faces().article = &fonts_;
        ui::faces().glyphs = &glyphs_;
        for (std::string const& name : ui::needed_fonts())
            is_ready_ = ui::add_font(name, read_asset(name)).is_ok() && is_ready_;
        ui::set_theme(ui::make_theme(false, false));
        index_ = model::Index(project_);
    }
    ~Desk() {
        view_.reset();
        ui::faces() = {};
        ImGui::DestroyContext();
    }
    Desk(Desk const&) = delete;
    Desk& operator=(Desk const&) = delete;

    bool is_ready() const { return is_ready_; }
    void open() { view_ = std::make_unique<ui::ArticleView>(); }
    void frame() {
        now_ms_ += 16;
        ImGui::GetIO().DeltaTime = 0.016F;
        ImGui::NewFrame();
        glyphs_.begin_frame();
        ui::begin_widgets(now_ms_);
        ui::Painter painter;
        painter.list = ImGui::GetBackgroundDrawList();
        painter.state = &state;
        painter.intents = &intents_;
        painter.clip = {0, 0, kWidth, kHeight};
        painter.now_ms = now_ms_;
        ui::Scene scene;
        scene.project = &project_;
        scene.index = &index_;
        scene.revision = revision;
        view_->draw(painter, scene, {0, 0, kWidth - 14, kHeight}, {kWidth - 14, 0, 14, kHeight}, 1);
        ui::end_widgets();
        ImGui::Render();
    }
    float scroll_max() const { return view_->scroll_max(); }

    ui::State state;
    std::uint64_t revision = 1;

private:
    text::Fonts fonts_;
    gfx::Glyphs glyphs_;
    model::Project project_ = project();
    model::Index index_;
    ui::Intents intents_;
    std::unique_ptr<ui::ArticleView> view_ = std::make_unique<ui::ArticleView>();
    bool is_ready_ = true;
    double now_ms_ = 0;
};

double cpu_ms() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

template <typename Step>
void run_frames(benchmark::State& run, Step step) {
    Desk desk;
    if (!desk.is_ready()) return run.SkipWithError("the fonts are not built: ninja assets");
    desk.frame();
    desk.frame();
    std::vector<double> times;
    for (auto _ : run) {
        step(desk);
        double const before = cpu_ms();
        desk.frame();
        times.push_back(cpu_ms() - before);
    }
    std::sort(times.begin(), times.end());
    run.counters["p95_ms"] = times.empty() ? 0 : times[times.size() * 95 / 100];
}

void open_first_screen(benchmark::State& run) {
    Desk desk;
    if (!desk.is_ready()) return run.SkipWithError("the fonts are not built: ninja assets");
    for (auto _ : run) {
        desk.open();
        desk.frame();
    }
}

void scroll(benchmark::State& run) {
    run_frames(run, [](Desk& desk) {
        desk.state.scroll += 60;
        if (desk.state.scroll >= desk.scroll_max()) desk.state.scroll = 0;
    });
}

void jump(benchmark::State& run) {
    std::uint32_t turn = 0;
    run_frames(run, [&turn](Desk& desk) {
        turn = (turn + 7919) % 10007;
        desk.state.scroll = desk.scroll_max() * static_cast<float>(turn) / 10007.0F;
    });
}

void redraw_unchanged(benchmark::State& run) {
    run_frames(run, [](Desk&) {});
}

void show_new_revision(benchmark::State& run) {
    run_frames(run, [](Desk& desk) { ++desk.revision; });
}

void select_mark_with_links(benchmark::State& run) {
    bool is_source = false;
    run_frames(run, [&is_source](Desk& desk) {
        is_source = !is_source;
        desk.state.selected = is_source ? "s-1" : "s-3";
    });
}

} // namespace

BENCHMARK(open_first_screen)->Unit(benchmark::kMillisecond);
BENCHMARK(scroll)->Unit(benchmark::kMillisecond);
BENCHMARK(jump)->Unit(benchmark::kMillisecond);
BENCHMARK(redraw_unchanged)->Unit(benchmark::kMillisecond);
BENCHMARK(show_new_revision)->Unit(benchmark::kMillisecond);
BENCHMARK(select_mark_with_links)->Unit(benchmark::kMillisecond);
