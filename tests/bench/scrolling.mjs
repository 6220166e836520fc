// What a scrolled page computes.
import { script_clock } from './script_clock.mjs';

const kAwaitMs = 20; // mostly a frame has come by then; what comes later counts to the next step

/** Turns the wheel `steps` times by `by` pixels. `computed`: the processor's milliseconds of all scripts for each step, by the frames
 * that it asked for; `walls`: how long its last frame took by the clock on the wall, which a busy machine stretches.
 * @param {import('../browser/gloss_page.mjs').GlossPage} page @param {number} steps @param {number} by */
export async function scroll_figures(page, steps, by) {
  const computed = [];
  const walls = [];
  const script_ms = await script_clock(page);
  for (let step = 0; step < steps; step += 1) {
    const { frames } = await page.stats();
    const before = await script_ms();
    await page.page.mouse.wheel(0, by);
    await page.page.waitForTimeout(kAwaitMs);
    const ms = (await script_ms()) - before;
    const stats = await page.stats();
    computed.push(ms / Math.max(1, stats.frames - frames));
    walls.push(stats.frame_ms_last);
  }
  return { computed, walls };
}
