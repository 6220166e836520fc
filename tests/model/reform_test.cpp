#include "model/reform.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "every_maker.h"
#include "model/import.h"

using base::Result;
using model::Edit;
using model::LeftMarks;
using model::LeftSettings;
using model::Project;
using unicode::range;

namespace {

Project after(Project project, Result<Edit> const& edit) {
    CHECK_MESSAGE(edit.is_ok(), (edit ? "" : edit.error().message));
    if (edit) CHECK(model::apply(project, edit.value()));
    return project;
}

std::string refusal(Result<Edit> const& edit) {
    return edit ? "" : edit.error().message;
}

bool has(std::string const& text, std::string const& part) {
    bool const found = text.find(part) != std::string::npos;
    CHECK_MESSAGE(found, text);
    return found;
}

std::size_t count_of(Project const& project, std::string const& type) {
    return static_cast<std::size_t>(std::count_if(project.spans.begin(), project.spans.end(),
                                                  [&](model::Span const& span) { return span.type == type; }));
}

model::SpanType claim_as(Project const& project, std::string const& id) {
    model::SpanType type = *project.schema.find_type("Claim");
    type.id = id;
    return type;
}

} // namespace

TEST_CASE("a type with another id takes its marks, links, advice and export along") {
    Project const before = sample::advised_project();
    Project const project =
        after(before, model::change_type(before, "Claim", claim_as(before, "statement"), sample::kAna));
    CHECK(count_of(project, "statement") == count_of(before, "Claim"));
    CHECK(count_of(project, "Claim") == 0);
    CHECK(project.find_orphan("s-lost")->span.type == "statement");
    CHECK(project.relations.size() == before.relations.size());
    CHECK(project.schema.find_relation("says")->may_end_at("statement"));
    CHECK(project.schema.checks[0].on == std::vector<std::string>{"statement"});
    CHECK(project.schema.export_map_json == R"({"brat": {"statement": "Claim", "Cue": "Signal"}})");
    CHECK(project.schema.find_type("statement")->attributes == before.schema.find_type("Claim")->attributes);
}

TEST_CASE("ids and keys that are taken, colours and keys that are none get a sentence") {
    Project const project = sample::advised_project();
    auto const changed = [&](auto change) {
        model::SpanType type = claim_as(project, "Claim");
        change(type);
        return refusal(model::change_type(project, "Claim", type, sample::kAna));
    };
    CHECK(has(changed([](auto& type) { type.id = "Source"; }), "The id \u201CSource\u201D is taken"));
    CHECK(has(changed([](auto& type) { type.id = ""; }), "no id"));
    CHECK(has(changed([](auto& type) { type.id = "a\"b"; }), "no quotation marks"));
    CHECK(has(changed([](auto& type) { type.key = "2"; }), "The key \u201C2\u201D is taken"));
    CHECK(has(changed([](auto& type) { type.key = "ab"; }), "A key is one character"));
    CHECK(has(changed([](auto& type) { type.color = "red"; }), "is no colour"));
    CHECK(changed([](auto& type) { type.key = "\u00E9"; }).empty());
    CHECK(has(refusal(model::change_type(project, "Gone", {}, sample::kAna)), "no type \u201CGone\u201D any more"));
    CHECK(has(refusal(model::add_type(project, sample::type("Cue", "9", {}), sample::kAna)), "is taken"));
    CHECK(model::change_type(project, "Claim", claim_as(project, "Claim"), sample::kAna).value().is_empty());
}

TEST_CASE("a type in use goes only with a word about its marks") {
    Project const before = sample::advised_project();
    auto const removed = [&](LeftMarks left, std::string const& to) {
        return model::remove_type(before, "Claim", left, to, sample::kAna);
    };
    CHECK(has(refusal(removed(LeftMarks::Refuse, "")), "Claim is used by 5 marks."));
    CHECK(has(refusal(removed(LeftMarks::Retype, "Claim")), "Choose another type"));
    CHECK(has(refusal(removed(LeftMarks::Retype, "Gone")), "Choose another type"));

    Project const without = after(before, removed(LeftMarks::Remove, ""));
    CHECK(count_of(without, "Claim") == 0);
    CHECK(without.spans.size() == 4);
    CHECK(without.orphans.empty());
    CHECK(without.relations.size() == 1); // near
    CHECK(without.schema.find_relation("says") == nullptr);
    CHECK(without.schema.find_relation("near") != nullptr);
    CHECK(without.schema.checks.empty());

    Project const retyped = after(before, removed(LeftMarks::Retype, "Source"));
    CHECK(count_of(retyped, "Source") == 7);
    CHECK(retyped.find_span("s-rise")->attributes == std::vector<model::AttributeSetting>{{"mode", {"direct"}, false}});
    CHECK(retyped.find_span("s-choice")->find_attribute("foreign") != nullptr);

    Project unused = before;
    unused.schema.span_types.push_back(sample::type("Flag", "4", {}));
    CHECK(model::remove_type(unused, "Flag", LeftMarks::Refuse, "", sample::kAna).is_ok());
}

TEST_CASE("an attribute with another id takes its settings along, and their order") {
    Project const before = sample::advised_project();
    model::Attribute topics = *before.schema.find_type("Claim")->find_attribute("topics");
    std::reverse(topics.values.begin(), topics.values.end());
    topics.id = "about";
    Project project = after(before, model::change_attribute(before, "Claim", "topics", topics, sample::kAna));
    CHECK(project.find_span("s-rise")->find_attribute("topics") == nullptr);
    auto const* about = project.find_span("s-rise")->find_attribute("about");
    if (about != nullptr) CHECK(about->values == std::vector<std::string>{"food", "money"});
    CHECK(project.find_span("s-mayor")->attributes == before.find_span("s-mayor")->attributes);

    model::Attribute mode = *project.schema.find_type("Claim")->find_attribute("mode");
    mode.id = "way";
    project = after(project, model::change_attribute(project, "Claim", "mode", mode, sample::kAna));
    CHECK(project.schema.checks[0].where[0].attribute == "way");
    CHECK(project.find_span("s-choice")->find_attribute("way") != nullptr);
}

TEST_CASE("a value that advice asks for cannot go before the advice") {
    Project const project = sample::advised_project();
    model::Attribute mode = *project.schema.find_type("Claim")->find_attribute("mode");
    mode.values.erase(mode.values.begin());
    CHECK(has(refusal(model::change_attribute(project, "Claim", "mode", mode, sample::kAna)),
              "The advice \u201CWho says this?\u201D would not fit any more"));
    mode = *project.schema.find_type("Claim")->find_attribute("mode");
    mode.values[0].key = mode.values[1].key = "d";
    CHECK(has(refusal(model::change_attribute(project, "Claim", "mode", mode, sample::kAna)), "have the key"));
    CHECK(
        has(refusal(model::add_attribute(project, "Claim", sample::attribute("mode", {}), sample::kAna)), "is taken"));
}

TEST_CASE("a removed attribute leaves its settings or takes them along, and advice about it goes") {
    Project const before = sample::advised_project();
    Project const kept =
        after(before, model::remove_attribute(before, "Claim", "mode", LeftSettings::Keep, sample::kAna));
    CHECK(kept.find_span("s-rise")->find_attribute("mode") != nullptr);
    CHECK(kept.find_span("s-rise")->attributes.back().attribute == "mode"); // not known any more, so after the others
    CHECK(kept.schema.checks.empty());
    Project const dropped =
        after(before, model::remove_attribute(before, "Claim", "mode", LeftSettings::Drop, sample::kAna));
    CHECK(dropped.find_span("s-rise")->find_attribute("mode") == nullptr);
    CHECK(dropped.schema.find_type("Source")->find_attribute("mode") != nullptr);
}

TEST_CASE("a kind of links takes its links along when it is renamed or removed") {
    Project const before = sample::advised_project();
    model::RelationType says = *before.schema.find_relation("says");
    says.id = "states";
    Project const renamed = after(before, model::change_relation_type(before, "says", says, sample::kAna));
    CHECK(renamed.find_relation("r-1")->type == "states");
    CHECK(renamed.schema.checks[0].condition.links->relation == "states");

    Project const removed = after(before, model::remove_relation_type(before, "says", sample::kAna));
    CHECK(removed.find_relation("r-1") == nullptr);
    CHECK(removed.find_relation("r-3") != nullptr);
    CHECK(removed.schema.checks.empty());
}

TEST_CASE("a kind of links cannot become what its links are not") {
    Project project = sample::advised_project();
    model::RelationType says = *project.schema.find_relation("says");
    says.from = {"Cue"};
    CHECK(has(refusal(model::change_relation_type(project, "says", says, sample::kAna)), "3 links stand where"));
    project.schema.relations[2].acyclic = false;
    project.relations.push_back(sample::relation("r-back", "supports", "s-rise", "s-choice"));
    model::RelationType supports = project.schema.relations[2];
    supports.acyclic = true;
    CHECK(has(refusal(model::change_relation_type(project, "supports", supports, sample::kAna)), "runs in a circle"));
    CHECK(
        has(refusal(model::add_relation_type(project, sample::relation_type("x", "", {"Gone"}, {"Cue"}), sample::kAna)),
            "There is no type \u201CGone\u201D"));
    CHECK(has(refusal(model::add_relation_type(project, sample::relation_type("x", "", {}, {"Cue"}), sample::kAna)),
              "at least one for each end"));
    CHECK(
        has(refusal(model::add_relation_type(project, sample::relation_type("x", "s", {"Cue"}, {"Cue"}), sample::kAna)),
            "The key \u201Cs\u201D is taken"));
}

TEST_CASE("advice needs words, marks and an id of its own") {
    Project const project = sample::advised_project();
    CHECK(has(refusal(model::add_check(project, sample::advice("c-source", "Again?"), sample::kAna)), "is taken"));
    CHECK(has(refusal(model::add_check(project, sample::advice("c-new", ""), sample::kAna)), "Write what"));
    model::Check lost = sample::advice("c-new", "Where?");
    lost.on = {"Gone"};
    CHECK(has(refusal(model::add_check(project, lost, sample::kAna)), "no type \u201CGone\u201D"));
    lost.on.clear();
    CHECK(has(refusal(model::add_check(project, lost, sample::kAna)), "at least one type"));
    CHECK(has(refusal(model::remove_check(project, "c-none", sample::kAna)), "any more"));
}

TEST_CASE("what readers see in a list moves within it, and not past its ends") {
    Project const before = sample::advised_project();
    std::vector<model::SpanType> const& types = before.schema.span_types;
    REQUIRE(types.size() >= 3);
    auto const move = [&](std::string const& id, int steps) {
        return after(before, model::move_in_scheme(before, model::SchemeList::Types, "", id, steps, sample::kAna));
    };
    Project const first_down = move(types[0].id, 1);
    CHECK(first_down.schema.span_types[0] == types[1]);
    CHECK(first_down.schema.span_types[1] == types[0]);
    CHECK(first_down.spans.size() == before.spans.size());
    CHECK(move(types[2].id, -2).schema.span_types[0] == types[2]);
    CHECK(move(types[0].id, -1).schema == before.schema);
    CHECK(move(types.back().id, 5).schema == before.schema);
    model::SpanType const& claim = *before.schema.find_type("Claim");
    REQUIRE(claim.attributes.size() >= 2);
    Project const turned = after(before, model::move_in_scheme(before, model::SchemeList::Attributes, "Claim",
                                                               claim.attributes[0].id, 1, sample::kAna));
    CHECK(turned.schema.find_type("Claim")->attributes[1] == claim.attributes[0]);
    has(refusal(model::move_in_scheme(before, model::SchemeList::Advice, "", "gone", 1, sample::kAna)), "any more");
}

TEST_CASE("under another scheme all marks and links stay, with their settings in its order") {
    Project const before = sample::advised_project();
    model::Schema other;
    other.id = "other";
    other.span_types = {sample::type("Claim", "1", {sample::attribute("topics", {}), sample::attribute("mode", {})})};
    Project const project = after(before, model::replace_schema(before, other, sample::kAna));
    CHECK(project.spans.size() == before.spans.size());
    CHECK(project.relations == before.relations);
    CHECK(project.find_span("s-mayor")->type == "Source");
    CHECK(project.find_span("s-rise")->attributes.front().attribute == "topics");
    other.span_types.push_back(other.span_types.front());
    CHECK(has(refusal(model::replace_schema(before, other, sample::kAna)), "is taken"));
}

TEST_CASE("foreign marks come in with ids of their own where these are taken, and links follow") {
    Project const before = sample::advised_project();
    base::IdentifierSource ids(5);
    model::ForeignItems items;
    items.spans = {sample::span("s-mayor", "Source", {range(63, 66)}), sample::span("", "Strange", {range(0, 3)}),
                   sample::span("s-copy", "Source", {range(0, 9)}), sample::span("s-out", "Claim", {range(900, 910)})};
    items.relations = {sample::relation("", "says", "s-mayor", "s-fall"),
                       sample::relation("r-9", "says", "s-nobody", "s-fall"),
                       sample::relation("r-8", "near", "s-copy", "s-copy")};
    model::Origin origin;
    origin.kind = "import";
    origin.format = "brat";
    auto const made = model::import_items(before, items, origin, ids, sample::kAna);
    CHECK(made.is_ok());
    if (!made) return;
    model::ImportReport const& report = made.value().report;
    CHECK(report.spans == 3);
    CHECK(report.relations == 1);
    CHECK(report.new_ids.size() == 3);
    CHECK(report.new_ids[0].foreign == "s-mayor");
    CHECK(report.repetitions == std::vector<model::ImportReport::Repetition>{{"s-copy", "s-mayor"}});
    CHECK(report.left_out.size() == 3);
    Project project = before;
    CHECK(model::apply(project, made.value().edit));
    model::Span const* mine = project.find_span(report.new_ids[0].id);
    CHECK(mine != nullptr);
    if (mine == nullptr) return;
    CHECK(mine->origin->format == "brat");
    CHECK(std::any_of(project.relations.begin(), project.relations.end(),
                      [&](model::Relation const& one) { return one.from == mine->id && one.to == "s-fall"; }));
    CHECK(model::revert(project, made.value().edit));
    CHECK(project == before);
    CHECK_FALSE(model::import_items(before, {}, origin, ids, sample::kAna).is_ok());
    items.spans.erase(items.spans.begin(), items.spans.begin() + 3);
    items.relations.clear();
    CHECK_FALSE(model::import_items(before, items, origin, ids, sample::kAna).is_ok());
}
