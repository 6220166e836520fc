#include <algorithm>
#include <cmath>

#include "agree/explain.h"
#include "agree/place_words.h"
#include "base/words.h"
#include "icons/icons.h"
#include "ui/class_numbers.h"
#include "ui/look.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kRow = 52;

struct Pair {
    ClassResults const& results;
    agree::ReaderPair readers;
    std::string const& name(std::uint32_t reader) const { return results.table.rows[reader].name; }
};

std::uint32_t type_of(agree::PairDifference const& difference) {
    return difference.passage.a ? difference.passage.a->type : difference.passage.b->type;
}

// The two lanes alone, at the passage.
void show_passage(Scene const& scene, State& state, Pair const& pair, agree::PairDifference const& difference) {
    ClassState& view = state.class_view;
    unicode::Range const range = difference.passage.extent();
    view.type = type_of(difference);
    view.page = ClassPage::Article;
    view.shows_lanes = true;
    std::size_t const place = agree::place_for(pair.results.places, view.type, range);
    view.place.reset();
    if (place != agree::kNoPlace) go_to_place(scene, state, place);
    view.chosen = {pair.readers.a, pair.readers.b};
    state.scroll_wish = range.start;
}

void draw_difference(Painter& painter, Scene const& scene, Pair const& pair, std::size_t at, Rect row) {
    agree::PairDifference const& difference = pair.results.beside->differences[at];
    unicode::Range const range = difference.passage.extent();
    std::string const quote(pair.results.page.article.text.slice(range));
    std::string const what = agree::in_words(difference, pair.results.readers, pair.readers, pair.results.page.schema);
    ItemLook look;
    look.role = Role::ListItem;
    look.description = base::say("Shows the two readers\u2019 marks there");
    ItemState const now = item(painter, "class/difference/" + std::to_string(at), quote + ": " + what, row, look);
    fill_row(painter, row, look, now.hovered);
    std::string const& type = pair.results.readers.types()[type_of(difference)];
    type_glyph(painter, row.x + 8, row.y + 14, type, static_cast<int>(pattern_of(pair.results.page.schema, type)));
    float const width = row.width - 52;
    draw_article_line(painter, row.x + 44, row.y + 21, width, quote, theme().ink, letters::kRowQuote,
                      pair.results.page.article.language);
    draw_label_short(painter, row.x + 44, row.y + 28, width, what, theme().warn, letters::kCaption, Weight::Regular,
                     letters::kCaptionLine);
    if (now.pressed) show_passage(scene, *painter.state, pair, difference);
}

float draw_head(Painter& painter, Pair const& pair, Rect area) {
    State& state = *painter.state;
    std::string const names = base::say("{} and {}", pair.name(pair.readers.a), pair.name(pair.readers.b));
    draw_name_line(painter, area.x + 20, area.y + 14, area.width - 72, names, theme().ink, letters::kHead,
                   Weight::Semibold, letters::kHeadLine);
    if (icon_button(painter, "class/pair/close", base::say("Back to what is to be settled"), icons::kX,
                    {area.right() - 44, area.y + 8, 32, 32})) {
        state.class_view.chosen.clear();
        change_class(painter, ShowPair{});
    }
    std::size_t const count = pair.results.beside->differences.size();
    std::string const words =
        agree::explain(pair.results.table.pairs, pair.results.table.study, pair.results.beside->pair,
                       state.class_view.type, state.class_view.shown_measure,
                       class_type_label(pair.results, state.class_view.type)) +
        " " + base::say_count(count, "{} difference in all.", "{} differences in all.");
    return 46 + draw_told(painter, "class/pair/words", area.x + 20, area.y + 42, area.width - 40, words, theme().ink2) +
           8;
}

} // namespace

void draw_class_pair(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    Pair const pair{results, results.table.pairs.pairs[results.beside->pair]};
    register_container(painter, "class/beside", base::say("Two readers"), Role::Region, area);
    float const head = draw_head(painter, pair, area);
    Rect const body = {area.x, area.y + head, area.width, area.height - head};
    Rect saved;
    begin_scroll(painter, "class/differences", body, view.pair_scroll, view.pair_height, saved);
    float y = body.y - view.pair_scroll;
    for (std::size_t at = 0; at < results.beside->differences.size(); ++at) {
        Rect const row = {area.x + 12, y, area.width - 24, kRow};
        if (row.bottom() > body.y && row.y < body.bottom()) draw_difference(painter, scene, pair, at, row);
        y += kRow;
    }
    view.pair_height = y + 16 - (body.y - view.pair_scroll);
    end_scroll(painter, saved);
}

} // namespace ui
