// While building: gathers what the first screen needs in a folder of its own, to be packed from there; JSON without white space.
//   node gather.mjs <from> <to> <file>…

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [from = '', to = '', ...files] = process.argv.slice(2);
for (const file of files) {
  const source = path.join(from, file);
  const target = path.join(to, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (file.endsWith('.json')) writeFileSync(target, JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
  else copyFileSync(source, target);
}
