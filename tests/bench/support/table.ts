type Cell = number | string;

/** Prints a table, with numbers rounded to three significant digits. */
export function printTable(title: string, rows: Record<string, Record<string, Cell>>): void {
  const short = (cell: Cell) =>
    typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(3)) : cell;
  const cells = Object.entries(rows).map(([label, row]) => [
    label,
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, short(cell)])),
  ]);
  console.log(title);
  console.table(Object.fromEntries(cells));
}

/** Our figure, the minimal app's, their ratio, and whether the ratio meets the aim. */
export function comparisonRow(
  ours: number,
  minimal: number,
  aim?: { least: number } | { most: number },
): Record<string, Cell> {
  const row = { ours, minimal, ratio: ours / minimal };
  if (!aim) return row;
  const isMet = 'least' in aim ? row.ratio >= aim.least : row.ratio <= aim.most;
  return {
    ...row,
    aim: 'least' in aim ? `>= ${aim.least}` : `<= ${aim.most}`,
    met: metOrMissed(isMet),
  };
}

export const metOrMissed = (isMet: boolean) => (isMet ? 'met' : 'missed');
