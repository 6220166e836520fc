#include <doctest/doctest.h>

#include "panel_stage.h"
#include "ui/choosing.h"
#include "ui/inspector.h"
#include "ui/relation_chooser.h"

using test::PanelStage;

namespace {

constexpr ui::Rect kArea{944, 48, 336, 724};

// One claim with its source and cue, one without, and an entity.
struct Inspector : PanelStage {
    Inspector() {
        mark("s-authority", "Source", "The port authority");
        mark("s-said", "Cue", "said");
        mark("s-closing", "Claim", "the bridge will close for a year");
        mark("s-reckless", "Claim", "the plan reckless");
        mark("s-ana", "Entity", "Ana Ortiz");
        link("r-says", "says", "s-authority", "s-closing");
        link("r-cued", "cued_by", "s-closing", "s-said");
        set("s-closing", "mode", "mixed");
        changed();
        choose("s-closing");
    }
    void choose(std::string const& id) {
        ui::choose_span(state, scene, id);
        show(ui::draw_inspector, kArea);
    }
};

} // namespace

TEST_CASE("a value's chip sets the attribute of the chosen span") {
    Inspector stage;
    CHECK(stage.click("inspector/attribute/nature/opinion"));
    auto const wish = stage.take<ui::SetAttribute>();
    CHECK(wish.span == "s-closing");
    CHECK(wish.attribute == "nature");
    CHECK(wish.values == std::vector<std::string>{"opinion"});
}

TEST_CASE("the chosen chip, pressed again, unsets the attribute") {
    Inspector stage;
    stage.press("inspector/attribute/mode/mixed");
    CHECK(stage.take<ui::SetAttribute>().values.empty());
}

TEST_CASE("the default of an unset attribute shows as chosen, and pressing it sets it by hand") {
    Inspector stage;
    ui::Item const* const fact = stage.item("inspector/attribute/nature/fact");
    REQUIRE(fact != nullptr);
    if (fact != nullptr) CHECK(fact->is_checked);
    ui::Item const* const opinion = stage.item("inspector/attribute/nature/opinion");
    if (opinion != nullptr) CHECK(!opinion->is_checked);
    stage.press("inspector/attribute/nature/fact");
    CHECK(stage.take<ui::SetAttribute>().values == std::vector<std::string>{"fact"});
}

TEST_CASE("an attribute with several values adds and takes away one, in the order of the schema") {
    Inspector stage;
    stage.span("s-said")->attributes.push_back({"tone", {"cold"}, true});
    stage.changed();
    stage.choose("s-said");
    stage.press("inspector/attribute/tone/calm");
    CHECK(stage.take<ui::SetAttribute>().values == std::vector<std::string>{"calm", "cold"});
    stage.press("inspector/attribute/tone/cold");
    CHECK(stage.take<ui::SetAttribute>().values.empty());
}

TEST_CASE("a text attribute is typed into a field") {
    Inspector stage;
    stage.choose("s-said");
    stage.type("inspector/attribute/remark", "flat");
    CHECK(stage.intents.empty());
    stage.wait(450);
    auto const wish = stage.take<ui::SetAttribute>();
    CHECK(wish.attribute == "remark");
    CHECK(wish.values == std::vector<std::string>{"flat"});
}

TEST_CASE("words typed into a text attribute stay with their span when another is chosen") {
    Inspector stage;
    stage.mark("s-claimed", "Cue", "claimed");
    stage.changed();
    stage.choose("s-said");
    stage.type("inspector/attribute/remark", "flat");
    ui::choose_span(stage.state, stage.scene, "s-claimed");
    stage.frame();
    auto const wish = stage.take<ui::SetAttribute>();
    CHECK(wish.span == "s-said");
    CHECK(wish.values == std::vector<std::string>{"flat"});
}

TEST_CASE("a letter chooses its value only while its row has the keyboard") {
    Inspector stage;
    platform::KeyEvent const n = test::letter_key(U'n');
    CHECK(!ui::inspector_claims_key(n, stage.scene, stage.state));
    CHECK(!ui::inspector_key(n, stage.scene, stage.state, stage.intents));
    stage.state.focus = "inspector/attribute/check/unchecked";
    // Of "unverifiable" the u is taken by "unchecked".
    CHECK(ui::inspector_claims_key(n, stage.scene, stage.state));
    CHECK(ui::inspector_key(n, stage.scene, stage.state, stage.intents));
    auto const wish = stage.take<ui::SetAttribute>();
    CHECK(wish.attribute == "check");
    CHECK(wish.values == std::vector<std::string>{"unverifiable"});
    CHECK(stage.state.focus == "inspector/attribute/check/unverifiable");
}

TEST_CASE("letters held with Ctrl, and letters of no value, are not the inspector's") {
    Inspector stage;
    stage.state.focus = "inspector/attribute/nature/fact";
    platform::KeyEvent event = test::letter_key(U'o');
    CHECK(ui::inspector_claims_key(event, stage.scene, stage.state));
    event.modifiers.control = true;
    CHECK(!ui::inspector_claims_key(event, stage.scene, stage.state));
    CHECK(!ui::inspector_claims_key(test::letter_key(U'z'), stage.scene, stage.state));
}

TEST_CASE("arrows walk along the row and to the next one, and stop at the ends") {
    Inspector stage;
    stage.state.focus = "inspector/attribute/mode/direct";
    auto press = [&](platform::Key key) {
        CHECK(ui::inspector_key(test::named_key(key), stage.scene, stage.state, stage.intents));
        return stage.state.focus;
    };
    CHECK(press(platform::Key::Left) == "inspector/attribute/mode/direct");
    CHECK(press(platform::Key::Right) == "inspector/attribute/mode/mixed");
    CHECK(press(platform::Key::Down) == "inspector/attribute/nature/fact");
    CHECK(press(platform::Key::Up) == "inspector/attribute/mode/direct");
    CHECK(stage.intents.empty());
}

TEST_CASE("the type is changed in place") {
    Inspector stage;
    CHECK(stage.item("inspector/type/Flag") == nullptr);
    float const before = ui::inspector_height(stage.scene, stage.state, 336, false);
    stage.press("inspector/type");
    CHECK(ui::inspector_height(stage.scene, stage.state, 336, false) > before);
    CHECK(stage.click("inspector/type/Flag"));
    auto const wish = stage.take<ui::RetypeSpan>();
    CHECK(wish.span == "s-closing");
    CHECK(wish.type == "Flag");
    CHECK(!stage.state.type_menu_open);
    stage.press("inspector/type");
    stage.press("inspector/type/Claim");
    CHECK(stage.intents.empty());
}

TEST_CASE("a link leads to the other mark and brings it into view") {
    Inspector stage;
    stage.state.scroll_wish.reset();
    CHECK(stage.click("inspector/link/r-says"));
    CHECK(stage.state.selected == "s-authority");
    CHECK(stage.state.scroll_wish == stage.span("s-authority")->extent().start);
    CHECK(stage.intents.empty());
}

TEST_CASE("the cross of a link removes the link and does not follow it") {
    Inspector stage;
    CHECK(stage.click("inspector/unlink/r-cued"));
    CHECK(stage.take<ui::RemoveRelation>().relation == "r-cued");
    CHECK(stage.state.selected == "s-closing");
}

TEST_CASE("links from here and to here are told apart by name") {
    Inspector stage;
    ui::Item const* const in = stage.item("inspector/link/r-says");
    ui::Item const* const out = stage.item("inspector/link/r-cued");
    REQUIRE((in != nullptr && out != nullptr));
    if (in == nullptr || out == nullptr) return;
    CHECK(in->label == "from: says: The port authority");
    CHECK(out->label == "cued by: said");
}

TEST_CASE("beside a mark that may be linked to, the hint names the one it began with") {
    Inspector stage;
    stage.press("inspector/add_link");
    stage.choose("s-authority");
    ui::Item const* hint = stage.item("inspector/hint");
    CHECK((hint != nullptr && hint->label.find("Enter links \u201Cthe bridge will close") == 0));
}

TEST_CASE("Link waits for a target, and pressed again stops waiting") {
    Inspector stage;
    stage.press("inspector/add_link");
    CHECK(stage.state.linking_from == "s-closing");
    CHECK(stage.item("inspector/stop_link") != nullptr);
    ui::Item const* hint = stage.item("inspector/hint");
    REQUIRE(hint != nullptr);
    if (hint != nullptr)
        CHECK(hint->label == "Choose what it links to: click a mark or press N / P, then Enter. Esc stops.");
    ui::link_to(stage.scene, stage.state, stage.intents, "s-ana");
    stage.frame();
    stage.frame();
    hint = stage.item("inspector/hint");
    if (hint != nullptr)
        CHECK(hint->label == "The scheme has no link between claims and entities. Choose another mark.");
    stage.press("inspector/add_link");
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.item("inspector/stop_link") == nullptr);
}

TEST_CASE("the advice that a source is missing offers to link one") {
    Inspector stage;
    CHECK(stage.item("inspector/advice/claim_without_source") == nullptr);
    stage.choose("s-reckless");
    CHECK(stage.click("inspector/advice/claim_without_source"));
    CHECK(stage.state.linking_from == "s-reckless");
}

TEST_CASE("typed words become one note after 400 ms of rest") {
    Inspector stage;
    stage.type("inspector/note", "compare");
    stage.wait(200);
    stage.type("inspector/note", "compare with");
    stage.wait(300);
    CHECK(stage.intents.empty());
    stage.wait(150);
    auto const wish = stage.take<ui::SetNote>();
    CHECK(wish.item == "s-closing");
    CHECK(wish.note == "compare with");
    stage.span("s-closing")->note = wish.note;
    stage.changed();
    stage.wait(1000);
    stage.leave("inspector/note", "compare with");
    CHECK(stage.intents.empty());
}

TEST_CASE("a note left before it has rested is taken at once") {
    Inspector stage;
    stage.type("inspector/note", "late");
    stage.leave("inspector/note", "late");
    CHECK(stage.take<ui::SetNote>().note == "late");
}

TEST_CASE("a note belongs to the span for which it was typed, whatever is chosen next") {
    Inspector stage;
    stage.type("inspector/note", "about the closing");
    ui::choose_span(stage.state, stage.scene, "s-reckless");
    stage.frame();
    auto const wish = stage.take<ui::SetNote>();
    CHECK(wish.item == "s-closing");
    CHECK(wish.note == "about the closing");
    stage.wait(1000);
    CHECK(stage.intents.empty());
}

TEST_CASE("a note in the making is handed over when nothing is chosen any more") {
    Inspector stage;
    stage.type("inspector/note", "unfinished");
    ui::choose_nothing(stage.state);
    stage.frame();
    CHECK(stage.take<ui::SetNote>().item == "s-closing");
}

TEST_CASE("a pasted address becomes a link of the span at once, not its note") {
    Inspector stage;
    stage.type("inspector/note", "https://example.org/release");
    auto const wish = stage.take<ui::SetLinks>();
    CHECK(wish.item == "s-closing");
    CHECK(wish.links == std::vector<std::string>{"https://example.org/release"});
    stage.span("s-closing")->links = wish.links;
    stage.changed();
    stage.wait(1000);
    stage.leave("inspector/note", "https://example.org/release");
    stage.frame();
    CHECK(stage.intents.empty());
    CHECK(stage.item("inspector/url/1") != nullptr);
}

TEST_CASE("an address typed letter by letter becomes a link only when the field is left") {
    Inspector stage;
    std::string const address = "https://example.org";
    for (std::size_t size = 1; size <= address.size(); ++size) stage.type("inspector/note", address.substr(0, size));
    stage.wait(1000);
    CHECK(stage.intents.empty());
    stage.leave("inspector/note", address);
    CHECK(stage.take<ui::SetLinks>().links == std::vector<std::string>{address});
}

TEST_CASE("an address among words stays in the note") {
    Inspector stage;
    stage.type("inspector/note", "see https://example.org/release");
    stage.wait(500);
    CHECK(stage.take<ui::SetNote>().note == "see https://example.org/release");
}

TEST_CASE("links of a span are opened and removed") {
    Inspector stage;
    stage.span("s-closing")->links = {"https://example.org/a", "https://example.org/b"};
    stage.changed();
    stage.frame();
    stage.press("inspector/url/2");
    CHECK(stage.take<ui::OpenLink>().url == "https://example.org/b");
    stage.press("inspector/remove_url/1");
    CHECK(stage.take<ui::SetLinks>().links == std::vector<std::string>{"https://example.org/b"});
}

TEST_CASE("Remove takes the span away and leaves nothing chosen") {
    Inspector stage;
    CHECK(stage.click("inspector/remove"));
    CHECK(stage.take<ui::RemoveSpans>().spans == std::vector<base::Identifier>{"s-closing"});
    CHECK(stage.state.selected.empty());
}

TEST_CASE("the arrows in the head go through the marks in reading order") {
    Inspector stage;
    stage.press("inspector/next");
    CHECK(stage.state.selected == "s-reckless");
    stage.press("inspector/previous");
    CHECK(stage.state.selected == "s-closing");
    stage.choose("s-authority");
    ui::Item const* const previous = stage.item("inspector/previous");
    REQUIRE(previous != nullptr);
    if (previous != nullptr) CHECK(!previous->is_enabled);
    stage.press("inspector/close");
    CHECK(stage.state.selected.empty());
}

TEST_CASE("with nothing chosen there is a hint and nothing to press") {
    Inspector stage;
    ui::choose_nothing(stage.state);
    stage.frame();
    stage.frame();
    REQUIRE(ui::registry().shown().size() == 1);
    ui::Item const& told = ui::registry().shown().front();
    CHECK(told.label == "Select some words and press a key to mark them. Choose a mark to describe it here.");
    CHECK_FALSE(told.takes_focus);
    float const hint = ui::inspector_height(stage.scene, stage.state, 336, false);
    CHECK(hint > 40);
    CHECK(hint < 120);
}

TEST_CASE("a span whose type the schema does not know can still be read, noted and removed") {
    Inspector stage;
    stage.mark("s-odd", "Sarcasm", "she claimed");
    stage.set("s-odd", "bite", "sharp");
    stage.changed();
    stage.choose("s-odd");
    CHECK(stage.item("inspector/type") != nullptr);
    CHECK(stage.item("inspector/note") != nullptr);
    stage.press("inspector/remove");
    CHECK(stage.take<ui::RemoveSpans>().spans == std::vector<base::Identifier>{"s-odd"});
}

TEST_CASE("a link to a mark that lost its place is shown but leads nowhere") {
    Inspector stage;
    model::Orphan lost;
    lost.span.id = "s-lost";
    lost.span.type = "Claim";
    lost.quote.exact = "words that are gone";
    stage.project.orphans.push_back(lost);
    stage.link("r-lost", "supports", "s-closing", "s-lost");
    stage.changed();
    stage.frame();
    stage.frame();
    ui::Item const* const row = stage.item("inspector/link/r-lost");
    REQUIRE(row != nullptr);
    if (row == nullptr) return;
    CHECK(row->label == "supports: words that are gone");
    CHECK(!row->is_enabled);
}

TEST_CASE("on a touch screen every control is at least 36 high and values that do not fit wait behind a chip") {
    Inspector stage;
    stage.is_touch = true;
    stage.show(ui::draw_inspector, {0, 300, 390, 500});
    for (auto const& item : ui::registry().shown()) {
        INFO(item.id);
        bool const is_cut = item.y + item.height >= 735;
        if (!is_cut) CHECK(item.height >= 36);
    }
    CHECK(stage.item("inspector/attribute/check/unverifiable") == nullptr);
    REQUIRE(stage.item("inspector/more/check") != nullptr);
    // By arrows: to the last value in sight, to the chip, and no farther; what it shows has the keyboard.
    stage.state.focus = "inspector/attribute/check/unchecked";
    auto const right = test::named_key(platform::Key::Right);
    for (int i = 0; i < 9 && ui::inspector_key(right, stage.scene, stage.state, stage.intents); ++i) stage.frame();
    CHECK(stage.state.focus == "inspector/more/check");
    CHECK(ui::registry().neighbour("inspector/more/check", true).empty());
    stage.press("inspector/more/check");
    CHECK(stage.item("inspector/more/check") == nullptr);
    stage.frame();
    CHECK(stage.item(stage.state.focus) != nullptr);
    CHECK(stage.state.focus.rfind("inspector/attribute/check/", 0) == 0);
    CHECK(stage.state.focus != "inspector/attribute/check/unchecked");
}

TEST_CASE("the height that is asked for is the height that is filled") {
    Inspector stage;
    float const height = ui::inspector_height(stage.scene, stage.state, kArea.width, false);
    ui::Item const* const remove = stage.item("inspector/remove");
    REQUIRE(remove != nullptr);
    if (remove == nullptr) return;
    CHECK(remove->y + remove->height <= kArea.y + height);
    CHECK(remove->y + remove->height >= kArea.y + height - 24);
}
