#include "text/paragraph.h"

#include <algorithm>

#include "text/bidi.h"

namespace text {

namespace {

// Letters of these scripts change shape with their neighbours.
bool is_joining_script(hb_script_t script) {
    switch (script) {
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_SYRIAC:
    case HB_SCRIPT_NKO:
    case HB_SCRIPT_MANDAIC:
    case HB_SCRIPT_MONGOLIAN:
    case HB_SCRIPT_PHAGS_PA:
    case HB_SCRIPT_ADLAM:
    case HB_SCRIPT_HANIFI_ROHINGYA:
    case HB_SCRIPT_MANICHAEAN:
    case HB_SCRIPT_SOGDIAN: return true;
    default: return false;
    }
}

// HarfBuzz looks no further around a word than this.
constexpr std::uint32_t kContext = 5;

bool is_real_script(hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

// Below U+0300 nothing combines, and the punctuation of every article does not either.
bool is_grapheme_alone(char32_t c) {
    return c < 0x300 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205F);
}

bool hangs_or_is_lone(CharacterKind kind) {
    return kind == CharacterKind::Space || kind == CharacterKind::Tab || kind == CharacterKind::SoftHyphen ||
           kind == CharacterKind::ZeroWidth;
}

bool is_direction_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x61C;
}

UnitKind unit_kind_of(CharacterKind kind, char32_t c) {
    switch (kind) {
    case CharacterKind::Space: return UnitKind::Space;
    case CharacterKind::Tab: return UnitKind::Tab;
    case CharacterKind::SoftHyphen: return UnitKind::SoftHyphen;
    case CharacterKind::ZeroWidth: return is_direction_mark(c) ? UnitKind::DirectionMark : UnitKind::ZeroWidth;
    default: return UnitKind::Word;
    }
}

} // namespace

void Analyser::analyse(std::u32string_view paragraph, Voice const& voice, Analysis& out) {
    analyse(Excerpt{paragraph, 0, static_cast<std::uint32_t>(paragraph.size()), nullptr}, voice, out);
}

void Analyser::analyse(Excerpt const& excerpt, Voice const& voice, Analysis& out) {
    text_ = excerpt.text;
    system_language_ = nullptr;
    out.units.clear();
    out.base_level = voice.direction == BaseDirection::RightToLeft ? 1 : 0;
    if (excerpt.before != nullptr) out.base_level = excerpt.before->base_level();
    if (text_.empty()) return;
    fonts_.analysed += text_.size();
    look_up_characters(voice);
    find_levels_of(excerpt, voice, out);
    if (!is_simple_) {
        unicode::find_grapheme_breaks(text_, grapheme_breaks_);
        choose_faces(voice.role);
    }
    resolve_scripts();
    find_breaks(voice);
    cut_units(excerpt, voice, out);
}

void Analyser::find_levels_of(Excerpt const& excerpt, Voice const& voice, Analysis& out) {
    bool const is_part = excerpt.before != nullptr;
    if (is_part && (needs_bidi_ || out.base_level > 0 || excerpt.before->is_embedded()))
        find_levels(text_, *excerpt.before, levels_);
    else if (!is_part && needs_bidi_)
        out.base_level = find_levels(text_, voice.direction, levels_);
    else
        levels_.assign(text_.size(), 0);
}

void Analyser::look_up_characters(Voice const& voice) {
    places_.resize(text_.size());
    is_simple_ = true;
    needs_bidi_ = voice.direction == BaseDirection::RightToLeft;
    needs_dictionary_ = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
        char32_t const c = text_[i];
        Character const character = fonts_.character(voice.role, c);
        places_[i] = {character.face, character.kind, character.script};
        is_simple_ = is_simple_ && is_grapheme_alone(c);
        needs_bidi_ = needs_bidi_ || is_bidi_trigger(c);
        needs_dictionary_ = needs_dictionary_ || unicode::needs_dictionary(c);
    }
}

// All of a grapheme is set in one face.
void Analyser::choose_faces(FontRole role) {
    for (std::size_t start = 0; start < text_.size();) {
        std::size_t end = start + 1;
        while (!grapheme_breaks_[end - 1]) ++end;
        if (end - start > 1) {
            FaceIndex const face = fonts_.face_for(role, text_.substr(start, end - start));
            for (std::size_t i = start; i < end; ++i) places_[i].face = face;
        }
        start = end;
    }
}

// Characters of no script of their own take the one before them, at the start the first one that comes.
void Analyser::resolve_scripts() {
    hb_script_t current = HB_SCRIPT_COMMON;
    for (Place const& place : places_) {
        if (is_real_script(place.script)) {
            current = place.script;
            break;
        }
    }
    for (Place& place : places_) {
        if (is_real_script(place.script)) current = place.script;
        place.script = current;
    }
}

void Analyser::find_breaks(Voice const& voice) {
    unicode::find_line_breaks(text_, voice.language, unicode::LineBreakRules::Reading, line_breaks_);
    if (needs_dictionary_) break_between_words();
}

// The stretches are asked about together: a question costs a browser as much as a hundred letters.
void Analyser::break_between_words() {
    stretches_.clear();
    asked_.clear();
    for (std::size_t start = 0; start < text_.size();) {
        std::size_t end = start;
        while (end < text_.size() && unicode::needs_dictionary(text_[end])) ++end;
        if (end > start + 1) {
            if (!asked_.empty()) asked_ += U' ';
            stretches_.push_back({start, asked_.size(), end - start});
            asked_ += text_.substr(start, end - start);
        }
        start = end + 1;
    }
    if (stretches_.empty()) return;
    if (look_up_words(asked_)) {
        for (Stretch const& stretch : stretches_) allow_breaks(stretch);
        return;
    }
    for (Stretch const& stretch : stretches_) break_between_words(stretch);
}

bool Analyser::look_up_words(std::u32string_view stretches) {
    word_ends_.assign(stretches.size(), false);
    return fonts_.fonts.find_words && fonts_.fonts.find_words(stretches, word_ends_);
}

// The dictionary does not know one of their scripts: by it where that is another one's, else between syllables.
void Analyser::break_between_words(Stretch const& stretch) {
    std::u32string_view const letters = text_.substr(stretch.start, stretch.length);
    if (stretches_.size() == 1 || !look_up_words(letters)) {
        word_ends_.assign(letters.size(), false);
        unicode::find_syllable_breaks(letters, word_ends_);
    }
    allow_breaks({stretch.start, 0, stretch.length});
}

void Analyser::allow_breaks(Stretch const& stretch) {
    for (std::size_t i = 0; i + 1 < stretch.length; ++i) {
        bool const is_allowed = word_ends_[stretch.asked + i] && grapheme_breaks_[stretch.start + i];
        if (is_allowed) line_breaks_[stretch.start + i] = unicode::LineBreak::Allowed;
    }
}

// A space with a mark on it is a word.
UnitKind Analyser::unit_kind(std::uint32_t start) const {
    return ends_grapheme(start) ? unit_kind_of(places_[start].kind, text_[start]) : UnitKind::Word;
}

bool Analyser::fits_unit(std::uint32_t start, std::uint32_t i, UnitKind kind) const {
    Place const& first = places_[start];
    Place const& place = places_[i];
    if (levels_[i] != levels_[start] || place.face != first.face) return false;
    if (kind == UnitKind::Space) return place.kind == CharacterKind::Space && ends_grapheme(i);
    return place.script == first.script && !(hangs_or_is_lone(place.kind) && ends_grapheme(i));
}

std::uint32_t Analyser::unit_end(std::uint32_t start, UnitKind kind, std::uint32_t limit) const {
    std::uint32_t end = start + 1;
    bool const is_lone = kind != UnitKind::Word && kind != UnitKind::Space;
    while (end < limit) {
        bool const inside_grapheme = !ends_grapheme(end - 1);
        bool const is_long = end - start >= kLongestUnit;
        if (inside_grapheme && end - start < 8 * kLongestUnit) {
            ++end;
            continue;
        }
        if (is_lone || is_long || line_breaks_[end - 1] != unicode::LineBreak::Forbidden ||
            !fits_unit(start, end, kind))
            break;
        ++end;
    }
    return end;
}

hb_language_t Analyser::system_language(Voice const& voice) {
    if (system_language_ == nullptr) {
        std::string_view const language = han_language(voice.language, text_);
        system_language_ = hb_language_from_string(language.data(), static_cast<int>(language.size()));
    }
    return system_language_;
}

// Words are shaped one by one, but letters are kerned to spaces and over break opportunities as well, with the marks
// they carry. What has no width between them, like a soft hyphen, does not part them.
std::int16_t Analyser::kern_after(std::uint32_t start, std::uint32_t end) {
    std::uint32_t last = end - 1;
    std::uint32_t next = end;
    while (last > start && end - last < kContext && places_[last].kind == CharacterKind::Attached) --last;
    auto const has_no_width = [](CharacterKind kind) {
        return kind == CharacterKind::SoftHyphen || kind == CharacterKind::ZeroWidth;
    };
    while (next < text_.size() && has_no_width(places_[next].kind)) ++next;
    if (next >= text_.size()) return 0;
    Place const& before = places_[last];
    Place const& after = places_[next];
    bool const goes_on = before.face == after.face && levels_[last] == levels_[next] && levels_[last] % 2 == 0;
    bool const is_seen = after.kind == CharacterKind::Visible || after.kind == CharacterKind::Space;
    bool const is_between_spaces = before.kind == CharacterKind::Space && after.kind == CharacterKind::Space;
    if (!goes_on || !is_seen || is_between_spaces) return 0;
    std::uint32_t after_end = next + 1;
    while (after_end < text_.size() && after_end - next < kContext &&
           places_[after_end].kind == CharacterKind::Attached)
        ++after_end;
    char32_t both[2 * kContext];
    std::size_t const first = text_.copy(both, end - last, last);
    std::size_t const second = text_.copy(both + first, after_end - next, next);
    hb_script_t const script = before.kind == CharacterKind::Space ? after.script : before.script;
    return fonts_.shaper.kerning(before.face, script, std::u32string_view(both, first + second), first);
}

void Analyser::cut_units(Excerpt const& excerpt, Voice const& voice, Analysis& out) {
    for (std::uint32_t start = excerpt.start; start < excerpt.end;) {
        Unit unit;
        unit.kind = unit_kind(start);
        std::uint32_t const end = unit_end(start, unit.kind, excerpt.end);
        unit.start = start - excerpt.start;
        unit.length = static_cast<std::uint16_t>(end - start);
        unit.level = levels_[start];
        unit.breaks_after = line_breaks_[end - 1] != unicode::LineBreak::Forbidden;
        if (unit.kind == UnitKind::Word || unit.kind == UnitKind::Space) {
            Word like;
            like.face = places_[start].face;
            like.script = unit.kind == UnitKind::Space ? HB_SCRIPT_COMMON : places_[start].script;
            like.language = is_system_face(like.face) ? system_language(voice) : voice.shaping_language;
            like.right_to_left = unit.level % 2 != 0;
            like.kern = kern_after(start, end);
            unit.word = shape_part(text_, start, end - start, like);
        }
        out.units.push_back(unit);
        start = end;
    }
}

WordIndex Analyser::shape_part(std::u32string_view paragraph, std::uint32_t start, std::uint32_t length,
                               Word const& like) {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    if (is_joining_script(like.script)) {
        std::uint32_t const end = start + length;
        auto const size = static_cast<std::uint32_t>(paragraph.size());
        bool const joins_before = start > 0 && kind_of(paragraph[start - 1]) != CharacterKind::Space;
        bool const joins_after = end < size && kind_of(paragraph[end]) != CharacterKind::Space;
        before = joins_before ? std::min(start, kContext) : 0;
        after = joins_after ? std::min(size - end, kContext) : 0;
    }
    WordRequest request;
    request.text = paragraph.substr(start - before, before + length + after);
    request.start = before;
    request.length = length;
    request.face = like.face;
    request.script = like.script;
    request.language = like.language;
    request.right_to_left = like.right_to_left;
    request.kern = like.kern;
    return fonts_.shaper.intern(request);
}

} // namespace text
