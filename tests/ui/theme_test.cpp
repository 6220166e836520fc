#include "ui/theme.h"

#include <doctest/doctest.h>

#include <set>

#include "model/schema.h"
#include "ui/look.h"

namespace {

using namespace ui;

template <typename Check>
void for_every_theme(Check check) {
    for (bool const is_dark : {false, true})
        for (bool const is_strong : {false, true}) {
            CAPTURE(is_dark);
            CAPTURE(is_strong);
            check(make_theme(is_dark, is_strong));
        }
}

model::Schema schema_of(std::initializer_list<char const*> ids) {
    model::Schema schema;
    for (char const* id : ids) {
        model::SpanType type;
        type.id = id;
        type.color = "#F0E442";
        schema.span_types.push_back(type);
    }
    return schema;
}

} // namespace

TEST_CASE("words can be read on everything that they stand on, in every theme") {
    for_every_theme([](Theme const& theme) {
        for (Color const ground : {theme.desk, theme.paper, theme.panel, theme.popover, theme.hover, theme.pressed,
                                   theme.accent_soft, theme.wash}) {
            for (Color const words : {theme.ink, theme.ink2, theme.muted, theme.accent, theme.warn, theme.ok})
                CHECK(contrast(words, ground) >= 4.5);
            // What kind of flag it is, in a row of the list.
            CHECK(contrast(mix(theme.flag.line, theme.ink, 0.15F), ground) >= 4.5);
        }
        Color const dateline = mix(theme.muted, theme.ink2, 0.5F);
        for (Color const words : {theme.ink, theme.ink2, dateline}) CHECK(contrast(words, theme.selection) >= 4.5);
        CHECK(contrast(theme.ink, theme.wash) >= 4.5);
        CHECK(contrast(theme.ink, theme.accent_soft) >= 4.5);
        CHECK(contrast(theme.accent, theme.accent_soft) >= 4.5);
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
    });
}

TEST_CASE("the row under the pointer is seen on whatever it lies, and the one that is held down is another") {
    for_every_theme([](Theme const& theme) {
        for (Color const ground : {theme.panel, theme.popover}) CHECK(contrast(theme.hover, ground) >= 1.1);
        CHECK(contrast(theme.pressed, theme.hover) >= 1.05);
    });
}

TEST_CASE("the article can be read on every step of what readers have marked") {
    for_every_theme([](Theme const& theme) {
        for (Color const step : theme.heat) CHECK(contrast(theme.ink, step) >= 4.5);
        CHECK(contrast(theme.heat.back(), theme.paper) > contrast(theme.heat.front(), theme.paper));
    });
}

TEST_CASE("a type's own colour says which it is wherever it stands: on rows, chips and other marks") {
    for_every_theme([](Theme const& theme) {
        set_theme(theme);
        set_type_looks(schema_of({"Person", "Work"}));
        for (Color const ground : {theme.paper, theme.panel, theme.popover, theme.hover, theme.pressed,
                                   theme.accent_soft, theme.wash, theme.selection})
            for (TypeColors const& colors : {theme.entity, theme.source, theme.cue, theme.claim, theme.hedge,
                                             theme.flag, type_colors("Person"), type_colors("Work")})
                CHECK(contrast(colors.line, ground) >= 3);
    });
    set_theme(make_theme(false, false));
}

TEST_CASE("marks stand out from the paper, and their colour may be text, in every theme") {
    for_every_theme([](Theme const& theme) {
        CHECK(contrast(theme.claim_bars, theme.paper) >= 3);
        for (TypeColors const& colors : {theme.entity, theme.source, theme.cue, theme.claim, theme.hedge, theme.flag}) {
            CHECK(contrast(colors.line, theme.paper) >= 4.5);
            CHECK(contrast(colors.line, theme.panel) >= 4.5);
            CHECK(contrast(theme.ink, colors.fill) >= 4.5);
            CHECK(contrast(theme.ink, colors.fill_strong) >= 4.5);
        }
    });
}

TEST_CASE("what is seen of a mark stands out from the paper by 3:1, in every theme and every scheme's colours") {
    for_every_theme([](Theme const& theme) {
        set_theme(theme);
        set_type_looks(schema_of({"Person", "Work"}));
        for (TypeColors const& colors : {theme.entity, type_colors("Person"), type_colors("Work")}) {
            CHECK(contrast(fill_edge(colors), theme.paper) >= 3);
            CHECK(contrast(fill_edge(colors), colors.fill) > 1.5);
        }
        CHECK(contrast(theme.found_tick, theme.paper) >= 3);
        for (Color const ground : {theme.found, theme.found_now}) CHECK(contrast(theme.ink, ground) >= 4.5);
        CHECK(contrast(theme.claim_bars, theme.wash) >= 3);
    });
    set_theme(make_theme(false, false));
}

TEST_CASE("high contrast gives dividers and fields the strength of an outline") {
    for (bool const is_dark : {false, true}) {
        Theme const theme = make_theme(is_dark, true);
        CHECK(contrast(theme.hairline, theme.panel) >= 3);
        CHECK(contrast(theme.edge, theme.popover) >= 3);
        CHECK(theme.claim_bars == theme.claim.line);
    }
}

TEST_CASE("a colour of another scheme is made readable before it is used") {
    for_every_theme([](Theme const& theme) {
        set_theme(theme);
        set_type_looks(schema_of({"Person", "Work"}));
        CHECK(contrast(type_colors("Person").line, theme.paper) >= 4.5);
        CHECK(contrast(type_colors("Work").line, theme.panel) >= 4.5);
        CHECK(contrast(theme.ink, type_colors("Person").fill) >= 4.5);
    });
    set_theme(make_theme(false, false));
}

TEST_CASE("a hex colour is read as written, a broken one is a quiet grey") {
    CHECK(color_from_hex("#102030") == 0xFF302010U);
    CHECK(color_from_hex("#10203") == theme().ink2);
    CHECK(color_from_hex("#10203G") == theme().ink2);
    CHECK(color_from_hex("") == theme().ink2);
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast(0xFF000000U, 0xFFFFFFFFU) == doctest::Approx(21));
    CHECK(contrast(0xFFFFFFFFU, 0xFFFFFFFFU) == doctest::Approx(1));
    // #777777 on white: 4.48, the example that just fails.
    CHECK(contrast(0xFF777777U, 0xFFFFFFFFU) == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("mixing goes from one colour to the other, and alpha is a share of the colour's own") {
    CHECK(mix(0xFF000000U, 0xFFFFFFFFU, 0) == 0xFF000000U);
    CHECK(mix(0xFF000000U, 0xFFFFFFFFU, 1) == 0xFFFFFFFFU);
    CHECK(mix(0xFF000000U, 0xFF0000C8U, 0.5F) == 0xFF000064U);
    CHECK(with_alpha(0x80112233U, 0.5F) == 0x40112233U);
    CHECK(with_alpha(0xFF112233U, 3) == 0xFF112233U);
}

TEST_CASE("the six known types keep their pattern wherever they stand in a scheme") {
    model::Schema const schema = schema_of({"Flag", "Claim", "Entity", "Source", "Cue", "Hedge"});
    CHECK(pattern_of(schema, "Entity") == Pattern::SoftFill);
    CHECK(pattern_of(schema, "Source") == Pattern::Underline);
    CHECK(pattern_of(schema, "Cue") == Pattern::Dots);
    CHECK(pattern_of(schema, "Claim") == Pattern::DoubleBar);
    CHECK(pattern_of(schema, "Hedge") == Pattern::Wave);
    CHECK(pattern_of(schema, "Flag") == Pattern::Outline);
}

TEST_CASE("no two of up to six types of any scheme wear the same pattern") {
    for (auto const& schema :
         {schema_of({"Thesis", "Claim", "Evidence", "Fallacy"}), schema_of({"A", "B", "C", "D", "E", "F"}),
          schema_of({"Cue", "Quote", "Speaker", "Name", "Flag"})}) {
        std::set<Pattern> patterns;
        for (model::SpanType const& type : schema.span_types) patterns.insert(pattern_of(schema, type.id));
        CHECK(patterns.size() == schema.span_types.size());
    }
}
