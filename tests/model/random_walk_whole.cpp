#include "model/import.h"
#include "model/merge.h"
#include "model/places.h"
#include "model/reform.h"
#include "random_walk.h"

namespace sample {

using model::Edit;
using model::Project;

namespace {

constexpr std::uint32_t kShortest = 500; // the article stays about as long as it is
constexpr std::uint32_t kLongest = 900;
constexpr std::size_t kMostTypes = 6;
constexpr std::size_t kMostOrphans = 12;

NaiveSpan without_place(NaiveSpan span) {
    span.positions.clear();
    return span;
}

} // namespace

void Walk::change_the_whole() {
    if (project().orphans.size() > kMostOrphans) return remove_orphan();
    switch (below(8)) {
    case 0: return change_scheme();
    case 1: return import();
    case 2: return merge();
    case 3: return remove_orphan();
    case 4:
    case 5: return place_orphan();
    default: return correct();
    }
}

// Other letters than the article's, and white space, so that a piece that is put in seldom begins like what goes.
void Walk::correct() {
    std::uint32_t const length = project().article.text.length();
    std::uint32_t const at = below(length - 20);
    std::uint32_t const removed = length < kShortest ? 0 : below(14);
    std::string put;
    for (std::uint32_t left = length > kLongest ? 0 : below(14); left > 0; --left) put += below(5) == 0 ? ' ' : 'z';
    auto edit = model::correct_text(project(), unicode::range(at, at + removed), put, author_);
    if (!edit || edit.value().is_empty()) return;
    count(edit.value());
    CHECK(history_.perform(edit.release_value()));
    Naive after = seen(project());
    check_correction(after, at, removed, put);
    keep(std::move(after));
}

// Every letter that stays wears what it wore. What is put in wears nothing that was not at that place. A mark without
// any letter has become an orphan, and nothing else of any mark, no link and no type is another.
void Walk::check_correction(Naive const& after, std::uint32_t at, std::uint32_t removed, std::string const& put) const {
    auto const shift = static_cast<std::uint32_t>(put.size());
    Naive rest = now_;
    rest.text.replace(at, removed, put);
    for (auto const& [id, before] : now_.spans) {
        Positions kept;
        for (std::uint32_t const one : before.positions) {
            if (one < at) kept.insert(one);
            if (one >= at + removed) kept.insert(one - removed + shift);
        }
        auto const there = after.spans.find(id);
        if (there == after.spans.end()) {
            CHECK(kept.empty());
            rest.orphans[id] = without_place(before);
            rest.spans.erase(id);
            continue;
        }
        Positions inside;
        for (std::uint32_t const one : there->second.positions)
            if (one >= at && one < at + shift) inside.insert(one);
        bool const is_worn_here = before.positions.lower_bound(at) != before.positions.lower_bound(at + removed);
        bool const is_worn_around =
            at > 0 && before.positions.contains(at - 1) && before.positions.contains(at + removed);
        CHECK((inside.empty() || is_worn_here || is_worn_around));
        kept.insert(inside.begin(), inside.end());
        rest.spans[id].positions = std::move(kept);
    }
    CHECK(rest == after);
}

void Walk::place_orphan() {
    std::string const id = some_orphan();
    Ranges const fragments = some_fragments();
    perform(model::place_orphan(project(), id, fragments, author_), [&](Naive& next, Edit const&) {
        next.spans[id] = next.orphans.at(id);
        next.spans[id].positions = positions_of(fragments);
        next.orphans.erase(id);
    });
}

void Walk::remove_orphan() {
    std::string const id = some_orphan();
    perform(model::remove_spans(project(), {id}, author_), [&](Naive& next, Edit const&) {
        next.orphans.erase(id);
        next.forget_relations([&](NaiveRelation const& one) { return one.from == id || one.to == id; });
    });
}

// Only types that came later: what may be linked with what stays as it is.
void Walk::change_scheme() {
    ++made_["scheme"];
    std::string const type = some_type();
    if (is_of_old(type)) return add_type();
    return below(2) == 0 ? rename_type(type) : remove_type(type);
}

void Walk::add_type() {
    if (now_.types.size() >= kMostTypes) return;
    std::string const id = "T" + std::to_string(steps_made_);
    perform(model::add_type(project(), type(id, "", {}), author_),
            [&](Naive& next, Edit const&) { next.types.push_back(id); });
}

void Walk::rename_type(std::string const& old) {
    std::string const id = "T" + std::to_string(steps_made_);
    perform(model::change_type(project(), old, type(id, "", {}), author_), [&](Naive& next, Edit const&) {
        std::replace(next.types.begin(), next.types.end(), old, id);
        for (auto* marks : {&next.spans, &next.orphans})
            for (auto& mark : *marks)
                if (mark.second.type == old) mark.second.type = id;
    });
}

void Walk::remove_type(std::string const& old) {
    bool const retypes = below(2) == 0;
    perform(model::remove_type(project(), old, retypes ? model::LeftMarks::Retype : model::LeftMarks::Remove, "Cue",
                               author_),
            [&](Naive& next, Edit const&) {
                next.types.erase(std::find(next.types.begin(), next.types.end(), old));
                for (auto* marks : {&next.spans, &next.orphans})
                    for (auto at = marks->begin(); at != marks->end();) {
                        if (at->second.type == old && !retypes) {
                            at = marks->erase(at);
                            continue;
                        }
                        if (at->second.type == old) retype(at->second, "Cue");
                        ++at;
                    }
            });
}

// A Source that says a Claim, and a mark more; one id is new, one is missing, one is taken here if any is.
model::ForeignItems Walk::foreign_items() {
    model::ForeignItems items;
    std::string const fresh = "s-foreign-" + std::to_string(steps_made_);
    std::string const taken = project().spans.empty() ? "s-foreign-too-" + std::to_string(steps_made_) : some_span();
    items.spans = {span(fresh, "Source", some_fragments()), span("", some_type(), some_fragments()),
                   span(taken, "Claim", some_fragments())};
    items.spans.front().note = some_note();
    items.relations = {relation("", "says", fresh, items.spans.back().id)};
    return items;
}

void Walk::import() {
    model::ForeignItems const items = foreign_items();
    auto imported = model::import_items(project(), items, {}, ids_, author_);
    CHECK(imported.is_ok());
    if (!imported) return;
    perform(base::Result<Edit>(std::move(imported.value().edit)), [&](Naive& next, Edit const& edit) {
        CHECK(edit.spans.size() == items.spans.size());
        CHECK(edit.relations.size() == 1);
        for (std::size_t at = 0; at < std::min(edit.spans.size(), items.spans.size()); ++at) {
            std::string const id = edit.spans[at].after->id;
            CHECK((now_.spans.count(id) == 0 && now_.orphans.count(id) == 0));
            next.spans[id] = seen(items.spans[at]);
        }
        next.relations[edit.relations.front().after->id] = {"says", edit.spans.front().after->id,
                                                            edit.spans.back().after->id, ""};
    });
}

// Somebody has gone on with a copy: they have added marks and a link.
void Walk::merge() {
    model::Author const other{"p-ben", "2027-01-01T00:00:00." + std::to_string(1'000'000 + steps_made_) + "Z"};
    model::History theirs(project());
    auto const go_on = [&](base::Result<Edit> edit) {
        if (edit && !edit.value().is_empty()) CHECK(theirs.perform(edit.release_value()));
    };
    for (std::uint32_t count = 1 + below(3); count > 0; --count)
        go_on(model::add_span(theirs.project(), some_fragments(), some_type(), ids_, other));
    go_on(model::add_relation(theirs.project(), "says", some_id(theirs.project().spans),
                              some_id(theirs.project().spans), ids_, other));
    auto merged = model::merge(project(), theirs.project(), author_);
    CHECK(merged.is_ok());
    if (!merged) return;
    perform(base::Result<Edit>(std::move(merged.value().edit)),
            [&](Naive& next, Edit const&) { next = seen(theirs.project()); });
}

} // namespace sample
