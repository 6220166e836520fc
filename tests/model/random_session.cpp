#include "random_session.h"

#include <doctest/doctest.h>

namespace sample {

namespace {

constexpr std::uint32_t kWords = 150;
constexpr std::size_t kMostMarks = 150;

model::Project plain_project(model::Schema scheme) {
    model::Project plain = project(std::move(scheme));
    std::string text;
    for (std::uint32_t i = 0; i < kWords; ++i) text += "words ";
    plain.article = article(text);
    return plain;
}

} // namespace

RandomSession::RandomSession(unsigned seed, model::Schema scheme)
    : random_(seed)
    , ids_(seed)
    , history_(plain_project(std::move(scheme))) {}

RandomSession::RandomSession(unsigned seed, model::Project project, std::vector<Maker> makers)
    : random_(seed)
    , ids_(seed)
    , history_(std::move(project))
    , makers_(std::move(makers)) {}

void RandomSession::step() {
    author_.now = "2026-11-23T00:00:00." + std::to_string(1'000'000 + ++number_) + "Z";
    std::uint32_t const choice = below(20);
    if (choice < 2 && history_.can_undo())
        CHECK(history_.undo());
    else if (choice < 4 && history_.can_redo())
        CHECK(history_.redo());
    else if (project().spans.size() > kMostMarks)
        make_room();
    else if (choice == 4)
        change_many();
    else if (choice < 9 && !makers_.empty())
        try_a_maker();
    else
        change_one();
}

void RandomSession::perform(base::Result<model::Edit> edit) {
    if (!edit) return;
    for (auto const& change : edit.value().spans)
        if (change.after && !change.before) ids_seen_.push_back(change.after->id);
    for (auto const& change : edit.value().relations)
        if (change.after && !change.before) ids_seen_.push_back(change.after->id);
    CHECK(history_.perform(edit.release_value()));
}

// It may find nothing that it could do here, or bring what is there already: then everything stays as it is.
void RandomSession::try_a_maker() {
    model::SpanType const* claim = project().schema.find_type("Claim");
    model::Attribute const* mode = claim == nullptr ? nullptr : claim->find_attribute("mode");
    bool const has_all =
        mode != nullptr && mode->values.size() == 2 && project().schema.find_relation("says") != nullptr;
    if (!has_all) return perform(model::replace_schema(project(), advised_project().schema, author_));
    auto edit = makers_[below(static_cast<std::uint32_t>(makers_.size()))].make(project());
    if (!edit || edit.value().is_empty()) return;
    model::Project const before = project();
    if (history_.perform(edit.release_value()))
        ++made_;
    else
        CHECK(project() == before);
}

void RandomSession::make_room() {
    std::vector<std::string> ids;
    for (model::Span const& span : project().spans)
        if (below(3) == 0) ids.push_back(span.id);
    perform(model::remove_spans(project(), ids, author_));
}

void RandomSession::change_one() {
    std::string const type = some_id(project().schema.span_types);
    std::string const relation = some_id(project().schema.relations);
    switch (below(11)) {
    case 0:
    case 1: return perform(model::add_span(project(), some_fragments(), type, ids_, author_));
    case 2: return perform(model::remove_spans(project(), {some_mark()}, author_));
    case 3: return perform(model::retype_span(project(), some_mark(), type, author_));
    case 4: return perform(model::set_attribute(project(), some_mark(), "mode", {"direct"}, author_));
    case 5:
        return perform(model::set_note(project(), below(2) == 0 ? some_mark() : some_id(project().relations),
                                       std::string(below(3), 'n'), author_));
    case 6: return perform(model::set_fragments(project(), some_mark(), some_fragments(), author_));
    case 7: return perform(model::remove_relation(project(), some_id(project().relations), author_));
    default: return perform(model::add_relation(project(), relation, some_mark(), some_mark(), ids_, author_));
    }
}

void RandomSession::change_many() {
    switch (below(8)) {
    case 0: return perform(shift_text());
    case 1: return perform(change_scheme());
    case 2: return perform(add_many());
    case 3:
        return perform(model::remove_spans(project(), {some_mark(), some_mark(), some_mark(), some_mark()}, author_));
    default: return perform(lose_or_place());
    }
}

std::string RandomSession::some_mark() {
    auto const& orphans = project().orphans;
    if (!orphans.empty() && below(8) == 0) return orphans[below(static_cast<std::uint32_t>(orphans.size()))].span.id;
    return some_id(project().spans);
}

std::vector<unicode::Range> RandomSession::some_fragments() {
    std::vector<unicode::Range> fragments;
    for (std::uint32_t count = 1 + below(3); count > 0; --count) {
        std::uint32_t const start = below(project().article.text.length());
        fragments.push_back(unicode::range(start, start + 1 + below(below(6) == 0 ? 200 : 15)));
    }
    return fragments;
}

// More than anybody follows one by one.
model::Edit RandomSession::add_many() {
    model::Edit edit = model::begin_edit(project(), "Add many", author_);
    if (project().article.text.length() <= 21) return edit; // corrections may have left nothing of it
    for (std::uint32_t i = 0; i < 60; ++i) {
        std::uint32_t const start = below(project().article.text.length() - 21);
        edit.spans.push_back({std::nullopt, span(ids_.next(base::IdentifierKind::Span), "Claim",
                                                 {unicode::range(start, start + 1 + below(20))})});
    }
    return edit;
}

// A mark becomes an orphan, or an orphan a mark, its links as they are.
model::Edit RandomSession::lose_or_place() {
    model::Edit edit = model::begin_edit(project(), "Lose or place", author_);
    std::string const id = some_mark();
    if (model::Span const* lost = project().find_span(id)) {
        edit.spans.push_back({*lost, std::nullopt});
        model::Orphan made = orphan(id, lost->type, lost->extent());
        edit.orphans.push_back({std::nullopt, made});
    } else if (model::Orphan const* found = project().find_orphan(id);
               found != nullptr && !found->last_fragments.empty()) {
        edit.orphans.push_back({*found, std::nullopt});
        edit.spans.push_back({std::nullopt, span(id, found->span.type, found->last_fragments)});
    }
    return edit;
}

// A letter comes at the front, and every mark moves.
model::Edit RandomSession::shift_text() {
    model::Edit edit = model::begin_edit(project(), "Correct the text", author_);
    edit.article =
        model::Change<model::Article>{project().article, article("a" + std::string(project().article.text.utf8()))};
    for (model::Span const& before : project().spans) {
        model::Span after = before;
        for (auto& fragment : after.fragments) fragment = {fragment.start + 1, fragment.end + 1};
        edit.spans.push_back({before, after});
    }
    return edit;
}

model::Edit RandomSession::change_scheme() {
    model::Edit edit = model::begin_edit(project(), "Change the scheme", author_);
    model::Schema scheme = project().schema;
    scheme.name += "!";
    if (!scheme.checks.empty()) std::swap(scheme.checks.front(), scheme.checks.back());
    edit.schema = model::Change<model::Schema>{project().schema, scheme};
    return edit;
}

} // namespace sample
