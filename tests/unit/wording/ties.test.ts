import { expect, test } from 'vitest';
import { mainDifferenceFinding } from '@/lib/wording/comparison-findings';
import { contrastFinding, contrastTitle } from '@/lib/wording/contrast-finding';
import {
  documentsFinding,
  flipsFinding,
  methodsFinding,
  tippingFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { firstPlacesInWords } from '@/lib/wording/group-findings';
import { previewOf } from '@/lib/wording/preview';
import { verdictHeadline } from '@/lib/wording/verdict';
import { verdictFinding } from '@/lib/wording/verdict-finding';
import { pairIn } from '../../support/content/compared-pair';
import { content } from '../../support/content/content';
import { recordInputFor, TIES } from '../../support/content/records';
import { tinyContent } from '../../support/content/tiny-content';

const tied = recordInputFor(TIES.tie);
const names = content()
  .approaches.filter(({ id }) => tied.recommendation.winners.includes(id))
  .map(({ name }) => name.toLowerCase());
const both = names.join(' and ');

test('a tie is told as a tie, with nobody ahead and nobody first in all weightings', () => {
  expect(names).toHaveLength(2);
  expect(verdictHeadline(tied.recommendation, content().approaches)).toBe(
    `A tie: ${both} share first place.`,
  );
  expect(verdictFinding(tied)).toBe(
    `A tie: the scores of ${both} are the same, and nothing breaks it.`,
  );
  expect(weightsFinding(tied)).toMatch(
    new RegExp(
      `^Of the weightings drawn near yours, ${names[0]} comes first in 50% and ${names[1]} in 50%;`,
    ),
  );
  expect(tippingFinding(tied).toLowerCase()).toContain(`${both} are level, so the least change`);
  expect(flipsFinding(tied)).toMatch(/enough to change what comes first\. /);
  const texts = [methodsFinding(tied), documentsFinding(tied), flipsFinding(tied)];
  for (const text of texts) expect(text).not.toMatch(/100%|ahead|another approach/);
});

test('the preview of a tie names no winner', () => {
  const { headline, sureness, description } = previewOf(tied);
  expect(headline).toContain(`${both} share first place`);
  expect(sureness).toBe('The scores are the same, and nothing breaks the tie.');
  expect(description).toMatch(/^A tie for first place\. Out of 100 points: /);
});

test('why not the others is asked of each that is level, and why these are level once', () => {
  const { contrast } = tied.recommendation.analysis;
  const titles = contrast.map((report) => contrastTitle(tied, report));
  const rival = content().approaches.find(
    ({ id }) => !tied.recommendation.winners.includes(id),
  )?.name;
  expect(titles).toEqual([
    `Why are ${both} level?`,
    ...names.map((name) => `Why not ${rival?.toLowerCase()} rather than ${name}?`),
  ]);
  expect(contrast[0] && contrastFinding(tied, contrast[0])).toMatch(/^Nothing puts /);
});

test('without a verdict a tie is told as well', () => {
  const { recommendation } = recordInputFor(TIES['tie without a verdict']);
  expect(verdictHeadline(recommendation, content().approaches)).toMatch(
    /^Not enough answers yet\. So far, .* share first place\.$/,
  );
});

test('ways to settle a disagreement in which several are level are not divided among them', () => {
  const [x = '', y = '', z = ''] = content().approaches.map(({ id }) => id);
  const said = (shares: [string[], number][]) =>
    firstPlacesInWords(
      content(),
      shares.map(([winners, share]) => ({ winners, share })),
    );
  const [nx, ny, nz] = content().approaches.map(({ name }) => name.toLowerCase());
  expect(said([[[x, y], 1]])).toBe(`${nx} and ${ny} share first place in all of them`);
  expect(
    said([
      [[x, y], 0.5],
      [[z], 0.25],
      [[x], 0.25],
    ]),
  ).toBe(`${nz} comes first in 25% and ${nx} in 25%; ${nx} and ${ny} share first place in 50%`);
  expect(said([[[z], 1]])).toBe(`${nz} comes first in all of them`);
});

test('those that are level on both sides are compared together', () => {
  const of = tinyContent({
    questions: { p: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.4, z: 0.4 } } },
    rules: [{ id: 'up', when: { p: ['b'] }, values: { c: { y: 0.3, z: 0.3 } } }],
  });
  expect(mainDifferenceFinding(of, pairIn(of, 'level', 'p=a', 'p=b'))).toBe(
    'Y and z are 10.0 points behind x with the answers of A and 20.0 points ahead of it with those of B. The only difference that counts is “p” (a in A, b in B).',
  );
  const same = tinyContent({
    questions: { p: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
    rules: [{ id: 'up', when: { p: ['b'] }, values: { c: { x: 0.1, y: 0.1 } } }],
  });
  expect(mainDifferenceFinding(same, pairIn(same, 'same', 'p=a', 'p=b'))).toMatch(
    /^X and y share first place with the answers of A and with those of B\. /,
  );
});
