// The sentences that the reader sees, in the reader's language: a catalogue under the English ones (GNU gettext's .mo).
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.h"

namespace base {

// How a language writes numbers. Empty `group`: figures are not grouped.
struct NumberSigns {
    std::string decimal = ".";
    std::string group = ",";
};

// The translations of one language. Look-ups are binary searches in the bytes as they lie in the file.
class Catalogue {
public:
    // Checked as a whole: every string lies in the bytes and ends there, and the English ones are in order.
    static Result<Catalogue> read(std::vector<std::uint8_t> bytes);

    // Null where it has none. With two forms: the one for one, then the one for all other numbers.
    char const* find(std::string_view english) const;
    char const* find(std::string_view one, std::string_view many, std::uint64_t count) const;
    std::size_t size() const { return count_; }

private:
    std::string_view entry(std::size_t table, std::size_t number) const;
    std::string_view translation(std::string_view english) const;
    bool is_sound() const;

    std::vector<std::uint8_t> bytes_;
    std::size_t count_ = 0;
    std::size_t originals_ = 0;
    std::size_t translations_ = 0;
};

// A language that can be spoken from now on. What was said in it may be kept as it is: its catalogue stays to the end.
void teach(std::string language, Catalogue);
// Sentences are said in `language` from now on: "en", or one that was taught. False where it was not.
bool speak(std::string_view language);
std::string const& language(); // "en", "de"
NumberSigns const& number_signs();
void set_number_signs(NumberSigns); // of the language spoken now, as the reader's country writes them

// A sentence that stands in a table and is said later: only a mark for those who gather the sentences.
constexpr char const* english(char const* sentence) {
    return sentence;
}

// The translation of `sentence`, or itself.
char const* say(char const* sentence);

// "1,234" or "1.234".
std::string number_words(std::int64_t);
// 7.25 as "7.3" or "7,3".
std::string decimal_words(double, int places);

// What is put into a place of a sentence.
class Part {
public:
    Part(std::string_view words) : words_(words) {}
    Part(std::string const& words) : words_(words) {}
    Part(char const* words) : words_(words) {}
    template <typename Number>
    requires std::is_integral_v<Number> Part(Number number)
        : own_(number_words(static_cast<std::int64_t>(number)))
        , is_number_(true) {}

    std::string_view words() const { return is_number_ ? std::string_view(own_) : words_; }

private:
    std::string_view words_;
    std::string own_;
    bool is_number_ = false;
};

// "{}" is the next part, "{2}" the second: say("{} of {}", 3, 12). Other languages may need them in another order.
std::string say_with(char const* sentence, std::initializer_list<Part>);
template <typename... Parts>
requires(sizeof...(Parts) > 0) std::string say(char const* sentence, Parts const&... parts) {
    return say_with(say(sentence), {Part(parts)...});
}

// The form for this number; the number is the first part: say_count(3, "{} mark", "{} marks").
char const* form_of(std::uint64_t count, char const* one, char const* many);
template <typename... Parts>
std::string say_count(std::uint64_t count, char const* one, char const* many, Parts const&... parts) {
    return say_with(form_of(count, one, many), {Part(count), Part(parts)...});
}

// What was said in English and kept, as `pattern` ("Set {} of {}") would say it now; empty when it does not fit.
std::string say_again(char const* pattern, std::string_view kept);

} // namespace base
