import type { Migration } from '../content/schema';
import { MAX_PARAMETERS } from './decode';
import type { Problem } from './problems';
import { weightParameter } from './weight-parameters';

type Parameter = readonly [string, string];

/**
 * Translates the parameters of a link of any release to current ids, applying migrations from the
 * oldest release to the newest, and reports each parameter without a successor. Parameters that
 * already use current ids come first and so take precedence. Reads at most MAX_PARAMETERS + 1
 * parameters, so that decoding still reports an excess.
 */
export function migrate(
  migrations: readonly Migration[],
  parameters: Iterable<Parameter>,
): { parameters: Parameter[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let migrated = take(parameters, MAX_PARAMETERS + 1);
  for (const migration of migrations.toSorted(byRelease)) {
    const affected = migrated.filter((parameter) => appliesTo(migration, parameter));
    if (affected.length === 0) continue;
    const replacements = affected.flatMap((parameter) => replacementsOf(migration, parameter));
    migrated = [
      ...migrated.filter((parameter) => !appliesTo(migration, parameter)),
      ...replacements,
    ];
    if (migration.becomes === undefined) {
      const { release, because } = migration;
      for (const [parameter, value] of affected) {
        problems.push({ kind: 'retired', parameter, value, release, because });
      }
    }
  }
  return { parameters: migrated, problems };
}

/** Orders by release; within a release, options before the questions they belong to. */
function byRelease(a: Migration, b: Migration): number {
  return a.release - b.release || Number('option' in b.was) - Number('option' in a.was);
}

function appliesTo({ was }: Migration, [parameter, value]: Parameter): boolean {
  if ('criterion' in was) return parameter === weightParameter(was.criterion);
  return parameter === was.question && (!('option' in was) || value.trim() === was.option);
}

function replacementsOf({ was, becomes }: Migration, [, value]: Parameter): Parameter[] {
  if (becomes === undefined) return [];
  if (typeof becomes === 'object') return Object.entries(becomes);
  return [['criterion' in was ? weightParameter(becomes) : becomes, value]];
}

function take(parameters: Iterable<Parameter>, limit: number): Parameter[] {
  const taken: Parameter[] = [];
  for (const parameter of parameters) {
    if (taken.length === limit) break;
    taken.push(parameter);
  }
  return taken;
}
