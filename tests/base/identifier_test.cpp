#include "base/identifier.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string_view>

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

bool is_base64url(std::string_view text) {
    return text.find_first_not_of(kLetters) == std::string_view::npos;
}

} // namespace

TEST_CASE("an id is a letter, a hyphen and 22 characters base64url") {
    base::IdentifierSource seeded(7);
    base::IdentifierSource random;
    for (auto* source : {&seeded, &random}) {
        for (auto kind : {base::IdentifierKind::Set, base::IdentifierKind::Annotator, base::IdentifierKind::Span,
                          base::IdentifierKind::Relation, base::IdentifierKind::Exercise}) {
            std::string const id = source->next(kind);
            CHECK(id.size() == 24);
            CHECK(id.front() == static_cast<char>(kind));
            CHECK(id.substr(1, 1) == "-");
            CHECK(is_base64url(std::string_view(id).substr(2)));
            // 128 bits fill 21 characters and two bits of the last one.
            CHECK(std::string_view("AQgw").find(id.back()) != std::string_view::npos);
        }
    }
}

TEST_CASE("a seeded source repeats itself and differs from one with another seed") {
    base::IdentifierSource first(42);
    base::IdentifierSource again(42);
    base::IdentifierSource other(43);
    for (int i = 0; i < 100; ++i) {
        std::string const id = first.next(base::IdentifierKind::Span);
        CHECK(id == again.next(base::IdentifierKind::Span));
        CHECK(id != other.next(base::IdentifierKind::Span));
    }
}

TEST_CASE("ten thousand ids are all different, from the system and from a seed, zero included") {
    base::IdentifierSource random;
    base::IdentifierSource seeded(0);
    std::set<std::string> ids;
    for (int i = 0; i < 10000; ++i) {
        ids.insert(random.next(base::IdentifierKind::Span));
        ids.insert(seeded.next(base::IdentifierKind::Span));
    }
    CHECK(ids.size() == 20000);
}

TEST_CASE("every character of an id varies") {
    base::IdentifierSource random;
    std::array<std::set<char>, 24> seen;
    for (int i = 0; i < 2000; ++i) {
        std::string const id = random.next(base::IdentifierKind::Span);
        for (std::size_t at = 0; at < std::min(id.size(), seen.size()); ++at) seen[at].insert(id[at]);
    }
    for (std::size_t at = 2; at < 23; ++at) CHECK(seen[at].size() == 64);
    CHECK(seen[23].size() == 4);
}
