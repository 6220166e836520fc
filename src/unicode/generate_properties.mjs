// Writes properties_table.cpp from the Unicode Character Database: node generate_properties.mjs FOLDER > properties_table.cpp
// FOLDER holds the database as Debian's package unicode-data installs it (/usr/share/unicode).
import { readFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/unicode";
const limit = 0x110000;

// Calls visit(first, last, value) for every "0041..005A ; Value # comment" line of a file of the database.
function read_property(name, visit) {
    for (const line of readFileSync(`${folder}/${name}`, "utf8").split("\n")) {
        const found = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line);
        if (found) visit(parseInt(found[1], 16), parseInt(found[2] ?? found[1], 16), found[3]);
    }
}

// The order of enum class SentenceBreak in properties.h.
const sentence_breaks = ["Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric",
    "ATerm", "SContinue", "STerm", "Close"];
const mark_flag = 0x10, letter_or_digit_flag = 0x20, white_space_flag = 0x40, unspaced_flag = 0x80;

const properties = new Uint8Array(limit);
const set = (first, last, bits) => {
    for (let code = first; code <= last; ++code) properties[code] |= bits;
};

read_property("auxiliary/SentenceBreakProperty.txt", (first, last, value) => set(first, last, sentence_breaks.indexOf(value)));
read_property("extracted/DerivedGeneralCategory.txt", (first, last, value) => {
    if (/^[LN]/.test(value)) set(first, last, letter_or_digit_flag);
    if (/^M/.test(value)) set(first, last, mark_flag);
});
read_property("PropList.txt", (first, last, value) => {
    if (value === "White_Space") set(first, last, white_space_flag);
});
read_property("LineBreak.txt", (first, last, value) => {
    if (value === "SA") set(first, last, unspaced_flag);
});
read_property("Scripts.txt", (first, last, value) => {
    if (["Han", "Hiragana", "Katakana", "Bopomofo", "Yi", "Tangut", "Nushu"].includes(value)) set(first, last, unspaced_flag);
});
// The marks that lengthen and repeat kana are of no one script.
set(0x30fc, 0x30fc, unspaced_flag);
set(0xff70, 0xff70, unspaced_flag);

const ranges = [];
for (let code = 0, previous = -1; code < limit; ++code) {
    if (properties[code] !== previous) ranges.push(code * 256 + properties[code]);
    previous = properties[code];
}

const version = /-([0-9.]+)\.txt/.exec(readFileSync(`${folder}/PropList.txt`, "utf8"))[1];
const lines = [];
for (let i = 0; i < ranges.length; i += 10)
    lines.push("    " + ranges.slice(i, i + 10).map((entry) => "0x" + entry.toString(16).toUpperCase().padStart(8, "0")).join(", ") + ",");
console.log(`// Written by generate_properties.mjs from the Unicode Character Database ${version} (Debian: unicode-data).
// clang-format off
#include "unicode/properties.h"

namespace unicode {

std::array<std::uint32_t, kPropertyRangeCount> const kPropertyRanges { {
${lines.join("\n")}
} };
static_assert(kPropertyRangeCount == ${ranges.length});

} // namespace unicode`);
