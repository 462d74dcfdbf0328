import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { ChangeKind } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { SEED } from '../support/engine/random';

const { method } = content();

function drawn(count: number, share: number): Recommendation[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, () =>
    recommend(content(), drawAnswers(content(), random, share)),
  );
}
const complete = drawn(600, 1);
const partial = drawn(200, 0.7);

test.each(['clear', 'leaning', 'too-close'])(
  'the verdict %s is given for 5 % to 75 % of complete answer sets',
  (verdict) => {
    const share =
      complete.filter((recommendation) => recommendation.verdict === verdict).length /
      complete.length;
    expect(share).toBeGreaterThanOrEqual(0.05);
    expect(share).toBeLessThanOrEqual(0.75);
  },
);

test.each(Object.keys(method.verdict))('the test %s keeps some verdicts from clear', (test) => {
  const held = [...complete, ...partial].filter(({ grounds }) =>
    grounds.some((ground) => ground.test === test && ground.allows !== 'clear'),
  );
  expect(held.length).toBeGreaterThan(0);
});

test.each(method.experiments)('the experiment $id is named for some answer sets', ({ id }) => {
  const named = [...complete, ...partial].filter(({ experiment }) => experiment === id);
  expect(named.length).toBeGreaterThan(0);
});

test.each<ChangeKind>(['bring-about', 'misjudged', 'fixed'])(
  'among the changes that turn the advice, some are %s',
  (kind) => {
    const turned = complete.filter(({ analysis }) =>
      analysis.flips.some((flip) => flip.kind === kind),
    );
    expect(turned.length).toBeGreaterThan(0);
  },
);
