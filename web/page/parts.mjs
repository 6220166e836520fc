// The program in its two parts: what the first screen needs, and the rest, which is fetched once that screen is there. When
// something of the rest is called for before it has come, the page waits for it.

const FIRST = './gloss.wasm';
const LATER = './later.wasm';
const LONGEST_PAUSE_MS = 60_000;

/** A part of the page did not arrive, and nothing goes on without it. */
export class MissingPart extends Error {}

/** @param {Response} answer */
function arrived(answer) {
  if (!answer.ok) throw new MissingPart(`${answer.url}: ${answer.status}`);
  return answer;
}

/** Also from a server that does not know the type of WebAssembly. @param {string} address */
async function compiled(address) {
  const answer = arrived(await fetch(address, { credentials: 'same-origin' }));
  if (answer.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}

/** Without leaving the call that waits for it. @param {string} address */
function compiledNow(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // the low byte of every unit (WHATWG Encoding, 14.5)
  request.send();
  if (request.status !== 200) throw new MissingPart(`${address}: ${request.status}`);
  return new WebAssembly.Module(Uint8Array.from(request.responseText, (unit) => unit.charCodeAt(0) & 255));
}

export class ProgramParts {
  /** @type {Record<string, any> | null} */
  #first = null;
  #isWhole = false;

  /**
   * Emscripten's hook of the same name.
   * @param {WebAssembly.Imports} imports
   * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
   */
  async instantiate(imports, receive) {
    const module = await compiled(FIRST);
    const instance = await WebAssembly.instantiate(module, { ...imports, later: this.#placeholders() });
    this.#first = instance.exports;
    this.#isWhole = !WebAssembly.Module.imports(module).some(({ module: from }) => from === 'later');
    receive(instance, module);
  }

  /** Fetches the rest, again and again where the network fails. */
  async complete() {
    for (let pause = 1000; !this.#isWhole; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        const module = await compiled(LATER);
        await WebAssembly.instantiate(module, this.#imports());
        this.#isWhole = true;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  #imports() {
    return { first: this.#first ?? {} };
  }

  /** @returns {Record<string, any>} The calls into the rest, named by their places in the table, until it takes those places itself. */
  #placeholders() {
    return new Proxy({}, { get: (_, place) => (/** @type {any[]} */ ...values) => this.#called(Number(place), values) });
  }

  /** @param {number} place @param {any[]} values */
  #called(place, values) {
    if (!this.#isWhole) new WebAssembly.Instance(compiledNow(LATER), this.#imports());
    this.#isWhole = true;
    const table = Object.values(this.#first ?? {}).find((item) => item instanceof WebAssembly.Table);
    return table?.get(place)(...values);
  }
}
