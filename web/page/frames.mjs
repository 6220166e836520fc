// Animation frames, only when somebody asked for one, and between them what needs no picture: a display that is slow to take
// pictures holds up neither saving nor long work. A hidden page gets no frames, but what completes there (saving, above all)
// still runs a frame, without drawing being seen.

export class Frames {
  #program;
  #afterFrame;
  #isAsked = false;
  #isWanted = false; // while hidden: for when the page is seen again
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #due = Infinity;
  #isWorkAsked = false;
  #work = new MessageChannel();

  /**
   * @param {import('./program.mjs').Program} program
   * @param {() => void} afterFrame
   */
  constructor(program, afterFrame) {
    this.#program = program;
    this.#afterFrame = afterFrame;
    this.#work.port1.onmessage = () => {
      this.#isWorkAsked = false;
      this.#program.call('between');
    };
  }

  /** Begins to follow the page being hidden and shown. */
  listen() {
    document.addEventListener('visibilitychange', () => this.#showOrHide(document.hidden));
    window.addEventListener('pagehide', () => this.#showOrHide(true));
  }

  /** @param {boolean} isHidden */
  #showOrHide(isHidden) {
    this.#program.call('visibility', isHidden ? 1 : 0);
    if (isHidden) this.run();
    else if (this.#isWanted) this.request();
  }

  request() {
    this.#isWanted = document.hidden;
    if (this.#isAsked || document.hidden) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.run();
    });
  }

  /** Soon, in a task of its own: input and pictures come in between. */
  requestWork() {
    if (this.#isWorkAsked) return;
    this.#isWorkAsked = true;
    this.#work.port2.postMessage(null);
  }

  /** Something has come that does not wait for the page to be seen. */
  wake() {
    this.requestWork();
    if (document.hidden) this.requestAfter(0);
    else this.request();
  }

  /** @param {number} milliseconds */
  requestAfter(milliseconds) {
    const due = performance.now() + milliseconds;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#onTime(), milliseconds);
  }

  #onTime() {
    this.#due = Infinity;
    if (document.hidden) this.run();
    else this.request();
  }

  /** A frame now: inside an event that cannot wait. */
  run() {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    this.#isWanted = false;
    this.#program.call('frame');
    this.#afterFrame();
  }
}
