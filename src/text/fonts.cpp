#include "text/fonts.h"

#include <algorithm>

#include "text/fonts_implementation.h"
#include "unicode/properties.h"

namespace text {

namespace {

bool is_invisible_format(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E ||
           c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xE0001;
}

bool is_breaking_space(char32_t c) {
    return c == 0x20 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x3000;
}

bool is_attached(char32_t c) {
    bool const is_joiner = c == 0x200C || c == 0x200D;
    bool const is_tag = c >= 0xE0020 && c <= 0xE007F;
    return is_joiner || is_tag || unicode::properties_of(c).is_mark();
}

// HarfBuzz draws these with the other when a face lacks them.
char32_t stand_in(char32_t c) {
    if (c == 0xA0 || c == 0x2007 || c == 0x202F || is_breaking_space(c)) return U' ';
    return c == 0x2011 ? 0x2010 : c;
}

} // namespace

bool is_default_ignorable(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
           (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

CharacterKind kind_of(char32_t c) {
    if (c == U'\t') return CharacterKind::Tab;
    if (c == 0xAD) return CharacterKind::SoftHyphen;
    if (is_invisible_format(c)) return CharacterKind::ZeroWidth;
    if (is_breaking_space(c)) return CharacterKind::Space;
    return is_attached(c) ? CharacterKind::Attached : CharacterKind::Visible;
}

Face::~Face() {
    hb_font_destroy(font);
}

bool Face::covers(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, c, &glyph) != 0;
}

Character Fonts::Implementation::character(FontRole role, char32_t c) {
    Chain& answers = chain(role);
    char32_t const number = c >> 8;
    std::array<Character, 256>* page = number < answers.first_pages.size() ? answers.first_pages[number] : nullptr;
    if (page == nullptr) {
        std::unique_ptr<std::array<Character, 256>>& owner = answers.pages[number];
        if (owner == nullptr) owner = std::make_unique<std::array<Character, 256>>();
        page = owner.get();
        if (number < answers.first_pages.size()) answers.first_pages[number] = page;
    }
    Character const known = (*page)[c & 0xFF];
    if (known.is_known) return known;
    // The listener that hears of a missing character may add a face, which replaces all pages.
    std::uint32_t const before = generation;
    Character const found = look_up(role, c);
    if (generation == before) (*page)[c & 0xFF] = found;
    return found;
}

Character Fonts::Implementation::look_up(FontRole role, char32_t c) {
    Character found;
    found.is_known = true;
    found.kind = kind_of(c);
    found.script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    bool const is_invisible = found.kind == CharacterKind::ZeroWidth || found.kind == CharacterKind::Tab ||
                              found.kind == CharacterKind::SoftHyphen;
    found.face = is_invisible ? first_face(role) : find_face(role, c, found.script);
    return found;
}

FaceIndex Fonts::Implementation::find_face(FontRole role, char32_t c, hb_script_t script) {
    bool const is_italic = role == FontRole::SerifItalic || role == FontRole::SansItalic;
    if (is_italic) packs.wish_slanted(role, c);
    bool const has_system = system->is_used();
    if (has_system && is_emoji_by_default(c)) return system_face(role);
    for (FaceIndex const index : chain(role).faces)
        if (faces[index]->covers(c)) return index;
    char32_t const other = stand_in(c);
    FaceIndex const first = first_face(role);
    bool const has_other = other != c && first != kNoFace && faces[first]->covers(other);
    if (has_other || is_default_ignorable(c)) return first;
    bool const is_of_script =
        script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
    if (packs.is_coming(role, c, is_of_script ? Belonging::OneScript : Belonging::AnyScript)) return kNoFace;
    if (has_system && is_set_by_system(c)) return system_face(role);
    report_missing(role, c);
    return first;
}

void Fonts::Implementation::report_missing(FontRole role, char32_t c) {
    if (fonts.on_missing && chain(role).asked.insert(c).second) fonts.on_missing(role, c);
}

FaceIndex Fonts::Implementation::face_for(FontRole role, std::u32string_view cluster) {
    if (system->is_used() && is_emoji(cluster)) return system_face(role);
    FaceIndex of_first = character(role, cluster.front()).face;
    auto const has_all = [&](FaceIndex index) {
        return std::all_of(cluster.begin(), cluster.end(),
                           [&](char32_t c) { return is_default_ignorable(c) || faces[index]->covers(c); });
    };
    for (FaceIndex const index : chain(role).faces) {
        if (has_all(index)) return index;
    }
    bool const wants_letter = is_system_face(of_first) && is_emoji_by_default(cluster.front()) &&
                              cluster.find(char32_t{0xFE0E}) != std::u32string_view::npos;
    if (wants_letter && packs.is_coming(role, cluster.front(), Belonging::AnyScript)) return kNoFace;
    if (is_system_face(of_first)) return of_first;
    for (char32_t const c : cluster.substr(1))
        if (character(role, c).face == kNoFace) of_first = kNoFace;
    return of_first;
}

FaceIndex Fonts::Implementation::first_face(FontRole role) const {
    return chain(role).faces.empty() ? kNoFace : chain(role).faces.front();
}

void Fonts::Implementation::put_in_chain(FontRole role, FaceIndex face, int rank) {
    Chain& answers = chain(role);
    // The first download's faces in the order in which they come; a bold face before the regular one of its pack.
    auto const found = rank == 0 ? std::upper_bound(answers.ranks.begin(), answers.ranks.end(), rank)
                                 : std::lower_bound(answers.ranks.begin(), answers.ranks.end(), rank);
    auto const place = found - answers.ranks.begin();
    answers.faces.insert(answers.faces.begin() + place, face);
    answers.ranks.insert(answers.ranks.begin() + place, rank);
}

FaceIndex Fonts::Implementation::face_named(std::string_view name) const {
    auto const found =
        std::find_if(faces.begin(), faces.end(), [name](auto const& face) { return face->name == name; });
    return found != faces.end() ? static_cast<FaceIndex>(found - faces.begin()) : kNoFace;
}

float Fonts::Implementation::unit_size(FaceIndex index, float size) const {
    Face const* const found = face(index);
    return found != nullptr ? size * found->scale / found->units_per_em : size / 1000;
}

float Fonts::Implementation::space_advance(FontRole role, float size) const {
    Face const* const found = face(first_face(role));
    hb_codepoint_t glyph = 0;
    if (found == nullptr || hb_font_get_nominal_glyph(found->font, U' ', &glyph) == 0) return size / 4;
    return static_cast<float>(hb_font_get_glyph_h_advance(found->font, glyph)) * unit_size(first_face(role), size);
}

void Fonts::Implementation::faces_changed() {
    for (Chain& answers : chains) {
        answers.first_pages.fill(nullptr);
        answers.pages.clear();
    }
    ++generation;
}

} // namespace text
