#include "ui/type_hues.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "formats/gloss_json.h"

#include "ui/look.h"
#include "ui/scheme_names.h"

namespace {

using namespace ui;

model::Schema schema_with(std::initializer_list<char const*> hues) {
    model::Schema schema;
    for (char const* hex : hues) {
        model::SpanType type;
        type.id = type.label = "Type" + std::to_string(schema.span_types.size());
        type.color = hex;
        schema.span_types.push_back(type);
    }
    return schema;
}

} // namespace

TEST_CASE("every suggested colour can be told from the others by all readers, and read on both pages") {
    model::Schema const schema = schema_with({"#0072B2", "#009E73", "#D55E00"});
    auto const hues = suggested_hues(schema, "", 6);
    CHECK(hues.size() >= 5);
    for (std::string const& hex : hues) {
        CAPTURE(hex);
        CHECK(too_alike(schema, "", hex) == nullptr);
        for (bool const is_dark : {false, true}) CHECK(drawn_hue(hex, is_dark).contrast >= 4.5);
    }
}

TEST_CASE("beside the ready schemes, too, a suggested colour is drawn unlike every other, on both pages") {
    for (char const* const name : {"news-who-says-what", "quotation-attribution", "argument-evidence", "ner-basic"}) {
        CAPTURE(std::string(name));
        std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/schemas/" + name + ".json");
        std::string const text{std::istreambuf_iterator<char>(file), {}};
        auto const schema = formats::read_schema(text);
        REQUIRE(schema.is_ok());
        if (!schema) return;
        auto const hues = suggested_hues(schema.value(), "", 5);
        CHECK(hues.size() >= 2); // beside eight types as well
        for (std::string const& hex : hues)
            for (bool const is_dark : {false, true})
                for (model::SpanType const& other : schema.value().span_types) {
                    CAPTURE(hex + " " + other.id);
                    Theme const page = make_theme(is_dark, false);
                    CHECK(difference_for_all(colors_from_hex(hex, page).line,
                                             drawn_colors(other.id, other.color, page).line) >= kTooAlike);
                }
    }
}

TEST_CASE("a red and a green that look alike without the cones for red or green are too alike") {
    CHECK(difference_for_all(color_from_hex("#0072B2"), color_from_hex("#0072B2")) == doctest::Approx(0));
    CHECK(difference_for_all(color_from_hex("#B8860B"), color_from_hex("#8A9A1B")) < kTooAlike);
    CHECK(difference_for_all(color_from_hex("#000000"), color_from_hex("#FFFFFF")) > 90);
    model::Schema const schema = schema_with({"#009E73", "#824DFF"});
    model::SpanType const* const other = too_alike(schema, "Type1", "#019F74");
    REQUIRE(other != nullptr);
    if (other != nullptr) CHECK(other->id == "Type0");
    CHECK(too_alike(schema, "Type0", "#019F74") == nullptr);
}

TEST_CASE("a pale colour is drawn so that it can be read, and this is told") {
    DrawnHue const pale = drawn_hue("#F0E442", false);
    CHECK_FALSE(pale.is_as_chosen);
    CHECK(pale.contrast >= 4.5);
    CHECK(drawn_hue("#0072B2", false).is_as_chosen);
}

TEST_CASE("a known type wears the colour that the reader gave it") {
    model::Schema schema = schema_with({"#0072B2"});
    schema.span_types[0].id = "Claim";
    set_type_looks(schema);
    CHECK(type_colors("Claim").line == theme().claim.line);
    schema.span_types[0].color = "#882255";
    set_type_looks(schema);
    CHECK(type_colors("Claim").line == colors_from_hex("#882255", theme()).line);
    set_type_looks({});
}

TEST_CASE("ids come from names, and no two are the same") {
    CHECK(fresh_id("Eye witness!", {}, "type") == "Eye_witness");
    CHECK(fresh_id("Eye witness", {"Eye_witness", "Eye_witness_2"}, "type") == "Eye_witness_3");
    CHECK(fresh_id("\"?\"", {}, "type") == "type");
    CHECK(fresh_id("Überschrift", {}, "type") == "Überschrift");
}
