#include "store/sealed.h"

#include <doctest/doctest.h>

TEST_CASE("sealed bytes come back, unless a single bit of them or of the seal has changed or a byte is missing") {
    store::Bytes const bytes{0, 1, 2, 250, 251, 252};
    auto const sealed = store::seal(bytes);
    auto const opened = store::unseal(sealed);
    REQUIRE(opened.has_value());
    CHECK((opened && store::Bytes(opened->begin(), opened->end()) == bytes));
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        store::Bytes changed = sealed;
        changed[at] ^= 0x10;
        CHECK_FALSE(store::unseal(changed).has_value());
        CHECK_FALSE(store::unseal(std::span(sealed).first(at)).has_value());
    }
    CHECK(store::unseal(store::seal({})).has_value());
}
