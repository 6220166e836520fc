#include "ui/language_names.h"

#include <algorithm>
#include <iterator>

#include "base/words.h"
#include "model/article.h"

namespace ui {

namespace {

struct LanguageName {
    std::string_view code;
    char const* name;
};

constexpr LanguageName kNames[] = {
    {"am", base::english("Amharic")},
    {"ar", base::english("Arabic")},
    {"be", base::english("Belarusian")},
    {"bg", base::english("Bulgarian")},
    {"bn", base::english("Bengali")},
    {"bs", base::english("Bosnian")},
    {"ca", base::english("Catalan")},
    {"cs", base::english("Czech")},
    {"cy", base::english("Welsh")},
    {"da", base::english("Danish")},
    {"de", base::english("German")},
    {"el", base::english("Greek")},
    {"en", base::english("English")},
    {"es", base::english("Spanish")},
    {"et", base::english("Estonian")},
    {"eu", base::english("Basque")},
    {"fa", base::english("Persian")},
    {"fi", base::english("Finnish")},
    {"fr", base::english("French")},
    {"ga", base::english("Irish")},
    {"gl", base::english("Galician")},
    {"gu", base::english("Gujarati")},
    {"he", base::english("Hebrew")},
    {"hi", base::english("Hindi")},
    {"hr", base::english("Croatian")},
    {"hu", base::english("Hungarian")},
    {"hy", base::english("Armenian")},
    {"id", base::english("Indonesian")},
    {"is", base::english("Icelandic")},
    {"it", base::english("Italian")},
    {"ja", base::english("Japanese")},
    {"ka", base::english("Georgian")},
    {"kk", base::english("Kazakh")},
    {"km", base::english("Khmer")},
    {"kn", base::english("Kannada")},
    {"ko", base::english("Korean")},
    {"lo", base::english("Lao")},
    {"lt", base::english("Lithuanian")},
    {"lv", base::english("Latvian")},
    {"mk", base::english("Macedonian")},
    {"ml", base::english("Malayalam")},
    {"mr", base::english("Marathi")},
    {"my", base::english("Burmese")},
    {"ne", base::english("Nepali")},
    {"nl", base::english("Dutch")},
    {"no", base::english("Norwegian")},
    {"pa", base::english("Punjabi")},
    {"pl", base::english("Polish")},
    {"pt", base::english("Portuguese")},
    {"ro", base::english("Romanian")},
    {"ru", base::english("Russian")},
    {"si", base::english("Sinhala")},
    {"sk", base::english("Slovak")},
    {"sl", base::english("Slovenian")},
    {"sq", base::english("Albanian")},
    {"sr", base::english("Serbian")},
    {"sr-Latn", base::english("Serbian (Latin)")},
    {"sv", base::english("Swedish")},
    {"sw", base::english("Swahili")},
    {"ta", base::english("Tamil")},
    {"te", base::english("Telugu")},
    {"th", base::english("Thai")},
    {"tl", base::english("Filipino")},
    {"tr", base::english("Turkish")},
    {"uk", base::english("Ukrainian")},
    {"ur", base::english("Urdu")},
    {"vi", base::english("Vietnamese")},
    {"zh", base::english("Chinese")},
    {"zh-Hans", base::english("Chinese (simplified)")},
    {"zh-Hant", base::english("Chinese (traditional)")},
};

LanguageName const* find(std::string_view code) {
    auto const* const found = std::find_if(std::begin(kNames), std::end(kNames),
                                           [code](LanguageName const& one) { return one.code == code; });
    return found == std::end(kNames) ? nullptr : found;
}

// Other codes of languages that have a name.
std::string_view named_as(std::string_view code) {
    if (code == "nb" || code == "nn") return "no";
    return code == "fil" ? "tl" : code;
}

} // namespace

std::string language_name(std::string_view code) {
    if (!code.empty() && !model::is_language_tag(code)) return base::say("Not known");
    for (std::string_view rest = code; !rest.empty();) {
        if (LanguageName const* const known = find(named_as(rest))) return base::say(known->name);
        std::size_t const end = rest.rfind('-');
        rest = rest.substr(0, end == std::string_view::npos ? 0 : end);
    }
    return std::string(code);
}

bool is_known_language(std::string_view code) {
    return find(code) != nullptr;
}

std::vector<std::string> known_languages() {
    std::vector<std::string> codes;
    for (LanguageName const& one : kNames) codes.emplace_back(one.code);
    std::sort(codes.begin(), codes.end(), [](std::string const& one, std::string const& other) {
        return language_name(one) < language_name(other);
    });
    return codes;
}

} // namespace ui
