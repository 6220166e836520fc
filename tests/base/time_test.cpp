#include "base/time.h"

#include <doctest/doctest.h>
#include <string>

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

namespace {

// A calendar that is turned day by day.
struct Calendar {
    int year = 0;
    int month = 1;
    int day = 1;

    int days_in_month() const {
        constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        bool const is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && is_leap ? 29 : kDays[month - 1];
    }

    void turn() {
        if (++day <= days_in_month()) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }

    std::string text() const {
        auto const padded = [](int number, std::size_t width) {
            std::string const digits = std::to_string(number);
            return std::string(width - digits.size(), '0') + digits;
        };
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
    }
};

} // namespace

TEST_CASE("every day from year 0 to 2500 is the one that a calendar shows") {
    Calendar calendar;
    int wrong = 0;
    for (base::UnixSeconds time = -62167219200; calendar.year < 2500; time += 86400, calendar.turn()) {
        bool const begins = base::format_rfc3339(time) == calendar.text() + "T00:00:00Z";
        bool const ends = base::format_rfc3339(time + 86399) == calendar.text() + "T23:59:59Z";
        wrong += begins && ends ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("every time that is written reads back, and what is no time does not") {
    for (base::UnixSeconds time = -62167219200; time < 253402300800; time += 86400LL * 97 + 12345)
        CHECK(base::parse_rfc3339(base::format_rfc3339(time)) == time);
    CHECK(base::parse_rfc3339("2000-02-29T23:59:59Z") == 951868799);
    for (char const* wrong :
         {"", "2026-11-22", "2026-11-22T14:05:09+01:00", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
          "2026-11-22T24:00:00Z", "2026-11-22T14:60:00Z", "2O26-11-22T14:05:09Z"})
        CHECK_FALSE(base::parse_rfc3339(wrong).has_value());
}
