// Hands out a folder on 127.0.0.1 for trying the page; any web server does for the real thing.
import { createReadStream, promises as files } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const kTypes = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}));

/** The file that an address names and what it is now, or undefined where it leaves the folder or names none.
 * @param {string} folder @param {string} address */
async function find(folder, address) {
  let name = decodeURIComponent(new URL(address, 'http://page/').pathname);
  if (name.endsWith('/')) name += 'index.html';
  const file = path.join(folder, name);
  const inside = file.startsWith(path.resolve(folder) + path.sep);
  const status = inside ? await files.stat(file).catch(() => undefined) : undefined;
  return status?.isFile() ? { file, tag: `"${status.mtimeMs.toString(36)}-${status.size.toString(36)}"` } : undefined;
}

/** The browser keeps what it has fetched and asks each time whether it is still so: a new build is seen at the next visit.
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(folder, request, response) {
  const found = await find(folder, request.url ?? '/').catch(() => undefined);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
    return;
  }
  const kept = { 'cache-control': 'no-cache', etag: found.tag };
  if (request.headers['if-none-match'] === found.tag) {
    response.writeHead(304, kept).end();
    return;
  }
  const type = kTypes.get(path.extname(found.file)) ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, ...kept });
  createReadStream(found.file).pipe(response);
}

/** Serves `folder`; the promise gives the listening server or fails when the port is taken. Port 0 takes any free one.
 * @param {string} folder @param {number} port @returns {Promise<import('node:http').Server>} */
export function serve(folder, port) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => void answer(root, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Tries the ports from `first` on.
 * @param {string} folder @param {number} first @param {number} tries */
async function serveOnFree(folder, first, tries) {
  for (let port = first; ; port += 1) {
    try {
      return await serve(folder, port);
    } catch (error) {
      if (port + 1 >= first + tries) throw error;
    }
  }
}

async function main() {
  const [folder = '.', wanted] = process.argv.slice(2);
  const port = Number(wanted ?? 8080);
  try {
    const server = await serveOnFree(folder, port, wanted ? 1 : 20);
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`Gloss is at http://localhost:${address.port}/ (Ctrl+C ends it)`);
  } catch {
    console.error(`Port ${wanted ?? port} cannot be used. Choose another: web/serve --port ${port < 65535 ? port + 1 : 8080}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
