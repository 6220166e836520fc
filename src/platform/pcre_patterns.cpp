#include "platform/pcre_patterns.h"

#include <cstddef>

#ifndef __EMSCRIPTEN__
#include <dlfcn.h>
#endif

// The functions and numbers of pcre2.h (PCRE2 10), by their 8-bit names: libpcre2-8 is on every Debian, its header is
// not.

namespace platform {

namespace {

struct Code;
struct MatchData;
struct MatchContext;

constexpr std::uint32_t kCaseless = 0x00000008;
constexpr std::uint32_t kMultiline = 0x00000400;
constexpr std::uint32_t kUnicodeProperties = 0x00020000;
constexpr std::uint32_t kUtf = 0x00080000;
constexpr std::uint32_t kNotEmpty = 0x00000004;
constexpr std::uint32_t kNoUtfCheck = 0x40000000;
constexpr int kNoMatch = -1;
// Steps back in one attempt: less than a tenth of a second.
constexpr std::uint32_t kMatchLimit = 1'000'000;

struct Library {
    Code* (*compile)(unsigned char const*, std::size_t, std::uint32_t, int*, std::size_t*, void*) = nullptr;
    MatchData* (*make_data)(std::uint32_t, void*) = nullptr;
    MatchContext* (*make_context)(void*) = nullptr;
    int (*set_match_limit)(MatchContext*, std::uint32_t) = nullptr;
    int (*match)(Code const*, unsigned char const*, std::size_t, std::size_t, std::uint32_t, MatchData*,
                 MatchContext*) = nullptr;
    std::size_t* (*places)(MatchData*) = nullptr;
    int (*message)(int, unsigned char*, std::size_t) = nullptr;
    void (*free_code)(Code*) = nullptr;
    void (*free_data)(MatchData*) = nullptr;
    void (*free_context)(MatchContext*) = nullptr;
    bool is_there = false;
};

#ifdef __EMSCRIPTEN__
Library load_library() {
    return {};
}
#else
template <typename Function>
bool load(void* file, char const* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(file, name));
    return function != nullptr;
}

Library load_library() {
    Library library;
    void* const file = ::dlopen("libpcre2-8.so.0", RTLD_NOW | RTLD_LOCAL);
    if (file == nullptr) return library;
    library.is_there =
        load(file, "pcre2_compile_8", library.compile) && load(file, "pcre2_match_data_create_8", library.make_data) &&
        load(file, "pcre2_match_context_create_8", library.make_context) &&
        load(file, "pcre2_set_match_limit_8", library.set_match_limit) && load(file, "pcre2_match_8", library.match) &&
        load(file, "pcre2_get_ovector_pointer_8", library.places) &&
        load(file, "pcre2_get_error_message_8", library.message) &&
        load(file, "pcre2_code_free_8", library.free_code) &&
        load(file, "pcre2_match_data_free_8", library.free_data) &&
        load(file, "pcre2_match_context_free_8", library.free_context);
    return library;
}
#endif

unsigned char const* bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

// The code points before a byte, asked for in growing order.
class Counter {
public:
    explicit Counter(std::string_view text) : text_(text) {}
    std::uint32_t at(std::size_t byte) {
        for (; byte_ < byte; ++byte_)
            if ((static_cast<unsigned char>(text_[byte_]) & 0xC0U) != 0x80U) ++count_;
        return count_;
    }

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

class Search {
public:
    Search(Library const& library, Code* code)
        : library_(library)
        , code_(code)
        , data_(library.make_data(64, nullptr))
        , context_(library.make_context(nullptr)) {
        library_.set_match_limit(context_, kMatchLimit);
    }
    ~Search() {
        library_.free_context(context_);
        library_.free_data(data_);
        library_.free_code(code_);
    }
    Search(Search const&) = delete;
    Search& operator=(Search const&) = delete;

    void run(std::string_view text, PatternFound& found) {
        Counter count(text);
        std::size_t from = 0;
        int result = 0;
        while ((result = match(text, from)) >= 0) {
            std::size_t const* const at = library_.places(data_);
            from = at[1];
            if (at[0] >= at[1]) break; // a lookbehind that moves the start (\K)
            found.places.push_back(count.at(at[0]));
            found.places.push_back(count.at(at[1]));
        }
        if (result < kNoMatch) found.end = PatternEnd::TooLong;
    }

private:
    int match(std::string_view text, std::size_t from) {
        return library_.match(code_, bytes(text), text.size(), from, kNotEmpty | kNoUtfCheck, data_, context_);
    }

    Library const& library_;
    Code* code_;
    MatchData* data_;
    MatchContext* context_;
};

std::string message_of(Library const& library, int error) {
    unsigned char words[160] = {};
    library.message(error, words, sizeof words);
    return reinterpret_cast<char const*>(words);
}

} // namespace

PatternFound find_by_pcre(std::string_view text, PatternWish const& wish) {
    static Library const library = load_library();
    PatternFound found;
    found.end = PatternEnd::NoEngine;
    if (!library.is_there) return found;
    int error = 0;
    std::size_t place = 0;
    std::uint32_t const options = kMultiline | kUtf | kUnicodeProperties | (wish.ignores_case ? kCaseless : 0);
    Code* const code = library.compile(bytes(wish.pattern), wish.pattern.size(), options, &error, &place, nullptr);
    found.end = code == nullptr ? PatternEnd::Refused : PatternEnd::Done;
    if (code == nullptr)
        found.reason = message_of(library, error);
    else
        Search(library, code).run(text, found);
    return found;
}

} // namespace platform
