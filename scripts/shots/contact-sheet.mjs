/** Puts shots side by side on one sheet: a row for each screen, a column for each size. */
import sharp from 'sharp';

const cellHeight = 420;
const gap = 16;
const labelHeight = 28;

/** @param {string} text @param {number} width */
const label = (text, width) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${labelHeight}"><text x="2" y="20" font-family="sans-serif" font-size="17" fill="#333">${text}</text></svg>`,
  );

/**
 * @param {{ name: string, size: string, file: string }[]} shots
 * @param {string} out where the sheet goes, a PNG
 */
export async function makeContactSheet(shots, out) {
  const sizes = [...new Set(shots.map((shot) => shot.size))];
  const names = [...new Set(shots.map((shot) => shot.name))];
  const cells = await Promise.all(
    shots.map(async (shot) => {
      const { data, info } = await sharp(shot.file)
        .resize({ height: cellHeight })
        .png()
        .toBuffer({ resolveWithObject: true });
      return { ...shot, data, width: info.width };
    }),
  );
  const widths = sizes.map((size) => Math.max(...cells.filter((cell) => cell.size === size).map((cell) => cell.width)));
  /** @param {number} column */
  const left = (column) => gap + widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0);
  /** @param {number} row */
  const top = (row) => gap + row * (cellHeight + labelHeight + gap);
  const pictures = cells.map((cell) => {
    const column = sizes.indexOf(cell.size);
    return { input: cell.data, left: left(column), top: top(names.indexOf(cell.name)) + labelHeight };
  });
  const labels = cells.map((cell) => {
    const column = sizes.indexOf(cell.size);
    const input = label(`${cell.name} ${cell.size}`, widths[column] ?? 0);
    return { input, left: left(column), top: top(names.indexOf(cell.name)) };
  });
  await sharp({
    create: { width: left(sizes.length), height: top(names.length), channels: 3, background: '#ece7dc' },
  })
    .composite([...pictures, ...labels])
    .png()
    .toFile(out);
}
