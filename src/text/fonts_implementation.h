// The faces behind Fonts: what each can draw, and what a character is to the layout.
#pragma once

#include <hb.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/font_packs.h"
#include "text/fonts.h"
#include "text/missing_box.h"
#include "text/outline.h"
#include "text/shaper.h"
#include "text/system_glyphs.h"

namespace text {

struct Face {
    Face() = default;
    ~Face();
    Face(Face const&) = delete;
    Face& operator=(Face const&) = delete;

    bool covers(char32_t) const;

    std::string name;
    std::vector<std::uint8_t> bytes;
    hb_font_t* font = nullptr; // scaled to units_per_em
    std::unique_ptr<Outlines> outlines;
    float scale = 1;
    float units_per_em = 1000;
    FontMetrics metrics;
};

// What the layout does with a character, apart from its break and bidi classes.
enum class CharacterKind : std::uint8_t {
    Visible,
    Attached, // belongs to the character before it: marks, joiners, variation selectors
    Space,    // white space that hangs at the end of a line
    Tab,
    SoftHyphen,
    ZeroWidth, // controls and invisible formatting: drawn as nothing in every font
};

struct Character {
    FaceIndex face = kNoFace;
    CharacterKind kind = CharacterKind::Visible;
    bool is_known = false;
    hb_script_t script = HB_SCRIPT_COMMON;
};

CharacterKind kind_of(char32_t);
// Drawn as nothing where a font has no picture for it (Default_Ignorable_Code_Point of the Unicode database).
bool is_default_ignorable(char32_t);

struct Fonts::Implementation {
    // One chain and its answers, page by page of 256 characters.
    struct Chain {
        std::vector<FaceIndex> faces; // in the order in which they are asked
        std::vector<int> ranks;       // of the faces, rising
        std::unordered_map<char32_t, std::unique_ptr<std::array<Character, 256>>> pages;
        std::array<std::array<Character, 256>*, 32> first_pages{};
        std::unordered_set<char32_t> asked;
    };

    explicit Implementation(Fonts& owner) : fonts(owner), shaper(*this) {}

    Face const* face(FaceIndex index) const { return index < faces.size() ? faces[index].get() : nullptr; }
    Chain& chain(FontRole role) { return chains[static_cast<std::size_t>(role)]; }
    Chain const& chain(FontRole role) const { return chains[static_cast<std::size_t>(role)]; }

    Character character(FontRole, char32_t);
    // The face for a character with marks: the first that has them all, or that of the first character.
    FaceIndex face_for(FontRole, std::u32string_view cluster);
    FaceIndex first_face(FontRole) const;
    static FaceIndex system_face(FontRole role) {
        return static_cast<FaceIndex>(kFirstSystemFace + static_cast<FaceIndex>(role));
    }
    static FontRole role_of_system_face(FaceIndex face) { return static_cast<FontRole>(face - kFirstSystemFace); }
    base::Result<FaceIndex> open_face(std::string name, std::vector<std::uint8_t> bytes, float scale);
    void put_in_chain(FontRole, FaceIndex, int rank);
    FaceIndex face_named(std::string_view name) const;
    // Px of one font unit at a font size.
    float unit_size(FaceIndex, float size) const;
    float space_advance(FontRole, float size) const;
    void faces_changed();

    Fonts& fonts;
    std::vector<std::unique_ptr<Face>> faces;
    std::array<Chain, kFontRoleCount> chains;
    std::uint32_t generation = 0;
    FontPacks packs;
    std::unique_ptr<SystemGlyphs> system = std::make_unique<SystemGlyphs>();
    std::unique_ptr<MissingBoxes> boxes = std::make_unique<MissingBoxes>();
    Shaper shaper;
    std::uint64_t analysed = 0; // code points taken apart so far: what tests hold a frame to, as Shaper::shaped()

private:
    Character look_up(FontRole, char32_t);
    void report_missing(FontRole, char32_t);
    // What sets the character, apart from its kind: a face, kNoFace while its font is on its way.
    FaceIndex find_face(FontRole, char32_t, hb_script_t);
};

} // namespace text
