// The text under study, what it was imported from, and its shape (headings, datelines) beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unknown.h"
#include "unicode/position.h"
#include "unicode/text.h"

namespace model {

inline constexpr std::uint32_t kMaximumArticleLength = 16 * 1024 * 1024; // code points; file-format.md, "Limits"

struct StructureItem {
    unicode::Range range;
    std::string kind; // heading, dateline, list_item, quotation, link, page
    int level = 0;    // of a heading, else 0
    UnknownMembers unknown;

    friend bool operator==(StructureItem const&, StructureItem const&) = default;
};

struct ImportedFrom {
    std::string name;
    std::string media_type;
    UnknownMembers unknown;

    friend bool operator==(ImportedFrom const&, ImportedFrom const&) = default;
};

struct Correction {
    unicode::Position at;
    std::string removed;
    std::string inserted;
    std::string time;
    std::string by;
    UnknownMembers unknown;

    friend bool operator==(Correction const&, Correction const&) = default;
};

struct Article {
    unicode::Text text;
    bool text_left_out = false; // the file had no text (copyright): sha256 and length are then the file's
    std::string sha256;         // hex, of the UTF-8 bytes of the text
    std::uint32_t length = 0;   // code points
    std::string language;       // BCP 47, empty = not known
    std::string direction;      // auto, ltr, rtl; empty = auto
    std::string title;
    std::string byline;
    std::string published;
    std::string url;
    std::optional<ImportedFrom> imported_from;
    std::vector<StructureItem> structure;
    std::string original_sha256;
    std::vector<Correction> corrections;
    UnknownMembers unknown;

    friend bool operator==(Article const&, Article const&) = default;
};

// Whether it has the form of a BCP 47 tag: letters and digits in parts of one to eight, with hyphens between (RFC 5646,
// section 2.1).
bool is_language_tag(std::string_view);
// In the letters that are usual: "sr-Latn", "zh-Hant-TW" of "SR-LATN", "zh-hant-tw" (RFC 5646, section 2.1.1).
std::string usual_language_tag(std::string_view tag);

} // namespace model
