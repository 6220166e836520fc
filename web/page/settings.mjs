// Small settings in localStorage. Where the browser refuses it they last as long as the page.

const PREFIX = 'gloss.';

export class Settings {
  /** @type {Map<string, string>} */
  #unkept = new Map();

  /** @param {string} name */
  read(name) {
    try {
      return localStorage.getItem(PREFIX + name) ?? this.#unkept.get(name) ?? null;
    } catch {
      return this.#unkept.get(name) ?? null;
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  write(name, value) {
    this.#unkept.set(name, value);
    try {
      localStorage.setItem(PREFIX + name, value);
    } catch {
      // Refused or full: the value above is enough for this visit.
    }
  }
}
