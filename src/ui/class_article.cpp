#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "ui/article_frame.h"
#include "ui/class_parts.h"
#include "ui/interaction.h"

namespace ui {

namespace {

constexpr float kLaneRoom = 13; // lines of 48 (mockups/README.md, "comparison")

std::size_t step_for(std::uint32_t marked, std::size_t readers) {
    return std::min(kHeatSteps, (kHeatSteps * marked + readers - 1) / std::max<std::size_t>(readers, 1));
}

// What of the text is in sight.
unicode::Range in_sight(ArticleFrame const& frame) {
    auto const lines = frame.document->lines(frame.top(), frame.bottom());
    return lines.empty() ? unicode::Range{} : unicode::Range{lines.front().range.start, lines.back().range.end};
}

class Overlay {
public:
    Overlay(Painter& painter, Scene const& scene, ArticleFrame const& frame)
        : painter_(painter)
        , frame_(frame)
        , scene_(scene)
        , results_(*class_results(scene))
        , view_(painter.state->class_view)
        , sight_(in_sight(frame)) {}

    void draw() {
        if (view_.shows_heat) draw_heat();
        if (view_.place) draw_place_bar();
        std::vector<std::size_t> const lanes = lanes_shown(scene_, *painter_.state);
        if (view_.shows_lanes || view_.shows_all_lanes || view_.place)
            for (std::size_t lane = 0; lane < lanes.size(); ++lane) draw_lane(lanes[lane], lane);
        if (view_.shows_key) draw_key(lanes.size());
    }

private:
    float scale(text::RangePiece const& piece) const { return frame_.zoom * piece.font_size / 18; }

    template <typename Draw>
    void each_piece(unicode::Range range, Draw draw) {
        if (!range.meets(sight_)) return;
        for (text::RangePiece const& piece : frame_.document->pieces_within(range, frame_.top(), frame_.bottom()))
            draw(piece, frame_.x(piece.box.x0), frame_.x(piece.box.x1), frame_.baseline(piece.baseline));
    }

    void rect(float x0, float y0, float x1, float y1, Color color) const {
        painter_.list->AddRectFilled(ImVec2(x0, y0), ImVec2(x1, y1), color);
    }

    void draw_heat() {
        std::size_t const readers = results_.table.rows.size();
        for (agree::HeatRun const& run : results_.figures[view_.type].heat) {
            if (run.readers == 0) continue;
            Color const color = theme().heat[step_for(run.readers, readers) - 1];
            each_piece(run.range, [&](text::RangePiece const& piece, float x0, float x1, float baseline) {
                rect(x0, baseline - 15 * scale(piece), x1, baseline + 5 * scale(piece), color);
            });
        }
    }

    void line(agree::Mark const& mark, float below, Color color, float thickness) {
        for (unicode::Range const range : agree::ranges_of(mark))
            each_piece(range, [&](text::RangePiece const&, float x0, float x1, float baseline) {
                float const y = snapped(baseline + below * frame_.zoom, frame_.pixel_ratio);
                rect(x0, y, x1, y + thickness, color);
            });
    }

    // Agreement is silent: a lane is drawn only where readers differ.
    void draw_lane(std::size_t reader, std::size_t lane) {
        for (agree::Mark const& mark : results_.readers.marks(reader, view_.type).marks) {
            unicode::Range const range = unicode::range(mark.start, mark.end);
            if (!range.meets(sight_)) continue;
            std::size_t const place = agree::place_for(results_.places, view_.type, range);
            bool const is_here = place == view_.place;
            bool const differs =
                place != agree::kNoPlace && results_.places[place].cuts.size() + results_.places[place].none.size() > 1;
            if (!is_here && !view_.shows_all_lanes && !(view_.shows_lanes && differs)) continue;
            bool const is_lit = is_here || view_.hovered == reader;
            line(mark, 8 + 4 * static_cast<float>(lane), is_lit ? theme().accent : theme().reader_lane, 2);
        }
    }

    void draw_key(std::size_t lanes) {
        float const below = 8 + 4 * static_cast<float>(lanes);
        if (scene_.class_scene->has_open_key) {
            std::string const& type = results_.readers.types()[view_.type];
            for (model::Span const& span : scene_.project->spans) {
                if (span.type != type) continue;
                agree::Mark mark = agree::mark_at(span.extent().start.value(), span.extent().end.value());
                if (span.fragments.size() > 1) mark.pieces = span.fragments;
                line(mark, below, theme().ok, 3);
            }
        } else if (results_.table.key && view_.type < results_.table.study.types().size()) {
            for (agree::Mark const& mark : results_.table.study.marks(*results_.table.key, view_.type).marks)
                line(mark, below, theme().ok, 3);
        }
    }

    void draw_place_bar() {
        agree::Place const& place = results_.places[*view_.place];
        if (place.type != view_.type) return;
        each_piece(place.extent, [&](text::RangePiece const&, float, float, float baseline) {
            float const x = frame_.page.column_x - 14 * frame_.zoom;
            rect(x, baseline - 16 * frame_.zoom, x + 2.5F, baseline + 32 * frame_.zoom, theme().accent);
        });
    }

    Painter& painter_;
    ArticleFrame const& frame_;
    Scene const& scene_;
    ClassResults const& results_;
    ClassState const& view_;
    unicode::Range sight_;
};

// Where in the article readers differ.
void draw_ticks(Painter& painter, Scene const& scene, Rect ruler) {
    ClassResults const& results = *class_results(scene);
    ClassState const& view = painter.state->class_view;
    auto const length = static_cast<float>(std::max(1U, results.page.article.text.length()));
    for (std::size_t i = 0; i < results.places.size(); ++i) {
        agree::Place const& place = results.places[i];
        if (place.type != view.type || place.is_settled()) continue;
        float const y =
            std::floor(ruler.y + 8 + (ruler.height - 16) * static_cast<float>(place.extent.start.value()) / length);
        painter.list->AddRectFilled(ImVec2(ruler.x + 3, y), ImVec2(ruler.right() - 3, y + 2),
                                    view.place == i ? theme().accent : theme().reader_lane);
    }
}

} // namespace

void draw_class_article(Painter& painter, Scene const& scene, ArticleView& article, Rect area, Rect ruler,
                        float pixel_ratio) {
    ClassResults const& results = *class_results(scene);
    float const types = draw_class_types(painter, scene, {area.x + 24, area.y, area.width - 48, 28},
                                         painter.state->class_view.shows_heat);
    Scene page = scene;
    std::vector<model::Finding> const none;
    page.project = &results.page;
    page.index = &results.page_index;
    page.advice = &none;
    page.line_room = kLaneRoom;
    Rect const view = {area.x, area.y + types, area.width, area.height - types};
    Rect const strip = {ruler.x, view.y, ruler.width, view.height};
    article.set_beneath([&](Painter& beneath, ArticleFrame const& frame) { Overlay(beneath, scene, frame).draw(); });
    article.draw(painter, page, view, strip, pixel_ratio);
    article.set_beneath(nullptr);
    draw_ticks(painter, scene, strip);
}

} // namespace ui
