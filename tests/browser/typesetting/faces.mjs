// The faces that an article is set in: those of the first download, and what the page has fetched since.
import { readFileSync } from 'node:fs';

/** @typedef {{address: string, scale: number}} Face */

const kTable = new URL('../../../assets/fonts.txt', import.meta.url);
const kFirst = ['source-serif-400', 'inter-400'];

/** The packs of assets/fonts.txt in the order in which they are asked. */
function packs() {
  const rows = readFileSync(kTable, 'utf8').split('\n').filter((line) => /^[a-z]/.test(line));
  return rows.map((line) => line.split(/\s+/)).map(([name = '', scale = '1']) => ({ name, scale: Number(scale) }));
}

/** Watches which fonts a page fetches, and when none is on its way any more. */
export class FaceWatch {
  /** @type {Set<string>} */
  #fetched = new Set();
  /** @type {Set<import('playwright-core').Request>} */
  #coming = new Set();
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
    page.on('request', (request) => {
      const name = /\/fonts\/([^/]+)\.ttf$/.exec(request.url())?.[1];
      if (!name) return;
      this.#fetched.add(name);
      this.#coming.add(request);
    });
    for (const event of /** @type {const} */ (['requestfinished', 'requestfailed'])) {
      page.on(event, (request) => this.#coming.delete(request));
    }
  }

  /** Until some frames have passed in which no font was asked for. */
  async rest() {
    for (let quiet = 0; quiet < 3;) {
      const before = this.#fetched.size;
      await this.#page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 30)));
      quiet = before === this.#fetched.size && this.#coming.size === 0 ? quiet + 1 : 0;
    }
  }

  /** What sets running text, in the order of asking. @returns {Face[]} */
  faces() {
    const address = (/** @type {string} */ name) => `/assets/fonts/${name}.ttf`;
    const further = packs().flatMap(({ name, scale }) =>
      [name, `${name}-serif`].filter((file) => this.#fetched.has(file)).map((file) => ({ address: address(file), scale })));
    return [...kFirst.map((name) => ({ address: address(name), scale: 1 })), ...further];
  }
}
