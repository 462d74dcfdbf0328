import type { Block, Way } from './blocks';

/** A sparse row over criteria, of values or of importance; criteria left out count as 0. */
export type Sparse = { criterion: number; units: number }[];

/** Reads the value of a criterion from a tally or from a way, which is a difference of tallies. */
export type ValueReader = (tally: Int32Array, criterion: number) => number;

/**
 * The ways of a block that add the same importance to the criteria on which values can move. On
 * the other criteria, which are steady, each way adds importance of its own.
 */
export type Group = { importance: Sparse; ways: { way: Way; steady: Sparse }[] };

/** What a way adds: to values, and to the importance of steady criteria. */
export type Row = { values: Sparse; steady: Sparse };
/** The distinct rows of a group, and their maximum on each criterion. */
export type Choice = { importance: Sparse; rows: Row[]; most: Sparse };

/**
 * Groups the ways of each block by the importance they add. Criteria for which `isRelevant` is
 * false are ignored, as their importance affects no weight; those for which `isSteady` holds do
 * not part groups, as what their importance is worth is the same whatever else is chosen.
 */
export function byImportance(
  blocks: readonly Block[],
  width: number,
  { isRelevant, isSteady }: Record<'isRelevant' | 'isSteady', (criterion: number) => boolean>,
): Group[][] {
  const relevant = Array.from({ length: width }, (_, c) => c).filter(isRelevant);
  const moving = relevant.filter((c) => !isSteady(c));
  const steady = relevant.filter(isSteady);
  return blocks.map(({ ways }) => {
    const groups = new Map<string, Group>();
    for (const way of ways) {
      const key = moving.map((c) => way[c]).join();
      const entry = { way, steady: importanceOn(steady, way) };
      const group = groups.get(key);
      if (group) group.ways.push(entry);
      else groups.set(key, { importance: importanceOn(moving, way), ways: [entry] });
    }
    return [...groups.values()];
  });
}

const importanceOn = (criteria: readonly number[], way: Way): Sparse =>
  criteria.flatMap((criterion) =>
    way[criterion] ? [{ criterion, units: way[criterion] ?? 0 }] : [],
  );

/** A group as a choice, for the values that `valueAt` reads. */
export function choiceOf({ importance, ways }: Group, width: number, valueAt: ValueReader): Choice {
  const most = Array.from({ length: width }, () => Number.NEGATIVE_INFINITY);
  const rows = new Map<string, Row>();
  for (const { way, steady } of ways) {
    const values: Sparse = [];
    let key = steady.map(({ criterion, units }) => `${criterion}+${units}`).join();
    for (let criterion = 0; criterion < width; criterion++) {
      const units = valueAt(way, criterion);
      most[criterion] = Math.max(most[criterion] ?? 0, units);
      if (units === 0) continue;
      values.push({ criterion, units });
      key += ` ${criterion}:${units}`;
    }
    rows.set(key, { values, steady });
  }
  const sparseMost = most.flatMap((units, criterion) =>
    units === 0 ? [] : [{ criterion, units }],
  );
  return { importance, rows: [...rows.values()], most: sparseMost };
}

/** Adds a row to a dense one in place, `sign` times. */
export function add(to: number[], sparse: Sparse, sign: number): void {
  for (const { criterion, units } of sparse) to[criterion] = (to[criterion] ?? 0) + sign * units;
}

/** The sum of a row's units times the numbers of a dense row. */
export function weightedSum(row: Sparse, dense: readonly number[]): number {
  let sum = 0;
  for (const { criterion, units } of row) sum += (dense[criterion] ?? 0) * units;
  return sum;
}
