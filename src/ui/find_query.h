// What the reader looks for: words or a pattern, where, and what tells letters apart; and how far he has come.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "unicode/position.h"

namespace ui {

class Finder;
class PlacesList;

enum class FindScope : std::uint8_t {
    Text,  // of the article
    Marks, // their words and notes
};

struct FindQuery {
    std::string words;
    FindScope scope = FindScope::Text;
    bool match_case = false;
    bool match_accents = false;
    bool whole_words = false;
    bool is_pattern = false; // a regular expression
    friend bool operator==(FindQuery const&, FindQuery const&) = default;
};

// The find bar. What was looked for stays when it is closed.
struct FindState {
    bool is_open = false;
    bool shows_options = false; // narrow screens
    bool selects = false;       // the words, once the field has the keyboard
    int enters_in = 0;          // frames until it gets it
    FindQuery query;
    std::shared_ptr<Finder> finder;
    std::uint64_t generation = 0; // of the hits that `now` is one of
    std::optional<std::size_t> now;
    FindQuery sought;         // the one whose first hit has been shown
    unicode::Position origin; // from where the first hit is looked for
    unicode::Position place;  // of the present one
    float covers = 0;         // px of the page's upper edge under the card; the page can be scrolled from below it
    unicode::Position caret;  // of the article when the bar last moved: elsewhere, the reader has gone on by himself
};

// The sheet that shows all places before they are marked.
struct MarkAllState {
    FindQuery query;
    std::string type;
    std::shared_ptr<Finder> finder;
    std::shared_ptr<PlacesList> list;
    std::map<unicode::Position, bool> chosen; // by their starts, where the reader chose otherwise than is proposed
    float scroll = 0;
};

} // namespace ui
