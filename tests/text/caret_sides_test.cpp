#include <algorithm>
#include <cmath>

#include "specimen.h"
#include "unicode/segment.h"

// A caret's place is one side of a border: where a line wraps or the direction changes, one position has two.

using fixture::Specimen;
using fixture::SpecimenPage;
using text::Affinity;
using text::Caret;
using text::CaretPlace;
using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

constexpr float kSamePlace = 0.01F;
constexpr float kHair = 0.02F;

bool is_same(CaretPlace const& a, CaretPlace const& b) {
    return a.baseline == b.baseline && std::abs(a.x - b.x) < kSamePlace;
}

// How many places of a specimen came back, by what makes two of one position.
struct Sides {
    int asked = 0;
    int wraps = 0;
    int turns = 0; // of the direction
    int lost = 0;
};

// The character that a caret belongs to, after or before its position; empty at that end of a paragraph.
Range character_beside(text::Document& document, Caret caret) {
    Text const& text = document.text();
    Range const paragraph = document.paragraph_range(document.paragraph_of(caret.position));
    if (caret.affinity == Affinity::Downstream)
        return {caret.position,
                caret.position < paragraph.end ? unicode::next_grapheme(text, caret.position) : caret.position};
    return {caret.position > paragraph.start ? unicode::previous_grapheme(text, caret.position) : caret.position,
            caret.position};
}

// What takes no room, like a joiner or an alef over its lam, cannot be pointed at; what is hit before it is the border
// behind it.
bool takes_room(text::Document& document, Range character) {
    CaretPlace const start = document.place({character.start});
    CaretPlace const end = document.place({character.end, Affinity::Upstream});
    return !character.is_empty() && start.baseline == end.baseline && std::abs(start.x - end.x) > 4 * kHair;
}

std::string side(Caret caret) {
    return caret.affinity == Affinity::Upstream ? " up" : " down";
}

// A hair inside that character.
Caret hit_beside(text::Document& document, Caret caret) {
    CaretPlace const place = document.place(caret);
    bool const lies_right = (caret.affinity == Affinity::Downstream) != place.right_to_left;
    return document.hit(place.x + (lies_right ? kHair : -kHair), (place.top + place.bottom) / 2);
}

void ask(SpecimenPage& page, Caret caret, Sides& sides) {
    text::Document& document = page.document;
    Affinity const other = caret.affinity == Affinity::Upstream ? Affinity::Downstream : Affinity::Upstream;
    Caret const across{caret.position, other};
    CaretPlace const here = document.place(caret);
    CaretPlace const there = document.place(across);
    bool const has_two = !is_same(here, there);
    if (!takes_room(document, character_beside(document, caret))) return;
    Range const beyond = character_beside(document, across);
    if (caret.affinity == Affinity::Upstream && !beyond.is_empty() && !takes_room(document, beyond)) return;
    Caret const wanted = has_two ? caret : Caret{caret.position};
    Caret const hit = hit_beside(document, caret);
    ++sides.asked;
    sides.wraps += here.baseline != there.baseline ? 1 : 0;
    sides.turns += has_two && here.baseline == there.baseline ? 1 : 0;
    if (hit == wanted && is_same(document.place(hit), here)) return;
    if (sides.lost++ < 3)
        MESSAGE("position " << caret.position.value() << side(caret) << " at " << here.x << " is hit as "
                            << hit.position.value() << side(hit) << " at " << document.place(hit).x);
}

void ask_everywhere(SpecimenPage& page, Sides& sides) {
    Text const& text = page.document.text();
    for (Position at(0);; at = unicode::next_grapheme(text, at)) {
        for (Affinity const affinity : {Affinity::Upstream, Affinity::Downstream}) ask(page, {at, affinity}, sides);
        if (at >= text.all().end) break;
    }
}

} // namespace

TEST_CASE("both places of a position at a wrap or turn are hit with their own affinity, all others downstream") {
    std::vector<Specimen> specimens = fixture::read_specimens();
    specimens.push_back({"mixed", std::string(fixture::kSpecimen)});
    Sides all;
    for (Specimen const& specimen : specimens) {
        CAPTURE(specimen.name);
        SpecimenPage page(576, specimen.language());
        page.set(specimen.text);
        for (float const width : {576.0F, 250.0F, 90.0F}) {
            CAPTURE(width);
            page.set_width(width);
            Sides sides;
            ask_everywhere(page, sides);
            CHECK(sides.lost == 0);
            all.asked += sides.asked, all.wraps += sides.wraps, all.turns += sides.turns;
        }
    }
    CHECK(all.asked > 50'000);
    CHECK(all.wraps > 1000);
    CHECK(all.turns > 200);
}
