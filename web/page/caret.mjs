// The caret in the article: an element that blinks by CSS, so that a resting page draws nothing.

import { cssColor } from './surface.mjs';

export class Caret {
  #element;
  #beat = 0;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * @param {boolean} isShown
   * @param {{ x: number, y: number, width: number, height: number }} box
   * @param {number} color
   */
  set(isShown, box, color) {
    this.#element.hidden = !isShown;
    const style = this.#element.style;
    style.transform = `translate(${box.x}px, ${box.y}px)`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    style.backgroundColor = cssColor(color);
    // Two equal animations in turn: each move begins the blinking anew, after its steady half second.
    this.#beat = 1 - this.#beat;
    this.#element.dataset.beat = String(this.#beat);
  }
}
