// Tables for people: columns as wide as their widest word, numbers to the right.

export type Cell = string | number | null;

const shown = (cell: Cell): string => (cell === null ? '-' : String(cell));

/** Lays rows out under their heads, two spaces between columns; null is shown as a dash. Ends with a line break. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => shown(row[at] ?? null).length)));
  const isNumeric = heads.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] !== 'string'));
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return isNumeric[at] ? shown(cell).padStart(width) : shown(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return `${[line(heads), ...rows.map(line)].join('\n')}\n`;
}
