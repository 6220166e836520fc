#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/linear_light.h"
#include "ui/look.h"

namespace ui {

namespace {

Color opaque(std::uint32_t rgb) {
    return 0xFF000000U | ((rgb & 0xFFU) << 16U) | (rgb & 0xFF00U) | ((rgb >> 16U) & 0xFFU);
}

TypeColors triple(std::uint32_t line, std::uint32_t fill, std::uint32_t strong) {
    return {opaque(line), opaque(fill), opaque(strong)};
}

// Only the entity's stronger fill is given in mockups/README.md; the others go as far beyond theirs.
TypeColors pair(std::uint32_t line, std::uint32_t fill) {
    return {opaque(line), opaque(fill), mix(opaque(fill), opaque(line), 0.15F)};
}

Theme light() {
    Theme theme;
    theme.desk = opaque(0xF3F1EC), theme.paper = opaque(0xFFFFFF), theme.panel = opaque(0xFAF9F6);
    theme.popover = opaque(0xFFFFFF);
    theme.ink = opaque(0x1E2226), theme.ink2 = opaque(0x3E444A), theme.muted = opaque(0x5F656C);
    theme.hairline = opaque(0xE2DED6), theme.edge = opaque(0xCFC9BE), theme.hint = opaque(0x8D887D);
    theme.hover = opaque(0xF0EDE6), theme.pressed = opaque(0xE7E3DA);
    theme.accent = opaque(0x2B5C8A), theme.on_accent = opaque(0xFFFFFF), theme.accent_soft = opaque(0xE4EDF6);
    theme.wash = opaque(0xEAF1F8), theme.selection = opaque(0xC9DCF0);
    theme.warn = opaque(0x8A5A00), theme.ok = opaque(0x277050);
    theme.found = opaque(0xFFEFB8), theme.found_now = opaque(0xFFD66B), theme.found_tick = opaque(0xBF8400);
    theme.shadow_paper = theme.shadow_popover = with_alpha(opaque(0x1E1C14), 0.10F);
    theme.claim_bars = opaque(0x5C86C2), theme.reader_lane = opaque(0x7293C6);
    theme.heat = {opaque(0xF4F7FB), opaque(0xEAF0F8), opaque(0xDFE8F4), opaque(0xD2DFF0), opaque(0xC3D5EC)};
    theme.entity = triple(0x1F74A8, 0xDCECF7, 0xC6E0F2);
    theme.source = pair(0x00795A, 0xDDF0E9);
    theme.cue = pair(0x95610A, 0xF7EBD5);
    theme.claim = pair(0x2A5DA8, 0xE3EBF7);
    theme.hedge = pair(0xA04A7E, 0xF5E4EE);
    theme.flag = pair(0xB94A0C, 0xFBE7DC);
    return theme;
}

Theme dark() {
    Theme theme;
    theme.is_dark = true;
    theme.desk = opaque(0x121417), theme.paper = opaque(0x1A1D21), theme.panel = opaque(0x16191C);
    theme.popover = opaque(0x20242A);
    theme.ink = opaque(0xE8E4DB), theme.ink2 = opaque(0xC9C6BE), theme.muted = opaque(0x9AA0A6);
    theme.hairline = opaque(0x2A2E33), theme.edge = opaque(0x3D434A), theme.hint = opaque(0x7B828A);
    theme.hover = opaque(0x282D33), theme.pressed = opaque(0x30363D); // seen on popovers, too
    theme.accent = opaque(0x7FB2E5), theme.on_accent = opaque(0x10161C), theme.accent_soft = opaque(0x223448);
    theme.wash = opaque(0x202B38), theme.selection = opaque(0x2A4560);
    theme.warn = opaque(0xE3B25A), theme.ok = opaque(0x4CC7A0);
    theme.found = opaque(0x453C1C), theme.found_now = opaque(0x6B5A1E), theme.found_tick = opaque(0xE8C04F);
    theme.shadow_paper = theme.shadow_popover = with_alpha(opaque(0x000000), 0.50F);
    theme.claim_bars = theme.reader_lane = opaque(0x6189C0);
    theme.heat = {opaque(0x1E2329), opaque(0x222B36), opaque(0x263444), opaque(0x2B3E54), opaque(0x304965)};
    theme.entity = triple(0x7CC4F0, 0x1D3A4E, 0x28506B);
    theme.source = pair(0x4CC7A0, 0x17382F);
    theme.cue = pair(0xE3B25A, 0x3A301B);
    theme.claim = pair(0x7FA9EC, 0x22304A);
    theme.hedge = pair(0xDE9CC4, 0x3B2734);
    theme.flag = pair(0xF29560, 0x43291C);
    return theme;
}

// WCAG 2.2, 1.4.11: what a picture says must stand out this much from what it stands on.
constexpr double kGraphicContrast = 3;

// Captions as strong as text, dividers as strong as the outline of a control must be (WCAG 2.2, 1.4.11), bars in full
// colour.
void strengthen(Theme& theme) {
    theme.is_high_contrast = true;
    theme.ink = opaque(theme.is_dark ? 0xFFFFFF : 0x000000);
    theme.muted = theme.ink2;
    theme.hairline = theme.edge = theme.hint = theme.is_dark ? opaque(0x9AA0A6) : opaque(0x5F656C);
    theme.claim_bars = theme.reader_lane = theme.claim.line;
}

Theme& current() {
    static Theme theme = make_theme(false, false);
    return theme;
}

double luminance(Color color) {
    return 0.2126 * linear_light(color & 0xFFU) + 0.7152 * linear_light((color >> 8U) & 0xFFU) +
           0.0722 * linear_light((color >> 16U) & 0xFFU);
}

std::uint32_t mixed_channel(Color from, Color to, float amount, unsigned shift) {
    auto const start = static_cast<float>((from >> shift) & 0xFFU);
    auto const end = static_cast<float>((to >> shift) & 0xFFU);
    return static_cast<std::uint32_t>(std::lround(start + (end - start) * amount)) << shift;
}

int hex_digit(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return -1;
}

} // namespace

Theme const& theme() {
    return current();
}

void set_theme(Theme const& next) {
    current() = next;
}

Theme make_theme(bool is_dark, bool is_high_contrast) {
    Theme theme = is_dark ? dark() : light();
    theme.scrim = with_alpha(theme.desk, 0.72F);
    theme.other = {theme.ink2, theme.hover, theme.pressed};
    if (is_high_contrast) strengthen(theme);
    return theme;
}

Color with_alpha(Color color, float amount) {
    float const alpha = static_cast<float>(color >> 24U) * std::clamp(amount, 0.0F, 1.0F);
    return (color & 0x00FFFFFFU) | (static_cast<Color>(std::lround(alpha)) << 24U);
}

Color mix(Color from, Color to, float amount) {
    float const share = std::clamp(amount, 0.0F, 1.0F);
    return mixed_channel(from, to, share, 0) | mixed_channel(from, to, share, 8) | mixed_channel(from, to, share, 16) |
           mixed_channel(from, to, share, 24);
}

Color color_from_hex(std::string_view hex) {
    if (hex.size() != 7 || hex[0] != '#') return theme().ink2;
    std::uint32_t rgb = 0;
    for (char const character : hex.substr(1)) {
        int const digit = hex_digit(character);
        if (digit < 0) return theme().ink2;
        rgb = rgb * 16 + static_cast<std::uint32_t>(digit);
    }
    return opaque(rgb);
}

double contrast(Color first, Color second) {
    double const a = luminance(first) + 0.05;
    double const b = luminance(second) + 0.05;
    return a > b ? a / b : b / a;
}

Color fill_edge(TypeColors const& colors) {
    if (theme().is_high_contrast) return colors.line;
    constexpr int kSteps = 16;
    for (int step = kSteps / 2; step > 0; --step) {
        Color const edge = mix(colors.line, colors.fill, static_cast<float>(step) / kSteps);
        if (contrast(edge, theme().paper) >= kGraphicContrast) return edge;
    }
    return colors.line;
}

} // namespace ui
