#include "text/shaper.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "text/fonts_implementation.h"
#include "unicode/breaks.h"

namespace text {

namespace {

constexpr std::size_t kFirstTableSize = 1024;
constexpr std::size_t kPairs = 4096;
constexpr float kSystemUnits = 1000; // of the em where no font file says

std::uint32_t hash_of(WordRequest const& request) {
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ request.face;
    auto const mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL; };
    mix(request.script);
    mix(reinterpret_cast<std::uintptr_t>(request.language));
    mix(request.start << 1 | (request.right_to_left ? 1u : 0u));
    mix(request.length | static_cast<std::uint64_t>(static_cast<std::uint16_t>(request.kern)) << 32);
    for (char32_t const c : request.text) mix(c);
    return static_cast<std::uint32_t>(hash >> 32);
}

std::int16_t to_16(std::int32_t value) {
    return static_cast<std::int16_t>(std::clamp(value, -32768, 32767));
}

} // namespace

Shaper::Shaper(Fonts::Implementation const& fonts)
    : fonts_(fonts)
    , buffer_(hb_buffer_create())
    , table_(kFirstTableSize, 0)
    , pairs_(kPairs) {}

Shaper::~Shaper() {
    hb_buffer_destroy(buffer_);
}

bool Shaper::matches(Entry const& entry, WordRequest const& request) const {
    Word const& word = entry.word;
    if (word.face != request.face || word.script != request.script || word.language != request.language ||
        word.right_to_left != request.right_to_left || entry.start != request.start || word.length != request.length ||
        word.kern != request.kern)
        return false;
    return std::u32string_view(characters_.at(entry.first_character), entry.character_count) == request.text;
}

WordIndex Shaper::intern(WordRequest const& request) {
    std::uint32_t const hash = hash_of(request);
    std::size_t const mask = table_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (table_[slot] == 0) return shape(request, hash);
        Entry const& entry = words_[table_[slot] - 1];
        if (entry.hash == hash && matches(entry, request)) return table_[slot] - 1;
    }
}

void Shaper::grow_table() {
    table_.assign(table_.size() * 2, 0);
    std::size_t const mask = table_.size() - 1;
    for (std::uint32_t i = 0; i < words_.end(); ++i) {
        std::size_t slot = words_[i].hash & mask;
        while (table_[slot] != 0) slot = (slot + 1) & mask;
        table_[slot] = i + 1;
    }
}

WordIndex Shaper::shape(WordRequest const& request, std::uint32_t hash) {
    assert(request.length <= 0x7FFF && request.text.size() <= 0xFFFF);
    Entry entry;
    entry.hash = hash;
    entry.first_character = static_cast<std::uint32_t>(characters_.add(std::max<std::size_t>(request.text.size(), 1)));
    std::copy(request.text.begin(), request.text.end(), characters_.at(entry.first_character));
    entry.character_count = static_cast<std::uint16_t>(request.text.size());
    entry.start = static_cast<std::uint16_t>(request.start);
    Word& word = entry.word;
    word.face = request.face;
    word.script = request.script;
    word.language = request.language;
    word.right_to_left = request.right_to_left;
    word.kern = request.kern;
    word.length = static_cast<std::uint16_t>(request.length);
    word.first_border = static_cast<std::uint32_t>(borders_.add(std::size_t{request.length} + 1));
    std::fill_n(borders_.at(word.first_border), request.length + 1, 0);
    fresh_.clear();
    if (fonts_.face(request.face) != nullptr)
        shape_with_face(request, word);
    else if (is_system_face(request.face))
        shape_with_system(request, word);
    else
        shape_without_face(request, word);
    keep_glyphs(word);
    auto const index = static_cast<WordIndex>(words_.add_one(entry));
    if (words_.end() * 2 > table_.size()) {
        grow_table();
    } else {
        std::size_t const mask = table_.size() - 1;
        std::size_t slot = hash & mask;
        while (table_[slot] != 0) slot = (slot + 1) & mask;
        table_[slot] = index + 1;
    }
    return index;
}

void Shaper::keep_glyphs(Word& word) {
    word.glyph_count = static_cast<std::uint16_t>(fresh_.size());
    word.first_glyph = static_cast<std::uint32_t>(glyphs_.add(std::max<std::size_t>(fresh_.size(), 1)));
    std::copy(fresh_.begin(), fresh_.end(), glyphs_.at(word.first_glyph));
}

void Shaper::shape_with_face(WordRequest const& request, Word& word) {
    hb_buffer_clear_contents(buffer_);
    hb_buffer_set_content_type(buffer_, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer_, request.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, request.script);
    hb_buffer_set_language(buffer_, request.language);
    hb_buffer_add_codepoints(buffer_, reinterpret_cast<hb_codepoint_t const*>(request.text.data()),
                             static_cast<int>(request.text.size()), request.start, static_cast<int>(request.length));
    Face const& face = *fonts_.face(request.face);
    shaped_ += request.length;
    hb_shape(face.font, buffer_, nullptr, 0);
    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer_, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer_, &count);
    for (unsigned i = 0; i < std::min(count, 0xFFFFu); ++i) {
        auto const cluster = static_cast<std::uint16_t>(infos[i].cluster - request.start);
        WordGlyph glyph;
        glyph.glyph = static_cast<std::uint16_t>(infos[i].codepoint);
        glyph.cluster = cluster & 0x7FFF;
        glyph.dx = to_16(positions[i].x_offset);
        glyph.dy = to_16(positions[i].y_offset);
        glyph.advance = positions[i].x_advance;
        if (glyph.glyph == 0) glyph = missing_glyph(request, face, glyph);
        fresh_.push_back(glyph);
        word.advance += glyph.advance;
    }
    if (request.kern != 0 && count > 0) kern_end(word);
    place_borders(request, word);
}

// Moves what follows the word, but not to before its last cluster.
void Shaper::kern_end(Word& word) {
    WordGlyph& last = fresh_.back();
    std::int32_t room = 0;
    for (std::size_t i = fresh_.size(); i-- > 0 && fresh_[i].cluster == last.cluster;) room += fresh_[i].advance;
    std::int32_t const kern = std::max<std::int32_t>(word.kern, -std::max(room, 0));
    last.advance += kern;
    word.advance += kern;
}

std::int32_t Shaper::advance_of(FaceIndex face, hb_script_t script, std::u32string_view text) {
    hb_buffer_clear_contents(buffer_);
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, script);
    hb_buffer_add_codepoints(buffer_, reinterpret_cast<hb_codepoint_t const*>(text.data()),
                             static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    shaped_ += text.size();
    hb_shape(fonts_.face(face)->font, buffer_, nullptr, 0);
    unsigned count = 0;
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer_, &count);
    std::int32_t advance = 0;
    for (unsigned i = 0; i < count; ++i) advance += positions[i].x_advance;
    return advance;
}

std::int16_t Shaper::kerning(FaceIndex face, hb_script_t script, std::u32string_view both, std::size_t first) {
    if (fonts_.face(face) == nullptr) return 0;
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ face;
    auto const mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL; };
    mix(first);
    for (char32_t const c : both) mix(c);
    Pair& pair = pairs_[hash >> 52U];
    static_assert(kPairs == std::size_t{1} << 12U);
    if (pair.hash != hash) {
        std::int32_t const apart =
            advance_of(face, script, both.substr(0, first)) + advance_of(face, script, both.substr(first));
        pair = {hash, to_16(advance_of(face, script, both) - apart)};
    }
    return pair.kern;
}

WordGlyph Shaper::box(char32_t c, std::uint16_t cluster, float units_per_em) const {
    WordGlyph glyph;
    glyph.glyph = fonts_.boxes->glyph_for(c);
    glyph.cluster = cluster & 0x7FFF;
    glyph.is_box = 1;
    glyph.advance = static_cast<std::int32_t>(box_advance(c) * units_per_em);
    return glyph;
}

// Nothing for what is invisible, a box for the rest.
WordGlyph Shaper::missing_glyph(WordRequest const& request, Face const& face, WordGlyph const& glyph) const {
    char32_t const c = first_missing(request, glyph.cluster);
    if (!is_default_ignorable(c)) return box(c, glyph.cluster, face.units_per_em / face.scale);
    WordGlyph blank = glyph;
    hb_codepoint_t space = 0;
    hb_font_get_nominal_glyph(face.font, U' ', &space);
    blank.glyph = static_cast<std::uint16_t>(space);
    blank.advance = 0;
    return blank;
}

// HarfBuzz says only in which cluster a glyph is missing.
char32_t Shaper::first_missing(WordRequest const& request, std::uint32_t cluster) const {
    std::u32string_view const rest = request.text.substr(request.start, request.length).substr(cluster);
    for (char32_t const c : rest)
        if (!fonts_.face(request.face)->covers(c)) return c;
    return rest.front();
}

// A picture a grapheme, of the advance that the system gives it; a box where the system has none.
void Shaper::shape_with_system(WordRequest const& request, Word& word) {
    std::u32string_view const text = request.text.substr(request.start, request.length);
    char const* const language = hb_language_to_string(request.language);
    FontRole const role = Fonts::Implementation::role_of_system_face(request.face);
    unicode::find_grapheme_breaks(text, breaks_);
    for (std::size_t start = 0, end = 1; start < text.size(); start = end++) {
        while (end < text.size() && !breaks_[end - 1]) ++end;
        auto const found =
            fonts_.system->glyph_for(role, text.substr(start, end - start), language != nullptr ? language : "");
        WordGlyph glyph = box(text[start], static_cast<std::uint16_t>(start), kSystemUnits);
        if (found.advance >= 0) {
            glyph.is_box = 0;
            glyph.glyph = found.number;
            glyph.advance = static_cast<std::int32_t>(std::lround(found.advance * kSystemUnits));
        }
        fresh_.push_back(glyph);
        word.advance += glyph.advance;
    }
    if (word.right_to_left) std::reverse(fresh_.begin(), fresh_.end());
    place_borders(request, word);
}

// Room for text whose font has not arrived: half an em a grapheme (units_per_em of no face is 1000).
void Shaper::shape_without_face(WordRequest const& request, Word& word) {
    std::u32string_view const text = request.text.substr(request.start, request.length);
    unicode::find_grapheme_breaks(text, breaks_);
    auto const count = static_cast<std::int32_t>(std::count(breaks_.begin(), breaks_.end(), true));
    word.advance = 500 * count;
    std::int32_t* const borders = borders_.at(word.first_border);
    spread(text, 0, word.advance, borders);
    borders[word.length] = word.advance;
}

// Cluster by cluster in logical order: the glyphs of a right-to-left word are read from the end.
void Shaper::place_borders(WordRequest const& request, Word const& word) {
    std::u32string_view const text = request.text.substr(request.start, request.length);
    std::int32_t* const borders = borders_.at(word.first_border);
    std::size_t const count = fresh_.size();
    auto const at = [&](std::size_t i) -> WordGlyph const& { return fresh_[word.right_to_left ? count - 1 - i : i]; };
    std::int32_t place = 0;
    for (std::size_t i = 0; i < count;) {
        std::uint32_t const cluster = at(i).cluster;
        std::int32_t const from = place;
        for (; i < count && at(i).cluster == cluster; ++i) place += at(i).advance;
        std::uint32_t const end = i < count ? at(i).cluster : word.length;
        spread(text.substr(cluster, end - cluster), from, place, borders + cluster);
    }
    borders[word.length] = place;
}

// Shares the width of a cluster among its graphemes: a ligature's parts get equal widths.
void Shaper::spread(std::u32string_view cluster, std::int32_t from, std::int32_t to, std::int32_t* borders) {
    if (cluster.size() == 1) {
        borders[0] = from;
        return;
    }
    unicode::find_grapheme_breaks(cluster, breaks_);
    auto const count = static_cast<std::int32_t>(std::count(breaks_.begin(), breaks_.end(), true));
    std::int32_t passed = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        borders[i] = from + (to - from) * passed / std::max(count, 1);
        passed += breaks_[i] ? 1 : 0;
    }
}

std::size_t Shaper::memory_bytes() const {
    return words_.memory_bytes() + glyphs_.memory_bytes() + borders_.memory_bytes() + characters_.memory_bytes() +
           table_.capacity() * sizeof(std::uint32_t);
}

void Shaper::trim(std::size_t maximum_bytes) {
    if (memory_bytes() <= maximum_bytes) return;
    words_.clear();
    glyphs_.clear();
    borders_.clear();
    characters_.clear();
    // Exchanged for a new one: clearing, as `= {}` does too, would keep its room.
    std::vector<std::uint32_t>(kFirstTableSize).swap(table_);
    ++epoch_;
}

} // namespace text
