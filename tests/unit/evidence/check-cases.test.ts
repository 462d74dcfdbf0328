import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import {
  agreementOn,
  baselineAgreements,
  type CheckedCase,
  checkCases,
  decidingRules,
  sampleOf,
} from '@/lib/evidence/check-cases';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';

const small = tinyContent({
  questions: { q: ['a', 'b'], r: ['a'] },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.25, z: 0.125 } } },
  rules: [
    { id: 'strong', when: { q: ['a'] }, values: { c: { y: 0.5, x: 0.125 } } },
    { id: 'weak', when: { r: ['a'] }, values: { c: { y: 0.25 } } },
    { id: 'against', when: { q: ['a'] }, values: { c: { y: -0.125 } } },
    { id: 'beside', when: { q: ['a'] }, values: { c: { z: 0.25 } } },
  ],
  cases: [
    { id: 'hit', answers: { q: 'b' }, best: 'x' },
    { id: 'near', answers: { q: 'b' }, best: 'z', acceptable: ['z', 'x'], kind: 'guidance' },
    { id: 'missed', answers: { q: 'a', r: 'a' }, best: 'x' },
  ],
  baselines: [
    { id: 'always', list: [], otherwise: 'x' },
    { id: 'listed', list: [{ when: { r: ['a'] }, approach: 'z' }], otherwise: 'x' },
    { id: 'against', list: [], otherwise: 'y' },
  ],
});
const checked = checkCases(small);

test('a case is hit where the best is given, acceptable where one within noise, else missed', () => {
  expect(checked.map(({ case: { id }, winners, hit }) => [id, winners.join('+'), hit])).toEqual([
    ['hit', 'x', 'best'],
    ['near', 'x', 'acceptable'],
    ['missed', 'y', 'miss'],
  ]);
  for (const { case: entry, winners, recommendation } of checked) {
    expect(recommendation).toEqual(recommend(small, entry.answers));
    expect(winners).toEqual(recommendation.winners);
  }
});

test('guidance is counted apart from what was published', () => {
  expect(checked.map((checkedCase) => sampleOf(checkedCase.case))).toEqual([
    ...['published', 'guidance', 'published'],
  ]);
});

test('the advisor and the baselines are held to the same cases', () => {
  const firstThree = checked.slice(0, 3);
  expect(agreementOn(small, firstThree)).toMatchObject({
    best: { hits: 1, cases: 3 },
    acceptable: { hits: 2 },
    confusion: { x: { x: 1, y: 1 }, z: { x: 1 } },
  });
  const found = baselineAgreements(small, firstThree.slice(1));
  expect(found.map(({ id }) => id)).toEqual(['always', 'listed', 'against']);
  expect(found[0]?.agreement).toMatchObject({
    best: { hits: 1, cases: 2 },
    acceptable: { hits: 2 },
  });
  expect(found[1]?.agreement).toMatchObject({
    best: { hits: 0, cases: 2 },
    acceptable: { hits: 1 },
  });
});

test('a miss is told by the rules that carried the wrong approach, strongest first', () => {
  const [hit, , missed] = checked;
  if (!hit || !missed) throw new Error('no cases');
  const both = [
    { rule: 'strong', points: 37.5 },
    { rule: 'weak', points: 25 },
  ];
  expect(decidingRules(missed, 5)).toEqual(both);
  expect(decidingRules(missed, 1)).toEqual(both.slice(0, 1));
  expect(decidingRules(missed, 0)).toEqual([]);
  expect(decidingRules(hit, 5)).toEqual([]);
});

/** The same case with its best and its advised approach swapped. */
const swapped = ({ case: entry, winners, ...rest }: CheckedCase): CheckedCase => ({
  ...rest,
  winners: [entry.outcome.best],
  case: { ...entry, outcome: { ...entry.outcome, best: winners[0] ?? '' } },
});

test('for our cases, all rules for and against and the base make up the lead', () => {
  const ours = checkCases(content()).filter(({ hit }) => hit !== 'best');
  expect(ours.length).toBeGreaterThan(0);
  for (const checkedCase of ours) {
    const { ranking, contributions } = checkedCase.recommendation;
    const lead = (of: (approach: string) => number) =>
      of(checkedCase.winners[0] ?? '') - of(checkedCase.case.outcome.best);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    const carried = (side: CheckedCase) =>
      sum(decidingRules(side, Infinity).map(({ points }) => points));
    const base = lead((approach) =>
      sum(
        contributions
          .filter((part) => part.rule === 'base' && part.approach === approach)
          .map(({ points }) => points),
      ),
    );
    const wanted = lead((id) => ranking.find(({ approach }) => approach === id)?.score ?? NaN);
    expect(base + carried(checkedCase) - carried(swapped(checkedCase))).toBeCloseTo(wanted, 9);

    const points = decidingRules(checkedCase, Infinity).map((rule) => rule.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(Math.min(...points)).toBeGreaterThan(0);
    expect(decidingRules(checkedCase, 2)).toEqual(decidingRules(checkedCase, Infinity).slice(0, 2));
  }
});
