#include "random_walk.h"

#include "model/bulk.h"
#include "model/occurrences.h"
#include "model/reshape.h"
#include "model/sha256.h"

namespace sample {

using model::Edit;
using model::Project;

namespace {

model::Schema walk_scheme() {
    model::Schema scheme = schema();
    scheme.relations.push_back(relation_type("denies", "d", {"Source"}, {"Claim"}));
    return scheme;
}

bool fragments_are_tidy(Project const& project) {
    return std::all_of(project.spans.begin(), project.spans.end(), [](model::Span const& span) {
        for (std::size_t i = 1; i < span.fragments.size(); ++i)
            if (span.fragments[i].start <= span.fragments[i - 1].end) return false;
        return !span.fragments.empty();
    });
}

} // namespace

Project plain_project() {
    Project project = sample::project(walk_scheme());
    std::string text;
    for (std::uint32_t i = 0; i < kWords; ++i) text += "words ";
    project.article = sample::article(text);
    project.article.sha256 = model::sha256_hex(text);
    return project;
}

bool is_of_old(std::string const& type) {
    return type == "Cue" || knows_mode(type);
}

bool knows_mode(std::string const& type) {
    return type == "Claim" || type == "Source";
}

bool is_allowed(std::string const& relation, std::string const& from, std::string const& to) {
    static std::set<std::string> const kAllowed = {"says Source Claim",    "denies Source Claim", "cued_by Claim Cue",
                                                   "supports Claim Claim", "near Source Cue",     "near Cue Source"};
    return kAllowed.count(relation + " " + from + " " + to) > 0;
}

bool holds(Ids const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void append_note(std::string& whole, std::string const& part) {
    if (whole.find(part) == std::string::npos) whole += (whole.empty() ? "" : "\n") + part;
}

Walk::Walk(unsigned seed) : random_(seed), ids_(seed), history_(plain_project()), now_(seen(history_.project())) {}

void Walk::step(int number) {
    author_.now =
        "2026-11-23T00:00:" + std::to_string(10 + number % 50) + "." + std::to_string(1'000'000 + number) + "Z";
    std::uint32_t const choice = below(100);
    if (choice < 10) return undo();
    if (choice < 18) return redo();
    if (choice < 20) return rename();
    if (choice < 26) return change_the_whole();
    if (choice < 42) return project().spans.size() > 90 ? remove(8) : add();
    if (choice < 64) return change_relations();
    if (choice < 83) return change_place();
    return change_words();
}

void Walk::check() const {
    CHECK(seen(project()) == now_);
    CHECK(fragments_are_tidy(project()));
    Project sorted = backwards(project());
    model::sort_canonically(sorted);
    CHECK(sorted == project());
}

void Walk::check_ends() {
    Project const last = history_.project();
    std::size_t undone = 0;
    for (; history_.can_undo(); ++undone) CHECK(history_.undo());
    CHECK(undone == at_);
    CHECK(history_.project() == plain_project());
    for (; undone > 0; --undone) CHECK(history_.redo());
    CHECK(history_.project() == last);
}

void Walk::add() {
    Ranges const fragments = some_fragments();
    std::string const type = some_type();
    if (below(4) == 0) return mark_places(fragments, type);
    perform(model::add_span(project(), fragments, type, ids_, author_), [&](Naive& next, Edit const& edit) {
        next.spans[edit.spans.front().after->id] = {type, positions_of(fragments), {}, "", {}};
    });
}

void Walk::mark_places(Ranges const& places, std::string const& type) {
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

void Walk::remove(std::uint32_t most) {
    Ids const ids = some_spans(most);
    perform(model::remove_spans(project(), ids, author_), [&](Naive& next, Edit const&) {
        for (std::string const& id : ids) next.spans.erase(id);
        next.forget_relations([&](NaiveRelation const& one) { return holds(ids, one.from) || holds(ids, one.to); });
    });
}

void Walk::rename() {
    std::string const title = "Title " + std::to_string(below(1000));
    perform(model::rename_project(project(), title, author_), [&](Naive& next, Edit const&) { next.title = title; });
}

void Walk::undo() {
    CHECK(history_.can_undo() == (at_ > 0));
    if (at_ == 0) return;
    CHECK(history_.undo());
    past_[--at_].back(now_);
}

void Walk::redo() {
    CHECK(history_.can_redo() == (at_ < past_.size()));
    if (!history_.can_redo()) return;
    CHECK(history_.redo());
    past_[at_++].forth(now_);
}

} // namespace sample
