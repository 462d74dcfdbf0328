import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { SEED } from '../support/engine/random';
import { winnerOf } from '../support/engine/scores';

const { questions, approaches } = content();

test('each approach wins between 15 % and 60 % of 20,000 uniformly random answer sets', () => {
  const random = randomFrom(SEED);
  const wins = new Map(approaches.map(({ id }) => [id, 0]));
  for (let n = 0; n < 20_000; n++) {
    for (const winner of winnerOf(content(), drawAnswers(content(), random)).split('+')) {
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
  }
  const shares = [...wins].map(([approach, won]) => ({ approach, share: won / 20_000 }));
  for (const { share } of shares) {
    expect(share, JSON.stringify(shares)).toBeGreaterThanOrEqual(0.15);
    expect(share, JSON.stringify(shares)).toBeLessThanOrEqual(0.6);
  }
});

test('the quick winner of these searches is the one that recommend() recommends', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 500; n++) {
    const answers = drawAnswers(content(), random);
    expect(recommend(content(), answers).winners.join('+')).toBe(winnerOf(content(), answers));
  }
});

const witnesses = (() => {
  const random = randomFrom(SEED);
  const counts = new Map(questions.map(({ id }) => [id, 0]));
  for (let n = 0; n < 600; n++) {
    const answers = drawAnswers(content(), random);
    for (const { id, options } of questions) {
      const winners = options.map((option) => winnerOf(content(), { ...answers, [id]: option.id }));
      if (new Set(winners).size > 1) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
})();

test.each(questions)('$id can change the winner, and not only in a corner', ({ id }) => {
  expect(witnesses.get(id), 'of 600 random answer sets').toBeGreaterThanOrEqual(5);
});
