// Faces that text can be set in, and the order in which they are asked for a character.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace font_packs {
struct Pack;
}

namespace text {

using FaceIndex = std::uint16_t;

// A chain of faces for one role: the first that has the character draws it.
enum class FontRole : std::uint8_t {
    Serif,
    SerifSemibold,
    Sans,
    SansSemibold,
    SerifItalic,
    SansItalic,
};
inline constexpr std::size_t kFontRoleCount = 6;

struct FontMetrics {
    // In units of the font size (1.0 = one em), y down: ascent is negative above the baseline.
    float ascent = 0;
    float descent = 0;
};

// Faces that no file belongs to. Glyphs of kBoxFace are boxes with the code of a character that no font has; those of
// the faces from kFirstSystemFace on, one a role, are pictures that the system draws with its own fonts.
inline constexpr FaceIndex kBoxFace = 0xFFFE;
inline constexpr FaceIndex kFirstSystemFace = 0xFFF0;
constexpr bool is_system_face(FaceIndex face) {
    return face >= kFirstSystemFace && face < kFirstSystemFace + kFontRoleCount;
}

// One grapheme for the system to draw.
struct SystemCharacters {
    std::string text;     // UTF-8
    std::string language; // ja, zh-Hans, zh-Hant, ko; empty: the system's own choice
    FontRole role = FontRole::Serif;
    bool is_emoji = false; // in its own colours
};

class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(Fonts const&) = delete;
    Fonts& operator=(Fonts const&) = delete;

    // Adds a TrueType or CFF face to the end of a role's chain. `scale` evens out optical size (1.12 for Naskh).
    // A broken file is an error and changes nothing.
    base::Result<FaceIndex> add(FontRole, std::string name, std::vector<std::uint8_t> bytes, float scale = 1);

    bool has_face(FontRole) const;
    std::uint32_t generation() const; // grows whenever a face arrives; layouts compare it
    FontMetrics metrics(FontRole) const;

    // Asked once for each character that no face of the role has and that nothing is being fetched for.
    std::function<void(FontRole, char32_t)> on_missing;

    // Fonts that are fetched when a text needs them. While one is on its way its characters take room and draw nothing;
    // when it will not come they are boxes. The packs outlive this.
    void offer(std::span<font_packs::Pack const>);
    // Names of files to be fetched, each once: "arabic", "arabic-bold".
    std::vector<std::string> take_wishes();
    bool is_waiting() const;
    // An answer to a wish. A broken file is refused with an error.
    base::Status take_file(std::string const& file, std::vector<std::uint8_t> bytes);
    void refuse_file(std::string_view file);
    void stop_waiting();                                    // what has not come is drawn as boxes until it does
    void ask_again();                                       // wishes once more for what was refused
    std::string_view label_of(std::string_view file) const; // "Arabic"; empty for names of no pack

    // From here on Han, kana, hangul and emoji are set by the system; `advance` is asked for the width of a grapheme in
    // em, negative when no font has it.
    void use_system(std::function<float(SystemCharacters const&)> advance);
    SystemCharacters const* system_characters(FaceIndex, std::uint16_t glyph) const;

    // The words of stretches of Thai, Lao, Khmer or Burmese, a space between two: sets ends[i] (all false before) where
    // one ends after character i. False when there is no dictionary for one of them; then it is asked about each, and
    // lines break between the syllables of those that it does not know.
    std::function<bool(std::u32string_view, std::vector<bool>& ends)> find_words;

    struct Implementation;
    Implementation& implementation() { return *implementation_; }
    Implementation const& implementation() const { return *implementation_; }

private:
    std::unique_ptr<Implementation> implementation_;
};

} // namespace text
