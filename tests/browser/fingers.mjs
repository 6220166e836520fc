// Fingers on the glass: a long press, and one or several that are drawn along.

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {{x: number, y: number}} Point */

const kLongPressMs = 1200;
const kSteps = 8;
const kStepMs = 16;

/** @param {GlossPage} page */
export async function fingers_of(page) {
  const session = await page.page.context().newCDPSession(page.page);
  const send = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {Point[]} */ points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const wait = (/** @type {number} */ ms) => page.page.waitForTimeout(ms);
  return {
    async rest(/** @type {Point} */ at) {
      await send('touchStart', [at]);
      await wait(kLongPressMs);
      await send('touchEnd', []);
      await page.settled();
    },
    /** Every finger along its line. */
    async draw(/** @type {Point[]} */ from, /** @type {Point[]} */ to) {
      await send('touchStart', from);
      for (let step = 1; step <= kSteps; step += 1) {
        const part = (/** @type {number} */ a, /** @type {number} */ b) => a + ((b - a) * step) / kSteps;
        await wait(kStepMs);
        const moved = send('touchMove', from.map((start, at) => ({ x: part(start.x, to[at].x), y: part(start.y, to[at].y) })));
        // A finger that leaves while it moves: both arrive together, however busy the machine.
        await (step < kSteps ? moved : Promise.all([moved, send('touchEnd', [])]));
      }
    },
  };
}

/** Draws a sheet up with a finger until the item can be pressed whole, and taps it.
 * @param {GlossPage} page @param {Awaited<ReturnType<typeof fingers_of>>} fingers @param {string} id */
export async function tap_below(page, fingers, id) {
  for (let draw = 0; draw < 20; draw += 1) {
    const found = (await page.items()).find((item) => item.id === id);
    if (found && found.rect.h > 30 && found.rect.y + found.rect.h < 830) return page.tap(id);
    await fingers.draw([{ x: 20, y: 640 }], [{ x: 20, y: 480 }]);
    await page.settled();
  }
  throw new Error(`A finger does not find ${id}.`);
}
