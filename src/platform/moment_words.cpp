#include "platform/moment_words.h"

#include <algorithm>

#include "base/words.h"

namespace platform {

namespace {

constexpr char const* kMonths[] = {base::english("January"), base::english("February"), base::english("March"),
                                   base::english("April"),   base::english("May"),      base::english("June"),
                                   base::english("July"),    base::english("August"),   base::english("September"),
                                   base::english("October"), base::english("November"), base::english("December")};

// "May" is a month of both lists: "{} May" is the short one.
constexpr char const* kDays[] = {base::english("{} Jan"), base::english("{} Feb"), base::english("{} Mar"),
                                 base::english("{} Apr"), base::english("{} May"), base::english("{} Jun"),
                                 base::english("{} Jul"), base::english("{} Aug"), base::english("{} Sep"),
                                 base::english("{} Oct"), base::english("{} Nov"), base::english("{} Dec")};

} // namespace

std::string moment_words(Moment const& moment, MomentStyle style, int present_year) {
    auto const month = static_cast<std::size_t>(moment.month - 1);
    bool const is_present = moment.year == present_year;
    std::string const year = std::to_string(moment.year);
    if (style == MomentStyle::Day) {
        char const* const name = base::say(kMonths[month]);
        return is_present ? base::say("{1} {2}", moment.day, name) : base::say("{1} {2} {3}", moment.day, name, year);
    }
    std::string const day = base::say(kDays[month], moment.day);
    return is_present ? base::say("{}, {}", day, moment.time) : base::say("{} {}, {}", day, year, moment.time);
}

std::string language_of_locale(std::string locale) {
    locale.resize(std::min(locale.find_first_of(".@"), locale.size()));
    if (locale == "C" || locale == "POSIX") return {};
    std::replace(locale.begin(), locale.end(), '_', '-');
    return locale;
}

} // namespace platform
