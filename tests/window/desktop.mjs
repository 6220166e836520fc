// A reader at the native window: the real program under a display of X, mouse and keyboard by xdotool, the clipboard by xclip.
// Everything that takes time is asked for until it is so; nothing sleeps for a fixed time.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const built = (name) => fileURLToPath(new URL(`../../build/native/${name}`, import.meta.url));
export const kProgram = process.env.GLOSS_PROGRAM ?? built('gloss');
const kCloser = process.env.GLOSS_CLOSER ?? built('tests/close_window');
const kPatienceMs = 30_000;
const kPauseMs = 50;

/** Asks until there is an answer. */
export async function until(what, ask) {
  for (const start = Date.now(); Date.now() - start < kPatienceMs;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, kPauseMs));
  }
  throw new Error(`Waited in vain until ${what}.`);
}

/** A display of our own, for this process and all that it starts; gives what ends it. Xvfb chooses the number; without -noreset it
 * would begin anew, deaf for a moment, whenever the last window is closed. */
export async function open_display() {
  for (const file of [kProgram, kCloser]) assert.ok(existsSync(file), `${file} is not there: build the native program first.`);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-noreset', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let number = '';
  server.stdio[3].on('data', (bytes) => { number += bytes; });
  await until('there is a display', () => number.endsWith('\n'));
  process.env.DISPLAY = `:${number.trim()}`;
  delete process.env.XAUTHORITY;
  return () => new Promise((resolve) => server.on('exit', resolve) && server.kill());
}

/** What a tool of the desktop says; nothing when it fails, as long as there is no such window or no clipboard. */
function ask(tool, ...words) {
  const answer = spawnSync(tool, words, { encoding: 'utf8', timeout: 5000 });
  return answer.status === 0 ? answer.stdout : '';
}

export const clipboard = () => ask('xclip', '-o', '-selection', 'clipboard');
export function put_on_clipboard(text) {
  // It stays there for whoever asks, as a process of its own.
  execFileSync('xclip', ['-i', '-selection', 'clipboard'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** What a file or folder tells; nothing when it is not there: the program renames a log while it is looked at.
 * @template T @param {() => T} look @returns {T | undefined} */
function unless_gone(look) {
  try {
    return look();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A home folder of its own, with what the program keeps in it. */
export class Home {
  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'gloss-window-'));
    this.downloads = path.join(this.folder, 'Downloads');
    mkdirSync(this.downloads);
  }

  /** The files of all documents' logs, by their names and sizes. */
  logs() {
    const folder = path.join(this.folder, 'data/gloss/logs');
    const names = unless_gone(() => readdirSync(folder, { recursive: true }).map(String)) ?? [];
    return names.map((name) => path.join(folder, name)).filter((name) => unless_gone(() => statSync(name))?.isFile());
  }

  /** How many bytes of edits are stored. */
  recorded() {
    return this.logs().filter((name) => path.basename(name).startsWith('records-')).reduce((sum, name) => sum + (unless_gone(() => statSync(name))?.size ?? 0), 0);
  }

  /** Whether a document with these words begins a log. */
  has_stored(words) {
    return this.logs().some((name) => path.basename(name).startsWith('snapshot-') && unless_gone(() => readFileSync(name))?.includes(words));
  }

  copies() {
    return readdirSync(this.downloads).map((name) => path.join(this.downloads, name));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The program with its window. */
export class GlossWindow {
  /** Starts the program and waits for its window. */
  static async open(home, ...files) {
    const opened = new GlossWindow();
    const environment = { ...process.env, HOME: home.folder, XDG_DATA_HOME: path.join(home.folder, 'data'), XDG_DOWNLOAD_DIR: home.downloads };
    delete environment.GLOSS_DATA;
    opened.process = spawn(kProgram, files, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    opened.gone = new Promise((resolve) => opened.process.on('exit', (code, signal) => resolve(signal ?? code)));
    opened.number = await until('the window is there', () => ask('xdotool', 'search', '--onlyvisible', '--pid', `${opened.process.pid}`).trim());
    await until('the window has the keyboard', () => opened.take_keyboard());
    return opened;
  }

  take_keyboard() {
    ask('xdotool', 'windowfocus', this.number);
    return ask('xdotool', 'getwindowfocus').trim() === this.number;
  }

  title() {
    return ask('xdotool', 'getwindowname', this.number).trim();
  }

  titled(title) {
    return until(`the window is called “${title}”`, () => this.title() === title);
  }

  click(x, y) {
    execFileSync('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '1']);
  }

  keys(...names) {
    execFileSync('xdotool', ['key', ...names]);
  }

  /** Closes it by its cross; gives the program's exit code. */
  close() {
    execFileSync(kCloser, [this.number]);
    return this.gone;
  }

  /** Whatever still runs is ended. */
  async end() {
    this.process.kill('SIGKILL');
    await this.gone;
  }
}
