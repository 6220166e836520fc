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
   * In one figure ("9:05 AM") or two ("09:05"), as `timeStyle` has it, which does not go with a day's parts.
   * @returns {Intl.DateTimeFormatOptions['hour']}
   */
  #hour() {
    const nine = new Date(2026, 0, 1, 9, 5);
    const hour = new Intl.DateTimeFormat(this.#locale, { timeStyle: 'short' }).formatToParts(nine).find(({ type }) => type === 'hour');
    return hour?.value.length === 1 ? 'numeric' : '2-digit';
  }
}
