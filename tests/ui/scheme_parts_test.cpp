#include <doctest/doctest.h>

#include <string>

#include "open_scheme.h"
#include "ui/kept_back.h"
#include "ui/scheme_pages.h"
#include "ui/wording.h"

namespace {

using namespace ui;
using platform::Key;
using test::OpenScheme;

model::Attribute const& mode_of(test::DeskStage const& stage) {
    return *stage.project.schema.find_type("Claim")->find_attribute("mode");
}

} // namespace

TEST_CASE("an attribute gets values, loses them, and has one by default") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/attribute/mode"));
    std::size_t const count = mode_of(open.stage).values.size();
    open.write("scheme/new_value", "heard");
    CHECK(open.stage.state.focus == "scheme/new_value"); // for the next one
    model::Attribute const more = open.change<ChangeAttribute>().changed;
    REQUIRE(more.values.size() == count + 1);
    CHECK(more.values.back().id == "heard");
    REQUIRE(open.go("scheme/default/direct"));
    CHECK(open.change<ChangeAttribute>().changed.default_value == "direct");
    REQUIRE(open.go("scheme/value/direct/remove"));
    model::Attribute const fewer = open.change<ChangeAttribute>().changed;
    CHECK(fewer.values.size() == count - 1);
    CHECK(fewer.find_value("direct") == nullptr);
    open.write("scheme/value/direct", "word for word");
    CHECK(open.change<ChangeAttribute>().changed.find_value("direct")->label == "word for word");
}

TEST_CASE("a new attribute gets its page, and one that marks have is removed with or without their values") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    open.write("scheme/new_attribute", "tone");
    CHECK(open.change<AddAttribute>().attribute.id == "tone");
    CHECK(open.stage.state.scheme.attribute == "tone");
    open.stage.project.spans.changing(0)->attributes.push_back({"mode", {"direct"}, false});
    open.stage.changed();
    open.stage.state.scheme.page = SchemePage::Type;
    open.stage.rest();
    REQUIRE(open.go("scheme/attribute/mode"));
    REQUIRE(open.go("scheme/remove"));
    CHECK(open.stage.taken<ChangeSchema>().empty());
    REQUIRE(open.go("scheme/left/keep"));
    open.stage.press("scheme/remove_now");
    RemoveAttribute const removed = open.change<RemoveAttribute>();
    CHECK(removed.attribute == "mode");
    CHECK(removed.left == model::LeftSettings::Keep);
}

TEST_CASE("an attribute that is kept from beginners is not in the inspector until a mark has it") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/attribute/mode"));
    REQUIRE(open.go("scheme/hidden"));
    model::Attribute const hidden = open.change<ChangeAttribute>().changed;
    CHECK(is_kept_back(hidden.unknown));
    for (model::SpanType& type : open.stage.project.schema.span_types)
        for (model::Attribute& attribute : type.attributes)
            if (type.id == "Claim" && attribute.id == "mode") attribute = hidden;
    open.stage.state.sheet = Sheet::None;
    open.stage.state.selected = open.stage.project.spans[0].id;
    open.stage.changed();
    open.stage.rest();
    CHECK(open.stage.item("inspector/attribute/mode/direct") == nullptr);
    CHECK(open.stage.item("inspector/attribute/nature/fact") != nullptr);
    open.stage.project.spans.changing(0)->attributes.push_back({"mode", {"direct"}, false});
    open.stage.changed();
    open.stage.rest();
    CHECK(open.stage.item("inspector/attribute/mode/direct") != nullptr);
}

TEST_CASE("types go up and down by their page, their row and by key, and so do values") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/up"));
    MoveInScheme const up = open.change<MoveInScheme>();
    CHECK(up.id == "Claim");
    CHECK(up.steps == -1);
    CHECK(up.list == model::SchemeList::Types);
    open.stage.key(Key::Escape);
    open.stage.rest();
    CHECK(open.stage.state.focus == "scheme/type/Claim");
    open.stage.state.focus_visible = true;
    open.stage.rest();
    constexpr platform::Modifiers kAlt{false, false, true};
    CHECK(open.stage.key(Key::Down, kAlt));
    CHECK(open.change<MoveInScheme>().steps == 1);
    REQUIRE(open.go("scheme/type/Claim/down"));
    CHECK(open.change<MoveInScheme>().id == "Claim");
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/attribute/mode"));
    std::string const first = mode_of(open.stage).values[0].id;
    std::string const second = mode_of(open.stage).values[1].id;
    open.stage.enter("scheme/value/" + second);
    CHECK(open.stage.key(Key::Up, kAlt));
    CHECK(open.change<ChangeAttribute>().changed.values[0].id == second);
    REQUIRE(open.go("scheme/value/" + first + "/down"));
    CHECK(open.change<ChangeAttribute>().changed.values[1].id == first);
    CHECK(open.stage.item("scheme/value/" + first + "/up") != nullptr);
    CHECK_FALSE(open.stage.item("scheme/value/" + first + "/up")->is_enabled);
}

TEST_CASE("a type that is kept from beginners is not offered, its key marks nothing, its marks are shown") {
    OpenScheme open;
    REQUIRE(open.go("scheme/type/Claim"));
    REQUIRE(open.go("scheme/hidden"));
    model::SpanType const kept = open.change<ChangeType>().changed;
    CHECK(is_kept_back(kept.unknown));
    for (model::SpanType& type : open.stage.project.schema.span_types)
        if (type.id == "Claim") type.unknown = kept.unknown;
    open.stage.state.sheet = Sheet::None;
    open.stage.changed();
    open.stage.rest();
    CHECK(open.stage.item("rail/mark/Claim") == nullptr);
    CHECK(open.stage.item("rail/mark/Source") != nullptr);
    CHECK(open.stage.index.count_of("Claim") == 1);
    open.stage.select("port authority");
    open.stage.rest();
    CHECK(open.stage.item("palette/mark/Claim") == nullptr);
    CHECK_FALSE(open.stage.key(U'4'));
    CHECK(open.stage.taken<AddSpan>().empty());
    CHECK(mark_keys(open.stage.project.schema) == "1 2 3 5 6");
}

TEST_CASE("keeping an attribute back and offering it again leaves it as it was") {
    model::Attribute attribute;
    attribute.unknown = {{"based_on", "\"x\""}, {"zebra", "1"}};
    model::Attribute const before = attribute;
    keep_back(attribute.unknown, true);
    keep_back(attribute.unknown, true);
    CHECK(attribute.unknown.size() == 3);
    CHECK(attribute.unknown[1].name == "hidden");
    keep_back(attribute.unknown, false);
    CHECK(attribute == before);
}

TEST_CASE("a kind of link gets other ends, counts and rules") {
    OpenScheme open;
    REQUIRE(open.go("scheme/relation/says"));
    CHECK(open.is_on("scheme/from/Source"));
    REQUIRE(open.go("scheme/from/Entity"));
    CHECK(open.change<ChangeRelationType>().changed.from == std::vector<std::string>{"Source", "Entity"});
    REQUIRE(open.go("scheme/from/Source")); // the only one
    CHECK(open.stage.taken<ChangeSchema>().empty());
    REQUIRE(open.go("scheme/max_out/2"));
    CHECK(open.change<ChangeRelationType>().changed.max_out == 2U);
    REQUIRE(open.go("scheme/min_out/1"));
    CHECK(open.change<ChangeRelationType>().changed.min_out == 1);
    REQUIRE(open.go("scheme/symmetric"));
    CHECK(open.change<ChangeRelationType>().changed.symmetric);
    REQUIRE(open.go("scheme/acyclic"));
    CHECK(open.change<ChangeRelationType>().changed.acyclic);
    open.write("scheme/key", "c");
    CHECK(open.refusal().find("cued by") != std::string::npos);
    CHECK(open.stage.taken<ChangeSchema>().empty());
}

TEST_CASE("a kind of link is made, and removed with its links after a question") {
    OpenScheme open;
    open.write("scheme/new_relation", "denies");
    CHECK(open.change<AddRelationType>().type.id == "denies");
    CHECK(open.stage.state.scheme.page == SchemePage::Relation);
    open.stage.rest();
    base::Identifier const source = open.stage.mark("Source", "The port authority");
    open.stage.link("says", source, open.stage.project.spans[1].id);
    open.stage.state.scheme.page = SchemePage::Overview;
    open.stage.rest();
    REQUIRE(open.go("scheme/relation/says"));
    REQUIRE(open.go("scheme/remove"));
    CHECK(open.stage.taken<ChangeSchema>().empty());
    open.stage.press("scheme/remove_now");
    CHECK(open.change<RemoveRelationType>().type == "says");
}

TEST_CASE("advice changes its weight, its words and what it asks for, and is removed") {
    OpenScheme open;
    REQUIRE(open.go("scheme/check/silent_source"));
    REQUIRE(open.go("scheme/severity/hint"));
    CHECK(open.change<ChangeCheck>().changed.severity == model::Severity::Hint);
    open.write("scheme/message", "Does this source say something?");
    model::Check const told = open.change<ChangeCheck>().changed;
    CHECK(told.message == "Does this source say something?");
    CHECK(advice_words(told) == "Does this source say something"); // and no longer "Silent source"
    CHECK(open.stage.state.scheme.check == told.id);
    open_scheme_check(open.stage.state, "silent_source"); // nobody has carried it out
    open.stage.rest();
    REQUIRE(open.go("scheme/part/0/min/2"));
    CHECK(open.change<ChangeCheck>().changed.condition.links->count.min == 2U);
    REQUIRE(open.go("scheme/part/0/end/to"));
    CHECK(open.change<ChangeCheck>().changed.condition.links->end == model::End::To);
    REQUIRE(open.go("scheme/add/note"));
    model::Check const noted = open.change<ChangeCheck>().changed;
    CHECK(noted.condition.note);
    CHECK(noted.condition.links.has_value());
    REQUIRE(open.go("scheme/part/0/remove"));
    CHECK_FALSE(open.change<ChangeCheck>().changed.condition.links.has_value());
    open.stage.press("scheme/remove");
    CHECK(open.change<RemoveCheck>().check == "silent_source");
}

TEST_CASE("advice is about marks of some values, or of any where none is chosen") {
    OpenScheme open;
    REQUIRE(open.go("scheme/check/narrator_with_source"));
    REQUIRE(open.go("scheme/where/mode/direct"));
    CHECK(open.is_on("scheme/where/mode/narrator"));
    model::Check const wider = open.change<ChangeCheck>().changed;
    REQUIRE(wider.where.size() == 1);
    CHECK(wider.where[0].values == std::vector<std::string>{"narrator", "direct"});
    REQUIRE(open.go("scheme/where/mode/narrator"));
    CHECK(open.change<ChangeCheck>().changed.where.empty());
}

TEST_CASE("of several things one is enough, or all have to be there") {
    OpenScheme open;
    REQUIRE(open.go("scheme/check/verdict_without_reason"));
    REQUIRE(open.go("scheme/severity/warn"));
    CHECK(open.change<ChangeCheck>().changed.condition.any.size() == 2);
    REQUIRE(open.go("scheme/all"));
    model::Condition const all = open.change<ChangeCheck>().changed.condition;
    CHECK(all.any.empty());
    CHECK(all.note);
    REQUIRE(all.links.has_value());
    REQUIRE(open.go("scheme/add/link")); // where one is enough, several links may be asked for
    CHECK(open.change<ChangeCheck>().changed.condition.any.size() == 3);
    REQUIRE(open.go("scheme/add/first"));
    model::Condition const worded = open.change<ChangeCheck>().changed.condition;
    REQUIRE(worded.any.size() == 3);
    CHECK(worded.any[2].text_first.size() == 1);
    REQUIRE(open.go("scheme/part/1/remove"));
    model::Condition const single = open.change<ChangeCheck>().changed.condition;
    CHECK(single.any.empty());
    CHECK(single.note);
}
