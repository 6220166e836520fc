#include "unicode/language_guess.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "unicode/fold.h"
#include "unicode/language_words.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace unicode {

namespace {

constexpr std::size_t kLookedAt = std::size_t{16} * 1024; // code points
constexpr int kFewestWords = 3;                           // less is chance
constexpr std::size_t kShare = 12;                        // and one word in so many

// `language` is empty where several are written in the script and none of them is by far the most usual.
struct Script {
    char32_t first;
    char32_t last;
    std::string_view language;
};

constexpr std::size_t kHan = 0; // their places among the scripts
constexpr std::size_t kKana = 1;

constexpr Script kScripts[] = {
    {0x4E00, 0x9FFF, ""},   {0x3041, 0x30FF, "ja"}, {0xAC00, 0xD7A3, "ko"}, {0x0041, 0x024F, ""},
    {0x1E00, 0x1EFF, ""},   {0x0370, 0x03FF, "el"}, {0x0400, 0x052F, ""},   {0x0531, 0x058A, "hy"},
    {0x0590, 0x05FF, "he"}, {0x0600, 0x077F, "ar"}, {0x0900, 0x097F, "hi"}, {0x0980, 0x09FF, "bn"},
    {0x0A00, 0x0A7F, "pa"}, {0x0A80, 0x0AFF, "gu"}, {0x0B80, 0x0BFF, "ta"}, {0x0C00, 0x0C7F, "te"},
    {0x0C80, 0x0CFF, "kn"}, {0x0D00, 0x0D7F, "ml"}, {0x0D80, 0x0DFF, "si"}, {0x0E00, 0x0E7F, "th"},
    {0x0E80, 0x0EFF, "lo"}, {0x1000, 0x109F, "my"}, {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"},
    {0x1780, 0x17FF, "km"},
};
using Counts = std::array<std::size_t, std::size(kScripts)>;

std::u32string beginning_of(std::string_view utf8) {
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size() && text.size() < kLookedAt; at += length_from_first_byte(utf8[at]))
        text.push_back(fold(decode_well_formed(utf8.data() + at)));
    return text;
}

bool is_of_a_word(char32_t c) {
    Properties const properties = properties_of(c);
    return properties.is_letter_or_digit() || properties.is_mark();
}

Counts letters_by_script(std::u32string_view text) {
    Counts counts{};
    for (char32_t const c : text) {
        if (!is_of_a_word(c) || (c >= '0' && c <= '9')) continue;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (c >= kScripts[i].first && c <= kScripts[i].last) ++counts[i];
    }
    return counts;
}

std::size_t count_of(std::u32string_view text, std::u32string_view wanted) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [wanted](char32_t c) { return wanted.find(c) != std::u32string_view::npos; }));
}

// Frequent characters that only one of the two ways of writing Chinese has.
std::string chinese(std::u32string_view text) {
    std::size_t const simplified = count_of(text, U"们这来国说时会对为个学从发经样动开问间东车长见");
    std::size_t const traditional = count_of(text, U"們這來國說時會對為個學從發經樣動開問間東車長見");
    if (simplified == traditional) return "zh";
    return simplified > traditional ? "zh-Hans" : "zh-Hant";
}

using LanguagesByWord = std::map<std::string_view, std::vector<std::size_t>>;

LanguagesByWord const& languages_by_word() {
    static LanguagesByWord const all = [] {
        LanguagesByWord made;
        for (std::size_t language = 0; language < std::size(kFrequentWords); ++language) {
            std::string_view rest = kFrequentWords[language].words;
            while (!rest.empty()) {
                std::size_t const end = std::min(rest.find(' '), rest.size());
                made[rest.substr(0, end)].push_back(language);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return made;
    }();
    return all;
}

// Calls `job` with each run of letters, marks and digits, as UTF-8.
template <typename Job>
void for_each_word(std::u32string_view text, Job job) {
    auto at = text.begin();
    while (true) {
        auto const start = std::find_if(at, text.end(), is_of_a_word);
        if (start == text.end()) return;
        at = std::find_if_not(start, text.end(), is_of_a_word);
        job(to_utf8({&*start, static_cast<std::size_t>(at - start)}));
    }
}

std::size_t script_of(char32_t c) {
    auto const holds = [c](Script const& script) { return c >= script.first && c <= script.last; };
    return static_cast<std::size_t>(std::find_if(std::begin(kScripts), std::end(kScripts), holds) - kScripts);
}

bool is_written_in(FrequentWords const& language, std::size_t script) {
    return script_of(decode_well_formed(language.words.data())) == script;
}

// The language of this script whose frequent words stand in the text most often, if one stands out.
std::string by_words(std::u32string_view text, std::size_t script) {
    std::array<int, std::size(kFrequentWords)> hits{};
    std::size_t words = 0;
    for_each_word(text, [&](std::string const& word) {
        ++words;
        auto const known = languages_by_word().find(word);
        if (known == languages_by_word().end()) return;
        for (std::size_t const language : known->second) ++hits[language];
    });
    for (std::size_t i = 0; i < hits.size(); ++i)
        if (!is_written_in(kFrequentWords[i], script)) hits[i] = 0;
    auto const best = std::max_element(hits.begin(), hits.end());
    bool const is_tied = std::count(hits.begin(), hits.end(), *best) > 1;
    if (is_tied || *best < kFewestWords || static_cast<std::size_t>(*best) * kShare < words) return {};
    return std::string(kFrequentWords[static_cast<std::size_t>(best - hits.begin())].language);
}

} // namespace

std::string guess_language(std::string_view utf8) {
    std::u32string const text = beginning_of(utf8);
    Counts const counts = letters_by_script(text);
    auto const most = std::max_element(counts.begin(), counts.end());
    if (*most == 0) return {};
    auto const script = static_cast<std::size_t>(most - counts.begin());
    // Japanese has kana beside its Han; Chinese has none.
    if (script == kHan) return counts[kKana] * 20 > counts[kHan] ? "ja" : chinese(text);
    std::string guess = by_words(text, script);
    return guess.empty() ? std::string(kScripts[script].language) : guess;
}

} // namespace unicode
