#include "ui/fonts_on_demand.h"

#include <algorithm>
#include <utility>

#include "base/words.h"
#include "font_packs/font_packs.h"
#include "platform/platform.h"
#include "ui/character_pictures.h"
#include "ui/fonts.h"
#include "ui/interaction.h"

namespace ui {

namespace {

// As long as browsers keep words invisible that wait for their font (CSS Fonts 4, "font-display").
constexpr double kPatienceMs = 3000;

constexpr std::string_view kFolder = "fonts/";
constexpr std::string_view kEnding = ".ttf";

// When the files under way were asked for last.
double& asked_ms() {
    static double last = 0;
    return last;
}

// "arabic" of "fonts/arabic.ttf".
std::string_view file_of(std::string_view asset) {
    bool const is_font = asset.size() > kFolder.size() + kEnding.size() && asset.substr(0, kFolder.size()) == kFolder;
    return is_font ? asset.substr(kFolder.size(), asset.size() - kFolder.size() - kEnding.size()) : std::string_view();
}

} // namespace

void offer_fonts() {
    text::Fonts& fonts = *faces().article;
    fonts.offer(font_packs::kPacks);
    fonts.use_system(character_advance);
}

std::optional<std::string> fetch_wanted_fonts(double now_ms) {
    text::Fonts* const fonts = faces().article;
    if (fonts == nullptr) return std::nullopt;
    std::vector<std::string> const wishes = fonts->take_wishes();
    for (std::string const& file : wishes) platform::fetch_asset(std::string(kFolder) + file + std::string(kEnding));
    if (!wishes.empty()) asked_ms() = now_ms;
    if (!fonts->is_waiting()) return std::nullopt;
    double const left = asked_ms() + kPatienceMs - now_ms;
    wish_frame(std::max(left, 0.0));
    if (left > 0) return std::nullopt;
    fonts->stop_waiting();
    return base::say(
        "Some letters are still on their way. Until they arrive, boxes with their codes stand in their place.");
}

bool is_wanted_font(std::string_view asset) {
    return faces().article != nullptr && !faces().article->label_of(file_of(asset)).empty();
}

std::optional<std::string> take_wanted_font(std::string_view asset, std::vector<std::uint8_t> bytes) {
    std::string_view const file = file_of(asset);
    if (faces().article->take_file(std::string(file), std::move(bytes))) return std::nullopt;
    return base::say("The letters for {} arrived damaged. They are shown as boxes with their codes. Check the network "
                     "and try again.",
                     faces().article->label_of(file));
}

std::string refuse_wanted_font(std::string_view asset) {
    std::string_view const file = file_of(asset);
    faces().article->refuse_file(file);
    return base::say("The letters for {} could not be loaded. They are shown as boxes with their codes. Check the "
                     "network and try again.",
                     faces().article->label_of(file));
}

void fetch_fonts_again() {
    if (faces().article != nullptr) faces().article->ask_again();
    wish_frame(0);
}

} // namespace ui
