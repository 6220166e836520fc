// Mouse, touch, pen and wheel on the canvas, as events of the program.

import { isMac } from './surface.mjs';

const ACTION = { move: 0, down: 1, up: 2, leave: 3, cancel: 4 };
const KINDS = ['mouse', 'touch', 'pen'];
const CLICK_MS = 500;
const CLICK_PIXELS = 5;
const LINE_PIXELS = 16;

/**
 * Bits: 1 Ctrl (⌘ on a Mac), 2 Shift, 4 Alt.
 * @param {{ ctrlKey: boolean, metaKey: boolean, shiftKey: boolean, altKey: boolean }} event
 */
export function modifiersOf(event) {
  const control = isMac ? event.metaKey : event.ctrlKey;
  return (control ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0);
}

/** Counts presses that follow each other closely in time and place. */
class Clicks {
  #last = { time: -Infinity, x: 0, y: 0, button: -1 };
  #count = 0;

  /** @param {PointerEvent} event */
  press(event) {
    const { timeStamp: time, clientX: x, clientY: y, button } = event;
    const isNear = Math.hypot(x - this.#last.x, y - this.#last.y) <= CLICK_PIXELS;
    const follows = isNear && button === this.#last.button && time - this.#last.time <= CLICK_MS;
    this.#count = follows ? (this.#count % 3) + 1 : 1;
    this.#last = { time, x, y, button };
    return this.#count;
  }
}

export class Pointer {
  #canvas;
  #program;
  #clicks = new Clicks();

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import('./program.mjs').Program} program
   */
  constructor(canvas, program) {
    this.#canvas = canvas;
    this.#program = program;
  }

  listen() {
    const canvas = this.#canvas;
    canvas.addEventListener('pointermove', (event) => this.#send('move', event));
    canvas.addEventListener('pointerdown', (event) => this.#press(event));
    canvas.addEventListener('pointerup', (event) => this.#send('up', event));
    canvas.addEventListener('pointercancel', (event) => this.#send('cancel', event));
    canvas.addEventListener('pointerleave', (event) => this.#send('leave', event));
    // Focus is moved by #press; the rest of what a browser does on a press (middle-button scrolling) is not wanted.
    canvas.addEventListener('mousedown', (event) => event.preventDefault());
    canvas.addEventListener('contextmenu', (event) => {
      if (/** @type {PointerEvent} */ (event).pointerType === 'touch') event.preventDefault();
    });
    document.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  /** @param {PointerEvent} event */
  #press(event) {
    // Before the press is told, so that a field that is left gives its text first.
    this.#canvas.focus({ preventScroll: true });
    this.#canvas.setPointerCapture(event.pointerId);
    this.#send('down', event, this.#clicks.press(event));
  }

  /**
   * @param {keyof typeof ACTION} action
   * @param {PointerEvent} event
   * @param {number} clicks
   */
  #send(action, event, clicks = 0) {
    const kind = Math.max(0, KINDS.indexOf(event.pointerType));
    const { pointerId, clientX, clientY, button } = event;
    this.#program.call('pointer', ACTION[action], kind, pointerId, clientX, clientY, Math.max(0, button), clicks, modifiersOf(event));
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (scrollsByItself(event)) return;
    event.preventDefault();
    const scale = [1, LINE_PIXELS, innerHeight][event.deltaMode] ?? 1;
    const [x, y] = [event.deltaX * scale, event.deltaY * scale];
    this.#program.call('wheel', event.clientX, event.clientY, x, y, event.ctrlKey ? 1 : 0, modifiersOf(event));
  }
}

/**
 * A text field that has more text that way, or a page that is not the canvas.
 * @param {WheelEvent} event
 */
function scrollsByItself(event) {
  const target = event.target;
  if (!(target instanceof Element) || target.closest('main')) return true;
  if (!(target instanceof HTMLTextAreaElement) || event.ctrlKey) return false;
  const room = event.deltaY < 0 ? target.scrollTop : target.scrollHeight - target.clientHeight - target.scrollTop;
  return room >= 1;
}
