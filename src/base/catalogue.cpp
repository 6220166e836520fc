// A .mo file (GNU gettext, "The Format of GNU MO Files"): a table of lengths and offsets of the English sentences, in
// order, one of the translations, and the strings, each ended by a zero.
#include <algorithm>
#include <cstring>
#include <utility>

#include "base/words.h"

namespace base {

namespace {

constexpr std::uint32_t kMagic = 0x950412DE;
constexpr std::size_t kHeader = 28;

std::size_t number_at(std::vector<std::uint8_t> const& bytes, std::size_t at) {
    return bytes[at] | bytes[at + 1] << 8U | bytes[at + 2] << 16U | static_cast<std::size_t>(bytes[at + 3]) << 24U;
}

Error damaged(ErrorCode code) {
    return {code, "The translation did not arrive whole. Everything is shown in English. Load the page again."};
}

std::string_view first_form(std::string_view strings) {
    return strings.substr(0, strings.find('\0'));
}

} // namespace

Result<Catalogue> Catalogue::read(std::vector<std::uint8_t> bytes) {
    if (bytes.size() < kHeader) return damaged(ErrorCode::Truncated);
    if (number_at(bytes, 0) != kMagic || number_at(bytes, 4) >> 16U > 1) return damaged(ErrorCode::Malformed);
    Catalogue made;
    made.count_ = number_at(bytes, 8);
    made.originals_ = number_at(bytes, 12);
    made.translations_ = number_at(bytes, 16);
    made.bytes_ = std::move(bytes);
    if (!made.is_sound()) return damaged(ErrorCode::Malformed);
    return made;
}

bool Catalogue::is_sound() const {
    std::size_t const size = bytes_.size();
    for (std::size_t const table : {originals_, translations_}) {
        if (table > size || count_ > (size - table) / 8) return false;
        for (std::size_t number = 0; number < count_; ++number) {
            std::size_t const length = number_at(bytes_, table + number * 8);
            std::size_t const start = number_at(bytes_, table + number * 8 + 4);
            if (start >= size || length >= size - start || bytes_[start + length] != 0) return false;
        }
    }
    for (std::size_t number = 1; number < count_; ++number)
        if (entry(originals_, number - 1) >= entry(originals_, number)) return false;
    return true;
}

std::string_view Catalogue::entry(std::size_t table, std::size_t number) const {
    std::size_t const at = table + number * 8;
    auto const* const strings = reinterpret_cast<char const*>(bytes_.data());
    return {strings + number_at(bytes_, at + 4), number_at(bytes_, at)};
}

// Entries are in order of all their forms, which is that of the first: no sentence has a zero in it.
std::string_view Catalogue::translation(std::string_view english) const {
    std::size_t low = 0;
    std::size_t high = count_;
    while (low < high) {
        std::size_t const middle = low + (high - low) / 2;
        if (first_form(entry(originals_, middle)) < english)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count_ || first_form(entry(originals_, low)) != english || english.empty()) return {};
    return entry(translations_, low);
}

char const* Catalogue::find(std::string_view english) const {
    std::string_view const found = translation(english);
    return found.empty() ? nullptr : found.data();
}

char const* Catalogue::find(std::string_view one, std::string_view, std::uint64_t count) const {
    std::string_view const forms = translation(one);
    if (forms.empty()) return nullptr;
    std::size_t const end = forms.find('\0');
    return count == 1 || end == std::string_view::npos ? forms.data() : forms.data() + end + 1;
}

} // namespace base
