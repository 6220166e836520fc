// The words that open a sealed key: proposed at random, because what somebody makes up can be guessed off line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace formats {

// Four words of passphrase_words(), each of equal chance: 40 bits, of which each guess costs an Argon2id. Easy to say
// aloud and to hear.
std::string propose_passphrase();

// 1,024 English words of four to seven letters; no two begin with the same four.
std::vector<std::string_view> const& passphrase_words();

} // namespace formats
