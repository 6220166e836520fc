#include "model/merge.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "model/compare.h"
#include "sample.h"

using model::Project;
using unicode::range;

namespace {

model::Author at(std::string const& time) {
    return {"p-ana", time};
}

void perform(Project& project, base::Result<model::Edit> const& edit) {
    CHECK(edit.is_ok());
    if (edit) CHECK(model::apply(project, edit.value()));
}

struct Merged {
    Project project;
    model::MergeReport report;
    bool was_empty = false;
};

Merged merged(Project const& ours, Project const& theirs) {
    auto merge = model::merge(ours, theirs, at("2026-11-30T12:00:00Z"));
    CHECK(merge.is_ok());
    if (!merge) return {ours, {}, false};
    Merged result{ours, merge.value().report, merge.value().edit.is_empty()};
    CHECK(model::apply(result.project, merge.value().edit));
    Project back = result.project;
    CHECK(model::revert(back, merge.value().edit));
    CHECK(back == ours);
    return result;
}

bool hold_the_same_items(Project const& first, Project const& second) {
    return first.spans == second.spans && first.orphans == second.orphans && first.relations == second.relations;
}

bool has(std::string const& text, std::string const& part) {
    bool const found = text.find(part) != std::string::npos;
    CHECK_MESSAGE(found, text);
    return found;
}

bool is_as_at_first(model::Span const& span) {
    static Project const first = sample::full_project();
    model::Span const* same = first.find_span(span.id);
    return same != nullptr && *same == span;
}

bool is_kept(std::string const& note, Project const& project) {
    return std::any_of(project.spans.begin(), project.spans.end(),
                       [&](model::Span const& span) { return span.note.find(note) != std::string::npos; });
}

// Two pairs of hands on the same set: later times on the second.
struct Pair {
    Project first = sample::full_project();
    Project second = sample::full_project();
};

} // namespace

TEST_CASE("merging a set with itself does nothing and says so") {
    Project const project = sample::full_project();
    Merged const result = merged(project, project);
    CHECK(result.was_empty);
    CHECK(result.report == model::MergeReport{});
    CHECK(has(in_words(result.report), "nothing to merge"));
}

TEST_CASE("what only the other set has is added, with its links, orphans and annotators") {
    Project const whole = sample::full_project();
    Project part = whole;
    part.spans = {whole.spans[0]};
    part.orphans.clear();
    part.relations.clear();
    part.header.annotators = {whole.header.annotators[0]};
    Merged const result = merged(part, whole);
    CHECK(hold_the_same_items(result.project, whole));
    CHECK(result.project.header.annotators == whole.header.annotators);
    CHECK(result.report.marks.added == 8);
    CHECK(result.report.relations.added == 7);
    CHECK(has(in_words(result.report), "8 marks and 7 links were added. 1 annotator came in."));
    CHECK(merged(whole, part).was_empty);
}

TEST_CASE("a continuation wins in both directions") {
    Pair pair;
    perform(pair.second, model::set_attribute(pair.second, "s-rise", "mode", {"indirect"}, at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::set_fragments(pair.second, "s-fall", {range(103, 120)}, at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::set_note(pair.second, "r-1", "hm", at("2026-11-22T16:00:00Z")));
    Merged const taken = merged(pair.first, pair.second);
    CHECK(hold_the_same_items(taken.project, pair.second));
    CHECK(taken.report.marks.taken_over == 2);
    CHECK(taken.report.relations.taken_over == 1);
    CHECK(has(in_words(taken.report), "The newer version of 2 marks and 1 link was taken over."));
    CHECK(merged(pair.second, pair.first).was_empty);
}

TEST_CASE("of a mark that one side never touched, the other side's version stands, whoever else was busy") {
    Pair pair;
    for (Project* project : {&pair.first, &pair.second})
        project->spans.change_each([](model::Span& span) { span.modified = span.created; });
    perform(pair.first, model::set_note(pair.first, "s-fall", "mine", at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::retype_span(pair.second, "s-mayor", "Cue", at("2026-11-22T17:00:00Z")));
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.report.marks.kept_twice.empty());
    CHECK(result.project.find_span("s-mayor")->type == "Cue");
    CHECK(result.project.find_span("s-fall")->note == "mine");
    CHECK(hold_the_same_items(result.project, merged(pair.second, pair.first).project));
}

TEST_CASE("a later version that says all of the earlier one stands for both") {
    Pair pair;
    perform(pair.first, model::set_note(pair.first, "s-fall", "mine", at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::set_note(pair.second, "s-fall", "mine and yours", at("2026-11-22T17:00:00Z")));
    perform(pair.first, model::set_note(pair.first, "s-baker", "only here", at("2026-11-22T18:00:00Z")));
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.report.marks.kept_twice.empty());
    CHECK(result.report.marks.taken_over == 1);
    CHECK(result.project.find_span("s-fall")->note == "mine and yours");
}

TEST_CASE("a time written with more zeros is no other time") {
    Pair pair;
    perform(pair.first, model::set_note(pair.first, "s-fall", "mine", at("2026-11-22T16:00:00.5Z")));
    perform(pair.second, model::set_note(pair.second, "s-fall", "mine and yours", at("2026-11-22T16:00:00.500Z")));
    perform(pair.first, model::set_note(pair.first, "s-baker", "only here", at("2026-11-22T18:00:00Z")));
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.report.marks.kept_twice.empty());
    CHECK(result.project.find_span("s-fall")->note == "mine and yours");
    CHECK(hold_the_same_items(result.project, merged(pair.second, pair.first).project));
    CHECK_FALSE(model::is_later_time("2026-11-22T16:00:00.000Z", "2026-11-22T16:00:00Z"));
    CHECK(model::is_later_time("2026-11-22T16:00:00.01Z", "2026-11-22T16:00:00Z"));
}

TEST_CASE("a mark changed on both sides is kept twice, and each side's links go with its version") {
    Pair pair;
    perform(pair.first, model::set_note(pair.first, "s-choice", "mine", at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::set_note(pair.second, "s-choice", "yours", at("2026-11-22T17:00:00Z")));
    pair.first.relations.push_back(sample::relation("r-mine", "supports", "s-choice", "s-prices"));
    pair.second.relations.push_back(sample::relation("r-yours", "supports", "s-choice", "s-prices"));
    model::sort_canonically(pair.first);
    model::sort_canonically(pair.second);
    Merged const result = merged(pair.first, pair.second);
    REQUIRE(result.report.marks.kept_twice.size() == 1);
    if (result.report.marks.kept_twice.empty()) return;
    auto const [id, other] = result.report.marks.kept_twice.front();
    CHECK(id == "s-choice");
    CHECK(result.project.find_span(id)->note == "yours");
    CHECK(result.project.find_span(other)->note == "mine");
    CHECK(result.project.find_relation("r-yours")->from == id);
    CHECK(result.project.find_relation("r-mine")->from == other);
    CHECK(result.project.find_relation("r-2")->to == id); // of both
    CHECK(has(in_words(result.report), "1 mark was changed on both sides, so both versions are kept."));

    Merged const turned = merged(pair.second, pair.first);
    CHECK(hold_the_same_items(result.project, turned.project));
    CHECK(merged(result.project, pair.second).was_empty);
    CHECK(merged(result.project, pair.first).was_empty);
    CHECK(merged(turned.project, result.project).report.marks == model::MergeCounts{});
}

TEST_CASE("a link changed on both sides is kept twice too") {
    Pair pair;
    perform(pair.first, model::set_note(pair.first, "r-1", "mine", at("2026-11-22T16:00:00Z")));
    perform(pair.second, model::set_note(pair.second, "r-1", "yours", at("2026-11-22T17:00:00Z")));
    perform(pair.first, model::set_note(pair.first, "s-fall", "x", at("2026-11-22T18:00:00Z")));
    Merged const result = merged(pair.first, pair.second);
    REQUIRE(result.report.relations.kept_twice.size() == 1);
    if (result.report.relations.kept_twice.empty()) return;
    CHECK(result.project.find_relation("r-1")->note == "yours");
    CHECK(result.project.find_relation(result.report.relations.kept_twice.front().other)->note == "mine");
    CHECK(hold_the_same_items(result.project, merged(pair.second, pair.first).project));
}

TEST_CASE("an orphan gives way to the same mark with a place, and is kept beside another") {
    Pair pair;
    model::Span found = pair.second.orphans.front().span;
    found.fragments = pair.second.orphans.front().last_fragments;
    pair.second.orphans.clear();
    pair.second.spans.push_back(found);
    model::sort_canonically(pair.second);
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.project.orphans.empty());
    CHECK(result.project.find_span("s-lost") != nullptr);
    CHECK(merged(pair.second, pair.first).was_empty);

    pair.first.orphans.changing(0)->span.note = "lost and described";
    pair.first.orphans.changing(0)->span.modified = "2026-11-22T19:00:00Z";
    Merged const both = merged(pair.first, pair.second);
    CHECK(both.project.orphans.size() == 1);
    CHECK(both.report.marks.kept_twice.size() == 1);
    CHECK(hold_the_same_items(both.project, merged(pair.second, pair.first).project));
}

TEST_CASE("a mark that another annotator made of the same words is added and counted as a repetition") {
    Project const ours = sample::full_project();
    Project theirs = sample::project();
    theirs.header.annotators = {{"p-cem", "Cem", "", {}}};
    theirs.spans = {sample::span("s-cem", "Source", {range(0, 9)})};
    theirs.spans.changing(0)->by = "p-cem";
    Merged const result = merged(ours, theirs);
    CHECK(result.project.spans.size() == ours.spans.size() + 1);
    CHECK(result.report.marks.repeated == 1);
    CHECK(has(in_words(result.report), "Of these 1 mark repeats what was here already."));
    CHECK(result.project.header.annotators.size() == 3);
}

TEST_CASE("notes about the article are joined once, the earlier set's first") {
    Pair pair;
    pair.first.header.note = "first thoughts";
    pair.second.header.note = "second thoughts";
    pair.second.header.modified = "2026-11-23T09:00:00Z";
    pair.first.spans.clear();
    pair.first.relations.clear();
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.project.header.note == "first thoughts\n\nsecond thoughts");
    CHECK(merged(pair.second, pair.first).project.header.note == result.project.header.note);
    CHECK(merged(result.project, pair.second).was_empty);
    CHECK(has(in_words(result.report), "The notes about the article were joined."));
}

TEST_CASE("another text is refused with a sentence") {
    Project const ours = sample::full_project();
    Project theirs = ours;
    theirs.header.title = "Harbour";
    theirs.article = sample::article("Another story.");
    auto const refused = model::merge(ours, theirs, sample::kAna);
    CHECK_FALSE(refused.is_ok());
    if (!refused) CHECK(has(refused.error().message, "\u201CHarbour\u201D is about another text"));
}

TEST_CASE("marks of a file that came without its text stand where their words are") {
    Project ours = sample::project();
    ours.article.sha256 = "abc";
    Project theirs = ours;
    theirs.article.text = {};
    theirs.article.text_left_out = true;
    model::Orphan found = sample::orphan("s-found", "Source", range(0, 9));
    found.quote.exact = "The mayor";
    model::Orphan lost = sample::orphan("s-lost", "Source", range(0, 9));
    theirs.orphans = {found, lost};
    Merged const result = merged(ours, theirs);
    CHECK(result.project.find_span("s-found") != nullptr);
    CHECK(result.project.find_orphan("s-lost") != nullptr);
    CHECK_FALSE(model::merge(theirs, ours, sample::kAna).is_ok());
}

TEST_CASE("the scheme grows by what only the other one has and stays as it is otherwise") {
    Pair pair;
    model::SpanType flag = sample::type("Flag", "1", {});
    pair.second.schema.span_types.push_back(flag);
    pair.second.schema.span_types[0].attributes[0].values.push_back({"mixed", "mixed", "", "", {}});
    pair.second.schema.relations[0].from.push_back("Flag");
    pair.second.schema.span_types[1].label = "Voice";
    Merged const result = merged(pair.first, pair.second);
    model::Schema const& schema = result.project.schema;
    REQUIRE(schema.find_type("Flag") != nullptr);
    if (schema.find_type("Flag") == nullptr) return;
    CHECK(schema.find_type("Flag")->key.empty()); // 1 is Claim's
    CHECK(schema.find_type("Claim")->find_attribute("mode")->find_value("mixed") != nullptr);
    CHECK(schema.find_relation("says")->may_start_at("Flag"));
    CHECK(schema.find_type("Source")->label == "Source");
    CHECK(result.report.schema_grew);
    CHECK(result.report.schema_kept);
    CHECK(merged(result.project, pair.second).was_empty);
}

TEST_CASE("a circle that two halves close is kept and said") {
    Pair pair;
    pair.first.relations = {sample::relation("r-a", "supports", "s-rise", "s-fall")};
    pair.second.relations = {sample::relation("r-b", "supports", "s-fall", "s-rise")};
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.project.relations.size() == 2);
    CHECK(result.report.circles == 1);
    CHECK(has(in_words(result.report), "1 link closes a circle now"));
}

TEST_CASE("unknown members that only the other file has come along") {
    Pair pair;
    pair.first.header.unknown = {{"mine", "1"}, {"x", "2"}};
    pair.second.header.unknown = {{"a", "3"}, {"mine", "4"}};
    CHECK(merged(pair.first, pair.second).project.header.unknown ==
          model::UnknownMembers{{"a", "3"}, {"mine", "1"}, {"x", "2"}});
}

TEST_CASE("a file that repeats an id loses neither of the two marks") {
    Pair pair;
    pair.second.spans.changing(1)->id = pair.second.spans[0].id;
    Merged const result = merged(pair.first, pair.second);
    CHECK(result.project.spans.size() == pair.first.spans.size() + 1);
    CHECK(merged(result.project, pair.second).was_empty);
}

TEST_CASE("two sets that drifted apart at random hold the same items whichever is merged into which") {
    int apart = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        Pair pair;
        std::mt19937 random(seed);
        base::IdentifierSource ids(seed);
        int minute = 10;
        auto const drift = [&](Project& project) {
            model::Author const author = at("2026-11-22T16:" + std::to_string(minute++) + ":00Z");
            auto const some = [&]() { return project.spans[random() % project.spans.size()].id; };
            auto const start = static_cast<std::uint32_t>(random() % 150);
            base::Result<model::Edit> edit = base::Error{};
            switch (random() % 6) {
            case 0: edit = model::add_span(project, {range(start, start + 9)}, "Claim", ids, author); break;
            case 1: edit = model::set_note(project, some(), std::string(1 + random() % 3, 'n'), author); break;
            case 2: edit = model::set_fragments(project, some(), {range(start, start + 5)}, author); break;
            case 3: edit = model::remove_spans(project, {some()}, author); break;
            case 4: edit = model::add_relation(project, "supports", some(), some(), ids, author); break;
            default: edit = model::retype_span(project, some(), "Claim", author); break;
            }
            if (edit) CHECK(model::apply(project, edit.value()));
        };
        for (int step = 0; step < 12; ++step) drift(random() % 2 == 0 ? pair.first : pair.second);
        Merged const result = merged(pair.first, pair.second);
        Merged const turned = merged(pair.second, pair.first);
        CHECK(hold_the_same_items(result.project, turned.project));
        CHECK(merged(result.project, pair.second).report.marks == model::MergeCounts{});
        CHECK(merged(result.project, turned.project).report.relations == model::MergeCounts{});
        if (model::compare(pair.first, pair.second).kinship != model::Kinship::Apart) continue;
        ++apart;
        for (Project const* side : {&pair.first, &pair.second})
            for (model::Span const& span : side->spans)
                CHECK((is_as_at_first(span) || is_kept(span.note, result.project)));
    }
    CHECK(apart > 100);
}
