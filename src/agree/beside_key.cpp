#include "agree/beside_key.h"

#include <algorithm>

#include "agree/matching.h"

namespace agree {

namespace {

std::uint32_t number_of(std::vector<std::string>& names, std::string const& name) {
    auto const known = std::find(names.begin(), names.end(), name);
    if (known != names.end()) return static_cast<std::uint32_t>(known - names.begin());
    names.push_back(name);
    return static_cast<std::uint32_t>(names.size() - 1);
}

Mark mark_of(model::Span const& span, std::uint32_t type, model::SpanIndex index) {
    Mark mark = mark_at(span.extent().start.value(), span.extent().end.value(), type, index);
    if (span.fragments.size() > 1) mark.pieces = span.fragments;
    return mark;
}

struct Sides {
    std::vector<Mark> mine;
    std::vector<Mark> key;
};

bool holds(std::vector<base::Identifier> const& ids, base::Identifier const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool repeats_example(model::Project const& project, model::Span const& span,
                     std::vector<base::Identifier> const& examples) {
    return std::any_of(examples.begin(), examples.end(), [&](base::Identifier const& id) {
        model::Span const* const example = project.find_span(id);
        return example != nullptr && example->type == span.type && example->fragments == span.fragments;
    });
}

Sides sides_of(model::Project const& project, std::vector<base::Identifier> const& examples) {
    Sides sides;
    std::vector<std::string> types;
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        model::Span const& span = project.spans[i];
        bool const is_mine = span.by.empty() || span.by == project.header.annotator;
        if (holds(examples, span.id) || (!is_mine && repeats_example(project, span, examples))) continue;
        (is_mine ? sides.mine : sides.key)
            .push_back(mark_of(span, number_of(types, span.type), static_cast<model::SpanIndex>(i)));
    }
    std::sort(sides.mine.begin(), sides.mine.end(), comes_before);
    std::sort(sides.key.begin(), sides.key.end(), comes_before);
    return sides;
}

std::vector<std::string> differing(model::Schema const& schema, model::Span const& mine, model::Span const& key) {
    std::vector<std::string> attributes;
    model::SpanType const* const type = schema.find_type(mine.type);
    if (type == nullptr || mine.type != key.type) return attributes;
    for (model::Attribute const& attribute : type->attributes) {
        bool const is_said = !attribute.is_text && key.find_attribute(attribute.id) != nullptr;
        if (is_said &&
            model::effective_value(schema, mine, attribute.id) != model::effective_value(schema, key, attribute.id))
            attributes.push_back(attribute.id);
    }
    return attributes;
}

Beside beside_of(Likeness likeness, bool has_other_attributes) {
    switch (likeness) {
    case Likeness::Same: return has_other_attributes ? Beside::OtherAttributes : Beside::Same;
    case Likeness::OtherType: return Beside::OtherType;
    case Likeness::OtherBorders: return Beside::OtherBorders;
    case Likeness::OtherBoth: return Beside::OtherBoth;
    }
    return Beside::Same;
}

std::uint32_t place_of(model::Project const& project, BesideKey const& row) {
    model::SpanIndex const at = row.key == model::Index::kNone ? row.mine : row.key;
    return project.spans[at].extent().start.value();
}

} // namespace

std::vector<BesideKey> beside_key(model::Project const& feedback, std::vector<base::Identifier> const& examples) {
    Sides const sides = sides_of(feedback, examples);
    std::vector<bool> is_matched_mine(sides.mine.size());
    std::vector<bool> is_matched_key(sides.key.size());
    std::vector<BesideKey> rows;
    Matcher matcher;
    for (Match const& match : matcher.match(sides.mine, sides.key)) {
        is_matched_mine[match.a] = is_matched_key[match.b] = true;
        model::SpanIndex const mine = sides.mine[match.a].span;
        model::SpanIndex const key = sides.key[match.b].span;
        auto attributes = differing(feedback.schema, feedback.spans[mine], feedback.spans[key]);
        Beside const beside = beside_of(match.likeness, !attributes.empty());
        rows.push_back({beside, mine, key, std::move(attributes)});
    }
    for (std::size_t i = 0; i < sides.mine.size(); ++i)
        if (!is_matched_mine[i]) rows.push_back({Beside::OnlyMine, sides.mine[i].span, model::Index::kNone});
    for (std::size_t i = 0; i < sides.key.size(); ++i)
        if (!is_matched_key[i]) rows.push_back({Beside::OnlyKey, model::Index::kNone, sides.key[i].span});
    std::sort(rows.begin(), rows.end(), [&](BesideKey const& a, BesideKey const& b) {
        std::uint32_t const first = place_of(feedback, a);
        std::uint32_t const second = place_of(feedback, b);
        return first != second ? first < second : std::min(a.mine, a.key) < std::min(b.mine, b.key);
    });
    return rows;
}

} // namespace agree
