// The processor's time of a page in Chromium, which a busy machine does not stretch.

/** What the page's scripts and program have computed so far, in milliseconds.
 * @param {import('../browser/gloss_page.mjs').GlossPage} page */
export async function script_clock(page) {
  const session = await page.page.context().newCDPSession(page.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? NaN);
  };
}
