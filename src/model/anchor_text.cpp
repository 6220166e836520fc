#include "model/anchor_text.h"

#include <algorithm>
#include <utility>

#include "model/edit_distance.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Position;

constexpr double kLeastLikeness = 0.65;    // of the words alone
constexpr double kContextWeight = 0.5;     // a character of the surroundings beside one of the words
constexpr std::size_t kBorderContext = 16; // characters that say where a border is
constexpr int kBorderReach = 6;            // how far it is looked for
constexpr int kFurthestBorder = 24;
constexpr std::size_t kMostProbes = 2'000; // of one run of characters
constexpr std::size_t kRareGram = 24;      // a run that stands so often says something about the place
constexpr std::uint32_t kDrift = 12;       // runs of one place do not lie further apart
constexpr std::size_t kLongestWords = 512; // longer ones are found by their ends
constexpr std::size_t kEndOfLongWords = 192;

std::u32string turned(std::u32string_view text) {
    return {text.rbegin(), text.rend()};
}

std::u32string_view last_of(std::u32string_view text, std::size_t count) {
    return text.substr(text.size() - std::min(text.size(), count));
}

bool is_word(char32_t character) {
    return unicode::is_word_character(character) && !unicode::is_unspaced_script(character);
}

// Between a word and something else, as far as is known.
bool is_word_border(std::u32string_view before, std::u32string_view after) {
    return before.empty() || after.empty() || !is_word(before.back()) || !is_word(after.front());
}

std::size_t most_distance(std::size_t length) {
    return static_cast<std::size_t>(static_cast<double>(length) * (1 - kLeastLikeness));
}

} // namespace

AnchorText::AnchorText(unicode::Text text) : text_(std::move(text)) {
    text_.copy_code_points(text_.all(), characters_);
}

std::u32string_view AnchorText::slice(std::uint64_t start, std::uint64_t end) const {
    start = std::min<std::uint64_t>(start, length());
    end = std::clamp<std::uint64_t>(end, start, length());
    return std::u32string_view(characters_).substr(start, end - start);
}

GramIndex const& AnchorText::grams(std::uint32_t gram_length) const {
    auto& index = indexes_[gram_length];
    if (!index) index = std::make_unique<GramIndex>(characters_, gram_length);
    return *index;
}

std::vector<std::uint32_t> AnchorText::exact_places(std::u32string_view words, std::uint32_t expected,
                                                    std::size_t most) const {
    GramIndex const& index = grams(words.size() >= 8 ? 8 : words.size() >= 3 ? 3 : 1);
    std::uint32_t const gram = index.gram_length();
    std::span<std::uint32_t const> rarest = index.places(words.substr(0, gram));
    std::uint64_t offset = 0;
    for (std::size_t at = 1; at + gram <= words.size() && at < 24 && rarest.size() > most; ++at) {
        auto const other = index.places(words.substr(at, gram));
        if (other.size() >= rarest.size()) continue;
        rarest = other;
        offset = at;
    }
    std::vector<std::uint32_t> found;
    auto right = std::lower_bound(rarest.begin(), rarest.end(), std::uint64_t(expected) + offset);
    auto left = right;
    for (std::size_t probes = 0; probes < kMostProbes && found.size() < most; ++probes) {
        bool const has_left = left != rarest.begin();
        bool const has_right = right != rarest.end();
        if (!has_left && !has_right) break;
        bool const goes_left =
            has_left && (!has_right || expected + offset - *std::prev(left) <= *right - expected - offset);
        std::uint32_t const place = goes_left ? *--left : *right++;
        if (place >= offset && stands_at(words, place - offset))
            found.push_back(static_cast<std::uint32_t>(place - offset));
    }
    return found;
}

std::vector<std::uint32_t> AnchorText::likely_starts(Needle const& needle, std::size_t most) const {
    std::u32string const head = std::u32string(needle.prefix) + std::u32string(needle.words.substr(0, kLongestWords));
    std::u32string const whole = needle.words.size() <= kLongestWords ? head + std::u32string(needle.suffix) : head;
    GramIndex const& index = grams(8);
    std::vector<std::int64_t> votes;
    for (std::size_t at = 0; at + 8 <= whole.size(); ++at) {
        auto const gram = std::u32string_view(whole).substr(at, 8);
        auto const places = index.places(gram);
        if (places.size() > kRareGram) continue;
        for (std::uint32_t const place : places)
            if (stands_at(gram, place))
                votes.push_back(std::int64_t(place) - static_cast<std::int64_t>(at) +
                                static_cast<std::int64_t>(needle.prefix.size()));
    }
    std::sort(votes.begin(), votes.end());
    std::vector<std::pair<std::size_t, std::int64_t>> clusters; // votes, middle
    for (std::size_t at = 0; at < votes.size();) {
        std::size_t end = at + 1;
        while (end < votes.size() && votes[end] - votes[end - 1] <= kDrift) ++end;
        clusters.emplace_back(end - at, votes[at + (end - at) / 2]);
        at = end;
    }
    std::sort(clusters.begin(), clusters.end(), [](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::uint32_t> starts;
    for (auto const& cluster : clusters) {
        if (starts.size() == most) break;
        starts.push_back(static_cast<std::uint32_t>(std::clamp<std::int64_t>(cluster.second, 0, length())));
    }
    return starts;
}

// The stretch that ends there and is so far from the words; of several the one whose length is nearest to theirs.
std::optional<std::pair<std::uint32_t, std::uint32_t>>
AnchorText::stretch_ending(std::u32string_view words, std::uint32_t end, std::uint32_t distance) const {
    std::uint64_t const reach = words.size() + distance;
    std::u32string const before = turned(slice(end > reach ? end - reach : 0, end));
    std::vector<std::uint32_t> distances;
    DistancePattern(turned(words)).from_beginning(before, distances);
    auto const off = [&](std::size_t count) {
        return count < words.size() ? words.size() - count : count - words.size();
    };
    std::size_t best = 0;
    for (std::size_t count = 1; count <= distances.size(); ++count)
        if (distances[count - 1] <= distance && (best == 0 || off(count) < off(best))) best = count;
    if (best == 0) return std::nullopt;
    return std::pair(static_cast<std::uint32_t>(end - best), end);
}

std::vector<NeedlePlace> AnchorText::closest(Needle const& needle, std::uint64_t from, std::uint64_t to) const {
    std::vector<NeedlePlace> places;
    to = std::min<std::uint64_t>(to, length());
    from = std::min(from, to);
    std::u32string_view const words = needle.words;
    if (words.size() > kLongestWords) {
        Needle const head{words.substr(0, kEndOfLongWords), needle.prefix, {}};
        Needle const tail{last_of(words, kEndOfLongWords), {}, needle.suffix};
        for (NeedlePlace const& start : closest(head, from, to)) {
            std::uint64_t const reach = start.start + words.size() * 3 / 2;
            for (NeedlePlace const& end : closest(tail, start.start + words.size() / 2, reach)) {
                double const score = (start.score + end.score) / 2;
                places.push_back({start.start, end.end, score, (start.context + end.context) / 2, false});
                break;
            }
        }
        return places;
    }
    std::vector<std::uint32_t> distances;
    DistancePattern pattern(words);
    pattern.ending(slice(from, to), distances);
    std::size_t const limit = most_distance(words.size());
    std::size_t const apart = std::max<std::size_t>(1, words.size() / 2);
    for (std::size_t round = 0; round < 2; ++round) {
        auto const best = std::min_element(distances.begin(), distances.end());
        if (best == distances.end() || *best > limit) break;
        std::uint32_t const distance = *best;
        auto const at = static_cast<std::size_t>(best - distances.begin());
        auto const stretch = stretch_ending(words, static_cast<std::uint32_t>(from + at + 1), distance);
        if (stretch) places.push_back(settled(needle, stretch->first, stretch->second, distance));
        for (std::size_t i = at > apart ? at - apart : 0; i < std::min(distances.size(), at + apart + 1); ++i)
            distances[i] = static_cast<std::uint32_t>(words.size());
    }
    std::sort(places.begin(), places.end(),
              [](NeedlePlace const& a, NeedlePlace const& b) { return a.score > b.score; });
    return places;
}

NeedlePlace AnchorText::judged(Needle const& needle, std::uint32_t start, std::uint32_t end) const {
    NeedlePlace place{start, end, 0, 0, slice(start, end) == needle.words};
    double likeness = 1;
    if (!place.is_exact && needle.words.size() <= kLongestWords) {
        std::vector<std::uint32_t> distances;
        DistancePattern(needle.words).from_beginning(slice(start, end), distances);
        std::size_t const distance = distances.empty() ? needle.words.size() : distances.back();
        likeness = 1 - static_cast<double>(distance) / static_cast<double>(needle.words.size());
    }
    auto const surroundings = static_cast<double>(needle.prefix.size() + needle.suffix.size());
    auto const words = static_cast<double>(std::min<std::size_t>(needle.words.size(), 64));
    if (surroundings > 0) {
        std::uint32_t const apart =
            beginning_distance(turned(needle.prefix), turned(slice(start < 48 ? 0 : start - 48, start))) +
            beginning_distance(needle.suffix, slice(end, std::uint64_t(end) + 48));
        place.context = 1 - apart / surroundings;
    }
    place.score =
        (likeness * words + place.context * surroundings * kContextWeight) / (words + surroundings * kContextWeight);
    if (likeness < kLeastLikeness) place.score = 0;
    return place;
}

// The border among the near ones at which what stands before and after it fits best; one between words where the old
// one was.
std::uint32_t AnchorText::settled_border(std::uint32_t at, std::u32string_view before, std::u32string_view after,
                                         int reach) const {
    bool const is_between_words = is_word_border(before, after);
    std::u32string const turned_before = turned(last_of(before, kBorderContext));
    std::u32string_view const head = after.substr(0, kBorderContext);
    std::uint32_t best = at;
    std::uint32_t least = UINT32_MAX;
    for (int i = 0; i <= 2 * reach; ++i) { // 0, 1, -1, 2, -2 ...
        std::int64_t const shifted = std::int64_t(at) + (i % 2 == 1 ? (i + 1) / 2 : -i / 2);
        if (shifted < 0 || shifted > length()) continue;
        auto const border = static_cast<std::uint32_t>(shifted);
        std::u32string_view const left = slice(border < 24 ? 0 : border - 24, border);
        std::u32string_view const right = slice(border, std::uint64_t(border) + 24);
        bool const splits_word = is_between_words && !is_word_border(left, right);
        if (splits_word && i > 2 * kBorderReach) continue;
        std::uint32_t cost = 2 * (beginning_distance(turned_before, turned(left)) + beginning_distance(head, right));
        if (splits_word) cost += 5;
        if (cost < least) {
            least = cost;
            best = border;
        }
    }
    return best;
}

NeedlePlace AnchorText::settled(Needle const& needle, std::uint32_t start, std::uint32_t end,
                                std::uint32_t distance) const {
    // What was put in or taken away at a border has moved it by as much.
    int const reach = std::clamp(static_cast<int>(distance) + 2, kBorderReach, kFurthestBorder);
    if (slice(start, end) == needle.words) return judged(needle, start, end);
    std::uint32_t first = settled_border(start, needle.prefix, needle.words, reach);
    std::uint32_t last = settled_border(end, needle.words, needle.suffix, reach);
    if (first >= last) first = start, last = end;
    first = unicode::snap_to_grapheme(text_, Position(first)).value();
    if (!unicode::is_grapheme_border(text_, Position(last)))
        last = unicode::next_grapheme(text_, Position(last)).value();
    return judged(needle, first, last);
}

} // namespace model
