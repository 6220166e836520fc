#include "agree/place_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/words.h"
#include "model/making.h"
#include "model/voices.h"

namespace agree {

namespace {

std::string number_in_words(std::size_t number) {
    constexpr std::size_t kFirst = 2;
    constexpr std::array<char const*, 8> kWords = {
        base::english("two"), base::english("three"), base::english("four"),  base::english("five"),
        base::english("six"), base::english("seven"), base::english("eight"), base::english("nine")};
    bool const has_word = number >= kFirst && number - kFirst < kWords.size();
    return has_word ? base::say(kWords[number - kFirst]) : std::to_string(number);
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

std::string different_edges(Place const& place, Study const& study) {
    if (place.none.empty()) return base::say("Different edges");
    if (place.none.size() == 1)
        return base::say("Different edges \u00B7 {} has none", study.readers()[place.none[0]].name);
    return base::say("Different edges \u00B7 {} have none", number_in_words(place.none.size()));
}

} // namespace

std::string in_words(Place const& place, Study const& study, model::Schema const& schema) {
    std::size_t const readers = place.readers();
    std::size_t const all = readers + place.none.size();
    if (place.cuts.size() > 2 && place.none.empty())
        return base::say("Same place, {} ways to cut it", number_in_words(place.cuts.size()));
    if (place.cuts.size() > 1) return different_edges(place, study);
    if (readers == 1 && all > 1) return base::say("Only {} has it", study.readers()[place.cuts[0].readers[0]].name);
    if (readers < all) return capital(base::say("{} of {} have it", number_in_words(readers), number_in_words(all)));
    if (!place.other_values.empty())
        return base::say("Same words, other {}", label_of(schema, study, place.other_values[0]));
    return place.has_other_links ? base::say("Same words, linked otherwise") : base::say("All agree");
}

namespace {

std::string moved_by(std::uint32_t from, std::uint32_t to) {
    if (from == to) return "";
    std::uint32_t const by = from < to ? to - from : from - to;
    char const* const words = to < from ? base::form_of(by, "{} character earlier", "{} characters earlier")
                                        : base::form_of(by, "{} character later", "{} characters later");
    return base::say_with(words, {std::to_string(by)});
}

std::string other_borders(Passage const& passage, std::string const& name) {
    std::string const start = moved_by(passage.a->start, passage.b->start);
    std::string const end = moved_by(passage.a->end, passage.b->end);
    if (start.empty() && end.empty()) return base::say("other borders: other pieces");
    if (end.empty()) return base::say("other borders: {}'s begins {}", name, start);
    if (start.empty()) return base::say("other borders: {}'s ends {}", name, end);
    return base::say("other borders: {}'s begins {} and ends {}", name, start, end);
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

std::string or_nothing(std::string const& value) {
    return value.empty() ? std::string(base::say("nothing")) : value;
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
                only_a.of_sources.contains(both.a->span) || only_b.of_sources.contains(both.b->span);
            difference.other_links = only_a.of_others.contains(both.a->span) || only_b.of_others.contains(both.b->span);
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
    if (passage.difference == Difference::OnlyA) return base::say("missing: only {} has it", a);
    if (passage.difference == Difference::OnlyB) return base::say("missing: only {} has it", b);
    std::string words;
    auto const add = [&](std::string const& part) { words += (words.empty() ? "" : "; ") + part; };
    if (passage.difference == Difference::OtherType || passage.difference == Difference::OtherBoth)
        add(base::say("other type: {}, {}", model::label_of(schema, study.types()[passage.a->type]),
                      model::label_of(schema, study.types()[passage.b->type])));
    if (passage.difference == Difference::OtherBorders || passage.difference == Difference::OtherBoth)
        add(other_borders(passage, b));
    for (std::uint32_t const i : difference.values)
        add(base::say("other {}: {}, {}", label_of(schema, study, i),
                      or_nothing(value_of(study, pair.a, i, *passage.a)),
                      or_nothing(value_of(study, pair.b, i, *passage.b))));
    if (difference.other_source) add(base::say("other source"));
    if (difference.other_links) add(base::say("linked otherwise"));
    return words;
}

} // namespace agree
