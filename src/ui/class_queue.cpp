#include <algorithm>
#include <cmath>
#include <functional>

#include "agree/place_words.h"
#include "base/words.h"
#include "ui/class_parts.h"
#include "ui/look.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kBarRow = 28;
constexpr std::size_t kMostBars = 8;
constexpr std::size_t kMostBadges = 5;

bool can_settle(Scene const& scene) {
    return scene.class_scene->has_open_key && !scene.is_read_only;
}

std::string words_of(ClassResults const& results, agree::Place const& place) {
    return std::string(results.page.article.text.slice(place.extent));
}

// Where in the place's words this reader's marks lie.
void draw_bars(Painter& painter, ClassResults const& results, agree::Place const& place, agree::Cut const* cut,
               Rect rect) {
    float const middle = std::floor(rect.y + rect.height / 2);
    painter.list->AddRectFilled(ImVec2(rect.x, middle - 1), ImVec2(rect.right(), middle), theme().edge);
    if (cut == nullptr) return;
    auto const length = static_cast<float>(place.extent.length());
    auto const x_of = [&](unicode::Position at) {
        return rect.x + rect.width * static_cast<float>(at - place.extent.start) / length;
    };
    auto const& marks = results.readers.marks(cut->readers.front(), place.type).marks;
    for (std::size_t nth = 0; nth < cut->size(); ++nth)
        for (unicode::Range const range : agree::ranges_of(marks[cut->marks[nth]]))
            painter.list->AddRectFilled(ImVec2(x_of(range.start) + 1, middle - 3),
                                        ImVec2(x_of(range.end) - 1, middle + 3), theme().accent, 1);
}

void begin_with(Painter& painter, std::uint32_t reader) {
    painter.state->class_view.is_choosing_start = false;
    change_class(painter, BeginKey{agree::KeyStart::OneReader, reader});
}

// A reader with the key that takes what he has there; for larger classes one for each way to cut it.
struct Offer {
    std::uint32_t reader = 0;
    agree::Cut const* cut = nullptr; // null: none
    std::size_t readers = 0;         // who have it so
};

// A small class is shown reader by reader; so is any where one reader is to be chosen.
std::vector<Offer> offers_of(ClassResults const& results, agree::Place const& place, bool is_start = false) {
    std::vector<Offer> offers;
    if (is_start || results.table.rows.size() <= kMostBadges) {
        for (std::uint32_t reader = 0; reader < results.table.rows.size(); ++reader)
            offers.push_back({reader, nullptr, 1});
        for (agree::Cut const& cut : place.cuts)
            for (std::uint32_t const reader : cut.readers) offers[reader].cut = &cut;
        return offers;
    }
    for (agree::Cut const& cut : place.cuts)
        if (offers.size() < kMostBars) offers.push_back({cut.readers.front(), &cut, cut.readers.size()});
    return offers;
}

float draw_offer(Painter& painter, Scene const& scene, std::size_t place, std::size_t nth, Offer const& offer,
                 bool is_taken, Rect row) {
    ClassResults const& results = *class_results(scene);
    ItemLook look;
    look.is_checked = is_taken;
    bool const is_start = painter.state->class_view.is_choosing_start;
    look.is_enabled = can_settle(scene) || is_start;
    look.description = is_start            ? base::say("Begins the key with all marks of this reader")
                       : can_settle(scene) ? base::say("Takes these borders into the key")
                                           : base::say("Make a key first, then places can be settled.");
    std::string const& name = results.table.rows[offer.reader].name;
    std::string const label = offer.readers == 1 ? name : base::say("{} and {} more", name, offer.readers - 1);
    ItemState const now = item(painter, "class/offer/" + std::to_string(nth), label, row, look);
    fill_row(painter, row, look, now.hovered);
    float const middle = std::floor(row.y + row.height / 2);
    draw_label(painter, row.x + 8, middle - 7, reader_letter(offer.reader), theme().muted, letters::kNote,
               Weight::Medium, letters::kNoteLine);
    draw_name_line(painter, row.x + 32, middle - 9, 104, label, theme().ink, letters::kText);
    draw_bars(painter, results, results.places[place], offer.cut,
              {row.x + 144, row.y, row.width - 144 - 40, row.height});
    key_cap(painter, row.right() - 8 - key_cap_width(std::to_string(nth + 1)), middle - 9, std::to_string(nth + 1));
    if (now.pressed && is_start) begin_with(painter, offer.reader);
    if (now.pressed && !is_start) change_class(painter, SettlePlace{place, offer.reader});
    return row.height;
}

struct CardButton {
    char const* id = "";
    std::string label;
    bool is_primary = false;
    ItemLook look;
    std::function<void(Painter&)> press;

    float width() const { return text_button_width(label, false) + (is_primary ? 16.0F : 0.0F); }
};

// In rows of `width`; without a painter only measured. The height.
float flow(Painter* painter, std::vector<CardButton> const& buttons, float left, float y, float width) {
    constexpr float kRowOfButtons = 32;
    float const top = y;
    float x = left;
    for (CardButton const& button : buttons) {
        float const wide = std::min(button.width(), width);
        if (x > left && x + wide > left + width) {
            x = left;
            y += kRowOfButtons;
        }
        Rect const place = {x, y, wide, 28};
        bool const is_pressed =
            painter != nullptr &&
            (button.is_primary ? primary_button(*painter, button.id, button.label, place, button.look)
                               : text_button(*painter, button.id, button.label, nullptr, place, button.look));
        if (is_pressed) button.press(*painter);
        x += wide + 4;
    }
    return y + kRowOfButtons + 4 - top;
}

// How a key can begin.
std::vector<CardButton> beginnings() {
    return {{"class/begin_majority",
             base::say("Key from the majority"),
             true,
             {},
             [](Painter& at) {
                 change_class(at, BeginKey{agree::KeyStart::Majority, std::nullopt});
             }},
            {"class/begin_reader",
             base::say("From a reader\u2026"),
             false,
             {},
             [](Painter& at) { at.state->class_view.is_choosing_start = true; }},
            {"class/begin_nothing", base::say("From nothing"), false, {}, [](Painter& at) {
                 change_class(at, BeginKey{agree::KeyStart::Nothing, std::nullopt});
             }}};
}

std::vector<CardButton> decisions(Scene const& scene, State const& state, std::size_t at) {
    ClassResults const& results = *class_results(scene);
    std::uint32_t const first = results.places[at].cuts.front().readers.front();
    ItemLook own;
    own.is_enabled = !state.selection.is_empty();
    own.description = own.is_enabled ? base::say("Takes the selected words into the key")
                                     : base::say("Select the words in the article first, then press this or Enter.");
    return {{"class/take",
             base::say("Take {}\u2019s", results.table.rows[first].name),
             true,
             {},
             [at, first](Painter& painter) {
                 change_class(painter, SettlePlace{at, first});
             }},
            {"class/own", base::say("Draw my own"), false, own,
             [at](Painter& painter) {
                 change_class(painter, SettleOwn{at, painter.state->selection.fragments()});
             }},
            {"class/none", base::say("Nobody\u2019s"), false, {}, [at](Painter& painter) {
                 change_class(painter, SettlePlace{at, std::nullopt});
             }}};
}

std::vector<CardButton> buttons_of(Scene const& scene, State const& state, std::size_t at) {
    std::vector<CardButton> buttons = can_settle(scene) ? decisions(scene, state, at) : beginnings();
    buttons.push_back({"class/skip", base::say("Skip"), false, {}, [&scene](Painter& painter) {
                           step_in_queue(scene, *painter.state, 1);
                       }});
    return buttons;
}

// Instead of the buttons while a reader is looked for.
void draw_choosing(Painter& painter, float x, float y, float width) {
    float const words = width - 84;
    draw_label_short(painter, x, y + 5, words, base::say("Press the reader whose marks it begins with."), theme().ink2);
    if (text_button(painter, "class/begin_not", base::say("Cancel"), nullptr, {x + words, y, 84, 28}))
        painter.state->class_view.is_choosing_start = false;
}

float draw_card(Painter& painter, Scene const& scene, std::size_t at, Rect area, float y) {
    ClassResults const& results = *class_results(scene);
    agree::Place const& place = results.places[at];
    std::vector<Offer> const offers = offers_of(results, place, painter.state->class_view.is_choosing_start);
    float const x = area.x + 24;
    float const width = area.width - 48;
    std::string const words = words_of(results, place);
    float const quote = article_lines_height(width, 3, words, letters::kRowQuote, letters::kRowQuoteLine,
                                             results.page.article.language);
    bool const is_choosing = painter.state->class_view.is_choosing_start;
    std::vector<CardButton> const buttons = buttons_of(scene, *painter.state, at);
    float const foot = is_choosing ? 36 : flow(nullptr, buttons, x, 0, width);
    float const height = 16 + quote + 24 + kBarRow * static_cast<float>(offers.size()) + 12 + foot + 8;
    Rect const box = {area.x + 12, y, area.width - 24, height};
    card(painter, box);
    y += 12;
    y += draw_article_lines(painter, x, y, width, 3, words, theme().ink, letters::kRowQuote, letters::kRowQuoteLine,
                            results.page.article.language);
    draw_label_short(painter, x, y + 2, width, agree::in_words(place, results.readers, results.page.schema),
                     theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    y += 26;
    std::optional<std::size_t> taken;
    if (scene.class_scene->has_open_key) taken = agree::chosen_cut(results.work, *scene.project, at);
    for (std::size_t nth = 0; nth < offers.size(); ++nth)
        y += draw_offer(painter, scene, at, nth, offers[nth], taken && offers[nth].cut == &place.cuts[*taken],
                        {box.x + 4, y, box.width - 8, kBarRow});
    if (is_choosing)
        draw_choosing(painter, x, y + 8, width);
    else
        flow(&painter, buttons, x, y + 8, width);
    return box.bottom() + 8;
}

void draw_row(Painter& painter, Scene const& scene, std::size_t at, Rect row) {
    ClassResults const& results = *class_results(scene);
    agree::Place const& place = results.places[at];
    std::string const words = words_of(results, place);
    ItemState const now = item(painter, "class/place/" + std::to_string(at), words, row);
    fill_row(painter, row, {}, now.hovered);
    float const middle = std::floor(row.y + row.height / 2);
    std::string const& type = results.readers.types()[place.type];
    type_glyph(painter, row.x + 8, middle - 11, type, static_cast<int>(pattern_of(results.page.schema, type)));
    bool const has_badges = results.table.rows.size() <= kMostBadges;
    float const badges = has_badges ? 20.0F * static_cast<float>(results.table.rows.size()) + 8 : 56;
    float const width = row.width - 52 - badges - 8;
    draw_article_line(painter, row.x + 44, row.y + 20, width, words, theme().ink, letters::kRowQuote,
                      results.page.article.language);
    draw_label_short(painter, row.x + 44, row.y + 26, width,
                     agree::in_words(place, results.readers, results.page.schema), theme().muted, letters::kCaption,
                     Weight::Regular, letters::kCaptionLine);
    if (has_badges) {
        for (std::uint32_t reader = 0; reader < results.table.rows.size(); ++reader) {
            bool const has = std::find(place.none.begin(), place.none.end(), reader) == place.none.end();
            reader_badge(painter, row.right() - badges + 20 * static_cast<float>(reader), middle, reader, has);
        }
    } else {
        std::string const count = base::say("{} of {}", place.readers(), results.table.rows.size());
        draw_label(painter, row.right() - 8 - label_width(count, letters::kCaption), middle - 8, count, theme().muted,
                   letters::kCaption, Weight::Regular, letters::kCaptionLine);
    }
    if (now.pressed) go_to_place(scene, *painter.state, at);
}

} // namespace

void draw_class_queue(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    std::vector<std::size_t> const queue = class_queue(scene, *painter.state);
    auto const at = std::find(queue.begin(), queue.end(), view.place.value_or(agree::kNoPlace));
    draw_label(painter, area.x + 20, area.y + 14, base::say("To settle"), theme().ink, letters::kHead, Weight::Semibold,
               letters::kHeadLine);
    std::string const where =
        at == queue.end() ? std::to_string(queue.size()) : base::say("{} of {}", at - queue.begin() + 1, queue.size());
    draw_label(painter, area.x + 20 + label_width(base::say("To settle"), letters::kHead, Weight::Semibold) + 10,
               area.y + 16, where, theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    std::string const type = class_type_label(results, view.type);
    float x = area.right() - 16;
    for (bool const all : {true, false}) {
        std::string const label = all ? base::say("All types") : type;
        float const width = chip_width(label);
        x -= width;
        ItemLook look;
        look.is_checked = view.all_types == all;
        if (chip(painter, all ? "class/all_types" : "class/one_type", label, {x, area.y + 12, width, 24}, look))
            view.all_types = all;
        x -= 4;
    }
    Rect const body = {area.x, area.y + 46, area.width, area.height - 46};
    Rect saved;
    begin_scroll(painter, "class/queue", body, view.queue_scroll, view.queue_height, saved);
    float y = body.y - view.queue_scroll;
    if (queue.empty())
        draw_told(painter, "class/queue/empty", area.x + 20, y + 8, area.width - 40, base::say("Nobody differs here."),
                  theme().muted);
    if (view.place && *view.place < results.places.size()) y = draw_card(painter, scene, *view.place, area, y);
    for (std::size_t const place : queue) {
        Rect const row = {area.x + 12, y, area.width - 24, 48};
        if (view.place == place) continue;
        if (row.bottom() > body.y && row.y < body.bottom()) draw_row(painter, scene, place, row);
        y += 50;
    }
    view.queue_height = y + 16 - (body.y - view.queue_scroll);
    end_scroll(painter, saved);
}

namespace {

bool is_plain(platform::KeyEvent const& event) {
    return !event.modifiers.control && !event.modifiers.alt;
}

std::optional<std::size_t> digit(platform::KeyEvent const& event) {
    if (event.key != platform::Key::Character || event.character < U'0' || event.character > U'9') return std::nullopt;
    return event.character - U'0';
}

bool is_letter(platform::KeyEvent const& event, char32_t letter) {
    return event.key == platform::Key::Character &&
           (event.character == letter || event.character == letter - U'a' + U'A');
}

} // namespace

bool class_claims_key(platform::KeyEvent const& event, Scene const& scene, State const& state) {
    if (!state.class_view.is_open || !is_plain(event)) return false;
    if (event.key == platform::Key::Escape) return true;
    if (class_results(scene) == nullptr) return false;
    bool const takes_own = event.key == platform::Key::Enter && state.class_view.place && !state.selection.is_empty();
    return takes_own || digit(event) || is_letter(event, U'j') || is_letter(event, U'k') || is_letter(event, U's');
}

void class_key(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    ClassResults const* const results = class_results(scene);
    if (event.key == platform::Key::Escape) {
        if (state.class_view.is_choosing_start)
            state.class_view.is_choosing_start = false;
        else if (state.class_view.place)
            state.class_view.place.reset();
        else
            state.class_view.is_open = false;
        return;
    }
    if (results == nullptr) return;
    if (is_letter(event, U'j') || is_letter(event, U's')) return step_in_queue(scene, state, 1);
    if (is_letter(event, U'k')) return step_in_queue(scene, state, -1);
    if (!state.class_view.place || !can_settle(scene)) return;
    std::size_t const place = *state.class_view.place;
    if (event.key == platform::Key::Enter)
        return intents.push_back(ChangeClass{SettleOwn{place, state.selection.fragments()}});
    std::size_t const wanted = digit(event).value_or(0);
    if (wanted == 0) return intents.push_back(ChangeClass{SettlePlace{place, std::nullopt}});
    std::vector<Offer> const offers = offers_of(*results, results->places[place]);
    if (wanted <= offers.size()) intents.push_back(ChangeClass{SettlePlace{place, offers[wanted - 1].reader}});
}

} // namespace ui
