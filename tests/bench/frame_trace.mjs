// What each frame of a page costs in Chromium: by the clock on the wall, which a busy machine stretches, and by the processor's time
// of the page's thread, which it does not.

/** @typedef {{ wall: number, processor: number }} Frame both in milliseconds */

/** Notes frames from now on until the function that it gives is called, which gives them in their order.
 * Chromium's trace: the event FireAnimationFrame is one call of a frame's callback, `dur` and `tdur` are its microseconds.
 * @param {import('../browser/gloss_page.mjs').GlossPage} page
 * @returns {Promise<() => Promise<Frame[]>>} */
export async function trace_frames(page) {
  const session = await page.page.context().newCDPSession(page.page);
  /** @type {any[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X').sort((a, b) => a.ts - b.ts)
      .map(({ dur, tdur }) => ({ wall: dur / 1000, processor: tdur / 1000 }));
  };
}
