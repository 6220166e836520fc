// What must work when WebAssembly does not: window.gloss from the first moment, the skeleton until the desk is there, and a
// plain page with the stored work when something is missing or breaks.

import { FirstAssets } from './page/first_assets.mjs';
import { byId, Page } from './page/page.mjs';
import { MissingPart, ProgramParts } from './page/parts.mjs';
import { addButton, addList, addSentence, showPlain } from './page/plain.mjs';
import { downloadEverything, Rescue, storedTitles } from './page/rescue.mjs';
import { chosenLanguage, say, speak } from './page/sentences.mjs';
import { Settings } from './page/settings.mjs';
import { restorePageColors } from './page/surface.mjs';

const SLOW_MS = 3_000;
const stored = () => say('Stored in this browser');
const kept = () => say('Everything that was shown as saved is still here.');

let isOver = false;

/** @param {{ onGraphics: (hasGraphics: boolean) => void, onFrame: () => void, isQuiet: boolean }} options */
function makePage({ onGraphics, onFrame, isQuiet }) {
  return new Page({ onCrash: isQuiet ? offerBytes : crash, onGraphics, onFrame }, { isQuiet, first });
}

/**
 * @param {Page} page
 * @param {{ wantsGraphics: boolean, onAbort: (reason: unknown) => void }} options
 */
async function startProgram(page, { wantsGraphics, onAbort }) {
  const { default: createGloss } = await import('./gloss.mjs');
  const parts = new ProgramParts();
  await new Promise((resolve, reject) => {
    /** @type {Record<string, any>} */
    const module = { page, onAbort };
    module.instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {() => void} */ receive) => {
      parts.instantiate(imports, receive).catch(reject);
      return {}; // the exports come later
    };
    module.onRuntimeInitialized = () => module._gloss_start(wantsGraphics ? 1 : 0);
    createGloss(module).then(resolve, reject);
  });
  page.automation.ready.then(() => parts.complete());
}

/** @type {typeof showPlain} */
function replaceDesk(title, sentences) {
  first.offerFaces();
  showPlain(title, sentences);
}

/** The list of documents, each to be had as a file. @param {Rescue} rescue */
async function offerFiles(rescue) {
  try {
    const documents = await rescue.documents();
    const rows = documents.map((stored) => ({ title: stored.title, press: () => rescue.download(stored) }));
    if (rows.length > 0) addList(stored(), rows);
    else addSentence(say('Nothing is stored in this browser yet.'));
  } catch {
    await offerBytes();
  }
}

/** Without a program: the titles, and all the bytes in one file. */
async function offerBytes() {
  try {
    const titles = await storedTitles();
    if (titles.length === 0) return;
    addList(stored(), titles.map((title) => ({ title })));
    addButton(say('Download everything'), () => downloadEverything((name, type, bytes) => desk.files.download(name, type, bytes)));
  } catch {
    addSentence(say('The storage of this browser cannot be read.'));
  }
}

/** A program that draws nothing and reads what is stored. */
async function startRescue() {
  /** @type {Rescue | null} */
  let rescue = null;
  const page = makePage({ onGraphics: () => {}, onFrame: () => rescue?.afterFrame(), isQuiet: true });
  rescue = new Rescue(page);
  await startProgram(page, { wantsGraphics: false, onAbort: () => {} });
  await offerFiles(rescue);
}

/** @param {unknown} error */
function crash(error) {
  if (isOver) return;
  if (error instanceof MissingPart) {
    desk.program.stop();
    withoutProgram(error);
    return;
  }
  isOver = true;
  console.error(error);
  desk.program.stop();
  replaceDesk(say('Gloss has stopped'), [say('An error in the program ended it.'), `${kept()} ${say('Load the page again to go on.')}`]);
  addButton(say('Load the page again'), () => location.reload());
  addButton(say('Rescue my work'), () => startRescue().catch(offerBytes));
}

function withoutGraphics() {
  isOver = true;
  replaceDesk(say('This browser cannot show Gloss'), [
    say('Gloss draws with WebGL 2, and this browser does not offer it. Turn on hardware acceleration in its settings, update it, or open this page in another browser.'),
    kept(),
  ]);
  return offerFiles(deskRescue);
}

function withoutWebAssembly() {
  isOver = true;
  replaceDesk(say('This browser cannot run Gloss'), [
    say('Gloss needs WebAssembly, and this browser does not offer it, or its settings forbid it. Update it or open this page in another browser.'),
  ]);
  return offerBytes();
}

/** @param {unknown} error */
function withoutProgram(error) {
  if (isOver) return undefined;
  isOver = true;
  console.error(error);
  replaceDesk(say('Gloss could not be loaded'), [say('A part of the page did not arrive. Check the network and load the page again.'), kept()]);
  addButton(say('Load the page again'), () => location.reload());
  return offerBytes();
}

// An error in the page itself leaves it in a state that nobody has thought of.
window.addEventListener('error', ({ error }) => {
  if (error instanceof Error) crash(error);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  if (typeof WebAssembly === 'object' && reason instanceof WebAssembly.RuntimeError) crash(reason);
});

/** What the address asks for, if anything. @param {boolean} isAtStart */
async function followAddress(isAtStart) {
  if (!location.hash.startsWith('#exercise=') && !/[?&](exercise|tour)/.test(location.search)) return;
  const address = await import('./page/address.mjs');
  await address.follow(desk, isAtStart);
}

const first = new FirstAssets();
const settings = new Settings();
restorePageColors(settings);
const words = speak(chosenLanguage(settings.read('language'), navigator.languages));
let progress = () => say('Loading…');
const showProgress = () => {
  byId('progress').textContent = progress();
};
words.then(showProgress);
const desk = makePage({
  onGraphics: (hasGraphics) => {
    if (!hasGraphics) words.then(withoutGraphics);
  },
  onFrame: () => deskRescue.afterFrame(),
  isQuiet: false,
});
const deskRescue = new Rescue(desk);
Object.defineProperty(window, 'gloss', { value: desk.automation.surface(), enumerable: true });

const slow = setTimeout(() => {
  progress = () => say('Still loading. On a slow network this takes a moment, once.');
  showProgress();
}, SLOW_MS);
desk.automation.ready.then(() => {
  clearTimeout(slow);
  desk.showPicture();
  first.offerFaces();
  followAddress(true);
  window.addEventListener('hashchange', () => followAddress(false)); // another link in the same page's address bar
});

if (typeof WebAssembly !== 'object') words.then(withoutWebAssembly);
else startProgram(desk, { wantsGraphics: true, onAbort: crash }).catch(withoutProgram);
