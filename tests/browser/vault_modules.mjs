// The page's modules by themselves, as they lie in web/page, in a document of a real browser on which no program runs.
import { readFile } from 'node:fs/promises';
import { with_page } from './gloss_page.mjs';

const kFolder = new URL('../../web/', import.meta.url);
const kDocument = `<!doctype html><title>Modules</title>
<script type="importmap">{ "imports": { "idb": "/modules/node_modules/idb/build/index.js" } }</script>`;

/** @param {import('playwright-core').Route} route */
async function answer(route) {
  const name = new URL(route.request().url()).pathname.slice('/modules/'.length);
  if (name === '') return route.fulfill({ contentType: 'text/html', body: kDocument });
  return route.fulfill({ contentType: 'text/javascript', body: await readFile(new URL(name, kFolder), 'utf8') });
}

/** In the document `import('/modules/page/NAME.mjs')` gives a module. @param {(page: import('playwright-core').Page) => Promise<void>} job */
export function with_modules(job) {
  return with_page({}, async ({ page }, site) => {
    await page.route('**/modules/**', answer);
    await page.goto(`${site.address}modules/`);
    await job(page);
  });
}
