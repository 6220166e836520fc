#include "base/words.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <utility>

namespace base {

namespace {

struct Speech {
    std::string language = "en";
    NumberSigns signs;
    std::vector<std::pair<std::string, std::unique_ptr<Catalogue>>> taught;
    Catalogue const* catalogue = nullptr;
};

Speech& speech() {
    static Speech now;
    return now;
}

NumberSigns signs_of(std::string_view language) {
    return language == "de" ? NumberSigns{",", "."} : NumberSigns{};
}

// The number between braces that begin at `at`, 0 for "{}"; `end` behind them. False when these are no place.
bool read_place(std::string_view sentence, std::size_t at, std::size_t& number, std::size_t& end) {
    number = 0;
    for (end = at + 1; end < sentence.size() && sentence[end] >= '0' && sentence[end] <= '9' && number < 10; ++end)
        number = number * 10 + static_cast<std::size_t>(sentence[end] - '0');
    if (end >= sentence.size() || sentence[end] != '}') return false;
    ++end;
    return true;
}

} // namespace

void teach(std::string language, Catalogue catalogue) {
    speech().taught.emplace_back(std::move(language), std::make_unique<Catalogue>(std::move(catalogue)));
}

bool speak(std::string_view language) {
    Speech& now = speech();
    Catalogue const* catalogue = nullptr;
    for (auto const& [name, taught] : now.taught)
        if (name == language) catalogue = taught.get();
    if (catalogue == nullptr && language != "en") return false;
    now.catalogue = catalogue;
    now.language = language;
    now.signs = signs_of(language);
    return true;
}

std::string const& language() {
    return speech().language;
}
NumberSigns const& number_signs() {
    return speech().signs;
}
void set_number_signs(NumberSigns signs) {
    speech().signs = std::move(signs);
}

char const* say(char const* sentence) {
    char const* const found = speech().catalogue == nullptr ? nullptr : speech().catalogue->find(sentence);
    return found == nullptr ? sentence : found;
}

char const* form_of(std::uint64_t count, char const* one, char const* many) {
    char const* const found = speech().catalogue == nullptr ? nullptr : speech().catalogue->find(one, many, count);
    return found != nullptr ? found : count == 1 ? one : many;
}

std::string number_words(std::int64_t number) {
    std::string digits = std::to_string(number);
    std::size_t const first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, speech().signs.group);
    return digits;
}

std::string decimal_words(double number, int places) {
    double scale = 1;
    for (int place = 0; place < places; ++place) scale *= 10;
    auto const scaled = static_cast<std::int64_t>(std::llround(std::fabs(number) * scale));
    auto const whole = scaled / static_cast<std::int64_t>(scale);
    std::string words = (number < 0 && scaled > 0 ? "-" : "") + number_words(whole);
    if (places == 0) return words;
    std::string const rest = std::to_string(scaled - whole * static_cast<std::int64_t>(scale));
    return words + speech().signs.decimal + std::string(static_cast<std::size_t>(places) - rest.size(), '0') + rest;
}

std::string say_with(char const* sentence, std::initializer_list<Part> parts) {
    std::string_view const words(sentence);
    std::string said;
    std::size_t next = 1;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t number = 0;
        std::size_t end = at;
        bool const is_place = words[at] == '{' && read_place(words, at, number, end);
        if (is_place && number == 0) number = next++;
        if (is_place && number <= parts.size()) {
            said += (parts.begin() + (number - 1))->words();
            at = end;
        } else {
            said += words[at++];
        }
    }
    return said;
}

std::string say_again(char const* pattern, std::string_view kept) {
    std::string_view rest(pattern);
    std::vector<std::string_view> found;
    for (std::size_t place = rest.find("{}"); place != std::string_view::npos; place = rest.find("{}")) {
        if (kept.substr(0, place) != rest.substr(0, place)) return "";
        kept.remove_prefix(place);
        rest.remove_prefix(place + 2);
        std::string_view const next = rest.substr(0, rest.find("{}"));
        // What stands before the last place is looked for from the end: there are numbers and names of the scheme
        // there.
        bool const is_last =
            rest.find("{}") == next.size() && rest.find("{}", next.size() + 2) == std::string_view::npos;
        std::size_t const end = next.empty() ? kept.size() : is_last ? kept.rfind(next) : kept.find(next);
        if (end == std::string_view::npos) return "";
        found.push_back(kept.substr(0, end));
        kept.remove_prefix(end);
    }
    if (kept != rest || found.size() > 3) return "";
    found.resize(3);
    return say_with(say(pattern), {found[0], found[1], found[2]});
}

} // namespace base
