import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { warnIf } from '../support/content/warn';
import { SEED } from '../support/engine/random';
import { winnerOf } from '../support/engine/scores';

const { questions, approaches } = content();

test('each approach can win, and none nearly always, over 20,000 random answer sets', () => {
  const random = randomFrom(SEED);
  const wins = new Map(approaches.map(({ id }) => [id, 0]));
  for (let n = 0; n < 20_000; n++) {
    for (const winner of winnerOf(content(), drawAnswers(content(), random)).split('+')) {
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
  }
  const shares = [...wins].map(([approach, won]) => ({ approach, share: won / 20_000 }));
  for (const { approach, share } of shares) {
    warnIf(share < 0.1 || share > 0.65, `${approach} wins ${Math.round(100 * share)} % of draws.`);
    expect(share, JSON.stringify(shares)).toBeGreaterThanOrEqual(0.03);
    expect(share, JSON.stringify(shares)).toBeLessThanOrEqual(0.85);
  }
});

test('the quick winner of these searches is the one that recommend() recommends', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 500; n++) {
    const answers = drawAnswers(content(), random);
    expect(recommend(content(), answers).winners.join('+')).toBe(winnerOf(content(), answers));
  }
});

test('each question can change the winner', () => {
  const random = randomFrom(SEED);
  const counts = new Map(questions.map(({ id }) => [id, 0]));
  for (let n = 0; n < 600; n++) {
    const answers = drawAnswers(content(), random);
    for (const { id, options } of questions) {
      const winners = options.map((option) => winnerOf(content(), { ...answers, [id]: option.id }));
      if (new Set(winners).size > 1) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const seldom = [...counts].filter(([, count]) => count < 5).map(([id]) => id);
  warnIf(seldom.length > 0, `${seldom.join(', ')} hardly ever change the winner.`);
  expect([...counts.values()].filter((count) => count > 0).length).toBeGreaterThan(
    questions.length / 2,
  );
});
