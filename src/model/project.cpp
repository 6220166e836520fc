#include "model/project.h"

#include <algorithm>
#include <tuple>

#include "base/sort.h"
#include "model/placement.h"

namespace model {

namespace {

constexpr std::uint32_t kContextLength = 32; // file-format.md, "fragments"

// By start, then longer, then id. Fragments are empty only in a project that breaks its own rules.
bool stands_before(std::vector<unicode::Range> const& first, base::Identifier const& first_id,
                   std::vector<unicode::Range> const& second, base::Identifier const& second_id) {
    unicode::Range const a = extent_of(first);
    unicode::Range const b = extent_of(second);
    return std::tie(a.start, b.end, first_id) < std::tie(b.start, a.end, second_id);
}

template <typename T, typename Less>
void sort_unless_sorted(std::vector<T>& items, Less less) {
    if (!std::is_sorted(items.begin(), items.end(), less)) base::sort_stably(items.begin(), items.end(), less);
}

unicode::Range clipped(unicode::Text const& text, unicode::Range range) {
    unicode::Position const end = text.all().end;
    unicode::Position const start = std::min(range.start, end);
    return {start, std::clamp(range.end, start, end)};
}

std::string joined(std::vector<std::string> const& parts) {
    std::string result;
    for (std::string const& part : parts) {
        if (&part != &parts.front()) result += ' ';
        result += part;
    }
    return result;
}

} // namespace

AttributeSetting const* Span::find_attribute(std::string_view attribute) const {
    auto const found = std::find_if(attributes.begin(), attributes.end(), [attribute](AttributeSetting const& setting) {
        return setting.attribute == attribute;
    });
    return found == attributes.end() ? nullptr : &*found;
}

Span const* Project::find_span(std::string_view id) const {
    auto const found = std::find_if(spans.begin(), spans.end(), [id](Span const& span) { return span.id == id; });
    return found == spans.end() ? nullptr : &*found;
}

Orphan const* Project::find_orphan(std::string_view id) const {
    auto const found =
        std::find_if(orphans.begin(), orphans.end(), [id](Orphan const& orphan) { return orphan.span.id == id; });
    return found == orphans.end() ? nullptr : &*found;
}

Relation const* Project::find_relation(std::string_view id) const {
    auto const found =
        std::find_if(relations.begin(), relations.end(), [id](Relation const& relation) { return relation.id == id; });
    return found == relations.end() ? nullptr : &*found;
}

bool comes_before(Span const& first, Span const& second) {
    return stands_before(first.fragments, first.id, second.fragments, second.id);
}

bool comes_before(Orphan const& first, Orphan const& second) {
    return stands_before(first.last_fragments, first.span.id, second.last_fragments, second.span.id);
}

void sort_canonically(Project& project) {
    sort_unless_sorted(project.spans, [](Span const& a, Span const& b) { return comes_before(a, b); });
    sort_unless_sorted(project.orphans, [](Orphan const& a, Orphan const& b) { return comes_before(a, b); });
    Placement const placement(project);
    sort_unless_sorted(project.relations,
                       [&](Relation const& a, Relation const& b) { return placement.comes_before(a, b); });
}

std::uint32_t length_of(Article const& article) {
    return article.text_left_out ? article.length : article.text.length();
}

std::string text_of(unicode::Text const& text, std::vector<unicode::Range> const& fragments) {
    std::string result;
    for (unicode::Range const& fragment : fragments) {
        if (&fragment != &fragments.front()) result += ' ';
        result += text.slice(clipped(text, fragment));
    }
    return result;
}

Quote quote_of(unicode::Text const& text, std::vector<unicode::Range> const& fragments) {
    unicode::Range const extent = clipped(text, extent_of(fragments));
    std::uint32_t const before = std::min(extent.start.value(), kContextLength);
    unicode::Range const after = clipped(text, {extent.end, extent.end + kContextLength});
    Quote quote;
    quote.exact = text_of(text, fragments);
    quote.prefix = text.slice({extent.start - before, extent.start});
    quote.suffix = text.slice(after);
    return quote;
}

std::string effective_value(Schema const& schema, Span const& span, std::string_view attribute) {
    if (AttributeSetting const* setting = span.find_attribute(attribute)) return joined(setting->values);
    SpanType const* type = schema.find_type(span.type);
    Attribute const* known = type == nullptr ? nullptr : type->find_attribute(attribute);
    return known == nullptr ? "" : known->default_value.value_or("");
}

Project begin_project(Article article, Schema schema, base::IdentifierSource& ids, std::string const& now) {
    Project project;
    project.header.id = ids.next(base::IdentifierKind::Set);
    project.header.title = article.title;
    project.header.created = now;
    project.header.modified = now;
    project.article = std::move(article);
    project.schema = std::move(schema);
    return project;
}

} // namespace model
