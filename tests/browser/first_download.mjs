// What a first visit fetches until the desk can be used.
import { brotliCompressSync } from 'node:zlib';

/** The bytes of every answer, each packed by brotli as a server packs it.
 * @param {import('./gloss_page.mjs').GlossPage} page a page that has visited nothing @param {string} address */
export async function first_download(page, address) {
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map();
  page.page.on('response', (answer) => bodies.set(new URL(answer.url()).pathname, answer.body()));
  await page.page.route('**/later.wasm', () => {}); // nothing waits for it until the first mark is made
  await page.visit(address);
  const packed = await Promise.all([...bodies.values()].map(async (body) => brotliCompressSync(await body).length));
  return { bytes: packed.reduce((sum, size) => sum + size, 0), paths: [...bodies.keys()] };
}
