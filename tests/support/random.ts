import type { Answers, Content } from '@/lib/content/schema';

/** Every random test starts here, so that a failure comes back. */
export const SEED = 20_260_701;

export type Random = () => number;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

/** The answers without those to the questions named. */
export function without(answers: Answers, ...questions: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
}
