// The text fields: real elements over the canvas, made, moved, clipped and removed as the program's list says. They bring
// selection, undo, input methods, spelling and a caret of their own.

import { PacketReader } from './packet.mjs';
import { cssColor, isMac } from './surface.mjs';

const FLAG = { multiline: 1, covered: 2, takesFocus: 4, serif: 8, keepsEnter: 16, selects: 32 };
// As platform::Modifiers: Ctrl (⌘ on a Mac) and Alt.
const CONTROL = 1;
const ALT = 4;
const EXIT = { elsewhere: 0, enter: 1, escape: 2, tab: 3, backTab: 4 };
// Smaller text makes a phone zoom the page when the field is touched.
const SMALLEST_ON_TOUCH = 16;

/**
 * @typedef {object} Request
 * @property {string} id
 * @property {{ x: number, y: number, width: number, height: number }} box
 * @property {{ x: number, y: number, width: number, height: number }} clip
 * @property {number} fontSize
 * @property {number} lineHeight
 * @property {number} flags
 * @property {number} textColor
 * @property {number} placeholderColor
 * @property {string} text
 * @property {string} placeholder
 * @property {string} label
 * @property {string} language
 * @property {string} direction
 */

/**
 * In the order in which src/platform/web/fields.cpp writes them.
 * @param {PacketReader} packet
 * @returns {Request}
 */
function readRequest(packet) {
  const box = () => ({ x: packet.number(), y: packet.number(), width: packet.number(), height: packet.number() });
  return {
    id: packet.string(), box: box(), clip: box(),
    fontSize: packet.number(), lineHeight: packet.number(), flags: packet.number(),
    textColor: packet.number(), placeholderColor: packet.number(),
    text: packet.string(), placeholder: packet.string(), label: packet.string(),
    language: packet.string(), direction: packet.string(),
  };
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} FieldElement */

class Field {
  element;
  exit = EXIT.elsewhere;
  isMultiline;
  keepsEnter = false;
  selects = false;
  /** Something was typed since it has the keyboard: from then on its text is the reader's. */
  isTyped = false;

  /** @param {Request} request */
  constructor(request) {
    this.isMultiline = (request.flags & FLAG.multiline) !== 0;
    this.element = this.isMultiline ? document.createElement('textarea') : document.createElement('input');
    this.element.autocomplete = 'off';
    this.element.enterKeyHint = this.isMultiline ? 'enter' : 'done';
    this.element.dataset.field = request.id;
    // The program says where Tab goes: left to the browser, Tab would come from the last control into the field and never leave.
    this.element.tabIndex = -1;
  }

  get isFocused() {
    return document.activeElement === this.element;
  }

  /** @param {Request} request */
  apply(request) {
    this.keepsEnter = (request.flags & FLAG.keepsEnter) !== 0;
    this.selects = (request.flags & FLAG.selects) !== 0;
    if (this.keepsEnter) this.element.enterKeyHint = 'search';
    this.#place(request);
    this.#dress(request);
    this.#describe(request);
    if (!(this.isFocused && this.isTyped) && this.element.value !== request.text) this.element.value = request.text;
    const isCovered = (request.flags & FLAG.covered) !== 0;
    if (isCovered && this.isFocused) this.element.blur();
    this.element.style.visibility = isCovered ? 'hidden' : 'visible';
  }

  /** @param {Request} request */
  #place({ box, clip }) {
    const style = this.element.style;
    style.transform = `translate(${box.x}px, ${box.y}px)`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    const top = Math.max(0, clip.y - box.y);
    const left = Math.max(0, clip.x - box.x);
    const bottom = Math.max(0, box.y + box.height - clip.y - clip.height);
    const right = Math.max(0, box.x + box.width - clip.x - clip.width);
    style.clipPath = `inset(${top}px ${right}px ${bottom}px ${left}px)`;
  }

  /** @param {Request} request */
  #dress(request) {
    const style = this.element.style;
    const smallest = matchMedia('(pointer: coarse)').matches ? SMALLEST_ON_TOUCH : 0;
    style.fontSize = `${Math.max(smallest, request.fontSize)}px`;
    style.lineHeight = `${request.lineHeight}px`;
    style.color = cssColor(request.textColor);
    style.setProperty('--placeholder', cssColor(request.placeholderColor));
    this.element.classList.toggle('serif', (request.flags & FLAG.serif) !== 0);
  }

  /** @param {Request} request */
  #describe({ placeholder, label, language, direction }) {
    this.element.placeholder = placeholder;
    this.element.setAttribute('aria-label', label);
    this.element.lang = language;
    this.element.dir = direction;
  }
}

export class Fields {
  #layer;
  #canvas;
  #program;
  /** @type {Map<string, Field>} */
  #fields = new Map();
  #wished = '';

  /**
   * @param {HTMLElement} layer
   * @param {HTMLCanvasElement} canvas
   * @param {import('./program.mjs').Program} program
   */
  constructor(layer, canvas, program) {
    this.#layer = layer;
    this.#canvas = canvas;
    this.#program = program;
  }

  /** @param {Uint8Array} bytes */
  set(bytes) {
    const packet = new PacketReader(bytes);
    const requests = Array.from({ length: packet.number() }, () => readRequest(packet));
    const named = new Map(requests.map((request) => [request.id, request]));
    for (const [id, field] of this.#fields) {
      const request = named.get(id);
      const isMultiline = request ? (request.flags & FLAG.multiline) !== 0 : false;
      if (!request || isMultiline !== field.isMultiline) this.#remove(id, field);
    }
    for (const request of requests) this.#show(request);
  }

  /** @param {Request} request */
  #show(request) {
    const known = this.#fields.get(request.id);
    const field = known ?? this.#make(request);
    field.apply(request);
    const isNew = known === undefined;
    const isWished = this.#wished === request.id || (isNew && (request.flags & FLAG.takesFocus) !== 0);
    if (isWished && (request.flags & FLAG.covered) === 0) this.focus(request.id);
  }

  /** @param {Request} request */
  #make(request) {
    const field = new Field(request);
    const { id } = request;
    field.element.addEventListener('focus', () => {
      field.isTyped = false;
      this.#program.send('field_entered', [id]);
    });
    field.element.addEventListener('input', () => {
      field.isTyped = true;
      this.#program.send('field_changed', [id, field.element.value]);
    });
    field.element.addEventListener('blur', () => this.#left(id, field));
    this.#fields.set(id, field);
    this.#layer.append(field.element);
    return field;
  }

  /**
   * @param {string} id
   * @param {Field} field
   */
  #left(id, field) {
    if (this.#fields.get(id) !== field) return;
    this.#program.send('field_left', [id, field.element.value], field.exit);
    field.exit = EXIT.elsewhere;
  }

  /**
   * @param {string} id
   * @param {Field} field
   */
  #remove(id, field) {
    if (field.isFocused) this.#leaveBy(field, EXIT.elsewhere);
    this.#fields.delete(id);
    field.element.remove();
  }

  /** @param {string} id */
  focus(id) {
    const field = this.#fields.get(id);
    this.#wished = field ? '' : id;
    field?.element.focus({ preventScroll: true });
    if (field?.selects) field.element.select();
  }

  /** The keyboard goes back to the canvas. */
  leave() {
    this.#wished = '';
    if (this.has(document.activeElement)) this.#canvas.focus({ preventScroll: true });
  }

  /** A keyboard that nothing on the page has, as after Tab has led out of it, goes to the canvas. */
  collect() {
    if (document.activeElement === document.body) this.#canvas.focus({ preventScroll: true });
  }

  /**
   * @param {Field} field
   * @param {number} how
   */
  #leaveBy(field, how) {
    field.exit = how;
    this.#canvas.focus({ preventScroll: true });
  }

  /** @param {EventTarget | null} target */
  has(target) {
    return target instanceof HTMLElement && this.#layer.contains(target);
  }

  /**
   * A key pressed in a field: passes on what is not the field's own.
   * @param {KeyboardEvent} event
   * @param {import('./keyboard.mjs').KeyPress} pressed
   */
  press(event, pressed) {
    const field = this.#fields.get(/** @type {HTMLElement} */ (event.target).dataset.field ?? '');
    if (!field) return;
    const exit = this.#exitBy(event, pressed, field);
    if (exit !== EXIT.elsewhere) {
      event.preventDefault();
      this.#leaveBy(field, exit);
    } else if (isPassedOn(event, pressed, field) && this.#claims(pressed)) {
      event.preventDefault();
      const { key, character, fallback, modifiers } = pressed;
      this.#program.call('key', 1, event.repeat ? 1 : 0, key, character, fallback, modifiers);
    }
  }

  /** @param {import('./keyboard.mjs').KeyPress} pressed */
  #claims({ key, character, fallback, modifiers }) {
    return this.#program.call('claims', key, character, fallback, modifiers) !== 0;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {import('./keyboard.mjs').KeyPress} pressed
   * @param {Field} field
   */
  #exitBy(event, pressed, field) {
    const isControl = (pressed.modifiers & 1) !== 0;
    if (event.key === 'Escape') return EXIT.escape;
    if (event.key === 'Enter' && !field.keepsEnter && (isControl || !field.isMultiline)) return EXIT.enter;
    if (event.key === 'Tab' && this.#claims(pressed)) return event.shiftKey ? EXIT.backTab : EXIT.tab;
    return EXIT.elsewhere;
  }
}

/**
 * Alt on a Mac and AltGr elsewhere write characters of their own.
 * @param {KeyboardEvent} event
 * @param {number} held
 */
function writes(event, held) {
  return event.getModifierState('AltGraph') || (isMac && held === ALT);
}

/**
 * What every text field does by itself: its clipboard, its undo, its ways through the words.
 * @param {KeyboardEvent} event
 * @param {import('./keyboard.mjs').KeyPress} pressed
 * @param {number} held
 */
function isEditing(event, pressed, held) {
  const letter = String.fromCodePoint(pressed.fallback || pressed.character).toLowerCase();
  if (/^(Arrow|Home|End|Page|Backspace|Delete|Insert|Enter)/.test(event.key)) return true;
  return held === CONTROL && 'acvxyz'.includes(letter);
}

/**
 * The keys of commands, which the program claims where they work everywhere; up and down where the field has one line and no use for them.
 * @param {KeyboardEvent} event
 * @param {import('./keyboard.mjs').KeyPress} pressed
 * @param {Field} field
 */
function isPassedOn(event, pressed, field) {
  const held = pressed.modifiers & (CONTROL | ALT);
  if (held !== 0 || /^F\d+$/.test(event.key)) return !event.isComposing && !writes(event, held) && !isEditing(event, pressed, held);
  if (event.key === 'Enter') return field.keepsEnter;
  return pressed.modifiers === 0 && !field.isMultiline && ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key);
}
