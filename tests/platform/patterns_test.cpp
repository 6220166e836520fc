#ifndef __EMSCRIPTEN__

#include "platform/patterns.h"

#include <doctest/doctest.h>

#include "platform/headless.h"

namespace {

using platform::PatternEnd;
using platform::PatternFound;

PatternFound found(std::string_view text, std::string pattern, bool ignores_case = true) {
    platform::headless::reset();
    std::uint32_t const search = platform::find_pattern(text, {std::move(pattern), ignores_case});
    auto const events = platform::take_events();
    CHECK(events.size() == 1);
    auto const* const answer = events.empty() ? nullptr : std::get_if<PatternFound>(&events.front());
    if (!answer) return {};
    CHECK(answer->search == search);
    return *answer;
}

using Places = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("places of a pattern are counted in characters, also behind those beyond the first plane") {
    CHECK(found("\U0001F309 b1 \U0001F309\U0001F309b22", "b\\d+").places == Places{2, 4, 7, 10});
    CHECK(found("\u00C9t\u00E9 \u043C\u0438\u0440", "\\w+").places == Places{0, 3, 4, 7});
    CHECK(found("a\U0001F309b", "a.b").places == Places{0, 3});
}

TEST_CASE("lines have starts and ends, case matters when asked for, and nothing empty is found") {
    CHECK(found("one\ntwo\nOne", "^o").places == Places{0, 1, 8, 9});
    CHECK(found("one\ntwo\nOne", "^o", false).places == Places{0, 1});
    CHECK(found("aaa b", "b*").places == Places{4, 5});
    CHECK(found("", "a").places.empty());
}

TEST_CASE("what is no pattern is refused with a reason, and one that never ends is given up") {
    PatternFound const refused = found("text", "\\p{Nonsense}");
    CHECK(refused.end == PatternEnd::Refused);
    CHECK_FALSE(refused.reason.empty());
    CHECK(refused.places.empty());
    CHECK(found(std::string(40, 'a') + "!", "^(a+)+$").end == PatternEnd::TooLong);
    CHECK(found("plain", "plain").end == PatternEnd::Done);
}

TEST_CASE("searches are told apart") {
    CHECK(found("a", "a").search != found("a", "a").search);
}

#endif
