#include "random_walk.h"

#include "model/bulk.h"
#include "model/occurrences.h"
#include "model/reshape.h"

namespace sample {

using model::Edit;
using model::Project;

namespace {

bool contains_all(Positions const& whole, Positions const& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// Everything in between that is white space only comes in.
void bridge(Positions& positions, std::string const& text) {
    auto const is_white = [&text](std::uint32_t at) { return text[at] == ' '; };
    Positions gap;
    for (std::uint32_t at = *positions.begin(); at < *positions.rbegin(); ++at) {
        bool const is_in = positions.count(at) > 0;
        if (!is_in) gap.insert(at);
        if (is_in && std::all_of(gap.begin(), gap.end(), is_white)) positions.insert(gap.begin(), gap.end());
        if (is_in) gap.clear();
    }
    if (std::all_of(gap.begin(), gap.end(), is_white)) positions.insert(gap.begin(), gap.end());
}

// What the naive model says about joining, whose first mark stays.
class NaiveJoin {
public:
    NaiveJoin(Naive& naive, Ids const& ids) : naive_(naive), ids_(ids) {}

    void run(Project const& project) {
        NaiveSpan& first = naive_.spans[ids_.front()];
        for (std::size_t i = 1; i < ids_.size(); ++i) {
            NaiveSpan const& other = naive_.spans[ids_[i]];
            first.positions.insert(other.positions.begin(), other.positions.end());
            first.attributes.insert(other.attributes.begin(), other.attributes.end());
            for (std::string const& link : other.links)
                if (!holds(first.links, link)) first.links.push_back(link);
            append_note(first.note, other.note);
        }
        bridge(first.positions, naive_.text);
        for (std::size_t i = 1; i < ids_.size(); ++i) naive_.spans.erase(ids_[i]);
        join_relations(project);
    }

private:
    bool moves(NaiveRelation const& one) const { return joins(one.from) || joins(one.to); }
    bool joins(std::string const& id) const { return id != ids_.front() && holds(ids_, id); }
    static std::string key_of(NaiveRelation const& one) {
        bool const is_turned = one.type == "near" && one.to < one.from;
        return one.type + " " + (is_turned ? one.to + " " + one.from : one.from + " " + one.to);
    }

    // In the project's order, the first of those that become the same stays.
    void join_relations(Project const& project) {
        std::set<std::string> seen;
        for (auto const& [id, one] : naive_.relations)
            if (!moves(one)) seen.insert(key_of(one));
        for (model::Relation const& relation : project.relations) {
            NaiveRelation& one = naive_.relations[relation.id];
            if (!moves(one)) continue;
            if (joins(one.from)) one.from = ids_.front();
            if (joins(one.to)) one.to = ids_.front();
            if (one.from == one.to || !seen.insert(key_of(one)).second) naive_.relations.erase(relation.id);
        }
    }

    Naive& naive_;
    Ids const& ids_;
};

} // namespace

void Walk::change_place() {
    switch (below(8)) {
    case 0: return remove(2);
    case 1: return add_fragment();
    case 2: return remove_fragment();
    case 3: return grow_or_shrink();
    case 4: return split();
    case 5:
    case 6: return join();
    default: return set_fragments();
    }
}

void Walk::set_fragments() {
    std::string const id = some_span();
    Ranges const fragments = some_fragments();
    perform(model::set_fragments(project(), id, fragments, author_),
            [&](Naive& next, Edit const&) { next.spans[id].positions = positions_of(fragments); });
}

void Walk::add_fragment() {
    std::string const id = some_span();
    unicode::Range const words = some_range();
    perform(model::add_fragment(project(), id, words, author_), [&](Naive& next, Edit const&) {
        Positions const added = positions_of({words});
        next.spans[id].positions.insert(added.begin(), added.end());
    });
}

void Walk::remove_fragment() {
    model::Span const* span = project().find_span(some_span());
    if (span == nullptr) return;
    std::size_t const which = below(static_cast<std::uint32_t>(span->fragments.size()) + 1);
    perform(model::remove_fragment(project(), span->id, which, author_), [&](Naive& next, Edit const&) {
        for (std::uint32_t const at : positions_of({span->fragments[which]})) next.spans[span->id].positions.erase(at);
    });
}

void Walk::grow_or_shrink() {
    std::string const id = some_span();
    model::SpanSide const side = below(2) == 0 ? model::SpanSide::Start : model::SpanSide::End;
    bool const grows = below(2) == 0;
    perform(grows ? model::extend_span(project(), id, side, author_) : model::shrink_span(project(), id, side, author_),
            [&](Naive& next, Edit const& edit) {
                Positions& positions = next.spans[id].positions;
                Positions after = positions_of(edit.spans.front().after->fragments);
                CHECK(contains_all(grows ? after : positions, grows ? positions : after));
                bool const keeps_start = *after.begin() == *positions.begin();
                bool const keeps_end = *after.rbegin() == *positions.rbegin();
                CHECK((side == model::SpanSide::Start ? keeps_end : keeps_start));
                positions = std::move(after);
            });
}

void Walk::split() {
    model::Span const* span = project().find_span(some_span());
    if (span == nullptr) return;
    std::string const id = span->id;
    unicode::Position const at = span->extent().start + below(span->extent().length() + 1);
    perform(model::split_span(project(), id, at, ids_, author_), [&](Naive& next, Edit const& edit) {
        Positions const whole = next.spans[id].positions;
        NaiveSpan other = next.spans[id];
        other.note.clear();
        other.links.clear();
        other.positions = positions_of(edit.spans.back().after->fragments);
        next.spans[id].positions = positions_of(edit.spans.front().after->fragments);
        for (std::uint32_t const one : whole) {
            bool const is_kept = next.spans[id].positions.count(one) + other.positions.count(one) == 1;
            CHECK((is_kept || next.text[one] == ' '));
        }
        CHECK(*next.spans[id].positions.rbegin() < at.value());
        CHECK(*other.positions.begin() >= at.value());
        CHECK(contains_all(whole, other.positions));
        next.spans[edit.spans.back().after->id] = other;
    });
}

// Marks of one type, in the order of the article.
void Walk::join() {
    std::string const type = some_type();
    Ids ids;
    for (model::Span const& span : project().spans)
        if (span.type == type && below(8) == 0 && ids.size() < 3) ids.push_back(span.id);
    if (ids.size() < 2) return;
    perform(model::join_spans(project(), {ids.rbegin(), ids.rend()}, author_),
            [&](Naive& next, Edit const&) { NaiveJoin(next, ids).run(project()); });
}

} // namespace sample
