import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { ChangeKind } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { warnIf } from '../support/content/warn';
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

test('every verdict is given, and none nearly always, for complete answer sets', () => {
  for (const verdict of ['clear', 'leaning', 'too-close']) {
    const count = complete.filter((recommendation) => recommendation.verdict === verdict).length;
    const share = count / complete.length;
    warnIf(share < 0.1 || share > 0.7, `${Math.round(100 * share)} % of draws are ${verdict}.`);
    expect(share, verdict).toBeGreaterThanOrEqual(0.02);
    expect(share, verdict).toBeLessThanOrEqual(0.9);
  }
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
