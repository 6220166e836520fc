// Every colour and measure of the screen as a named token (mockups/README.md), light, dark and high contrast.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ui {

using Color = std::uint32_t; // 0xAABBGGRR

inline constexpr std::size_t kHeatSteps = 5; // of the comparison

struct TypeColors {
    Color line = 0;        // line and text
    Color fill = 0;        // soft fill
    Color fill_strong = 0; // nested or in the selection
};

struct Theme {
    bool is_dark = false;
    bool is_high_contrast = false;
    Color desk, paper, panel, popover;
    Color ink, ink2, muted;
    Color hairline, edge, hint;
    Color hover, pressed;
    Color accent, on_accent, accent_soft;
    Color wash, selection;
    Color warn, ok;
    Color found, found_now, found_tick; // places of the find bar, the present one, all of them in the ruler
    Color shadow_paper, shadow_popover; // with their alpha
    Color scrim;
    Color claim_bars;
    Color reader_lane;                  // of one reader in the comparison
    std::array<Color, kHeatSteps> heat; // behind words that few to all readers have marked
    TypeColors entity, source, cue, claim, hedge, flag;
    TypeColors other; // a type that the default schema does not have: derived from its own colour
};

Theme const& theme(); // of this frame
void set_theme(Theme const&);
Theme make_theme(bool is_dark, bool is_high_contrast);
// By the pattern the type wears; types of other schemas take the six looks in turn, in their own colour.
TypeColors type_colors(std::string_view type_id);

// `amount` 0..1 of the colour's own alpha.
Color with_alpha(Color, float amount);
Color mix(Color from, Color to, float amount);
Color color_from_hex(std::string_view hex); // "#RRGGBB"
// Contrast ratio of WCAG 2.2, 1 to 21.
double contrast(Color, Color);
// The line under a soft fill, which alone is paler than a mark may be (WCAG 2.2, 1.4.11): 3:1 with the paper.
Color fill_edge(TypeColors const&);

// Size and line of the interface's letters, px. No other file has any (house/type).
namespace letters {
inline constexpr float kNote = 11, kNoteLine = 14; // margin notes, names of links, key caps; nothing is smaller
inline constexpr float kCaption = 12, kCaptionLine = 16, kCaptionProse = 17;
inline constexpr float kText = 13, kTextLine = 18, kTextProse = 20; // rows and buttons; sentences over several lines
inline constexpr float kAside = 14, kAsideLine = 21;
inline constexpr float kHead = 15, kHeadLine = 20, kHeadProse = 22; // of a panel; chips for fingers
inline constexpr float kTitle = 17, kTitleLine = 24;                // of a sheet on the phone
inline constexpr float kDisplay = 20, kDisplayLine = 28;
// Words of the article, in its serif face: a row's, the inspector's, the first page's title.
inline constexpr float kRowQuote = 15, kRowQuoteLine = 20;
inline constexpr float kQuote = 17, kQuoteLine = 24;
inline constexpr float kShelfTitle = 16; // in the library
inline constexpr float kBrand = 17, kBrandPhone = 18;
inline constexpr float kInvitation = 22, kWelcome = 28;
inline constexpr float kGlyph = 13; // the "ab" that wears a type's mark
} // namespace letters

// The article's, px at zoom 1: size, line, space after a paragraph.
namespace print {
struct Face {
    float size = 0;
    float line = 0;
    float after = 0;
};
inline constexpr Face kBody{18, 35, 16}; // its lines have room for marks and links
inline constexpr float kUnmarkedLine = 30;
inline constexpr Face kTitle{28, 38, 14};
inline constexpr Face kHeading{20, 32, 6};
inline constexpr Face kDateline{14, 26, 7};
inline constexpr float kBlankLine = 2;
inline constexpr float kCorridor = 19.5F; // of links, from the baseline of the body
} // namespace print

// From the edge of a thing to what is in it.
namespace space {
inline constexpr float kCard = 6;
inline constexpr float kField = 8;
inline constexpr float kNotice = 14;
inline constexpr float kPanel = 16;
inline constexpr float kWide = 20; // panels for fingers, and those with much air
inline constexpr float kSheet = 24;
inline constexpr float kWindow = 32; // around a sheet
inline constexpr float kColumns = 40;
} // namespace space

namespace measure {
inline constexpr float kFingertip = 44; // the least that a finger is given
inline constexpr float kTopBar = 48;
inline constexpr float kStatus = 28;
inline constexpr float kRail = 216;
inline constexpr float kLibrary = 296;
inline constexpr float kInspector = 336;
inline constexpr float kRuler = 14;
inline constexpr float kColumn = 576;
inline constexpr float kPaperMargin = 112;
inline constexpr float kNarrow = 700; // below: phone layout
inline constexpr float kWide = 1000;  // from here: all panels
inline constexpr float kPhoneBar = 56;
inline constexpr float kRowHeight = 36;
inline constexpr float kChipHeight = 24;
inline constexpr float kButtonHeight = 32;
} // namespace measure

} // namespace ui
