// The hours at which a country's way of writing times shows, which a page of now meets only then.

import assert from 'node:assert/strict';
import test from 'node:test';

import { Dates } from '../../web/page/dates.mjs';

const [kDayAndTime, kDay, kTime] = [0, 1, 2];

/** What a reader of that country sees of that time of a day of this year. @param {string} locale @param {number} style @param {number} hour @param {number} minute */
function moment(locale, style, hour, minute) {
  Object.defineProperty(globalThis, 'navigator', { value: { languages: [locale] }, configurable: true });
  const dates = new Dates();
  dates.follow(locale.split('-')[0]);
  return dates.moment(new Date(new Date().getFullYear(), 10, 3, hour, minute).getTime() / 1000, style).replaceAll('\u202f', ' ');
}

test('an hour has as many figures as the country writes, with a day as alone', () => {
  assert.equal(moment('en-US', kTime, 9, 5), '9:05 AM');
  assert.equal(moment('en-US', kTime, 0, 40), '12:40 AM');
  assert.equal(moment('en-US', kDayAndTime, 9, 5), 'Nov 3, 9:05 AM');
  for (const locale of ['de-DE', 'de-CH', 'en-GB']) {
    assert.equal(moment(locale, kTime, 9, 5), '09:05', locale);
    assert.equal(moment(locale, kTime, 0, 40), '00:40', locale);
    assert.match(moment(locale, kDayAndTime, 0, 40), /, 00:40$/, locale);
  }
  assert.equal(moment('en-FI', kTime, 9, 5), '9.05');
  assert.match(moment('en-FI', kDayAndTime, 9, 5), /[^0]9[.:]05$/);
  assert.equal(moment('de-DE', kDay, 9, 5), '3. November');
});
