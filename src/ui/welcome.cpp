#include "ui/welcome.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/commands.h"
#include "ui/example_words.h"
#include "ui/kept_back.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/sections.h"

namespace ui {

namespace {

constexpr float kPadding = space::kWide;
constexpr float kStepLeft = 38; // of a step's words, after its number
constexpr float kExample = letters::kQuote;
constexpr float kSpace = 4.5F; // between two words of an example
constexpr char const* kIntroduction =
    base::english("Who says what, on what source, and what is doubtful. Three steps, and the sample is yours to try.");

struct Place {
    float x = 0;
    float width = 0;
    float left() const { return x + kPadding; }
    float inner() const { return width - 2 * kPadding; }
    float step_left() const { return left() + kStepLeft; }
    float step_inner() const { return inner() - kStepLeft; }
};

Section title(Place const& place) {
    return {58, [place](Painter& painter, float y) {
                draw_article_line(painter, place.left(), y + 42, place.inner(), base::say("Take an article apart"),
                                  theme().ink, letters::kInvitation, "en", Weight::Semibold);
            }};
}

Section introduction(Place const& place) {
    return {label_wrapped_height(base::say(kIntroduction), place.inner()) + 2, [place](Painter& painter, float y) {
                draw_told(painter, "welcome/words", place.left(), y, place.inner(), base::say(kIntroduction),
                          theme().ink2);
            }};
}

// Takes the first step for the reader: some words are selected and in view.
void select_example(State& state, model::Project const& project) {
    unicode::Range range = example_words(project);
    state.selection.anchor = {range.start};
    state.selection.focus = {range.end};
    state.selection.earlier.clear();
    state.has_caret = true;
    state.mark_palette_dismissed = false;
    state.scroll_wish = range.start;
}

// The number in its ring, filled for the step that comes next; name and words beside it.
Section step(Place const& place, bool is_next, int number, char const* name, std::string const& words) {
    float height = words.empty() ? 28 : 28 + label_wrapped_height(words, place.step_inner());
    return {height, [=](Painter& painter, float y) {
                ImVec2 centre{place.left() + 12, y + 12};
                if (is_next)
                    painter.list->AddCircleFilled(centre, 12, theme().accent, 32);
                else
                    painter.list->AddCircle(centre, 11.5F, theme().edge, 32);
                std::string digit = std::to_string(number);
                float width = label_width(digit, letters::kCaption, Weight::Semibold);
                draw_label(painter, centre.x - width / 2, y + 4, digit, is_next ? theme().on_accent : theme().ink2,
                           letters::kCaption, Weight::Semibold, letters::kCaptionLine);
                draw_label(painter, place.step_left(), y + 2, name, theme().ink, letters::kHead, Weight::Semibold,
                           letters::kHeadLine);
                if (!words.empty())
                    draw_label_wrapped(painter, place.step_left(), y + 27, place.step_inner(), words, theme().ink2);
                register_container(painter, "welcome/step/" + digit, digit + ". " + name + ". " + words, Role::Text,
                                   {place.left(), y, place.inner(), height});
            }};
}

// "has promised a [free ferry]": a fresh selection between its two knobs.
Section selection_example(Place const& place) {
    auto draw = [place](Painter& painter, float y) {
        float baseline = y + 33;
        auto put = [&](float x, char const* words, Color color) {
            return draw_article_line(painter, x, baseline, place.step_inner(), words, color, kExample, "en");
        };
        float from = place.step_left() + put(place.step_left(), "has promised a", theme().ink) + kSpace;
        float to = from + put(from, "free ferry", 0);
        painter.list->AddRectFilled({from, baseline - 16}, {to, baseline + 6}, theme().selection, 2);
        put(from, "free ferry", theme().ink);
        painter.list->AddRectFilled({from - 1.5F, baseline - 18}, {from, baseline + 8}, theme().accent);
        painter.list->AddRectFilled({to, baseline - 18}, {to + 1.5F, baseline + 8}, theme().accent);
        painter.list->AddCircleFilled({from - 0.75F, baseline - 19}, 3.5F, theme().accent, 16);
        painter.list->AddCircleFilled({to + 0.75F, baseline + 9}, 3.5F, theme().accent, 16);
    };
    return {50, draw};
}

Section keys(Place const& place, Scene const& scene, bool is_touch) {
    auto const types = offered_types(scene.project->schema);
    std::size_t const rows = (types.size() + 1) / 2;
    return {static_cast<float>(rows) * 32 + 6, [place, is_touch, &scene](Painter& painter, float y) {
                model::Schema const& schema = scene.project->schema;
                auto const offered = offered_types(schema);
                for (std::size_t i = 0; i < offered.size(); ++i) {
                    model::SpanType const& type = *offered[i];
                    float x = place.step_left() + (i % 2 == 0 ? 0 : std::min(132.0F, place.step_inner() / 2));
                    std::size_t const row = i / 2;
                    float middle = y + 20 + 32 * static_cast<float>(row);
                    if (!is_touch && !type.key.empty()) key_cap(painter, x, middle - 9, type.key);
                    if (is_touch) x -= 30;
                    type_glyph(painter, x + 26, middle - 11, type.id, static_cast<int>(pattern_of(schema, type.id)));
                    draw_label(painter, x + 60, middle - 9, type.label, theme().ink);
                }
            }};
}

Section press_link(Place const& place, bool is_touch) {
    return {20, [place, is_touch](Painter& painter, float y) {
                float x = place.step_left();
                if (is_touch) {
                    draw_label(painter, x, y - 1, base::say("Tap Link, then who said it."), theme().ink2);
                    return;
                }
                // The caps are drawn in the sentence's place.
                std::string const words = base::say("Press {} and point at who said it.", "\1");
                std::size_t const gap_at = std::min(words.find('\1'), words.size() - 1);
                x += draw_label(painter, x, y - 1, words.substr(0, gap_at), theme().ink2);
                auto const caps = shortcut_caps_of("link");
                x += key_caps_width(caps);
                key_caps(painter, x, y - 1, caps);
                draw_label(painter, x, y - 1, words.substr(gap_at + 1), theme().ink2);
            }};
}

void draw_dots(Painter& painter, float from, float to, float y, Color color) {
    for (int i = 0; from + 1 + 4 * i < to; ++i) painter.list->AddCircleFilled({from + 1 + 4 * i, y}, 1, color, 8);
}

// "Critics say the work was put off": source, cue and claim, and the link from the first to the last.
Section link_example(Place const& place) {
    return {
        52, [place](Painter& painter, float y) {
            float baseline = y + 30;
            float x = place.step_left();
            auto put = [&](char const* words) {
                return draw_article_line(painter, x, baseline, place.step_inner(), words, theme().ink, kExample, "en");
            };
            float source = put("Critics");
            painter.list->AddRectFilled({x, baseline + 6}, {x + source, baseline + 8}, type_colors("Source").line);
            float tail = x + source / 2;
            x += source + kSpace;
            float cue = put("say");
            draw_dots(painter, x, x + cue, baseline + 7, type_colors("Cue").line);
            x += cue + kSpace;
            float claim = put("the work was put off");
            for (float row : {8.0F, 10.0F}) {
                painter.list->AddRectFilled({x, baseline + row}, {x + claim, baseline + row + 1}, theme().claim_bars);
            }
            float head = x + std::min(40.0F, claim / 2);
            float low = baseline + 19;
            painter.list->AddCircleFilled({tail, baseline + 10}, 2.5F, theme().accent, 16);
            painter.list->PathLineTo({tail, baseline + 10});
            painter.list->PathArcTo({tail + 5, low - 5}, 5, 3.1415927F, 1.5707963F, 8);
            painter.list->PathArcTo({head - 5, low - 5}, 5, 1.5707963F, 0, 8);
            painter.list->PathLineTo({head, baseline + 15});
            painter.list->PathStroke(theme().accent, 0, 1.5F);
            painter.list->AddTriangleFilled({head - 3.5F, baseline + 17}, {head + 3.5F, baseline + 17},
                                            {head, baseline + 12}, theme().accent);
        }};
}

Section buttons(Place const& place, Scene const& scene, ArticleView& article, bool is_touch) {
    float height = is_touch ? measure::kFingertip : measure::kButtonHeight;
    return {2 * height + 16, [place, height, &scene, &article](Painter& painter, float y) {
                State& state = *painter.state;
                ItemLook look;
                look.description = tooltip_of("tour");
                if (text_button(painter, "welcome/tour", base::say("Take the tour, two minutes"), icons::kBookOpen,
                                {place.left() - 8, y + 10 + height,
                                 text_button_width(base::say("Take the tour, two minutes"), true), height},
                                look))
                    run_command("tour", scene, state, article, *painter.intents);
                float width = label_width(base::say("Try it on the sample"), letters::kText, Weight::Medium) + 20;
                if (primary_button(painter, "welcome/try", base::say("Try it on the sample"),
                                   {place.left(), y + 2, width, height})) {
                    select_example(state, *scene.project);
                }
                float hide = text_button_width(base::say("Hide for good"), false);
                if (text_button(painter, "welcome/hide", base::say("Hide for good"), nullptr,
                                {place.left() + width + 11, y + 2, hide, height})) {
                    painter.intents->push_back(ChangeSetting{"welcome", "hidden"});
                    state.welcome_hidden = true;
                }
            }};
}

// "The same six appear beside the selection."
std::string types_words(model::Schema const& schema) {
    static constexpr char const* kNumbers[] = {base::english("no"),    base::english("one"),   base::english("two"),
                                               base::english("three"), base::english("four"),  base::english("five"),
                                               base::english("six"),   base::english("seven"), base::english("eight"),
                                               base::english("nine")};
    std::size_t count = offered_types(schema).size();
    std::string number = count < std::size(kNumbers) ? std::string(base::say(kNumbers[count])) : std::to_string(count);
    return base::say("What is it? The same {} appear beside the selection.", number);
}

std::vector<Section> sections_of(Place const& place, Scene const& scene, ArticleView& article, bool has_words,
                                 bool is_touch) {
    Section line = rule(place.left(), place.inner(), 33);
    char const* select = is_touch ? base::say("Tap a word twice, then move its ends.")
                                  : base::say("Drag, or double click a word. Three clicks take a sentence.");
    return {title(place),
            introduction(place),
            line,
            step(place, !has_words, 1, base::say("Select some words"), select),
            selection_example(place),
            line,
            step(place, has_words, 2, is_touch ? base::say("Say what it is") : base::say("Press a key"),
                 types_words(scene.project->schema)),
            keys(place, scene, is_touch),
            line,
            step(place, false, 3, base::say("Link it"), ""),
            press_link(place, is_touch),
            link_example(place),
            line,
            buttons(place, scene, article, is_touch)};
}

} // namespace

bool is_first_visit(Scene const& scene, State const& state) {
    return scene.project != nullptr && scene.is_sample && !state.welcome_hidden && !state.tour.is_running;
}

bool shows_welcome(Scene const& scene, State const& state) {
    return is_first_visit(scene, state) && state.selected.empty();
}

void draw_welcome(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    if (scene.project == nullptr) return;
    bool has_words = !painter.state->selection.is_empty();
    std::vector<Section> sections = sections_of({area.x, area.width}, scene, article, has_words, painter.is_touch);
    draw_sections(painter, "welcome", area, sections, 20, painter.state->welcome_scroll);
}

} // namespace ui
