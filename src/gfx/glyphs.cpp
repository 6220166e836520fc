#include "gfx/glyphs.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

#include "gfx/context.h"
#include "gfx/page_texture.h"
#include "gfx/shelves.h"

namespace gfx {

namespace {

constexpr std::size_t kPageBytes = static_cast<std::size_t>(kPageSize) * kPageSize;

// Whether the pixels are kept here and uploaded, or only ever drawn into the texture.
enum class PageKind : std::uint8_t { Kept, Drawn };

struct Page {
    explicit Page(PageKind wanted) { begin(wanted); }
    void begin(PageKind);
    void clear(PageKind);

    PageKind kind = PageKind::Kept;
    std::unique_ptr<std::uint8_t[]> coverage; // kPageBytes of a kept page; a vector zeroes them a byte at a time
    Shelves shelves{kPageSize};
    PageTexture texture;
    std::uint64_t used_in = 0; // frame

    std::span<std::uint8_t const> pixels() const { return {coverage.get(), coverage ? kPageBytes : 0}; }
};

void Page::begin(PageKind wanted) {
    kind = wanted;
    coverage = kind == PageKind::Kept ? std::make_unique<std::uint8_t[]>(kPageBytes) : nullptr;
    shelves.clear();
}

void Page::clear(PageKind wanted) {
    begin(wanted);
    texture.changed(0, 0, kPageSize, kPageSize);
}

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

    std::optional<std::uint32_t> room_for(PageKind, int width, int height, Place& place);
    std::optional<std::uint32_t> least_recently_used() const;
    void drop(std::uint32_t index, PageKind next);
    GlyphPicture remember(GlyphKey const&, GlyphBox const&, std::uint32_t page, Place);
};

std::optional<std::uint32_t> Glyphs::Implementation::least_recently_used() const {
    auto const older = [](Page const& a, Page const& b) { return a.used_in < b.used_in; };
    auto const oldest = std::min_element(pages.begin(), pages.end(), older);
    if (oldest == pages.end() || oldest->used_in == frame) return std::nullopt;
    return static_cast<std::uint32_t>(oldest - pages.begin());
}

void Glyphs::Implementation::drop(std::uint32_t index, PageKind next) {
    for (auto entry = pictures.begin(); entry != pictures.end();) {
        bool const lies_there = entry->second.page == index && entry->second.width > 0;
        entry = lies_there ? pictures.erase(entry) : std::next(entry);
    }
    pages[index].clear(next);
    ++generation;
}

// The newest page first: the others are full or nearly so.
std::optional<std::uint32_t> Glyphs::Implementation::room_for(PageKind kind, int width, int height, Place& place) {
    if (width + 2 > kPageSize || height + 2 > kPageSize) return std::nullopt;
    auto const put = [&](std::uint32_t index) {
        auto const found = pages[index].shelves.put(width, height);
        if (found) place = *found;
        return found.has_value();
    };
    for (auto index = static_cast<std::uint32_t>(pages.size()); index-- > 0;)
        if (pages[index].kind == kind && put(index)) return index;
    if (pages.size() < kMaximumPages) {
        pages.emplace_back(kind);
        put(static_cast<std::uint32_t>(pages.size() - 1));
        return static_cast<std::uint32_t>(pages.size() - 1);
    }
    auto const oldest = least_recently_used();
    if (!oldest) return std::nullopt;
    drop(*oldest, kind);
    put(*oldest);
    return oldest;
}

GlyphPicture Glyphs::Implementation::remember(GlyphKey const& key, GlyphBox const& box, std::uint32_t page,
                                              Place place) {
    auto const share = [](int pixel) { return static_cast<float>(pixel) / static_cast<float>(kPageSize); };
    GlyphPicture const picture{page,
                               static_cast<std::int16_t>(box.left),
                               static_cast<std::int16_t>(box.top),
                               static_cast<std::uint16_t>(box.width),
                               static_cast<std::uint16_t>(box.height),
                               share(place.x),
                               share(place.y),
                               share(place.x + box.width),
                               share(place.y + box.height),
                               box.in_color};
    pages[page].used_in = frame;
    pictures[key] = picture;
    return picture;
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
    if (width <= 0 || height <= 0) return implementation_->pictures[key] = {};
    assert(coverage.size() >= static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Place place;
    auto const page = implementation_->room_for(PageKind::Kept, width, height, place);
    if (!page) return std::nullopt;
    Page& home = implementation_->pages[*page];
    for (std::ptrdiff_t row = 0; row < height; ++row)
        std::copy_n(coverage.begin() + row * width, width, home.coverage.get() + (place.y + row) * kPageSize + place.x);
    home.texture.changed(place.x, place.y, place.x + width, place.y + height);
    return implementation_->remember(key, {left, top, width, height, false}, *page, place);
}

std::optional<GlyphPicture> Glyphs::add_drawn(GlyphKey const& key, GlyphBox const& box,
                                              std::function<void(int x, int y)> const& draw) {
    if (!has_context()) return std::nullopt;
    if (box.width <= 0 || box.height <= 0) return implementation_->pictures[key] = {};
    Place place;
    auto const page = implementation_->room_for(PageKind::Drawn, box.width, box.height, place);
    if (!page) return std::nullopt;
    implementation_->pages[*page].texture.draw_into(kPageSize, [&] { draw(place.x, place.y); });
    return implementation_->remember(key, box, *page, place);
}

std::uint32_t Glyphs::texture(std::uint32_t page) {
    if (page >= implementation_->pages.size()) return 0;
    Page& wanted = implementation_->pages[page];
    if (wanted.kind == PageKind::Drawn) return wanted.texture.name();
    return wanted.texture.upload(wanted.pixels(), kPageSize);
}

void Glyphs::forget_textures() {
    for (std::uint32_t index = 0; index < implementation_->pages.size(); ++index) {
        Page& page = implementation_->pages[index];
        page.texture.forget(kPageSize);
        if (page.kind == PageKind::Drawn) implementation_->drop(index, PageKind::Drawn);
    }
}

std::size_t Glyphs::page_count() const {
    return implementation_->pages.size();
}

std::span<std::uint8_t const> Glyphs::coverage(std::uint32_t page) const {
    assert(page < implementation_->pages.size());
    return implementation_->pages[page].pixels();
}

std::uint64_t Glyphs::generation() const {
    return implementation_->generation;
}

} // namespace gfx
