// Writes folding_table.cpp from the Unicode Character Database: node generate_folding.mjs FOLDER > folding_table.cpp
// FOLDER holds the database as Debian's package unicode-data installs it (/usr/share/unicode).
import { readFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/unicode";
const text = readFileSync(`${folder}/CaseFolding.txt`, "utf8");

// Simple foldings (status C and S): one character to one character.
const pairs = [...text.matchAll(/^([0-9A-F]+); [CS]; ([0-9A-F]+);/gm)].map(([, from, to]) => [parseInt(from, 16), parseInt(to, 16)]);

// Stretches of characters that stand one or two apart and move by the same distance.
const stretches = [];
for (const [from, to] of pairs) {
    const last = stretches.at(-1);
    const gap = last === undefined ? 0 : from - last.last;
    const fits = last !== undefined && to - from === last.move && (last.step === 0 ? gap <= 2 : gap === last.step);
    if (fits) {
        last.last = from;
        last.step = gap;
    } else {
        stretches.push({ first: from, last: from, move: to - from, step: 0 });
    }
}

const version = /CaseFolding-([0-9.]+)\.txt/.exec(text)[1];
const hex = (code) => "0x" + code.toString(16).toUpperCase().padStart(5, "0");
const rows = stretches.map(({ first, last, move, step }) => `{${hex(first)}, ${hex(last)}, ${move}, ${step || 1}}`);
const lines = [];
for (let i = 0; i < rows.length; i += 4) lines.push("    " + rows.slice(i, i + 4).join(", ") + ",");
console.log(`// Written by generate_folding.mjs from the Unicode Character Database ${version} (Debian: unicode-data).
// clang-format off
#include "unicode/fold.h"

namespace unicode {

std::array<FoldingStretch, kFoldingStretchCount> const kFoldingStretches { {
${lines.join("\n")}
} };
static_assert(kFoldingStretchCount == ${rows.length});

} // namespace unicode`);
