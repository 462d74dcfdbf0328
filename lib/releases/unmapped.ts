import type { Content, Migration, Question } from '../content/schema';
import { canonicalJson } from './canonical';

/**
 * Sentences for the author: each question, option and criterion that links of an older
 * content may name, that the newer one does not have, and of which no migration speaks.
 */
export function unmapped(before: Content, now: Content): string[] {
  const gone = [
    ...before.questions.flatMap((question) => goneOf(question, now)),
    ...before.criteria
      .filter(({ id }) => !now.criteria.some((one) => one.id === id))
      .filter(({ id }) => !isMapped(now, { criterion: id }))
      .map(({ id }) => `criterion ${id}`),
  ];
  return gone.map(
    (one) => `migrations.yaml: the ${one} is gone, and no migration says what became of it.`,
  );
}

/** A question that is gone unmapped; or its options that are, in it or in what it has become. */
function goneOf({ id, options }: Question, now: Content): string[] {
  const moved = now.migrations.find(({ was }) => isSame(was, { question: id }));
  if (moved && moved.becomes === undefined) return [];
  const target = now.questions.find((one) => one.id === (moved?.becomes ?? id));
  const lost = options
    .filter((option) => !target?.options.some((one) => one.id === option.id))
    .filter((option) => !isMapped(now, { question: id, option: option.id }));
  if (!target && lost.length > 0) return [`question ${id}`];
  return lost.map((option) => `option ${option.id} of ${id}`);
}

function isMapped({ migrations }: Content, id: Migration['was']): boolean {
  return migrations.some(({ was }) => isSame(was, id));
}

function isSame(one: Migration['was'], other: Migration['was']): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
