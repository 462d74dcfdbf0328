import type { CheckContext } from './checks';
import type { Content, Migration } from './schema';

/**
 * Checks that migrations are for removed ids, and lead to ids that exist or are migrated in a later
 * release.
 */
export function checkMigrations(
  { migrations, criteria }: Content,
  { reportAt, optionIds }: CheckContext,
): void {
  const criterionIds = new Set(criteria.map(({ id }) => id));
  for (const migration of migrations) {
    const { id, was, becomes, release } = migration;
    const report = reportAt('migrations', id);
    if (exists(was, optionIds, criterionIds))
      report('an id that is gone; ids are never used again');
    const later = migrations.filter((other) => other.release > release);
    for (const target of replacementsOf(was, becomes)) {
      const isMigratedLater = later.some(
        (other) => JSON.stringify(other.was) === JSON.stringify(target),
      );
      if (!isMigratedLater && !exists(target, optionIds, criterionIds)) {
        report(`an id that is there, or moves on in a later release: ${JSON.stringify(target)}`);
      }
    }
    if (becomes !== undefined && (typeof becomes === 'object') !== 'option' in was) {
      report('answers for an option, a new id for a question or a criterion');
    }
  }
}

type Id = Migration['was'];

function exists(
  id: Id,
  optionIds: ReadonlyMap<string, ReadonlySet<string>>,
  criterionIds: ReadonlySet<string>,
): boolean {
  if ('criterion' in id) return criterionIds.has(id.criterion);
  const knownOptions = optionIds.get(id.question);
  return knownOptions !== undefined && (!('option' in id) || knownOptions.has(id.option));
}

function replacementsOf(was: Id, becomes: Migration['becomes']): Id[] {
  if (becomes === undefined) return [];
  if (typeof becomes === 'object') {
    return Object.entries(becomes).map(([question, option]) => ({ question, option }));
  }
  return ['criterion' in was ? { criterion: becomes } : { question: becomes }];
}
