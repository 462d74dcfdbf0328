import type { Migration } from '../content/schema';
import { MOST_PARAMETERS } from './decode';
import type { Problem } from './problems';
import { weightParameter } from './weight-parameters';

type Parameter = readonly [string, string];

/**
 * Parameters of a link of any age in today's ids, by a map that is applied from its oldest
 * entry to its newest, and each thing that nothing stands for today. What a link says in
 * today's ids comes first, and so counts where both are there. Reads no more parameters than
 * decoding does.
 */
export function migrate(
  migrations: readonly Migration[],
  parameters: Iterable<Parameter>,
): { parameters: Parameter[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let pairs = firstOf(parameters, MOST_PARAMETERS + 1);
  for (const migration of migrations.toSorted(inTurn)) {
    const touched = pairs.filter((pair) => isOf(migration, pair));
    if (touched.length === 0) continue;
    const moved = touched.flatMap((pair) => successors(migration, pair));
    pairs = [...pairs.filter((pair) => !isOf(migration, pair)), ...moved];
    if (migration.becomes === undefined) {
      const { release, because } = migration;
      for (const [parameter, value] of touched) {
        problems.push({ kind: 'retired', parameter, value, release, because });
      }
    }
  }
  return { parameters: pairs, problems };
}

/** By release; within one, options before the question that they belong to moves on. */
function inTurn(a: Migration, b: Migration): number {
  return a.release - b.release || Number('option' in b.was) - Number('option' in a.was);
}

function isOf({ was }: Migration, [parameter, value]: Parameter): boolean {
  if ('criterion' in was) return parameter === weightParameter(was.criterion);
  return parameter === was.question && (!('option' in was) || value.trim() === was.option);
}

function successors({ was, becomes }: Migration, [, value]: Parameter): Parameter[] {
  if (becomes === undefined) return [];
  if (typeof becomes === 'object') return Object.entries(becomes);
  return [['criterion' in was ? weightParameter(becomes) : becomes, value]];
}

function firstOf(parameters: Iterable<Parameter>, most: number): Parameter[] {
  const pairs: Parameter[] = [];
  for (const pair of parameters) {
    if (pairs.length === most) break;
    pairs.push(pair);
  }
  return pairs;
}
