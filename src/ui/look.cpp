#include "ui/look.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/theme.h"

namespace ui {

namespace {

constexpr std::array<std::string_view, kPatternCount> kKnown = {"Entity", "Source", "Cue", "Claim", "Hedge", "Flag"};

int known_place(std::string_view type_id) {
    auto const found = std::find(kKnown.begin(), kKnown.end(), type_id);
    return found == kKnown.end() ? -1 : static_cast<int>(found - kKnown.begin());
}

// The places that no known type of this schema takes; all of them when none is left.
std::vector<int> free_places(model::Schema const& schema) {
    std::vector<int> places;
    for (int place = 0; place < kPatternCount; ++place)
        if (!schema.find_type(kKnown[static_cast<std::size_t>(place)])) places.push_back(place);
    if (places.empty()) places = {0, 1, 2, 3, 4, 5};
    return places;
}

struct TypeLook {
    std::string id;
    std::string hex;
};

std::vector<TypeLook>& looks() {
    static std::vector<TypeLook> types;
    return types;
}

TypeColors known_colors(int place, Theme const& there) {
    std::array<TypeColors, kPatternCount> const colors = {there.entity, there.source, there.cue,
                                                          there.claim,  there.hedge,  there.flag};
    return colors[static_cast<std::size_t>(place)];
}

// The colours that the six have in the scheme: what is drawn for them was chosen by hand for both themes.
constexpr std::array<std::string_view, kPatternCount> kKnownHex = {"#56B4E9", "#009E73", "#E69F00",
                                                                   "#0072B2", "#CC79A7", "#D55E00"};

TypeLook const* look_of(std::string_view type_id) {
    for (TypeLook const& look : looks())
        if (look.id == type_id) return &look;
    return nullptr;
}

} // namespace

Pattern pattern_of(model::Schema const& schema, std::string_view type_id) {
    if (int const place = known_place(type_id); place >= 0) return static_cast<Pattern>(place);
    std::vector<int> const places = free_places(schema);
    std::size_t turn = 0;
    for (model::SpanType const& type : schema.span_types) {
        if (type.id == type_id) break;
        if (known_place(type.id) < 0) ++turn;
    }
    return static_cast<Pattern>(places[turn % places.size()]);
}

void set_type_looks(model::Schema const& schema) {
    looks().clear();
    for (model::SpanType const& type : schema.span_types) looks().push_back({type.id, type.color});
}

TypeColors colors_from_hex(std::string_view hex, Theme const& there) {
    // 4.8, as the six have.
    Color line = color_from_hex(hex);
    for (int step = 0; step < 20; ++step) {
        if (contrast(line, there.paper) >= 4.8 && contrast(line, there.panel) >= 4.8) break;
        line = mix(line, there.ink, 0.12F);
    }
    return {line, mix(there.paper, line, 0.14F), mix(there.paper, line, 0.26F)};
}

TypeColors drawn_colors(std::string_view type_id, std::string_view hex, Theme const& there) {
    int const place = known_place(type_id);
    bool const is_as_known = place >= 0 && (hex.empty() || hex == kKnownHex[static_cast<std::size_t>(place)]);
    return is_as_known ? known_colors(place, there) : colors_from_hex(hex, there);
}

TypeColors type_colors(std::string_view type_id) {
    TypeLook const* const look = look_of(type_id);
    if (!look && known_place(type_id) < 0) return theme().other;
    return drawn_colors(type_id, look ? std::string_view(look->hex) : std::string_view(), theme());
}

} // namespace ui
