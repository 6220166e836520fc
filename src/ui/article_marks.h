// The marks on the screen: which lie where, in which lane, how strongly, and their quads under and over the letters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/article_frame.h"
#include "ui/lanes.h"

namespace ui {

// A stretch of a mark on one line.
struct MarkPiece {
    MarkPlace place;
    unicode::Range range;
    bool starts = false; // the mark's own start and end, not a fragment's
    bool ends = false;
    bool right_to_left = false;

    // Where the edge lines of the selected mark stand.
    float start_edge() const { return right_to_left ? widened(place).x1 : widened(place).x0; }
    float end_edge() const { return right_to_left ? widened(place).x0 : widened(place).x1; }
    // Where the pointer meets it: from the top of the wash to its foot.
    Rect box() const;
};

struct VisibleMark {
    model::SpanIndex span = 0;
    Pattern pattern = Pattern::SoftFill;
    std::uint8_t lane = 0;
    std::vector<MarkPiece> pieces; // visible ones, in reading order
};

struct TypeLook {
    std::string id;
    Pattern pattern = Pattern::SoftFill;
    bool is_hidden = false;
    bool is_of_key = false; // in feedback, where the key's marks lie beside the own ones
};

// Lanes and types of every span of a revision, kept until the spans or the hidden types change.
struct SpanLanes {
    std::vector<std::uint8_t> of;
    std::vector<std::uint16_t> types; // by span, into `looks`
    std::vector<TypeLook> looks;
    std::uint32_t count = 0;
    float extra_line_height = 0;

    TypeLook const& look(model::SpanIndex span) const { return looks[types[span]]; }
};
SpanLanes span_lanes(model::Project const&, std::map<std::string, bool> const& hidden_types);
bool is_hidden(std::map<std::string, bool> const& hidden_types, std::string const& type);
// Are all types of the scheme switched off?
bool are_all_hidden(model::Schema const&, std::map<std::string, bool> const& hidden_types);

// A border of a span that is being dragged: shown in place of what the project says.
struct ReshapedSpan {
    model::SpanIndex span = 0;
    std::vector<unicode::Range> fragments;
    friend bool operator==(ReshapedSpan const&, ReshapedSpan const&) = default;
};

std::vector<MarkPiece> pieces_of(ArticleFrame const&, std::vector<unicode::Range> const& fragments);
std::vector<VisibleMark> collect_marks(ArticleFrame const&, SpanLanes const&, std::optional<ReshapedSpan> const&);

// Marks under a point, the smallest first; indices into `marks`.
std::vector<std::size_t> marks_at(ArticleFrame const&, std::vector<VisibleMark> const& marks, float x, float y);

// What decides how the marks look besides where they lie.
struct MarkMood {
    base::Identifier selected;
    std::vector<base::Identifier> group; // chosen together, sorted by id
    base::Identifier hovered;
    base::Identifier linking_from;
    base::Identifier lit_relation;          // shown above the others, with both its ends
    std::vector<base::Identifier> lit_ends; // of it
    std::vector<model::SpanIndex> illegal;  // while linking: where the link may not lead, sorted
    std::string only_type;                  // the others are dim
    float wash = 1;                         // how far the wash of the selected mark has come in
    float hover = 1;
    float knob_size = kKnob;
    bool shows_link_knobs = true; // not for fingers, which have a button for it
    bool shows_hover = true;
    std::vector<unicode::Range> selection; // fresh, with something in it
    std::vector<MarkPiece> handled;        // of it, where its borders can be taken
};
void add_marks_under(Quads&, ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&);
void add_marks_over(Quads&, ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&);
// Above the links: the edge lines of the selected mark, the knobs of it and of the hovered one.
void add_mark_handles(Quads&, ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&);

// The knobs from which a link can be drawn now: of the selected and of the hovered mark.
struct LinkKnob {
    std::size_t mark = 0; // into the visible ones
    Knob place;
};
std::vector<LinkKnob> link_knobs(ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&);

// Spans at the other end of a link of `span`.
std::vector<model::SpanIndex> linked_spans(Scene const&, base::Identifier const& span);
// Of these, the marks that a link from `from` may not lead to now: ends, counts, circles and what is linked already.
// Sorted.
std::vector<model::SpanIndex> illegal_ends(Scene const&, std::vector<VisibleMark> const&, base::Identifier const& from);

// "Claim: the bridge will close …"
std::string mark_label(model::Project const&, model::Span const&);
// The value that tells a flag's kind, else its type's label.
std::string kind_label(model::Project const&, model::Span const&);

} // namespace ui
