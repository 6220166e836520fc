// Everything the article view shows, as quads and words: made anew only when something it depends on has changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/article_found.h"
#include "ui/article_glyphs.h"
#include "ui/article_links.h"
#include "ui/article_marks.h"
#include "ui/overview_ruler.h"
#include "ui/registry.h"

namespace ui {

// A flag's kind in the right margin, with its icon.
inline constexpr float kFlagWords = 16; // from the icon's left edge to its words
struct FlagNote {
    std::string text;
    float x = 0;
    float baseline = 0;
    float room = 0; // for the words; none: the icon alone
    Color color = 0;
    Color fill = 0;
    base::Identifier span;
};

// What comes in over 120 ms from the moment it is another one.
class Appearing {
public:
    float share(Painter const&, base::Identifier const& now);

private:
    base::Identifier shown_;
    double since_ms_ = 0;
};

class ArticlePicture {
public:
    // Where the marks lie.
    void collect(ArticleFrame const&, SpanLanes const&, std::optional<ReshapedSpan> const&);
    void make(Painter const&, ArticleFrame const&, SpanLanes const&, float total, bool is_selecting);
    void forget();

    std::vector<VisibleMark> const& marks() const { return marks_; }
    std::vector<gfx::MarkQuad> const& under() const { return under_; }
    std::vector<gfx::MarkQuad> const& over() const { return over_; }
    ArticleGlyphs& glyphs() { return glyphs_; }
    std::uint32_t glyph_count() const { return glyphs_.count(); }
    LinkPicture const& links() const { return links_; }
    std::vector<MarginLabel> const& labels() const { return links_.labels; }
    std::vector<LinkPill> const& pills() const { return links_.pills; }
    std::vector<FlagNote> const& flags() const { return flags_; }
    std::vector<Item> const& items() const { return items_; }
    // Where the line to the pointer begins while a link looks for its target.
    std::optional<ImVec2> linking_start() const { return linking_start_; }

private:
    // What decides where things lie.
    struct PlaceKey {
        std::string project;
        std::uint64_t revision = 0;
        std::uint64_t layout = 0;
        PageMetrics page;
        float area[4] = {};
        float ruler[4] = {};
        float origin_y = 0;
        float zoom = 0;
        float letter_zoom = 0;
        float pixel_ratio = 0;
        std::uint32_t lanes = 0;
        std::map<std::string, bool> hidden;
        std::optional<ReshapedSpan> reshaped;
        bool operator==(PlaceKey const&) const = default;
    };
    // What decides how they look.
    struct LookKey {
        base::Identifier selected, hovered, linking_from;
        std::vector<base::Identifier> group;
        base::Identifier lit_relation;
        std::string only_type;
        std::vector<unicode::Range> selection;
        unicode::Position focus;
        bool has_caret = false;
        int links = 0;
        float wash = 0, hover = 0;
        FoundKey found;
        bool shows_notes = true;
        bool is_touch = false;
        bool has_handles = false;
        bool is_selecting = false;
        Color colors[5] = {};
        std::uint64_t atlas = 0;
        bool operator==(LookKey const&) const = default;
    };

    MarkMood mood(Painter const&, ArticleFrame const&);
    void make_quads(ArticleFrame const&, SpanLanes const&, MarkMood const&, float total, bool is_selecting);
    void make_flags(ArticleFrame const&);
    void make_items(ArticleFrame const&);
    void find_linking_start(ArticleFrame const&);

    std::optional<PlaceKey> place_;
    std::optional<LookKey> look_;
    bool is_place_new_ = true;
    std::vector<VisibleMark> marks_;
    Quads under_;
    Quads over_;
    ArticleGlyphs glyphs_;
    LinkPicture links_;
    std::vector<FlagNote> flags_;
    std::vector<Item> items_;
    OverviewRuler ruler_;
    FoundTicks ticks_;
    std::optional<ImVec2> linking_start_;
    Appearing wash_;
    Appearing hover_;
};

// CSS px of the window; empty when not visible.
Rect caret_box_of(ArticleFrame const&);

} // namespace ui
