#include "base/time.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace base {

namespace {

constexpr UnixSeconds kSecondsPerDay = 86400;
constexpr UnixSeconds kFirst = -62167219200; // 0000-01-01T00:00:00Z
constexpr UnixSeconds kLast = 253402300799;  // 9999-12-31T23:59:59Z

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

// The proleptic Gregorian calendar in cycles of 400 years, each year counted from March so that the leap day is its
// last: from day 306 on it is January of the next year. 153 days are five months (March to July, August to December).
Date date_of(std::int64_t days_since_1970) {
    constexpr std::int64_t kDaysPerCycle = 146097;
    std::int64_t const days = days_since_1970 + 719468; // since 0000-03-01
    std::int64_t const cycle = (days >= 0 ? days : days - (kDaysPerCycle - 1)) / kDaysPerCycle;
    std::int64_t const in_cycle = days - cycle * kDaysPerCycle;
    std::int64_t const year = (in_cycle - in_cycle / 1460 + in_cycle / 36524 - in_cycle / 146096) / 365;
    std::int64_t const in_year = in_cycle - (365 * year + year / 4 - year / 100);
    std::int64_t const month = (5 * in_year + 2) / 153; // 0 is March
    std::int64_t const day = in_year - (153 * month + 2) / 5 + 1;
    bool const is_next_year = month >= 10;
    return {static_cast<int>(year + cycle * 400 + (is_next_year ? 1 : 0)),
            static_cast<int>(is_next_year ? month - 9 : month + 3), static_cast<int>(day)};
}

// Of the same calendar, the other way round.
std::int64_t days_since_1970(Date const& date) {
    std::int64_t const year = date.year - (date.month <= 2 ? 1 : 0);
    std::int64_t const cycle = (year >= 0 ? year : year - 399) / 400;
    std::int64_t const in_cycle = year - cycle * 400;
    std::int64_t const month = date.month > 2 ? date.month - 3 : date.month + 9;
    std::int64_t const in_year = (153 * month + 2) / 5 + date.day - 1;
    return cycle * 146097 + in_cycle * 365 + in_cycle / 4 - in_cycle / 100 + in_year - 719468;
}

} // namespace

std::string format_rfc3339(UnixSeconds time) {
    time = std::clamp(time, kFirst, kLast);
    UnixSeconds const in_day = (time % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
    Date const date = date_of((time - in_day) / kSecondsPerDay);
    auto const seconds = static_cast<int>(in_day);
    std::array<char, 64> buffer{};
    int const size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year,
                                   date.month, date.day, seconds / 3600, seconds / 60 % 60, seconds % 60);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

std::optional<UnixSeconds> parse_rfc3339(std::string_view text) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00Z";
    if (text.size() != kShape.size()) return std::nullopt;
    int numbers[6] = {};
    int* number = numbers;
    for (std::size_t at = 0; at < kShape.size(); ++at) {
        bool const is_digit = text[at] >= '0' && text[at] <= '9';
        if (kShape[at] == '0' ? !is_digit : text[at] != kShape[at]) return std::nullopt;
        if (is_digit)
            *number = *number * 10 + (text[at] - '0');
        else
            ++number;
    }
    UnixSeconds const time = days_since_1970({numbers[0], numbers[1], numbers[2]}) * kSecondsPerDay +
                             UnixSeconds{numbers[3]} * 3600 + UnixSeconds{numbers[4]} * 60 + numbers[5];
    // The 31st of February and the like come back as another day.
    return format_rfc3339(time) == text ? std::optional(time) : std::nullopt;
}

} // namespace base
