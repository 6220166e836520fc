#include "ui/fonts.h"

#include <algorithm>
#include <cfloat>
#include <cstring>
#include <map>
#include <string>

#include "base/words.h"
#include "imgui.h"
#include "ui/fonts_on_demand.h"

namespace ui {

namespace {

constexpr char const* kRegular = "fonts/inter-400.ttf";
constexpr char const* kSemibold = "fonts/inter-600.ttf";
constexpr char const* kSerif = "fonts/source-serif-400.ttf";
constexpr char const* kSerifSemibold = "fonts/source-serif-600.ttf";
constexpr char const* kIcons = "fonts/icons.ttf";

// What has arrived and waits for the others: Dear ImGui 1.92.2b merges only into the font that was added last.
std::map<std::string, std::vector<std::uint8_t>, std::less<>>& waiting() {
    static std::map<std::string, std::vector<std::uint8_t>, std::less<>> fonts;
    return fonts;
}

// TrueType or CFF outlines with a table directory that lies inside the file (OpenType 1.9, "Font file").
bool looks_like_a_font(std::vector<std::uint8_t> const& bytes) {
    if (bytes.size() < 12) return false;
    std::uint32_t const tag = static_cast<std::uint32_t>(bytes[0]) << 24U |
                              static_cast<std::uint32_t>(bytes[1]) << 16U | static_cast<std::uint32_t>(bytes[2]) << 8U |
                              bytes[3];
    if (tag != 0x00010000U && tag != 0x4F54544FU) return false;
    std::size_t const tables = static_cast<std::size_t>(bytes[4]) << 8U | bytes[5];
    if (bytes.size() < 12 + tables * 16) return false;
    for (std::size_t table = 0; table < tables; ++table) {
        std::uint8_t const* const entry = bytes.data() + 12 + table * 16;
        auto const number = [entry](std::size_t at) {
            return static_cast<std::size_t>(entry[at]) << 24U | static_cast<std::size_t>(entry[at + 1]) << 16U |
                   static_cast<std::size_t>(entry[at + 2]) << 8U | entry[at + 3];
        };
        if (number(8) + number(12) > bytes.size()) return false;
    }
    return tables > 0;
}

// The atlas frees it: 1.92.2b copies what it does not own, and frees the copy the same way.
ImFont* add_to_atlas(std::vector<std::uint8_t> const& bytes, bool merges) {
    void* const data = ImGui::MemAlloc(bytes.size());
    std::memcpy(data, bytes.data(), bytes.size());
    ImFontConfig configuration;
    configuration.FontData = data;
    configuration.FontDataSize = static_cast<int>(bytes.size());
    // Negative: sizes are of the em square, as in the mock-ups, not from ascent to descent. 1.92.2b scales the limit of
    // the advance by the same number, so that "no limit" has to be negative too.
    configuration.SizePixels = -13;
    configuration.GlyphMaxAdvanceX = -FLT_MAX;
    configuration.MergeMode = merges;
    // Four pictures a pixel sideways: letters are set to a quarter of a device pixel without a blur.
    configuration.OversampleH = 4;
    configuration.OversampleV = 1;
    return ImGui::GetIO().Fonts->AddFont(&configuration);
}

base::Status add_to_article(text::FontRole role, char const* name, std::vector<std::uint8_t> const& bytes) {
    text::Fonts* const fonts = faces().article;
    if (!fonts) return base::Nothing{};
    auto added = fonts->add(role, name, bytes);
    if (!added) return added.release_error();
    return base::Nothing{};
}

struct ArticleFace {
    text::FontRole role;
    char const* asset;
};

// In the order in which a role asks them: the words of an article that its own face cannot write are written by the
// other.
constexpr ArticleFace kArticleFaces[] = {
    {text::FontRole::Serif, kSerif},
    {text::FontRole::SerifSemibold, kSerifSemibold},
    {text::FontRole::Sans, kRegular},
    {text::FontRole::SansSemibold, kSemibold},
    {text::FontRole::Serif, kRegular},
    {text::FontRole::SerifSemibold, kSemibold},
    // Upright until the slanted letters are fetched.
    {text::FontRole::SerifItalic, kSerif},
    {text::FontRole::SerifItalic, kRegular},
    {text::FontRole::SansItalic, kRegular},
};

// This file, or another one with letters where it did not come; "" where none did.
std::string present(std::string_view wanted) {
    auto const& fonts = waiting();
    for (std::string_view const name : {wanted, std::string_view(kRegular), std::string_view(kSemibold),
                                        std::string_view(kSerif), std::string_view(kSerifSemibold)})
        if (auto const found = fonts.find(name); found != fonts.end() && !found->second.empty()) return found->first;
    return "";
}

// The first face that could not be made; the others are there all the same.
base::Status build_article_faces() {
    base::Status result = base::Nothing{};
    for (ArticleFace const& face : kArticleFaces) {
        std::string const asset = present(face.asset);
        auto status = add_to_article(face.role, asset.c_str(), waiting()[asset]);
        if (!status && result) result = std::move(status);
    }
    return result;
}

base::Status build_faces() {
    auto& fonts = waiting();
    std::string const regular = present(kRegular);
    if (regular.empty())
        return base::Error{base::ErrorCode::NotFound, base::say("No font arrived. Load the page again."),
                           base::Error::kNoOffset};
    faces().regular = add_to_atlas(fonts[regular], false);
    if (!fonts[kIcons].empty()) add_to_atlas(fonts[kIcons], true);
    faces().semibold = add_to_atlas(fonts[present(kSemibold)], false);
    ImGui::GetIO().FontDefault = faces().regular;
    base::Status status = build_article_faces();
    fonts.clear();
    if (faces().article != nullptr) offer_fonts();
    return status;
}

base::Status settle(std::string_view asset, std::vector<std::uint8_t> bytes) {
    waiting()[std::string(asset)] = std::move(bytes);
    return waiting().size() < needed_fonts().size() ? base::Nothing{} : build_faces();
}

} // namespace

Faces& faces() {
    static Faces all;
    return all;
}

std::vector<std::string> const& needed_fonts() {
    static std::vector<std::string> const names = {kRegular, kSemibold, kSerif, kSerifSemibold, kIcons};
    return names;
}

base::Status add_font(std::string_view asset, std::vector<std::uint8_t> bytes) {
    auto const& names = needed_fonts();
    if (std::find(names.begin(), names.end(), asset) == names.end())
        return base::Error{base::ErrorCode::NotFound,
                           base::say("The page does not know the font {}.", std::string(asset)),
                           base::Error::kNoOffset};
    if (fonts_complete()) return base::Nothing{};
    if (looks_like_a_font(bytes)) return settle(asset, std::move(bytes));
    TRY(settle(asset, {}));
    return base::Error{base::ErrorCode::Malformed,
                       base::say("The font {} arrived broken. Load the page again.", std::string(asset)),
                       base::Error::kNoOffset};
}

base::Status miss_font(std::string_view asset) {
    auto const& names = needed_fonts();
    bool const is_awaited = std::find(names.begin(), names.end(), asset) != names.end() && !fonts_complete();
    return is_awaited ? settle(asset, {}) : base::Nothing{};
}

bool fonts_complete() {
    return faces().regular != nullptr && faces().semibold != nullptr;
}

} // namespace ui
