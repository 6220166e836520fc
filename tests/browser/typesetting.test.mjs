// Gloss and the browser set the same paragraphs with the same fonts: the same lines, and letters in the same places.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { make_profile, serve_site, GlossPage } from './gloss_page.mjs';
import { compare } from './typesetting/comparison.mjs';
import { FaceWatch } from './typesetting/faces.mjs';
import { print_classes, print_row, share, unexplained } from './typesetting/report.mjs';
import { file_of, samples } from './typesetting/samples.mjs';
import { bare_page, lines_of_browser, lines_of_gloss, touch_paragraphs } from './typesetting/setting.mjs';
import { add_tally, new_tally } from './typesetting/tally.mjs';

const kSameBreaks = 0.97;
const kNear = 0.995;
// Of a short text one paragraph may break otherwise; letters of some stand otherwise for reasons that are known.
const kNearOfShort = new Map(Object.entries({ ja: 0.93, mixed: 0.985, my: 0.95 }));

/** @param {import('./typesetting/tally.mjs').Tally} tally */
function assert_alike(tally) {
  assert.ok(share(tally.same_breaks, tally.paragraphs) >= kSameBreaks, 'fewer paragraphs break alike than wanted');
  assert.ok(share(tally.near, tally.graphemes) >= kNear, 'fewer letters stand alike than wanted');
}

describe('text is set as the browser sets it', () => {
  /** @type {() => Promise<void>} */
  let close;
  /** @type {GlossPage} */
  let page;
  /** @type {FaceWatch} */
  let watch;
  /** @type {import('playwright-core').Page} */
  let bare;
  let address = '';
  const all = new_tally();
  const specimen = new_tally();

  before(async () => {
    const site = await serve_site();
    const profile = await make_profile();
    const browser = await profile.open();
    page = new GlossPage(browser.pages()[0] ?? await browser.newPage());
    watch = new FaceWatch(page.page);
    bare = await browser.newPage();
    address = `${site.address}bare`;
    await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: bare_page(watch.faces(), 'serif') }));
    await page.page.bringToFront();
    await page.visit(site.address);
    close = async () => {
      await browser.close();
      await profile.remove();
      await site.close();
    };
  });
  after(() => close());

  /** @param {import('./typesetting/samples.mjs').Sample} sample */
  async function set_by_gloss(sample) {
    const answer = await page.page.evaluate((file) => window.gloss.open(new File([file], 'sample.gloss.json')), file_of(sample));
    assert.ok(answer.opened, answer.notice);
    await page.page.evaluate(touch_paragraphs);
    await watch.rest();
    return JSON.parse(await page.page.evaluate(lines_of_gloss));
  }

  /** @param {import('./typesetting/setting.mjs').Order[]} orders @param {string} language */
  async function set_by_browser(orders, language) {
    await bare.goto(address);
    await bare.evaluate(async () => { await Promise.all([...document.fonts].map((face) => face.load())); });
    return JSON.parse(await bare.evaluate(lines_of_browser, { orders, language }));
  }

  for (const sample of samples()) {
    it(`${sample.name}: the same lines, letters within a pixel`, async () => {
      const ours = await set_by_gloss(sample);
      const orders = ours.map(({ text, width, line_height }) => ({ text, width, line_height }));
      const theirs = await set_by_browser(orders, sample.language);
      const tally = compare(ours.map((paragraph, i) => ({ ...paragraph, theirs: theirs[i] })));
      print_row(sample.name, tally);
      print_classes(tally);
      add_tally(all, tally);
      assert.ok(tally.graphemes > 0);
      assert.deepEqual(unexplained(tally), []);
      if (sample.is_long) assert_alike(tally);
      else {
        add_tally(specimen, tally);
        assert.ok(tally.paragraphs - tally.same_breaks <= 1, 'more than one paragraph breaks otherwise');
        assert.ok(share(tally.near_compared, tally.compared) >= (kNearOfShort.get(sample.name) ?? kNear), 'fewer letters stand alike than wanted');
      }
    });
  }

  it('the specimen by itself, an article in each of thirty languages, is as much alike', () => {
    print_row('the specimen', specimen);
    print_classes(specimen);
    assert.ok(specimen.paragraphs > 140);
    assert.ok(share(specimen.same_breaks, specimen.paragraphs) >= kSameBreaks);
    assert.ok(share(specimen.near_compared, specimen.compared) >= kNear);
  });

  it('all of it: at least 97 of 100 paragraphs break alike, 995 of 1000 letters stand within a pixel', () => {
    print_row('everything', all);
    print_classes(all);
    assert_alike(all);
    assert.deepEqual(page.errors, []);
  });
});
