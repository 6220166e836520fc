#include "ui/pattern_fault.h"

#include <doctest/doctest.h>

namespace {

std::string fault(std::string_view pattern) {
    return ui::pattern_fault(pattern).value_or("");
}

bool says(std::string_view pattern, std::string_view words) {
    bool const does = fault(pattern).find(words) != std::string::npos;
    if (!does) MESSAGE(pattern, ": ", fault(pattern));
    return does;
}

} // namespace

TEST_CASE("a pattern that can be read has no fault") {
    for (char const* const pattern :
         {"",      "bridge",  "b(r|R)idge", "[a-z]+", "[^)(*]",          "\\(a\\)",      "a{2,3}?",
          "a{,3}", "{}",      "x{",         "(?:a)*", "(?<year>\\d{4})", "(?<=a)b(?!c)", "^a$|b*",
          "a\\*",  "[\\]-a]", "caf\u00E9+", "[a-]",   "\U0001F309+",     "(a(b)c)?"}) {
        CAPTURE(pattern);
        CHECK(fault(pattern).empty());
    }
}

TEST_CASE("a fault says what, where and what to do") {
    CHECK(says("a(b", "\u201C(\u201D at character 2 is not closed"));
    CHECK(says("a(b(c)", "at character 2"));
    CHECK(says("ab)", "\u201C)\u201D at character 3 closes nothing"));
    CHECK(says("a[b", "\u201C[\u201D at character 2 is not closed"));
    CHECK(says("*a", "\u201C*\u201D at character 1 has nothing before it to repeat"));
    CHECK(says("a|+", "at character 3"));
    CHECK(says("a**", "at character 3"));
    CHECK(says("(?", "\u201C(?\u201D at character 1 begins no kind of group"));
    CHECK(says("a\\", "at the end stands before nothing"));
    CHECK(says("[z-a]", "The range at character 2 runs backwards"));
    CHECK(says("a{3,1}", "at character 2 asks for more at least than at most"));
    CHECK(says("{3}", "has nothing before it to repeat"));
    CHECK(says("\U0001F309(", "at character 2"));
    CHECK(says("(a", "Add \u201C)\u201D, or write \\( to look for the sign itself."));
}

TEST_CASE("no pattern of a few signs leads astray") {
    constexpr std::string_view kSigns = "a()[]{}*?|\\^-1,<";
    std::size_t const count = kSigns.size();
    for (std::size_t number = 0; number < count * count * count * count; ++number) {
        std::string pattern;
        for (std::size_t rest = number; pattern.size() < 4; rest /= count) pattern += kSigns[rest % count];
        std::string const sentence = fault(pattern);
        if (!sentence.empty() && sentence.back() != '.') CHECK(pattern == sentence);
    }
}
