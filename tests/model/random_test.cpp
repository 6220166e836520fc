#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

#include "model/history.h"
#include "sample.h"

using model::Project;
using unicode::range;
using Ranges = std::vector<unicode::Range>;

namespace {

// What the project should hold, kept as plainly as can be: maps by id, fragments as sets of positions.
struct NaiveSpan {
    std::string type;
    std::set<std::uint32_t> positions;
    std::map<std::string, std::vector<std::string>> attributes;
    std::string note;
    friend bool operator==(NaiveSpan const&, NaiveSpan const&) = default;
};
struct NaiveRelation {
    std::string type;
    std::string from;
    std::string to;
    std::string note;
    friend bool operator==(NaiveRelation const&, NaiveRelation const&) = default;
};
struct Naive {
    std::map<std::string, NaiveSpan> spans;
    std::map<std::string, NaiveRelation> relations;
    std::string title;
    friend bool operator==(Naive const&, Naive const&) = default;
};

std::set<std::uint32_t> positions_of(Ranges const& fragments) {
    std::set<std::uint32_t> positions;
    for (auto const& fragment : fragments)
        for (std::uint32_t at = fragment.start.value(); at < fragment.end.value(); ++at) positions.insert(at);
    return positions;
}

Naive seen(Project const& project) {
    Naive naive;
    naive.title = project.header.title;
    for (model::Span const& span : project.spans) {
        NaiveSpan& one = naive.spans[span.id];
        one = {span.type, positions_of(span.fragments), {}, span.note};
        for (auto const& setting : span.attributes) one.attributes[setting.attribute] = setting.values;
    }
    for (model::Relation const& relation : project.relations)
        naive.relations[relation.id] = {relation.type, relation.from, relation.to, relation.note};
    return naive;
}

bool fragments_are_tidy(Project const& project) {
    return std::all_of(project.spans.begin(), project.spans.end(), [](model::Span const& span) {
        for (std::size_t i = 1; i < span.fragments.size(); ++i)
            if (span.fragments[i].start <= span.fragments[i - 1].end) return false;
        return !span.fragments.empty();
    });
}

class Walk {
public:
    explicit Walk(unsigned seed)
        : random_(seed)
        , ids_(seed)
        , history_(plain_project())
        , past_{seen(history_.project())} {}

    void step(int number) {
        author_.now = "2026-11-23T00:00:" + std::to_string(10 + number % 50) + "Z." + std::to_string(number);
        switch (below(12)) {
        case 0:
        case 1:
        case 2: return add();
        case 3: return below(4) == 0 ? remove() : add();
        case 4: return retype();
        case 5: return set_attribute();
        case 6: return set_note();
        case 7: return set_fragments();
        case 8: return below(3) == 0 ? unlink() : link();
        case 9: return below(10) == 0 ? rename() : link();
        case 10: return undo();
        default: return redo();
        }
    }

    void check() const {
        Project const& project = history_.project();
        CHECK(seen(project) == past_[at_]);
        CHECK(fragments_are_tidy(project));
        Project sorted = sample::backwards(project);
        model::sort_canonically(sorted);
        CHECK(sorted == project);
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

    std::size_t steps_made() const { return steps_made_; }

private:
    static Project plain_project() {
        Project project = sample::project();
        std::string text;
        for (int i = 0; i < 60; ++i) text += "plain words ";
        project.article = sample::article(text);
        return project;
    }

    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    Project const& project() const { return history_.project(); }

    std::string some_span() {
        return project().spans.empty() ? "s-none" : project().spans[below(project().spans.size())].id;
    }
    std::string some_relation() {
        return project().relations.empty() ? "r-none" : project().relations[below(project().relations.size())].id;
    }
    std::string some_type() { return project().schema.span_types[below(3)].id; }
    std::string some_note() { return std::string(below(3), 'n'); }
    Ranges some_fragments() {
        Ranges fragments;
        for (std::uint32_t count = 1 + below(3); count > 0; --count) {
            std::uint32_t const start = below(700);
            fragments.push_back(range(start, start + 1 + below(15)));
        }
        return fragments;
    }

    // Performs what the maker made; the naive model learns of it only when the maker agreed.
    template <typename Change>
    void perform(base::Result<model::Edit> edit, Change change) {
        if (!edit || edit.value().is_empty()) return;
        Naive next = past_[at_];
        change(next, edit.value());
        CHECK(history_.perform(edit.release_value()));
        past_.resize(++at_);
        past_.push_back(std::move(next));
        ++steps_made_;
    }

    void add() {
        Ranges const fragments = some_fragments();
        std::string const type = some_type();
        perform(model::add_span(project(), fragments, type, ids_, author_), [&](Naive& next, model::Edit const& edit) {
            next.spans[edit.spans.front().after->id] = {type, positions_of(fragments), {}, ""};
        });
    }

    void remove() {
        std::vector<std::string> ids;
        for (std::uint32_t count = 1 + below(3); count > 0; --count) ids.push_back(some_span());
        perform(model::remove_spans(project(), ids, author_), [&](Naive& next, model::Edit const&) {
            for (std::string const& id : ids) next.spans.erase(id);
            forget(next, [&](NaiveRelation const& one) {
                return next.spans.count(one.from) == 0 || next.spans.count(one.to) == 0;
            });
        });
    }

    template <typename Leaves>
    static void forget(Naive& next, Leaves leaves) {
        for (auto at = next.relations.begin(); at != next.relations.end();)
            at = leaves(at->second) ? next.relations.erase(at) : std::next(at);
    }

    static bool is_allowed(std::string const& relation, std::string const& from, std::string const& to) {
        static std::set<std::string> const kAllowed = {"says Source Claim", "cued_by Claim Cue", "supports Claim Claim",
                                                       "near Source Cue", "near Cue Source"};
        return kAllowed.count(relation + " " + from + " " + to) > 0;
    }

    void retype() {
        std::string const id = some_span();
        std::string const type = some_type();
        perform(model::retype_span(project(), id, type, author_), [&](Naive& next, model::Edit const&) {
            NaiveSpan& span = next.spans[id];
            bool const keeps_mode = type != "Cue" && span.attributes["mode"] == std::vector<std::string>{"direct"};
            span.attributes.clear();
            if (keeps_mode) span.attributes["mode"] = {"direct"};
            span.type = type;
            forget(next, [&](NaiveRelation const& one) {
                return !is_allowed(one.type, next.spans[one.from].type, next.spans[one.to].type);
            });
        });
    }

    void set_attribute() {
        static std::vector<std::pair<std::string, std::vector<std::string>>> const kSettings = {
            {"mode", {"direct"}}, {"mode", {"indirect"}},          {"mode", {}},
            {"topics", {"food"}}, {"topics", {"money", "people"}}, {"kind", {"named"}}};
        std::string const id = some_span();
        auto const& setting = kSettings[below(static_cast<std::uint32_t>(kSettings.size()))];
        perform(model::set_attribute(project(), id, setting.first, setting.second, author_),
                [&](Naive& next, model::Edit const&) {
                    next.spans[id].attributes.erase(setting.first);
                    if (!setting.second.empty()) next.spans[id].attributes[setting.first] = setting.second;
                });
    }

    void set_note() {
        bool const of_span = below(2) == 0;
        std::string const id = of_span ? some_span() : some_relation();
        std::string const note = some_note();
        perform(model::set_note(project(), id, note, author_), [&](Naive& next, model::Edit const&) {
            (of_span ? next.spans[id].note : next.relations[id].note) = note;
        });
    }

    void set_fragments() {
        std::string const id = some_span();
        Ranges const fragments = some_fragments();
        perform(model::set_fragments(project(), id, fragments, author_),
                [&](Naive& next, model::Edit const&) { next.spans[id].positions = positions_of(fragments); });
    }

    void link() {
        std::string const from = some_span();
        std::string const to = some_span();
        std::string const type = project().schema.relations[below(4)].id;
        bool const is_turned =
            type == "near" && past_[at_].spans.count(from) > 0 && past_[at_].spans.at(from).type == "Cue";
        perform(model::add_relation(project(), type, from, to, ids_, author_), [&](Naive& next,
                                                                                   model::Edit const& edit) {
            next.relations[edit.relations.front().after->id] = {type, is_turned ? to : from, is_turned ? from : to, ""};
            CHECK(is_allowed(type, next.spans[from].type, next.spans[to].type));
        });
    }

    void unlink() {
        std::string const id = some_relation();
        perform(model::remove_relation(project(), id, author_),
                [&](Naive& next, model::Edit const&) { next.relations.erase(id); });
    }

    void rename() {
        std::string const title = "Title " + std::to_string(below(1000));
        perform(model::rename_project(project(), title, author_),
                [&](Naive& next, model::Edit const&) { next.title = title; });
    }

    void undo() {
        CHECK(history_.can_undo() == (at_ > 0));
        if (at_ == 0) return;
        CHECK(history_.undo());
        --at_;
    }

    void redo() {
        CHECK(history_.can_redo() == (at_ + 1 < past_.size()));
        if (!history_.can_redo()) return;
        CHECK(history_.redo());
        ++at_;
    }

    std::mt19937 random_;
    base::IdentifierSource ids_;
    model::Author author_{"p-ana", ""};
    model::History history_;
    std::vector<Naive> past_;
    std::size_t at_ = 0; // where in the past the project is
    std::size_t steps_made_ = 0;
};

} // namespace

TEST_CASE("two thousand random steps keep to a plain model, and back to the start and forth to the end is equal") {
    Walk walk(2026);
    for (int number = 0; number < 2000; ++number) {
        walk.step(number);
        if (number % 10 == 0) walk.check();
    }
    walk.check();
    CHECK(walk.steps_made() > 800);
    walk.check_ends();
}
