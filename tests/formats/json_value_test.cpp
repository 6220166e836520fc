#include "formats/json_value.h"

#include <doctest/doctest.h>

using formats::JsonKind;
using formats::JsonValue;

namespace {

std::string written(std::string_view json) {
    auto const value = formats::read_json(json);
    if (!value) return value.error().message;
    formats::JsonText out(formats::JsonLayout::OneLine);
    formats::write_json(out, value.value());
    return out.take();
}

} // namespace

TEST_CASE("a value of any shape is read and written closed up on one line") {
    CHECK(written(R"( {"a" : [1, 2.5, -3e2, {}], "b": {"c": null, "d": [true, false]}, "e": "line\nend" } )") ==
          R"({"a":[1.0,2.5,-300.0,{}],"b":{"c":null,"d":[true,false]},"e":"line\nend"})");
    CHECK(written("7") == "7.0");
    CHECK(written("[]") == "[]");
}

TEST_CASE("members are found by name, the last of several, and missing ones are not there") {
    auto const value = formats::read_json(R"({"a": 1, "b": "x", "a": 2})");
    REQUIRE(value.is_ok());
    if (!value) return;
    REQUIRE(value.value().find("a") != nullptr);
    CHECK(value.value().find("a")->number == 2);
    CHECK(value.value().find("b")->text == "x");
    CHECK(value.value().find("c") == nullptr);
}

TEST_CASE("a broken text is refused with the line where it breaks") {
    auto const stopped = formats::read_json("{\"a\":\n [1, 2");
    REQUIRE_FALSE(stopped.is_ok());
    if (!stopped) CHECK(stopped.error().message.find("line 2") != std::string::npos);
    CHECK_FALSE(formats::read_json("").is_ok());
    CHECK_FALSE(formats::read_json(std::string(100, '[')).is_ok());
}
