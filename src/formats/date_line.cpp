#include "formats/date_line.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace formats {

namespace {

// Space-separated, between spaces; ASCII in small letters, others in both cases where a month may begin a line.
constexpr std::string_view kMonths =
    " january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
    " januar jänner februar märz mai juni juli oktober dezember mär okt dez"
    " janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc"
    " enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago "
    "dic"
    " gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott"
    " janeiro fevereiro março maio junho julho setembro outubro novembro dezembro"
    " januari februari maart mei augustus"
    " siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"
    " januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra"
    " јануар фебруар март април мај јун јул август септембар октобар новембар децембар"
    " января февраля марта апреля мая июня июля августа сентября октября ноября декабря ";

constexpr std::string_view kWeekdays =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miércoles jueves viernes sábado domingo"
    " lunedì martedì mercoledì giovedì venerdì sabato domenica"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    " ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja"
    " понедељак уторак среда четвртак петак субота недеља"
    " понедельник вторник четверг пятница суббота воскресенье ";

constexpr std::string_view kFillers =
    " of the on at de del di le den der am um uhr pm am cet cest utc gmt est edt pst pdt bst h st nd rd th er"
    " updated published posted last date aktualisiert stand veröffentlicht publié mis à jour il god godine г ";

struct DateParts {
    int months = 0;
    int weekdays = 0;
    int numbers = 0;
    int years = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_separator(char c) {
    return std::string_view(" \t,.:/-|()").find(c) != std::string_view::npos;
}

bool is_among(std::string_view words, std::string_view word) {
    return words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

std::string in_small_letters(std::string_view word) {
    std::string small(word);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

bool take_number(DateParts& parts, std::string_view digits) {
    if (digits.size() > 4) return false;
    int const value = std::atoi(std::string(digits).c_str());
    bool const is_year = digits.size() == 4 && value >= 1800 && value <= 2199;
    parts.years += is_year;
    parts.numbers += !is_year;
    return is_year || (digits.size() <= 2 && value <= 59);
}

bool take_word(DateParts& parts, std::string const& word) {
    bool const month = is_among(kMonths, word);
    bool const weekday = !month && is_among(kWeekdays, word);
    parts.months += month;
    parts.weekdays += weekday;
    return month || weekday || is_among(kFillers, word);
}

// The next run of digits or of letters; separators before it are dropped from `line`.
std::string_view next_token(std::string_view& line) {
    while (!line.empty() && is_separator(line.front())) line.remove_prefix(1);
    if (line.empty()) return {};
    bool const digits = is_digit(line.front());
    std::size_t end = 0;
    while (end < line.size() && !is_separator(line[end]) && is_digit(line[end]) == digits) ++end;
    std::string_view const token = line.substr(0, end);
    line.remove_prefix(end);
    return token;
}

bool is_a_date(DateParts const& parts) {
    bool const named = parts.months == 1 && parts.numbers >= 1;
    bool const numeric = parts.months == 0 && parts.numbers >= 2 && parts.years == 1;
    return parts.years <= 1 && parts.numbers <= 5 && (named || numeric);
}

} // namespace

bool is_date_line(std::string_view line) {
    constexpr std::size_t kLongest = 80;
    if (line.size() > kLongest) return false;
    DateParts parts;
    for (std::string_view token = next_token(line); !token.empty(); token = next_token(line)) {
        bool const fits =
            is_digit(token.front()) ? take_number(parts, token) : take_word(parts, in_small_letters(token));
        if (!fits) return false;
    }
    return is_a_date(parts);
}

} // namespace formats
