#include <algorithm>
#include <dlfcn.h>
#include <string>

#include "platform/platform.h"

// Thai words by libthai where the machine has it: loaded when the first Thai text is met, so that the program needs
// nothing to be installed. For Lao, Khmer and Burmese there is no such library.

namespace platform {

namespace {

struct Breaker; // ThBrk of thai/thbrk.h

using NewBreaker = Breaker* (*)(char const* dictionary_path);
// The offsets where words begin, but for the first; `text` ends in a zero.
using FindBreaks = int (*)(Breaker*, wchar_t const* text, int* offsets, std::size_t size);

struct Library {
    Breaker* breaker = nullptr; // lives as long as the program
    FindBreaks find_breaks = nullptr;
};

Library load_library() {
    Library library;
    void* const file = ::dlopen("libthai.so.0", RTLD_NOW | RTLD_LOCAL);
    if (file == nullptr) return library;
    auto const new_breaker = reinterpret_cast<NewBreaker>(::dlsym(file, "th_brk_new"));
    library.find_breaks = reinterpret_cast<FindBreaks>(::dlsym(file, "th_brk_wc_find_breaks"));
    if (new_breaker != nullptr && library.find_breaks != nullptr) library.breaker = new_breaker(nullptr);
    return library;
}

bool is_thai_or_space(char32_t c) {
    return (c >= 0x0E00 && c <= 0x0E7F) || c == U' ';
}

} // namespace

bool find_words(std::u32string_view text, std::vector<bool>& ends) {
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_thai_or_space)) return false;
    static Library const library = load_library();
    if (library.breaker == nullptr) return false;
    std::wstring const characters(text.begin(), text.end());
    std::vector<int> offsets(text.size());
    int const count = library.find_breaks(library.breaker, characters.c_str(), offsets.data(), offsets.size());
    for (int i = 0; i < count; ++i) {
        auto const offset = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i)]);
        if (offset > 0 && offset <= text.size()) ends[offset - 1] = true;
    }
    ends.back() = true;
    return true;
}

} // namespace platform
