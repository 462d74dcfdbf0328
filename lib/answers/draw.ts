import type { Random } from '../common/random';
import type { Answers, Content, OwnWeights } from '../content/schema';
import { MOST_WEIGHT } from '../engine/model/units';

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Options drawn uniformly; each question is answered with the probability `share`. */
export function drawAnswers({ questions }: Content, random: Random, share = 1): Answers {
  const given = questions.filter(() => share === 1 || random() < share);
  return Object.fromEntries(given.map(({ id, options }) => [id, pick(random, options).id]));
}

/** The person's own weight for about half of the criteria, and 1 or more for the first. */
export function drawWeights({ criteria }: Content, random: Random): OwnWeights {
  const given = criteria.filter((_, n) => n === 0 || random() < 0.5);
  return Object.fromEntries(
    given.map(({ id }, n) => [
      id,
      Math.max(n === 0 ? 1 : 0, Math.floor(random() * (MOST_WEIGHT + 1))),
    ]),
  );
}
