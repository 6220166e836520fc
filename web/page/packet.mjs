// Values in a row, as they cross to C++ and back (src/platform/web/packet.h): a number is an f64, a string or bytes are
// {size u32, bytes}, all little endian.

/** @typedef {number | string | Uint8Array} Value */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @param {Value[]} values
 * @returns {Uint8Array}
 */
export function pack(values) {
  const parts = values.map((value) => (typeof value === 'string' ? encoder.encode(value) : value));
  const size = parts.reduce((/** @type {number} */ sum, part) => sum + (typeof part === 'number' ? 8 : 4 + part.length), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'number') {
      view.setFloat64(at, part, true);
      at += 8;
      continue;
    }
    view.setUint32(at, part.length, true);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

export class PacketReader {
  #bytes;
  #view;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  number() {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, true);
  }

  string() {
    const size = this.#view.getUint32(this.#at, true);
    this.#at += 4 + size;
    return decoder.decode(this.#bytes.subarray(this.#at - size, this.#at));
  }
}
