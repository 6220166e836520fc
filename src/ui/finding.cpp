#include "ui/finding.h"

#include <algorithm>
#include <utility>

#include "base/words.h"
#include "platform/platform.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/interaction.h"
#include "ui/registry.h"
#include "ui/widgets.h"
#include "ui/wording.h"
#include "unicode/segment.h"

namespace ui {

namespace {

// Of a frame of 16 ms; the rest is for drawing.
constexpr double kBudgetMs = 5;
constexpr double kWhateverItTakes = 10'000;
// A longer selection is no word to look for.
constexpr std::uint32_t kMostSelected = 200;

using unicode::Position;

bool is_all_found(FindState const& find) {
    return find.finder->is_done() && find.finder->fault().empty();
}

Finder& finder_of(State& state) {
    if (!state.find.finder) state.find.finder = std::make_shared<Finder>();
    return *state.find.finder;
}

bool has_article_keyboard(State const& state) {
    return state.has_caret && state.entered_field.empty() && (state.focus.empty() || state.focus == kArticleItem);
}

Position place_of_reader(State const& state, ArticleView& article) {
    if (state.has_caret || !state.selection.is_empty()) return state.selection.range().start;
    text::Document* const document = article.document();
    return document ? document->hit(0, state.scroll + 24).position : Position();
}

void take_selected_words(Scene const& scene, State& state) {
    TextSelection const& selection = state.selection;
    FindQuery& query = state.find.query;
    if (selection.is_empty() || !selection.earlier.empty() || query.is_pattern) return;
    unicode::Text const& text = scene.project->article.text;
    unicode::Range const range = selection.range();
    if (range.end > text.all().end || range.length() > kMostSelected) return;
    if (!unicode::paragraph_at(text, range.start).contains(range)) return;
    query.words = std::string(text.slice(range));
    state.drafts.erase(kFindField);
}

// Not under the bar, nor at the edge.
bool is_in_sight(ArticleView& article, unicode::Range range) {
    range.end = std::min(range.end, range.start + 200);
    std::vector<Rect> const rects = article.visible_rects(range);
    if (rects.empty()) return false;
    Item const* const bar = registry().find_shown("find");
    Rect const cover = bar ? Rect{bar->x, bar->y, bar->width, bar->height} : Rect{};
    Rect const area = article.area();
    return std::none_of(rects.begin(), rects.end(), [&](Rect const& rect) {
        Rect const both = intersection(rect, cover);
        bool const is_at_edge = rect.y < area.y + 8 || rect.bottom() > area.bottom() - 8;
        return is_at_edge || (both.width > 0 && both.height > 0);
    });
}

void show_hit(State& state, ArticleView& article, Hit const& hit) {
    if (!is_in_sight(article, hit.range)) state.scroll_wish = hit.range.start;
}

void select_hit(State& state, Hit const& hit) {
    state.selection = {};
    state.selection.anchor = {hit.range.start};
    state.selection.focus = {hit.range.end, text::Affinity::Upstream};
    // One key marks it; the palette would hide the lines around it.
    state.mark_palette_dismissed = true;
}

// Where the reader has moved the caret himself, he goes on from there.
std::size_t next_place(State const& state, std::vector<Hit> const& hits, Finder const& finder, int step) {
    FindState const& find = state.find;
    std::size_t const count = hits.size();
    bool const has_moved = state.has_caret && state.selection.focus.position != find.caret;
    if (find.now && !has_moved) return (*find.now + (step > 0 ? 1 : count - 1)) % count;
    unicode::Range const reader = state.selection.range();
    Position const from = !has_moved ? find.place : step > 0 ? reader.end : reader.start;
    std::size_t const at = *finder.first_from(from);
    if (step > 0) return at;
    bool const is_before_all = hits[at].range.start < from;
    return is_before_all || at == 0 ? count - 1 : at - 1;
}

void settle_present_hit(State& state, ArticleView& article) {
    FindState& find = state.find;
    Finder const& finder = *find.finder;
    if (finder.generation() == find.generation) return;
    find.generation = finder.generation();
    find.now.reset();
    bool const is_new = !(find.sought == finder.query());
    Position const from = is_new ? find.origin : find.place;
    auto const first = finder.first_from(from);
    if (!first) {
        if (finder.is_done()) find.sought = finder.query();
        return;
    }
    Hit const& hit = finder.hits()[*first];
    // Further ones may follow before the search begins again at the start.
    if (!finder.is_done() && hit.range.start < from) return;
    find.now = first;
    find.place = hit.range.start;
    if (!is_new) return;
    find.sought = finder.query();
    show_hit(state, article, hit);
}

} // namespace

void open_find(Scene const& scene, State& state, ArticleView& article) {
    if (!scene.project) return;
    state.document_menu_open = state.share_menu_open = state.rail_sheet_open = false;
    take_selected_words(scene, state);
    state.find.origin = place_of_reader(state, article);
    state.find.place = state.find.origin;
    state.find.caret = state.selection.focus.position;
    state.find.generation = 0;
    state.find.selects = true;
    // A field that is there already must show the new words before it has the keyboard.
    if (std::exchange(state.find.is_open, true)) {
        state.find.enters_in = 2;
        return;
    }
    state.find.sought = {};
    enter_field(state, kFindField);
}

void close_find(Scene const& scene, State& state) {
    Hit const* const hit = present_hit(state);
    bool const is_mark = hit && hit->mark != model::Index::kNone;
    if (is_mark)
        choose_span(state, scene, scene.project->spans[hit->mark].id);
    else if (hit)
        select_hit(state, *hit);
    state.find.is_open = false;
    state.find.caret = state.selection.focus.position;
    state.has_caret = true;
    if (state.focus.rfind("find/", 0) == 0) state.focus.clear();
    if (state.entered_field == kFindField) leave_field(state);
}

void step_find(Scene const& scene, State& state, ArticleView& article, int step) {
    FindState& find = state.find;
    if (!scene.project || find.query.words.empty()) return open_find(scene, state, article);
    find.is_open = true;
    Finder& finder = finder_of(state);
    finder.work(scene, find.query, kWhateverItTakes);
    if (finder.generation() != find.generation) find.now.reset();
    if (finder.hits().empty()) return;
    find.generation = finder.generation();
    find.sought = finder.query();
    find.now = next_place(state, finder.hits(), finder, step);
    Hit const& hit = finder.hits()[*find.now];
    find.place = hit.range.start;
    show_hit(state, article, hit);
    if (hit.mark != model::Index::kNone)
        choose_span(state, scene, scene.project->spans[hit.mark].id);
    else if (has_article_keyboard(state))
        select_hit(state, hit);
    find.caret = state.selection.focus.position;
    platform::announce(find_count(state));
    wish_frame(0);
}

void work_find(Scene const& scene, State& state, ArticleView& article) {
    FindState& find = state.find;
    if (!scene.project) find.is_open = false;
    if (!find.is_open) return;
    if (auto const draft = state.drafts.find(kFindField); draft != state.drafts.end()) find.query.words = draft->second;
    if (finder_of(state).work(scene, find.query, kBudgetMs)) wish_frame(0);
    settle_present_hit(state, article);
}

void take_pattern(State& state, platform::PatternFound const& found) {
    if (state.find.finder) state.find.finder->take(found);
    if (state.mark_all.finder && state.mark_all.finder != state.find.finder) state.mark_all.finder->take(found);
}

Hit const* present_hit(State const& state) {
    FindState const& find = state.find;
    if (!find.is_open || !find.finder || !find.now || *find.now >= find.finder->hits().size()) return nullptr;
    return &find.finder->hits()[*find.now];
}

bool found_nothing(State const& state) {
    FindState const& find = state.find;
    return find.finder && !find.query.words.empty() && find.finder->hits().empty() && is_all_found(find);
}

std::string find_count(State const& state) {
    FindState const& find = state.find;
    if (!find.finder || find.query.words.empty()) return {};
    std::size_t const count = find.finder->hits().size();
    if (count == 0) return found_nothing(state) ? base::say("None") : "";
    std::string const all = grouped(count) + (is_all_found(find) ? "" : "+");
    return find.now ? base::say("{} of {}", *find.now + 1, all) : all;
}

} // namespace ui
