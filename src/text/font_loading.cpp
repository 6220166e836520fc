// Faces as they arrive: the first download's, and those that are fetched because a text needs them.
#include <algorithm>

#include "base/words.h"
#include "text/font_file.h"
#include "text/fonts.h"
#include "text/fonts_implementation.h"

namespace text {

namespace {

// For layout before any face has arrived.
constexpr FontMetrics kMetricsWithoutFace{-0.9f, 0.25f};

} // namespace

Fonts::Fonts() : implementation_(std::make_unique<Implementation>(*this)) {}

Fonts::~Fonts() = default;

base::Result<FaceIndex> Fonts::Implementation::open_face(std::string name, std::vector<std::uint8_t> bytes,
                                                         float scale) {
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
    if (!is_usable || faces.size() >= kFirstSystemFace)
        return base::Error{
            base::ErrorCode::Unsupported,
            base::say("The font {} has no outlines that can be drawn. Use a TrueType or OpenType font.", face->name),
            base::Error::kNoOffset};
    hb_font_set_scale(face->font, static_cast<int>(units), static_cast<int>(units));
    face->units_per_em = static_cast<float>(units);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(face->font, &extents);
    face->metrics = {-static_cast<float>(extents.ascender) * scale / face->units_per_em,
                     -static_cast<float>(extents.descender) * scale / face->units_per_em};
    faces.push_back(std::move(face));
    return static_cast<FaceIndex>(faces.size() - 1);
}

base::Result<FaceIndex> Fonts::add(FontRole role, std::string name, std::vector<std::uint8_t> bytes, float scale) {
    auto opened = implementation_->open_face(std::move(name), std::move(bytes), scale);
    if (!opened) return opened;
    implementation_->put_in_chain(role, opened.value(), 0);
    implementation_->faces_changed();
    return opened;
}

void Fonts::offer(std::span<font_packs::Pack const> packs) {
    implementation_->packs.offer(packs);
    implementation_->faces_changed();
}

std::vector<std::string> Fonts::take_wishes() {
    return implementation_->packs.take_wishes();
}

bool Fonts::is_waiting() const {
    return implementation_->packs.is_awaited();
}

base::Status Fonts::take_file(std::string const& file, std::vector<std::uint8_t> bytes) {
    FontPacks& packs = implementation_->packs;
    font_packs::Pack const* const pack = packs.pack_of(file);
    if (pack == nullptr || implementation_->face_named(file) != kNoFace) return base::Nothing{};
    auto opened = implementation_->open_face(file, std::move(bytes), pack->scale);
    if (!opened) {
        refuse_file(file);
        return opened.release_error();
    }
    packs.arrived(file);
    for (std::size_t role = 0; role < kFontRoleCount; ++role)
        if (packs.writes(file, static_cast<FontRole>(role)))
            implementation_->put_in_chain(static_cast<FontRole>(role), opened.value(), packs.rank(file));
    implementation_->faces_changed();
    return base::Nothing{};
}

void Fonts::refuse_file(std::string_view file) {
    FontPacks& packs = implementation_->packs;
    if (!packs.refuse(file)) return;
    // The regular face, if it is here, writes bold text too from now on.
    for (std::size_t i = 0; i < kFontRoleCount; ++i) {
        auto const role = static_cast<FontRole>(i);
        for (std::string_view const regular : packs.pack_of(file)->files) {
            FaceIndex const face = implementation_->face_named(regular);
            auto const& chain = implementation_->chain(role).faces;
            bool const is_new = face != kNoFace && std::find(chain.begin(), chain.end(), face) == chain.end();
            if (is_new && packs.writes(regular, role)) implementation_->put_in_chain(role, face, packs.rank(regular));
        }
    }
    implementation_->faces_changed();
}

void Fonts::stop_waiting() {
    if (!is_waiting()) return;
    implementation_->packs.stop_waiting();
    implementation_->faces_changed();
}

void Fonts::ask_again() {
    implementation_->packs.ask_again();
    implementation_->faces_changed();
}

std::string_view Fonts::label_of(std::string_view file) const {
    font_packs::Pack const* const pack = implementation_->packs.pack_of(file);
    return pack != nullptr ? pack->label : std::string_view();
}

void Fonts::use_system(std::function<float(SystemCharacters const&)> advance) {
    implementation_->system->use(std::move(advance));
    implementation_->faces_changed();
}

SystemCharacters const* Fonts::system_characters(FaceIndex face, std::uint16_t glyph) const {
    if (!is_system_face(face)) return nullptr;
    return implementation_->system->characters(Implementation::role_of_system_face(face), glyph);
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
