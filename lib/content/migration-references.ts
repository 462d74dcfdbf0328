import type { Check } from './checks';
import type { Content, Migration } from './schema';

/** Migrations speak of ids that are gone, and lead to ids that are there or moved on later. */
export function checkMigrations({ migrations, criteria }: Content, { at, options }: Check): void {
  const weighed = new Set(criteria.map(({ id }) => id));
  for (const migration of migrations) {
    const { id, was, becomes, release } = migration;
    const report = at('migrations', id);
    if (isThere(was, options, weighed)) report('an id that is gone; ids are never used again');
    const later = migrations.filter((one) => one.release > release);
    for (const target of targetsOf(was, becomes)) {
      const movesOn = later.some((one) => JSON.stringify(one.was) === JSON.stringify(target));
      if (!movesOn && !isThere(target, options, weighed)) {
        report(`an id that is there, or moves on in a later release: ${JSON.stringify(target)}`);
      }
    }
    if (becomes !== undefined && (typeof becomes === 'object') !== 'option' in was) {
      report('answers for an option, a new id for a question or a criterion');
    }
  }
}

type Id = Migration['was'];

function isThere(
  id: Id,
  options: ReadonlyMap<string, ReadonlySet<string>>,
  criteria: ReadonlySet<string>,
): boolean {
  if ('criterion' in id) return criteria.has(id.criterion);
  const known = options.get(id.question);
  return known !== undefined && (!('option' in id) || known.has(id.option));
}

function targetsOf(was: Id, becomes: Migration['becomes']): Id[] {
  if (becomes === undefined) return [];
  if (typeof becomes === 'object') {
    return Object.entries(becomes).map(([question, option]) => ({ question, option }));
  }
  return ['criterion' in was ? { criterion: becomes } : { question: becomes }];
}
