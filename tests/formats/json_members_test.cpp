#include <doctest/doctest.h>

#include "formats/json_members.h"

using formats::JsonMembers;

TEST_CASE("one object is read by its members' names, whatever lies deeper is left out") {
    auto const read = JsonMembers::read(
        R"( {"title": "Harbour", "spans": 12, "deep": {"title": "x", "spans": 1}, "list": [7], "sample": true} )");
    REQUIRE(read.has_value());
    CHECK(read->is_object());
    CHECK(read->text("title") == "Harbour");
    CHECK(read->natural("spans") == 12);
    CHECK(read->flag("sample"));
    CHECK(read->natural("list") == 0);
}

TEST_CASE("a list of values is read by place, a list of objects by place and name") {
    auto const values = JsonMembers::read(R"([3, "a/b", [9], 4294967295])");
    REQUIRE(values.has_value());
    CHECK(values->items() == 4);
    CHECK(values->natural("", 0) == 3);
    CHECK(values->text("", 1) == "a/b");
    CHECK(values->natural("", 2) == 0);
    CHECK(values->natural("", 3) == 4294967295);
    auto const objects = JsonMembers::read(R"([{"name": "imgui"}, {}, {"name": "stb", "file": "stb.txt"}])");
    REQUIRE(objects.has_value());
    CHECK(objects->items() == 3);
    CHECK(objects->text("name", 0) == "imgui");
    CHECK(objects->text("name", 1).empty());
    CHECK(objects->text("file", 2) == "stb.txt");
}

TEST_CASE("a member of another kind counts as missing") {
    auto const read = JsonMembers::read(R"({"title": 5, "spans": "12", "sample": 1, "revision": -1, "half": 0.5})");
    REQUIRE(read.has_value());
    CHECK(read->text("title").empty());
    CHECK(read->natural("spans") == 0);
    CHECK_FALSE(read->flag("sample"));
    CHECK(read->natural("revision") == 0);
    CHECK(read->natural("half") == 0);
}

TEST_CASE("what is no JSON, or neither list nor object, is refused") {
    for (std::string_view const json : {"", "5", "\"word\"", "{\"title\": ", "[1,]", "{} {}"})
        CHECK_FALSE(JsonMembers::read(json).has_value());
    CHECK(JsonMembers::read("[1e999]").has_value());
}
