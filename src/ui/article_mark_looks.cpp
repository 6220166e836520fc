#include <algorithm>
#include <map>

#include "ui/article_marks.h"
#include "ui/layers.h"

namespace ui {

namespace {

constexpr float kIllegal = 0.4F; // of a mark's strength while a link looks for its other end
constexpr float kSuggested = 0.55F;

// Looks up each type's colours once.
class Palette {
public:
    TypeColors const& of(std::string const& type) { return entry(type).colors; }
    Color fill_edge_of(std::string const& type) { return entry(type).fill_edge; }

private:
    struct Entry {
        TypeColors colors;
        Color fill_edge;
    };
    Entry const& entry(std::string const& type) {
        auto const found = entries_.find(type);
        if (found != entries_.end()) return found->second;
        TypeColors const colors = type_colors(type);
        return entries_.emplace(type, Entry{colors, fill_edge(colors)}).first->second;
    }

    std::map<std::string, Entry> entries_;
};

bool is_suggestion(model::Span const& span) {
    return span.origin && span.origin->kind == "suggestion";
}

bool is_in_group(MarkMood const& mood, base::Identifier const& id) {
    return std::binary_search(mood.group.begin(), mood.group.end(), id);
}

class Moods {
public:
    Moods(ArticleFrame const& frame, MarkMood const& mood)
        : project_(frame.project())
        , mood_(mood)
        , linked_(linked_spans(*frame.scene, mood.selected)) {}

    MarkWeight weight(VisibleMark const& mark) const {
        base::Identifier const& id = project_.spans[mark.span].id;
        if (id == mood_.selected || id == mood_.linking_from || is_in_group(mood_, id)) return MarkWeight::Selected;
        bool const is_linked = std::find(linked_.begin(), linked_.end(), mark.span) != linked_.end() ||
                               std::find(mood_.lit_ends.begin(), mood_.lit_ends.end(), id) != mood_.lit_ends.end();
        return is_linked ? MarkWeight::Linked : MarkWeight::Plain;
    }
    float strength(VisibleMark const& mark) const {
        model::Span const& span = project_.spans[mark.span];
        float const own = (is_suggestion(span) ? kSuggested : 1) * dimness(mood_.only_type, span.type);
        bool const is_illegal = std::binary_search(mood_.illegal.begin(), mood_.illegal.end(), mark.span);
        return is_illegal ? own * kIllegal : own;
    }
    Color line(VisibleMark const& mark, Palette& palette) const {
        model::Span const& span = project_.spans[mark.span];
        if (weight(mark) == MarkWeight::Selected) return theme().accent;
        TypeColors const& colors = palette.of(span.type);
        bool const is_bar = mark.pattern == Pattern::DoubleBar;
        bool const is_claim = span.type == "Claim" && colors.line == theme().claim.line;
        if (is_bar && is_claim) return with_alpha(theme().claim_bars, strength(mark));
        // Bars of other schemes are as quiet as those of claims.
        bool const is_quiet = is_bar && !theme().is_high_contrast;
        return with_alpha(is_quiet ? mix(colors.line, theme().paper, 0.2F) : colors.line, strength(mark));
    }

private:
    model::Project const& project_;
    MarkMood const& mood_;
    std::vector<model::SpanIndex> linked_;
};

bool lies_in(unicode::Range inner, std::vector<unicode::Range> const& outer) {
    return std::any_of(outer.begin(), outer.end(), [inner](unicode::Range range) { return range.contains(inner); });
}

// An entity inside another, inside the selected mark or inside a fresh selection is filled more strongly.
bool is_filled_strongly(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, VisibleMark const& mark,
                        MarkMood const& mood) {
    auto const& spans = frame.project().spans;
    unicode::Range const extent = spans[mark.span].extent();
    if (lies_in(extent, mood.selection)) return true;
    return std::any_of(marks.begin(), marks.end(), [&](VisibleMark const& other) {
        model::Span const& span = spans[other.span];
        bool const can_hold = other.pattern == Pattern::SoftFill || span.id == mood.selected;
        return can_hold && other.span != mark.span && lies_in(extent, span.fragments);
    });
}

void add_fills(Quads& quads, ArticleFrame const& frame, std::vector<VisibleMark> const& marks, Moods const& moods,
               MarkMood const& mood, Palette& palette) {
    for (VisibleMark const& mark : marks) {
        model::Span const& span = frame.project().spans[mark.span];
        if (mark.pattern != Pattern::SoftFill || is_suggestion(span)) continue;
        TypeColors const& colors = palette.of(span.type);
        bool const is_strong = moods.weight(mark) != MarkWeight::Plain || is_filled_strongly(frame, marks, mark, mood);
        Color const fill = with_alpha(is_strong ? colors.fill_strong : colors.fill, moods.strength(mark));
        Color const edge = with_alpha(palette.fill_edge_of(span.type), moods.strength(mark));
        for (MarkPiece const& piece : mark.pieces) add_fill(quads, piece.place, fill, edge);
    }
}

VisibleMark const* mark_of(ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                           base::Identifier const& id) {
    if (id.empty()) return nullptr;
    auto const found = std::find_if(marks.begin(), marks.end(),
                                    [&](VisibleMark const& mark) { return frame.project().spans[mark.span].id == id; });
    return found == marks.end() ? nullptr : &*found;
}

// A suggested entity has no fill: a thin line stands for it.
void add_suggested_entity(Quads& quads, MarkPlace const& place, Color color) {
    add_lane_mark(quads, place, Pattern::Dots, 0, color, MarkWeight::Plain);
}

void add_edges(Quads& quads, std::vector<MarkPiece> const& pieces, float knob_size, Color color) {
    for (MarkPiece const& piece : pieces) {
        if (piece.starts) add_edge(quads, piece.place, Edge::Start, piece.start_edge(), knob_size, color);
        if (piece.ends) add_edge(quads, piece.place, Edge::End, piece.end_edge(), knob_size, color);
    }
}

} // namespace

void add_marks_under(Quads& quads, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                     MarkMood const& mood) {
    Palette palette;
    Moods const moods(frame, mood);
    if (VisibleMark const* hovered = mark_of(frame, marks, mood.hovered); hovered != nullptr && mood.shows_hover) {
        Color const color = with_alpha(palette.of(frame.project().spans[hovered->span].type).line, mood.hover);
        for (MarkPiece const& piece : hovered->pieces) add_hover(quads, piece.place, color);
    }
    for (base::Identifier const& end : mood.lit_ends) {
        VisibleMark const* const lit = end == mood.selected ? nullptr : mark_of(frame, marks, end);
        if (!lit) continue;
        Color const color = palette.of(frame.project().spans[lit->span].type).line;
        for (MarkPiece const& piece : lit->pieces) add_hover(quads, piece.place, color);
    }
    if (VisibleMark const* selected = mark_of(frame, marks, mood.selected); selected != nullptr) {
        Color const edge = theme().is_high_contrast ? theme().accent : 0;
        for (MarkPiece const& piece : selected->pieces)
            add_wash(quads, widened(piece.place), with_alpha(theme().wash, mood.wash), edge);
    }
    for (VisibleMark const& mark : marks)
        if (is_in_group(mood, frame.project().spans[mark.span].id))
            for (MarkPiece const& piece : mark.pieces)
                add_wash(quads, widened(piece.place), theme().wash, theme().is_high_contrast ? theme().accent : 0);
    add_fills(quads, frame, marks, moods, mood, palette);
    for (MarkPiece const& piece : pieces_of(frame, mood.selection))
        add_selection(quads, piece.place, theme().selection);
}

void add_marks_over(Quads& quads, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                    MarkMood const& mood) {
    Palette palette;
    Moods const moods(frame, mood);
    for (VisibleMark const& mark : marks) {
        bool const is_entity = mark.pattern == Pattern::SoftFill;
        bool const is_suggested_entity = is_entity && is_suggestion(frame.project().spans[mark.span]);
        Color const color = moods.line(mark, palette);
        MarkWeight const weight = moods.weight(mark);
        for (MarkPiece const& piece : mark.pieces) {
            bool const reaches_edges = weight == MarkWeight::Selected && mark.pattern == Pattern::DoubleBar;
            add_lane_mark(quads, reaches_edges ? widened(piece.place) : piece.place, mark.pattern, mark.lane, color,
                          weight);
            if (is_suggested_entity) add_suggested_entity(quads, piece.place, color);
        }
    }
    for (VisibleMark const& mark : marks) {
        if (mark.pattern != Pattern::Outline) continue;
        for (MarkPiece const& piece : mark.pieces)
            add_outline(quads, piece.place, moods.line(mark, palette), moods.weight(mark));
    }
}

void add_mark_handles(Quads& quads, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                      MarkMood const& mood) {
    for (LinkKnob const& knob : link_knobs(frame, marks, mood)) {
        VisibleMark const& mark = marks[knob.mark];
        bool const is_hovered = frame.project().spans[mark.span].id == mood.hovered;
        float const share = is_hovered && mood.shows_hover ? mood.hover : mood.wash;
        add_link_knob(quads, mark.pieces.front().place, knob.place, with_alpha(theme().accent, share),
                      with_alpha(theme().paper, share));
    }
    if (VisibleMark const* selected = mark_of(frame, marks, mood.selected))
        add_edges(quads, selected->pieces, mood.knob_size, with_alpha(theme().accent, mood.wash));
    add_edges(quads, mood.handled, kKnobOnTouch, theme().accent);
}

namespace {

bool has_relations(model::Schema const& schema, std::string_view type) {
    return std::any_of(schema.relations.begin(), schema.relations.end(), [type](model::RelationType const& relation) {
        return relation.may_start_at(type) || relation.may_end_at(type);
    });
}

} // namespace

std::vector<LinkKnob> link_knobs(ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                                 MarkMood const& mood) {
    std::vector<LinkKnob> knobs;
    if (!mood.shows_link_knobs || !mood.linking_from.empty()) return knobs;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        VisibleMark const& mark = marks[i];
        base::Identifier const& id = frame.project().spans[mark.span].id;
        bool const is_selected = id == mood.selected;
        if ((!is_selected && id != mood.hovered) || id.empty() || !mark.pieces.front().starts) continue;
        if (!has_relations(frame.project().schema, frame.project().spans[mark.span].type)) continue;
        MarkPiece const& piece = mark.pieces.front();
        MarkWeight const weight = is_selected ? MarkWeight::Selected : MarkWeight::Plain;
        knobs.push_back({i, link_knob_of(piece.place, mark.pattern, mark.lane, weight, piece.right_to_left)});
    }
    return knobs;
}

} // namespace ui
