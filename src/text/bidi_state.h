// What the beginning of a paragraph means for the direction of the rest, so that a part of it can be looked at alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace text {

// Follows rules X1 to X8 of UAX #9 from character to character.
class BidiState {
public:
    explicit BidiState(std::uint8_t base_level) : base_level_(base_level) {}

    void pass(char32_t);

    std::uint8_t base_level() const { return base_level_; }
    bool is_embedded() const { return !openers_.empty(); }
    // Put before what follows, these characters give it the levels it has in the whole paragraph; only a bracket that
    // was opened before them is forgotten.
    std::u32string prefix() const;

private:
    struct Opener {
        char32_t control = 0;
        char32_t strong_before = 0;
    };

    void take_strong(char32_t, bool right_to_left);
    void open(char32_t control);
    void close_embedding();
    void close_isolate();

    std::vector<Opener> openers_;
    std::uint32_t beyond_ = 0;   // openers past kMostOpeners, which change no level
    std::uint32_t isolates_ = 0; // among openers_
    char32_t strong_ = 0;        // the last strong character in the innermost isolate or embedding
    std::uint8_t base_level_ = 0;
};

} // namespace text
