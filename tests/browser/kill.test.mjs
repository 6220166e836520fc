// The browser killed while somebody marks: what the page had shown as saved is there at the next start, always.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { GlossPage, serve_site } from './gloss_page.mjs';
import { make_killable_profile } from './own_browser.mjs';

const kRounds = process.env.GLOSS_LONG ? 300 : 50;
const kSeed = 20261122;

/** The same moments in every run (mulberry32). @param {number} seed */
function random_from(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @typedef {{revision: number, saved: number, spans: string}} Seen */

/** How it stands one frame later. @param {GlossPage} page @returns {Promise<Seen>} */
function look(page) {
  return page.page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { revision, revision_saved } = window.gloss.stats();
    const { spans } = /** @type {any} */ (window.gloss.project());
    const facts = spans.map((/** @type {any} */ span) => [span.id, span.type, span.quote.exact]);
    return { revision, saved: revision_saved, spans: JSON.stringify(facts) };
  });
}

/** Some words of the title, which is in sight. @param {GlossPage} page @param {number} start */
async function select_words(page, start) {
  const [box] = await page.page.evaluate((from) => window.gloss.textRects(from, from + 11), start);
  if (!box) throw new Error('The title is not in sight.');
  const { mouse } = page.page;
  await mouse.move(box.x + 1, box.y + box.h / 2);
  await mouse.down();
  await mouse.move(box.x + box.w - 1, box.y + box.h / 2, { steps: 2 });
  await mouse.up();
}

/** Marks, changes marks, undoes and redoes; remembers what was seen.
 * @param {GlossPage} page @param {() => number} random @param {Map<number, string>} known @param {{saved: number}} shown */
async function mark_on(page, random, known, shown) {
  for (let steps = 1 + Math.floor(random() * 8); steps > 0; steps -= 1) {
    const choice = random();
    const key = choice < 0.7 ? String(1 + Math.floor(random() * 6)) : choice < 0.9 ? 'Control+z' : 'Control+Shift+z';
    await page.page.keyboard.press(key);
    const seen = await look(page);
    known.set(seen.revision, seen.spans);
    shown.saved = Math.max(shown.saved, seen.saved);
  }
}

test(`of ${kRounds} browsers killed while marking, each had kept what it showed as saved`, { timeout: kRounds * 30_000 }, async () => {
  const site = await serve_site();
  const profile = await make_killable_profile();
  const random = random_from(kSeed);
  const shown = { saved: 0 };
  /** @type {Map<number, string>} */
  const known = new Map();
  let compared = 0;
  try {
    for (let round = 0; round <= kRounds; round += 1) {
      const browser = await profile.open();
      const page = new GlossPage(browser.page);
      await page.page.goto(site.address);
      await page.page.evaluate(() => window.gloss.ready);
      if (round === 0) {
        await page.page.evaluate((text) => window.gloss.open(new File([text], 'ferry.txt', { type: 'text/plain' })), kArticle);
        await page.saved();
        await page.settled();
      } else {
        const found = await look(page);
        assert.ok(found.revision >= shown.saved, `round ${round}: revision ${found.revision} of ${shown.saved} saved`);
        if (known.has(found.revision)) {
          assert.equal(found.spans, known.get(found.revision), `round ${round}`);
          compared += 1;
        }
        known.clear();
        known.set(found.revision, found.spans);
        shown.saved = found.revision;
      }
      await select_words(page, round % 2 === 0 ? 0 : 12);
      await mark_on(page, random, known, shown);
      // Sometimes long enough for a snapshot.
      await new Promise((resolve) => setTimeout(resolve, random() * 60 + (random() < 0.1 ? 2_000 : 0)));
      await browser.kill();
    }
    assert.ok(compared > kRounds / 2, `${compared} states were compared`);
  } finally {
    await profile.remove();
    await site.close();
  }
});
