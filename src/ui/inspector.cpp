#include "ui/inspector.h"

#include <algorithm>

#include "base/words.h"
#include "ui/choosing.h"
#include "ui/inspector_group.h"
#include "ui/inspector_parts.h"
#include "ui/lost_marks.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kFoot = 14;
constexpr char const* kEmptyHint =
    base::english("Select some words and press a key to mark them. Choose a mark to describe it here.");

Inspected inspected(Scene const& scene, State& state, model::Span const& span, Rect area, bool is_touch) {
    return {scene, state, span, scene.project->schema.find_type(span.type), area.x, area.width, is_touch};
}

std::vector<Section> sections_of(Inspected const& shown) {
    return {header_section(shown), shown.is_touch ? linking_section(shown) : Section{},
            types_section(shown),  quote_section(shown),
            moved_section(shown),  attributes_section(shown),
            advice_section(shown), links_section(shown),
            note_section(shown),   reshape_section(shown),
            remove_section(shown)};
}

float hint_height(float width, float padding) {
    return label_wrapped_height(base::say(kEmptyHint), width - 2 * padding) + 2 * padding;
}

void draw_hint(Painter& painter, Rect area) {
    float padding = painter.is_touch ? space::kWide : space::kPanel;
    draw_told(painter, "inspector/empty", area.x + padding, area.y + padding, area.width - 2 * padding,
              base::say(kEmptyHint), theme().muted);
}

} // namespace

float inspector_height(Scene const& scene, State& state, float width, bool is_touch) {
    model::Span const* span = span_of(scene, state.selected);
    if (orphan_to_place(scene, state) != nullptr) return lost_mark_height(scene, state, width, is_touch);
    if (has_group(scene, state)) return group_height(scene, state, width, is_touch);
    if (span == nullptr) return hint_height(width, is_touch ? space::kWide : space::kPanel);
    Inspected shown = inspected(scene, state, *span, {0, 0, width, 0}, is_touch);
    return height_of(sections_of(shown)) + kFoot + (is_touch ? kActionBar : 0);
}

void draw_inspector(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    model::Span const* span = span_of(scene, state.selected);
    if (orphan_to_place(scene, state) != nullptr) return draw_lost_mark(painter, scene, area);
    if (has_group(scene, state)) return draw_group(painter, scene, area);
    if (span == nullptr) return draw_hint(painter, area);
    Inspected shown = inspected(scene, state, *span, area, painter.is_touch);
    std::vector<Section> sections = sections_of(shown);
    Rect body = area;
    if (painter.is_touch) body.height = std::max(0.0F, area.height - kActionBar);
    draw_sections(painter, "inspector", body, sections, kFoot, state.inspector_scroll);
    if (painter.is_touch) draw_action_bar(painter, shown, {area.x, body.bottom(), area.width, kActionBar});
}

} // namespace ui
