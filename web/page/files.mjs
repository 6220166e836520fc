// Files in by chooser and drop, out by download; the parts of the site by name; links.

const LARGEST = 256 * 1024 * 1024;
// As src/platform/web/files.cpp numbers them.
const FAULT = { unreadable: 0, tooLarge: 1, notThere: 2, notBeside: 3 };
// The request of files that were dropped together, as src/platform/event.h has it.
const ONE_OF_SEVERAL = 0xfffffffd;
const KEEP_DOWNLOAD_MS = 60_000;

/** @param {string} name */
async function fetchPart(name) {
  const answer = await fetch(`./assets/${name}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return new Uint8Array(await answer.arrayBuffer());
}

export class Files {
  #program;
  #first;
  #isOver = false;
  /** @type {Blob[]} */
  #pieces = [];

  /**
   * @param {import('./program.mjs').Program} program
   * @param {import('./first_assets.mjs').FirstAssets} first
   */
  constructor(program, first) {
    this.#program = program;
    this.#first = first;
  }

  listen() {
    document.addEventListener('dragover', (event) => this.#hover(event));
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.#setOver(false);
    });
    document.addEventListener('drop', (event) => this.#drop(event));
  }

  /** @param {DragEvent} event */
  #hover(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#setOver(true);
  }

  /** @param {boolean} isOver */
  #setOver(isOver) {
    if (this.#isOver === isOver) return;
    this.#isOver = isOver;
    this.#program.call('drop_hover', isOver ? 1 : 0);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#setOver(false);
    const files = [...event.dataTransfer.files];
    this.takeAll(files, files.length > 1 ? ONE_OF_SEVERAL : 0);
  }

  /**
   * @param {File[]} files
   * @param {number} request
   */
  async takeAll(files, request) {
    for (const [at, file] of files.entries()) await this.take(file, request, files.length - 1 - at);
  }

  /**
   * @param {File} file
   * @param {number} request
   * @param {number} more How many come after it.
   */
  async take(file, request, more = 0) {
    if (file.size > LARGEST) {
      this.#program.send('file_failed', [file.name], request, FAULT.tooLarge, more);
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.#program.sendBlob('file', [file.name, file.type], bytes, request, more);
    } catch {
      this.#program.send('file_failed', [file.name], request, FAULT.unreadable, more);
    }
  }

  /** A file that the page's address asked for and that there is not. @param {string} name */
  failNotThere(name) {
    this.#program.send('file_failed', [name], 0, FAULT.notThere, 0);
  }

  /** One that does not lie beside the page. @param {string} name */
  failNotBeside(name) {
    this.#program.send('file_failed', [name], 0, FAULT.notBeside, 0);
  }

  /**
   * @param {string} accept
   * @param {number} request
   */
  choose(accept, request) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = true;
    input.hidden = true;
    const done = () => input.remove();
    input.addEventListener('change', () => this.takeAll([...(input.files ?? [])], request).finally(done));
    input.addEventListener('cancel', done);
    document.body.append(input);
    input.click();
  }

  /**
   * @param {string} name
   * @param {string} type
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  download(name, type, bytes) {
    this.#hand(name, new Blob([bytes], { type }));
  }

  /** A piece of a download: as a Blob it lies with the browser, not in this page's memory. @param {Uint8Array<ArrayBuffer>} bytes */
  addToDownload(bytes) {
    this.#pieces.push(new Blob([bytes]));
  }

  /**
   * @param {string} name
   * @param {string} type
   */
  finishDownload(name, type) {
    this.#hand(name, new Blob(this.#pieces, { type }));
    this.dropDownload();
  }

  dropDownload() {
    this.#pieces = [];
  }

  /**
   * @param {string} name
   * @param {Blob} content
   */
  #hand(name, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_DOWNLOAD_MS);
  }

  /** @param {string} address */
  openLink(address) {
    const url = new URL(address, location.href);
    if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return;
    const link = document.createElement('a');
    link.href = url.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.click();
  }

  /** @param {string} name */
  async fetchAsset(name) {
    try {
      this.#program.sendBlob('asset', [name], (await this.#first.get(name)) ?? (await fetchPart(name)));
    } catch {
      this.#program.send('asset_failed', [name]);
    }
  }
}
