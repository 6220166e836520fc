#include "model/project.h"

#include <algorithm>
#include <tuple>

namespace model {

namespace {

constexpr Place kFirstOrphan = Place(1) << 32;
constexpr std::uint32_t kContextLength = 32; // file-format.md, "fragments"

// By start, then longer, then id. Fragments are empty only in a project that breaks its own rules.
bool stands_before(std::vector<unicode::Range> const& first, base::Identifier const& first_id,
                   std::vector<unicode::Range> const& second, base::Identifier const& second_id) {
    unicode::Range const a = extent_of(first);
    unicode::Range const b = extent_of(second);
    return std::tie(a.start, b.end, first_id) < std::tie(b.start, a.end, second_id);
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

Span const* Project::find_mark(std::string_view id) const {
    if (Span const* span = find_span(id)) return span;
    Orphan const* orphan = find_orphan(id);
    return orphan == nullptr ? nullptr : &orphan->span;
}

Place place_of(Span const& span) {
    return span.extent().start.value();
}

Place place_of(Orphan const& orphan) {
    return kFirstOrphan + extent_of(orphan.last_fragments).start.value();
}

Place place_of(Project const& project, std::string_view mark_id) {
    if (Span const* span = project.find_span(mark_id)) return place_of(*span);
    Orphan const* orphan = project.find_orphan(mark_id);
    return orphan == nullptr ? kNowhere : place_of(*orphan);
}

bool comes_before(Span const& first, Span const& second) {
    return stands_before(first.fragments, first.id, second.fragments, second.id);
}

bool comes_before(Orphan const& first, Orphan const& second) {
    return stands_before(first.last_fragments, first.span.id, second.last_fragments, second.span.id);
}

bool comes_before(Project const& project, Relation const& first, Relation const& second) {
    Place const from = place_of(project, first.from);
    Place const other_from = place_of(project, second.from);
    if (from != other_from) return from < other_from;
    Place const to = place_of(project, first.to);
    Place const other_to = place_of(project, second.to);
    if (to != other_to) return to < other_to;
    if (first.type != second.type) return first.type < second.type;
    return first.id < second.id;
}

void sort_canonically(Project& project) {
    project.spans.sort([](Span const& a, Span const& b) { return comes_before(a, b); });
    project.orphans.sort([](Orphan const& a, Orphan const& b) { return comes_before(a, b); });
    project.relations.sort([&](Relation const& a, Relation const& b) { return comes_before(project, a, b); });
}

std::vector<Relation const*> relations_at(Project const& project, std::vector<base::Identifier> const& mark_ids) {
    std::vector<Relation const*> found;
    for (base::Identifier const& id : mark_ids)
        project.relations.with_key(id, [&](Relation const& relation) {
            if (relation.from == id || relation.to == id) found.push_back(&relation);
        });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::sort(found.begin(), found.end(),
              [&](Relation const* a, Relation const* b) { return comes_before(project, *a, *b); });
    return found;
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
