#include "gfx/glyphs.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <vector>

#include "gfx/page_texture.h"
#include "gfx/shelves.h"

namespace gfx {

namespace {

constexpr std::size_t kPageBytes = static_cast<std::size_t>(kPageSize) * kPageSize;

struct Page {
    std::vector<std::uint8_t> coverage = std::vector<std::uint8_t>(kPageBytes);
    Shelves shelves{kPageSize};
    PageTexture texture;
    std::uint64_t used_in = 0; // frame
};

struct KeyHash {
    std::size_t operator()(GlyphKey const& key) const {
        // splitmix64 of both words (Steele, Lea, Flood 2014).
        std::uint64_t mixed = key.face_and_glyph * 0x9E3779B97F4A7C15ULL + key.size_and_phase;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>(mixed ^ (mixed >> 31));
    }
};

} // namespace

struct Glyphs::Implementation {
    std::vector<Page> pages;
    std::unordered_map<GlyphKey, GlyphPicture, KeyHash> pictures;
    std::uint64_t frame = 1;
    std::uint64_t generation = 0;

    std::optional<std::uint32_t> room_for(int width, int height, Place& place);
    std::optional<std::uint32_t> least_recently_used() const;
    void drop(std::uint32_t page);
};

std::optional<std::uint32_t> Glyphs::Implementation::least_recently_used() const {
    auto const older = [](Page const& a, Page const& b) { return a.used_in < b.used_in; };
    auto const oldest = std::min_element(pages.begin(), pages.end(), older);
    if (oldest == pages.end() || oldest->used_in == frame) return std::nullopt;
    return static_cast<std::uint32_t>(oldest - pages.begin());
}

void Glyphs::Implementation::drop(std::uint32_t index) {
    for (auto entry = pictures.begin(); entry != pictures.end();) {
        bool const lies_there = entry->second.page == index && entry->second.width > 0;
        entry = lies_there ? pictures.erase(entry) : std::next(entry);
    }
    Page& page = pages[index];
    std::fill(page.coverage.begin(), page.coverage.end(), std::uint8_t{0});
    page.shelves.clear();
    page.texture.changed(0, 0, kPageSize, kPageSize);
    ++generation;
}

// The newest page first: the others are full or nearly so.
std::optional<std::uint32_t> Glyphs::Implementation::room_for(int width, int height, Place& place) {
    if (width + 2 > kPageSize || height + 2 > kPageSize) return std::nullopt;
    auto const put = [&](std::uint32_t index) {
        auto const found = pages[index].shelves.put(width, height);
        if (found) place = *found;
        return found.has_value();
    };
    for (auto index = static_cast<std::uint32_t>(pages.size()); index-- > 0;)
        if (put(index)) return index;
    if (pages.size() < kMaximumPages) {
        pages.emplace_back();
        put(static_cast<std::uint32_t>(pages.size() - 1));
        return static_cast<std::uint32_t>(pages.size() - 1);
    }
    auto const oldest = least_recently_used();
    if (!oldest) return std::nullopt;
    drop(*oldest);
    put(*oldest);
    return oldest;
}

Glyphs::Glyphs() : implementation_(std::make_unique<Implementation>()) {}

Glyphs::~Glyphs() = default;

void Glyphs::begin_frame() {
    ++implementation_->frame;
}

std::optional<GlyphPicture> Glyphs::find(GlyphKey const& key) {
    auto const found = implementation_->pictures.find(key);
    if (found == implementation_->pictures.end()) return std::nullopt;
    if (found->second.width > 0) keep(found->second.page);
    return found->second;
}

void Glyphs::keep(std::uint32_t page) {
    if (page < implementation_->pages.size()) implementation_->pages[page].used_in = implementation_->frame;
}

std::optional<GlyphPicture> Glyphs::add(GlyphKey const& key, int left, int top, int width, int height,
                                        std::span<std::uint8_t const> coverage) {
    GlyphPicture picture;
    if (width > 0 && height > 0) {
        assert(coverage.size() >= static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        Place place;
        auto const page = implementation_->room_for(width, height, place);
        if (!page) return std::nullopt;
        Page& home = implementation_->pages[*page];
        for (int row = 0; row < height; ++row)
            std::copy_n(coverage.begin() + row * width, width,
                        home.coverage.begin() + (place.y + row) * kPageSize + place.x);
        home.texture.changed(place.x, place.y, place.x + width, place.y + height);
        home.used_in = implementation_->frame;
        auto const share = [](int pixel) { return static_cast<float>(pixel) / static_cast<float>(kPageSize); };
        picture = {*page,
                   static_cast<std::int16_t>(left),
                   static_cast<std::int16_t>(top),
                   static_cast<std::uint16_t>(width),
                   static_cast<std::uint16_t>(height),
                   share(place.x),
                   share(place.y),
                   share(place.x + width),
                   share(place.y + height)};
    }
    implementation_->pictures[key] = picture;
    return picture;
}

std::uint32_t Glyphs::texture(std::uint32_t page) {
    if (page >= implementation_->pages.size()) return 0;
    Page& wanted = implementation_->pages[page];
    return wanted.texture.upload(wanted.coverage, kPageSize);
}

void Glyphs::forget_textures() {
    for (Page& page : implementation_->pages) page.texture.forget(kPageSize);
}

std::size_t Glyphs::page_count() const {
    return implementation_->pages.size();
}

std::span<std::uint8_t const> Glyphs::coverage(std::uint32_t page) const {
    assert(page < implementation_->pages.size());
    return implementation_->pages[page].coverage;
}

std::uint64_t Glyphs::generation() const {
    return implementation_->generation;
}

} // namespace gfx
