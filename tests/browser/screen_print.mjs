// A coarse print of a picture: the mean colour of each cell of a grid. It tells another layout, colour or weight of type, and
// not how a processor rounds.
const kColumns = 48;
const kRows = 30;

/** @param {import('playwright-core').Page} blank any page without a policy of its own; it decodes @param {Buffer} png
 * @returns {Promise<string>} base64 of three bytes for each cell, row by row */
export function print_of(blank, png) {
  return blank.evaluate(async ({ base64, columns, rows }) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to decode on.');
    context.drawImage(picture, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
    const print = new Uint8Array(columns * rows * 3);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const [x0, x1] = [Math.floor(column * width / columns), Math.floor((column + 1) * width / columns)];
        const [y0, y1] = [Math.floor(row * height / rows), Math.floor((row + 1) * height / rows)];
        const sum = [0, 0, 0];
        for (let y = y0; y < y1; y += 1) {
          for (let x = x0; x < x1; x += 1) for (let part = 0; part < 3; part += 1) sum[part] += data[(y * width + x) * 4 + part];
        }
        for (let part = 0; part < 3; part += 1) print[(row * columns + column) * 3 + part] = Math.round(sum[part] / ((x1 - x0) * (y1 - y0)));
      }
    }
    return btoa(String.fromCharCode(...print));
  }, { base64: png.toString('base64'), columns: kColumns, rows: kRows });
}

/** The cells in which two prints differ by more than `most` of 255 in any colour, as "column,row".
 * @param {string} before @param {string} now */
export function differing_cells(before, now, most = 3) {
  const [a, b] = [Buffer.from(before, 'base64'), Buffer.from(now, 'base64')];
  if (a.length !== b.length) return ['all'];
  const cells = new Set();
  for (let at = 0; at < a.length; at += 1) {
    const cell = Math.floor(at / 3);
    if (Math.abs(/** @type {number} */ (a[at]) - /** @type {number} */ (b[at])) > most) cells.add(`${cell % kColumns},${Math.floor(cell / kColumns)}`);
  }
  return [...cells];
}
