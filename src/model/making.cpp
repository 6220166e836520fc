#include "model/making.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "base/sort.h"
#include "base/words.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

constexpr std::uint32_t kExcerptLength = 30;

Range whole_characters(unicode::Text const& text, Range range) {
    Position const end = std::min(range.end, text.all().end);
    Position const start = std::min(range.start, end);
    if (start == end) return {start, start};
    return {unicode::snap_to_grapheme(text, start),
            unicode::is_grapheme_border(text, end) ? end : unicode::next_grapheme(text, end)};
}

std::vector<Range> joined(std::vector<Range> fragments) {
    std::sort(fragments.begin(), fragments.end());
    std::vector<Range> result;
    for (Range fragment : fragments) {
        if (result.empty() || result.back().end < fragment.start)
            result.push_back(fragment);
        else
            result.back().end = std::max(result.back().end, fragment.end);
    }
    return result;
}

} // namespace

base::Error invalid(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message)};
}

Edit begin_edit(Project const& project, std::string name, Author const& author) {
    Edit edit;
    edit.name = std::move(name);
    edit.time = author.now;
    edit.modified_before = project.header.modified;
    return edit;
}

std::string label_of(Schema const& schema, std::string_view span_type) {
    SpanType const* type = schema.find_type(span_type);
    return type == nullptr || type->label.empty() ? std::string(span_type) : type->label;
}

std::string label_of(RelationType const& type) {
    return type.label.empty() ? type.id : type.label;
}

std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::string excerpt(Project const& project, Span const& span) {
    unicode::Text const text = unicode::Text::from_utf8(text_of(project.article.text, span.fragments));
    if (text.length() <= kExcerptLength) return "\u201C" + text.utf8() + "\u201D";
    Position const end = unicode::snap_to_grapheme(text, Position(kExcerptLength));
    return "\u201C" + std::string(text.slice({Position(0), end})) + "\u2026\u201D";
}

base::Result<Span const*> require_span(Project const& project, std::string_view id) {
    if (Span const* span = project.find_span(id)) return span;
    return invalid(base::say("This mark is not in the document any more. Choose another one."));
}

base::Result<std::vector<Span const*>> require_spans(Project const& project, std::vector<base::Identifier> const& ids) {
    std::unordered_set<std::string_view> const chosen(ids.begin(), ids.end());
    if (chosen.empty()) return invalid(base::say("No mark is chosen. Choose some marks first."));
    std::vector<Span const*> spans;
    for (std::string_view const id : chosen) {
        Span const* span = project.find_span(id);
        if (span == nullptr)
            return invalid(base::say("One of these marks is not in the article any more. Choose the marks again."));
        spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end(), [](Span const* a, Span const* b) { return comes_before(*a, *b); });
    return spans;
}

base::Result<std::vector<Range>> tidy_fragments(Project const& project, std::vector<Range> fragments) {
    Article const& article = project.article;
    if (article.text_left_out)
        return invalid(
            base::say("The article's text is not in this file, so nothing can be marked. Open the article first."));
    for (Range& fragment : fragments) {
        if (fragment.end < fragment.start)
            return invalid(base::say("A piece of this selection ends before it begins. Select the words again."));
        fragment = whole_characters(article.text, fragment);
    }
    std::erase_if(fragments, [](Range const& fragment) { return fragment.is_empty(); });
    if (fragments.empty()) return invalid(base::say("No text is selected. Select some words first."));
    fragments = joined(std::move(fragments));
    if (fragments.size() > 1 && !project.schema.discontinuous)
        return invalid(base::say("In this scheme a mark is one piece of text. Select words that stand together."));
    return fragments;
}

bool meet(std::vector<Range> const& first, std::vector<Range> const& second) {
    return std::any_of(first.begin(), first.end(), [&](Range a) {
        return std::any_of(second.begin(), second.end(), [a](Range b) { return a.meets(b); });
    });
}

std::string overlap_sentence(Project const& project, Span const& candidate, Span const& other) {
    return base::say(project.schema.overlap == Overlap::None
                         ? base::english("In this scheme marks may not overlap, and this one would meet {} ({}). "
                                         "Choose other words for {}, or remove that mark first.")
                         : base::english("In this scheme two marks of one type may not overlap, and this one would "
                                         "meet {} ({}). Choose other words for {}, or remove that mark first."),
                     excerpt(project, other), label_of(project.schema, other.type),
                     label_of(project.schema, candidate.type));
}

std::string why_not_over(Project const& project, Span const& candidate, std::vector<Range> const& before) {
    if (project.schema.overlap == Overlap::Any) return "";
    Position const end = candidate.extent().end;
    for (Span const& other : project.spans) {
        if (other.extent().start >= end) break;
        bool const counts = project.schema.overlap == Overlap::None || other.type == candidate.type;
        if (!counts || other.id == candidate.id || !meet(candidate.fragments, other.fragments)) continue;
        if (!meet(before, other.fragments)) return overlap_sentence(project, candidate, other);
    }
    return "";
}

// The same words marked as the same and not told apart by an attribute: a key that was pressed twice.
bool is_marked_already(Project const& project, Span const& candidate) {
    Range const extent = candidate.extent();
    auto const stands_before = [](Span const& span, Range place) {
        Range const its = span.extent();
        return std::tie(its.start, place.end) < std::tie(place.start, its.end);
    };
    auto other = std::lower_bound(project.spans.begin(), project.spans.end(), extent, stands_before);
    for (; other != project.spans.end() && other->extent() == extent; ++other)
        if (other->fragments == candidate.fragments && other->type == candidate.type &&
            other->attributes == candidate.attributes)
            return true;
    return false;
}

void put_in_order(std::vector<std::string>& values, Attribute const& attribute) {
    auto const rank = [&](std::string const& value) {
        AttributeValue const* known = attribute.find_value(value);
        return known == nullptr ? attribute.values.size() : static_cast<std::size_t>(known - attribute.values.data());
    };
    base::sort_stably(values.begin(), values.end(),
                      [&](std::string const& a, std::string const& b) { return rank(a) < rank(b); });
}

void put_in_order(std::vector<AttributeSetting>& settings, SpanType const* type) {
    for (AttributeSetting& setting : settings)
        if (Attribute const* known = type == nullptr ? nullptr : type->find_attribute(setting.attribute))
            if (setting.is_list) put_in_order(setting.values, *known);
    auto const rank = [type](AttributeSetting const& setting) -> std::size_t {
        Attribute const* known = type == nullptr ? nullptr : type->find_attribute(setting.attribute);
        return known == nullptr ? static_cast<std::size_t>(-1)
                                : static_cast<std::size_t>(known - type->attributes.data());
    };
    base::sort_stably(settings.begin(), settings.end(), [&](AttributeSetting const& a, AttributeSetting const& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return rank(a) == static_cast<std::size_t>(-1) && a.attribute < b.attribute;
    });
}

base::Result<Edit> place(Project const& project, Span const& span, std::vector<Range> fragments, std::string name,
                         Author const& author) {
    Edit edit = begin_edit(project, std::move(name), author);
    Span changed = span;
    changed.fragments = TRY(tidy_fragments(project, std::move(fragments)));
    if (changed.fragments == span.fragments) return edit;
    if (std::string reason = why_not_over(project, changed, span.fragments); !reason.empty())
        return invalid(std::move(reason));
    changed.moved.reset(); // placed by hand now
    changed.modified = author.now;
    edit.spans.push_back({span, std::move(changed)});
    return edit;
}

} // namespace model
