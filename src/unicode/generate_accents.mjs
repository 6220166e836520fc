// Writes accents_table.cpp from the Unicode Character Database: node generate_accents.mjs FOLDER > accents_table.cpp
// FOLDER holds the database as Debian's package unicode-data installs it (/usr/share/unicode).
import { readFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/unicode";
const read = (name) => readFileSync(`${folder}/${name}`, "utf8");
const version = /CaseFolding-([0-9.]+)\.txt/.exec(read("CaseFolding.txt"))[1];
const hasLowerCase = new Set([...read("CaseFolding.txt").matchAll(/^([0-9A-F]+); [CS];/gm)].map(([, code]) => parseInt(code, 16)));
const characters = new Map(read("UnicodeData.txt").trim().split("\n").map((line) => {
    const [code, , category, combining, , decomposition] = line.split(";");
    return [parseInt(code, 16), { category, combining: Number(combining), decomposition }];
}));

// Overlays, nuktas, the points of Hebrew, Arabic and Syriac, and what stands above, below or beside a letter. Not: the vowels and
// tones of India and South-East Asia, the voicing of kana, what joins consonants. They make another letter.
function isAccent(code) {
    const { category, combining } = characters.get(code) ?? {};
    const isKind = combining === 1 || combining === 7 || (combining >= 10 && combining <= 36) || (combining >= 202 && combining <= 240);
    return category === "Mn" && isKind && code <= 0xffff;
}

// The letter and the accent on it; a letter that is another one's double has no accent.
function decomposed(code) {
    const { category, decomposition } = characters.get(code);
    if (!/^L/.test(category) || !/^[0-9A-F]/.test(decomposition) || hasLowerCase.has(code) || code > 0xffff) return null;
    const [base, mark = 0] = decomposition.split(" ").map((hex) => parseInt(hex, 16));
    const isIdeograph = code >= 0xf900 && code <= 0xfaff;
    return isIdeograph || (mark !== 0 && !isAccent(mark)) ? null : [code, base, mark];
}

const stretches = [];
for (const code of [...characters.keys()].filter(isAccent)) {
    if (stretches.at(-1)?.[1] === code - 1) stretches.at(-1)[1] = code;
    else stretches.push([code, code]);
}
const letters = [...characters.keys()].map(decomposed).filter((row) => row !== null);

const hex = (code) => "0x" + code.toString(16).toUpperCase().padStart(4, "0");
function lines(rows, count) {
    const words = rows.map((row) => `{${row.map(hex).join(", ")}}`);
    const result = [];
    for (let i = 0; i < words.length; i += count) result.push("    " + words.slice(i, i + count).join(", ") + ",");
    return result.join("\n");
}
console.log(`// Written by generate_accents.mjs from the Unicode Character Database ${version} (Debian: unicode-data).
// clang-format off
#include "unicode/accents.h"

namespace unicode {

std::array<AccentedLetter, kAccentedLetterCount> const kAccentedLetters { {
${lines(letters, 5)}
} };
static_assert(kAccentedLetterCount == ${letters.length});

std::array<AccentStretch, kAccentStretchCount> const kAccentStretches { {
${lines(stretches, 6)}
} };
static_assert(kAccentStretchCount == ${stretches.length});

} // namespace unicode`);
