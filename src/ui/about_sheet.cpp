#include "ui/about_sheet.h"

#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/rows.h"
#include "ui/sections.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 560;
constexpr float kHeight = 600;
constexpr float kPadding = space::kSheet;
constexpr char const* kWhat = base::english(
    "Gloss is a page on which a reader takes an article apart: which people and places it names, what it claims, on "
    "whose word, with which words that is signalled, where it hedges, and where it should not simply be believed.");
constexpr char const* kPrivacy =
    base::english("The text never leaves this machine. There is no server and no account: articles and marks are kept "
                  "here, and a copy goes only where you save it.");

Section words(Rect body, char const* text, Color color) {
    float width = body.width - 2 * kPadding;
    return {label_wrapped_height(text, width, letters::kText, Weight::Regular, letters::kTextProse) + 12,
            [=](Painter& painter, float y) {
                draw_told(painter, "about/" + std::to_string(std::hash<std::string_view>{}(text)), body.x + kPadding, y,
                          width, text, color, letters::kText, Weight::Regular, letters::kTextProse);
            }};
}

Section privacy(Rect body) {
    float width = body.width - 2 * kPadding - 28;
    return {label_wrapped_height(base::say(kPrivacy), width, letters::kText, Weight::Medium, letters::kTextProse) + 12,
            [=](Painter& painter, float y) {
                draw_icon(painter, body.x + kPadding, y + 2, icons::kLock, theme().ok);
                draw_told(painter, "about/privacy", body.x + kPadding + 28, y, width, base::say(kPrivacy), theme().ink,
                          letters::kText, Weight::Medium, letters::kTextProse);
            }};
}

Section heading(Rect body, std::string const& text) {
    return {32, [=](Painter& painter, float y) {
                draw_label(painter, body.x + kPadding, y + 8, text, theme().muted, letters::kCaption, Weight::Regular,
                           letters::kCaptionLine);
            }};
}

void draw_licence(Painter& painter, Rect body, Licence const& part, std::size_t number, float y) {
    float height = painter.is_touch ? measure::kFingertip : 32.0F;
    Rect row{body.x + kPadding - 8, y, body.width - 2 * kPadding + 16, height};
    ItemLook look;
    look.role = Role::Link;
    look.is_enabled = !part.file.empty();
    std::string label = part.name + " " + part.version + ", " + part.licence;
    ItemState pressed = item(painter, "about/licence/" + std::to_string(number), label, row, look);
    if (pressed.hovered || pressed.focused) fill_row(painter, row, theme().hover);
    float middle = y + height / 2;
    float x = row.x + 8;
    x += draw_label(painter, x, middle - 9, part.name, look.is_enabled ? theme().accent : theme().ink);
    draw_label(painter, x + 8, middle - 8, part.version, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    float width = label_width(part.licence, letters::kCaption);
    draw_label(painter, row.right() - 8 - width, middle - 8, part.licence, theme().muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    if (pressed.pressed) painter.intents->push_back(OpenLink{part.file});
}

Section licences(Rect body, std::vector<Licence> const& parts, bool is_touch) {
    float row = is_touch ? measure::kFingertip : 32.0F;
    return {row * static_cast<float>(parts.size()), [=, &parts](Painter& painter, float y) {
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    draw_licence(painter, body, parts[i], i + 1, y + row * static_cast<float>(i));
                }
            }};
}

} // namespace

void draw_about_sheet(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    if (state.sheet != Sheet::About) return;
    static std::vector<Licence> const none;
    SheetFrame frame = begin_sheet(painter, "about", base::say("Gloss {}", scene.version), area, kWidth, kHeight);
    Rect body = frame.body;
    std::vector<Section> sections{
        words(body, base::say(kWhat), theme().ink2), privacy(body),
        rule(body.x + kPadding, body.width - 2 * kPadding, 16),
        heading(body, base::say("Made of these parts, each under its own licence")),
        licences(body, scene.licences == nullptr ? none : *scene.licences, frame.painter.is_touch)};
    draw_sections(frame.painter, "about/text", body, sections, 24, state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
