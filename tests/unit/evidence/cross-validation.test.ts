import { expect, test } from 'vitest';
import type { Content } from '@/lib/content/schema';
import { crossValidate, trainingCasesOf } from '@/lib/evidence/calibrate';
import { uncalibratedContent } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';

const REPEATS = 20;
const OTHERS = ['o1', 'o2'];

/**
 * Two cases, from the sources `urls`, for which `x` is first at strength 2; the rule does
 * not fire on the others.
 */
function planted(urls: [string, string], folds: number): Content {
  return tinyContent({
    questions: { p: ['a'], q: ['a'] },
    criteria: { c: { points: 1, values: { x: 0.4, y: 0.5 } } },
    rules: [{ id: 'lift', when: { p: ['a'] }, values: { c: { x: 0.06 } } }],
    cases: [
      ...urls.map((url, n) => ({ id: `lifted-${n}`, answers: { p: 'a' }, best: 'x', url })),
      ...OTHERS.map((id) => ({ id, answers: { q: 'a' }, best: 'y' })),
    ],
    settings: [{ id: 'set', rules: ['lift'] }],
    calibration: { folds, repeats: REPEATS },
  });
}
const rounds = (content: Content) => crossValidate(content, trainingCasesOf(content));

/** For each round, the approaches advised for the cases whose id starts with `name`. */
function advisedByRound(content: Content, name: string): string[] {
  return rounds(content).map((round) =>
    round
      .filter(({ case: { id } }) => id.startsWith(name))
      .map(({ winners }) => winners.join('+'))
      .join(' '),
  );
}

const together = planted(['https://example.org/a', 'https://example.org/a'], 2);
const apart = planted(['https://example.org/a', 'https://example.org/b'], 2);

test('cases of one source are judged with strengths found without that source', () => {
  expect(advisedByRound(together, 'lifted')).toEqual(Array(REPEATS).fill('y y'));
  expect(advisedByRound(together, 'o')).toEqual(Array(REPEATS).fill('y y'));
});

test('cases of two sources learn from each other, in rounds that deal them apart', () => {
  expect([...new Set(advisedByRound(apart, 'lifted'))].toSorted()).toEqual(['x x', 'y y']);
});

test('with a fold for each source, a case is judged by all others', () => {
  const alone = planted(['https://example.org/a', 'https://example.org/b'], 4);
  expect(advisedByRound(alone, 'lifted')).toEqual(Array(REPEATS).fill('x x'));
});

test('a single source is judged with strengths of 1', () => {
  const url = 'https://example.org/a';
  const single = planted([url, url], 3);
  const cases = single.cases.filter(({ source }) => source.url === url);
  expect(advisedByRound({ ...single, cases }, 'lifted')).toEqual(Array(REPEATS).fill('y y'));
});

test('every case of ours but blind ones is judged once in each round, the same way each time', () => {
  const { cases, calibration } = uncalibratedContent();
  const content = { ...uncalibratedContent(), calibration: { ...calibration, repeats: 3 } };
  const judged = rounds(content);
  const known = cases.filter(({ blind }) => !blind);
  const ids = known.map(({ id }) => id).toSorted();
  expect(judged).toHaveLength(3);
  for (const round of judged) {
    expect(round.map((choice) => choice.case.id).toSorted()).toEqual(ids);
  }
  expect(rounds(structuredClone(content))).toEqual(judged);
});
