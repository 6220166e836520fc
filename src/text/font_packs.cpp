#include "text/font_packs.h"

#include <algorithm>
#include <cassert>

namespace text {

namespace {

using font_packs::Pack;

bool holds(Pack const& pack, char32_t c) {
    font_packs::Range const* const end = pack.ranges + pack.range_count;
    return std::any_of(pack.ranges, end,
                       [c](font_packs::Range const& range) { return range.first <= c && c <= range.last; });
}

std::string_view name_for(Pack const& pack, FontRole role) {
    return pack.files[static_cast<std::size_t>(role)];
}

FontRole regular(FontRole role) {
    if (role == FontRole::SerifSemibold) return FontRole::Serif;
    return role == FontRole::SansSemibold ? FontRole::Sans : role;
}

// A pack of slanted faces has none for upright text.
bool is_slanted(Pack const& pack) {
    return name_for(pack, FontRole::Serif).empty();
}

} // namespace

void FontPacks::offer(std::span<Pack const> packs) {
    packs_ = packs;
    files_.clear();
    for (std::size_t pack = 0; pack < packs.size(); ++pack) {
        for (std::string_view const name : packs[pack].files)
            if (!name.empty() && find(name) == nullptr) files_.push_back({name, pack});
    }
}

FontPacks::File const* FontPacks::find(std::string_view name) const {
    auto const found =
        std::find_if(files_.begin(), files_.end(), [name](File const& file) { return file.name == name; });
    return found != files_.end() ? &*found : nullptr;
}

FontPacks::File* FontPacks::find(std::string_view name) {
    return const_cast<File*>(static_cast<FontPacks const*>(this)->find(name));
}

FontPacks::File const* FontPacks::file_for(Pack const& pack, FontRole role) const {
    File const* const file = find(name_for(pack, role));
    bool const is_refused = file != nullptr && file->stage == Stage::Refused;
    return is_refused ? find(name_for(pack, regular(role))) : file;
}

bool FontPacks::is_coming(FontRole role, char32_t c, Belonging belonging) {
    for (Pack const& pack : packs_) {
        if (is_slanted(pack) || !holds(pack, c)) continue;
        File* const file = const_cast<File*>(file_for(pack, role));
        if (file == nullptr) continue;
        bool const is_certain = belonging == Belonging::OneScript;
        switch (file->stage) {
        case Stage::Idle:
            file->stage = Stage::Wished;
            file->is_certain = is_certain;
            return true;
        case Stage::Wished: file->is_certain = file->is_certain || is_certain; return true;
        case Stage::Asked: return true;
        case Stage::Late: return false;
        case Stage::Here:
        case Stage::Refused: break;
        }
    }
    return false;
}

void FontPacks::wish_slanted(FontRole role, char32_t c) {
    for (Pack const& pack : packs_) {
        if (!is_slanted(pack) || !holds(pack, c)) continue;
        File* const file = find(name_for(pack, role));
        if (file == nullptr || file->stage != Stage::Idle) continue;
        file->stage = Stage::Wished;
        file->is_certain = true;
    }
}

std::vector<std::string> FontPacks::take_wishes() {
    bool const has_certain = std::any_of(files_.begin(), files_.end(), [](File const& file) {
        return file.stage == Stage::Asked || (file.stage == Stage::Wished && file.is_certain);
    });
    std::vector<std::string> wishes;
    for (File& file : files_) {
        if (file.stage != Stage::Wished || (has_certain && !file.is_certain)) continue;
        file.stage = Stage::Asked;
        wishes.emplace_back(file.name);
    }
    return wishes;
}

bool FontPacks::is_awaited() const {
    return std::any_of(files_.begin(), files_.end(), [](File const& file) { return file.stage == Stage::Asked; });
}

// The characters behind these wishes may have found a face now; those that have not ask again.
void FontPacks::forget_uncertain() {
    for (File& file : files_)
        if (file.stage == Stage::Wished && !file.is_certain) file.stage = Stage::Idle;
}

bool FontPacks::arrived(std::string_view name) {
    File* const file = find(name);
    if (file == nullptr) return false;
    file->stage = Stage::Here;
    forget_uncertain();
    return true;
}

bool FontPacks::refuse(std::string_view name) {
    File* const file = find(name);
    if (file == nullptr) return false;
    if (file->stage != Stage::Here) file->stage = Stage::Refused;
    forget_uncertain();
    return true;
}

void FontPacks::stop_waiting() {
    for (File& file : files_)
        if (file.stage == Stage::Asked) file.stage = Stage::Late;
    forget_uncertain();
}

void FontPacks::ask_again() {
    for (File& file : files_)
        if (file.stage == Stage::Refused) file.stage = Stage::Idle;
}

Pack const* FontPacks::pack_of(std::string_view name) const {
    File const* const file = find(name);
    return file != nullptr ? &packs_[file->pack] : nullptr;
}

bool FontPacks::writes(std::string_view name, FontRole role) const {
    File const* const file = find(name);
    return file != nullptr && file_for(packs_[file->pack], role) == file;
}

int FontPacks::rank(std::string_view name) const {
    File const* const file = find(name);
    assert(file != nullptr);
    return is_slanted(packs_[file->pack]) ? -1 : static_cast<int>(file->pack) + 1;
}

} // namespace text
