// Days and times in the reader's own language and zone.

/** @type {Intl.DateTimeFormatOptions[]} In the order of platform::MomentStyle. */
const STYLES = [
  { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  { day: 'numeric', month: 'long' },
];

export class Dates {
  /**
   * With the year unless it is the present one.
   * @param {number} seconds since 1970
   * @param {number} style
   */
  moment(seconds, style) {
    const date = new Date(seconds * 1000);
    const isOfThisYear = date.getFullYear() === new Date().getFullYear();
    return date.toLocaleString(undefined, isOfThisYear ? STYLES[style] : { ...STYLES[style], year: 'numeric' });
  }
}
