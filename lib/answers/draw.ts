import type { Random } from '../common/random';
import type { Answers, Content, OwnWeights } from '../content/schema';
import { MAX_WEIGHT } from '../engine/model/units';

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Draws options uniformly; each question is answered with the given probability. */
export function drawAnswers({ questions }: Content, random: Random, probability = 1): Answers {
  const answered = questions.filter(() => probability === 1 || random() < probability);
  return Object.fromEntries(answered.map(({ id, options }) => [id, pick(random, options).id]));
}

/** Draws own weights for about half of the criteria; the first always has one, of 1 or more. */
export function drawWeights({ criteria }: Content, random: Random): OwnWeights {
  const weighted = criteria.filter((_, n) => n === 0 || random() < 0.5);
  return Object.fromEntries(
    weighted.map(({ id }, n) => [
      id,
      Math.max(n === 0 ? 1 : 0, Math.floor(random() * (MAX_WEIGHT + 1))),
    ]),
  );
}
