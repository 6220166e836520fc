#include "ui/choosing.h"
#include "ui/command_table.h"
#include "ui/finding.h"
#include "ui/inspector_group.h"
#include "ui/mark_all_sheet.h"
#include "unicode/segment.h"

namespace ui {

namespace {

using model::SpanSide;
using Resize = unicode::Range (*)(unicode::Text const&, unicode::Range);

void resize_selection(CommandRun const& run, Resize change) {
    TextSelection& selection = run.state.selection;
    unicode::Range const changed = change(run.scene.project->article.text, selection.range());
    if (changed.is_empty()) return;
    bool const is_forward = selection.anchor.position <= selection.focus.position;
    selection.anchor = {is_forward ? changed.start : changed.end};
    selection.focus = {is_forward ? changed.end : changed.start};
}

template <typename Wish>
void resize(CommandRun const& run, Resize change, SpanSide side) {
    if (!run.state.selection.is_empty()) return resize_selection(run, change);
    run.intents.push_back(Wish{run.state.selected, side});
}

// The words to look for everywhere: of the selection, or of a selected mark in one piece.
unicode::Range sought_words(Scene const& scene, State const& state) {
    if (!state.selection.is_empty())
        return state.selection.earlier.empty() ? state.selection.range() : unicode::Range{};
    model::Span const* const span = span_of(scene, state.selected);
    return span && span->fragments.size() == 1 ? span->fragments.front() : unicode::Range{};
}

// The find bar has the keyboard, or nothing else says what is meant.
bool has_found_places(State const& state) {
    FindState const& find = state.find;
    if (!find.is_open || find.query.scope != FindScope::Text || !find.finder || find.finder->hits().empty())
        return false;
    bool const is_in_bar = state.focus.rfind("find/", 0) == 0 || state.entered_field == kFindField;
    return is_in_bar || (state.selection.is_empty() && state.selected.empty());
}

bool is_inside(model::Span const& span, unicode::Position caret) {
    return span.extent().start < caret && caret < span.extent().end;
}

} // namespace

model::Span const* mark_to_split(Scene const& scene, State const& state) {
    if (!scene.project || !scene.index || !state.selection.is_empty()) return nullptr;
    unicode::Position const caret = state.selection.focus.position;
    if (model::Span const* const span = span_of(scene, state.selected); span && is_inside(*span, caret)) return span;
    for (model::SpanIndex const at : scene.index->at(caret))
        if (is_inside(scene.project->spans[at], caret)) return &scene.project->spans[at];
    return nullptr;
}

model::Span const* next_of_its_type(Scene const& scene, State const& state) {
    model::SpanIndex at = scene.index ? scene.index->find(state.selected) : model::Index::kNone;
    if (!scene.project || at == model::Index::kNone) return nullptr;
    auto const& spans = scene.project->spans;
    std::string const& type = spans[at].type;
    while (++at < spans.size())
        if (spans[at].type == type) return &spans[at];
    return nullptr;
}

void grow_at_end(CommandRun const& run) {
    resize<ExtendSpan>(run, unicode::grow_by_word, SpanSide::End);
}
void shrink_at_end(CommandRun const& run) {
    resize<ShrinkSpan>(run, unicode::shrink_by_word, SpanSide::End);
}
void grow_at_start(CommandRun const& run) {
    resize<ExtendSpan>(run, unicode::grow_by_word_before, SpanSide::Start);
}
void shrink_at_start(CommandRun const& run) {
    resize<ShrinkSpan>(run, unicode::shrink_by_word_before, SpanSide::Start);
}

bool can_mark_all(Scene const& scene, State const& state) {
    if (!scene.project || !is_desk_free(state)) return false;
    return has_found_places(state) || !sought_words(scene, state).is_empty();
}

void mark_all(CommandRun const& run) {
    State& state = run.state;
    if (has_found_places(state)) return open_mark_all_of_find(run.scene, state);
    model::Span const* const span = state.selection.is_empty() ? span_of(run.scene, state.selected) : nullptr;
    FindQuery query;
    query.words = std::string(run.scene.project->article.text.slice(sought_words(run.scene, state)));
    query.match_case = query.match_accents = query.whole_words = true;
    open_mark_all(run.scene, state, query, span ? span->type : state.last_type);
}

bool can_split(Scene const& scene, State const& state) {
    return mark_to_split(scene, state) != nullptr;
}

void split(CommandRun const& run) {
    run.intents.push_back(SplitSpan{mark_to_split(run.scene, run.state)->id, run.state.selection.focus.position});
}

bool can_join(Scene const& scene, State const& state) {
    if (has_group(scene, state)) return can_join_group(scene, state);
    return next_of_its_type(scene, state) != nullptr;
}

void join(CommandRun const& run) {
    if (has_group(run.scene, run.state)) return join_group(run.scene, run.state, run.intents);
    run.intents.push_back(JoinSpans{{run.state.selected, next_of_its_type(run.scene, run.state)->id}});
}

} // namespace ui
