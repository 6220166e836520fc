// A machine as bare as a test wants it: a copy of the repository's programs, and a PATH with only the tools that are named. Tools
// that build or install are stood in for by scripts which note how they were called.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));
// What the programs ask for by name; a bare one of each is enough to be there.
const kWanted = ['em++', 'cmake', 'ninja', 'ccache', 'hb-subset', 'xgettext', 'npm', 'g++', 'clang-format', 'clang-tidy', 'clang++',
  'chromium', 'firefox-esr', 'Xvfb', 'xauth', 'xdotool', 'xclip', 'fc-match'];
const kShell = ['bash', 'env', 'ls', 'cat', 'tail', 'head', 'grep', 'mkdir', 'mktemp', 'rm', 'dirname', 'test', 'xargs', 'find', 'sort'];

/** @typedef {{code: number | null, said: string, complained: string}} Ended */

export class BareMachine {
  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'gloss-bare-'));
    this.tools = path.join(this.folder, 'tools');
    mkdirSync(this.tools);
    /** @type {import('node:child_process').ChildProcess[]} */
    this.started = [];
    for (const file of ['web/setup', 'web/serve', 'web/server.mjs', 'tests/run']) cpSync(path.join(kRoot, file), path.join(this.folder, file));
    for (const name of kShell) this.link(name);
    symlinkSync(process.execPath, path.join(this.tools, 'node'));
    for (const name of kWanted) this.pretend(name);
    this.pretend('id', 'echo 0');
  }

  /** A tool as this machine has it. @param {string} name */
  link(name) {
    const found = (process.env.PATH ?? '').split(':').map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (!found) throw new Error(`This machine has no ${name}.`);
    symlinkSync(found, path.join(this.tools, name));
  }

  /** A tool that notes its arguments and does what `script` says. @param {string} name @param {string} [script] */
  pretend(name, script = '') {
    this.lack(name);
    const file = path.join(this.tools, name);
    writeFileSync(file, `#!${path.join(this.tools, 'bash')}\necho "${name} $*" >>"${this.folder}/called"\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** @param {string} name */
  lack(name) {
    rmSync(path.join(this.tools, name), { force: true });
  }

  /** How the tools were called so far. */
  called() {
    const file = path.join(this.folder, 'called');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  /** @param {string} program @param {string[]} words */
  start(program, ...words) {
    const started = spawn(path.join(this.folder, program), words, { env: { PATH: this.tools }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.started.push(started);
    const ended = { code: /** @type {number | null} */ (null), said: '', complained: '' };
    started.stdout.on('data', (bytes) => { ended.said += bytes; });
    started.stderr.on('data', (bytes) => { ended.complained += bytes; });
    /** @type {Promise<Ended>} */
    const end = new Promise((resolve) => started.on('close', (code) => resolve({ ...ended, code })));
    return { process: started, so_far: ended, end };
  }

  /** Runs a program to its end. @param {string} program @param {string[]} words */
  run(program, ...words) {
    return this.start(program, ...words).end;
  }

  /** Ends what still runs, and takes everything down. */
  remove() {
    for (const process_ of this.started) process_.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
