// The fonts that can be fetched when a text needs them: which file a character asks for, and how far each has come.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "font_packs/font_packs.h"
#include "text/fonts.h"

namespace text {

// Whether a character tells by itself which script it is of: a danda or an accent does not, and waits for what the
// letters beside it bring.
enum class Belonging : std::uint8_t { OneScript, AnyScript };

class FontPacks {
public:
    // `packs` outlive this.
    void offer(std::span<font_packs::Pack const> packs);

    // A file that may have the character is still to come; wishes for it when nobody has.
    bool is_coming(FontRole, char32_t, Belonging);
    // Wishes for the slanted face that writes the character better than the upright one does in the meantime.
    void wish_slanted(FontRole, char32_t);

    // What is to be fetched now; each file is named once.
    std::vector<std::string> take_wishes();
    bool is_awaited() const; // a file was named and has neither come nor been refused, and its characters wait for it

    // What became of a file. False when the name is of no pack.
    bool arrived(std::string_view name);
    bool refuse(std::string_view name);
    void stop_waiting();
    void ask_again();

    font_packs::Pack const* pack_of(std::string_view name) const;
    // The roles that a file writes for now, and its place among the faces of each: lower asked first, 0 the first
    // download's.
    bool writes(std::string_view name, FontRole) const;
    int rank(std::string_view name) const;

private:
    enum class Stage : std::uint8_t { Idle, Wished, Asked, Late, Here, Refused };
    struct File {
        std::string_view name;
        std::size_t pack = 0;
        Stage stage = Stage::Idle;
        bool is_certain = false; // wished for by a character of one script
    };

    File* find(std::string_view name);
    File const* find(std::string_view name) const;
    // The file that writes a role: the regular one where the bold one will not come. Null: none does.
    File const* file_for(font_packs::Pack const&, FontRole) const;
    void forget_uncertain();

    std::span<font_packs::Pack const> packs_;
    std::vector<File> files_;
};

} // namespace text
