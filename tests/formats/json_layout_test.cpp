#include "formats/json_layout.h"

#include <doctest/doctest.h>

TEST_CASE("closing up drops white space between tokens only") {
    CHECK(formats::close_up("{ \"a b\" :\n[ 1 , 2.50 ,\t\"\\\" x\" ] }") == "{\"a b\":[1,2.50,\"\\\" x\"]}");
}

TEST_CASE("spreading out puts every member on a line, number lists and pairs on one") {
    std::string out;
    formats::append_spread_out(out, R"({"a":[[0,20],[30,4e1]],"b":[],"c":{},"d":["[1,2]",{"e":null}],"f":[[[1]]]})", 1);
    CHECK(out == R"({
    "a": [[0, 20], [30, 4e1]],
    "b": [],
    "c": {},
    "d": [
      "[1,2]",
      {
        "e": null
      }
    ],
    "f": [
      [[1]]
    ]
  })");
    CHECK(formats::close_up(out) == R"({"a":[[0,20],[30,4e1]],"b":[],"c":{},"d":["[1,2]",{"e":null}],"f":[[[1]]]})");
}
