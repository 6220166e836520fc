// What is kept beside a project (index, advice) and follows it step by step is what it would be if made anew.
#include <doctest/doctest.h>

#include "model/advice.h"
#include "model/index.h"
#include "random_session.h"

using model::Index;
using unicode::Position;
using unicode::range;

namespace {

std::vector<std::uint32_t> listed(std::span<std::uint32_t const> indices) {
    return {indices.begin(), indices.end()};
}

void check_places(Index const& kept, Index const& fresh) {
    for (std::uint32_t start = 0; start < 960; start += 13) {
        CHECK(kept.at(Position(start)) == fresh.at(Position(start)));
        CHECK(kept.meeting(range(start, start + 40)) == fresh.meeting(range(start, start + 40)));
        CHECK(kept.next_after(Position(start)) == fresh.next_after(Position(start)));
        CHECK(kept.previous_before(Position(start)) == fresh.previous_before(Position(start)));
    }
    CHECK(kept.meeting(range(0, 5000)) == fresh.meeting(range(0, 5000)));
}

void check_links(Index const& kept, Index const& fresh, sample::RandomSession const& session) {
    for (std::string const& id : session.ids()) {
        CHECK(kept.find(id) == fresh.find(id));
        CHECK(listed(kept.relations_from(id)) == listed(fresh.relations_from(id)));
        CHECK(listed(kept.relations_to(id)) == listed(fresh.relations_to(id)));
    }
    for (std::uint32_t i = 0; i < session.project().spans.size(); ++i) {
        CHECK(listed(kept.relations_from(i)) == listed(fresh.relations_from(i)));
        CHECK(listed(kept.relations_to(i)) == listed(fresh.relations_to(i)));
    }
    for (char const* type : {"Claim", "Source", "Cue", "Verdict"}) CHECK(kept.count_of(type) == fresh.count_of(type));
}

model::Check check(std::string id, std::vector<std::string> on, model::Condition condition) {
    model::Check check;
    check.id = std::move(id);
    check.on = std::move(on);
    check.condition = std::move(condition);
    return check;
}

model::Condition links(std::string relation, model::End end) {
    model::Condition condition;
    condition.links = model::LinksCondition{std::move(relation), end, {1, 2, {}}, {}};
    return condition;
}

// One check of every form.
model::Schema advising_scheme() {
    model::Schema scheme = sample::schema();
    model::Condition note, words, quote, count, any;
    note.note = true;
    words.word_borders = true;
    quote.text_first = {"w"};
    quote.text_last = {"s", " "};
    count.count = model::Count{3, 12, {}};
    any.any = {note, links("supports", model::End::From), count};
    scheme.checks = {check("said", {"Claim"}, links("says", model::End::To)),
                     check("near", {"Cue", "Source"}, links("near", model::End::From)),
                     check("note", {"Claim", "Source"}, note),
                     check("words", {"Cue"}, words),
                     check("quote", {"Claim"}, quote),
                     check("count", {"Source", "Cue"}, count),
                     check("any", {"Claim"}, any)};
    scheme.checks[2].where = {{"mode", {"direct"}}};
    return scheme;
}

using Said = std::vector<std::pair<std::uint32_t, std::string>>;

Said said(std::vector<model::Finding> const& findings) {
    Said result;
    for (model::Finding const& finding : findings) result.emplace_back(finding.span, finding.check->id);
    return result;
}

} // namespace

TEST_CASE("an index and advice that follow every step answer exactly like fresh ones") {
    std::size_t findings = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        sample::RandomSession session(seed, advising_scheme());
        Index kept(session.project());
        model::Advice advice(session.project(), kept);
        for (int number = 0; number < 500; ++number) {
            CAPTURE(number);
            std::uint64_t const before = session.history().revision();
            session.step();
            if (session.history().revision() == before) continue;
            kept.update(session.project(), session.history().last_change());
            advice.update(session.project(), kept, session.history().last_change());
            CHECK(said(advice.findings()) == said(model::advise(session.project(), Index(session.project()))));
            findings += advice.findings().size();
            if (number % 20 != 0) continue;
            Index const fresh(session.project());
            check_places(kept, fresh);
            check_links(kept, fresh, session);
        }
    }
    CHECK(findings > 10000);
}

TEST_CASE(
    "ten thousand random steps of every maker: each undo and redo gives what was, and what follows is as if fresh") {
    model::Project const beginning = sample::advised_project();
    sample::RandomSession session(77, beginning, sample::every_maker());
    std::vector<model::Project> states{beginning}; // after so many edits
    Index kept(beginning);
    model::Advice advice(beginning, kept);
    std::size_t at = 0;
    for (int number = 0; number < 10'000; ++number) {
        CAPTURE(number);
        session.step();
        for (model::Step const& step : session.take_new_steps()) {
            if (step.kind == model::StepKind::Edit) {
                states.resize(++at, beginning);
                states.push_back(session.project());
            } else {
                at = step.kind == model::StepKind::Undo ? at - 1 : at + 1;
            }
            CHECK(session.project() == states[at]);
            kept.update(session.project(), session.history().last_change());
            advice.update(session.project(), kept, session.history().last_change());
        }
        if (number % 10 != 0) continue;
        Index const fresh(session.project());
        CHECK(said(advice.findings()) == said(model::advise(session.project(), fresh)));
        if (number % 100 == 0) check_places(kept, fresh);
        if (number % 100 == 0) check_links(kept, fresh, session);
    }
    CHECK(session.made() > 500);
    model::History back = session.history();
    while (back.can_undo()) {
        CHECK(back.undo());
        CHECK(back.project() == states[--at]);
    }
    CHECK(at == 0);
    while (back.can_redo()) {
        CHECK(back.redo());
        CHECK(back.project() == states[++at]);
    }
}

TEST_CASE("an index that has followed into an empty project finds nothing") {
    model::History history(sample::full_project());
    Index kept(history.project());
    std::vector<std::string> ids;
    for (model::Span const& span : history.project().spans) ids.push_back(span.id);
    auto edit = model::remove_spans(history.project(), ids, sample::kAna);
    CHECK(edit);
    if (!edit) return;
    CHECK(history.perform(edit.release_value()));
    kept.update(history.project(), history.last_change());
    CHECK(kept.meeting(range(0, 1000)).empty());
    CHECK(kept.next_after(Position(0)) == Index::kNone);
    CHECK(kept.find("s-rise") == Index::kNone);
    CHECK(kept.relations_to("s-rise").empty());
    CHECK(kept.count_of("Claim") == 0);
}
