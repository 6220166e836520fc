// Days, times and numbers as the reader's country writes them in the language that the page is in; times in the reader's zone.

import { localeOf } from './sentences.mjs';

/** @type {Intl.DateTimeFormatOptions[]} In the order of platform::MomentStyle. */
const STYLES = [
  { day: 'numeric', month: 'short', minute: '2-digit' },
  { day: 'numeric', month: 'long' },
];

export class Dates {
  #locale = localeOf('en');

  /**
   * The signs of its numbers: the decimal one, and after a line end the one between groups of figures.
   * @param {string} language
   */
  follow(language) {
    this.#locale = localeOf(language);
    const parts = new Intl.NumberFormat(this.#locale).formatToParts(1_234_567.5);
    return ['decimal', 'group'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('\n');
  }

  /**
   * With the year unless it is the present one.
   * @param {number} seconds since 1970
   * @param {number} style the number after the last: the time of day alone
   */
  moment(seconds, style) {
    const date = new Date(seconds * 1000);
    const timeOfDay = STYLES.length;
    if (style === timeOfDay) return date.toLocaleTimeString(this.#locale, { timeStyle: 'short' });
    const isOfThisYear = date.getFullYear() === new Date().getFullYear();
    const parts = STYLES[style].minute ? { ...STYLES[style], hour: this.#hour() } : STYLES[style];
    return date.toLocaleString(this.#locale, isOfThisYear ? parts : { ...parts, year: 'numeric' });
  }

  /**
   * One figure suffices where a day has two halves ("9:05 AM"), "09:05" has two: what `timeStyle` does, which does not go with a day's parts.
   * @returns {Intl.DateTimeFormatOptions['hour']}
   */
  #hour() {
    const { hour12 } = new Intl.DateTimeFormat(this.#locale, { hour: 'numeric' }).resolvedOptions();
    return hour12 ? 'numeric' : '2-digit';
  }
}
