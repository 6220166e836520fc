// After linking: divides the program into what the first screen needs (gloss.wasm) and the rest (later.wasm), with Binaryen's
// wasm-split. first_screen.txt names the functions of the first part; whatever it does not name comes later.
//   node split.mjs <wasm-split> <the linked module, with names> <site folder>

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const LIST = fileURLToPath(new URL('first_screen.txt', import.meta.url));
/** What the page is compiled with (src/cmake/flags.cmake), and what wasm-split is told. */
export const FEATURES = ['--enable-mutable-globals', '--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int'];
const FUNCTION_NAMES = 1; // the subsection of the name section (WebAssembly appendix, "Name Section")
const OWNER = /((?:base|unicode|text|model|formats|agree|suggest|store|gfx|platform|ui|app)::[^<>]*?)\([^()]*(?:\([^()]*\)[^()]*)*\)(?: const)?::(?:\$_|'lambda)/;
const ALTERNATIVE = /__dispatcher<(\d+)ul>/;

/** Reads the numbers and texts of a section one after another. */
class SectionReader {
  #bytes;
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  get isOver() {
    return this.at >= this.#bytes.length;
  }

  /** LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.at - length, this.at));
  }
}

/** The names of a module's own functions. @param {BufferSource} wasm @returns {string[]} */
export function functionNames(wasm) {
  const module = new WebAssembly.Module(wasm);
  const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length; // numbered first
  const [section] = WebAssembly.Module.customSections(module, 'name');
  const reader = new SectionReader(new Uint8Array(section ?? new ArrayBuffer(0)));
  while (!reader.isOver) {
    const kind = reader.number();
    const size = reader.number();
    if (kind === FUNCTION_NAMES) return Array.from({ length: reader.number() }, () => (reader.number(), reader.text())).slice(imported);
    reader.at += size;
  }
  return [];
}

/** @param {string} name */
function withoutTemplates(name) {
  let depth = 0;
  const spelled = name.replace(/operator<=>|operator<<|operator>>|operator->|operator<|operator>/g, 'operator');
  return [...spelled].filter((letter) => {
    if (letter === '<') depth += 1;
    const isOutside = depth === 0;
    if (letter === '>') depth = Math.max(0, depth - 1);
    return isOutside;
  }).join('');
}

/**
 * What functions of one name have in common, however a compiler numbers or instantiates them: the name without parameters, result
 * and template arguments; of a lambda that the library wraps, the function that it stands in, with the number of the alternative
 * where it visits a variant: of all that can be asked of the program a first visit asks for little.
 * @param {string} name
 */
export function family(name) {
  const owner = /^(?:void |bool )?(?:std::|decltype)/.test(name) ? OWNER.exec(name)?.[1] : undefined;
  if (owner) return `${withoutTemplates(owner)}::$${ALTERNATIVE.exec(name)?.[1] ?? ''}`.replaceAll('(anonymous namespace)', '@');
  const plain = withoutTemplates(name.replace(/^byn\$mgfn-shared\$/, '')).replaceAll('(anonymous namespace)', '@');
  const [head = ''] = plain.split('(');
  const word = head.includes('operator') ? head : head.split(' ').at(-1) ?? head;
  return word.replace(/\$_\d+/g, '$_');
}

/** As Binaryen called functions before version 117: what an identifier cannot hold, in hexadecimal. @param {string} name */
const escaped = (name) => name.replace(/[^\w!#$%&'*+\-./:<=>?@^`|~]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** @param {string} tool @param {string} whole @param {string} site */
function split(tool, whole, site) {
  const first = new Set(readFileSync(LIST, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('# ')));
  const later = functionNames(readFileSync(whole)).filter((name) => !first.has(family(name)));
  const list = `${whole}.later`;
  const version = Number(/\d+/.exec(execFileSync(tool, ['--version']).toString())?.[0]);
  writeFileSync(list, (version < 117 ? later.map(escaped) : later).join('\n'));
  execFileSync(tool, [whole, ...FEATURES, `--split-funcs=@${list}`, '--export-prefix=%', '--import-namespace=first',
    '--placeholder-namespace=later', '-o1', path.join(site, 'gloss.wasm'), '-o2', path.join(site, 'later.wasm')], { stdio: 'inherit' });
}

const [, script, ...words] = process.argv;
if (script && fileURLToPath(import.meta.url) === path.resolve(script)) split(words[0] ?? '', words[1] ?? '', words[2] ?? '');
