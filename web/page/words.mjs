// Words of scripts that are written without spaces, by the browser's own dictionary.

export class Words {
  /** @type {Intl.Segmenter | null | undefined} */
  #segmenter;

  /**
   * Where the words of stretches of Thai, Lao, Khmer or Burmese with spaces between end, in UTF-16 units; null in a browser without a dictionary.
   * @param {string} text
   */
  ends(text) {
    // The browser goes by the letters, not by the language named here.
    this.#segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('th', { granularity: 'word' }) : null;
    if (!this.#segmenter) return null;
    return Array.from(this.#segmenter.segment(text), ({ index, segment }) => index + segment.length);
  }
}
