#include "ui/article_marks.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"
#include "ui/relation_chooser.h"
#include "unicode/segment.h"

namespace ui {

namespace {

// A letter before or after the piece in the text need not stand beside it: it may run the other way, or on the next
// line.
void find_crowding_by(MarkPlace& place, ArticleFrame const& frame, text::RangePiece const& piece,
                      unicode::Range letter) {
    constexpr float kTouching = 0.5F;
    if (letter.is_empty() || unicode::is_white_space(frame.text().at(letter.start))) return;
    for (text::RangePiece const& beside : frame.document->pieces_within(letter, frame.top(), frame.bottom())) {
        if (beside.baseline != piece.baseline) continue;
        bool const is_left = std::abs(beside.box.x1 - piece.box.x0) <= kTouching;
        bool const is_right = std::abs(beside.box.x0 - piece.box.x1) <= kTouching;
        place.crowds_left = place.crowds_left || (place.opens && is_left);
        place.crowds_right = place.crowds_right || (place.closes && is_right);
    }
}

void find_crowding(MarkPlace& place, ArticleFrame const& frame, text::RangePiece const& piece) {
    unicode::Text const& text = frame.text();
    unicode::Range const range = piece.range;
    if (piece.starts)
        find_crowding_by(place, frame, piece, {unicode::previous_grapheme(text, range.start), range.start});
    if (piece.ends) find_crowding_by(place, frame, piece, {range.end, unicode::next_grapheme(text, range.end)});
}

MarkPlace place_of(ArticleFrame const& frame, text::RangePiece const& piece, bool right_to_left) {
    MarkPlace place;
    place.x0 = frame.x(piece.box.x0);
    place.x1 = frame.x(piece.box.x1);
    place.baseline = frame.baseline(piece.baseline);
    place.font_size = piece.font_size;
    place.zoom = frame.zoom;
    place.pixel_ratio = frame.pixel_ratio;
    place.opens = right_to_left ? piece.ends : piece.starts;
    place.closes = right_to_left ? piece.starts : piece.ends;
    find_crowding(place, frame, piece);
    return place;
}

bool runs_right_to_left(ArticleFrame const& frame, unicode::Range range) {
    return frame.page_text->has_right_to_left &&
           frame.document->place({range.start, text::Affinity::Downstream}).right_to_left;
}

std::optional<unicode::Range> visible_range(ArticleFrame const& frame) {
    auto const lines = frame.document->lines(frame.top(), frame.bottom());
    if (lines.empty()) return std::nullopt;
    return unicode::Range{lines.front().range.start, lines.back().range.end};
}

std::uint32_t length_of(model::Span const& span) {
    std::uint32_t length = 0;
    for (unicode::Range const fragment : span.fragments) length += fragment.length();
    return length;
}

// The place of a type's look; a type that the scheme does not know gets one of its own, and so do the key's marks.
std::uint16_t type_place(std::vector<TypeLook>& looks, model::Schema const& schema,
                         std::map<std::string, bool> const& hidden_types, std::string const& type, bool is_of_key) {
    auto const found = std::find_if(looks.begin(), looks.end(), [&](TypeLook const& look) {
        return look.id == type && look.is_of_key == is_of_key;
    });
    auto const place = static_cast<std::uint16_t>(found - looks.begin());
    if (found == looks.end())
        looks.push_back(
            {type, is_of_key ? Pattern::Dashes : pattern_of(schema, type), is_hidden(hidden_types, type), is_of_key});
    return place;
}

// Pieces that stand side by side on one line, as where the direction of the words changes.
void find_neighbours(std::vector<MarkPiece>& pieces) {
    constexpr float kTouching = 0.5F;
    for (MarkPiece& left : pieces) {
        for (MarkPiece& right : pieces) {
            if (&left == &right || left.place.baseline != right.place.baseline) continue;
            if (std::abs(left.place.x1 - right.place.x0) > kTouching) continue;
            left.place.meets_right = right.place.meets_left = true;
        }
    }
}

} // namespace

Rect MarkPiece::box() const {
    float const top = place.baseline - 16 * word_scale(place);
    float const bottom = place.baseline + place.foot * word_scale(place);
    return {place.x0, top, place.x1 - place.x0, bottom - top};
}

bool is_hidden(std::map<std::string, bool> const& hidden_types, std::string const& type) {
    auto const found = hidden_types.find(type);
    return found != hidden_types.end() && found->second;
}

bool are_all_hidden(model::Schema const& schema, std::map<std::string, bool> const& hidden_types) {
    return std::all_of(schema.span_types.begin(), schema.span_types.end(),
                       [&](model::SpanType const& type) { return is_hidden(hidden_types, type.id); });
}

SpanLanes span_lanes(model::Project const& project, std::map<std::string, bool> const& hidden_types) {
    SpanLanes result;
    result.of.resize(project.spans.size());
    result.types.resize(project.spans.size());
    for (model::SpanType const& type : project.schema.span_types)
        result.looks.push_back({type.id, pattern_of(project.schema, type.id), is_hidden(hidden_types, type.id), false});
    bool const has_key = project.header.kind == "feedback";
    std::vector<LaneMark> marks;
    std::vector<std::size_t> owners;
    marks.reserve(project.spans.size());
    owners.reserve(project.spans.size());
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        model::Span const& span = project.spans[i];
        result.types[i] = type_place(result.looks, project.schema, hidden_types, span.type,
                                     has_key && span.by != project.header.annotator);
        TypeLook const& look = result.looks[result.types[i]];
        bool const has_lane = look.pattern != Pattern::SoftFill && look.pattern != Pattern::Outline;
        if (!has_lane || look.is_hidden || span.fragments.empty()) continue;
        marks.push_back({&span.fragments, look.pattern == Pattern::DoubleBar ? LaneGroup::Bar : LaneGroup::Word});
        owners.push_back(i);
    }
    Lanes const lanes = assign_lanes(marks);
    for (std::size_t i = 0; i < owners.size(); ++i) result.of[owners[i]] = lanes.of[i];
    result.count = lanes.count;
    result.extra_line_height = extra_line_height(lanes);
    return result;
}

std::vector<MarkPiece> pieces_of(ArticleFrame const& frame, std::vector<unicode::Range> const& fragments) {
    std::vector<MarkPiece> result;
    for (unicode::Range const fragment : fragments) {
        for (text::RangePiece const& piece : frame.document->pieces_within(fragment, frame.top(), frame.bottom())) {
            MarkPiece mark;
            mark.right_to_left = runs_right_to_left(frame, piece.range);
            mark.place = place_of(frame, piece, mark.right_to_left);
            mark.range = piece.range;
            mark.starts = piece.starts && fragment == fragments.front();
            mark.ends = piece.ends && fragment == fragments.back();
            result.push_back(mark);
        }
    }
    if (frame.page_text->has_right_to_left) find_neighbours(result);
    return result;
}

std::vector<VisibleMark> collect_marks(ArticleFrame const& frame, SpanLanes const& lanes,
                                       std::optional<ReshapedSpan> const& reshaped) {
    std::vector<VisibleMark> marks;
    auto const range = visible_range(frame);
    if (!range || frame.scene->index == nullptr) return marks;
    std::vector<model::SpanIndex> spans = frame.scene->index->meeting(*range);
    if (reshaped && std::find(spans.begin(), spans.end(), reshaped->span) == spans.end())
        spans.push_back(reshaped->span);
    for (model::SpanIndex const index : spans) {
        model::Span const& span = frame.project().spans[index];
        TypeLook const& look = lanes.look(index);
        if (look.is_hidden || span.fragments.empty()) continue;
        VisibleMark mark;
        mark.span = index;
        mark.pattern = look.pattern;
        mark.lane = lanes.of[index];
        bool const is_reshaped = reshaped && reshaped->span == index;
        mark.pieces = pieces_of(frame, is_reshaped ? reshaped->fragments : span.fragments);
        for (MarkPiece& piece : mark.pieces) piece.place.foot = foot_of(mark.pattern, mark.lane);
        if (!mark.pieces.empty()) marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<std::size_t> marks_at(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, float x, float y) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        bool const is_hit = std::any_of(marks[i].pieces.begin(), marks[i].pieces.end(),
                                        [&](MarkPiece const& piece) { return piece.box().contains(x, y); });
        if (is_hit) found.push_back(i);
    }
    auto const& spans = frame.project().spans;
    base::sort_stably(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return length_of(spans[marks[a].span]) < length_of(spans[marks[b].span]);
    });
    return found;
}

std::vector<model::SpanIndex> linked_spans(Scene const& scene, base::Identifier const& span) {
    std::vector<model::SpanIndex> linked;
    if (span.empty() || scene.index == nullptr) return linked;
    auto const add = [&](base::Identifier const& other) {
        model::SpanIndex const index = scene.index->find(other);
        if (index != model::Index::kNone) linked.push_back(index);
    };
    for (std::uint32_t const relation : scene.index->relations_from(span)) add(scene.project->relations[relation].to);
    for (std::uint32_t const relation : scene.index->relations_to(span)) add(scene.project->relations[relation].from);
    return linked;
}

std::vector<model::SpanIndex> illegal_ends(Scene const& scene, std::vector<VisibleMark> const& marks,
                                           base::Identifier const& from) {
    std::vector<model::SpanIndex> illegal;
    if (from.empty()) return illegal;
    for (VisibleMark const& mark : marks) {
        base::Identifier const& id = scene.project->spans[mark.span].id;
        if (id != from && relation_choices(*scene.project, from, id).empty()) illegal.push_back(mark.span);
    }
    std::sort(illegal.begin(), illegal.end());
    return illegal;
}

std::string mark_label(model::Project const& project, model::Span const& span) {
    constexpr std::uint32_t kMost = 80;
    model::SpanType const* type = project.schema.find_type(span.type);
    std::string label = (type != nullptr ? type->label : span.type) + ": ";
    for (unicode::Range fragment : span.fragments) {
        if (fragment != span.fragments.front()) label += " … ";
        bool const is_long = fragment.length() > kMost;
        if (is_long) fragment.end = unicode::snap_to_grapheme(project.article.text, fragment.start + kMost);
        label += project.article.text.slice(fragment);
        if (is_long) label += "…";
    }
    std::replace(label.begin(), label.end(), '\n', ' ');
    return label;
}

std::string kind_label(model::Project const& project, model::Span const& span) {
    model::SpanType const* type = project.schema.find_type(span.type);
    if (type == nullptr) return span.type;
    for (model::Attribute const& attribute : type->attributes) {
        model::AttributeValue const* value = attribute.find_value(effective_value(project.schema, span, attribute.id));
        if (value != nullptr) return value->label;
    }
    return type->label;
}

} // namespace ui
