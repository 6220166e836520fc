// What the first screen needs, in one archive: fonts of one family share a sixth of their bytes once they are packed together.

const ARCHIVE = './assets/first.tar';
const BLOCK = 512; // POSIX.1-1988, ustar: a header and then the file, each filled up to whole blocks
const NAME_LENGTH = 100;
const SIZE_AT = 124;
const SIZE_LENGTH = 12;

const FACES = [
  { family: 'Inter', weight: '400', name: 'fonts/inter-400.ttf' },
  { family: 'Inter', weight: '600', name: 'fonts/inter-600.ttf' },
  { family: 'Source Serif', weight: '400', name: 'fonts/source-serif-400.ttf' },
  { family: 'Source Serif', weight: '600', name: 'fonts/source-serif-600.ttf' },
];

/** @param {Uint8Array<ArrayBuffer>} bytes @param {number} start @param {number} length */
function word(bytes, start, length) {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).split('\0')[0] ?? '';
}

/**
 * The files of a tar archive by their names; those that it ends within are left out.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function unpack(bytes) {
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const files = new Map();
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(word(bytes, at + SIZE_AT, SIZE_LENGTH), 8);
    const start = at + BLOCK;
    if (!(size >= 0) || start + size > bytes.length) break;
    files.set(word(bytes, at, NAME_LENGTH), bytes.slice(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

async function fetchArchive() {
  const answer = await fetch(ARCHIVE);
  return unpack(answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array());
}

/** Asked for when it is made. A file that did not come with it is fetched by itself, so a lost archive costs time only. */
export class FirstAssets {
  #files = fetchArchive().catch(() => unpack(new Uint8Array()));
  #areFacesOffered = false;

  /** @param {string} name */
  async get(name) {
    return (await this.#files).get(name);
  }

  /** Gives the page around the canvas the faces that the desk has, without a second download. */
  async offerFaces() {
    const files = await this.#files;
    if (this.#areFacesOffered) return;
    this.#areFacesOffered = true;
    for (const { family, weight, name } of FACES)
      document.fonts.add(new FontFace(family, files.get(name) ?? `url("./assets/${name}")`, { weight, display: 'swap' }));
  }
}
