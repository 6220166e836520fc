// The figures of the comparison as lines to read, and which of the differences nobody has explained.
import { readFileSync } from 'node:fs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @param {number} part @param {number} whole */
export const share = (part, whole) => (whole === 0 ? 1 : part / whole);

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${(100 * share(part, whole)).toFixed(2).padStart(6)} %`;

/** @param {string} name @param {Tally} tally */
export function print_row(name, tally) {
  console.log(`${name.padEnd(16)} paragraphs that break alike ${percent(tally.same_breaks, tally.paragraphs)} of ${String(tally.paragraphs).padStart(5)},`,
    `letters within 1 px on lines alike ${percent(tally.near_compared, tally.compared)} of ${String(tally.compared).padStart(6)},`,
    `on all lines ${percent(tally.near, tally.graphemes)}`);
}

/** @param {Tally} tally */
export function print_classes(tally) {
  const rows = [...tally.classes].sort(([, a], [, b]) => b.count - a.count);
  for (const [name, { count, example }] of rows) console.log(`    ${name}: ${count}, as in: ${example}`);
}

/** The classes that README.md gives a reason for: the rows of its last table. */
function explained() {
  const text = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  return new Map([...text.matchAll(/^\| ((?:break|place): [^|]+?) \| (.+) \|$/gm)].map(([, name = '', why = '']) => [name, why]));
}

/** What differs for a reason that README.md does not tell, with an example each. @param {Tally} tally */
export function unexplained(tally) {
  const reasons = explained();
  return [...tally.classes].filter(([name]) => !reasons.get(name)).map(([name, { example }]) => `${name}: ${example}`);
}
