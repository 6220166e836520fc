// The browser killed while somebody marks: what the page had shown as saved is there at the next start, always.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { GlossPage, serve_site } from './gloss_page.mjs';
import { make_killable_profile } from './own_browser.mjs';
import { read_store, quiet_page } from './stored_bytes.mjs';

const kRounds = process.env.GLOSS_LONG ? 300 : 20;
const kLanes = 2; // browsers at work at the same time, each with a profile of its own
const kSeed = 20261122;
// Long enough that marking all places of a word is reason for a snapshot.
const kText = `${kArticle}${'On the island they say that the island waits for the island’s ferry.\n'.repeat(80)}`;
const kSnapshotRestMs = 2_000;
const kSnapshotEvery = 6;

/** The same choices in every run (mulberry32). @param {number} seed */
function random_from(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the page showed: the whole project of each revision, and the highest one that was called saved. */
class Witness {
  saved = 0;
  /** @type {Map<number, string>} */
  projects = new Map();

  /** @param {number} revision @param {number} saved @param {string} project its canonical bytes */
  see(revision, saved, project) {
    this.projects.set(revision, project);
    this.saved = Math.max(this.saved, saved);
  }
}

/** Runs in the page: tells of every frame that shows something new. */
function watch() {
  let before = '';
  const look = () => {
    const { revision, revision_saved: saved } = window.gloss.stats();
    if (before !== `${revision} ${saved}`) {
      before = `${revision} ${saved}`;
      Reflect.get(window, 'told')(revision, saved, JSON.stringify(window.gloss.project()));
    }
    requestAnimationFrame(look);
  };
  look();
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

/** The keys of one thing that a reader does: marks and other types, undoing, redoing, a link to the next mark, a word more.
 * @param {() => number} random */
function keys_of_one_act(random) {
  const choice = random();
  if (choice < 0.55) return [String(1 + Math.floor(random() * 6))];
  if (choice < 0.7) return ['Control+z'];
  if (choice < 0.8) return ['Control+Shift+z'];
  return choice < 0.9 ? ['n', 'l', 'n', 'Enter', 'Escape'] : ['n', ']'];
}

/** @param {GlossPage} page @param {() => number} random */
async function write_note(page, random) {
  await page.page.keyboard.press('n');
  await page.press('inspector/note');
  await page.page.keyboard.type(`seen ${Math.floor(random() * 1000)}`);
  await page.page.keyboard.press('Escape');
}

/** Marks, describes and links until the browser is gone. @param {GlossPage} page @param {() => number} random */
async function mark_on(page, random) {
  for (let act = 1; ; act += 1) {
    for (const key of keys_of_one_act(random)) await page.page.keyboard.press(key);
    if (act % 8 === 0) await write_note(page, random).catch(() => undefined);
  }
}

/** Marks every place of a word and rests until a snapshot is being written.
 * @param {GlossPage} page @param {() => number} random @param {number} turn */
async function mark_all(page, random, turn) {
  const island = kText.indexOf('island');
  const [box] = await page.page.evaluate(([from, to]) => window.gloss.textRects(from, to), [island, island + 6]);
  if (!box) throw new Error('The title is not in sight.');
  await page.page.mouse.dblclick(box.x + box.w / 2, box.y + box.h / 2);
  await page.page.keyboard.press(String(1 + turn % 6));
  await page.page.keyboard.press('Control+Shift+L');
  await page.settled();
  await page.page.keyboard.press('Enter');
  await page.settled();
  await page.saved();
  await pause(kSnapshotRestMs + random() * 400);
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** One profile, whose browser is started, used and killed again and again. */
class Lane {
  /** @param {Awaited<ReturnType<typeof make_killable_profile>>} profile @param {string} address @param {number} seed */
  constructor(profile, address, seed) {
    this.profile = profile;
    this.address = address;
    this.random = random_from(seed);
    this.witness = new Witness();
    this.compared = 0;
  }

  /** @param {(page: GlossPage) => Promise<void>} job what is done until the browser is killed */
  async #with_browser(job) {
    const browser = await this.profile.open();
    try {
      const page = new GlossPage(browser.page);
      await page.page.exposeFunction('told', (/** @type {number} */ revision, /** @type {number} */ saved, /** @type {string} */ project) =>
        this.witness.see(revision, saved, project));
      await page.page.goto(this.address);
      await page.page.evaluate(() => window.gloss.ready);
      await job(page);
    } finally {
      await browser.kill();
    }
  }

  begin() {
    return this.#with_browser(async (page) => {
      await page.page.evaluate((text) => window.gloss.open(new File([text], 'ferry.txt', { type: 'text/plain' })), kText);
      await page.saved();
      this.witness.see((await page.stats()).revision, 0, JSON.stringify(await page.project()));
    });
  }

  /** @param {number} round */
  play(round) {
    return this.#with_browser(async (page) => {
      await this.#compare(page, round);
      await page.page.evaluate(watch);
      if (round % kSnapshotEvery === 0) return mark_all(page, this.random, round / kSnapshotEvery);
      await select_words(page, round % 2 === 0 ? 0 : 12);
      const marking = mark_on(page, this.random).catch(() => undefined);
      return Promise.race([marking, pause(this.random() * 900)]);
    });
  }

  /** Holds what is there to what was seen before. @param {GlossPage} page @param {number} round */
  async #compare(page, round) {
    const before = this.witness;
    this.witness = new Witness();
    const { revision } = await page.stats();
    const project = JSON.stringify(await page.project());
    assert.ok(revision >= before.saved, `round ${round}: revision ${revision} is there, ${before.saved} had been shown as saved`);
    if (before.projects.has(revision)) {
      assert.equal(project, before.projects.get(revision), `round ${round}`);
      this.compared += 1;
    }
    this.witness.see(revision, revision, project);
  }

  /** Of how many revisions something is stored as a whole. */
  async snapshots() {
    let count = 0;
    await this.#with_browser(async (page) => {
      const quiet = await quiet_page(page.page.context(), this.address);
      count = (await read_store(quiet, 'snapshots')).filter(({ key }) => key[1] > 0).length;
    });
    return count;
  }
}

test(`of ${kRounds} browsers killed while marking, each had kept what it showed as saved`, { timeout: kRounds * 30_000 }, async () => {
  const site = await serve_site();
  const profiles = await Promise.all(Array.from({ length: kLanes }, make_killable_profile));
  const lanes = profiles.map((profile, place) => new Lane(profile, site.address, kSeed + place));
  try {
    await Promise.all(lanes.map(async (lane) => {
      await lane.begin();
      for (let round = 1; round <= kRounds / kLanes; round += 1) await lane.play(round);
    }));
    assert.ok(await lanes[0]?.snapshots(), 'snapshots were written meanwhile');
    const compared = lanes.reduce((sum, lane) => sum + lane.compared, 0);
    const steps = lanes.reduce((sum, lane) => sum + lane.witness.saved, 0);
    assert.ok(compared > kRounds / 2 && steps > kRounds / 4, `${compared} states were compared, ${steps} steps made`);
  } finally {
    await Promise.all(profiles.map((profile) => profile.remove()));
    await site.close();
  }
});
