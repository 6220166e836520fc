#include <string>

#include <doctest/doctest.h>

#include "formats/key_derivation.h"

namespace {

formats::Salt counted_salt() {
    formats::Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) salt[i] = static_cast<std::uint8_t>(i);
    return salt;
}

std::string derived(std::string const& passphrase, std::uint32_t memory_kib, std::uint32_t passes) {
    formats::KeyDerivation derivation(passphrase, counted_salt(), memory_kib, passes);
    CHECK(derivation.has_memory());
    double before = 0;
    while (derivation.step()) {
        CHECK(derivation.progress() > before);
        before = derivation.progress();
    }
    std::string text;
    for (std::uint8_t const byte : derivation.key()) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

} // namespace

// Computed by another implementation, @noble/hashes 2.
TEST_CASE("the key that comes in steps is Argon2id's") {
    CHECK(derived("four words of list", 1024, 3) == "0efdc50a1c8efeb3899b4ed0ee6558895b71246282e9d11e9d918ebbdc0607d4");
    CHECK(derived("four words of list", 64, 1) == "e1ff74276e34f62dc640c26af9949965644a9984cf74816c3e54faaae8d5d96c");
}

TEST_CASE("a derivation may be given up at any step") {
    for (int steps = 0; steps < 8; ++steps) {
        formats::KeyDerivation derivation("words", counted_salt(), 64, 2);
        for (int i = 0; i < steps; ++i) CHECK(derivation.step() == (i < 7));
    }
}

TEST_CASE("what Argon2id does not allow, or no system has, is said before the first step") {
    CHECK_FALSE(formats::KeyDerivation("words", counted_salt(), 4, 1).has_memory());
    CHECK_FALSE(formats::KeyDerivation("words", counted_salt(), 64, 0).has_memory());
}
