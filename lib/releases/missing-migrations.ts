import type { Content, Migration, Question } from '../content/schema';
import { canonicalJson } from './canonical';

/**
 * A sentence for the author on each question, option and criterion of an older content that the
 * newer one lacks and that no migration covers.
 */
export function missingMigrations(before: Content, after: Content): string[] {
  const missing = [
    ...before.questions.flatMap((question) => missingOf(question, after)),
    ...before.criteria
      .filter(({ id }) => !after.criteria.some((criterion) => criterion.id === id))
      .filter(({ id }) => !isMigrated(after, { criterion: id }))
      .map(({ id }) => `criterion ${id}`),
  ];
  return missing.map(
    (name) => `migrations.yaml: the ${name} is gone, and no migration says what became of it.`,
  );
}

/**
 * The question, if it is missing without a migration; otherwise its options that are missing from
 * it or from its successor.
 */
function missingOf({ id, options }: Question, after: Content): string[] {
  const migration = after.migrations.find(({ was }) => isSame(was, { question: id }));
  if (migration && migration.becomes === undefined) return [];
  const target = after.questions.find((candidate) => candidate.id === (migration?.becomes ?? id));
  const lostOptions = options
    .filter((option) => !target?.options.some((candidate) => candidate.id === option.id))
    .filter((option) => !isMigrated(after, { question: id, option: option.id }));
  if (!target && lostOptions.length > 0) return [`question ${id}`];
  return lostOptions.map((option) => `option ${option.id} of ${id}`);
}

function isMigrated({ migrations }: Content, id: Migration['was']): boolean {
  return migrations.some(({ was }) => isSame(was, id));
}

function isSame(a: Migration['was'], b: Migration['was']): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
