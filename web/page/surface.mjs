// The canvas and what is around it: size in CSS and device pixels, the reader's preferences, cursor, colours.

const CURSORS = ['default', 'text', 'pointer', 'ew-resize', 'ns-resize', 'grab', 'not-allowed'];

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more), (forced-colors: active)';
const STILL = '(prefers-reduced-motion: reduce)';
const COARSE = '(pointer: coarse)';
// The bits of a window's flags, as src/platform/web/window.cpp reads them.
const FLAGS = [DARK, CONTRAST, STILL, COARSE];
const MAC_FLAG = 16;

/** ⌘ takes the place of Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * 0xAABBGGRR as Dear ImGui packs it.
 * @param {number} color
 */
export function cssColor(color) {
  const part = (/** @type {number} */ shift) => (color >>> shift) & 255;
  return `rgb(${part(0)} ${part(8)} ${part(16)} / ${part(24) / 255})`;
}

export class Surface {
  #canvas;
  #program;
  #frames;
  #settings;
  /** @type {{ width: number, height: number } | null} device pixels as the browser counts them, where it does */
  #exact = null;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import('./program.mjs').Program} program
   * @param {import('./frames.mjs').Frames} frames
   * @param {import('./settings.mjs').Settings} settings
   */
  constructor(canvas, program, frames, settings) {
    this.#canvas = canvas;
    this.#program = program;
    this.#frames = frames;
    this.#settings = settings;
  }

  /** Reports the window and begins to follow it. */
  listen() {
    this.report();
    this.#observe();
    for (const query of FLAGS) matchMedia(query).addEventListener('change', () => this.report());
    this.#followResolution();
  }

  #observe() {
    const observer = new ResizeObserver((entries) => {
      const box = entries[0].devicePixelContentBoxSize?.[0];
      this.#exact = box ? { width: box.inlineSize, height: box.blockSize } : null;
      // Painted before this event ends, so that a resized canvas never flashes empty.
      if (this.report()) this.#frames.run();
    });
    try {
      observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#canvas);
    }
  }

  // Moving to another monitor changes the ratio without a resize.
  #followResolution() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const follow = () => {
      this.#exact = null;
      this.report();
      this.#followResolution();
    };
    query.addEventListener('change', follow, { once: true });
  }

  /**
   * What the browser counted, unless it means something else (with an emulated ratio it counts CSS pixels).
   * @param {number} width
   * @param {number} height
   */
  #devicePixels(width, height) {
    const exact = this.#exact;
    const agrees = exact && Math.abs(exact.width - width) < 2 && Math.abs(exact.height - height) < 2;
    return agrees ? exact : { width: Math.round(width), height: Math.round(height) };
  }

  /** @returns {boolean} whether there is anything to draw on */
  report() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    const ratio = devicePixelRatio;
    const device = this.#devicePixels(width * ratio, height * ratio);
    if (this.#canvas.width !== device.width) this.#canvas.width = device.width;
    if (this.#canvas.height !== device.height) this.#canvas.height = device.height;
    const flags = FLAGS.reduce((bits, query, place) => bits | (matchMedia(query).matches ? 1 << place : 0), isMac ? MAC_FLAG : 0);
    this.#program.call('window', width, height, ratio, device.width, device.height, flags);
    return true;
  }

  /** @param {number} cursor */
  setCursor(cursor) {
    this.#canvas.style.cursor = CURSORS[cursor];
  }

  /**
   * @param {number} background
   * @param {boolean} isDark
   */
  setColors(background, isDark) {
    const color = cssColor(background);
    applyPageColors(color, isDark);
    // The skeleton of the next visit wears them from the start.
    this.#settings.write('page_background', color);
    this.#settings.write('page_scheme', isDark ? 'dark' : 'light');
  }

  /** @param {boolean} isReduced by the reader's choice here, beside what the system says */
  setMotion(isReduced) {
    document.documentElement.dataset.motion = isReduced ? 'reduced' : 'full';
  }
}

/**
 * @param {string} color
 * @param {boolean} isDark
 */
function applyPageColors(color, isDark) {
  const root = document.documentElement;
  root.style.backgroundColor = color;
  root.style.colorScheme = isDark ? 'dark' : 'light';
  root.dataset.scheme = isDark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', color);
}

/** @param {import('./settings.mjs').Settings} settings */
export function restorePageColors(settings) {
  const color = settings.read('page_background');
  if (color) applyPageColors(color, settings.read('page_scheme') === 'dark');
}
