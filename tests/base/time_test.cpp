#include "base/time.h"

#include <ctime>
#include <doctest/doctest.h>

TEST_CASE("a time is written as the file format shows it") {
    CHECK(base::format_rfc3339(0) == "1970-01-01T00:00:00Z");
    CHECK(base::format_rfc3339(1795356309) == "2026-11-22T14:05:09Z");
    CHECK(base::format_rfc3339(951782400) == "2000-02-29T00:00:00Z");
    CHECK(base::format_rfc3339(4107542399) == "2100-02-28T23:59:59Z");
    CHECK(base::format_rfc3339(4107542400) == "2100-03-01T00:00:00Z");
}

TEST_CASE("times before 1970 count backwards") {
    CHECK(base::format_rfc3339(-1) == "1969-12-31T23:59:59Z");
    CHECK(base::format_rfc3339(-86400) == "1969-12-31T00:00:00Z");
    CHECK(base::format_rfc3339(-62167219200) == "0000-01-01T00:00:00Z");
}

TEST_CASE("a clock beyond the years of RFC 3339 stays inside them") {
    CHECK(base::format_rfc3339(253402300799) == "9999-12-31T23:59:59Z");
    CHECK(base::format_rfc3339(INT64_MAX) == "9999-12-31T23:59:59Z");
    CHECK(base::format_rfc3339(INT64_MIN) == "0000-01-01T00:00:00Z");
}

TEST_CASE("every day of four centuries agrees with the C library") {
    for (base::UnixSeconds time = -8520336000 + 43210; time < 4200000000; time += 86400) {
        auto const seconds = static_cast<std::time_t>(time);
        if (seconds != time) continue; // a platform whose time_t has 32 bits
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        char expected[32] = {};
        std::strftime(expected, sizeof expected, "%Y-%m-%dT%H:%M:%SZ", &parts);
        REQUIRE(base::format_rfc3339(time) == expected);
    }
}
