import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise, readAnswers } from '@/lib/advice/advise';
import { phrase } from '@/lib/content/primitives';
import type { Answers } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';
import { recommend } from '@/lib/engine/recommend';
import { consistencyFinding, leadPhrase, scoresPhrase } from '@/lib/wording/changes';
import { pointsChange, scoreTexts } from '@/lib/wording/figures';
import { flipsFinding } from '@/lib/wording/findings';
import { previewOf } from '@/lib/wording/preview';
import { liftedVetoFinding } from '@/lib/wording/vetoes';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const adviceFor = (answers: Answers) => ({
  content: content(),
  recommendation: recommend(content(), answers),
});
const vetoRules = () => content().rules.filter(({ vetoes }) => vetoes.length > 0);
const firstOf = (when: Readonly<Record<string, readonly string[]>>): Answers =>
  Object.fromEntries(Object.entries(when).map(([id, options]) => [id, options[0] ?? '']));

test('a veto says that what it rules out comes back only where no other veto holds against it', () => {
  const pairs = vetoRules()
    .flatMap((rule) => vetoRules().map((other) => ({ rule, other })))
    .map(({ rule, other }) => ({
      ...rule,
      other,
      answers: { ...firstOf(other.when), ...firstOf(rule.when) },
    }))
    .map((rule) => ({ rule, advice: adviceFor(rule.answers) }));
  let shared = 0;
  for (const { rule, advice } of pairs) {
    const known = knownAnswers(content().questions, rule.answers);
    const holding = vetoRules().filter(({ when }) => evaluate(when, known) === 'holds');
    if (!holding.some(({ id }) => id === rule.id)) continue;
    const others = holding.filter(({ id }) => id !== rule.id);
    const isAlone = rule.vetoes.every((id) => others.every(({ vetoes }) => !vetoes.includes(id)));
    const sentence = liftedVetoFinding(advice, rule);
    expect(sentence.includes('As soon as that changes'), rule.id).toBe(isAlone);
    const isNamed = /only when this reason and the other (one|\d) have gone/.test(sentence);
    expect(isNamed, rule.id).toBe(!isAlone);
    if (!isAlone) shared++;
  }
  expect(shared).toBeGreaterThan(0);
});

test('a change that sets an answer aside, or ends a veto that rests on it too, says so', () => {
  const [vetoRule] = vetoRules();
  const answers = firstOf(vetoRule?.when ?? {});
  const [changed = '', ...others] = Object.keys(answers);
  const advice = adviceFor(answers);
  const labels = content().questions.filter(({ id }) => others.includes(id));
  for (const { id } of content().questions.find((question) => question.id === changed)?.options ??
    []) {
    const sentence = consistencyFinding(advice, {
      kind: 'bring-about',
      changes: { [changed]: id },
    });
    for (const { label } of labels) expect(sentence).toContain(`${label}: `);
    expect(consistencyFinding(advice, { kind: 'misjudged', changes: { [changed]: id } })).toBe('');
  }
  const [free] = content().questions.filter(({ id }) => !(id in answers));
  const plain = { kind: 'bring-about', changes: { [free?.id ?? '']: 'x' } } as const;
  expect(consistencyFinding(advice, plain)).toBe('');
});

test('a difference is what a reader finds who takes one figure from the other', () => {
  const points = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(points, points, (from, to) => {
      const [before, after] = [from, to].map((score) => Number(score.toFixed(1)));
      const found = Number(pointsChange(from, to).replace('\u2212', '-'));
      expect(found).toBeCloseTo((after ?? 0) - (before ?? 0), 6);
      const [winner, other] = [Math.max(from, to), Math.min(from, to)];
      const flip = {
        changes: {},
        winner: 'a',
        winners: ['a'],
        kind: 'fixed',
        scores: { a: winner, b: other },
      };
      const by = leadPhrase({ ...flip, kind: 'fixed', lead: winner - other });
      const lead = Math.abs((after ?? 0) - (before ?? 0));
      expect(by).toBe(`, by ${lead === 0 ? 'under 0.1' : lead.toFixed(1)} points`);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('after a flip that leaves one way open, it says so, as its score may be lower', () => {
  const flip = { changes: {}, winner: 'a', winners: ['a'], scores: { a: 41, b: 52 }, lead: null };
  expect(leadPhrase({ ...flip, kind: 'fixed' })).toBe(', since the others are then ruled out');
});

test('scores stand with the first of them first, and then from the highest', () => {
  const [a, b, c] = content().approaches;
  const scores = { [a?.id ?? '']: 60, [b?.id ?? '']: 41.9, [c?.id ?? '']: 46.4 };
  expect(scoresPhrase(adviceFor({}), scores, [b?.id ?? ''])).toBe(
    `${b?.name} 41.9, ${a?.name} 60.0, ${c?.name} 46.4`,
  );
});

test('where no change of answers helps, only those are said to be tried that can be', () => {
  const { recommendation } = adviceFor({});
  const analysis = { ...recommendation.analysis, flips: [] };
  const sentences = [1, 2, 3].map((count) => {
    const answered = ['a', 'b', 'c'].slice(0, count);
    return flipsFinding({
      content: content(),
      recommendation: { ...recommendation, answered, analysis },
    });
  });
  expect(sentences[0]).not.toMatch(/two|both|three/);
  expect(sentences[1]).not.toMatch(/three/);
  expect(sentences[2]).toMatch(/of two or of three/);
});

test('a preview tells how often such a verdict was right, but not with own weights', () => {
  const sureness = new Set<string>();
  fc.assert(
    fc.property(someQueries(content()), (query) => {
      const advice = advise(readAnswers(new URLSearchParams(query)));
      const { recommendation } = advice;
      const told = previewOf(advice).sureness;
      const isShare = / right about \d+ times out of 10 \(\d+%\)\.$/.test(told);
      expect(isShare).toBe(recommendation.sureness.basis === 'cases');
      sureness.add(recommendation.sureness.basis);
    }),
    { seed: SEED, numRuns: 120 },
  );
  expect([...sureness]).toEqual(expect.arrayContaining(['cases', 'own-weights']));
});

test('quotes and apostrophes of authors are typeset, those in code are not', () => {
  expect(phrase.parse(`"It's" ("so") \`a="b"\` users'`)).toBe('“It’s” (“so”) `a="b"` users’');
  expect(JSON.stringify(content().questions)).not.toMatch(/\\"|'/);
});

test('whole points never make a tie of two different scores', () => {
  expect(scoreTexts([84.3, 83.6, 20])).toEqual(['84.3', '83.6', '20.0']);
  expect(scoreTexts([54.194, 54.167])).toEqual(['54.19', '54.17']);
  expect(scoreTexts([84, 84, 20.4])).toEqual(['84', '84', '20']);
  expect(scoreTexts([84.6, 84.4, 20])).toEqual(['85', '84', '20']);
});
