// What a class hands in, made from one set, and how a hand drops it on the page.
const kNames = ['Amira', 'Ben', 'Chloé', 'Daniel', 'Efua'];

/** Hand-ins of five readers made from one set: each misses a fifth of its marks and cuts another fifth shorter.
 * @param {any} set @returns {{name: string, text: string}[]} */
export function class_of(set) {
  return kNames.map((name, reader) => {
    const own = structuredClone(set);
    Object.assign(own, { kind: 'annotations', id: `a-${name}`, annotator: `p-${name}`, annotators: [{ id: `p-${name}`, name }],
      work: { active_seconds: 600 + 240 * reader } });
    own.spans = own.spans.filter((/** @type {any} */ _, /** @type {number} */ at) => at % 5 !== reader);
    for (const [at, span] of own.spans.entries()) {
      delete span.by;
      const last = span.fragments[span.fragments.length - 1];
      if (at % 5 !== (reader + 2) % 5 || last[1] - last[0] < 12) continue;
      last[1] -= 6;
      delete span.quote;
    }
    const kept = new Set(own.spans.map((/** @type {any} */ span) => span.id));
    own.relations = own.relations.filter((/** @type {any} */ link) => kept.has(link.from) && kept.has(link.to));
    return { name: `${name.toLowerCase()}.gloss.json`, text: JSON.stringify(own) };
  });
}

/** Drops files on the page as a hand does, and waits for an item: the last reader's row, or another.
 * @param {import('./gloss_page.mjs').GlossPage} page @param {{name: string, text: string}[]} files @param {string} [awaited] */
export async function drop(page, files, awaited = `class/row/${files.length - 1}`) {
  await page.page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }));
    }
  }, files);
  await page.page.waitForFunction((id) => window.gloss.items().some((item) => item.id === id), awaited);
  await page.settled();
}
