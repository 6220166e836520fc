// Days and times in words where no browser writes them.
#pragma once

#include <string>

#include "platform/platform.h"

namespace platform {

struct Moment {
    int day = 1;
    int month = 1; // January is 1
    int year = 1970;
    std::string time; // "14:05"
};

// "22 Nov, 14:31", "24 December 2025": as the language spoken now has them.
std::string moment_words(Moment const&, MomentStyle, int present_year);

// The language of a locale's name, as the web writes it: "de_CH.UTF-8" is "de-CH"; "C" and "POSIX" are "".
std::string language_of_locale(std::string locale);

} // namespace platform
