// Faces that text can be set in, and the order in which they are asked for a character.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace text {

using FaceIndex = std::uint16_t;

// A chain of faces for one role: the first that has the character draws it.
enum class FontRole : std::uint8_t {
    Serif,
    SerifSemibold,
    Sans,
    SansSemibold,
};
inline constexpr std::size_t kFontRoleCount = 4;

struct FontMetrics {
    // In units of the font size (1.0 = one em), y down: ascent is negative above the baseline.
    float ascent = 0;
    float descent = 0;
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

    // Asked once for each character that no face of the role has.
    std::function<void(FontRole, char32_t)> on_missing;

    struct Implementation;
    Implementation& implementation() { return *implementation_; }
    Implementation const& implementation() const { return *implementation_; }

private:
    std::unique_ptr<Implementation> implementation_;
};

} // namespace text
