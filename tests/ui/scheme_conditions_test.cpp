#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "formats/gloss_json.h"
#include "ui/scheme_conditions.h"

using model::Condition;
using ui::ConditionParts;

namespace {

model::Schema schema_of(std::string const& name) {
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/schemas/" + name + ".json");
    std::string const bytes{std::istreambuf_iterator<char>(file), {}};
    auto schema = formats::read_schema(bytes);
    CHECK(schema.is_ok());
    return schema ? schema.release_value() : model::Schema();
}

} // namespace

TEST_CASE("all advice of the ready schemes can be shown as single things and comes back as it was") {
    for (char const* const name : {"news-who-says-what", "quotation-attribution", "argument-evidence", "ner-basic"}) {
        for (model::Check const& check : schema_of(name).checks) {
            CAPTURE(check.id);
            auto const parts = ui::parts_of(check.condition);
            REQUIRE(parts.has_value());
            Condition again = check.condition;
            ui::put_parts(again, *parts);
            CHECK(again == check.condition);
        }
    }
}

TEST_CASE("what is put together otherwise is not taken apart") {
    Condition nested;
    nested.note = true;
    nested.any.emplace_back().word_borders = true;
    CHECK_FALSE(ui::parts_of(nested).has_value());
    Condition both;
    both.any.emplace_back().note = true;
    both.any.back().word_borders = true;
    CHECK_FALSE(ui::parts_of(both).has_value());
    Condition spaced;
    spaced.text_first = {"the Right Honourable"};
    CHECK_FALSE(ui::parts_of(spaced).has_value());
}

TEST_CASE("six things at once are asked for and said again") {
    ConditionParts all;
    for (int i = 0; i < 6; ++i) all.parts.emplace_back();
    all.parts[0].links = model::LinksCondition{};
    all.parts[1].note = true;
    all.parts[2].word_borders = true;
    all.parts[3].text_first = {"a", "b"};
    all.parts[4].text_last = {"!"};
    all.parts[5].count = model::Count{};
    for (bool const is_any : {false, true}) {
        all.is_any = is_any;
        Condition condition;
        ui::put_parts(condition, all);
        auto const again = ui::parts_of(condition);
        REQUIRE(again.has_value());
        if (!again) continue;
        CHECK(again->is_any == is_any);
        CHECK(again->parts == all.parts);
    }
}
