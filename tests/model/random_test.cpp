#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

#include "model/bulk.h"
#include "model/history.h"
#include "model/occurrences.h"
#include "model/reshape.h"
#include "naive.h"
#include "sample.h"

using model::Edit;
using model::Project;
using sample::Naive;
using sample::NaiveRelation;
using sample::NaiveSpan;
using sample::positions_of;
using unicode::range;
using Ids = std::vector<std::string>;
using Positions = std::set<std::uint32_t>;
using Ranges = std::vector<unicode::Range>;

namespace {

constexpr std::uint32_t kWords = 120;
constexpr std::uint32_t kWordLength = 6; // with the space behind it

model::Schema walk_scheme() {
    model::Schema scheme = sample::schema();
    scheme.relations.push_back(sample::relation_type("denies", "d", {"Source"}, {"Claim"}));
    return scheme;
}

Project plain_project() {
    Project project = sample::project(walk_scheme());
    std::string text;
    for (std::uint32_t i = 0; i < kWords; ++i) text += "words ";
    project.article = sample::article(text);
    return project;
}

bool is_white(std::uint32_t position) {
    return position % kWordLength == kWordLength - 1;
}

bool is_allowed(std::string const& relation, std::string const& from, std::string const& to) {
    static std::set<std::string> const kAllowed = {"says Source Claim",    "denies Source Claim", "cued_by Claim Cue",
                                                   "supports Claim Claim", "near Source Cue",     "near Cue Source"};
    return kAllowed.count(relation + " " + from + " " + to) > 0;
}

bool holds(Ids const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool contains_all(Positions const& whole, Positions const& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

void append_note(std::string& whole, std::string const& part) {
    if (whole.find(part) == std::string::npos) whole += (whole.empty() ? "" : "\n") + part;
}

// Everything in between that is white space only comes in.
void bridge(Positions& positions) {
    Positions gap;
    for (std::uint32_t at = *positions.begin(); at < *positions.rbegin(); ++at) {
        bool const is_in = positions.count(at) > 0;
        if (!is_in) gap.insert(at);
        if (is_in && std::all_of(gap.begin(), gap.end(), is_white)) positions.insert(gap.begin(), gap.end());
        if (is_in) gap.clear();
    }
    if (std::all_of(gap.begin(), gap.end(), is_white)) positions.insert(gap.begin(), gap.end());
}

bool fragments_are_tidy(Project const& project) {
    return std::all_of(project.spans.begin(), project.spans.end(), [](model::Span const& span) {
        for (std::size_t i = 1; i < span.fragments.size(); ++i)
            if (span.fragments[i].start <= span.fragments[i - 1].end) return false;
        return !span.fragments.empty();
    });
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
        bridge(first.positions);
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

class Walk {
public:
    explicit Walk(unsigned seed)
        : random_(seed)
        , ids_(seed)
        , history_(plain_project())
        , now_(sample::seen(history_.project())) {}

    void step(int number) {
        author_.now = "2026-11-23T00:00:" + std::to_string(10 + number % 50) + "Z." + std::to_string(number);
        std::uint32_t const choice = below(100);
        if (choice < 10) return undo();
        if (choice < 18) return redo();
        if (choice < 20) return rename();
        if (choice < 40) return project().spans.size() > 90 ? remove(8) : add();
        if (choice < 62) return change_relations();
        if (choice < 82) return change_place();
        return change_words();
    }

    void check() const {
        CHECK(sample::seen(project()) == now_);
        CHECK(fragments_are_tidy(project()));
        Project sorted = sample::backwards(project());
        model::sort_canonically(sorted);
        CHECK(sorted == project());
    }

    // Back to the beginning and forth again, comparing whole projects.
    void check_ends() {
        Project const last = history_.project();
        std::size_t undone = 0;
        for (; history_.can_undo(); ++undone) CHECK(history_.undo());
        CHECK(undone == at_);
        CHECK(history_.project() == plain_project());
        for (; undone > 0; --undone) CHECK(history_.redo());
        CHECK(history_.project() == last);
    }

    // How often each kind of edit was made, by the first word of its name.
    std::map<std::string, int> const& made() const { return made_; }
    std::size_t steps_made() const { return steps_made_; }

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    Project const& project() const { return history_.project(); }

    template <typename Items>
    std::string some_id(Items const& items) {
        return items.empty() ? "none" : items[below(static_cast<std::uint32_t>(items.size()))].id;
    }
    std::string some_span() { return some_id(project().spans); }
    std::string some_relation() { return some_id(project().relations); }
    Ids some_spans(std::uint32_t most) {
        Ids ids;
        for (std::uint32_t count = 1 + below(most); count > 0; --count)
            if (std::string id = some_span(); !holds(ids, id)) ids.push_back(std::move(id));
        return ids;
    }
    std::string some_type() { return project().schema.span_types[below(3)].id; }
    std::string some_note() { return std::string(below(3), static_cast<char>('m' + below(3))); }
    unicode::Range some_range() {
        std::uint32_t const start = below(kWords * kWordLength - 20);
        return range(start, start + 1 + below(15));
    }
    Ranges some_fragments() {
        Ranges fragments(1 + below(3));
        for (unicode::Range& fragment : fragments) fragment = some_range();
        return fragments;
    }

    // Performs what the maker made; the naive model learns of it only when the maker agreed.
    template <typename Change>
    void perform(base::Result<Edit> edit, Change change) {
        if (!edit || edit.value().is_empty()) return;
        Naive next = now_;
        change(next, edit.value());
        ++made_[edit.value().name.substr(0, edit.value().name.find(' '))];
        CHECK(history_.perform(edit.release_value()));
        past_.erase(past_.begin() + static_cast<std::ptrdiff_t>(at_), past_.end());
        past_.emplace_back(now_, next);
        now_ = std::move(next);
        ++at_;
        ++steps_made_;
    }

    void add() {
        Ranges const fragments = some_fragments();
        std::string const type = some_type();
        if (below(4) == 0) return mark_places(fragments, type);
        perform(model::add_span(project(), fragments, type, ids_, author_), [&](Naive& next, Edit const& edit) {
            next.spans[edit.spans.front().after->id] = {type, positions_of(fragments), {}, "", {}};
        });
    }

    void mark_places(Ranges const& places, std::string const& type) {
        perform(model::mark_places(project(), places, type, ids_, author_), [&](Naive& next, Edit const& edit) {
            for (auto const& change : edit.spans) {
                Ranges const& made = change.after->fragments;
                CHECK((made.size() == 1 && std::find(places.begin(), places.end(), made.front()) != places.end()));
                next.spans[change.after->id] = {type, positions_of(made), {}, "", {}};
            }
            for (unicode::Range const place : places) {
                NaiveSpan const wanted{type, positions_of({place}), {}, "", {}};
                CHECK(std::any_of(next.spans.begin(), next.spans.end(), [&](auto const& one) {
                    return one.second.type == wanted.type && one.second.positions == wanted.positions;
                }));
            }
        });
    }

    void remove(std::uint32_t most) {
        Ids const ids = some_spans(most);
        perform(model::remove_spans(project(), ids, author_), [&](Naive& next, Edit const&) {
            for (std::string const& id : ids) next.spans.erase(id);
            next.forget_relations([&](NaiveRelation const& one) { return holds(ids, one.from) || holds(ids, one.to); });
        });
    }

    void change_place() {
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

    void set_fragments() {
        std::string const id = some_span();
        Ranges const fragments = some_fragments();
        perform(model::set_fragments(project(), id, fragments, author_),
                [&](Naive& next, Edit const&) { next.spans[id].positions = positions_of(fragments); });
    }

    void add_fragment() {
        std::string const id = some_span();
        unicode::Range const words = some_range();
        perform(model::add_fragment(project(), id, words, author_), [&](Naive& next, Edit const&) {
            Positions const added = positions_of({words});
            next.spans[id].positions.insert(added.begin(), added.end());
        });
    }

    void remove_fragment() {
        model::Span const* span = project().find_span(some_span());
        if (span == nullptr) return;
        std::size_t const which = below(static_cast<std::uint32_t>(span->fragments.size()) + 1);
        perform(model::remove_fragment(project(), span->id, which, author_), [&](Naive& next, Edit const&) {
            for (std::uint32_t const at : positions_of({span->fragments[which]}))
                next.spans[span->id].positions.erase(at);
        });
    }

    void grow_or_shrink() {
        std::string const id = some_span();
        model::SpanSide const side = below(2) == 0 ? model::SpanSide::Start : model::SpanSide::End;
        bool const grows = below(2) == 0;
        perform(grows ? model::extend_span(project(), id, side, author_)
                      : model::shrink_span(project(), id, side, author_),
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

    void split() {
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
                CHECK((is_kept || is_white(one)));
            }
            CHECK(*next.spans[id].positions.rbegin() < at.value());
            CHECK(*other.positions.begin() >= at.value());
            CHECK(contains_all(whole, other.positions));
            next.spans[edit.spans.back().after->id] = other;
        });
    }

    // Marks of one type, in the order of the article.
    void join() {
        std::string const type = some_type();
        Ids ids;
        for (model::Span const& span : project().spans)
            if (span.type == type && below(8) == 0 && ids.size() < 3) ids.push_back(span.id);
        if (ids.size() < 2) return;
        perform(model::join_spans(project(), {ids.rbegin(), ids.rend()}, author_),
                [&](Naive& next, Edit const&) { NaiveJoin(next, ids).run(project()); });
    }

    void change_words() {
        switch (below(7)) {
        case 0: return retype({some_span()});
        case 1: return retype(some_spans(4));
        case 2: return set_attribute();
        case 3: return set_attribute_of_many();
        case 4: return add_to_notes();
        case 5: return set_links();
        default: return set_note();
        }
    }

    void retype(Ids const& ids) {
        std::string const type = some_type();
        perform(ids.size() == 1 ? model::retype_span(project(), ids.front(), type, author_)
                                : model::retype_spans(project(), ids, type, author_),
                [&](Naive& next, Edit const&) {
                    for (std::string const& id : ids) retype(next.spans[id], type);
                    next.forget_relations([&](NaiveRelation const& one) {
                        return !is_allowed(one.type, next.spans[one.from].type, next.spans[one.to].type);
                    });
                });
    }
    static void retype(NaiveSpan& span, std::string const& type) {
        if (span.type == type) return;
        bool const keeps_mode = type != "Cue" && span.attributes["mode"] == Ids{"direct"};
        span.attributes.clear();
        if (keeps_mode) span.attributes["mode"] = {"direct"};
        span.type = type;
    }

    static void set(NaiveSpan& span, std::string const& attribute, Ids const& values) {
        span.attributes.erase(attribute);
        if (!values.empty()) span.attributes[attribute] = values;
    }

    void set_attribute() {
        static std::vector<std::pair<std::string, Ids>> const kSettings = {
            {"mode", {"direct"}}, {"mode", {"indirect"}},          {"mode", {}},
            {"topics", {"food"}}, {"topics", {"money", "people"}}, {"kind", {"named"}}};
        std::string const id = some_span();
        auto const& setting = kSettings[below(static_cast<std::uint32_t>(kSettings.size()))];
        perform(model::set_attribute(project(), id, setting.first, setting.second, author_),
                [&](Naive& next, Edit const&) { set(next.spans[id], setting.first, setting.second); });
    }

    // Cues know no mode and are passed over.
    void set_attribute_of_many() {
        Ids const ids = some_spans(4);
        Ids const values = below(3) == 0 ? Ids{} : Ids{"direct"};
        perform(model::set_attribute_of_spans(project(), ids, "mode", values, author_), [&](Naive& next, Edit const&) {
            for (std::string const& id : ids)
                if (next.spans[id].type != "Cue") set(next.spans[id], "mode", values);
        });
    }

    void set_note() {
        bool const of_span = below(2) == 0;
        std::string const id = of_span ? some_span() : some_relation();
        std::string const note = some_note();
        perform(model::set_note(project(), id, note, author_),
                [&](Naive& next, Edit const&) { (of_span ? next.spans[id].note : next.relations[id].note) = note; });
    }

    void add_to_notes() {
        Ids const ids = some_spans(4);
        std::string const note = some_note();
        perform(model::add_to_notes(project(), ids, note, author_), [&](Naive& next, Edit const&) {
            for (std::string const& id : ids) append_note(next.spans[id].note, note);
        });
    }

    void set_links() {
        std::string const id = some_span();
        Ids const links = below(3) == 0 ? Ids{} : Ids{"https://example.org/" + std::to_string(below(4))};
        perform(model::set_links(project(), id, links, author_),
                [&](Naive& next, Edit const&) { next.spans[id].links = links; });
    }

    void change_relations() {
        switch (below(12)) {
        case 0: return unlink();
        case 1: return unlink_marks();
        case 2: return retype_relation();
        case 3: return reverse_relation();
        default: return link();
        }
    }

    // One that is stored the way the scheme writes it.
    static NaiveRelation turned(Naive const& naive, NaiveRelation one) {
        if (one.type == "near" && naive.spans.at(one.from).type == "Cue") std::swap(one.from, one.to);
        return one;
    }

    void link() {
        NaiveRelation const wanted{project().schema.relations[below(5)].id, some_span(), some_span(), ""};
        perform(model::add_relation(project(), wanted.type, wanted.from, wanted.to, ids_, author_),
                [&](Naive& next, Edit const& edit) {
                    next.relations[edit.relations.front().after->id] = turned(next, wanted);
                    CHECK(is_allowed(wanted.type, next.spans[wanted.from].type, next.spans[wanted.to].type));
                });
    }

    void unlink() {
        Ids ids{some_relation()};
        if (std::string other = some_relation(); below(4) == 0 && other != ids.front()) ids.push_back(other);
        perform(ids.size() == 1 ? model::remove_relation(project(), ids.front(), author_)
                                : model::remove_relations(project(), ids, author_),
                [&](Naive& next, Edit const&) {
                    for (std::string const& id : ids) next.relations.erase(id);
                });
    }

    void unlink_marks() {
        Ids const ids = some_spans(2);
        perform(model::unlink_marks(project(), ids, author_), [&](Naive& next, Edit const&) {
            next.forget_relations([&](NaiveRelation const& one) { return holds(ids, one.from) || holds(ids, one.to); });
        });
    }

    void retype_relation() {
        std::string const id = some_relation();
        std::string const type = project().schema.relations[below(5)].id;
        perform(model::retype_relation(project(), id, type, author_),
                [&](Naive& next, Edit const&) { next.relations[id].type = type; });
    }

    void reverse_relation() {
        std::string const id = some_relation();
        perform(model::reverse_relation(project(), id, author_), [&](Naive& next, Edit const&) {
            NaiveRelation& one = next.relations[id];
            std::swap(one.from, one.to);
            CHECK(is_allowed(one.type, next.spans[one.from].type, next.spans[one.to].type));
        });
    }

    void rename() {
        std::string const title = "Title " + std::to_string(below(1000));
        perform(model::rename_project(project(), title, author_),
                [&](Naive& next, Edit const&) { next.title = title; });
    }

    void undo() {
        CHECK(history_.can_undo() == (at_ > 0));
        if (at_ == 0) return;
        CHECK(history_.undo());
        past_[--at_].back(now_);
    }

    void redo() {
        CHECK(history_.can_redo() == (at_ < past_.size()));
        if (!history_.can_redo()) return;
        CHECK(history_.redo());
        past_[at_++].forth(now_);
    }

    std::mt19937 random_;
    base::IdentifierSource ids_;
    model::Author author_{"p-ana", ""};
    model::History history_;
    Naive now_;
    std::vector<sample::NaiveStep> past_;
    std::size_t at_ = 0; // where in the past the project is
    std::size_t steps_made_ = 0;
    std::map<std::string, int> made_;
};

} // namespace

TEST_CASE("ten thousand random steps keep to a plain model, and back to the start and forth to the end is equal") {
    Walk walk(2026);
    for (int number = 0; number < 10'000; ++number) {
        walk.step(number);
        if (number % 20 == 0) walk.check();
    }
    walk.check();
    CHECK(walk.steps_made() > 4000);
    // Every kind of edit was among them.
    for (char const* kind : {"Add", "Change", "Clear", "Edit", "Extend", "Join", "Link", "Mark", "Move", "Remove",
                             "Rename", "Retype", "Reverse", "Set", "Shrink", "Split", "Unlink"}) {
        CAPTURE(kind);
        auto const count = walk.made().find(kind);
        CHECK((count != walk.made().end() && count->second > 5));
    }
    walk.check_ends();
}
