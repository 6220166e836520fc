// Pasted HTML reduced to what an article is made of: headings, paragraphs, list items, quotations, as text; its title, the
// address it came from, its links. The browser's own parser reads it; nothing of it runs or is shown.

/**
 * @typedef {object} Block
 * @property {'heading' | 'paragraph' | 'list_item' | 'quotation'} kind
 * @property {number} level
 * @property {string} text
 */

/**
 * @typedef {object} RichText
 * @property {Block[]} blocks
 * @property {string} title
 * @property {string} url
 * @property {string[]} links
 * @property {string} language of most of it, where it says
 * @property {string} direction
 */

const DROPPED = new Set([
  'SCRIPT', 'STYLE', 'NAV', 'HEAD', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'VIDEO', 'AUDIO',
  'IMG', 'PICTURE', 'MAP', 'FORM', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'DIALOG', 'META', 'LINK', 'TITLE', 'BASE',
]);
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET',
  'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HGROUP', 'HR', 'LI', 'MAIN', 'OL', 'P', 'PRE',
  'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL',
]);
const SPACE = /[\t\n\f\r ]+/g;
const STYLE = 'data-pasted-style';
const HIDING = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** @param {string | null | undefined} text */
const squeezed = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a block inherits from the elements around it. */
class Context {
  /**
   * @param {Block['kind']} kind
   * @param {number} level
   * @param {boolean} isPreformatted
   */
  constructor(kind = 'paragraph', level = 0, isPreformatted = false) {
    this.kind = kind;
    this.level = level;
    this.isPreformatted = isPreformatted;
  }

  /** @param {Element} element */
  within(element) {
    const name = element.tagName;
    const heading = /^H([1-6])$/.exec(name);
    if (heading) return new Context('heading', Number(heading[1]));
    if (name === 'LI') return new Context('list_item', 0, this.isPreformatted);
    if (name === 'BLOCKQUOTE') return new Context('quotation', 0, this.isPreformatted);
    return new Context(this.kind, this.level, this.isPreformatted || name === 'PRE');
  }
}

/** Walks the tree and closes a block wherever an element that makes one begins or ends. */
class Reducer {
  /** @type {Block[]} */
  blocks = [];
  hasStructure = false;
  #text = '';

  /**
   * @param {Node} node
   * @param {Context} context
   */
  read(node, context) {
    for (const child of node.childNodes) {
      if (child instanceof Text) this.#add(child.data, context);
      else if (child instanceof Element && !isDropped(child)) this.#readElement(child, context);
    }
  }

  /**
   * @param {Element} element
   * @param {Context} context
   */
  #readElement(element, context) {
    const name = element.tagName.toUpperCase();
    if (name === 'BR') {
      this.#text = `${this.#text.replace(/[ \t]+$/, '')}\n`;
      this.hasStructure = true;
    } else if (BLOCKS.has(name)) {
      this.hasStructure = true;
      this.close(context);
      const inner = context.within(element);
      this.read(element, inner);
      this.close(inner);
    } else this.read(element, context);
  }

  /**
   * @param {string} text
   * @param {Context} context
   */
  #add(text, context) {
    const added = context.isPreformatted ? text : text.replace(SPACE, ' ');
    const isDouble = !context.isPreformatted && added.startsWith(' ') && /(^|[\n ])$/.test(this.#text);
    this.#text += isDouble ? added.slice(1) : added;
  }

  /**
   * Two line breaks in a row end a paragraph, as they look.
   * @param {Context} context
   */
  close({ kind, level, isPreformatted }) {
    const pieces = isPreformatted ? this.#text.split('\n') : this.#text.split(/\n{2,}/);
    for (const piece of pieces) {
      const trimmed = isPreformatted ? piece.trimEnd() : piece.trim();
      const text = kind === 'heading' ? squeezed(trimmed) : trimmed;
      if (text.trim() !== '') this.blocks.push({ kind, level, text });
    }
    this.#text = '';
  }
}

/** @param {Element} element */
function isDropped(element) {
  if (DROPPED.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('role') === 'navigation') return true;
  return HIDING.test(element.getAttribute(STYLE) ?? '');
}

/**
 * @param {string} address
 * @param {string} base
 */
function asWebAddress(address, base = '') {
  try {
    const url = base && !address.startsWith('#') ? new URL(address, base) : new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : '';
  } catch {
    return '';
  }
}

/**
 * What relative addresses of the page begin with, or ''. It is often the site's front page: no address of the article.
 * @param {Document} page
 * @param {string} address
 */
function baseOf(page, address) {
  return asWebAddress(page.querySelector('link[data-base][href]')?.getAttribute('href') ?? '', address) || address;
}

/**
 * @param {Document} page
 * @param {string} html
 */
function findAddress(page, html) {
  const named = asWebAddress(/SourceURL:\s*(\S+)/i.exec(html)?.[1] ?? '');
  if (named !== '') return named;
  const base = baseOf(page, '');
  const candidates = [
    page.querySelector('link[rel~=canonical]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return candidates.map((candidate) => (candidate ? asWebAddress(candidate, base) : '')).find((address) => address !== '') ?? '';
}

/**
 * @param {Document} page
 * @param {string} address
 */
function findLinks(page, address) {
  const links = [...page.querySelectorAll('a[href]')].filter((link) => !link.closest('nav, [role=navigation]'));
  const base = baseOf(page, address);
  const targets = links.map((link) => asWebAddress(link.getAttribute('href') ?? '', base));
  return [...new Set(targets.filter((target) => target !== ''))];
}

/**
 * The value that an attribute has around at least half of the text.
 * @param {HTMLElement} body
 * @param {string} attribute
 */
function mostly(body, attribute) {
  const half = (body.textContent?.length ?? 0) / 2;
  const holders = [...body.querySelectorAll(`[${attribute}]`)].reverse(); // the inner ones first
  const around = [...holders, body, body.ownerDocument.documentElement];
  return around.find((one) => one.getAttribute(attribute) && (one.textContent?.length ?? 0) >= half)?.getAttribute(attribute) ?? '';
}

/**
 * A parsed page stands under this page's rules, and every style and base in it would be reported as a breach of them: style
 * attributes are renamed, style elements become templates, which nobody reads, and a base a link that leads nowhere.
 * @param {string} html
 */
function withoutBreaches(html) {
  const isTag = /<[a-z][^<>]*>/gi;
  const renamed = html.replace(/<(\/?)style\b/gi, '<$1template').replace(/<base\b/gi, '<link data-base');
  return renamed.replace(isTag, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

/**
 * @param {string} html
 * @returns {RichText} without blocks where the HTML says no more than the plain text does
 */
export function reduceHtml(html) {
  const page = new DOMParser().parseFromString(withoutBreaches(html), 'text/html');
  const reducer = new Reducer();
  const start = new Context();
  reducer.read(page.body, start);
  reducer.close(start);
  const title = squeezed(page.querySelector('title')?.textContent) || squeezed(page.querySelector('h1')?.textContent);
  const url = findAddress(page, html);
  const blocks = reducer.hasStructure ? reducer.blocks : [];
  const language = mostly(page.body, 'lang');
  return { blocks, title, url, links: findLinks(page, url), language, direction: mostly(page.body, 'dir').toLowerCase() };
}
