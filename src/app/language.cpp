#include "app/language.h"

#include "app/library_words.h"
#include "app/program.h"
#include "base/words.h"

namespace app {

std::string chosen_language(std::string_view set, std::vector<std::string> const& preferred) {
    if (set == "en" || set == "de") return std::string(set);
    for (std::string const& one : preferred) {
        std::string_view const plain = std::string_view(one).substr(0, one.find('-'));
        if (plain == "en" || plain == "de") return std::string(plain);
    }
    return "en";
}

std::string words_asset(std::string_view language) {
    if (language == "en") return {};
    return std::string(kWordsFolder).append(language).append(kWordsEnding);
}

std::string Program::wanted_language() const {
    return chosen_language(state_.preferences.language, platform::reader_languages());
}

// At once where the words are here, else when they have come.
void Program::follow_language() {
    std::string const wanted = wanted_language();
    if (!base::speak(wanted)) return platform::fetch_asset(words_asset(wanted));
    base::set_number_signs(platform::set_language(wanted));
    storage_ = storage_note(usage_);
    settle_class_again();
    platform::request_frame();
}

void Program::take_words(std::string const& asset, std::vector<std::uint8_t> bytes) {
    auto catalogue = base::Catalogue::read(std::move(bytes));
    if (!catalogue) return miss_words(catalogue.error().message);
    base::teach(asset.substr(kWordsFolder.size(), asset.size() - kWordsFolder.size() - kWordsEnding.size()),
                catalogue.release_value());
    if (words_asset(wanted_language()) == asset) follow_language();
}

// What is spoken goes on, and the page is read out as that.
void Program::miss_words(std::string const& sentence) {
    base::set_number_signs(platform::set_language(base::language()));
    notices_.say(ui::NoticeKind::Warning, sentence);
}

} // namespace app
