#include "text/fonts.h"

#include <algorithm>

#include "text/font_file.h"
#include "text/fonts_implementation.h"
#include "unicode/properties.h"

namespace text {

namespace {

// For layout before any face has arrived.
constexpr FontMetrics kMetricsWithoutFace{-0.9f, 0.25f};

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

bool is_ignored_when_missing(char32_t c) {
    bool const is_selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE01EF);
    return is_selector || c == 0x34F || c == 0x200C || c == 0x200D || (c >= 0x180B && c <= 0x180F);
}

// HarfBuzz draws these with the other when a face lacks them.
char32_t stand_in(char32_t c) {
    if (c == 0xA0 || c == 0x2007 || c == 0x202F || is_breaking_space(c)) return U' ';
    return c == 0x2011 ? 0x2010 : c;
}

} // namespace

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
    found.face = first_face(role);
    if (found.kind == CharacterKind::ZeroWidth || found.kind == CharacterKind::Tab ||
        found.kind == CharacterKind::SoftHyphen)
        return found;
    for (FaceIndex const index : chain(role).faces) {
        if (faces[index]->covers(c)) {
            found.face = index;
            return found;
        }
    }
    char32_t const other = stand_in(c);
    bool const has_other = other != c && found.face != kNoFace && faces[found.face]->covers(other);
    if (!has_other && !is_ignored_when_missing(c)) report_missing(role, c);
    return found;
}

void Fonts::Implementation::report_missing(FontRole role, char32_t c) {
    if (fonts.on_missing && chain(role).asked.insert(c).second) fonts.on_missing(role, c);
}

FaceIndex Fonts::Implementation::face_for(FontRole role, std::u32string_view cluster) {
    FaceIndex const of_first = character(role, cluster.front()).face;
    auto const has_all = [&](FaceIndex index) {
        return std::all_of(cluster.begin(), cluster.end(),
                           [&](char32_t c) { return is_ignored_when_missing(c) || faces[index]->covers(c); });
    };
    for (FaceIndex const index : chain(role).faces) {
        if (has_all(index)) return index;
    }
    for (char32_t const c : cluster.substr(1)) character(role, c);
    return of_first;
}

FaceIndex Fonts::Implementation::first_face(FontRole role) const {
    return chain(role).faces.empty() ? kNoFace : chain(role).faces.front();
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

void Fonts::Implementation::forget_answers() {
    for (Chain& answers : chains) {
        answers.first_pages.fill(nullptr);
        answers.pages.clear();
    }
}

Fonts::Fonts() : implementation_(std::make_unique<Implementation>(*this)) {}

Fonts::~Fonts() = default;

base::Result<FaceIndex> Fonts::add(FontRole role, std::string name, std::vector<std::uint8_t> bytes, float scale) {
    TRY(check_font_file(name, bytes));
    auto face = std::make_unique<Face>();
    face->name = std::move(name);
    face->bytes = std::move(bytes);
    face->scale = scale;
    face->outlines = Outlines::open(face->bytes);
    hb_blob_t* const blob =
        hb_blob_create(reinterpret_cast<char const*>(face->bytes.data()), static_cast<unsigned>(face->bytes.size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* const source = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    bool const is_usable = face->outlines != nullptr && hb_face_get_glyph_count(source) > 0;
    unsigned const units = hb_face_get_upem(source);
    face->font = hb_font_create(source);
    hb_face_destroy(source);
    if (!is_usable || implementation_->faces.size() >= kNoFace)
        return base::Error{base::ErrorCode::Unsupported,
                           "The font " + face->name +
                               " has no outlines that can be drawn. Use a TrueType or OpenType font.",
                           base::Error::kNoOffset};
    hb_font_set_scale(face->font, static_cast<int>(units), static_cast<int>(units));
    face->units_per_em = static_cast<float>(units);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(face->font, &extents);
    face->metrics = {-static_cast<float>(extents.ascender) * scale / face->units_per_em,
                     -static_cast<float>(extents.descender) * scale / face->units_per_em};
    auto const index = static_cast<FaceIndex>(implementation_->faces.size());
    implementation_->faces.push_back(std::move(face));
    implementation_->chain(role).faces.push_back(index);
    implementation_->forget_answers();
    ++implementation_->generation;
    return index;
}

bool Fonts::has_face(FontRole role) const {
    return !implementation_->chain(role).faces.empty();
}

std::uint32_t Fonts::generation() const {
    return implementation_->generation;
}

FontMetrics Fonts::metrics(FontRole role) const {
    Face const* const face = implementation_->face(implementation_->first_face(role));
    return face != nullptr ? face->metrics : kMetricsWithoutFace;
}

} // namespace text
