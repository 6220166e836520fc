// Keys, told to the program wherever the focus is. A key typed in a text field is the field's own, but for the few that
// web/page/fields.mjs passes on.

import { modifiersOf } from './pointer.mjs';

const CHARACTER = 1;
// In the order of platform::Key; the first two stand for no key and for a character.
const NAMES = [
  '', '', 'Escape', 'Enter', 'Tab', 'Backspace', 'Delete', 'Insert', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown',
  'Home', 'End', 'PageUp', 'PageDown', ' ', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12',
];

/**
 * @typedef {object} KeyPress
 * @property {number} key
 * @property {number} character
 * @property {number} fallback
 * @property {number} modifiers
 */

/**
 * The letter or digit on that place of a US keyboard.
 * @param {string} code
 */
function placeOf(code) {
  const found = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  return found ? (found[1] ?? found[2]).toLowerCase() : '';
}

/**
 * For a letter of another script the Latin one on its place; for what an unshifted digit key gives elsewhere (French: &) the digit.
 * @param {string} character
 * @param {KeyboardEvent} event
 */
function fallbackFor(character, event) {
  const place = placeOf(event.code);
  const isForeign = /\p{L}/u.test(character) && !/\p{Script=Latin}/u.test(character);
  const isDigitKey = /[0-9]/.test(place) && !event.shiftKey && character !== place;
  return isForeign || isDigitKey ? place : '';
}

/**
 * With Ctrl or Alt held the plain letter, else what the key gives.
 * @param {KeyboardEvent} event
 * @param {number} modifiers
 */
function characterOf(event, modifiers) {
  const isPlain = (modifiers & 5) === 0 || event.getModifierState('AltGraph');
  if (isPlain) return event.key;
  const isAltered = event.altKey && !/^[\x20-\x7e]$/.test(event.key);
  return (isAltered && placeOf(event.code)) || event.key.toLowerCase();
}

/**
 * @param {KeyboardEvent} event
 * @returns {KeyPress | null} nothing for keys that give no sign by themselves
 */
export function describeKey(event) {
  const isAltGraph = event.getModifierState('AltGraph');
  const modifiers = isAltGraph ? modifiersOf(event) & 2 : modifiersOf(event);
  const named = NAMES.indexOf(event.key, 2);
  if (named > 0) return { key: named, character: event.key === ' ' ? 32 : 0, fallback: 0, modifiers };
  const character = characterOf(event, modifiers);
  if ([...character].length !== 1) return null;
  const place = isAltGraph ? '' : fallbackFor(character, event);
  return { key: CHARACTER, character: character.codePointAt(0) ?? 0, fallback: place.codePointAt(0) ?? 0, modifiers };
}

/**
 * Copy, cut and paste come as clipboard events, which a browser only sends when these keys are left alone.
 * @param {KeyboardEvent} event
 */
function isClipboardKey(event) {
  if (event.key === 'Insert') return event.ctrlKey || event.shiftKey;
  return (event.ctrlKey || event.metaKey) && !event.altKey && ['c', 'x', 'v'].includes(event.key.toLowerCase());
}

export class Keyboard {
  #program;
  #fields;

  /**
   * @param {import('./program.mjs').Program} program
   * @param {import('./fields.mjs').Fields} fields
   */
  constructor(program, fields) {
    this.#program = program;
    this.#fields = fields;
  }

  listen() {
    document.addEventListener('keydown', (event) => this.#down(event));
    document.addEventListener('keyup', (event) => this.#up(event));
    window.addEventListener('blur', () => this.#program.call('focus_lost'));
  }

  /** @param {KeyboardEvent} event */
  #down(event) {
    const pressed = isOurs(event) ? describeKey(event) : null;
    if (!pressed) return;
    if (this.#fields.has(event.target)) {
      this.#fields.press(event, pressed);
      return;
    }
    const isClaimed = this.#send(event, pressed, 1);
    if (isClaimed) this.#fields.collect();
    if (isClaimed && !isClipboardKey(event)) event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #up(event) {
    const pressed = isOurs(event) && !this.#fields.has(event.target) ? describeKey(event) : null;
    if (pressed) this.#send(event, pressed, 0);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {KeyPress} pressed
   * @param {number} isDown
   */
  #send(event, pressed, isDown) {
    const { key, character, fallback, modifiers } = pressed;
    return this.#program.call('key', isDown, event.repeat ? 1 : 0, key, character, fallback, modifiers) !== 0;
  }
}

/**
 * Neither part of a composition (229 is what some input methods send instead) nor typed on a plain page.
 * @param {KeyboardEvent} event
 */
function isOurs(event) {
  const isComposed = event.isComposing || event.keyCode === 229;
  return !isComposed && !(event.target instanceof Element && event.target.closest('main'));
}
