// The page's dictionary: words of scripts that are written without spaces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words } from '../../web/page/words.mjs';

const split = (text) => {
  const ends = new Words().ends(text);
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
};

test('Thai, Lao, Khmer and Burmese are cut into words that make up the whole text', () => {
  for (const text of ['กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย', 'ພາສາເກົາຫຼີແລະພາສາລາວ', 'សេចក្តីប្រកាសជាសកល', 'လူတိုင်းသည်တူညီလွတ်လပ်သော']) {
    const words = split(text);
    assert.equal(words.join(''), text);
    assert.ok(words.length > 2, `${text} has ${words.length} words`);
  }
  assert.equal(split('กรุงเทพมหานครเป็นเมืองหลวง')[1], 'เป็น');
});

test('a browser without a dictionary says so', () => {
  const kept = Intl.Segmenter;
  delete Intl.Segmenter;
  try {
    assert.equal(new Words().ends('ไทย'), null);
  } finally {
    Intl.Segmenter = kept;
  }
});
