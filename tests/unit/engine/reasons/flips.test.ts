import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import type { FlipReport } from '@/lib/engine/flip-report';
import { decode, encode } from '@/lib/engine/model/compile';
import { knownAnswers } from '@/lib/engine/model/known';
import { itemsOf } from '@/lib/engine/model/winners';
import { flips } from '@/lib/engine/reasons/flips';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { contentsWithVetoes, situations } from '../../../support/engine/arbitraries';
import { compiledEngine } from '../../../support/engine/compiled-engine';
import { SEED } from '../../../support/engine/random';
import { outcomeOf, stayFirst, winnerOf } from '../../../support/engine/scores';

type Flip = { changes: Answers; winner: string };

function flipsOf(of: Content, answers: Answers, ownWeights: OwnWeights): Flip[] {
  const { model, scorer } = compiledEngine(of, ownWeights);
  return flips(model, scorer, encode(model, answers)).map(({ changes, winners }) => {
    const codes = new Uint8Array(model.questions.length);
    for (const { question, code } of changes) codes[question] = code;
    expect(Object.keys(decode(model, codes))).toHaveLength(changes.length);
    return { changes: decode(model, codes), winner: itemsOf(winners, model.approaches).join('+') };
  });
}

/** Every change of one answer that counts, as [question, other option]. */
function singleChanges(of: Content, answers: Answers): [string, string][] {
  const known = knownAnswers(of.questions, answers);
  return of.questions.flatMap(({ id, options }) =>
    typeof known[id] === 'string'
      ? options
          .filter((option) => option.id !== answers[id])
          .map((option): [string, string] => [id, option.id])
      : [],
  );
}

/** All sets of `size` changes with at most one per question. */
function setsOf(changes: readonly [string, string][], size: number): Answers[] {
  if (size === 0) return [{}];
  return changes.flatMap(([question, option], n) => {
    const later = changes.slice(n + 1).filter(([other]) => other !== question);
    return setsOf(later, size - 1).map((rest) => ({ [question]: option, ...rest }));
  });
}

/** All minimal flips of one or two changes, or else those of three, by trying every set. */
function bruteForce(of: Content, answers: Answers, ownWeights: OwnWeights): Flip[] {
  const before = winnerOf(of, answers, ownWeights);
  const changes = singleChanges(of, answers);
  const found: Flip[] = [];
  for (let size = 1; size <= 3; size++) {
    if (size === 3 && found.length > 0) break;
    for (const set of setsOf(changes, size)) {
      const winner = winnerOf(of, { ...answers, ...set }, ownWeights);
      const isSmallest = !found.some((flip) => isSubset(flip.changes, set));
      if (!stayFirst(before, winner) && isSmallest) found.push({ changes: set, winner });
    }
  }
  return found;
}

function isSubset(part: Answers, whole: Answers): boolean {
  return Object.entries(part).every(([question, option]) => whole[question] === option);
}

const inOrder = (found: readonly Flip[]) =>
  found
    .map(({ changes, winner }) => JSON.stringify([Object.entries(changes).sort(), winner]))
    .sort();

test('the flips are exactly those that trying every set of changes finds', () => {
  const sizes = [0, 0, 0, 0];
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: small, answers, ownWeights }) => {
      const found = flipsOf(small, answers, ownWeights);
      expect(inOrder(found)).toEqual(inOrder(bruteForce(small, answers, ownWeights)));
      for (const { changes } of found) {
        const size = Object.keys(changes).length;
        sizes[size] = (sizes[size] ?? 0) + 1;
      }
    }),
    { seed: SEED, numRuns: 1500 },
  );
  expect(sizes[0]).toBe(0);
  for (const seen of sizes.slice(1)) expect(seen).toBeGreaterThan(20);
});

test('on our content no single change and no pair is missed', () => {
  const random = randomFrom(SEED);
  let smaller = 0;
  for (let n = 0; n < 8; n++) {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const answers = drawAnswers(content(), random, n % 3 === 0 ? 1 : 0.8);
    const found = flipsOf(content(), answers, ownWeights).filter(
      ({ changes }) => Object.keys(changes).length < 3,
    );
    const upToTwo = [1, 2].flatMap((size) => setsOf(singleChanges(content(), answers), size));
    const before = winnerOf(content(), answers, ownWeights);
    const wanted: Flip[] = [];
    for (const changes of upToTwo) {
      const winner = winnerOf(content(), { ...answers, ...changes }, ownWeights);
      if (stayFirst(before, winner) || wanted.some((flip) => isSubset(flip.changes, changes)))
        continue;
      wanted.push({ changes, winner });
    }
    expect(inOrder(found)).toEqual(inOrder(wanted));
    smaller += wanted.length;
  }
  expect(smaller).toBeGreaterThan(50);
});

test('on our content sets of three are looked for where nothing smaller is found, and all found', () => {
  const random = randomFrom(SEED);
  let seen = 0;
  for (let n = 0; n < 2000 && seen < 3; n++) {
    const answers = drawAnswers(content(), random, 0.7);
    const found = flipsOf(content(), answers, {});
    if (found.some(({ changes }) => Object.keys(changes).length < 3)) continue;
    const { winner } = compiledEngine(content());
    const before = winner(answers);
    const wanted = setsOf(singleChanges(content(), answers), 3)
      .map((changes) => ({ changes, winner: winner({ ...answers, ...changes }) }))
      .filter((flip) => !stayFirst(before, flip.winner));
    expect(inOrder(found)).toEqual(inOrder(wanted));
    if (wanted.length > 0) seen++;
  }
  expect(seen).toBe(3);
});

const HARDNESS = ['bring-about', 'misjudged', 'fixed'];

test('each flip leads to the approach and the scores it names, and the easiest come first', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 12; n++) {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const answers = drawAnswers(content(), random, 0.9);
    const { analysis, recommended } = recommend(content(), answers, ownWeights);
    const named = analysis.flips.map(({ changes, winners }) => {
      return { changes, winner: winners.join('+') };
    });
    expect(inOrder(named)).toEqual(inOrder(flipsOf(content(), answers, ownWeights)));
    for (const { changes, winners, scores } of analysis.flips) {
      const winner = winners.join('+');
      expect(winner).not.toBe(recommended);
      const outcome = outcomeOf(content(), { ...answers, ...changes }, ownWeights);
      expect({ winner, scores }).toEqual(outcome);
    }
    const [first] = analysis.flips;
    if (first) {
      const changed = recommend(content(), { ...answers, ...first.changes }, ownWeights);
      expect(changed.recommended).toBe(first.winner);
    }
    const places = analysis.flips.map((flip) => [
      HARDNESS.indexOf(flip.kind),
      Object.keys(flip.changes).length,
      stepsOf(answers, flip),
    ]);
    expect(places).toEqual(places.toSorted(byParts));
  }
});

/** The steps between options, summed over the changed answers. */
function stepsOf(answers: Answers, { changes }: FlipReport): number {
  const places = Object.entries(changes).map(([question, option]) => {
    const options = content().questions.find(({ id }) => id === question)?.options ?? [];
    const at = (id: string | undefined) => options.findIndex((candidate) => candidate.id === id);
    return Math.abs(at(option) - at(answers[question]));
  });
  return places.reduce((total, steps) => total + steps, 0);
}

function byParts(a: readonly number[], b: readonly number[]): number {
  const n = a.findIndex((part, at) => part !== b[at]);
  return n < 0 ? 0 : (a[n] ?? 0) - (b[n] ?? 0);
}

test('a flip is as hard as its hardest change, and each change as hard as its direction', () => {
  const q = ['a', 'b', 'c'];
  const small = tinyContent({
    questions: { data: q, skill: q, law: q },
    changes: {
      data: { later: 'bring-about', earlier: 'fixed' },
      skill: { later: 'misjudged', earlier: 'bring-about' },
      law: { later: 'fixed', earlier: 'fixed' },
    },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.375 } } },
    rules: [
      { id: 'more-data', when: { data: ['c'] }, values: { c: { y: 0.25 } } },
      { id: 'less-data', when: { data: ['a'] }, values: { c: { y: 0.25 } } },
      { id: 'skilled', when: { skill: ['c'] }, values: { c: { y: 0.125 } } },
      { id: 'lawful', when: { law: ['b', 'c'] }, values: { c: { y: 0.125 } } },
    ],
  });
  const found = recommend(small, { data: 'b', skill: 'b', law: 'a' }).analysis.flips;
  expect(found.map(({ kind, changes }) => [kind, changes])).toEqual([
    ['bring-about', { data: 'c' }],
    ['fixed', { data: 'a' }],
    ['fixed', { skill: 'c', law: 'b' }],
    ['fixed', { skill: 'c', law: 'c' }],
  ]);
  const easy = recommend(small, { data: 'b', skill: 'b', law: 'b' }).analysis.flips;
  expect(easy.map(({ kind, changes }) => [kind, changes])).toEqual([
    ['bring-about', { data: 'c' }],
    ['misjudged', { skill: 'c' }],
    ['fixed', { data: 'a' }],
    ['fixed', { law: 'a' }],
  ]);
});

test('an answer that is not given, not known or set aside is not changed, but can come back', () => {
  const small = tinyContent({
    questions: { pet: ['cat', 'none'], age: ['young', 'old'], garden: ['yes', 'no'] },
    appliesWhen: { age: { pet: ['cat'] } },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.375 } } },
    rules: [
      { id: 'old', when: { age: ['old'] }, values: { c: { y: 0.25 } } },
      { id: 'garden', when: { garden: ['yes'] }, values: { c: { y: 0.25 } } },
    ],
  });
  expect(flipsOf(small, { garden: 'unknown' }, {})).toEqual([]);
  expect(flipsOf(small, { pet: 'none', age: 'old' }, {})).toEqual([
    { changes: { pet: 'cat' }, winner: 'y' },
  ]);
  expect(flipsOf(small, { pet: 'none', age: 'young' }, {})).toEqual([]);
});
