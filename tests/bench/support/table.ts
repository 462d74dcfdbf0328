type Cell = number | string;

/** A table for people, with numbers rounded to three digits; empty cells where a row has none. */
export function print(title: string, rows: Record<string, Record<string, Cell>>): void {
  const short = (cell: Cell) =>
    typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(3)) : cell;
  const cells = Object.entries(rows).map(([what, row]) => [
    what,
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, short(cell)])),
  ]);
  console.log(title);
  console.table(Object.fromEntries(cells));
}

/** A row of ours beside the minimal app's, and whether the ratio is what was aimed at. */
export function beside(
  ours: number,
  minimal: number,
  aim?: { least: number } | { most: number },
): Record<string, Cell> {
  const row = { ours, minimal, ratio: ours / minimal };
  if (!aim) return row;
  const isMet = 'least' in aim ? row.ratio >= aim.least : row.ratio <= aim.most;
  return { ...row, aim: 'least' in aim ? `>= ${aim.least}` : `<= ${aim.most}`, met: met(isMet) };
}

export const met = (isMet: boolean) => (isMet ? 'met' : 'missed');
