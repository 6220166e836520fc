// A page of plain HTML in place of the desk: what is the matter, in sentences, and the stored work to take along.

import { byId } from './page.mjs';
import { say } from './sentences.mjs';

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/**
 * @param {string} title
 * @param {string[]} sentences
 */
export function showPlain(title, sentences) {
  byId('desk').hidden = true;
  byId('skeleton').hidden = true;
  const plain = byId('plain');
  plain.replaceChildren(element('h1', title), ...sentences.map((sentence) => element('p', sentence)));
  plain.hidden = false;
}

/** @param {string} sentence */
export function addSentence(sentence) {
  byId('plain').append(element('p', sentence));
}

/**
 * A button that cannot be pressed twice while it works, and says when it fails.
 * @param {string} label
 * @param {() => unknown} press
 */
export function makeButton(label, press) {
  const button = /** @type {HTMLButtonElement} */ (element('button', label));
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await press();
    } catch {
      addSentence(say('That did not work. Load the page again and try once more.'));
    }
    button.disabled = false;
  });
  return button;
}

/**
 * @param {string} label
 * @param {() => unknown} press
 */
export function addButton(label, press) {
  byId('plain').append(makeButton(label, press));
}

/**
 * @param {string} heading
 * @param {{ title: string, press?: () => unknown }[]} rows with a download button where they have `press`
 */
export function addList(heading, rows) {
  const list = document.createElement('ul');
  for (const { title, press } of rows) {
    const row = document.createElement('li');
    row.append(element('span', title));
    if (press) {
      const button = makeButton(say('Download'), press);
      button.setAttribute('aria-label', say('Download {}', title));
      row.append(button);
    }
    list.append(row);
  }
  byId('plain').append(element('h2', heading), list);
}
