// A Chromium of the test's own, in a profile that outlives it, with a process that can be killed at any moment.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, kChromium, kFlags } from './gloss_page.mjs';

/** @param {import('node:child_process').ChildProcess} process @returns {Promise<string>} where it can be spoken to */
function listening_address(process) {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.on('data', (/** @type {Buffer} */ bytes) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    process.on('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
}

/** A profile whose browsers are started one after the other. */
export async function make_killable_profile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-killed-'));
  const open = async () => {
    const flags = [...kFlags, '--headless=new', `--user-data-dir=${folder}`, '--remote-debugging-port=0', '--window-size=800,500', 'about:blank'];
    // A group of its own: whatever it starts dies with it.
    const process_ = spawn(kChromium, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const gone = new Promise((resolve) => process_.on('exit', resolve));
    const browser = await chromium.connectOverCDP(await listening_address(process_));
    const kill = async () => {
      process.kill(-Number(process_.pid), 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
      await rm(path.join(folder, 'SingletonLock'), { force: true });
    };
    const context = browser.contexts()[0];
    if (!context) throw new Error('Chromium has no window.');
    return { page: context.pages()[0] ?? await context.newPage(), kill };
  };
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { open, remove };
}
