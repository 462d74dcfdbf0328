import { describe, expect, test } from 'vitest';
import type { Answers, Case, Content, OwnWeights } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { checkCases } from '@/lib/evidence/check-cases';
import { nearestAgreement, type SimilarCase, similarCases } from '@/lib/evidence/similar-cases';
import { similarFinding } from '@/lib/wording/similar-finding';
import { caseOf, tinyContent } from '../../support/content/tiny-content';

type Settings = Partial<Content['evidence']['similar']> & { groupedBy?: string[] };
const ANY = { most: 100, least: 0 };

function withSettings(of: Content, { groupedBy, ...similar }: Settings): Content {
  const { evidence } = of;
  return {
    ...of,
    evidence: {
      ...evidence,
      groupedBy: groupedBy ?? evidence.groupedBy,
      similar: { ...evidence.similar, ...similar },
    },
  };
}

// With p, x gains 10 points in each step from a to c; with q, y gains 20; r moves nothing.
const small = tinyContent({
  questions: { p: ['a', 'b', 'c'], q: ['a', 'b'], r: ['a', 'b'] },
  criteria: {
    c: { points: 1, values: { x: 0.5, y: 0.5 } },
    d: { points: 1, values: { x: 0.5, y: 0.5 } },
  },
  rules: [
    { id: 'p-b', when: { p: ['b'] }, values: { c: { x: 0.2 } } },
    { id: 'p-c', when: { p: ['c'] }, values: { c: { x: 0.4 } } },
    { id: 'q-b', when: { q: ['b'] }, values: { d: { y: 0.4 } } },
  ],
});
const alike = (
  answers: Answers,
  theirs: Answers,
  ownWeights: OwnWeights = {},
  settings: Settings = {},
): SimilarCase | undefined => {
  const entry = caseOf({ id: 'one', answers: theirs, best: 'x' });
  return similarCases(
    withSettings(small, { ...ANY, ...settings }),
    recommend(small, answers, ownWeights),
    [entry],
  )[0];
};
const FULL = { p: 'a', q: 'a', r: 'a' };

describe('how alike', () => {
  test.each([
    ['all the same', FULL, 1],
    ['all the same and more told', { ...FULL, s: 'a' }, 1],
    ['one that moves half as far counts half', { ...FULL, p: 'b' }, 0.75],
    ['one that moves all the way counts nothing', { ...FULL, p: 'c' }, 0.5],
    ['what is not told counts nothing', { q: 'a', r: 'a' }, 0.5],
    ['what moves nothing counts nothing, told or not', { p: 'a', q: 'a' }, 1],
    ['nothing in common', { p: 'c', q: 'b', r: 'b' }, 0],
    ['nothing told', {}, 0],
    ['"I don\'t know yet" tells nothing', { ...FULL, p: 'unknown' }, 0.5],
  ])('%s', (_, theirs, wanted) => {
    expect(alike(FULL, theirs)?.similarity).toBeCloseTo(wanted, 9);
  });

  test('only what was answered counts', () => {
    expect(alike({ q: 'b' }, { p: 'c', q: 'b', r: 'a' })?.similarity).toBe(1);
    expect(alike({ q: 'b', p: 'unknown' }, { p: 'c', q: 'b' })?.similarity).toBe(1);
  });

  test('what the person weighs heavily decides', () => {
    const [c, d] = [
      { p: 'a', q: 'b' },
      { p: 'c', q: 'a' },
    ].map((theirs) => (ownWeights: OwnWeights) => {
      return alike(FULL, theirs, ownWeights)?.similarity;
    });
    expect(c?.({ c: 5, d: 0 })).toBeCloseTo(1, 9);
    expect(d?.({ c: 5, d: 0 })).toBeCloseTo(0, 9);
    expect(c?.({ c: 1, d: 4 })).toBeCloseTo(0.2, 9);
    expect(d?.({ c: 1, d: 4 })).toBeCloseTo(0.8, 9);
  });

  test('a question that cases are grouped by weighs no less than the mean', () => {
    // 20 + 20 + 0 points make a mean of 40 / 3, which is a quarter of the whole.
    const grouped = { groupedBy: ['r'] };
    expect(alike(FULL, { p: 'a', q: 'a', r: 'b' }, {}, grouped)?.similarity).toBeCloseTo(0.75, 9);
    expect(alike(FULL, FULL, {}, grouped)?.similarity).toBe(1);
    expect(alike(FULL, { p: 'c', q: 'a', r: 'a' }, {}, grouped)).toMatchObject({
      similarity: expect.closeTo(0.625, 9),
      shared: ['q', 'r'],
      different: ['p'],
    });
    expect(alike(FULL, FULL, {}, { groupedBy: ['p'] })?.similarity).toBe(1);
  });
});

describe('which are shown', () => {
  const named = (cases: readonly Case[], settings: Settings, answers: Answers = FULL) =>
    similarCases(withSettings(small, settings), recommend(small, answers), cases).map(
      (match) => match.case.id,
    );
  const cases = [
    caseOf({ id: 'half', answers: { p: 'a' }, best: 'x' }),
    caseOf({ id: 'whole', answers: FULL, best: 'y' }),
    caseOf({ id: 'part', answers: { ...FULL, p: 'b' }, best: 'y', acceptable: ['x', 'y'] }),
    caseOf({ id: 'told', answers: FULL, best: 'x', kind: 'guidance' }),
    caseOf({ id: 'none', answers: {}, best: 'x' }),
  ];

  test('the most alike first, and guidance never', () => {
    expect(named(cases, ANY)).toEqual(['whole', 'part', 'half', 'none']);
  });
  test('at most so many', () => {
    expect(named(cases, { ...ANY, most: 2 })).toEqual(['whole', 'part']);
  });
  test('none that is less alike, and those just so alike', () => {
    expect(named(cases, { most: 100, least: 0.5 })).toEqual(['whole', 'part', 'half']);
    expect(named(cases, { most: 100, least: 0.501 })).toEqual(['whole', 'part']);
  });
  test('those of the content where none are named', () => {
    const found = similarCases({ ...withSettings(small, ANY), cases }, recommend(small, FULL));
    expect(found.map((match) => match.case.id)).toEqual(['whole', 'part', 'half', 'none']);
  });
  test('none where no answer moves anything', () => {
    expect(named(cases, ANY, { r: 'a' })).toEqual([]);
    expect(named(cases, ANY, {})).toEqual([]);
  });
  test('none for too few answers, however alike', () => {
    const careful = { ...withSettings(small, ANY), method: { ...small.method, minimumAnswers: 3 } };
    const count = (answers: Answers) =>
      similarCases(careful, recommend(careful, answers), cases).length;
    expect(count({ p: 'a', q: 'a' })).toBe(0);
    expect(count({ p: 'a', q: 'a', r: 'unknown' })).toBe(0);
    expect(count(FULL)).toBe(4);
  });
  test('they agree where what is advised was acceptable there', () => {
    const found = similarCases(
      withSettings(small, ANY),
      recommend(small, { ...FULL, p: 'c' }),
      cases,
    );
    const agrees = found.map((match) => [match.case.id, match.agrees]);
    expect(Object.fromEntries(agrees)).toEqual({
      half: true,
      whole: false,
      part: true,
      none: true,
    });
  });
});

describe('what the most similar case from another source can tell', () => {
  const nearest = (...cases: Case[]) => {
    const of = { ...withSettings(small, { most: 1, least: 0.5 }), cases };
    return nearestAgreement(of, checkCases(of));
  };
  const caseWith = (id: string, best: string, more: Partial<Parameters<typeof caseOf>[0]> = {}) =>
    caseOf({ id, best, answers: FULL, ...more });
  const far = { p: 'c', q: 'b', r: 'b' };

  test('is right where what came out best there is acceptable here', () => {
    expect(nearest(caseWith('a', 'x'), caseWith('b', 'x'))).toMatchObject({ hits: 2, cases: 2 });
    expect(nearest(caseWith('a', 'x'), caseWith('b', 'y'))).toMatchObject({ hits: 0, cases: 2 });
    const wide = caseWith('b', 'y', { acceptable: ['y', 'x'] });
    expect(nearest(caseWith('a', 'x'), wide)).toMatchObject({ hits: 1, cases: 2 });
  });
  test('is taken from the most alike', () => {
    const near = caseWith('c', 'x', { answers: { ...FULL, p: 'b' }, acceptable: ['x', 'y'] });
    expect(nearest(near, caseWith('a', 'x'), caseWith('b', 'y'))).toMatchObject({
      hits: 1,
      cases: 3,
    });
  });
  test('leaves out cases of the same source, guidance, and those like no other', () => {
    const url = 'https://example.org/both';
    expect(nearest(caseWith('a', 'x', { url }), caseWith('b', 'x', { url }))).toMatchObject({
      cases: 0,
    });
    const guidance = caseWith('b', 'x', { kind: 'guidance' });
    expect(nearest(caseWith('a', 'x'), guidance)).toMatchObject({ hits: 0, cases: 0 });
    expect(nearest(caseWith('a', 'x'), caseWith('b', 'x', { answers: far }))).toMatchObject({
      cases: 0,
    });
  });
});

describe('what they come to in a sentence', () => {
  const advice = { content: small, recommendation: recommend(small, { ...FULL, p: 'b' }) };
  const tied = { content: small, recommendation: recommend(small, FULL) };
  const toSimilar = ([agrees, best]: readonly [boolean, string]) => {
    return { ...found, agrees, case: caseOf({ id: 'one', answers: FULL, best }) };
  };
  const found = { similarity: 1, shared: [], different: [], untold: [] };
  const [X, Y, Z] = [
    [true, 'x'],
    [false, 'y'],
    [false, 'x'],
  ] as const;
  const best = 'x came out best or as good';

  test.each([
    ['', []],
    [`In the published case most like yours, ${best}.`, [X]],
    [`In the published case most like yours, y came out best, and x was not as good.`, [Y]],
    [`In all 2 published cases most like yours, ${best}.`, [X, X]],
    ['In none of the 3 published cases most like yours was x best or as good: y', [Y, Y, Y]],
    ['was x best or as good: y and x came out best.', [Y, Z]],
    [`In 2 of the 3 published cases most like yours, ${best}; in the other, y did`, [X, Y, X]],
    [`In 1 of the 3 published cases most like yours, ${best}; in the others, y did`, [Y, X, Y]],
  ])('%s', (sentence, list) => {
    const finding = similarFinding(advice, list.map(toSimilar));
    expect(finding).toContain(sentence);
    if (list.length === 0) expect(finding).toBe('');
  });

  test('of those that are level, each is told by itself', () => {
    const finding = (...list: (readonly [boolean, string])[]) =>
      similarFinding(tied, list.map(toSimilar));
    expect(finding()).toBe('');
    expect(finding(X, X, Y)).toBe(
      'In the 3 published cases most like yours, x came out best or as good twice and y once.',
    );
    expect(finding(Y)).toBe(
      'In the published case most like yours, x came out best or as good never and y once.',
    );
  });
});
