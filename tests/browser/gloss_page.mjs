// A reader at the real page: real Chromium, the built site on a local port, real mouse and keyboard.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../web/server.mjs';
import { assertValid } from '../format-schema/validator.mjs';

const require_from_web = createRequire(new URL('../../web/package.json', import.meta.url));
/** @type {typeof import('playwright-core')} */
export const { chromium } = require_from_web('playwright-core');

export const kSite = process.env.GLOSS_SITE ?? new URL('../../build/web/site', import.meta.url).pathname;
export const kChromium = process.env.GLOSS_CHROMIUM ?? '/usr/bin/chromium';
export const kFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A plain-http host name that is not localhost: no secure context there. */
export const kPlainHost = 'school.test';

/** Serves the built site; `close` ends it. */
export async function serve_site() {
  const server = await serve(kSite, 0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  return { port, address: `http://localhost:${port}/`, plain_address: `http://${kPlainHost}:${port}/`, close };
}

/** A browser profile that outlives the browser.
 * @param {{width?: number, height?: number, scale?: number, touch?: boolean, dark?: boolean, locale?: string, flags?: string[], chromium?: string}} look */
export async function make_profile(look = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-profile-'));
  const open = (/** @type {string[]} */ flags = []) => chromium.launchPersistentContext(folder, {
    executablePath: look.chromium ?? kChromium,
    headless: true,
    args: [...kFlags, `--host-resolver-rules=MAP ${kPlainHost} 127.0.0.1`, ...(look.flags ?? []), ...flags],
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    deviceScaleFactor: look.scale ?? 1,
    hasTouch: look.touch ?? false,
    colorScheme: look.dark ? 'dark' : 'light',
    acceptDownloads: true,
    ...(look.locale ? { locale: look.locale } : {}),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { folder, open, remove };
}

/** @typedef {{x: number, y: number, w: number, h: number}} Rect */
/** @typedef {{id: string, label: string, role: string, rect: Rect, checked?: boolean, disabled?: boolean, focused?: boolean}} Item */

export class GlossPage {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    /** @type {string[]} */
    this.errors = [];
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** @param {string} address */
  async visit(address) {
    await this.page.goto(address);
    await this.ready();
  }

  async ready() {
    await this.page.evaluate(() => window.gloss.ready);
    await this.settled();
  }

  /** Waits until the present revision is on the screen and no frame follows. */
  async settled() {
    await this.page.evaluate(async () => {
      let before = -1;
      for (let round = 0; round < 200; round += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await new Promise((resolve) => setTimeout(resolve, 25));
        const stats = window.gloss.stats();
        if (stats.frames === before && stats.revision_shown === stats.revision) return;
        before = stats.frames;
      }
      throw new Error('The page does not come to rest.');
    });
  }

  /** Waits until every edit is in the browser's storage. */
  async saved() {
    await this.page.waitForFunction(() => {
      const stats = window.gloss.stats();
      return stats.revision_saved === stats.revision && !stats.unsaved;
    });
  }

  /** @returns {Promise<any>} */
  project() {
    return this.page.evaluate(() => window.gloss.project());
  }

  /** @returns {Promise<any>} */
  stats() {
    return this.page.evaluate(() => window.gloss.stats());
  }

  /** @returns {Promise<Item[]>} */
  items() {
    return this.page.evaluate(() => window.gloss.items());
  }

  /** @param {string} id */
  async item(id) {
    const found = (await this.items()).find((item) => item.id === id);
    if (!found) throw new Error(`Nothing on the screen is called ${id}.`);
    return found;
  }

  /** What an item of the screen is called, or nothing. @param {string} id */
  async label(id) {
    return (await this.items()).find((item) => item.id === id)?.label;
  }

  /** Opens a text as a file that was chosen. @param {string} text */
  async open_text(text) {
    await this.page.evaluate((words) => window.gloss.open(new File([words], 'article.txt', { type: 'text/plain' })), text);
    await this.settled();
  }

  /** Clicks an item of the registry in its middle. @param {string} id */
  async press(id) {
    const { rect } = await this.item(id);
    await this.page.mouse.click(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await this.settled();
  }

  /** Taps an item of the registry with a finger, in its middle. @param {string} id */
  async tap(id) {
    const { rect } = await this.item(id);
    await this.page.touchscreen.tap(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await this.settled();
  }

  /** Waits for the sheet of a mark that a finger chose: it leaves time for a second tap. */
  async sheet_comes() {
    await this.page.waitForFunction(() => window.gloss.items().some((/** @type {any} */ { id }) => id === 'sheet'));
    await this.settled();
  }

  /** What the screen has whose names begin so, in its order. @param {string} start */
  async ids(start) {
    return (await this.items()).filter(({ id }) => id.startsWith(start)).map(({ id }) => id);
  }

  /** Where the article is scrolled to, its zoom, and the mark under the pointer. @returns {Promise<any>} */
  view() {
    return this.page.evaluate(() => window.gloss.view());
  }

  /** Presses a key until an item has the keyboard. @param {string} id @param {string} [key] */
  async walk_to(id, key = 'Tab') {
    for (let step = 0; step < 150; step += 1) {
      if ((await this.items()).some((item) => item.focused && item.id === id)) return;
      await this.key(key);
    }
    throw new Error(`${key} does not lead to ${id}.`);
  }

  /** Moves the mouse down from a place until its pointer is a hand, which holds a knob; tells where that is.
   * @param {{x: number, y: number}} from */
  async seek_hand(from) {
    for (let y = from.y; y < from.y + 50; y += 1) {
      await this.page.mouse.move(from.x, y);
      await this.settled();
      const cursor = await this.page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('canvas'))).cursor);
      if (cursor === 'pointer') return { x: from.x, y };
    }
    throw new Error(`Nothing can be held below ${from.x}, ${from.y}.`);
  }

  /** Turns the wheel over a panel until an item in it can be seen whole. @param {string} id */
  async wheel_to(id) {
    const { width = 1280, height = 800 } = this.page.viewportSize() ?? {};
    await this.page.mouse.move(Math.min(150, width / 2), height / 2);
    for (let turn = 0; turn < 40; turn += 1) {
      const found = (await this.items()).find((item) => item.id === id);
      if (found && found.rect.h > 20) return;
      await this.page.mouse.wheel(0, 60);
      await this.settled();
    }
    throw new Error(`Nothing in the panel is called ${id}.`);
  }

  /** @param {string} key */
  async key(key) {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Through the system's clipboard and Ctrl+V; copied on another page, so that it also works without a secure context.
   * @param {string} plain @param {string} [html] */
  async paste(plain, html) {
    const other = await this.page.context().newPage();
    await other.goto(new URL('about:blank', 'about:blank').href);
    await other.evaluate(([text, rich]) => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', text ?? '');
        if (rich) event.clipboardData?.setData('text/html', rich);
        event.preventDefault();
      });
    }, [plain, html]);
    await other.keyboard.press('Control+C');
    await other.close();
    await this.page.bringToFront();
    const { frames } = await this.stats();
    await this.page.keyboard.press('Control+V');
    await this.page.waitForFunction((before) => window.gloss.stats().frames > before + 1, frames);
    await this.settled();
  }

  /** The range of `words` in the article, in code points. @param {string} words */
  async find(words) {
    const text = [...(await this.project()).article.text];
    const wanted = [...words];
    const start = text.findIndex((_, at) => wanted.every((sign, step) => text[at + step] === sign));
    if (start < 0) throw new Error(`The article does not say: ${words}`);
    return { start, end: start + wanted.length };
  }

  /** @param {{start: number, end: number}} range @returns {Promise<Rect[]>} */
  async rects(range) {
    await this.page.evaluate((position) => window.gloss.scrollTo(position), range.start);
    await this.settled();
    return this.page.evaluate(({ start, end }) => window.gloss.textRects(start, end), range);
  }

  /** Drags with the mouse over words. @param {string} words */
  async drag_over(words) {
    const range = await this.find(words);
    const rects = await this.rects(range);
    const first = /** @type {Rect} */ (rects[0]);
    const last = /** @type {Rect} */ (rects[rects.length - 1]);
    const { mouse } = this.page;
    await mouse.move(first.x + 0.5, first.y + first.h / 2);
    await mouse.down();
    await mouse.move(last.x + last.w / 2, last.y + last.h / 2, { steps: 4 });
    await mouse.move(last.x + last.w - 0.5, last.y + last.h / 2, { steps: 2 });
    await mouse.up();
    await this.settled();
    return range;
  }

  /** @param {string} words @param {string} key */
  async mark(words, key) {
    await this.drag_over(words);
    await this.key(key);
  }

  /** Clicks on the first letters of words. @param {string} words */
  async click_words(words) {
    const rects = await this.rects(await this.find(words));
    const first = /** @type {Rect} */ (rects[0]);
    await this.page.mouse.click(first.x + Math.min(4, first.w / 2), first.y + first.h / 2);
    await this.settled();
  }

  /** @param {string} words @returns {Promise<any>} the span whose quote is exactly these words */
  async span(words) {
    return (await this.project()).spans.find((/** @type {any} */ span) => span.quote.exact === words);
  }

  /** Ctrl+S; gives the file that the browser downloads, which is what the published schema says. */
  async save_copy() {
    const coming = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+S');
    const download = await coming;
    const path = await download.path();
    assertValid(JSON.parse(await readFile(path, 'utf8')));
    return { name: download.suggestedFilename(), path };
  }
}

/** Runs `job` with a page in a fresh profile and takes everything down after it.
 * @param {Parameters<typeof make_profile>[0]} look @param {(page: GlossPage, site: Awaited<ReturnType<typeof serve_site>>) => Promise<void>} job */
export async function with_page(look, job) {
  const site = await serve_site();
  const profile = await make_profile(look);
  const browser = await profile.open();
  try {
    const page = new GlossPage(browser.pages()[0] ?? await browser.newPage());
    await job(page, site);
  } finally {
    await browser.close();
    await profile.remove();
    await site.close();
  }
}
