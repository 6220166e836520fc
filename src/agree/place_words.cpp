#include "agree/place_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "model/voices.h"

namespace agree {

namespace {

std::string number_in_words(std::size_t number) {
    constexpr std::array<char const*, 10> kWords = {"no",   "one", "two",   "three", "four",
                                                    "five", "six", "seven", "eight", "nine"};
    return number < kWords.size() ? kWords[number] : std::to_string(number);
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string label_of(model::Schema const& schema, Study const& study, std::uint32_t attribute) {
    StudiedAttribute const& studied = study.attributes()[attribute];
    model::SpanType const* type = schema.find_type(study.types()[studied.type]);
    model::Attribute const* known = type != nullptr ? type->find_attribute(studied.id) : nullptr;
    return known == nullptr || known->label.empty() ? studied.id : known->label;
}

std::string type_label(model::Schema const& schema, std::string const& id) {
    model::SpanType const* type = schema.find_type(id);
    return type == nullptr || type->label.empty() ? id : type->label;
}

std::string who_has_none(Place const& place, Study const& study) {
    if (place.none.empty()) return "";
    if (place.none.size() == 1) return " \u00B7 " + study.readers()[place.none[0]].name + " has none";
    return " \u00B7 " + number_in_words(place.none.size()) + " have none";
}

} // namespace

std::string in_words(Place const& place, Study const& study, model::Schema const& schema) {
    std::size_t const readers = place.readers();
    std::size_t const all = readers + place.none.size();
    if (place.cuts.size() > 2 && place.none.empty())
        return "Same place, " + number_in_words(place.cuts.size()) + " ways to cut it";
    if (place.cuts.size() > 1) return "Different edges" + who_has_none(place, study);
    if (readers == 1 && all > 1) return "Only " + study.readers()[place.cuts[0].readers[0]].name + " has it";
    if (readers < all) return capital(number_in_words(readers)) + " of " + number_in_words(all) + " have it";
    if (!place.other_values.empty()) return "Same words, other " + label_of(schema, study, place.other_values[0]);
    return place.has_other_links ? "Same words, linked otherwise" : "All agree";
}

namespace {

std::string moved_border(std::string const& name, char const* border, std::uint32_t from, std::uint32_t to) {
    if (from == to) return "";
    std::uint32_t const by = from < to ? to - from : from - to;
    return name + (name.empty() ? "" : "'s ") + border + " " + std::to_string(by) +
           (by == 1 ? " character " : " characters ") + (to < from ? "earlier" : "later");
}

std::string other_borders(Passage const& passage, std::string const& name) {
    std::string const start = moved_border(name, "begins", passage.a->start, passage.b->start);
    std::string const end = moved_border(start.empty() ? name : "", "ends", passage.a->end, passage.b->end);
    if (start.empty() && end.empty()) return "other borders: other pieces";
    return "other borders: " + start + (start.empty() || end.empty() ? "" : " and ") + end;
}

std::string value_of(Study const& study, std::uint32_t reader, std::uint32_t attribute, Mark const& mark) {
    StudiedAttribute const& studied = study.attributes()[attribute];
    auto const& marks = study.marks(reader, studied.type).marks;
    auto const found =
        std::find_if(marks.begin(), marks.end(), [&](Mark const& each) { return each.span == mark.span; });
    if (found == marks.end()) return "";
    std::uint32_t const value =
        study.readers()[reader].values[attribute][static_cast<std::size_t>(found - marks.begin())];
    return value == kNoValue ? "" : studied.values[value];
}

std::string or_nothing(std::string value) {
    return value.empty() ? "nothing" : value;
}

// Marks at an end of a link that only one of the two has, apart for links that say who stands behind a mark.
struct LinkedEnds {
    std::set<std::uint32_t> of_sources;
    std::set<std::uint32_t> of_others;
};

bool names_holder(std::string const& relation) {
    auto const holders = model::holder_relations();
    return std::any_of(holders.begin(), holders.end(),
                       [&](model::HolderRelation const& each) { return each.relation == relation; });
}

LinkedEnds ends_of(Study const& study, std::uint32_t reader, std::vector<std::uint32_t> const& which) {
    LinkedEnds ends;
    for (std::uint32_t const i : which) {
        Link const& link = study.readers()[reader].links[i];
        auto& marks = names_holder(study.link_types()[link.type]) ? ends.of_sources : ends.of_others;
        marks.insert(link.from);
        marks.insert(link.to);
    }
    return ends;
}

} // namespace

std::vector<PairDifference> differences_of(Study const& study, ReaderPair pair) {
    LinkPassages const links = link_passages_of(study, pair, Ends::Overlapping);
    LinkedEnds const only_a = ends_of(study, pair.a, links.only_a);
    LinkedEnds const only_b = ends_of(study, pair.b, links.only_b);
    std::vector<PairDifference> differences;
    for (Passage& passage : passages_of(study, pair, std::nullopt)) {
        PairDifference difference{std::move(passage), {}, false, false};
        Passage const& both = difference.passage;
        if (both.a && both.b && both.a->type == both.b->type) {
            for (std::uint32_t i = 0; i < study.attributes().size(); ++i)
                if (study.attributes()[i].type == both.a->type &&
                    value_of(study, pair.a, i, *both.a) != value_of(study, pair.b, i, *both.b))
                    difference.values.push_back(i);
            difference.other_source =
                only_a.of_sources.count(both.a->span) > 0 || only_b.of_sources.count(both.b->span) > 0;
            difference.other_links =
                only_a.of_others.count(both.a->span) > 0 || only_b.of_others.count(both.b->span) > 0;
        }
        bool const differs = both.difference != Difference::None || !difference.values.empty() ||
                             difference.other_source || difference.other_links;
        if (differs) differences.push_back(std::move(difference));
    }
    return differences;
}

std::string in_words(PairDifference const& difference, Study const& study, ReaderPair pair,
                     model::Schema const& schema) {
    Passage const& passage = difference.passage;
    std::string const& a = study.readers()[pair.a].name;
    std::string const& b = study.readers()[pair.b].name;
    if (passage.difference == Difference::OnlyA) return "missing: only " + a + " has it";
    if (passage.difference == Difference::OnlyB) return "missing: only " + b + " has it";
    std::string words;
    auto const add = [&](std::string const& part) { words += (words.empty() ? "" : "; ") + part; };
    if (passage.difference == Difference::OtherType || passage.difference == Difference::OtherBoth)
        add("other type: " + type_label(schema, study.types()[passage.a->type]) + ", " +
            type_label(schema, study.types()[passage.b->type]));
    if (passage.difference == Difference::OtherBorders || passage.difference == Difference::OtherBoth)
        add(other_borders(passage, b));
    for (std::uint32_t const i : difference.values)
        add("other " + label_of(schema, study, i) + ": " + or_nothing(value_of(study, pair.a, i, *passage.a)) + ", " +
            or_nothing(value_of(study, pair.b, i, *passage.b)));
    if (difference.other_source) add("other source");
    if (difference.other_links) add("linked otherwise");
    return words;
}

} // namespace agree
